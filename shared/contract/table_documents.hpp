#pragma once

#include "contract/documents.hpp"
#include "table/table.hpp"

namespace yoshin::contract {

/// A run of rows of the raw fee columns and the rule of its shop and provider.
struct FeeGroup {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< One past the last row.
  FeeRule rule;
};

template <>
struct TypeName<ViewId> {
  static constexpr std::string_view kType = "ViewId";
};
template <>
struct TypeName<ProblemKind> {
  static constexpr std::string_view kType = "ProblemKind";
};
template <>
struct TypeName<SlipKind> {
  static constexpr std::string_view kType = "SlipKind";
};
template <>
struct Fields<TableFilter> {
  static constexpr std::string_view kType = "TableFilter";
  static constexpr auto kTable = std::to_array<Field<TableFilter>>({
      field<&TableFilter::shops, Bound{0, 1000}>("shops"),
      field<&TableFilter::providers, Bound{0, 100}>("providers"),
      field<&TableFilter::statuses, Bound{0, 100}>("statuses"),
      field<&TableFilter::carriers, Bound{0, 100}>("carriers"),
      field<&TableFilter::order_statuses, Bound{0, 1000}>("order_statuses"),
      field<&TableFilter::flags, Bound{0, 100}>("flags"),
      field<&TableFilter::problems, Bound{0, 100}>("problems"),
      field<&TableFilter::slips, Bound{0, 100}>("slips"),
      field<&TableFilter::ordered_from>("ordered_from"),
      field<&TableFilter::ordered_to>("ordered_to"),
      field<&TableFilter::ship_from>("ship_from"),
      field<&TableFilter::ship_to>("ship_to"),
      field<&TableFilter::billed_from, kAmount>("billed_from"),
      field<&TableFilter::billed_to, kAmount>("billed_to"),
      field<&TableFilter::text>("text"),
      {"view", &TypeOf<ViewId>::text, [](TableFilter const& filter) { return write_value(filter.view); },
       [](Slot const& slot, TableFilter& filter) {
         if (slot.node.text() != std::string_view{}) read_value(slot, filter.view, {});
       }},
  });
};
template <>
struct Fields<TableSort> {
  static constexpr std::string_view kType = "TableSort";
  static constexpr auto kTable = std::to_array<Field<TableSort>>({
      field<&TableSort::column, kShortText>("column"),
      {"descending", &TypeOf<bool>::text,
       [](TableSort const& sort) { return Node(sort.direction == Direction::descending); },
       [](Slot const& slot, TableSort& sort) {
         bool descending = false;
         read_value(slot, descending, {});
         sort.direction = descending ? Direction::descending : Direction::ascending;
       }},
  });
};
template <>
struct Fields<FeeGroup> {
  static constexpr std::string_view kType = "FeeGroup";
  static constexpr auto kTable = std::to_array<Field<FeeGroup>>({
      field<&FeeGroup::begin, Bound{0, UINT32_MAX}>("begin"),
      field<&FeeGroup::end, Bound{0, UINT32_MAX}>("end"),
      field<&FeeGroup::rule>("rule"),
  });
};

}  // namespace yoshin::contract
