#include "provider/score/wire.hpp"

#include "carrier/slip.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::score {

std::string wire_text(std::string_view text) {
  std::string plain = trim(text);
  for (char& letter : plain)
    if (letter == '\t' || letter == '\r' || letter == '\n') letter = ' ';
  return plain;
}

std::string wire_postal_code(std::string_view text) {
  auto const digits = postal_digits(text);
  return digits ? digits->substr(0, 3) + "-" + digits->substr(3) : trim(text);
}

std::string wire_phone(std::string_view text) {
  auto const half = with_ascii_hyphens(to_half_width_ascii(trim(text)));
  bool const plain = half.find_first_not_of("0123456789-") == std::string::npos;
  return plain ? half : trim(text);
}

std::string wire_slip(std::string_view text) {
  return normalise_slip(text);
}

std::string wire_date(Order const& order) {
  std::string date = to_iso(jst_date(order.ordered_at));
  for (char& letter : date)
    if (letter == '-') letter = '/';
  return date;
}

WireAddress wire_address(Party const& party) {
  auto const first = wire_text(party.address1);
  auto const prefecture = prefecture_of_address(first).value_or(std::string_view{});
  return {std::string(prefecture), trim(std::string_view(first).substr(prefecture.size())),
          wire_text(party.address2)};
}

std::string payment_type_of(Context const& context) {
  auto const setting = context.settings.text("score.payment_type");
  if (setting != "auto") return std::string(setting);
  return same_address(context.order) ? "3" : "2";
}

int next_registration(CreditRecord const& record) {
  bool const answered = record.status == CreditStatus::cancelled || record.status == CreditStatus::rejected;
  return answered ? record.registration + 1 : record.registration;
}

Yen known_amount(Context const& context) {
  CreditRecord const& record = context.record;
  bool const lost_registration =
      record.status == CreditStatus::unknown && record.lost_action == Action::credit_request;
  bool const accepted = record.present_total != Yen{} && !lost_registration;
  return accepted ? record.present_total : context.order.current.billed;
}

std::optional<std::size_t> reported_parcel(Order const& order) {
  for (std::size_t index = 0; index < order.parcels.size(); ++index)
    if (!wire_slip(order.parcels[index].slip_number).empty()) return index;
  return std::nullopt;
}

}  // namespace yoshin::score
