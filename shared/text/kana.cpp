#include "text/kana.hpp"

#include <string_view>

namespace yoshin {
namespace {

/// Full-width forms of U+FF61 to U+FF9F, in their order.
constexpr std::u32string_view kFull =
    U"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤ"
    U"ユヨラリルレロワン゛゜";
static_assert(kFull.size() == kLastHalfKana - kFirstHalfKana + 1);

/// Kana that take a voiced mark, and what comes of it.
constexpr std::u32string_view kPlain = U"カキクケコサシスセソタチツテトハヒフヘホウワヲ";
constexpr std::u32string_view kVoiced = U"ガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヺ";
constexpr std::u32string_view kSemiPlain = U"ハヒフヘホ";
constexpr std::u32string_view kSemiVoiced = U"パピプペポ";
static_assert(kPlain.size() == kVoiced.size() && kSemiPlain.size() == kSemiVoiced.size());

/// Katakana without a half-width form of their own, and the nearest one that has it.
constexpr std::u32string_view kRare = U"ヮヰヱヵヶ";
constexpr std::u32string_view kNearest = U"ワイエカケ";

constexpr bool is_voiced_mark(char32_t mark) {
  return mark == kHalfVoiced || mark == 0x3099 || mark == 0x309B;
}
constexpr bool is_semi_voiced_mark(char32_t mark) {
  return mark == kHalfSemiVoiced || mark == 0x309A || mark == 0x309C;
}

std::optional<char32_t> twin(std::u32string_view from, std::u32string_view to, char32_t point) {
  auto const position = from.find(point);
  if (position == std::u32string_view::npos) return std::nullopt;
  return to[position];
}

}  // namespace

char32_t full_kana_of(char32_t point) {
  return is_half_kana(point) ? kFull[point - kFirstHalfKana] : point;
}

std::optional<char32_t> join_mark(char32_t kana, char32_t mark) {
  bool const hiragana = is_hiragana(kana);
  char32_t const katakana = hiragana ? kana + 0x60 : full_kana_of(kana);
  std::optional<char32_t> joined;
  if (is_voiced_mark(mark)) joined = twin(kPlain, kVoiced, katakana);
  if (is_semi_voiced_mark(mark)) joined = twin(kSemiPlain, kSemiVoiced, katakana);
  if (joined && hiragana) {
    if (*joined > 0x30F4) return std::nullopt;
    return *joined - 0x60;
  }
  return joined;
}

std::u32string half_kana_of(char32_t point) {
  if (auto const nearest = twin(kRare, kNearest, point)) point = *nearest;
  std::u32string mark;
  if (auto const plain = twin(kVoiced, kPlain, point)) {
    point = *plain;
    mark = kHalfVoiced;
  } else if (auto const semi_plain = twin(kSemiVoiced, kSemiPlain, point)) {
    point = *semi_plain;
    mark = kHalfSemiVoiced;
  }
  auto const position = kFull.find(point);
  if (position == std::u32string_view::npos) return {};
  return static_cast<char32_t>(kFirstHalfKana + position) + mark;
}

std::u32string with_full_kana(std::u32string const& text) {
  std::u32string out;
  out.reserve(text.size());
  for (char32_t const point : text) {
    bool const mark = is_voiced_mark(point) || is_semi_voiced_mark(point);
    auto const joined = mark && !out.empty() ? join_mark(out.back(), point) : std::nullopt;
    if (joined) {
      out.back() = *joined;
    } else {
      out += full_kana_of(point);
    }
  }
  return out;
}

}  // namespace yoshin
