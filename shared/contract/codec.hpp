#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/node.hpp"
#include "base/result.hpp"
#include "credit/record.hpp"
#include "fee/lint.hpp"
#include "order/order.hpp"
#include "provider/cell.hpp"
#include "provider/connector.hpp"

namespace yoshin {

/// A member of a document that is not what it must be.
struct FieldError {
  std::string field;  ///< Path, e.g. `items.2.unit_price`.
  std::string found;
  Message expected;
};
using FieldErrors = std::vector<FieldError>;

Node to_node(Message const& message);
Node to_node(Order const& order);
Node to_node(Amounts const& amounts);
Node to_node(Party const& party);
Node to_node(CreditRecord const& record);
Node to_node(FeeRule const& rule);
Node to_node(FeeTrace const& trace);
Node to_node(Problem const& problem);
Node to_node(Problems const& problems);
Node to_node(Notice const& notice);
Node to_node(Cell const& cell);
Node to_node(Step const& step);
Node to_node(FieldErrors const& errors);
Node to_node(CredentialField const& field);
Node to_node(SettingField const& field);

/// An order from its document. Missing members take their defaults; unknown names, wrong types, amounts beyond
/// `kMaxOrderYen`, unreal dates, over-long texts and more than 999 items are errors, all of them reported.
Result<Order, FieldErrors> order_from(Node const& document);
Result<CreditRecord, FieldErrors> record_from(Node const& document);
Result<FeeRule, FieldErrors> fee_rule_from(Node const& document);
Result<Step, FieldErrors> step_from(Node const& document);

/// The order with the members of `changes` replaced (an edit of the detail drawer); members that may not be
/// edited (shop, number, short_key, imported, current, version …) are errors.
Result<Order, FieldErrors> with_changes(Order const& order, Node const& changes);

}  // namespace yoshin
