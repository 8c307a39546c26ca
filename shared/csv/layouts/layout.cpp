#include "csv/layouts/layout.hpp"

#include <array>

namespace yoshin {

Layout const* layout_of(LayoutId id) {
  for (auto const* layout : layouts())
    if (layout->id == id) return layout;
  return nullptr;
}

std::span<Layout const* const> layouts() {
  static std::array<Layout const*, 4> const all = {&next_engine_layout(), &rakuten_layout(), &yahoo_layout(),
                                                   &yoshin_layout()};
  return all;
}

}  // namespace yoshin
