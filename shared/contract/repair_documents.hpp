#pragma once

#include "contract/field.hpp"
#include "listing/finding_kind.hpp"

namespace yoshin::contract {

template <>
struct TypeName<FindingKind> {
  static constexpr std::string_view kType = "FindingKind";
};

}  // namespace yoshin::contract
