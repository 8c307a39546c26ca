#include "csv/layouts/layout.hpp"

#include <array>

namespace yoshin {

Layout const& layout_of(LayoutId id) {
  switch (id) {
    case LayoutId::next_engine: return next_engine_layout();
    case LayoutId::yoshin: return yoshin_layout();
  }
  return yoshin_layout();
}

std::span<Layout const* const> layouts() {
  static std::array<Layout const*, 2> const all = {&next_engine_layout(), &yoshin_layout()};
  return all;
}

}  // namespace yoshin
