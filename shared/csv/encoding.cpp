#include "csv/encoding.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "text/cp932.hpp"

namespace yoshin {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool begins_with(std::string_view text, std::string_view front) {
  return text.substr(0, front.size()) == front;
}

/// Reads bytes as UTF-8 text in one encoding; nothing when they are none of it.
using Reader = std::optional<std::string> (*)(std::string_view bytes);

std::optional<std::string> read_utf8(std::string_view bytes) {
  return is_utf8(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
}

/// The part up to and with the first `divider`, or all of it.
std::string_view first_part(std::string_view bytes, char divider) {
  return bytes.substr(0, std::min(bytes.find(divider), bytes.size() - 1) + 1);
}

/// Bytes in front of the first part that `read` refuses. No encoding of order files has a line feed or a comma
/// inside a character, so parts may be judged one by one.
std::size_t readable_front(std::string_view bytes, char divider, Reader read) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    auto const part = first_part(bytes.substr(at), divider);
    if (!read(part)) break;
    at += part.size();
  }
  return at;
}

/// What can be read of a cell, and its first byte that cannot.
std::string readable_of(std::string_view cell, Reader read) {
  constexpr std::size_t kMost = 80;
  constexpr char kHex[] = "0123456789ABCDEF";
  cell = cell.substr(0, kMost);
  std::size_t good = cell.size();
  while (good > 0 && !read(cell.substr(0, good))) --good;
  std::string text = read(cell.substr(0, good)).value_or(std::string());
  if (good == cell.size()) return text;
  auto const bad = static_cast<unsigned char>(cell[good]);
  return text + "\\x" + kHex[bad >> 4U] + kHex[bad & 15U];
}

EncodingError undecodable(std::string_view bytes, std::size_t line_start, Reader read) {
  auto const line = first_part(bytes.substr(line_start), '\n');
  std::size_t const cell_start = line_start + readable_front(line, ',', read);
  auto const before = bytes.substr(0, cell_start);
  return {EncodingFault::undecodable,
          1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
          read(before).value_or(std::string()), readable_of(first_part(bytes.substr(cell_start), ','), read)};
}

bool is_workbook(std::string_view bytes) {
  return begins_with(bytes, "PK\x03\x04") || begins_with(bytes, "\xD0\xCF\x11\xE0");
}

bool is_utf16(std::string_view bytes) {
  return begins_with(bytes, "\xFF\xFE") || begins_with(bytes, "\xFE\xFF");
}

}  // namespace

Result<DecodedText, EncodingError> decode_text(std::string_view bytes) {
  if (bytes.size() > kMaxFileBytes) return Failure{EncodingError{EncodingFault::too_large, 1, {}, {}}};
  if (is_workbook(bytes)) return Failure{EncodingError{EncodingFault::workbook, 1, {}, {}}};
  if (is_utf16(bytes)) return Failure{EncodingError{EncodingFault::utf16, 1, {}, {}}};
  bool const mark = begins_with(bytes, kUtf8Mark);
  if (mark) bytes.remove_prefix(kUtf8Mark.size());
  if (is_utf8(bytes)) return DecodedText{std::string(bytes), mark ? Encoding::utf8_bom : Encoding::utf8};
  auto const utf8_front = readable_front(bytes, '\n', read_utf8);
  if (mark) return Failure{undecodable(bytes, utf8_front, read_utf8)};
  if (auto decoded = decode_cp932(bytes)) return DecodedText{std::move(*decoded), Encoding::cp932};
  // The encoding that got further is the likelier one, and its first bad line the one to look at. Japanese text
  // that is good UTF-8 is hardly anything else.
  auto const cp932_front = readable_front(bytes, '\n', decode_cp932);
  auto const front = bytes.substr(0, utf8_front);
  bool const japanese = std::any_of(front.begin(), front.end(), [](char one) { return (one & 0x80) != 0; });
  bool const utf8_further = utf8_front > cp932_front || (utf8_front == cp932_front && japanese);
  return Failure{
      undecodable(bytes, std::max(utf8_front, cp932_front), utf8_further ? read_utf8 : decode_cp932)};
}

}  // namespace yoshin
