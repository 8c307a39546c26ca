#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "order/order.hpp"
#include "provider/np/party_side.hpp"
#include "provider/problem.hpp"

namespace yoshin::np {

/// Whether NP would refuse a character of the text although everything is made full-width on the way: what has
/// no form in JIS X 0208. NP publishes no list of its own.
bool has_refused_character(std::string_view text);
/// Whether the text holds a character that NP refuses as it stands and that is sent in another form: half-width
/// kana, `~`, U+00A5, U+203E.
bool is_converted(std::string_view text);
/// The text with those characters replaced, or nothing when one of them has no replacement.
std::optional<std::string> cured_text(std::string_view text);
/// The text with ASCII blanks made full-width.
std::string with_full_blanks(std::string_view text);

/// Postal code: present, characters, form, and the prefecture of the address.
void check_postal_code(PartySide const& side, Party const& party, Problems& problems);
/// Address: present, characters, length, and what NP would put it on hold for.
void check_address(Order const& order, PartySide const& side, Problems& problems);
/// Phone number: present, characters, form, number of digits, no dummy.
void check_phone(PartySide const& side, Party const& party, Problems& problems);

}  // namespace yoshin::np
