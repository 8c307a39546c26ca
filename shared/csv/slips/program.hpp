#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/names.hpp"
#include "carrier/carrier.hpp"

namespace yoshin {

/// The carriers' label programs whose files bring slip numbers back. Source: reference CSV facts §2.
enum class SlipProgram { b2, ehiden, yupri, kangaroo };
template <>
struct Names<SlipProgram> {
  static constexpr auto kTable = std::to_array<Name<SlipProgram>>({
      {SlipProgram::b2, "b2", "ヤマト B2クラウド", "Yamato B2 Cloud"},
      {SlipProgram::ehiden, "ehiden", "佐川 e飛伝Ⅲ", "Sagawa e-Hiden III"},
      {SlipProgram::yupri, "yupri", "日本郵便 ゆうプリR", "Japan Post Yu-Pri R"},
      {SlipProgram::kangaroo, "kangaroo", "西濃 カンガルーマジックⅡ", "Seino Kangaroo Magic II"},
  });
};

/// What is read from each row of a slip file.
enum class SlipField { key, slip, ship_date, service };
inline constexpr std::size_t kSlipFields = 4;

/// Where one field stands in a program's files.
struct SlipColumn {
  std::span<std::string_view const> names;  ///< Headers that name it, the program's own first; compared folded.
  std::optional<std::size_t> position;      ///< Cell (from 0) in a file without a header; nothing when unknown.
};

/// A code of a program's service column.
struct SlipService {
  std::string_view code;
  std::string_view ja;
  std::string_view en;
  bool collects_cash;  ///< The carrier collects money at the door: no service for a deferred payment.
};

/// One program: a table of columns. `widths` are the numbers of cells that a row has in its fixed layout; a
/// file without a header is only taken for the program's with one of them.
struct SlipLayout {
  SlipProgram program;
  CarrierId carrier;                            ///< What an order without a carrier takes.
  std::span<CarrierId const> carriers;          ///< What an order may already say: the carrier's own services.
  std::array<SlipColumn, kSlipFields> columns;  ///< In the order of `SlipField`.
  std::span<std::size_t const> widths;
  std::span<SlipService const> services;

  [[nodiscard]] SlipColumn const& column(SlipField field) const {
    return columns[static_cast<std::size_t>(field)];
  }
  /// The program's own header of a field; empty when its files have no such column.
  [[nodiscard]] std::string_view header(SlipField field) const {
    auto const& names = column(field).names;
    return names.empty() ? std::string_view{} : names.front();
  }
};

/// Every program, in the order in which a file is compared with them.
std::span<SlipLayout const> slip_layouts();
/// The layout of a program.
SlipLayout const& slip_layout(SlipProgram program);
/// The service of a code; null when the program has no such code.
SlipService const* slip_service(SlipProgram program, std::string_view code);

}  // namespace yoshin
