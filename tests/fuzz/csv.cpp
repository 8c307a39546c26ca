#include <cstdlib>

#include "csv/export.hpp"
#include "csv/import.hpp"

namespace {

std::size_t errors_of(std::vector<yoshin::ImportProblem> const& problems) {
  std::size_t count = 0;
  for (auto const& problem : problems) count += problem.severity == yoshin::ImportSeverity::error ? 1U : 0U;
  return count;
}

}  // namespace

// Any bytes as an order file. A file without errors that is written in our layout is read back without errors.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  yoshin::ImportOptions options;
  options.shop = "demo";
  options.today = {2026, 1, 31};
  auto const read = yoshin::read_orders({reinterpret_cast<char const*>(data), size}, options);
  std::size_t errors = errors_of(read.problems);
  std::vector<yoshin::Order> orders;
  for (auto const& imported : read.orders) {
    errors += errors_of(imported.problems);
    orders.push_back(imported.order);
  }
  if (read.has_errors != (errors > 0)) std::abort();
  if (read.has_errors || orders.empty()) return 0;
  auto const written = yoshin::write_orders(orders, yoshin::Encoding::utf8);
  auto const again = yoshin::read_orders(written.bytes, options);
  if (again.has_errors || again.orders.size() != orders.size()) std::abort();
  for (std::size_t i = 0; i < orders.size(); ++i)
    if (!(again.orders[i].order == orders[i])) std::abort();
  return 0;
}
