#include "csv/reader.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace yoshin {
namespace {

/// Bytes at which the reading of a cell has to look closer.
constexpr auto kSpecial = [] {
  std::array<bool, 256> special{};
  for (char const c : std::string_view(",\n\r\"")) special[static_cast<unsigned char>(c)] = true;
  return special;
}();

bool is_special(char c) {
  return kSpecial[static_cast<unsigned char>(c)];
}

/// The high bit of each byte that is below `,` + 1, where all special ones lie. Right up to the lowest of them;
/// what is said of bytes above it may be wrong.
std::uint64_t low_bytes(std::uint64_t eight) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  return (eight - kOnes * (',' + 1)) & ~eight & (kOnes << 7U);
}
static_assert(std::endian::native == std::endian::little);

/// The place of the first special byte from `at` on, or the text's end. Letters, digits and everything that is
/// not ASCII are passed over eight at a time.
std::size_t next_special(std::string_view text, std::size_t at) {
  while (at + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    std::uint64_t const low = low_bytes(eight);
    if (low == 0) {
      at += sizeof eight;
      continue;
    }
    at += static_cast<std::size_t>(std::countr_zero(low)) / 8;
    if (is_special(text[at])) return at;
    ++at;
  }
  while (at < text.size() && !is_special(text[at])) ++at;
  return at;
}

/// About how many cells the text has, a little more than its beginning promises: room for them is made at once.
std::size_t likely_cells(std::string_view text) {
  constexpr std::size_t kSample = 1U << 18U;
  auto const sample = text.substr(0, kSample);
  auto const ends = std::count_if(sample.begin(), sample.end(), [](char c) { return c == ',' || c == '\n'; });
  auto const found = static_cast<std::size_t>(ends) + 1;
  if (sample.size() == text.size()) return found;
  return found * (text.size() / sample.size() + 1) / 16 * 17;
}

}  // namespace

/// The state machine: one pass over the text, one cell at a time.
class CsvParser {
 public:
  CsvParser(std::string& text, std::size_t max_cells) : text_(text), max_cells_(max_cells) {}

  CsvTable parse() {
    table_.cells_.reserve(std::min(likely_cells(text_), max_cells_));
    while (at_ < text_.size() && !full_) read_record();
    return std::move(table_);
  }

 private:
  [[nodiscard]] bool ends() const { return at_ == text_.size(); }
  [[nodiscard]] bool at_break() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

  /// The cell on its way is not in the table yet, so the cells of its record that are count up to it.
  void report(CsvFault fault, std::size_t line) {
    table_.findings_.push_back({fault, line, table_.rows_.size(), table_.cells_.size() - first_});
  }

  void skip_break() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
  }

  void read_record() {
    if (at_break()) return skip_break();
    first_ = table_.cells_.size();
    std::size_t const line = line_;
    bool more = true;
    while (more && !full_) {
      if (table_.cells_.size() == max_cells_ || table_.rows_.size() == kMaxRecords) {
        report(CsvFault::too_large, line_);
        full_ = true;
        break;
      }
      table_.cells_.push_back(!ends() && text_[at_] == '"' ? quoted_cell() : plain_cell());
      more = !ends() && text_[at_] == ',';
      if (more) ++at_;
    }
    if (!ends() && at_break()) skip_break();
    table_.rows_.push_back({line, first_, table_.cells_.size() - first_});
  }

  std::string_view plain_cell() {
    std::string_view const text = text_;
    std::size_t end = at_;
    bool stray = false;
    for (;; ++end) {
      end = next_special(text, end);
      if (end == text.size() || text[end] != '"') break;
      stray = true;
    }
    if (stray) report(CsvFault::stray_quote, line_);
    auto const cell = text.substr(at_, end - at_);
    at_ = end;
    return cell;
  }

  /// Copies the cell towards the front as doubled quotes shrink; `write` never passes `at_`.
  std::string_view quoted_cell() {
    std::size_t const opened = line_;
    std::size_t const start = ++at_;
    std::size_t write = start;
    while (true) {
      if (ends()) {
        report(CsvFault::unclosed_quote, opened);
        break;
      }
      if (text_[at_] == '"') {
        ++at_;
        if (ends() || text_[at_] != '"') break;
      } else if (at_break()) {
        bool const pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
        if (!pair) ++line_;
      }
      text_[write++] = text_[at_++];
    }
    if (!ends() && text_[at_] != ',' && !at_break()) report(CsvFault::text_after_quote, line_);
    while (!ends() && text_[at_] != ',' && !at_break()) text_[write++] = text_[at_++];
    return std::string_view(text_).substr(start, write - start);
  }

  std::string& text_;
  std::size_t max_cells_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t first_ = 0;  ///< Of the record on its way, among all cells.
  bool full_ = false;
  CsvTable table_;
};

CsvTable read_csv(std::string& text, std::size_t max_cells) {
  return CsvParser(text, max_cells).parse();
}

}  // namespace yoshin
