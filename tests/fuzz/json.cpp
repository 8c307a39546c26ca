#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/json.hpp"
#include "base/json_scanner.hpp"

/// What can be read can be written, and reads back as the same tree; our own reader makes the
/// same tree of it, or refuses it as well; the scanner passes over all of it, and comes to an
/// end with everything else.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string const text(data, data + size);
  auto const first = yoshin::parse_json(text);
  yoshin::JsonScanner scanner(text);
  scanner.skip();
  bool const passed = scanner.finished();
  auto const scanned = yoshin::scan_json(text);
  // The library passes over a byte order mark in front, the scanner does not.
  if (text.starts_with("\xEF\xBB\xBF")) return 0;
  // A number beyond the range of a double is text to our reader, and no number to the library.
  bool const huge = text.find_first_of("eE") != text.npos || text.size() > 300;
  if (!first && scanned && huge) return 0;
  if (first.ok() != scanned.ok() || (first && !(first.value() == scanned.value()))) std::abort();
  if (!first) return 0;
  if (!passed) std::abort();
  auto const written = yoshin::write_json(first.value());
  auto const second = yoshin::parse_json(written);
  if (!second || !(second.value() == first.value())) std::abort();
  return 0;
}
