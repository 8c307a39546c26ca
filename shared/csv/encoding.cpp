#include "csv/encoding.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "text/cp932.hpp"

namespace yoshin {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool begins_with(std::string_view text, std::string_view front) {
  return text.substr(0, front.size()) == front;
}

/// Line (from 1) of the first line that `reads` refuses. CP932 never has 0x0A inside a character, so lines may
/// be judged one by one.
template <class Reads>
std::size_t first_bad_line(std::string_view bytes, Reads reads) {
  std::size_t line = 1;
  while (!bytes.empty()) {
    auto const end = std::min(bytes.find('\n'), bytes.size() - 1);
    if (!reads(bytes.substr(0, end + 1))) return line;
    bytes.remove_prefix(end + 1);
    ++line;
  }
  return line;
}

std::size_t first_bad_cp932_line(std::string_view bytes) {
  return first_bad_line(bytes, [](std::string_view line) { return decode_cp932(line).has_value(); });
}

bool is_workbook(std::string_view bytes) {
  return begins_with(bytes, "PK\x03\x04") || begins_with(bytes, "\xD0\xCF\x11\xE0");
}

bool is_utf16(std::string_view bytes) {
  return begins_with(bytes, "\xFF\xFE") || begins_with(bytes, "\xFE\xFF");
}

}  // namespace

Result<DecodedText, EncodingError> decode_text(std::string_view bytes) {
  if (bytes.size() > kMaxFileBytes) return Failure{EncodingError{EncodingFault::too_large}};
  if (is_workbook(bytes)) return Failure{EncodingError{EncodingFault::workbook}};
  if (is_utf16(bytes)) return Failure{EncodingError{EncodingFault::utf16}};
  bool const mark = begins_with(bytes, kUtf8Mark);
  if (mark) bytes.remove_prefix(kUtf8Mark.size());
  if (is_utf8(bytes)) return DecodedText{std::string(bytes), mark ? Encoding::utf8_bom : Encoding::utf8};
  auto const utf8_line = first_bad_line(bytes, is_utf8);
  if (mark) return Failure{EncodingError{EncodingFault::undecodable, utf8_line}};
  if (auto decoded = decode_cp932(bytes)) return DecodedText{std::move(*decoded), Encoding::cp932};
  // The encoding that got further is the likelier one, and its first bad line the one to look at.
  return Failure{EncodingError{EncodingFault::undecodable, std::max(utf8_line, first_bad_cp932_line(bytes))}};
}

}  // namespace yoshin
