#pragma once

#include <optional>
#include <string>

#include "provider/connector.hpp"

namespace yoshin::atobarai_com {

/// Every rule that the action must meet, offline. All are ours: none of the provider's own is public.
Problems check(Context const& context);

/// Rules of buyer and recipient.
void check_parties(Context const& context, Problems& problems);
/// One information that names every field whose half-width kana go out full-width, with before and after.
void check_kana(Context const& context, Problems& problems);
/// Rules of the lines.
void check_items(Context const& context, Problems& problems);
/// Rules of order date, ids and amounts, and of orders that must not be registered.
void check_order(Context const& context, Problems& problems);
/// Rules of carrier and slip number.
void check_shipment(Context const& context, Problems& problems);
/// Rules of the settings that the action reads.
void check_settings(Context const& context, Problems& problems);

/// Whether the text holds a character that providers refuse: half-width kana, `~`, U+00A5, U+203E, and
/// everything outside JIS X 0208. Half-width ASCII is fine.
bool has_refused_character(std::string_view text);
/// The text with those characters replaced, or nothing when one of them has no replacement.
std::optional<std::string> cured_text(std::string_view text);

}  // namespace yoshin::atobarai_com
