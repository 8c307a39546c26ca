#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/names.hpp"
#include "base/result.hpp"

namespace yoshin {

/// The encodings of order files.
enum class Encoding { cp932, utf8, utf8_bom };
template <>
struct Names<Encoding> {
  static constexpr auto kTable = std::to_array<Name<Encoding>>({
      {Encoding::cp932, "cp932", "Shift_JIS (CP932)", "Shift_JIS (CP932)"},
      {Encoding::utf8, "utf8", "UTF-8", "UTF-8"},
      {Encoding::utf8_bom, "utf8_bom", "UTF-8（BOM付き）", "UTF-8 with BOM"},
  });
};

/// A file as UTF-8 without a byte order mark, and the encoding it came in.
struct DecodedText {
  std::string text;
  Encoding encoding = Encoding::utf8;
};

/// Why a file is no text that we read.
enum class EncodingFault {
  too_large,   ///< More than `kMaxFileBytes`.
  workbook,    ///< A spreadsheet workbook (.xlsx, .xls), no CSV.
  archive,     ///< A ZIP or gzip archive that is no workbook.
  utf16,       ///< UTF-16, as a spreadsheet's "Unicode text" has it.
  binary,      ///< A PDF, an image or anything else with NUL bytes in it.
  undecodable  ///< Neither UTF-8 nor CP932.
};
/// The fault and, for `undecodable`, the place: in the encoding that got further.
struct EncodingError {
  EncodingFault fault = EncodingFault::undecodable;
  std::size_t line = 1;  ///< The first line (from 1) that cannot be read.
  std::string before;    ///< The text up to the cell that cannot be read, its comma included.
  std::string found;     ///< That cell as far as it can be read, then the first bad byte as `\xNN`.
};

/// Most bytes of an order file, or of two that belong together.
inline constexpr std::size_t kMaxFileBytes = 100U << 20U;

/// What a file is by its size and its first bytes, so that a wrong one is refused before it is read: a few
/// thousand bytes are enough. Nothing when it may be text.
std::optional<EncodingFault> recognise(std::string_view front, std::size_t size);

/// Decodes a file: a byte order mark decides, then valid UTF-8, else CP932. Pure ASCII counts as UTF-8.
Result<DecodedText, EncodingError> decode_text(std::string_view bytes);

}  // namespace yoshin
