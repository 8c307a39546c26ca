#include "provider/kuroneko/wire.hpp"

#include "base/utf8.hpp"
#include "provider/kuroneko/limits.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::kuroneko {
namespace {

constexpr std::string_view kYenSign = "\u00A5";
constexpr std::string_view kFoldedName = "その他";

std::string without_leading_yen(std::string_view name) {
  while (name.starts_with(kYenSign) || name.starts_with('\\'))
    name.remove_prefix(name.starts_with('\\') ? 1 : kYenSign.size());
  return std::string(name);
}

WireRow row_of(Item const& line) {
  Yen const sub_total = multiply(line.unit_price, line.quantity).value_or(Yen{});
  if (line.kind != ItemKind::goods) return {wire_item_name(line.name), {}, {}, sub_total};
  return {wire_item_name(line.name), line.quantity, line.unit_price, sub_total};
}

}  // namespace

std::string wire_text(std::string_view raw) {
  std::string plain = trim(raw);
  for (char& letter : plain)
    if (letter == '\t' || letter == '\r' || letter == '\n') letter = ' ';
  return to_full_width(plain);
}

std::string wire_item_name(std::string_view raw) {
  return first_characters(wire_text(without_leading_yen(trim(raw))), kMaxItemName);
}

std::string wire_kana(std::string_view raw, Settings const& settings) {
  auto const most = settings.number("kuroneko.kana_max");
  return first_characters(to_half_width_kana(trim(raw)), most > 0 ? static_cast<std::size_t>(most) : 0);
}

std::string wire_post_code(std::string_view raw) {
  return postal_digits(raw).value_or(std::string(raw));
}

std::string wire_phone(std::string_view raw) {
  return phone_digits(raw).value_or(std::string(raw));
}

WireAddress wire_address(Party const& party) {
  WireAddress address{wire_text(party.address1), wire_text(party.address2)};
  if (length_of(address.address1) <= kMaxAddress && length_of(address.address2) <= kMaxAddress) return address;
  // A blank keeps a house number from running into a room number.
  bool const both = !address.address1.empty() && !address.address2.empty();
  auto const split = split_address(address.address1 + (both ? "　" : "") + address.address2, kMaxAddress);
  return split ? WireAddress{wire_text(split->address1), wire_text(split->address2)} : address;
}

std::size_t line_count(Order const& order) {
  return lines_of(order).size();
}

std::vector<WireRow> wire_rows(Order const& order) {
  std::vector<Item> const lines = lines_of(order);
  bool const folds = lines.size() > kMaxRows;
  std::vector<WireRow> rows;
  WireRow rest{std::string(kFoldedName), {}, {}, {}};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    WireRow row = row_of(lines[i]);
    if (folds && i >= kMaxRows - 1) {
      rest.sub_total = rest.sub_total + row.sub_total;
    } else {
      rows.push_back(std::move(row));
    }
  }
  if (folds) rows.push_back(std::move(rest));
  return rows;
}

Delivery delivery_of(Context const& context) {
  if (!same_address(context.order)) return Delivery::mailed_elsewhere;
  return context.settings.is_on("kuroneko.bundle") ? Delivery::enclosed : Delivery::mailed;
}

bool is_sms_div(std::string_view code) {
  return code == "3" || code == "4";
}

bool has_sms_check(Context const& context) {
  return is_sms_div(context.settings.text("kuroneko.sms_check")) && delivery_of(context) == Delivery::mailed;
}

bool awaits_sms_code(Context const& context) {
  return context.record.status == CreditStatus::reviewing && has_sms_check(context);
}

std::string wire_sms_code(std::string_view raw) {
  return to_half_width_ascii(trim(raw));
}

std::string_view send_div_of(Context const& context) {
  if (has_sms_check(context)) return context.settings.text("kuroneko.sms_check");
  switch (delivery_of(context)) {
    case Delivery::mailed: return "0";
    case Delivery::mailed_elsewhere: return "1";
    case Delivery::enclosed: break;
  }
  return "2";
}

int registration_to_request(CreditRecord const& record) {
  bool const answered = record.status == CreditStatus::cancelled || record.status == CreditStatus::rejected;
  return answered ? record.registration + 1 : record.registration;
}

Change change_of(Context const& context) {
  Yen const billed = context.order.current.billed;
  CreditRecord const& record = context.record;
  if (context.input.reason == kWithdraw) return Change::withdraw;
  bool const fell = billed < record.present_total && billed < record.first_total;
  if (fell && context.settings.is_on("kuroneko.reduce")) return Change::reduce;
  return is_invoiced(record) && billed == record.present_total ? Change::reissue : Change::anew;
}

bool is_invoiced(CreditRecord const& record) {
  return record.status == CreditStatus::shipment_reported && record.stage == Stage::invoiced;
}

}  // namespace yoshin::kuroneko
