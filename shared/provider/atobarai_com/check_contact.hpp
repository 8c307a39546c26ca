#pragma once

#include <string>
#include <string_view>

#include "provider/atobarai_com/finding.hpp"
#include "provider/connector.hpp"

namespace yoshin::atobarai_com {

/// Postal code: form, and the prefecture of the address.
void check_postal_code(Side const& side, Party const& party, Problems& problems);
/// Phone number: 10 or 11 digits that begin with 0, no dummy.
void check_phone(Side const& side, Party const& party, Problems& problems);
/// The buyer's e-mail address.
void check_mail(Context const& context, Problems& problems);
/// The text without blanks of either width.
std::string without_blanks(std::string_view text);

}  // namespace yoshin::atobarai_com
