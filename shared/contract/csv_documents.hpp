#pragma once

#include "contract/documents.hpp"
#include "csv/import.hpp"
#include "csv/problem_file.hpp"

namespace yoshin::contract {

template <>
struct TypeName<ImportSeverity> {
  static constexpr std::string_view kType = "Severity";
};
template <>
struct TypeName<LayoutId> {
  static constexpr std::string_view kType = "LayoutId";
};
template <>
struct TypeName<Encoding> {
  static constexpr std::string_view kType = "Encoding";
};
template <>
struct TypeName<ProblemLanguage> {
  static constexpr std::string_view kType = "ProblemLanguage";
};
template <>
struct Fields<ImportProblem> {
  static constexpr std::string_view kType = "CsvProblem";
  static constexpr auto kTable = std::to_array<Field<ImportProblem>>({
      field<&ImportProblem::row, Bound{0, UINT32_MAX}>("row"),
      field<&ImportProblem::field>("field"),
      field<&ImportProblem::found>("found"),
      field<&ImportProblem::expected>("expected"),
      field<&ImportProblem::next_step>("next_step"),
      field<&ImportProblem::severity>("severity"),
      field<&ImportProblem::file, Bound{1, 2}>("file"),
  });
};
template <>
struct Fields<PaymentMapping> {
  static constexpr std::string_view kType = "PaymentMapping";
  static constexpr auto kTable = std::to_array<Field<PaymentMapping>>({
      field<&PaymentMapping::text>("text"),
      field<&PaymentMapping::provider>("provider"),
  });
};
template <>
struct Fields<UnmappedPayment> {
  static constexpr std::string_view kType = "UnmappedPayment";
  static constexpr auto kTable = std::to_array<Field<UnmappedPayment>>({
      field<&UnmappedPayment::text>("text"),
      field<&UnmappedPayment::count, Bound{0, UINT32_MAX}>("count"),
  });
};

}  // namespace yoshin::contract
