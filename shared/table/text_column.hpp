#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yoshin {

/// Whether a text column takes part in the search box, or serves it alone and stands in no row of the list. The
/// folded texts are kept for these only.
enum class Searched { no, yes, only };

/// A text column: each row holds a code, each code one text of a dictionary that only grows. Sorting compares
/// ranks of codes, never texts; searching looks at each different text once.
class TextColumn {
 public:
  explicit TextColumn(Searched searched = Searched::no) : searched_(searched) { code_of({}); }
  TextColumn(TextColumn&&) = default;
  TextColumn& operator=(TextColumn&&) = default;
  // The index points into the texts: a copy would point into the original's.
  TextColumn(TextColumn const&) = delete;
  TextColumn& operator=(TextColumn const&) = delete;
  ~TextColumn() = default;

  /// Gives codes to texts before any row has them, so that they sort in this order and before all others.
  void seed(std::vector<std::string_view> const& texts);

  void resize(std::size_t rows) { codes_.resize(rows, 0); }
  void set(std::size_t row, std::string_view text) { codes_[row] = code_of(text); }
  [[nodiscard]] std::string_view text(std::size_t row) const { return texts_[codes_[row]]; }
  [[nodiscard]] std::uint32_t code(std::size_t row) const { return codes_[row]; }
  [[nodiscard]] std::vector<std::uint32_t> const& codes() const { return codes_; }
  /// The code of a text, or that of no row when the column never held it.
  [[nodiscard]] std::uint32_t find(std::string_view text) const;
  /// Number of different texts.
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  [[nodiscard]] std::string_view text_of_code(std::uint32_t code) const { return texts_[code]; }

  /// Ranks every text that came since the last time; costs nothing when none did.
  void rank_new();
  /// The place of each code in text order. Only valid after `rank_new`.
  [[nodiscard]] std::vector<std::uint32_t> const& ranks() const { return ranks_; }

  /// Sets `found[code]` for every code whose folded text contains the folded needle. `found` has `size()`
  /// places.
  void search(std::string_view needle, std::vector<std::uint8_t>& found) const;

 private:
  std::uint32_t code_of(std::string_view text);

  Searched searched_;
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, std::uint32_t> index_;
  std::vector<std::uint32_t> codes_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> ranks_;
  std::size_t seeded_ = 0;
  std::string folded_;                      ///< All folded texts, each ended by NUL.
  std::vector<std::size_t> folded_starts_;  ///< Where the text of each code begins in `folded_`.
};

/// A text as the search compares it: folded, hiragana as katakana, without hyphens, round brackets, and the
/// long mark that Japanese keyboards put between digits for a hyphen.
std::string search_form(std::string_view text);

}  // namespace yoshin
