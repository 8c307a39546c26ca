#pragma once

#include "contract/field.hpp"
#include "provider/edit_effect.hpp"

namespace yoshin::contract {

template <>
struct TypeName<EditEffect> {
  static constexpr std::string_view kType = "EditEffect";
};

}  // namespace yoshin::contract
