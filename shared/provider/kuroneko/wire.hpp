#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "provider/connector.hpp"

namespace yoshin::kuroneko {

/// A full-width field as it goes out: trimmed, line breaks made blanks, everything full-width, wave dashes
/// `～`.
std::string wire_text(std::string_view raw);
/// An item name as it goes out: without a leading half-width ¥, full-width, cut at 30.
std::string wire_item_name(std::string_view raw);
/// Half-width kana, cut at the setting's length.
std::string wire_kana(std::string_view raw, Settings const& settings);
/// Seven digits of a postal code, or the text as it is when it is none.
std::string wire_post_code(std::string_view raw);
/// Digits of a phone number, or the text as it is when it is none.
std::string wire_phone(std::string_view raw);

/// The two address fields; one that is too long is split again at 25/25 when both together fit.
struct WireAddress {
  std::string address1;
  std::string address2;
};
WireAddress wire_address(Party const& party);

/// One row of the request. Charges and folded rows carry no count and no price.
struct WireRow {
  std::string name;
  std::optional<std::int64_t> count;
  std::optional<Yen> price;
  Yen sub_total;
};
/// At most ten rows: the first nine stay, the rest become one row その他 with their sum.
std::vector<WireRow> wire_rows(Order const& order);

/// How the invoice reaches the buyer, in the words of a credit request.
enum class Delivery {
  mailed,            ///< `sendDiv` 0: goods and invoice to the buyer.
  mailed_elsewhere,  ///< `sendDiv` 1: goods to another person.
  enclosed           ///< `sendDiv` 2: invoice in the parcel, by contract and with equal addresses only.
};
Delivery delivery_of(Context const& context);
/// `sendDiv` of a credit request.
std::string_view send_div_of(Context const& context);
/// Whether a `sendDiv` of a credit request asks for an SMS check.
bool is_sms_div(std::string_view code);
/// Whether the registration carries the SMS check, by the shop's setting. The code has one digit for the way of
/// the invoice and the check together, so only a mailed invoice of the buyer's own parcel can carry it.
bool has_sms_check(Context const& context);
/// Whether the order waits for the code that its buyer got by SMS. The setting may have changed since the
/// registration; the provider then answers that nothing waits for a code.
bool awaits_sms_code(Context const& context);
/// The SMS code as it goes out: trimmed, half-width.
std::string wire_sms_code(std::string_view raw);

/// Whether a slip goes out as a Yamato one, which the provider checks.
bool is_yamato(Order const& order);
/// Slip number as it goes out.
std::string wire_slip(std::string_view raw);
/// Indexes of the parcels whose entered slip the provider does not have yet, the same number once only.
std::vector<std::size_t> unreported_parcels(Context const& context);
/// A parcel whose number replaces one that was reported.
struct Replacement {
  std::size_t parcel;
  std::string before;
};
/// Reported numbers that the order no longer has, paired in order with numbers that are new in it.
std::vector<Replacement> replacements(Context const& context);

/// The registration that 与信を実行 opens: a new one after an answered one, else the present one again.
int registration_to_request(CreditRecord const& record);
/// How 与信内容変更 reaches the provider.
enum class Change { reduce, reissue, withdraw, anew };
Change change_of(Context const& context);
/// Whether the invoice is out and not paid yet.
bool is_invoiced(CreditRecord const& record);

/// Choices of the operator that are no reason of a reissue.
inline constexpr std::string_view kWithdraw = "withdraw";
inline constexpr std::string_view kSmsCode = "sms_code";

}  // namespace yoshin::kuroneko
