#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yoshin {

/// Whether a text column takes part in the search box, or serves it alone and stands in no row of the list:
/// `only` anywhere in its texts, `front` from their first letter on, for texts without a meaning of their own.
/// The folded texts are kept for searched columns only.
enum class Searched { no, yes, only, front };

/// Whether the texts of the column stand in the rows of the list.
constexpr bool is_shown(Searched searched) {
  return searched == Searched::no || searched == Searched::yes;
}

/// A text column: each row holds a code, each code one text of a dictionary that only grows. Sorting compares
/// ranks of codes, never texts; searching looks at each different text once. Ranks and folded texts are made
/// when they are first needed, or before by `prepare`.
class TextColumn {
 public:
  explicit TextColumn(Searched searched = Searched::no) : searched_(searched) { code_of({}); }

  /// Gives codes to texts before any row has them, so that they sort in this order and before all others.
  void seed(std::vector<std::string_view> const& texts);

  void resize(std::size_t rows) { codes_.resize(rows, 0); }
  void set(std::size_t row, std::string_view text) { codes_[row] = code_of(text); }
  /// A view that is good until the next `set`.
  [[nodiscard]] std::string_view text(std::size_t row) const { return text_of_code(codes_[row]); }
  [[nodiscard]] std::uint32_t code(std::size_t row) const { return codes_[row]; }
  [[nodiscard]] std::vector<std::uint32_t> const& codes() const { return codes_; }
  /// The code of a text, or that of no row when the column never held it.
  [[nodiscard]] std::uint32_t find(std::string_view text) const;
  /// Number of different texts.
  [[nodiscard]] std::size_t size() const { return starts_.size() - 1; }
  [[nodiscard]] std::string_view text_of_code(std::uint32_t code) const {
    return std::string_view(texts_).substr(starts_[code], starts_[code + 1] - starts_[code]);
  }

  /// Ranks every text that came since the last time; costs nothing when none did.
  void rank_new() { rank_some(size()); }
  /// The place of each code in text order. Only valid after `rank_new`.
  [[nodiscard]] std::vector<std::uint32_t> const& ranks() const { return ranks_; }

  /// Sets `found[code]` for every code whose folded text contains the folded needle. `found` has `size()`
  /// places.
  void search(std::string_view needle, std::vector<std::uint8_t>& found) const;

  /// Whether neither a sort nor a search has to make anything first.
  [[nodiscard]] bool ready() const {
    return (!is_shown(searched_) || ranks_.size() == size()) &&
           (searched_ == Searched::no || folded_starts_.size() == size());
  }
  /// Does one piece of what is not ready: some milliseconds at most.
  void prepare();

 private:
  std::uint32_t code_of(std::string_view text);
  /// The place of a text in `slots_`: that of its code, or the empty one where it belongs.
  [[nodiscard]] std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
  void grow_slots();
  void rank_some(std::size_t most);
  void fold_some(std::size_t most) const;

  Searched searched_;
  std::string texts_;                     ///< All texts, one behind the other.
  std::vector<std::uint32_t> starts_{0};  ///< Where the text of each code begins in `texts_`, and the end.
  std::vector<std::uint32_t> hashes_;     ///< By code.
  std::vector<std::uint32_t> slots_;      ///< Open addressing: 1 + code, 0 where nothing is.
  std::vector<std::uint32_t> codes_;      ///< By row.
  std::uint32_t last_ = 0;                ///< The code given last: texts come in runs.
  std::vector<std::uint32_t> order_;      ///< Codes in text order.
  std::vector<std::uint32_t> ranks_;
  std::size_t seeded_ = 0;
  // Made when first needed: what a text is does not change with them.
  mutable std::string folded_;                      ///< Folded texts, each ended by NUL.
  mutable std::vector<std::size_t> folded_starts_;  ///< Where the text of each code begins in `folded_`.
};

/// A text as the search compares it: folded, hiragana as katakana, without hyphens, round brackets, and the
/// long mark that Japanese keyboards put between digits for a hyphen.
std::string search_form(std::string_view text);

}  // namespace yoshin
