#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yoshin {

/// Known variants of characters that providers refuse, replaced by the JIS X 0208 form: 髙→高 﨑→崎 ①→１
/// ㈱→（株） Ⅲ→３ ㎡→平方メートル ¥→￥ 〜→～ and the like. A suggestion for a person to confirm.
std::string replace_outside_jis_x0208(std::string_view text);

/// The text with every dash that stands for a hyphen in numbers (‐ – — ― − － ー ｰ) made `-`.
std::string with_ascii_hyphens(std::string_view text);

/// Digits of a phone number; full-width digits count, hyphens and blanks are dropped; `+81` at the front
/// becomes 0. Nothing when something else stands in it.
std::optional<std::string> phone_digits(std::string_view text);
/// Whether the digits begin like a number with 11 digits: 020, 050, 060, 070, 080, 090.
bool is_mobile_prefix(std::string_view digits);
/// Dummies as carts write them for a missing phone: all zeros, all the same digit, 0-only groups.
bool is_dummy_phone(std::string_view digits);

/// An address in two lines of at most `most` characters each, the first kept full; nothing when it does not
/// fit.
struct SplitAddress {
  std::string address1;
  std::string address2;
};
std::optional<SplitAddress> split_address(std::string_view address, std::size_t most);
/// Whether the text holds a house number: an ASCII, full-width or kanji digit, or 番地.
bool has_house_number(std::string_view address);
/// Whether the address names a temporary place: コンビニ, ホテル, 営業所, 郵便局留, センター止 and the like.
bool is_temporary_place(std::string_view address);
/// Whether the address names a PO box (私書箱).
bool is_po_box(std::string_view address);
/// Whether the address suggests a building with rooms (マンション, ビル, ハイツ …) but ends without a room
/// number.
bool lacks_room(std::string_view address);

}  // namespace yoshin
