#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/json.hpp"
#include "contract/answer.hpp"
#include "table/table.hpp"

/// Any bytes are answered with a JSON object that has `ok`. A NUL parts the question from the file.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes(reinterpret_cast<char const*>(data), size);
  std::size_t const split = bytes.find('\0');
  std::string_view const file = split == bytes.npos ? std::string_view{} : bytes.substr(split + 1);
  yoshin::Table table;
  std::string const text = yoshin::contract::answer(table, bytes.substr(0, split), file);
  auto const answer = yoshin::parse_json(text, {256U << 20U, 64});
  if (!answer || !answer.value().find("ok")) std::abort();
  return 0;
}
