#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "credit/action.hpp"

namespace yoshin {

/// How one call of an endpoint carries several orders.
struct Batch {
  /// The members of the body that stand there once an order, the naming one first. In the request for one order
  /// each is a list with one item, or a leaf. Items are joined into one list; a leaf is repeated as a member of
  /// the same name, which is how a form writes a list (`OrderId[]=1&OrderId[]=2`).
  std::span<std::string_view const> lists;
  /// The member of the first list's item that names the order at the provider; empty where a leaf is the name.
  std::string_view id;
  /// The action whose plans may begin with this call, which says how many rows a worker takes at once.
  std::optional<Action> begins;
  std::string_view max_setting;  ///< The public setting that bounds the orders of one call.
  std::int64_t most = 1;  ///< What the provider takes at most; never exceeded, whatever the setting says.
};

}  // namespace yoshin
