#include "csv/layouts/formula.hpp"

#include <algorithm>

namespace yoshin {
namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Apostrophes, then a character that begins a formula.
bool looks_like_formula(std::string_view text) {
  auto const begin = text.find_first_not_of('\'');
  constexpr std::string_view kDangerous = "=+-@\t\r";
  return begin != std::string_view::npos && kDangerous.find(text[begin]) != std::string_view::npos;
}

/// An optional minus, digits, and at most one point between digits.
bool is_plain_number(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  auto const point = std::min(text.find('.'), text.size());
  auto const whole = text.substr(0, point);
  auto const part = text.substr(std::min(point + 1, text.size()));
  bool const digits =
      std::all_of(whole.begin(), whole.end(), is_digit) && std::all_of(part.begin(), part.end(), is_digit);
  return digits && !whole.empty() && (point == text.size() || !part.empty());
}

}  // namespace

std::string neutralise_formula(std::string_view text) {
  std::string out;
  if (looks_like_formula(text) && !is_plain_number(text)) out += '\'';
  out += text;
  return out;
}

std::string_view restore_formula(std::string_view text) {
  bool const neutralised = !text.empty() && text.front() == '\'' && looks_like_formula(text);
  return neutralised ? text.substr(1) : text;
}

}  // namespace yoshin
