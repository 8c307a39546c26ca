#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/node.hpp"
#include "proxy/sandbox/np/rules.hpp"
#include "proxy/sandbox/world.hpp"

namespace yoshin::sandbox {

/// One NP call while its elements are worked on: collects results and errors, and the disturbance that the
/// whole answer will suffer.
class NpBatch {
 public:
  NpBatch(World& world, NpOperation operation) : world_(world), operation_(operation) {}

  [[nodiscard]] World& world() { return world_; }
  [[nodiscard]] NpOperation operation() const { return operation_; }

  /// Adds an error element. An empty id is left out.
  void refuse(std::string_view id, std::vector<std::string> const& codes);
  void refuse(std::string_view id, std::string_view code) {
    refuse(id, std::vector<std::string>{std::string(code)});
  }
  void answer(Node result) { results_.push(std::move(result)); }

  /// What disturbs the element with this amount and key, now that it broke no rule: the call's scripted fault,
  /// else the amount's trigger, else null. Codes of refusals it asks for are already added; then `refused` is
  /// true.
  struct Turn {
    Disturbance const* disturbance = nullptr;
    bool refused = false;
    [[nodiscard]] Twist twist() const { return disturbance == nullptr ? Twist::none : disturbance->twist; }
    [[nodiscard]] bool stored() const {
      return disturbance == nullptr || disturbance->effect == Effect::stored;
    }
  };
  Turn turn(std::string_view id, std::string_view key, std::int64_t billed);

  /// The transaction that an element names; otherwise its error is added.
  std::optional<Transaction> named(Node const& element, std::string_view member = "np_transaction_id");

  /// Whether the element holds a member that its form does not know; then its error is added.
  bool has_foreign_member(Node const& element, NpForm form);

  /// The whole answer. `answered` > 0 limits how many elements are answered at all.
  Reply reply(std::int64_t answered, Trace& trace);

 private:
  World& world_;
  NpOperation operation_;
  Node results_ = Node::list();
  Node errors_ = Node::list();
  bool asked_ = false;  ///< Whether the fault queue was asked for this call.
  Disturbance const* scripted_ = nullptr;
  Disturbance const* disturbance_ = nullptr;  ///< The first that shows outside an element.
};

/// The state that NP lets its caller see: a decision delayed by `np.review_finds` looks like a review.
inline State np_shown_state(Transaction const& transaction) {
  return transaction.finds_left > 0 ? State::reviewing : transaction.state;
}

/// An answer that refuses the whole call: HTTP status and one code without an id.
Reply np_refusal(int status, std::string_view code);

/// One element of each operation.
void np_register(NpBatch& batch, Node const& element);
void np_update(NpBatch& batch, Node const& element);
void np_find(NpBatch& batch, Node const& element);
void np_cancel(NpBatch& batch, Node const& element);
void np_ship(NpBatch& batch, Node const& element);
void np_payment(NpBatch& batch, Node const& element);
void np_reregister(NpBatch& batch, Node const& element);

}  // namespace yoshin::sandbox
