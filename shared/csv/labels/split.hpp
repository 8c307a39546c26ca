#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yoshin {

/// How a label program counts the room of a cell.
enum class LabelUnit {
  characters,  ///< Each character is one, half-width or full-width.
  bytes        ///< As CP932 holds it: half-width one, full-width two.
};

/// Room that a text takes.
std::size_t room_of(std::string_view text, LabelUnit unit);

/// The text in lines of the given rooms, nothing left out, no line of the
/// result empty; nothing when it does not fit. A line does not end within a run
/// of digits and hyphens where that can be had.
std::optional<std::vector<std::string>> split_lines(std::string_view text, std::span<std::size_t const> rooms,
                                                    LabelUnit unit);

/// Two texts, the second beginning on a line of its own where both fit so, else
/// run together.
std::optional<std::vector<std::string>> split_two(std::string_view first, std::string_view second,
                                                  std::span<std::size_t const> rooms, LabelUnit unit);

}  // namespace yoshin
