#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "provider/connector.hpp"

namespace yoshin::atodene {

// What an order's texts become on the wire. Each is a conversion without loss; what needs a choice is left to
// `check`.

/// A text without surrounding blanks, line breaks and tabs made blanks. Widths stay.
std::string wire_text(std::string_view raw);
/// The whole address in one text; a blank keeps two numbers apart that would run together.
std::string wire_address(Party const& party);
/// `NNN-NNNN` when it has seven digits, else as it stands.
std::string wire_postal_code(std::string_view raw);
/// Half-width digits and hyphens as entered; digits only where that would be too long.
std::string wire_phone(std::string_view raw);
/// Digits of a slip number, hyphens and blanks dropped.
std::string wire_slip(std::string_view raw);
/// `yyyy/MM/dd`.
std::string wire_date(Date date);

/// How the invoice reaches the buyer.
enum class InvoiceDelivery { mailed, enclosed };
/// Enclosed only where the shop's setting says so and the parcel goes to the buyer's own address.
InvoiceDelivery invoice_delivery_of(Context const& context);
/// `service`: 2 mailed, 3 enclosed.
std::string_view service_of(InvoiceDelivery delivery);

/// One `detail`.
struct WireRow {
  std::string name;
  Yen price;
  std::int64_t amount = 1;
};
/// All lines, or, where there are more than the setting allows, with the last goods made one row その他 of
/// their sum. Charges keep their own rows as long as one row is left for goods.
std::vector<WireRow> wire_rows(Order const& order, Settings const& settings);
/// Rows before folding, and how many may go out.
std::size_t most_rows(Settings const& settings);

/// `shopOrderId` of a registration. The suffix is left out where the shop's setting reuses the id.
std::string wire_order_id(Context const& context, int registration);
/// The registration that a 与信を実行 now belongs to: one more after an answered one.
int next_registration(CreditRecord const& record);
/// Index of the parcel that is reported: the first with a slip number. The provider takes one a transaction.
std::optional<std::size_t> reported_parcel(Order const& order);

}  // namespace yoshin::atodene
