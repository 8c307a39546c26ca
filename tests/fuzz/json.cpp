#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/json.hpp"
#include "base/json_scanner.hpp"

namespace {

constexpr char const* kDigits = "0123456789";

/// Whether digits of the text stand for a number that a double cannot hold.
bool has_endless_number(std::string const& text) {
  for (std::size_t at = text.find_first_of(kDigits); at != text.npos;) {
    char* end = nullptr;
    if (std::isinf(std::strtod(text.c_str() + at, &end))) return true;
    at = text.find_first_of(kDigits, static_cast<std::size_t>(end - text.c_str()));
  }
  return false;
}

}  // namespace

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
  if (!first && scanned && has_endless_number(text)) return 0;
  if (first.ok() != scanned.ok() || (first && !(first.value() == scanned.value()))) std::abort();
  if (!first) return 0;
  if (!passed) std::abort();
  auto const written = yoshin::write_json(first.value());
  auto const second = yoshin::parse_json(written);
  if (!second || !(second.value() == first.value())) std::abort();
  return 0;
}
