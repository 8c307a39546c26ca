#include "csv/reader.hpp"

#include <algorithm>
#include <array>

namespace yoshin {

/// The state machine: one pass over the text, one cell at a time.
class CsvParser {
 public:
  CsvParser(std::string& text, std::size_t max_cells) : text_(text), max_cells_(max_cells) {}

  CsvTable parse() {
    auto const commas = static_cast<std::size_t>(std::count(text_.begin(), text_.end(), ','));
    auto const breaks = static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n'));
    table_.cells_.reserve(std::min(commas + breaks + 1, max_cells_));
    while (at_ < text_.size() && !full_) read_record();
    return std::move(table_);
  }

 private:
  [[nodiscard]] bool ends() const { return at_ == text_.size(); }
  [[nodiscard]] bool at_break() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

  /// Bytes at which the reading of a cell has to look closer.
  static constexpr auto kSpecial = [] {
    std::array<bool, 256> special{};
    for (char const c : std::string_view(",\n\r\"")) special[static_cast<unsigned char>(c)] = true;
    return special;
  }();
  static bool is_special(char c) { return kSpecial[static_cast<unsigned char>(c)]; }

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
      while (end < text.size() && !is_special(text[end])) ++end;
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
