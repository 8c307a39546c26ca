#include "provider/np/wire.hpp"

#include "base/utf8.hpp"
#include "carrier/slip.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::np {

std::string wire_text(std::string_view text) {
  return to_full_width(trim(text));
}

std::string wire_goods_name(std::string_view text) {
  for (char32_t const point : to_utf32(text))
    if (point >= U'\uFF61' && point <= U'\uFF9F') return wire_text(text);
  return trim(text);
}

std::string wire_kana(std::string_view text) {
  return to_full_width_kana(trim(text));
}

std::string wire_postal_code(std::string_view text) {
  auto const digits = postal_digits(text);
  return digits ? digits->substr(0, 3) + "-" + digits->substr(3) : trim(text);
}

std::string wire_phone(std::string_view text) {
  return phone_digits(text).value_or(trim(text));
}

std::string wire_address(Party const& party) {
  auto const first = wire_text(party.address1);
  auto const second = wire_text(party.address2);
  // Between them a blank, as in the provider's example: a house number must not run into a room number.
  return first + (first.empty() || second.empty() ? "" : "　") + second;
}

std::string wire_slip(std::string_view slip, Settings const& settings) {
  return settings.text("np.slip_charset") == "digits_hyphen" ? trim(to_half_width_ascii(slip))
                                                             : normalise_slip(slip);
}

bool sends_recipient(Context const& context) {
  return context.settings.is_on("np.dest_always") || !same_address(context.order);
}

}  // namespace yoshin::np
