#pragma once

#include "contract/csv_documents.hpp"
#include "csv/mapping.hpp"

namespace yoshin::contract {

template <>
struct TypeName<MappedField> {
  static constexpr std::string_view kType = "MappedField";
};
template <>
struct TypeName<DateOrder> {
  static constexpr std::string_view kType = "DateOrder";
};
template <>
struct Fields<MappedColumn> {
  static constexpr std::string_view kType = "MappedColumn";
  static constexpr auto kTable = std::to_array<Field<MappedColumn>>({
      field<&MappedColumn::header, Bound{1, 200}>("header"),
      field<&MappedColumn::field>("field"),
  });
};
template <>
struct Fields<FixedValue> {
  static constexpr std::string_view kType = "FixedValue";
  static constexpr auto kTable = std::to_array<Field<FixedValue>>({
      field<&FixedValue::field>("field"),
      field<&FixedValue::value, Bound{1, 200}>("value"),
  });
};
template <>
struct Fields<OrderMapping> {
  static constexpr std::string_view kType = "OrderMapping";
  static constexpr auto kTable = std::to_array<Field<OrderMapping>>({
      field<&OrderMapping::name, Bound{1, 60}>("name"),
      field<&OrderMapping::date_order>("date_order"),
      field<&OrderMapping::columns, Bound{1, kMostMappedColumns}>("columns"),
      field<&OrderMapping::fixed, Bound{0, kMostMappedColumns}>("fixed"),
  });
};

}  // namespace yoshin::contract
