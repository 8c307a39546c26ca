#include "csv/slips/read.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "carrier/slip.hpp"
#include "csv/layouts/cells.hpp"
#include "csv/layouts/formula.hpp"
#include "csv/reader.hpp"
#include "csv/slips/problem.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

/// Which cell holds each field; nothing where the file has no such column.
using Places = std::array<std::optional<std::size_t>, kSlipFields>;

std::optional<std::size_t> place_of(Places const& places, SlipField field) {
  return places[static_cast<std::size_t>(field)];
}

/// How a file belongs to a program.
struct SlipHeader {
  SlipLayout const* layout = nullptr;
  Places places;
  std::size_t first_row = 0;  ///< Index of the first record that is no header.
};

SlipTrouble trouble_of(EncodingFault fault) {
  switch (fault) {
    case EncodingFault::too_large: return SlipTrouble::file_too_large;
    case EncodingFault::workbook: return SlipTrouble::file_workbook;
    case EncodingFault::archive:
    case EncodingFault::binary: return SlipTrouble::file_no_text;
    case EncodingFault::utf16: return SlipTrouble::file_utf16;
    case EncodingFault::undecodable: return SlipTrouble::file_encoding;
  }
  return SlipTrouble::file_encoding;
}

/// The cell that one of the names heads; an earlier name wins.
std::optional<std::size_t> headed(std::vector<std::string> const& folded, SlipColumn const& column) {
  for (auto const name : column.names) {
    auto const found = std::find(folded.begin(), folded.end(), fold(name));
    if (found != folded.end()) return static_cast<std::size_t>(found - folded.begin());
  }
  return std::nullopt;
}

Places places_by_header(std::vector<std::string> const& folded, SlipLayout const& layout) {
  Places places;
  for (std::size_t i = 0; i < kSlipFields; ++i) places[i] = headed(folded, layout.columns[i]);
  return places;
}

bool has(Places const& places, SlipField field) {
  return place_of(places, field).has_value();
}

std::string_view cell_at(CsvRow const& row, std::optional<std::size_t> place) {
  if (!place || *place >= row.cells.size()) return {};
  return trim_view(restore_formula(trim_view(row.cells[*place])));
}

/// A number as a carrier writes it, or what a spreadsheet made of one.
bool looks_like_slip(std::string_view text) {
  constexpr std::size_t kLeastDigits = 11;
  auto const plain = normalise_slip(text);
  bool const digits = std::all_of(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_excel_damage(plain) || (digits && plain.size() >= kLeastDigits);
}

Places fixed_places(SlipLayout const& layout) {
  Places places;
  for (std::size_t i = 0; i < kSlipFields; ++i) places[i] = layout.columns[i].position;
  return places;
}

/// Whether a file without a header is the program's: its width, and a number where the program writes one.
bool fits_without_header(CsvTable const& table, SlipLayout const& layout) {
  auto const& widths = layout.widths;
  if (std::find(widths.begin(), widths.end(), table[0].cells.size()) == widths.end()) return false;
  auto const slip = layout.column(SlipField::slip).position;
  for (std::size_t i = 0; i < table.size(); ++i) {
    auto const text = cell_at(table[i], slip);
    if (!text.empty()) return looks_like_slip(text);
  }
  return false;
}

SlipHeader header_of(CsvTable const& table, std::vector<std::string> const& folded) {
  for (auto const& layout : slip_layouts()) {
    auto const places = places_by_header(folded, layout);
    if (has(places, SlipField::key) && has(places, SlipField::slip)) return {&layout, places, 1};
  }
  for (auto const& layout : slip_layouts())
    if (fits_without_header(table, layout)) return {&layout, fixed_places(layout), 0};
  return {};
}

std::string joined(CsvRow const& row) {
  std::string out;
  for (auto const cell : row.cells) {
    if (!out.empty()) out += ", ";
    out += trim(cell);
  }
  return out;
}

/// The program whose own key a header has without the number: such a file was exported before the labels were
/// issued.
SlipLayout const* program_of_key(std::vector<std::string> const& folded) {
  constexpr std::size_t kLeastShared = 3;
  if (folded.size() < kLeastShared) return nullptr;
  for (auto const& layout : slip_layouts()) {
    bool const general = layout.program == SlipProgram::kangaroo;
    auto const key = fold(layout.header(SlipField::key));
    if (!general && std::find(folded.begin(), folded.end(), key) != folded.end()) return &layout;
  }
  return nullptr;
}

void report_unknown(CsvTable const& table, std::vector<std::string> const& folded, SlipFile& file) {
  auto const* layout = program_of_key(folded);
  if (layout != nullptr) file.program = layout->program;
  auto const trouble = layout != nullptr ? SlipTrouble::slip_column_missing : SlipTrouble::program_unknown;
  auto const field = layout != nullptr ? layout->header(SlipField::slip) : std::string_view{};
  file.problems.push_back(make_slip_problem(trouble, table[0].line, field, joined(table[0])));
}

/// Reads the rows of a file whose program is known.
class RowReader {
 public:
  RowReader(CsvTable const& table, SlipHeader const& header, SlipFile& file)
      : table_(table), header_(header), file_(file) {}

  void read() {
    for (std::size_t i = header_.first_row; i < table_.size(); ++i) read_row(table_[i]);
    if (file_.rows.empty() && file_.problems.empty()) report(SlipTrouble::no_rows, 0, {}, {});
  }

 private:
  void report(SlipTrouble trouble, std::size_t row, std::string_view field, std::string_view found) {
    file_.problems.push_back(make_slip_problem(trouble, row, field, found));
  }

  [[nodiscard]] std::string_view cell(CsvRow const& row, SlipField field) const {
    return cell_at(row, place_of(header_.places, field));
  }

  void read_row(CsvRow const& row) {
    auto const key = cell(row, SlipField::key);
    auto const slip = cell(row, SlipField::slip);
    if (key.empty() && slip.empty()) return;
    auto const last =
        std::max(*place_of(header_.places, SlipField::key), *place_of(header_.places, SlipField::slip));
    if (last >= row.cells.size()) return report(SlipTrouble::cells_too_few, row.line, {}, joined(row));
    SlipRow out;
    out.row = row.line;
    out.key = to_half_width_ascii(key);
    out.slip = is_excel_damage(slip) ? std::string(slip) : normalise_slip(slip);
    out.service = to_half_width_ascii(cell(row, SlipField::service));
    read_date(row, out);
    file_.rows.push_back(std::move(out));
  }

  void read_date(CsvRow const& row, SlipRow& out) {
    auto const text = cell(row, SlipField::ship_date);
    if (text.empty()) return;
    if (auto const time = parse_time(padded_date(text))) {
      out.ship_date = jst_date(*time);
    } else if (auto const date = parse_date(text)) {
      out.ship_date = date;
    } else {
      report(SlipTrouble::date_unreal, row.line, header_.layout->header(SlipField::ship_date), text);
    }
  }

  /// `2026/1/5` as `2026/01/05`.
  static std::string padded_date(std::string_view text) {
    std::string out;
    std::string group;
    auto const flush = [&] {
      if (group.size() == 1) out += '0';
      out += group;
      group.clear();
    };
    for (char const c : text) {
      if (c >= '0' && c <= '9') {
        group += c;
        continue;
      }
      flush();
      out += c;
    }
    flush();
    return out;
  }

  CsvTable const& table_;
  SlipHeader const& header_;
  SlipFile& file_;
};

void report_findings(CsvTable const& table, SlipFile& file) {
  std::size_t last = 0;
  for (auto const& finding : table.findings()) {
    if (finding.line == last) continue;
    last = finding.line;
    auto const trouble =
        finding.fault == CsvFault::too_large ? SlipTrouble::file_too_large : SlipTrouble::quote_broken;
    file.problems.push_back(make_slip_problem(trouble, finding.line, {}, {}));
  }
}

}  // namespace

SlipFile read_slips(std::string_view bytes) {
  SlipFile file;
  auto decoded = decode_text(bytes);
  if (!decoded) {
    auto const& error = decoded.error();
    auto const line = error.fault == EncodingFault::undecodable ? error.line : 0;
    file.problems.push_back(make_slip_problem(trouble_of(error.fault), line, {}, error.found));
    return file;
  }
  file.encoding = decoded.value().encoding;
  auto const table = read_csv(decoded.value().text);
  if (table.size() == 0) {
    file.problems.push_back(make_slip_problem(SlipTrouble::file_empty, 0, {}, {}));
    return file;
  }
  std::vector<std::string> folded;
  for (auto const cell : table[0].cells) folded.push_back(fold(cell));
  auto const header = header_of(table, folded);
  if (header.layout == nullptr) {
    report_unknown(table, folded, file);
    return file;
  }
  file.program = header.layout->program;
  report_findings(table, file);
  RowReader(table, header, file).read();
  return file;
}

}  // namespace yoshin
