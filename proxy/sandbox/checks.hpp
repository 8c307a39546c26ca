#pragma once

#include <string_view>

namespace yoshin::sandbox {

/// One rule about one value: true when the value keeps it. Every check but `given` lets an empty value pass, so
/// that "missing" is told by one rule only.
using ValueCheck = bool (*)(std::string_view value, int parameter);

/// The value is not empty.
bool given(std::string_view value, int);
/// The value is empty.
bool absent(std::string_view value, int);
/// At most `most` characters.
bool at_most(std::string_view value, int most);
/// At least `least` characters.
bool at_least(std::string_view value, int least);
/// Exactly `count` characters.
bool exactly(std::string_view value, int count);
/// ASCII digits only.
bool digits(std::string_view value, int);
/// ASCII letters and digits only.
bool alphanumeric(std::string_view value, int);
/// ASCII letters, digits, hyphen and underscore only.
bool order_number(std::string_view value, int);
/// ASCII digits and hyphens only.
bool digits_and_hyphens(std::string_view value, int);
/// ASCII letters, digits and hyphens only.
bool slip_characters(std::string_view value, int);
/// Printable ASCII without blanks.
bool ascii(std::string_view value, int);
/// No half-width character: no ASCII, no half-width kana, no U+00A5 or U+203E.
bool full_width(std::string_view value, int);
/// Every character in JIS X 0208 or printable ASCII; control characters and half-width kana are not.
bool jis_or_ascii(std::string_view value, int);
/// Full-width katakana, long mark, middle dot and full-width blank only.
bool full_width_kana(std::string_view value, int);
/// Half-width kana, its marks and the ASCII blank only.
bool half_width_kana(std::string_view value, int);
/// Letters, kana, kanji, digits, hyphen and underscore: クロネコ's free item.
bool free_item(std::string_view value, int);
/// At most 20 full-width characters' room, a half-width one counting half.
bool free_item_length(std::string_view value, int);

/// `yyyyMMdd`, or `YYYY-MM-DD` where `parameter` is 10, of a real date. Values that are not that long pass.
bool real_date(std::string_view value, int parameter);
/// `YYYY/MM/DD` of a real date, in one rule.
bool slash_date(std::string_view value, int);
/// `yyyyMMddHHmmss` of a real moment. Values that are not 14 digits pass.
bool real_moment(std::string_view value, int);
/// 14 digits of a real moment, in one rule; values with other characters pass.
bool moment_form(std::string_view value, int);

/// Seven digits, or 3-4 with a hyphen, in one rule; values with other characters pass.
bool postal_form(std::string_view value, int);
/// At most one hyphen.
bool one_hyphen(std::string_view value, int);
/// Seven digits, hyphens apart.
bool seven_digits(std::string_view value, int);
/// A hyphen, if any, stands behind the third digit.
bool hyphen_in_place(std::string_view value, int);
/// The postal code exists as far as the prefix table knows.
bool known_postal(std::string_view value, int);
/// Begins with a prefecture.
bool begins_with_prefecture(std::string_view value, int);

/// Begins with 0.
bool leading_zero(std::string_view value, int);
/// Begins with 0; a hyphen neither leads, ends nor doubles. Values with other characters pass.
bool phone_form(std::string_view value, int);
/// 11 digits when the number begins like a mobile or IP phone. Other numbers pass.
bool mobile_digits(std::string_view value, int);
/// 10 digits when the number begins otherwise. Other numbers pass.
bool landline_digits(std::string_view value, int);
/// 11 digits for mobile and IP phones, else 10.
bool phone_digit_count(std::string_view value, int);
/// No hyphen or exactly two.
bool two_hyphens(std::string_view value, int);
/// Exactly one @ with text on both sides.
bool has_at(std::string_view value, int);

/// Digits with an optional minus in front.
bool signed_digits(std::string_view value, int);
/// A minus stands only in front.
bool minus_in_front(std::string_view value, int);
/// A number without a minus is 0 to 999999.
bool positive_range(std::string_view value, int);
/// A number with a minus is −999999 to −1.
bool negative_range(std::string_view value, int);
/// 1 to 999999.
bool total_range(std::string_view value, int);
/// A whole number, with an optional minus in front, of at most `most` in amount.
bool within(std::string_view value, int most);
/// One of the 47 prefectures and nothing else.
bool prefecture(std::string_view value, int);
/// One digit from 0 to `most`.
bool up_to(std::string_view value, int most);

/// Twelve digits, hyphens apart, whose last is the first eleven mod 7.
bool slip_check_digit(std::string_view value, int);

/// Whether the text holds a digit: ASCII, full-width or kanji, or the word 番地.
bool holds_house_number(std::string_view value);

}  // namespace yoshin::sandbox
