#include "csv/labels/split.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

std::size_t room_of(char32_t point, LabelUnit unit) {
  return unit == LabelUnit::bytes && is_full_width(point) ? 2 : 1;
}

/// What belongs together in a house number: digits and hyphens in either width,
/// and the long mark used for one.
bool is_number_part(char32_t point) {
  bool const half = (point >= U'0' && point <= U'9') || point == U'-';
  bool const full = (point >= U'０' && point <= U'９') || point == U'－' || point == U'−' || point == U'ー';
  return half || full;
}

/// How many characters of the text the first line takes.
std::size_t first_line(std::u32string_view text, std::size_t most, LabelUnit unit, bool keep_numbers) {
  std::size_t used = 0;
  std::size_t count = 0;
  while (count < text.size() && used + room_of(text[count], unit) <= most) used += room_of(text[count++], unit);
  if (!keep_numbers || count == text.size()) return count;
  std::size_t back = count;
  while (back > 0 && is_number_part(text[back]) && is_number_part(text[back - 1])) --back;
  return back > 0 ? back : count;
}

std::optional<std::vector<std::string>> split(std::u32string_view text, std::span<std::size_t const> rooms,
                                              LabelUnit unit, bool keep_numbers) {
  std::vector<std::string> out;
  while (!text.empty()) {
    if (out.size() == rooms.size()) return std::nullopt;
    auto const count = first_line(text, rooms[out.size()], unit, keep_numbers);
    if (count == 0) return std::nullopt;
    out.push_back(to_utf8(text.substr(0, count)));
    text.remove_prefix(count);
  }
  return out;
}

}  // namespace

std::size_t room_of(std::string_view text, LabelUnit unit) {
  std::size_t room = 0;
  for (char32_t const point : to_utf32(text)) room += room_of(point, unit);
  return room;
}

std::optional<std::vector<std::string>> split_lines(std::string_view text, std::span<std::size_t const> rooms,
                                                    LabelUnit unit) {
  auto const points = to_utf32(text);
  if (auto whole = split(points, rooms, unit, true)) return whole;
  return split(points, rooms, unit, false);
}

std::optional<std::vector<std::string>> split_two(std::string_view first, std::string_view second,
                                                  std::span<std::size_t const> rooms, LabelUnit unit) {
  if (auto apart = split_lines(first, rooms, unit)) {
    auto const rest = split_lines(second, rooms.subspan(apart->size()), unit);
    if (rest) {
      apart->insert(apart->end(), rest->begin(), rest->end());
      return apart;
    }
  }
  return split_lines(std::string(first) + std::string(second), rooms, unit);
}

}  // namespace yoshin
