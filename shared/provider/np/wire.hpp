#pragma once

#include <string>
#include <string_view>

#include "order/order.hpp"
#include "provider/connector.hpp"

namespace yoshin::np {

// What an order's texts become on the wire. Each is a conversion without loss; what needs a choice is left to
// `check`.

/// A name, company or address: surrounding blanks dropped, half-width characters made full-width.
std::string wire_text(std::string_view text);
/// An item name: surrounding blanks dropped; made full-width only where half-width kana, which NP refuses,
/// stand in it.
std::string wire_goods_name(std::string_view text);
/// Kana: as `wire_text`, hiragana made katakana.
std::string wire_kana(std::string_view text);
/// `NNN-NNNN` when it has seven digits, else as it stands.
std::string wire_postal_code(std::string_view text);
/// Digits only when it is a phone number, else as it stands.
std::string wire_phone(std::string_view text);
/// The whole address in one text.
std::string wire_address(Party const& party);
/// A slip number: without hyphens and blanks, unless the shop's setting lets hyphens through.
std::string wire_slip(std::string_view slip, Settings const& settings);

/// Whether the delivery address goes out: always, unless the setting lets an equal one be left out.
bool sends_recipient(Context const& context);

}  // namespace yoshin::np
