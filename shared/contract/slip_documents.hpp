#pragma once

#include "contract/csv_documents.hpp"
#include "csv/slips/match.hpp"

namespace yoshin::contract {

template <>
struct TypeName<SlipProgram> {
  static constexpr std::string_view kType = "SlipProgram";
};
template <>
struct TypeName<SlipVerdict> {
  static constexpr std::string_view kType = "SlipVerdict";
};
template <>
struct TypeName<SlipWeight> {
  static constexpr std::string_view kType = "SlipWeight";
};
template <>
struct Fields<SlipRow> {
  static constexpr std::string_view kType = "SlipRow";
  static constexpr auto kTable = std::to_array<Field<SlipRow>>({
      field<&SlipRow::row, Bound{0, UINT32_MAX}>("row"),
      field<&SlipRow::key>("key"),
      field<&SlipRow::slip>("slip"),
      field<&SlipRow::ship_date>("ship_date"),
      field<&SlipRow::service, kShortText>("service"),
  });
};
template <>
struct Fields<SlipHolder> {
  static constexpr std::string_view kType = "SlipHolder";
  static constexpr auto kTable = std::to_array<Field<SlipHolder>>({
      field<&SlipHolder::slip>("slip"),
      field<&SlipHolder::ids, Bound{0, 10'000}>("ids"),
  });
};
template <>
struct Fields<SlipSet> {
  static constexpr std::string_view kType = "SlipSet";
  static constexpr auto kTable = std::to_array<Field<SlipSet>>({
      field<&SlipSet::carrier>("carrier"),
      field<&SlipSet::slips, Bound{0, 999}>("slips"),
  });
};
template <>
struct Fields<SlipFinding> {
  static constexpr std::string_view kType = "SlipFinding";
  static constexpr auto kTable = std::to_array<Field<SlipFinding>>({
      field<&SlipFinding::verdict>("verdict"),
      field<&SlipFinding::row, Bound{0, UINT32_MAX}>("row"),
      field<&SlipFinding::found>("found"),
      field<&SlipFinding::expected>("expected"),
      field<&SlipFinding::next_step>("next_step"),
  });
};

}  // namespace yoshin::contract
