#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/json.hpp"

/// What can be read can be written, and reads back as the same tree.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string const text(data, data + size);
  auto const first = yoshin::parse_json(text);
  if (!first) return 0;
  auto const written = yoshin::write_json(first.value());
  auto const second = yoshin::parse_json(written);
  if (!second || !(second.value() == first.value())) std::abort();
  return 0;
}
