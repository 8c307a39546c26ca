#include "text/width.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "text/cp932.hpp"
#include "text/kana.hpp"

namespace yoshin {
namespace {

constexpr char32_t kFullBlank = 0x3000;
constexpr char32_t kFullAsciiOffset = 0xFEE0;
constexpr char32_t kFullYen = 0xFFE5;

constexpr bool is_full_ascii(char32_t point) {
  return point >= 0xFF01 && point <= 0xFF5E;
}

/// The full-width form of a printable ASCII character. Quotes go to the typographic ones: U+FF02 and U+FF07 are
/// no part of JIS X 0208.
constexpr char32_t full_ascii_of(char32_t point) {
  switch (point) {
    case U' ': return kFullBlank;
    case U'"': return 0x201D;
    case U'\'': return 0x2019;
    case U'\\': return kFullYen;
    default: return point > 0x20 && point < 0x7F ? point + kFullAsciiOffset : point;
  }
}

char32_t full_width_of(char32_t point) {
  switch (point) {
    case 0x00A5: return kFullYen;
    case 0x301C: return 0xFF5E;
    case 0x2212: return 0xFF0D;
    default: return full_ascii_of(point);
  }
}

char32_t half_ascii_of(char32_t point) {
  if (point == kFullBlank) return U' ';
  return is_full_ascii(point) ? point - kFullAsciiOffset : point;
}

template <class Predicate>
bool all_of(std::string_view text, Predicate accepts) {
  while (!text.empty()) {
    auto const point = take_code_point(text);
    if (!point || !accepts(*point)) return false;
  }
  return true;
}

constexpr bool is_dropped_by_fold(char32_t point) {
  return point == U' ' || point == kFullBlank || point == 0x00A0 || point == 0xFEFF || point == U'\t' ||
         point == U'\r' || point == U'\n';
}

/// A compatibility character that order files use in headers and payment texts, and what NFKC makes of it.
/// Dashes and wave dashes go further than NFKC: files mix them freely.
struct Folding {
  char32_t from;
  std::u32string_view to;
};
// clang-format off
constexpr Folding kFoldings[] = {
    {U'㈱', U"(株)"}, {U'㈲', U"(有)"}, {U'㈹', U"(代)"}, {U'№', U"no"}, {U'℡', U"tel"}, {U'㎡', U"m2"},
    {U'〜', U"~"},    {U'−', U"-"},     {U'‐', U"-"},     {U'‑', U"-"},  {U'–', U"-"},   {U'—', U"-"},
    {U'―', U"-"},     {U'￥', U"¥"},    {U'゛', U""},     {U'゜', U""},
};
// clang-format on

void append_folded(std::u32string& out, char32_t point) {
  point = half_ascii_of(point);
  if (is_dropped_by_fold(point)) return;
  if (point >= U'A' && point <= U'Z') {
    out += static_cast<char32_t>(point + 0x20);
    return;
  }
  if (point >= U'①' && point <= U'⑨') {
    out += point - U'①' + U'1';
    return;
  }
  // Ideographs, most of what is folded, are in no row of the table.
  constexpr char32_t kFirstIdeograph = 0x3400;
  constexpr char32_t kLastIdeograph = 0x9FFF;
  if (point >= kFirstIdeograph && point <= kLastIdeograph) {
    out += point;
    return;
  }
  for (auto const& folding : kFoldings)
    if (folding.from == point) {
      out += folding.to;
      return;
    }
  out += point;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What `append_folded` makes of ASCII, without the way through code points: most cells are ASCII.
std::string ascii_folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char const c : text) {
    auto const point = static_cast<char32_t>(c);
    if (is_dropped_by_fold(point)) continue;
    out += point >= U'A' && point <= U'Z' ? static_cast<char>(c + 0x20) : c;
  }
  return out;
}

constexpr bool is_trimmed(char32_t point) {
  return is_dropped_by_fold(point) && point != 0x00A0 && point != 0xFEFF;
}

}  // namespace

bool is_full_width(char32_t point) {
  return in_jis_x0208(point);
}

bool is_all_full_width(std::string_view text) {
  return all_of(text, is_full_width);
}

std::string to_full_width(std::string_view text) {
  auto points = with_full_kana(to_utf32(text));
  std::transform(points.begin(), points.end(), points.begin(), full_width_of);
  return to_utf8(points);
}

std::string to_half_width_ascii(std::string_view text) {
  auto points = to_utf32(text);
  std::transform(points.begin(), points.end(), points.begin(), half_ascii_of);
  return to_utf8(points);
}

bool is_half_width_kana(std::string_view text) {
  return all_of(text, [](char32_t point) {
    bool const letter = (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z');
    bool const digit = point >= U'0' && point <= U'9';
    bool const mark = std::u32string_view(U" -.()/").find(point) != std::u32string_view::npos;
    return is_half_kana(point) || letter || digit || mark;
  });
}

std::string to_half_width_kana(std::string_view text) {
  std::u32string out;
  for (char32_t point : with_full_kana(to_utf32(text))) {
    if (is_hiragana(point)) point += 0x60;
    auto const half = half_kana_of(point);
    if (half.empty()) {
      out += half_ascii_of(point);
    } else {
      out += half;
    }
  }
  return to_utf8(out);
}

bool is_full_width_kana(std::string_view text) {
  return all_of(text, [](char32_t point) {
    return is_katakana(point) || point == U'ー' || point == U'・' || point == kFullBlank;
  });
}

std::string to_full_width_kana(std::string_view text) {
  auto points = with_full_kana(to_utf32(text));
  for (auto& point : points) {
    if (is_hiragana(point)) point += 0x60;
    if (point == U' ') point = kFullBlank;
  }
  return to_utf8(points);
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return ascii_folded(text);
  std::u32string out;
  out.reserve(text.size());
  for (char32_t const point : with_full_kana(to_utf32(text))) append_folded(out, point);
  return to_utf8(out);
}

std::string first_characters(std::string_view text, std::size_t count) {
  auto rest = text;
  for (; count > 0 && !rest.empty(); --count)
    if (!take_code_point(rest)) rest.remove_prefix(1);
  return std::string(text.substr(0, text.size() - rest.size()));
}

std::string trim(std::string_view text) {
  std::size_t first = text.size();
  std::size_t last = 0;
  for (auto rest = text; !rest.empty();) {
    auto const at = text.size() - rest.size();
    auto const point = take_code_point(rest);
    if (!point) rest.remove_prefix(1);
    if (point && is_trimmed(*point)) continue;
    first = std::min(first, at);
    last = text.size() - rest.size();
  }
  return first < last ? std::string(text.substr(first, last - first)) : std::string();
}

}  // namespace yoshin
