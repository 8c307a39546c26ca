#pragma once

#include <string>
#include <string_view>

#include "provider/connector.hpp"
#include "provider/kuroneko/findings.hpp"

namespace yoshin::kuroneko {

/// A full-width field and its names: `rule` is the stem of its rule ids, e.g. `kuroneko.name`.
struct TextField {
  std::string rule;
  std::string field;
  Subject subject;
  int most;  ///< Characters.
};

/// Whether every character of a field may go out; a problem otherwise. `raw` is as entered, `wire` as it goes
/// out.
bool check_characters(TextField const& field, std::string_view raw, std::string_view wire,
                      Context const& context, Findings& findings);
/// Characters and length; a conversion is noted where `wire` differs from what was entered.
void check_text(TextField const& field, std::string_view raw, std::string_view wire, Context const& context,
                Findings& findings);
/// A phone number that is not empty, under the rule ids that begin with `rule`.
void check_phone(std::string const& rule, std::string const& field, Subject subject, std::string_view raw,
                 Findings& findings);
/// The parts of `check`, one a group of rules of the provider's list.
void check_name_and_contact(Context const& context, Findings& findings);
void check_buyer_address(Context const& context, Findings& findings);
void check_recipient(Context const& context, Findings& findings);
void check_order_no(Context const& context, int registration, Findings& findings);
void check_dates(Context const& context, Findings& findings);
void check_ship_date(Context const& context, Findings& findings);
void check_items(Context const& context, Findings& findings);
void check_total(Context const& context, Findings& findings);
void check_free_item(Context const& context, Findings& findings);
void check_slips(Context const& context, Findings& findings);
/// The buyer's SMS code: offered where the order waits for one, checked where one was given.
void check_sms_code(Context const& context, Findings& findings);
void check_change(Context const& context, Findings& findings);

/// The first character that the shop's character range lacks, as text; empty when there is none.
std::string first_outside_range(std::string_view text, Settings const& settings);

}  // namespace yoshin::kuroneko
