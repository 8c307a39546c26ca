#pragma once

#include <string_view>

namespace yoshin::sandbox::placeholder {

// Codes that no source knows for certain. Their form cannot be mistaken for a real one, and tests name them
// only through this table.
// clang-format off
inline constexpr std::string_view kKuronekoOddResult    = "9";         ///< A `result` that does not exist.
inline constexpr std::string_view kKuronekoOtherNumber  = "SIMOTHER00";
inline constexpr std::string_view kKuronekoReissueCode  = "sim0001";
// clang-format on

}  // namespace yoshin::sandbox::placeholder
