#pragma once

#include <optional>
#include <string>

#include "provider/connector.hpp"
#include "provider/score/finding.hpp"

namespace yoshin::score {

/// Buyer or recipient: what differs is only how the fields are called.
struct Side {
  std::string_view path;
  std::string_view ja;
  std::string_view en;
  Party Order::*party;
};
inline constexpr Side kBuyer{"buyer", "注文者", "buyer's", &Order::buyer};
inline constexpr Side kRecipient{"recipient", "送付先", "recipient's", &Order::recipient};

/// A field of a party, e.g. `{"name", "氏名", "name"}` of the buyer as 注文者氏名.
Field field_of(Side const& side, std::string_view member, std::string_view ja, std::string_view en,
               std::string found);

/// Whether the text holds a character that providers refuse: half-width kana, `~`, U+00A5, or one outside JIS X
/// 0208.
bool has_refused_character(std::string_view text);
/// The text with those characters replaced, or nothing when one of them has no replacement.
std::optional<std::string> cured_text(std::string_view text);

// The parts of `check`, one a group of rules of the provider's list.
void check_ids(Context const& context, Findings& findings);
void check_order(Context const& context, Findings& findings);
void check_items(Context const& context, Findings& findings);
void check_party(Context const& context, Side const& side, Findings& findings);
void check_contact(Context const& context, Side const& side, Findings& findings);
void check_address(Context const& context, Side const& side, Findings& findings);
void check_shipment(Context const& context, Findings& findings);

}  // namespace yoshin::score
