#include "table/text_column.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

constexpr char32_t kLongMark = 0x30FC;

constexpr bool is_ignored(char32_t point) {
  return point == U'-' || point == U'(' || point == U')' || point == 0;
}
/// Hiragana letters and their repeat marks; katakana lie 0x60 further on.
constexpr bool is_hiragana(char32_t point) {
  return (point >= 0x3041 && point <= 0x3096) || point == 0x309D || point == 0x309E;
}

}  // namespace

std::string search_form(std::string_view text) {
  std::u32string kept;
  for (char32_t const point : to_utf32(fold(text))) {
    bool const after_digit = !kept.empty() && kept.back() >= U'0' && kept.back() <= U'9';
    if (is_ignored(point) || (point == kLongMark && after_digit)) continue;
    kept += is_hiragana(point) ? point + 0x60 : point;
  }
  return to_utf8(kept);
}

void TextColumn::seed(std::vector<std::string_view> const& texts) {
  for (std::string_view text : texts) code_of(text);
  seeded_ = texts_.size();
}

std::uint32_t TextColumn::code_of(std::string_view text) {
  if (auto const known = index_.find(text); known != index_.end()) return known->second;
  auto const code = static_cast<std::uint32_t>(texts_.size());
  texts_.emplace_back(text);
  index_.emplace(texts_.back(), code);
  if (searched_ != Searched::no) {
    folded_starts_.push_back(folded_.size());
    folded_ += search_form(text);
    folded_ += '\0';
  }
  return code;
}

std::uint32_t TextColumn::find(std::string_view text) const {
  auto const known = index_.find(text);
  return known == index_.end() ? UINT32_MAX : known->second;
}

void TextColumn::rank_new() {
  std::size_t const ranked = order_.size();
  if (ranked == texts_.size()) return;
  auto const before = [this](std::uint32_t left, std::uint32_t right) {
    if (left < seeded_ || right < seeded_) return left < right;
    return texts_[left] < texts_[right];
  };
  for (std::size_t code = ranked; code < texts_.size(); ++code)
    order_.push_back(static_cast<std::uint32_t>(code));
  auto const middle = order_.begin() + static_cast<std::ptrdiff_t>(ranked);
  std::sort(middle, order_.end(), before);
  std::inplace_merge(order_.begin(), middle, order_.end(), before);
  ranks_.resize(order_.size());
  for (std::size_t rank = 0; rank < order_.size(); ++rank)
    ranks_[order_[rank]] = static_cast<std::uint32_t>(rank);
}

void TextColumn::search(std::string_view needle, std::vector<std::uint8_t>& found) const {
  std::size_t code = 0;
  for (std::size_t at = folded_.find(needle); at != std::string::npos; at = folded_.find(needle, at)) {
    while (code + 1 < folded_starts_.size() && folded_starts_[code + 1] <= at) ++code;
    found[code] = 1;
    // One hit a text is enough: go on with the next.
    at = code + 1 < folded_starts_.size() ? folded_starts_[code + 1] : folded_.size();
  }
}

}  // namespace yoshin
