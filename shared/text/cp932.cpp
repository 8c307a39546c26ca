#include "text/cp932.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "base/utf8.hpp"
#include "text/cp932_table.hpp"
#include "text/kana.hpp"

namespace yoshin {
namespace {

constexpr char32_t kNone = 0xFFFD;
constexpr unsigned kCellsInRow = 94;
/// Windows keeps rows 95 to 114 for characters of the user's own and decodes them to U+E000 and following.
constexpr unsigned kFirstUserRow = 95;
constexpr unsigned kLastUserRow = 114;
constexpr char32_t kFirstUserPoint = 0xE000;
constexpr char32_t kLastUserPoint = kFirstUserPoint + (kLastUserRow - kFirstUserRow + 1) * kCellsInRow - 1;
constexpr unsigned kLastStandardRow = 84;
constexpr unsigned kNecRow = 13;

/// A place in the grid; row and cell count from 1. Row 0 is no place.
struct Cell {
  unsigned row = 0;
  unsigned cell = 0;
};

/// The other spelling of a character that shares its bytes with the one in the table.
char32_t spelling_in_table(char32_t point) {
  switch (point) {
    case 0x301C: return 0xFF5E;
    case 0x2212: return 0xFF0D;
    case 0x2016: return 0x2225;
    default: return point;
  }
}

Cell cell_of_bytes(unsigned lead, unsigned trail) {
  bool const low_lead = lead >= 0x81 && lead <= 0x9F;
  bool const high_lead = lead >= 0xE0 && lead <= 0xFC;
  if (!low_lead && !high_lead) return {};
  if (trail < 0x40 || trail == 0x7F || trail > 0xFC) return {};
  unsigned const pair = low_lead ? lead - 0x81 : lead - 0xE0 + 31;
  unsigned const position = trail < 0x7F ? trail - 0x40 : trail - 0x41;
  unsigned const second = position < kCellsInRow ? 0 : 1;
  return {pair * 2 + 1 + second, position - second * kCellsInRow + 1};
}

void append_bytes(std::string& out, Cell cell) {
  unsigned const pair = (cell.row - 1) / 2;
  unsigned const lead = pair < 31 ? 0x81 + pair : 0xE0 + pair - 31;
  unsigned const position = (cell.row - 1) % 2 * kCellsInRow + cell.cell - 1;
  out += static_cast<char>(lead);
  out += static_cast<char>(position < 63 ? 0x40 + position : 0x41 + position);
}

/// The place of each row in the table, 0xFF for a row that it lacks.
constexpr auto kPlaceOfRow = [] {
  std::array<std::uint8_t, 121> places{};
  for (auto& place : places) place = 0xFF;
  std::uint8_t next = 0;
  for (auto const row : cp932::kRows) places[row] = next++;
  return places;
}();

char32_t point_of_cell(Cell cell) {
  if (cell.row >= kFirstUserRow && cell.row <= kLastUserRow)
    return kFirstUserPoint + (cell.row - kFirstUserRow) * kCellsInRow + cell.cell - 1;
  auto const place = kPlaceOfRow[cell.row];
  return place == 0xFF ? kNone : cp932::kPoints[place * kCellsInRow + cell.cell - 1];
}

Cell cell_of_point(char32_t point) {
  point = spelling_in_table(point);
  if (point >= kFirstUserPoint && point <= kLastUserPoint) {
    auto const offset = static_cast<unsigned>(point - kFirstUserPoint);
    return {kFirstUserRow + offset / kCellsInRow, offset % kCellsInRow + 1};
  }
  auto const* found =
      std::lower_bound(cp932::kByPoint.begin(), cp932::kByPoint.end(), point,
                       [](std::uint16_t place, char32_t wanted) { return cp932::kPoints[place] < wanted; });
  if (found == cp932::kByPoint.end() || cp932::kPoints[*found] != point) return {};
  return {cp932::kRows[*found / kCellsInRow], *found % kCellsInRow + 1};
}

/// The character of two bytes; `kNone` where there is none.
char32_t point_of_bytes(unsigned lead, unsigned trail) {
  auto const cell = cell_of_bytes(lead, trail);
  return cell.row == 0 ? kNone : point_of_cell(cell);
}

/// How many bytes at the front are below 0x80.
std::size_t ascii_size(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::size_t at = 0;
  for (; at + sizeof(std::uint64_t) <= bytes.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if (std::uint64_t const high = eight & kHighBits; high != 0)
      return at + static_cast<std::size_t>(std::countr_zero(high)) / 8;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

/// Where decoded text is gathered before it goes to the string: a file has millions of characters.
class Gathered {
 public:
  explicit Gathered(std::string& out) : out_(out) {}

  /// A point from U+0080 to U+FFFF.
  void add(char32_t point) {
    if (size_ + 3 > bytes_.size()) flush();
    if (point < 0x800) {
      bytes_[size_++] = static_cast<char>(0xC0U | point >> 6U);
    } else {
      bytes_[size_++] = static_cast<char>(0xE0U | point >> 12U);
      bytes_[size_++] = static_cast<char>(0x80U | (point >> 6U & 0x3FU));
    }
    bytes_[size_++] = static_cast<char>(0x80U | (point & 0x3FU));
  }
  /// Bytes below 0x80.
  void add_ascii(std::string_view ascii) {
    if (ascii.size() > bytes_.size() - size_) flush();
    if (ascii.size() > bytes_.size()) {
      out_.append(ascii);
      return;
    }
    std::memcpy(bytes_.data() + size_, ascii.data(), ascii.size());
    size_ += ascii.size();
  }
  void flush() {
    out_.append(bytes_.data(), size_);
    size_ = 0;
  }

 private:
  std::string& out_;
  std::array<char, 8192> bytes_;
  std::size_t size_ = 0;
};

}  // namespace

std::optional<std::string> decode_cp932(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  Gathered gathered(out);
  std::size_t at = 0;
  while (at < bytes.size()) {
    unsigned const lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0x80) {
      auto const ascii = ascii_size(bytes.substr(at));
      gathered.add_ascii(bytes.substr(at, ascii));
      at += ascii;
      continue;
    }
    ++at;
    char32_t point = kNone;
    if (lead >= 0xA1 && lead <= 0xDF) {
      point = kFirstHalfKana + lead - 0xA1;
    } else if (at < bytes.size()) {
      point = point_of_bytes(lead, static_cast<unsigned char>(bytes[at++]));
    }
    if (point == kNone) return std::nullopt;
    gathered.add(point);
  }
  gathered.flush();
  return out;
}

Cp932Text encode_cp932(std::string_view text) {
  Cp932Text out;
  out.bytes.reserve(text.size());
  for (std::size_t position = 0; !text.empty(); ++position) {
    auto const point = take_code_point(text);
    if (!point) text.remove_prefix(1);
    auto const cell = point && *point >= 0x80 ? cell_of_point(*point) : Cell{};
    if (point && *point < 0x80) {
      out.bytes += static_cast<char>(*point);
    } else if (point && is_half_kana(*point)) {
      out.bytes += static_cast<char>(*point - kFirstHalfKana + 0xA1);
    } else if (cell.row != 0) {
      append_bytes(out.bytes, cell);
    } else {
      out.missing.push_back(position);
    }
  }
  return out;
}

bool in_cp932(char32_t point) {
  return point < 0x80 || is_half_kana(point) || cell_of_point(point).row != 0;
}

bool in_jis_x0208(char32_t point) {
  auto const cell = cell_of_point(point);
  return cell.row != 0 && cell.row <= kLastStandardRow && cell.row != kNecRow;
}

std::string first_outside_jis_x0208(std::string_view text) {
  while (!text.empty()) {
    auto const rest = text;
    auto const point = take_code_point(text);
    if (!point) return "\xEF\xBF\xBD";
    bool const ascii = *point >= 0x20 && *point < 0x7F;
    if (!ascii && !in_jis_x0208(*point)) return std::string(rest.substr(0, rest.size() - text.size()));
  }
  return {};
}

}  // namespace yoshin
