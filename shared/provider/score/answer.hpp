#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/node.hpp"
#include "provider/score/codes.hpp"

namespace yoshin::score {

/// A reason for a hold.
struct HoldReason {
  std::string code;
  std::string text;
};

/// Every value that stands under the name, whether the element repeats or a list holds them, in order.
std::vector<Node const*> all_at(Node const& node, std::string_view name);

/// An element's text.
struct Element {
  bool given = false;
  bool sound = true;  ///< False when it repeats with another text or holds elements.
  std::string text;   ///< Without surrounding blanks.
};
/// The element of that name.
Element element_of(Node const& node, std::string_view name);

/// The entries of `errors` that say anything, in order.
std::vector<ErrorEntry> errors_of(Node const& answer);
/// The reasons under `holdReason` or `holdReasons`, one or a list.
std::vector<HoldReason> hold_reasons_of(Node const& result);

}  // namespace yoshin::score
