#include "proxy/gateway/xml.hpp"

#include <cstdint>
#include <cstdlib>

#include "provider/request.hpp"
#include "proxy/gateway/decode.hpp"

namespace {

/// Depth of a tree, counted without trusting the reader's own bound: more than 64 levels end the run.
int depth_of(yoshin::Node const& node, int level) {
  if (level > 64) std::abort();
  int deepest = level;
  if (auto const* const members = node.members())
    for (auto const& [name, child] : *members) deepest = std::max(deepest, depth_of(child, level + 1));
  return deepest;
}

}  // namespace

/// Whatever arrives, the wrapper either names a reason or gives a tree within its bounds, all of it valid
/// UTF-8.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string const text(data, data + size);
  auto const parsed = yoshin::parse_xml(text);
  if (parsed && depth_of(parsed.value(), 1) > 33) std::abort();
  if (!parsed && parsed.error().empty()) std::abort();
  for (char const* const type : {"text/xml", "text/xml; charset=Shift_JIS"}) {
    auto const decoded = yoshin::decode_answer(yoshin::BodyFormat::xml, type, text);
    if (decoded && decoded.value().members() == nullptr) std::abort();
  }
  return 0;
}
