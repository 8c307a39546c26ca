#pragma once

#include "fee/rule.hpp"
#include "provider/cell.hpp"
#include "proxy/jobs/office.hpp"

namespace yoshin {

/// The fee rule of the order's shop for its provider; one that keeps fees where there is none.
FeeRule rule_of(OrderState const& state);

/// The order list, details, edits and what a person settles.
class OrderDesk {
 public:
  explicit OrderDesk(Office office) : office_(office) {}

  Reply list(ListQuery const& query);
  Reply documents(Node const& body);
  Reply detail(std::int64_t id);
  Reply edit(Principal const& who, std::int64_t id, Node const& body);
  /// Edits of up to 100 orders, each a transaction of its own: one answer an order, in their order.
  Reply edit_many(Principal const& who, Node const& body);
  Reply settle(Principal const& who, std::int64_t id, Node const& body);

 private:
  Reply settle_with_id(Principal const& who, std::int64_t id, Node const& body);
  Reply settle_as_seen(Principal const& who, std::int64_t id, Settlement kind, Node const& body);
  Reply conflict(std::int64_t id);
  /// An edit, or the one that takes the last edit back: a fee that stood before it is put back by our own
  /// record.
  enum class Way { on, back };
  /// One edit of an order of that version; the version it has then.
  Result<std::int64_t, Refusal> apply(Principal const& who, std::int64_t id, std::int64_t version,
                                      Node const& changes, Way way);

  Office office_;
};

}  // namespace yoshin
