#include "contract/changes.hpp"

#include <algorithm>
#include <utility>

#include "base/json.hpp"
#include "contract/documents.hpp"

namespace yoshin {
namespace {

/// The members that a person may edit in the detail drawer.
constexpr auto kEditable = std::to_array<std::string_view>(
    {"buyer", "recipient", "items", "edited", "hand_fee", "carrier", "carrier_name", "parcels",
     "planned_ship_date", "delivery_date", "delivery_time", "paid_on", "order_status", "notes", "flags"});

bool is_editable(std::string_view name) {
  return std::find(kEditable.begin(), kEditable.end(), name) != kEditable.end();
}

/// Edited amounts start from the basis, so that a change of one amount keeps the others.
void read_edited(contract::Slot const& slot, Order& order) {
  Amounts amounts = basis_of(order);
  order.edited.reset();
  if (slot.node.is_null()) return;
  contract::read_value(slot, amounts, {});
  order.edited = amounts;
}

void put_back(Order& order, FeeBefore const& before) {
  Amounts const& basis = basis_of(order);
  order.current.fee = before.fee;
  order.current.billed = basis.billed - basis.fee + before.fee;
  order.fee_source = before.source;
}

}  // namespace

Result<Order, FieldErrors> with_changes(Order const& order, Node const& changes) {
  FieldErrors errors;
  Order edited = order;
  contract::Slot const root{changes, {}, errors};
  auto const* members = changes.members();
  if (members == nullptr) root.refuse({"オブジェクト（{ }）が必要です", "an object"});
  for (std::size_t i = 0; members != nullptr && i < members->size(); ++i) {
    auto const& [name, child] = (*members)[i];
    contract::Slot const slot = root.below(name, child);
    if (!is_editable(name)) {
      slot.refuse({"編集できない項目です", "a member that may not be edited"});
    } else if (name == "edited") {
      read_edited(slot, edited);
    } else {
      for (auto const& field : contract::Fields<Order>::kTable)
        if (field.name == name) field.read(slot, edited);
    }
  }
  if (!errors.empty()) return Failure{std::move(errors)};
  return edited;
}

bool is_storable(Amounts const& amounts) {
  return in_order_range(amounts.fee) && in_order_range(amounts.billed);
}

bool touches_money(Node const& changes) {
  return changes.find("edited") != nullptr || changes.find("hand_fee") != nullptr;
}

Node changes_between(Order const& before, Order const& after) {
  Node changes = Node::object();
  for (auto const& field : contract::Fields<Order>::kTable) {
    if (!is_editable(field.name)) continue;
    Node value = field.write(after);
    if (write_json(field.write(before)) != write_json(value)) changes.add(field.name, std::move(value));
  }
  return changes;
}

Node to_node(FeeBefore const& before) {
  return Node::object().add("fee", before.fee.value()).add("fee_source", id_of(before.source));
}

std::optional<FeeBefore> fee_before_from(Node const& node) {
  auto const fee = node.integer_at("fee");
  auto const source = from_id<FeeSource>(node.text_at("fee_source"));
  if (!fee || !source || !in_order_range(Yen{*fee})) return std::nullopt;
  return FeeBefore{Yen{*fee}, *source};
}

Result<Order, EditFault> edited_with(Order const& order, Node const& changes, FeeRule const& rule,
                                     std::optional<FeeBefore> const& before) {
  auto edited = with_changes(order, changes);
  if (!edited) return Failure{EditFault{std::move(edited).error(), false}};
  Order next = std::move(edited).value();
  if (touches_money(changes)) apply_fee(next, rule);
  // A fee by hand is a member of the order and comes back by itself.
  bool const by_hand = next.hand_fee || (before && before->source == FeeSource::hand);
  if (touches_money(changes) && before && !by_hand) put_back(next, *before);
  if (!is_storable(next.current)) return Failure{EditFault{{}, true}};
  return next;
}

}  // namespace yoshin
