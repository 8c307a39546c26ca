#include "csv/file_writer.hpp"

#include <utility>

#include "base/utf8.hpp"
#include "text/cp932.hpp"

namespace yoshin {
namespace {

/// The characters at the given positions, each once.
std::string characters_at(std::string_view text, std::vector<std::size_t> const& positions) {
  auto const points = to_utf32(text);
  std::u32string out;
  for (auto const position : positions)
    if (out.find(points[position]) == std::u32string::npos) out += points[position];
  return to_utf8(out);
}

}  // namespace

void FileWriter::cell(std::string_view text, std::size_t place, std::string_view column) {
  writer_.cell(text);
  if (encoding_ != Encoding::cp932) return;
  auto const missing = encode_cp932(text).missing;
  if (!missing.empty())
    problems_.push_back(make_problem(Trouble::not_in_cp932, place, column, characters_at(text, missing)));
}

ExportResult FileWriter::take(FilePart part) {
  if (!problems_.empty()) return {{}, std::move(problems_)};
  switch (encoding_) {
    case Encoding::cp932: return {encode_cp932(writer_.text()).bytes, {}};
    case Encoding::utf8: return {writer_.text(), {}};
    case Encoding::utf8_bom: return {(part == FilePart::first ? "\xEF\xBB\xBF" : "") + writer_.text(), {}};
  }
  return {};
}

}  // namespace yoshin
