#pragma once

#include <string>
#include <string_view>

#include "order/order.hpp"
#include "provider/problem.hpp"

namespace yoshin::atodene {

/// A rule as it stands in a table: what it wants and what the clerk does.
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
  std::string_view point = {};  ///< `errorPoint` that the provider would name; empty where there is none.
};

/// All that differs between the buyer's rules and the recipient's: paths, names and `errorPoint`s.
struct Side {
  std::string_view path;
  std::string_view ja;
  std::string_view en;
  Party Order::*party;
  std::string_view name, kana, zip, address, company, section, tel;
};

// clang-format off
inline constexpr Side kBuyer{"buyer", "注文者", "buyer's", &Order::buyer, "name", "kanaName", "zip", "address", "companyName", "sectionName", "tel"};
inline constexpr Side kRecipient{"recipient", "送付先", "recipient's", &Order::recipient, "shipName", "shipKananame", "shipZip", "shipAddress", "shipCompanyName", "shipSectionName", "shipTel"};
// clang-format on

/// The problem of a broken rule.
Problem problem_of(Rule const& rule, Field field);
/// A field of a party, e.g. `{"name", "氏名", "name"}` of the buyer as 注文者氏名.
Field party_field(Side const& side, std::string_view member, std::string_view ja, std::string_view en,
                  std::string_view point);

/// Whether the text holds a character that leads to a refusal: half-width kana, U+00A5, U+203E, the half-width
/// tilde and everything outside JIS X 0208.
bool has_refused_character(std::string_view text);
/// The text with those characters replaced; still refused where one of them has no replacement.
std::string cured_text(std::string_view text);

}  // namespace yoshin::atodene
