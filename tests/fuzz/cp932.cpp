#include <cstdlib>

#include "text/cp932.hpp"

// Any bytes: decoding never reads past the end, and what decodes encodes to bytes that decode the same.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes(reinterpret_cast<char const*>(data), size);
  static_cast<void>(yoshin::encode_cp932(bytes));
  static_cast<void>(yoshin::first_outside_jis_x0208(bytes));
  auto const decoded = yoshin::decode_cp932(bytes);
  if (!decoded) return 0;
  auto const encoded = yoshin::encode_cp932(*decoded);
  if (!encoded.missing.empty() || yoshin::decode_cp932(encoded.bytes) != decoded) std::abort();
  return 0;
}
