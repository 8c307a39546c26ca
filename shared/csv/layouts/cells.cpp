#include "csv/layouts/cells.hpp"

#include <algorithm>

#include "base/node.hpp"
#include "base/utf8.hpp"
#include "carrier/slip.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

constexpr std::string_view kFullBlank = "\xE3\x80\x80";
constexpr std::size_t kPostalDigits = 7;
constexpr std::size_t kPostalFront = 3;

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}
/// ASCII digits and hyphens only: nearly every cell of a sound file, and quickly seen.
bool is_numeric(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '-'; });
}
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// A control character other than tab and line ends, which the order documents refuse. Every cell is looked
/// through to its end, many bytes at once, since hardly any has one.
bool has_control_character(std::string_view text) {
  bool found = false;
  for (char const c : text) {
    bool const blank = c == '\t' || c == '\n' || c == '\r';
    found |= (static_cast<unsigned char>(c) < 0x20 && !blank) || c == 0x7F;
  }
  return found;
}

/// A mark without width that changes how the text around it is shown: direction marks, zero-width blanks, BOM.
bool has_invisible_mark(std::string_view text) {
  constexpr unsigned char kFirstByte = 0xE2;
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  bool possible = false;
  for (char const c : text) possible |= static_cast<unsigned char>(c) == kFirstByte || c == kBom.front();
  if (!possible) return false;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) != kFirstByte) continue;
    auto const second = static_cast<unsigned char>(text[i + 1]);
    auto const third = static_cast<unsigned char>(text[i + 2]);
    bool const general =
        second == 0x80 && ((third >= 0x8B && third <= 0x8F) || (third >= 0xAA && third <= 0xAE));
    bool const isolate = second == 0x81 && (third == 0xA0 || (third >= 0xA6 && third <= 0xA9));
    if (general || isolate) return true;
  }
  return text.find(kBom) != text.npos;
}

/// The cell's text without blanks around it, full-width ASCII made half-width.
std::string half_width(CellInput const& cell) {
  auto const text = trim_view(cell.text);
  return is_ascii(text) ? std::string(text) : to_half_width_ascii(text);
}

/// `1,234,567` as `1234567`; nothing unless the commas stand where thousands end.
std::optional<std::string> without_separators(std::string_view text) {
  bool const minus = !text.empty() && text.front() == '-';
  auto const digits = text.substr(minus ? 1 : 0);
  std::string out(minus ? "-" : "");
  for (std::size_t i = 0; i < digits.size(); ++i) {
    bool const separator = (digits.size() - i) % 4 == 0 && i > 0;
    if (separator ? digits[i] != ',' : !is_digit(digits[i])) return std::nullopt;
    if (!separator) out += digits[i];
  }
  if (digits.size() < 5 || digits.front() == ',') return std::nullopt;
  return out;
}

std::string padded(std::string_view digits, std::size_t width) {
  std::string out(digits.size() < width ? width - digits.size() : 0, '0');
  out += digits;
  return out;
}

/// A postal code whose leading zeros were eaten, whole or in its two parts; nothing when that is not what is
/// wrong.
std::optional<std::string> padded_postal_code(std::string_view text) {
  auto const hyphen = text.find('-');
  if (hyphen == std::string_view::npos) {
    bool const short_code = text.size() == kPostalDigits - 1 || text.size() == kPostalDigits - 2;
    return short_code && all_digits(text) ? std::optional(padded(text, kPostalDigits)) : std::nullopt;
  }
  auto const front = text.substr(0, hyphen);
  auto const back = text.substr(hyphen + 1);
  bool const parts = all_digits(front) && all_digits(back) && front.size() <= kPostalFront && back.size() <= 4;
  if (!parts || text.size() == kPostalDigits + 1) return std::nullopt;
  return padded(front, kPostalFront) + '-' + padded(back, 4);
}

/// `2026/1/5 9:05` as `2026/01/05 09:05`: every group of one digit gets its zero.
std::string with_two_digits(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool const alone = is_digit(text[i]) && i > 0 && !is_digit(text[i - 1]) &&
                       (i + 1 == text.size() || !is_digit(text[i + 1]));
    if (alone) out += '0';
    out += text[i];
  }
  return out;
}

/// What a spreadsheet makes of codes such as 1-5: `1月5日` or `5-Jan`.
bool looks_like_date(std::string_view text) {
  auto const folded = fold(text);
  auto const month = folded.find("月");
  auto const day = folded.rfind("日");
  constexpr std::size_t kMark = 3;
  if (month != std::string::npos && day != std::string::npos && day + kMark == folded.size() && day > month) {
    std::string_view const view = folded;
    return all_digits(view.substr(0, month)) && all_digits(view.substr(month + kMark, day - month - kMark));
  }
  constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                          "jul", "aug", "sep", "oct", "nov", "dec"};
  auto const hyphen = folded.find('-');
  if (hyphen == std::string::npos) return false;
  auto const first = folded.substr(0, hyphen);
  auto const last = folded.substr(hyphen + 1);
  return std::any_of(std::begin(kMonths), std::end(kMonths), [&](std::string_view name) {
    return (first == name && all_digits(last)) || (last == name && all_digits(first));
  });
}

}  // namespace

std::string_view trim_view(std::string_view text) {
  while (!text.empty()) {
    if (is_blank(text.front())) {
      text.remove_prefix(1);
    } else if (text.front() == kFullBlank.front() && text.starts_with(kFullBlank)) {
      text.remove_prefix(kFullBlank.size());
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (is_blank(text.back())) {
      text.remove_suffix(1);
    } else if (text.back() == kFullBlank.back() && text.ends_with(kFullBlank)) {
      text.remove_suffix(kFullBlank.size());
    } else {
      break;
    }
  }
  return text;
}

void take_text(CellInput const& cell, std::string& out, std::size_t most) {
  if (has_control_character(cell.text)) return cell.report(Trouble::control_character);
  if (has_invisible_mark(cell.text)) cell.report(Trouble::invisible_mark);
  if (cell.text.size() > most && length_of(cell.text) > most) return cell.report(Trouble::text_length);
  out = cell.text;
}

void take_number(CellInput const& cell, std::string& out) {
  bool const allowed = std::all_of(cell.text.begin(), cell.text.end(), [](char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
  });
  out = cell.text;
  if (cell.text.empty()) return cell.report(Trouble::value_missing);
  if (is_excel_damage(cell.text)) return cell.report(Trouble::excel_number);
  if (!allowed) return cell.report(Trouble::number_charset);
  if (cell.text.size() > kMostNumber) cell.report(Trouble::number_length);
}

void take_phone(CellInput const& cell, std::string& out) {
  take_text(cell, out, kMostShortText);
  if (cell.text.empty() || (cell.text.front() == '0' && is_numeric(cell.text))) return;
  if (is_excel_damage(cell.text)) return cell.report(Trouble::excel_number);
  auto const digits = phone_digits(cell.text);
  constexpr std::size_t kLandlineWithoutZero = 9;
  constexpr std::size_t kMobileWithoutZero = 10;
  if (!digits || digits->front() == '0') return;
  if (digits->size() == kLandlineWithoutZero || digits->size() == kMobileWithoutZero)
    cell.report(Trouble::phone_zero_lost);
}

void take_postal_code(CellInput const& cell, std::string& out) {
  take_text(cell, out, kMostShortText);
  if (cell.text.empty() || (cell.text.size() == kPostalDigits && is_numeric(cell.text))) return;
  if (is_excel_damage(cell.text)) return cell.report(Trouble::excel_number);
  auto const repaired = padded_postal_code(half_width(cell));
  if (!repaired) return;
  cell.report(Trouble::postal_padded);
  out = *repaired;
}

std::optional<Yen> take_amount(CellInput const& cell) {
  auto text = half_width(cell);
  if (text.empty()) return std::nullopt;
  auto refuse = [&](Trouble trouble) {
    cell.report(trouble);
    return std::nullopt;
  };
  if (is_excel_damage(text)) return refuse(Trouble::excel_number);
  if (text.find(',') != std::string::npos)
    if (auto plain = without_separators(text)) {
      cell.report(Trouble::amount_separators);
      text = std::move(*plain);
    }
  auto const number = parse_integer(text);
  if (!number) {
    auto const digits = std::string_view(text).substr(text.front() == '-' ? 1 : 0);
    return refuse(all_digits(digits) ? Trouble::amount_range : Trouble::amount_form);
  }
  if (!in_order_range(Yen{*number})) return refuse(Trouble::amount_range);
  return Yen{*number};
}

std::optional<std::int64_t> take_integer(CellInput const& cell, std::int64_t least, std::int64_t most,
                                         Trouble form, Trouble range) {
  auto const number = parse_integer(half_width(cell));
  if (number && *number >= least && *number <= most) return number;
  cell.report(number ? range : form);
  return std::nullopt;
}

void take_date(CellInput const& cell, std::optional<Date>& out) {
  auto const text = half_width(cell);
  if (text.empty() || text == "-" || text == "なし" || text == "指定なし") return;
  out = parse_date(with_two_digits(text));
  if (!out) cell.report(Trouble::date_unreal);
}

void take_time(CellInput const& cell, Instant& out) {
  auto const text = half_width(cell);
  if (text.empty()) return cell.report(Trouble::value_missing);
  auto const time = parse_time(with_two_digits(text));
  if (!time) return cell.report(Trouble::date_time_unreal);
  out = *time;
}

void take_tax_rate(CellInput const& cell, int& out) {
  auto text = half_width(cell);
  if (text.empty()) return;
  if (text.back() == '%') text.pop_back();
  auto const percent = parse_integer(text);
  if (percent != 0 && percent != 8 && percent != 10) return cell.report(Trouble::tax_rate);
  out = static_cast<int>(*percent);
}

void take_code(CellInput const& cell, std::string& out) {
  take_text(cell, out, kMostText);
  if (is_excel_damage(cell.text) || looks_like_date(cell.text)) cell.report(Trouble::code_damaged);
}

void take_slips(CellInput const& cell, std::vector<Parcel>& out) {
  constexpr std::string_view kSeparators = ", \t\r\n/";
  auto const text = half_width(cell);
  std::string_view rest = text;
  while (!rest.empty()) {
    auto const end = std::min(rest.find_first_of(kSeparators), rest.size());
    auto const slip = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (slip.empty()) continue;
    if (is_excel_damage(slip)) cell.report(Trouble::excel_number);
    if (slip.size() > kMostShortText) cell.report(Trouble::text_length);
    out.push_back({std::string(slip)});
  }
  if (out.size() > kMostParcels) cell.report(Trouble::parcels_too_many);
}

}  // namespace yoshin
