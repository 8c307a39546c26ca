#include <algorithm>

#include "base/utf8.hpp"
#include "provider/score/check.hpp"
#include "provider/score/limits.hpp"
#include "provider/score/wire.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::score {
namespace {

// clang-format off
constexpr Rule kPhoneRequired{"score.tel.required", "電話番号（固定または携帯）", "a phone number, landline or mobile", "電話番号を購入者に確かめて入力してください。", "Ask the buyer and enter the phone number."};
constexpr Rule kPhoneFormat{"score.tel.format", "半角数字とハイフンで8～17文字", "8 to 17 half-width digits and hyphens"};
constexpr Rule kPhoneDummy{"score.tel.dummy", "実在する電話番号", "a real phone number", "仮の番号では審査できません。購入者に確かめて入力してください。", "A dummy number cannot be checked: ask the buyer."};
constexpr Rule kPhoneZero{"score.tel.zero", "0で始まる電話番号", "a phone number that begins with 0", "表計算ソフトで先頭の0が消えたようです。提案した番号か確かめてください。", "A spreadsheet seems to have dropped the zero in front: see whether the proposed number is right.", Severity::warning};
constexpr Rule kEmailRequired{"score.email.required", "メールアドレス", "an e-mail address", "メールアドレスを購入者に確かめて入力してください。", "Ask the buyer and enter the e-mail address."};
constexpr Rule kEmailFormat{"score.email.format", "「@」と「.」のある形（例 name@shop.example）", "a form with @ and a dot, e.g. name@shop.example"};
constexpr Rule kEmailLength{"score.email.length", "100文字以内", "at most 100 characters"};
// clang-format on

bool has_phone_form(std::string_view text) {
  bool const plain = text.find_first_not_of("0123456789-") == std::string_view::npos;
  return plain && text.size() >= kLeastPhone && text.size() <= kMostPhone;
}

void check_phone(Side const& side, Party const& party, Findings& findings) {
  auto const phone = wire_phone(party.phone);
  auto const field = field_of(side, "phone", "電話番号", "phone number", party.phone);
  if (phone.empty()) return findings.add(kPhoneRequired, field);
  auto const digits = phone_digits(phone);
  if (digits && is_dummy_phone(*digits)) return findings.add(kPhoneDummy, field);
  if (!has_phone_form(phone)) {
    bool const curable = digits && has_phone_form(*digits);
    findings.add(kPhoneFormat, field,
                 curable ? std::vector<Repair>{{field.path, party.phone, *digits}} : std::vector<Repair>{});
  } else if (phone.front() != '0') {
    findings.add(kPhoneZero, field, {{field.path, party.phone, "0" + phone}});
  }
}

/// ASCII without blanks, one @ with something in front of it, and a dot after it.
bool has_email_form(std::string_view email) {
  bool const ascii = std::all_of(email.begin(), email.end(), [](char c) { return c > ' ' && c <= '~'; });
  auto const at = email.find('@');
  if (!ascii || at == std::string_view::npos || at == 0 || email.find('@', at + 1) != std::string_view::npos)
    return false;
  auto const dot = email.find('.', at);
  return dot != std::string_view::npos && dot > at + 1 && email.back() != '.';
}

void check_email(Side const& side, Party const& party, Findings& findings) {
  auto const email = trim(party.email);
  auto const field = field_of(side, "email", "メールアドレス", "e-mail address", party.email);
  if (email.empty()) {
    if (side.party == &Order::buyer) findings.add(kEmailRequired, field);
    return;
  }
  if (!has_email_form(email)) {
    auto cured = trim(to_half_width_ascii(email));
    findings.add(kEmailFormat, field,
                 has_email_form(cured) ? std::vector<Repair>{{field.path, party.email, std::move(cured)}}
                                       : std::vector<Repair>{});
  }
  if (length_of(email) > kMostEmail) findings.add(kEmailLength, field);
}

}  // namespace

void check_contact(Context const& context, Side const& side, Findings& findings) {
  Party const& party = context.order.*side.party;
  check_phone(side, party, findings);
  check_email(side, party, findings);
}

}  // namespace yoshin::score
