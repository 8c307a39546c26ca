#include "provider/atodene/wire.hpp"

#include <algorithm>

#include "carrier/slip.hpp"
#include "provider/atodene/limits.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::atodene {
namespace {

constexpr std::string_view kFoldedName = "その他";

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool holds_only_digits_and_hyphens(std::string_view text) {
  return text.find_first_not_of("0123456789-") == std::string_view::npos;
}

WireRow row_of(Item const& line) {
  return {wire_text(line.name), line.unit_price, line.quantity};
}

WireRow folded(std::vector<Item> const& lines, std::size_t first, std::size_t last) {
  WireRow row{std::string(kFoldedName), Yen{}, 1};
  for (std::size_t i = first; i < last; ++i)
    row.price = row.price + multiply(lines[i].unit_price, lines[i].quantity).value_or(Yen{kMaxOrderYen});
  return row;
}

}  // namespace

std::string wire_text(std::string_view raw) {
  std::string text = trim(raw);
  for (char& letter : text)
    if (letter == '\t' || letter == '\r' || letter == '\n') letter = ' ';
  return text;
}

std::string wire_address(Party const& party) {
  std::string const first = wire_text(party.address1);
  std::string const second = wire_text(party.address2);
  std::string const end = to_half_width_ascii(first);
  std::string const begin = to_half_width_ascii(second);
  bool const meet = !end.empty() && !begin.empty() && is_digit(end.back()) && is_digit(begin.front());
  return first + (meet ? " " : "") + second;
}

std::string wire_postal_code(std::string_view raw) {
  auto const digits = postal_digits(raw);
  return digits ? digits->substr(0, 3) + "-" + digits->substr(3) : trim(raw);
}

std::string wire_phone(std::string_view raw) {
  std::string plain = with_ascii_hyphens(to_half_width_ascii(trim(raw)));
  if (holds_only_digits_and_hyphens(plain) && plain.size() <= kMostPhone) return plain;
  return phone_digits(raw).value_or(plain);
}

std::string wire_slip(std::string_view raw) {
  return normalise_slip(raw);
}

std::string wire_date(Date date) {
  std::string text = to_iso(date);
  std::replace(text.begin(), text.end(), '-', '/');
  return text;
}

InvoiceDelivery invoice_delivery_of(Context const& context) {
  bool const enclosed = context.settings.text("atodene.service") == "3" && same_address(context.order);
  return enclosed ? InvoiceDelivery::enclosed : InvoiceDelivery::mailed;
}

std::string_view service_of(InvoiceDelivery delivery) {
  return delivery == InvoiceDelivery::enclosed ? "3" : "2";
}

std::size_t most_rows(Settings const& settings) {
  return static_cast<std::size_t>(std::max<std::int64_t>(1, settings.number("atodene.rows_max")));
}

std::vector<WireRow> wire_rows(Order const& order, Settings const& settings) {
  std::vector<Item> const lines = lines_of(order);
  std::size_t const most = most_rows(settings);
  std::size_t const charges = lines.size() - order.items.size();
  std::size_t first = lines.size();
  std::size_t last = lines.size();
  if (lines.size() > most && charges < most) {
    first = most - charges - 1;
    last = order.items.size();
  } else if (lines.size() > most) {
    first = most - 1;
  }
  std::vector<WireRow> rows;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == first) rows.push_back(folded(lines, first, last));
    if (i < first || i >= last) rows.push_back(row_of(lines[i]));
  }
  return rows;
}

std::string wire_order_id(Context const& context, int registration) {
  bool const reuses = context.settings.is_on("atodene.reuse_order_id");
  return provider_facing_id(context.order.short_key, reuses ? 1 : registration);
}

int next_registration(CreditRecord const& record) {
  bool const answered = record.status == CreditStatus::cancelled || record.status == CreditStatus::rejected;
  return answered ? record.registration + 1 : record.registration;
}

std::optional<std::size_t> reported_parcel(Order const& order) {
  for (std::size_t index = 0; index < order.parcels.size(); ++index)
    if (!wire_slip(order.parcels[index].slip_number).empty()) return index;
  return std::nullopt;
}

}  // namespace yoshin::atodene
