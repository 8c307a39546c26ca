#include "base/utf8.hpp"
#include "provider/score/limits.hpp"
#include "provider/score/wire.hpp"
#include "text/width.hpp"

namespace yoshin::score {
namespace {

constexpr std::u32string_view kKanjiDigits = U"〇一二三四五六七八九十百";

bool is_digit(char32_t point) {
  return (point >= U'0' && point <= U'9') || (point >= U'０' && point <= U'９');
}

/// Where the house number begins: the first digit, or a kanji number before 丁目, 番 or 号. The length when
/// there is none.
std::size_t house_number_at(std::u32string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) return i;
    auto const end = text.find_first_not_of(kKanjiDigits, i);
    if (end == i || end == std::u32string_view::npos) continue;
    auto const after = text.substr(end);
    bool const number = after.starts_with(U"丁目") || after.starts_with(U"番地") || after.starts_with(U"番") ||
                        after.starts_with(U"号");
    if (number && !after.starts_with(U"番町")) return i;
    i = end - 1;
  }
  return text.size();
}

/// Where the 市区町村 ends: after a ward behind a city, else after the first 市, 区, 町 or 村 that leaves a
/// name in front of it.
std::size_t municipality_end(std::u32string_view text) {
  constexpr std::u32string_view kEnds = U"市区町村";
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (kEnds.find(text[i]) == std::u32string_view::npos) continue;
    auto const ward = text[i] == U'市' ? text.find(U'区', i + 1) : std::u32string_view::npos;
    constexpr std::size_t kLongestWard = 5;
    return ward != std::u32string_view::npos && ward - i <= kLongestWard ? ward + 1 : i + 1;
  }
  return text.size();
}

bool fits(WireAddress const& parts) {
  auto const city = length_of(parts.city);
  auto const street = length_of(parts.street);
  return city >= kLeastText && city <= kMostCity && street >= kLeastText && street <= kMostStreet;
}

}  // namespace

std::optional<WireAddress> split_of(Party const& party) {
  Party joined;
  joined.address1 = wire_text(party.address1) + wire_text(party.address2);
  auto const whole = wire_address(joined);
  if (whole.prefecture.empty()) return std::nullopt;
  auto const text = to_utf32(whole.city);
  for (std::size_t const at : {house_number_at(text), municipality_end(text)}) {
    WireAddress const parts{whole.prefecture, trim(to_utf8(std::u32string_view(text).substr(0, at))),
                            trim(to_utf8(std::u32string_view(text).substr(at)))};
    if (fits(parts)) return parts;
  }
  return std::nullopt;
}

}  // namespace yoshin::score
