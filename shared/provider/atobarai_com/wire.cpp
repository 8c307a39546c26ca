#include "provider/atobarai_com/wire.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "text/kana.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::atobarai_com {
namespace {

/// 割引 and ポイント as the clerk sees them, with what is left of the first row.
void fold(std::vector<WireRow>& rows, Yen discount) {
  if (rows.empty()) return;
  WireRow& first = rows.front();
  Yen const sum = multiply(first.price, first.quantity).value_or(Yen{}) + discount;
  if (first.quantity > 1 && sum.value() % first.quantity != 0) {
    first.name += "（" + std::to_string(first.quantity) + "点）";
    first.quantity = 1;
  }
  first.price = Yen{sum.value() / std::max<std::int64_t>(first.quantity, 1)};
}

}  // namespace

std::string with_full_width_kana(std::string_view text) {
  return to_utf8(with_full_kana(to_utf32(text)));
}

std::string wire_text(std::string_view text) {
  std::string plain = trim(text);
  for (char& letter : plain)
    if (letter == '\t' || letter == '\r' || letter == '\n') letter = ' ';
  return with_full_width_kana(plain);
}

std::string wire_postal_code(std::string_view text) {
  auto const digits = postal_digits(text);
  return digits ? digits->substr(0, 3) + "-" + digits->substr(3) : trim(text);
}

std::string wire_phone(std::string_view text) {
  std::string plain = with_ascii_hyphens(to_half_width_ascii(trim(text)));
  if (plain.find_first_not_of("0123456789-") == std::string::npos) return plain;
  return phone_digits(text).value_or(plain);
}

std::string wire_address(Party const& party, Settings const& settings) {
  std::string address = wire_text(party.address1) + wire_text(party.address2);
  if (settings.text("atobarai_com.company_in") != "address") return address;
  for (std::string const& part : {wire_text(party.company), wire_text(party.department)})
    if (!part.empty()) address += "　" + part;
  return address;
}

std::vector<WireRow> wire_rows(Order const& order, Settings const& settings) {
  bool const folds = settings.text("atobarai_com.discount") == "fold";
  std::vector<WireRow> rows;
  Yen folded;
  for (Item const& line : lines_of(order)) {
    bool const own_field = line.kind == ItemKind::shipping || line.kind == ItemKind::fee;
    bool const reduces = line.kind == ItemKind::discount || line.kind == ItemKind::points;
    if (folds && reduces) {
      folded = folded + line.unit_price;
    } else if (!own_field) {
      rows.push_back({wire_text(line.name), line.unit_price, line.quantity});
    }
  }
  if (folded != Yen{}) fold(rows, folded);
  return rows;
}

bool sends_recipient(Context const& context) {
  return !same_address(context.order);
}

std::optional<std::size_t> reported_parcel(Order const& order) {
  for (std::size_t index = 0; index < order.parcels.size(); ++index)
    if (!trim(order.parcels[index].slip_number).empty()) return index;
  return std::nullopt;
}

int next_registration(CreditRecord const& record) {
  bool const answered = record.status == CreditStatus::cancelled || record.status == CreditStatus::rejected;
  return answered ? record.registration + 1 : record.registration;
}

}  // namespace yoshin::atobarai_com
