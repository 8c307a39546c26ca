#include "carrier/slip.hpp"

#include <algorithm>

#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kParcelDigits = 12;
constexpr std::size_t kRegisteredDigits = 11;
constexpr std::size_t kS10Length = 13;

/// Which numbers a carrier uses, as far as that is known.
enum class SlipRule { unknown, parcel, post, registered };

/// 7DR is known of ヤマト, 佐川 and ゆうパック only; what another carrier prints is not judged.
SlipRule rule_of(CarrierId carrier) {
  switch (carrier) {
    case CarrierId::sagawa:
    case CarrierId::yamato:
    case CarrierId::yu_pack: return SlipRule::parcel;
    case CarrierId::morning10_mail:
    case CarrierId::yu_packet:
    case CarrierId::japan_post: return SlipRule::post;
    case CarrierId::registered_mail: return SlipRule::registered;
    case CarrierId::none:
    case CarrierId::nippon_express:
    case CarrierId::seino:
    case CarrierId::seino_super_express:
    case CarrierId::fukuyama:
    case CarrierId::niigata:
    case CarrierId::meitetsu:
    case CarrierId::tonami:
    case CarrierId::shinshu_meitetsu:
    case CarrierId::toll_express:
    case CarrierId::eco_hai:
    case CarrierId::jad:
    case CarrierId::other: return SlipRule::unknown;
  }
  return SlipRule::unknown;
}

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}

/// Two letters, nine digits, two letters: an international item number.
bool looks_like_s10(std::string_view slip) {
  return slip.size() == kS10Length && is_letter(slip[0]) && is_letter(slip[1]) &&
         all_digits(slip.substr(2, 9)) && is_letter(slip[11]) && is_letter(slip[12]);
}

/// The S10 check digit: weights 8 6 4 2 3 5 9 7, 11 minus the sum modulo 11, with 10 written 0 and 11
/// written 5.
bool has_valid_s10_digit(std::string_view slip) {
  constexpr int kWeights[] = {8, 6, 4, 2, 3, 5, 9, 7};
  int sum = 0;
  for (std::size_t i = 0; i < std::size(kWeights); ++i) sum += kWeights[i] * (slip[2 + i] - '0');
  int check = 11 - sum % 11;
  if (check == 10) check = 0;
  if (check == 11) check = 5;
  return slip[10] - '0' == check;
}

SlipForm form_of_digits(std::string_view digits, SlipRule rule) {
  bool const post = rule == SlipRule::post || rule == SlipRule::registered;
  if (post && digits.size() == kRegisteredDigits) return SlipForm::good;
  if (digits.size() != kParcelDigits) return SlipForm::wrong_length;
  return has_valid_7dr(digits) ? SlipForm::good : SlipForm::wrong_digit;
}

}  // namespace

bool is_excel_damage(std::string_view text) {
  // Nearly every cell: plain ASCII without an exponent.
  if (std::all_of(text.begin(), text.end(),
                  [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != 'e' && c != 'E'; }))
    return false;
  auto const plain = to_half_width_ascii(trim(text));
  auto const exponent = plain.find_first_of("eE");
  if (exponent == std::string::npos || exponent == 0 || !is_digit(plain.front())) return false;
  auto const mantissa = std::string_view(plain).substr(0, exponent);
  auto power = std::string_view(plain).substr(exponent + 1);
  bool const sign = !power.empty() && power.front() == '+';
  if (sign) power.remove_prefix(1);
  auto const dots = std::count(mantissa.begin(), mantissa.end(), '.');
  bool const number =
      std::all_of(mantissa.begin(), mantissa.end(), [](char c) { return is_digit(c) || c == '.'; });
  return number && dots <= 1 && (sign || dots == 1) && !power.empty() && all_digits(power);
}

std::string normalise_slip(std::string_view slip) {
  std::string out;
  for (char const c : with_ascii_hyphens(to_half_width_ascii(trim(slip))))
    if (c != '-' && c != ' ') out += c;
  return out;
}

bool has_valid_7dr(std::string_view digits) {
  if (digits.size() != kParcelDigits || !all_digits(digits)) return false;
  int remainder = 0;
  for (char const c : digits.substr(0, kParcelDigits - 1)) remainder = (remainder * 10 + (c - '0')) % 7;
  return digits.back() - '0' == remainder;
}

SlipForm slip_form(std::string_view slip, CarrierId carrier) {
  auto const plain = normalise_slip(slip);
  if (plain.empty()) return SlipForm::empty;
  if (is_excel_damage(plain)) return SlipForm::damaged;
  if (looks_like_s10(plain)) return has_valid_s10_digit(plain) ? SlipForm::good : SlipForm::wrong_digit;
  if (!all_digits(plain)) return SlipForm::unusual;
  auto const rule = rule_of(carrier);
  if (rule == SlipRule::unknown) return has_valid_7dr(plain) ? SlipForm::good : SlipForm::unusual;
  return form_of_digits(plain, rule);
}

}  // namespace yoshin
