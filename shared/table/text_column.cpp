#include "table/text_column.hpp"

#include <algorithm>
#include <span>

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

/// FNV-1a over four bytes at a time, with a last mix: the low bits choose the slot.
std::uint32_t hash_of(std::string_view text) {
  constexpr std::uint32_t kPrime = 16777619U;
  std::uint32_t hash = 2166136261U ^ static_cast<std::uint32_t>(text.size());
  std::size_t at = 0;
  for (; at + 4 <= text.size(); at += 4) {
    std::uint32_t four = 0;
    for (std::size_t i = 0; i < 4; ++i)
      four |= static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i])) << (8 * i);
    hash = (hash ^ four) * kPrime;
    hash ^= hash >> 15U;
  }
  for (; at < text.size(); ++at) hash = (hash ^ static_cast<unsigned char>(text[at])) * kPrime;
  hash ^= hash >> 16U;
  hash *= 0x7FEB352DU;
  return hash ^ hash >> 15U;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

/// A code with the eight bytes of its text that are compared next.
struct Keyed {
  std::uint64_t key = 0;
  std::uint32_t code = 0;
};
constexpr std::size_t kKeyBytes = 8;

std::uint64_t key_at(std::string_view text, std::size_t offset) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < kKeyBytes; ++i)
    key = key << 8U | (offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0U);
  return key;
}

/// Sorts by the texts from `offset` on; before it, all are the same.
template <class TextOf>
void sort_from(std::span<Keyed> items, std::size_t offset, TextOf const& text_of) {
  for (Keyed& item : items) item.key = key_at(text_of(item.code), offset);
  std::sort(items.begin(), items.end(),
            [](Keyed const& left, Keyed const& right) { return left.key < right.key; });
  for (std::size_t from = 0; from < items.size();) {
    std::size_t to = from + 1;
    while (to < items.size() && items[to].key == items[from].key) ++to;
    auto const run = items.subspan(from, to - from);
    bool const longer = std::any_of(run.begin(), run.end(), [&](Keyed const& item) {
      return text_of(item.code).size() > offset + kKeyBytes;
    });
    if (run.size() > 1 && longer) {
      sort_from(run, offset + kKeyBytes, text_of);
    } else if (run.size() > 1) {
      // Texts that end here and differ in NULs alone.
      std::sort(run.begin(), run.end(), [&](Keyed const& left, Keyed const& right) {
        return text_of(left.code) < text_of(right.code);
      });
    }
    from = to;
  }
}

/// How many bytes all of these texts begin with in common; an empty text is before all others anyway.
template <class TextOf>
std::size_t common_size(std::span<Keyed const> items, TextOf const& text_of) {
  std::string_view common;
  for (Keyed const& item : items) {
    auto const text = text_of(item.code);
    if (text.empty()) continue;
    if (common.data() == nullptr) common = text;
    auto const differs = std::mismatch(common.begin(), common.end(), text.begin(), text.end()).first;
    common = common.substr(0, static_cast<std::size_t>(differs - common.begin()));
    if (common.empty()) return 0;
  }
  return common.size();
}

}  // namespace

std::string search_form(std::string_view text) {
  if (is_ascii(text)) {
    // What the rest comes to for ASCII, without the way through code points: most texts are numbers and phones.
    std::string kept;
    for (char const letter : text)
      if (std::string_view(" \t\r\n-()\0", 8).find(letter) == std::string_view::npos)
        kept += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 0x20) : letter;
    return kept;
  }
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
  seeded_ = size();
}

std::size_t TextColumn::slot_of(std::string_view text, std::uint32_t hash) const {
  std::size_t const mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != 0) {
    std::uint32_t const code = slots_[slot] - 1;
    if (hashes_[code] == hash && text_of_code(code) == text) return slot;
    slot = (slot + 1) & mask;
  }
  return slot;
}

void TextColumn::grow_slots() {
  slots_.assign(std::max<std::size_t>(16, slots_.size() * 2), 0);
  std::size_t const mask = slots_.size() - 1;
  for (std::size_t code = 0; code < hashes_.size(); ++code) {
    std::size_t slot = hashes_[code] & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = static_cast<std::uint32_t>(code) + 1;
  }
}

std::uint32_t TextColumn::code_of(std::string_view text) {
  if (size() != 0 && text_of_code(last_) == text) return last_;
  if (slots_.size() < 2 * (size() + 1)) grow_slots();
  std::uint32_t const hash = hash_of(text);
  std::size_t const slot = slot_of(text, hash);
  if (slots_[slot] != 0) return last_ = slots_[slot] - 1;
  last_ = static_cast<std::uint32_t>(size());
  texts_ += text;
  starts_.push_back(static_cast<std::uint32_t>(texts_.size()));
  hashes_.push_back(hash);
  slots_[slot] = last_ + 1;
  return last_;
}

std::uint32_t TextColumn::find(std::string_view text) const {
  std::size_t const slot = slot_of(text, hash_of(text));
  return slots_[slot] == 0 ? UINT32_MAX : slots_[slot] - 1;
}

void TextColumn::rank_some(std::size_t most) {
  std::size_t const ranked = order_.size();
  if (ranked == size()) return;
  std::size_t const end = std::min(size(), ranked + most);
  auto const text_of = [this](std::uint32_t code) { return text_of_code(code); };
  std::vector<Keyed> fresh;
  fresh.reserve(end - ranked);
  for (std::size_t code = ranked; code < end; ++code)
    if (code < seeded_)
      order_.push_back(static_cast<std::uint32_t>(code));
    else
      fresh.push_back({0, static_cast<std::uint32_t>(code)});
  sort_from(fresh, common_size(fresh, text_of), text_of);
  auto const middle = static_cast<std::ptrdiff_t>(order_.size());
  for (Keyed const& item : fresh) order_.push_back(item.code);
  std::inplace_merge(order_.begin(), order_.begin() + middle, order_.end(),
                     [&](std::uint32_t left, std::uint32_t right) {
                       if (left < seeded_ || right < seeded_) return left < right;
                       return text_of(left) < text_of(right);
                     });
  ranks_.resize(order_.size());
  for (std::size_t rank = 0; rank < order_.size(); ++rank)
    ranks_[order_[rank]] = static_cast<std::uint32_t>(rank);
}

void TextColumn::fold_some(std::size_t most) const {
  if (searched_ == Searched::no) return;
  std::size_t const end = std::min(size(), folded_starts_.size() + most);
  for (auto code = static_cast<std::uint32_t>(folded_starts_.size()); code < end; ++code) {
    folded_starts_.push_back(folded_.size());
    folded_ += search_form(text_of_code(code));
    folded_ += '\0';
  }
}

void TextColumn::prepare() {
  // A piece of new texts costs as much as their sorting, and the merging with all others.
  constexpr std::size_t kRanked = 30'000;
  constexpr std::size_t kFolded = 15'000;
  if (is_shown(searched_) && order_.size() < size()) return rank_some(kRanked);
  fold_some(kFolded);
}

void TextColumn::search(std::string_view needle, std::vector<std::uint8_t>& found) const {
  fold_some(size());
  std::size_t code = 0;
  for (std::size_t at = folded_.find(needle); at != std::string::npos; at = folded_.find(needle, at)) {
    while (code + 1 < folded_starts_.size() && folded_starts_[code + 1] <= at) ++code;
    if (searched_ == Searched::front && at != folded_starts_[code]) {
      ++at;
      continue;
    }
    found[code] = 1;
    // One hit a text is enough: go on with the next.
    at = code + 1 < folded_starts_.size() ? folded_starts_[code + 1] : folded_.size();
  }
}

}  // namespace yoshin
