#include "proxy/sandbox/np/batch.hpp"

#include <array>

#include "base/json.hpp"
#include "proxy/sandbox/np/placeholders.hpp"

namespace yoshin::sandbox {
namespace {

/// What each operation's amount triggers are, and how it refuses when a script says so.
struct OperationRow {
  NpOperation operation;
  Occasion occasion;
  std::string_view exists;   ///< Code of Twist::exists.
  std::string_view refused;  ///< Code of Twist::refuse_state; also of `reject` where no credit is decided.
};
// clang-format off
constexpr auto kOperations = std::to_array<OperationRow>({
    {NpOperation::registration, Occasion::registration, placeholder::kNpDuplicate,       placeholder::kNpRefusedByScript},
    {NpOperation::update,       Occasion::change,       placeholder::kNpUpdateRejected,  placeholder::kNpRefusedByScript},
    {NpOperation::find,         Occasion::reading,      placeholder::kNpRefusedByScript, placeholder::kNpRefusedByScript},
    {NpOperation::cancel,       Occasion::cancel,       "E0100114",                      placeholder::kNpRefusedByScript},
    {NpOperation::shipments,    Occasion::slip,         "E0100115",                      placeholder::kNpShipState},
    {NpOperation::payments,     Occasion::reading,      placeholder::kNpRefusedByScript, placeholder::kNpRefusedByScript},
    {NpOperation::reregister,   Occasion::registration, "E0131006",                      placeholder::kNpRefusedByScript},
});
// clang-format on

OperationRow const& row_of(NpOperation operation) {
  for (OperationRow const& row : kOperations)
    if (row.operation == operation) return row;
  return kOperations.front();
}

bool decides_credit(NpOperation operation) {
  return operation == NpOperation::registration || operation == NpOperation::update;
}

/// The code that a disturbance refuses the element with; empty when it does not.
std::string_view refusal_of(Disturbance const& disturbance, OperationRow const& row) {
  switch (disturbance.twist) {
    case Twist::exists: return row.exists;
    case Twist::refuse_state: return row.refused;
    case Twist::reject: return decides_credit(row.operation) ? std::string_view{} : row.refused;
    case Twist::none:
    case Twist::approve:
    case Twist::unknown_value:
    case Twist::other_ids: return {};
  }
  return {};
}

Node cut(Node const& list, std::int64_t& room) {
  Node kept = Node::list();
  for (Node const& item : *list.items())
    if (room-- > 0) kept.push(item);
  return kept;
}

}  // namespace

void NpBatch::refuse(std::string_view id, std::vector<std::string> const& codes) {
  Node list = Node::list();
  for (std::string const& code : codes) list.push(code);
  Node error = Node::object().add("codes", std::move(list));
  if (!id.empty()) error.add("id", id);
  errors_.push(std::move(error));
}

NpBatch::Turn NpBatch::turn(std::string_view id, std::string_view key, std::int64_t billed) {
  OperationRow const& row = row_of(operation_);
  if (!asked_) scripted_ = world_.faults.take("np", id_of(operation_));
  asked_ = true;
  Turn now{scripted_};
  if (scripted_ == nullptr)
    now.disturbance = fresh_trigger(world_, Dialect::np, key, id_of(operation_), row.occasion, billed);
  if (now.disturbance == nullptr) return now;
  if (disturbance_ == nullptr) disturbance_ = now.disturbance;
  std::string_view const code = refusal_of(*now.disturbance, row);
  now.refused = !code.empty();
  if (now.refused) refuse(id, code);
  return now;
}

std::optional<Transaction> NpBatch::named(Node const& element, std::string_view member) {
  std::string_view const id = element.text_at(member);
  std::string_view code = np_id_code(id);
  if (!code.empty()) {
    refuse(id, code);
    return std::nullopt;
  }
  auto transaction = world_.store.load(Dialect::np, id, world_.now_ms());
  if (!transaction) refuse(id, "E0100113");
  return transaction;
}

bool NpBatch::has_foreign_member(Node const& element, NpForm form) {
  auto const codes = np_form_codes(element, form);
  if (!codes.empty()) refuse(element.text_at("np_transaction_id"), codes);
  return !codes.empty();
}

Reply NpBatch::reply(std::int64_t answered, Trace& trace) {
  std::int64_t room = answered > 0 ? answered : INT64_MAX;
  Node const results = cut(results_, room);
  Node const errors = cut(errors_, room);
  Node body = Node::object().add("results", results);
  if (!errors.items()->empty()) body.add("errors", errors);
  Reply reply{200, "application/json;charset=UTF-8", write_json(body), {}, Delivery::whole, 0};
  if (!errors.items()->empty() && results.items()->empty()) reply.status = 400;
  if (!errors.items()->empty() && !results.items()->empty())
    reply.status = static_cast<int>(world_.switches.number("np.mixed_status"));
  if (disturbance_ == nullptr) return reply;
  trace.disturbance = disturbance_->word;
  return disturb(std::move(reply), *disturbance_, world_.store.next("disturbed") - 1);
}

Reply np_refusal(int status, std::string_view code) {
  Node const error = Node::object().add("codes", Node::list().push(code));
  Node const body = Node::object().add("results", Node::list()).add("errors", Node::list().push(error));
  return {status, "application/json;charset=UTF-8", write_json(body), {}, Delivery::whole, 0};
}

}  // namespace yoshin::sandbox
