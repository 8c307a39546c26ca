#include "proxy/sandbox/checks.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/date.hpp"
#include "base/node.hpp"
#include "base/utf8.hpp"
#include "carrier/slip.hpp"
#include "text/cp932.hpp"
#include "text/postal.hpp"

namespace yoshin::sandbox {
namespace {

bool is_digit(char32_t point) {
  return point >= U'0' && point <= U'9';
}
bool is_letter(char32_t point) {
  return (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z');
}
bool is_half_kana(char32_t point) {
  return point >= 0xFF61 && point <= 0xFF9F;
}

template <class Predicate>
bool every(std::string_view value, Predicate predicate) {
  std::u32string const points = to_utf32(value);
  return std::all_of(points.begin(), points.end(), predicate);
}

std::string digits_of(std::string_view value) {
  std::string found;
  for (char character : value)
    if (character >= '0' && character <= '9') found += character;
  return found;
}

std::ptrdiff_t hyphens_in(std::string_view value) {
  return std::count(value.begin(), value.end(), '-');
}

bool begins_like_mobile(std::string_view number) {
  constexpr std::array<std::string_view, 6> kPrefixes{"020", "050", "060", "070", "080", "090"};
  return std::find(kPrefixes.begin(), kPrefixes.end(), number.substr(0, 3)) != kPrefixes.end();
}

bool in_range(std::string_view value, std::int64_t least, std::int64_t most) {
  auto const number = parse_integer(value);
  return number && *number >= least && *number <= most;
}

}  // namespace

bool given(std::string_view value, int) {
  return !value.empty();
}
bool absent(std::string_view value, int) {
  return value.empty();
}
bool at_most(std::string_view value, int most) {
  return length_of(value) <= static_cast<std::size_t>(most);
}
bool at_least(std::string_view value, int least) {
  return value.empty() || length_of(value) >= static_cast<std::size_t>(least);
}

bool exactly(std::string_view value, int count) {
  return value.empty() || length_of(value) == static_cast<std::size_t>(count);
}
bool digits(std::string_view value, int) {
  return every(value, is_digit);
}
bool alphanumeric(std::string_view value, int) {
  return every(value, [](char32_t point) { return is_digit(point) || is_letter(point); });
}
bool order_number(std::string_view value, int) {
  return every(value, [](char32_t point) {
    return is_digit(point) || is_letter(point) || point == U'-' || point == U'_';
  });
}
bool digits_and_hyphens(std::string_view value, int) {
  return every(value, [](char32_t point) { return is_digit(point) || point == U'-'; });
}
bool slip_characters(std::string_view value, int) {
  return every(value, [](char32_t point) { return is_digit(point) || is_letter(point) || point == U'-'; });
}
bool ascii(std::string_view value, int) {
  return every(value, [](char32_t point) { return point > U' ' && point <= U'~'; });
}
bool full_width(std::string_view value, int) {
  return every(value, [](char32_t point) { return point >= 0x100 && point != 0x203E && !is_half_kana(point); });
}
bool jis_or_ascii(std::string_view value, int) {
  return every(value, [](char32_t point) { return (point >= U' ' && point <= U'~') || in_jis_x0208(point); });
}
bool full_width_kana(std::string_view value, int) {
  return every(value, [](char32_t point) {
    return (point >= U'ァ' && point <= U'ヶ') || point == U'ー' || point == U'・' || point == U'　';
  });
}
bool half_width_kana(std::string_view value, int) {
  return every(value, [](char32_t point) { return is_half_kana(point) || point == U' '; });
}
bool free_item(std::string_view value, int) {
  return every(value, [](char32_t point) {
    return is_digit(point) || is_letter(point) || point == U'-' || point == U'_' || is_half_kana(point) ||
           (point >= 0x3000 && in_jis_x0208(point));
  });
}
bool free_item_length(std::string_view value, int) {
  std::size_t halves = 0;
  for (char32_t point : to_utf32(value)) halves += point < 0x80 || is_half_kana(point) ? 1 : 2;
  return halves <= 40;
}

bool real_date(std::string_view value, int parameter) {
  auto const length = static_cast<std::size_t>(parameter == 10 ? 10 : 8);
  return value.size() != length || parse_date(value).has_value();
}
bool slash_date(std::string_view value, int) {
  if (value.empty()) return true;
  if (value.size() != 10 || value[4] != '/' || value[7] != '/') return false;
  return parse_date(value).has_value();
}

bool real_moment(std::string_view value, int) {
  if (value.size() != 14 || !digits(value, 0)) return true;
  return parse_date(value.substr(0, 8)) && in_range(value.substr(8, 2), 0, 23) &&
         in_range(value.substr(10, 2), 0, 59) && in_range(value.substr(12, 2), 0, 59);
}
bool moment_form(std::string_view value, int) {
  if (value.empty() || !digits(value, 0)) return true;
  return value.size() == 14 && real_moment(value, 0);
}

bool postal_form(std::string_view value, int) {
  if (value.empty() || !digits_and_hyphens(value, 0)) return true;
  return seven_digits(value, 0) && one_hyphen(value, 0) && hyphen_in_place(value, 0);
}
bool one_hyphen(std::string_view value, int) {
  return hyphens_in(value) <= 1;
}
bool seven_digits(std::string_view value, int) {
  return value.empty() || digits_of(value).size() == 7;
}
bool hyphen_in_place(std::string_view value, int) {
  std::size_t const at = value.find('-');
  return at == std::string_view::npos || at == 3;
}
bool known_postal(std::string_view value, int) {
  return value.empty() || !prefectures_of_postal(digits_of(value)).empty();
}
bool begins_with_prefecture(std::string_view value, int) {
  return value.empty() || prefecture_of_address(value).has_value();
}

bool leading_zero(std::string_view value, int) {
  return value.empty() || value.front() == '0';
}
bool phone_form(std::string_view value, int) {
  if (value.empty() || !digits_and_hyphens(value, 0)) return true;
  return value.front() == '0' && value.back() != '-' && value.find("--") == std::string_view::npos;
}
bool mobile_digits(std::string_view value, int) {
  std::string const number = digits_of(value);
  return !begins_like_mobile(number) || number.size() == 11;
}
bool landline_digits(std::string_view value, int) {
  std::string const number = digits_of(value);
  return number.empty() || begins_like_mobile(number) || number.size() == 10;
}
bool phone_digit_count(std::string_view value, int) {
  return mobile_digits(value, 0) && landline_digits(value, 0);
}
bool two_hyphens(std::string_view value, int) {
  return hyphens_in(value) == 0 || hyphens_in(value) == 2;
}
bool has_at(std::string_view value, int) {
  if (value.empty()) return true;
  std::size_t const at = value.find('@');
  return at != std::string_view::npos && at != 0 && at + 1 < value.size() &&
         value.find('@', at + 1) == std::string_view::npos;
}

bool signed_digits(std::string_view value, int) {
  return every(value, [](char32_t point) { return is_digit(point) || point == U'-'; });
}
bool minus_in_front(std::string_view value, int) {
  return value.rfind('-') == std::string_view::npos || (value.rfind('-') == 0 && value.size() > 1);
}
bool positive_range(std::string_view value, int) {
  return value.empty() || value.front() == '-' || in_range(value, 0, 999'999);
}
bool negative_range(std::string_view value, int) {
  return value.empty() || value.front() != '-' || in_range(value, -999'999, -1);
}
bool total_range(std::string_view value, int) {
  return value.empty() || in_range(value, 1, 999'999);
}
bool within(std::string_view value, int most) {
  if (value.empty()) return true;
  auto const number = signed_digits(value, 0) && minus_in_front(value, 0) ? parse_integer(value) : std::nullopt;
  return number && *number <= most && *number >= -std::int64_t{most};
}

bool prefecture(std::string_view value, int) {
  auto const& all = prefectures();
  return value.empty() || std::find(all.begin(), all.end(), value) != all.end();
}

bool up_to(std::string_view value, int most) {
  return value.empty() || (value.size() == 1 && in_range(value, 0, most));
}

bool slip_check_digit(std::string_view value, int) {
  return value.empty() || has_valid_7dr(normalise_slip(value));
}

bool holds_house_number(std::string_view value) {
  if (value.find("番地") != std::string_view::npos) return true;
  for (char32_t point : to_utf32(value)) {
    constexpr std::u32string_view kKanjiDigits = U"〇一二三四五六七八九十";
    bool const full_width_digit = point >= U'０' && point <= U'９';
    if (is_digit(point) || full_width_digit || kKanjiDigits.find(point) != std::u32string_view::npos)
      return true;
  }
  return false;
}

}  // namespace yoshin::sandbox
