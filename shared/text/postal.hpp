#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yoshin {

/// The 47 prefectures in JIS order, e.g. `東京都`.
std::vector<std::string_view> const& prefectures();
/// The prefecture that an address begins with, blanks at the front ignored; nothing when it begins with none.
std::optional<std::string_view> prefecture_of_address(std::string_view address);
/// Seven digits of a postal code, hyphen and full-width digits accepted; nothing when it is no postal code.
std::optional<std::string> postal_digits(std::string_view text);

/// What the postal-prefix table says about a code and an address.
enum class PostalMatch { good, unknown_code, other_prefecture };
/// Compares the prefecture of a postal code (by prefix) with that of an address. An address without a
/// prefecture is `good`: another rule says that it lacks one.
PostalMatch match_postal(std::string_view postal_code, std::string_view address);
/// The prefectures that the table has for a code; several on borders, none when unknown.
std::vector<std::string_view> prefectures_of_postal(std::string_view postal_code);

}  // namespace yoshin
