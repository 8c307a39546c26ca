#include "provider/atobarai_com/check_contact.hpp"

#include "base/utf8.hpp"
#include "provider/atobarai_com/settings.hpp"
#include "provider/atobarai_com/wire.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::atobarai_com {
namespace {

// clang-format off
constexpr Rule kZipFormat{"atobarai_com.zip.format", "7桁、または3桁-4桁の郵便番号", "a postal code of 7 digits, or 3-4", "", ""};
constexpr Rule kZipAddress{"atobarai_com.zip.address", "住所の都道府県に合う郵便番号", "a postal code of the address's prefecture", "郵便番号か住所を購入者に確かめて直してください。", "Ask the buyer, then correct the postal code or the address."};
constexpr Rule kZipUnknown{"atobarai_com.zip.address", "郵便番号表にある番号", "a postal code of the table", "郵便番号表にない番号です。正しければこのまま送れます。", "Our table does not have it; if it is right, it may be sent as it is.", Severity::warning};
constexpr Rule kPhoneFormat{"atobarai_com.phone.format", "0で始まる10桁か11桁の電話番号", "a phone number of 10 or 11 digits that begins with 0", "", ""};
constexpr Rule kPhoneDummy{"atobarai_com.phone.dummy", "実在する電話番号", "a real phone number", "仮の番号では審査できません。購入者に確かめて入力してください。", "A dummy number cannot be checked: ask the buyer."};
constexpr Rule kMailRequired{"atobarai_com.mail.required", "メールアドレス", "an e-mail address", "", ""};
constexpr Rule kMailFormat{"atobarai_com.mail.format", "@が1つで、@の後に.のあるメールアドレス", "an e-mail address with one @ and a dot behind it", "", ""};
constexpr Rule kMailLength{"atobarai_com.mail.length", "#文字以内", "at most # characters", "", ""};
// clang-format on

constexpr std::size_t kPostalDigits = 7;

bool has_right_form(std::string_view digits) {
  return (digits.size() == 10 || digits.size() == 11) && digits.front() == '0';
}

/// The digits with the zero that a spreadsheet dropped put back.
std::optional<std::string> cured_phone(std::string_view phone) {
  auto digits = phone_digits(phone);
  if (!digits) return std::nullopt;
  if (digits->front() != '0') digits->insert(digits->begin(), '0');
  bool const mobile = is_mobile_prefix(*digits);
  if (digits->size() != (mobile ? 11U : 10U) || is_dummy_phone(*digits)) return std::nullopt;
  return digits;
}

/// A code whose zeros at the front a spreadsheet dropped, when the address agrees with it.
std::optional<std::string> cured_postal_code(std::string_view code, std::string_view address) {
  std::string digits;
  for (char const letter : with_ascii_hyphens(to_half_width_ascii(code)))
    if (letter >= '0' && letter <= '9') digits += letter;
  if (digits.size() < 5 || digits.size() > kPostalDigits) return std::nullopt;
  digits.insert(0, kPostalDigits - digits.size(), '0');
  if (!prefecture_of_address(address) || match_postal(digits, address) != PostalMatch::good)
    return std::nullopt;
  return wire_postal_code(digits);
}

bool is_mail(std::string_view text) {
  for (char const letter : text)
    if (letter <= ' ' || letter > '~') return false;
  auto const at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) return false;
  auto const dot = text.find('.', at);
  return dot != std::string_view::npos && dot > at + 1 && text.back() != '.';
}

}  // namespace

std::string without_blanks(std::string_view text) {
  std::string out;
  for (char32_t const point : to_utf32(text))
    if (point != U' ' && point != U'　') append_utf8(out, point);
  return out;
}

void check_postal_code(Side const& side, Party const& party, Problems& problems) {
  auto const field = party_field(side, "postal_code", "郵便番号", "postal code", party.postal_code);
  if (!postal_digits(party.postal_code)) {
    auto problem = problem_of(kZipFormat, field);
    if (auto cured = cured_postal_code(party.postal_code, party.address1))
      problem.repairs.push_back({field.path, party.postal_code, std::move(*cured)});
    problems.push_back(std::move(problem));
    return;
  }
  switch (match_postal(party.postal_code, party.address1)) {
    case PostalMatch::good: break;
    case PostalMatch::unknown_code: problems.push_back(problem_of(kZipUnknown, field)); break;
    case PostalMatch::other_prefecture: problems.push_back(problem_of(kZipAddress, field)); break;
  }
}

void check_phone(Side const& side, Party const& party, Problems& problems) {
  auto const field = party_field(side, "phone", "電話番号", "phone number", party.phone);
  auto const digits = phone_digits(party.phone).value_or(std::string());
  if (is_dummy_phone(digits)) {
    problems.push_back(problem_of(kPhoneDummy, field));
    return;
  }
  if (has_right_form(digits)) return;
  auto problem = problem_of(kPhoneFormat, field);
  if (auto cured = cured_phone(party.phone))
    problem.repairs.push_back({field.path, party.phone, std::move(*cured)});
  problems.push_back(std::move(problem));
}

void check_mail(Context const& context, Problems& problems) {
  auto const& raw = context.order.buyer.email;
  auto const mail = trim(raw);
  auto const most = most_of(context.settings, "mail");
  auto const field = party_field(kBuyer, "email", "メールアドレス", "e-mail address", raw);
  if (mail.empty()) return problems.push_back(problem_of(kMailRequired, field));
  if (!is_mail(mail)) {
    auto problem = problem_of(kMailFormat, field);
    auto const half = trim(to_half_width_ascii(mail));
    if (is_mail(half)) problem.repairs.push_back({field.path, raw, half});
    problems.push_back(std::move(problem));
  }
  if (length_of(mail) > most) problems.push_back(problem_of(kMailLength, field, std::to_string(most)));
}

}  // namespace yoshin::atobarai_com
