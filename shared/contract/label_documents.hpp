#pragma once

#include "contract/slip_documents.hpp"
#include "csv/labels/settings.hpp"

namespace yoshin::contract {

template <>
struct TypeName<LabelSetting> {
  static constexpr std::string_view kType = "LabelSetting";
};

}  // namespace yoshin::contract
