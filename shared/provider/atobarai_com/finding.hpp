#pragma once

#include <string>
#include <string_view>

#include "order/order.hpp"
#include "provider/problem.hpp"

namespace yoshin::atobarai_com {

/// A rule as it stands in a table. No code of the provider is public, so none of them names one.
struct Rule {
  std::string_view id;
  std::string_view ja;  ///< What must stand there.
  std::string_view en;
  std::string_view next_ja;  ///< What the clerk does; empty for "correct the field".
  std::string_view next_en;
  Severity severity = Severity::error;
};

/// One field of an order as a problem names it.
struct Field {
  std::string path;
  Message name;
  std::string found;
};

/// The problem of a broken rule. `#` in what must stand there is replaced by `limit`.
Problem problem_of(Rule const& rule, Field field, std::string const& limit = {});

/// Buyer or recipient.
struct Side {
  Party Order::*party;
  std::string_view path;
  std::string_view ja;
  std::string_view en;
};
inline constexpr Side kBuyer{&Order::buyer, "buyer", "注文者", "buyer's"};
inline constexpr Side kRecipient{&Order::recipient, "recipient", "送付先", "recipient's"};

/// A field of a party, e.g. `name` of the buyer as 注文者氏名.
Field party_field(Side const& side, std::string_view member, std::string_view ja, std::string_view en,
                  std::string found);

}  // namespace yoshin::atobarai_com
