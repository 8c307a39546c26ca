#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "provider/connector.hpp"

namespace yoshin::atobarai_com {

// What an order's texts become on the wire. Each is a conversion without loss; what needs a choice is left to
// `check`.

/// Half-width kana made full-width, marks joined; everything else stays.
std::string with_full_width_kana(std::string_view text);
/// A name or address: surrounding blanks dropped, line breaks made blanks, kana full-width.
std::string wire_text(std::string_view text);
/// `NNN-NNNN` when it has seven digits, else as it stands.
std::string wire_postal_code(std::string_view text);
/// Half-width digits and hyphens as they were entered; digits alone where anything else stands between them.
std::string wire_phone(std::string_view text);
/// The whole address in one text, with company and department where the shop's setting wants them there.
std::string wire_address(Party const& party, Settings const& settings);

/// One row of the request.
struct WireRow {
  std::string name;
  Yen price;
  std::int64_t quantity = 1;
};
/// The goods and every charge but shipping and fee, which have fields of their own. A discount is a row with a
/// negative price, or folded into the first row by the shop's setting.
std::vector<WireRow> wire_rows(Order const& order, Settings const& settings);

/// Whether the parcel goes to somebody else than the buyer, so that the delivery fields are sent.
bool sends_recipient(Context const& context);
/// The parcel whose slip number is reported: the first that has one.
std::optional<std::size_t> reported_parcel(Order const& order);
/// Our id of the registration that a 与信を実行 now belongs to: one more after a refused or cancelled one.
int next_registration(CreditRecord const& record);

}  // namespace yoshin::atobarai_com
