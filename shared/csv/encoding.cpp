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

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kGzip = "\x1F\x8B";
constexpr std::string_view kOldWorkbook = "\xD0\xCF\x11\xE0";

/// The first entry of a workbook's archive says what it is.
bool is_workbook(std::string_view bytes) {
  if (begins_with(bytes, kOldWorkbook)) return true;
  auto const front = bytes.substr(0, 4096);
  return begins_with(bytes, kZip) &&
         (front.find("[Content_Types].xml") != front.npos || front.find("xl/") != front.npos ||
          front.find("mimetypeapplication/vnd.oasis") != front.npos || front.find("_rels/.rels") != front.npos);
}

/// Every second byte is NUL where UTF-16 holds ASCII; the marks say it outright.
bool is_utf16(std::string_view bytes) {
  if (begins_with(bytes, "\xFF\xFE") || begins_with(bytes, "\xFE\xFF")) return true;
  auto const front = bytes.substr(0, 64);
  std::size_t nul[2] = {0, 0};
  for (std::size_t i = 0; i < front.size(); ++i)
    if (front[i] == '\0') ++nul[i % 2];
  bool const one_side = (nul[0] == 0) != (nul[1] == 0);
  return one_side && front.size() >= 8 && (nul[0] + nul[1]) * 4 >= front.size();
}

/// Looks at a block at a time, without leaving it early: the compiler compares many bytes at once.
bool has_nul(std::string_view bytes) {
  constexpr std::size_t kBlock = 4096;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(kBlock, bytes.size()))) {
    bool found = false;
    for (char const byte : bytes.substr(0, kBlock)) found |= byte == '\0';
    if (found) return true;
  }
  return false;
}

bool is_binary(std::string_view bytes) {
  return begins_with(bytes, "%PDF-") || has_nul(bytes);
}

}  // namespace

std::optional<EncodingFault> recognise(std::string_view front, std::size_t size) {
  if (is_workbook(front)) return EncodingFault::workbook;
  if (begins_with(front, kZip) || begins_with(front, kGzip)) return EncodingFault::archive;
  if (is_utf16(front)) return EncodingFault::utf16;
  if (is_binary(front)) return EncodingFault::binary;
  if (size > kMaxFileBytes) return EncodingFault::too_large;
  return std::nullopt;
}

Result<DecodedText, EncodingError> decode_text(std::string_view bytes) {
  if (auto const fault = recognise(bytes, bytes.size())) return Failure{EncodingError{*fault, 1, {}, {}}};
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
