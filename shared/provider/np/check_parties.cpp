#include "base/utf8.hpp"
#include "provider/np/check.hpp"
#include "provider/np/finding.hpp"
#include "provider/np/party_checks.hpp"
#include "provider/np/wire.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::np {
namespace {

/// A full-width text field of a party.
struct TextField {
  std::string Party::*text;
  FieldCodes PartySide::*codes;
  std::string_view member;
  std::string_view ja;
  std::string_view en;
  std::size_t most;
  Rule required;  ///< Without an id for a field that may be empty.
  Rule charset;
  Rule length;
};

// clang-format off
constexpr std::string_view kCharsetJa = "JIS第1・第2水準の文字（カナは全角）";
constexpr std::string_view kCharsetEn = "JIS X 0208 characters, kana full-width";
constexpr auto kTextFields = std::to_array<TextField>({
    {&Party::name,       &PartySide::name,       "name",       "氏名",   "name",       kMostName,    {".name.required", "氏名", "a name", "", ""}, {".name.charset",       kCharsetJa, kCharsetEn, "", ""}, {".name.length",       "全角21文字以内", "at most 21 full-width characters", "", ""}},
    {&Party::company,    &PartySide::company,    "company",    "会社名", "company",    kMostCompany, {"", "", "", "", ""},                         {".company.charset",    kCharsetJa, kCharsetEn, "", ""}, {".company.length",    "全角30文字以内", "at most 30 full-width characters", "", ""}},
    {&Party::department, &PartySide::department, "department", "部署名", "department", kMostCompany, {"", "", "", "", ""},                         {".department.charset", kCharsetJa, kCharsetEn, "", ""}, {".department.length", "全角30文字以内", "at most 30 full-width characters", "", ""}},
});

constexpr Rule kKanaLength{".kana.length", "全角25文字以内", "at most 25 full-width characters", "", ""};
constexpr Rule kKanaCharset{".kana.charset", "全角カナ", "full-width katakana", "", ""};

constexpr Rule kEmailRequired{"np.customer.email.required", "メールアドレス（契約で省略できる場合を除く）", "an e-mail address, unless the contract waives it", "", ""};
constexpr Rule kEmailCharset{"np.customer.email.charset", "半角英数字と記号", "ASCII characters", "", ""};
constexpr Rule kEmailLength{"np.customer.email.length", "100文字以内", "at most 100 characters", "", ""};
constexpr Rule kEmailFormat{"np.customer.email.format", "「@」が1つの正しい形（例 name@shop.example）", "one @ with text on both sides", "", ""};

constexpr Rule kOwnContact{"np.contact.merchant_own", "店舗のものでない連絡先", "contact data that is not the shop's own", "購入者の連絡先を確かめてください。店舗の連絡先では与信保留になります。", "Check the buyer's contact data; the shop's own leads to a hold.", Severity::warning};
// clang-format on

void check_text(TextField const& row, PartySide const& side, Party const& party, Problems& problems) {
  auto const& text = party.*row.text;
  auto const& codes = side.*row.codes;
  auto const field = party_field(side, row.member, row.ja, row.en, text);
  auto const sent = wire_text(text);
  if (sent.empty() && !row.required.id.empty())
    problems.push_back(problem_of(row.required, &side, field, codes.required));
  if (has_refused_character(text)) {
    auto problem = problem_of(row.charset, &side, field, codes.charset);
    if (auto cured = cured_text(text)) problem.repairs.push_back({field.path, text, std::move(*cured)});
    problems.push_back(std::move(problem));
  }
  if (length_of(sent) > row.most) problems.push_back(problem_of(row.length, &side, field, codes.length));
}

void check_kana(PartySide const& side, Party const& party, Problems& problems) {
  auto const field = party_field(side, "kana", "氏名カナ", "name in kana", party.kana);
  auto const sent = wire_kana(party.kana);
  if (length_of(sent) > kMostKana) problems.push_back(problem_of(kKanaLength, &side, field, side.kana.length));
  if (is_full_width_kana(sent)) return;
  problems.push_back(problem_of(kKanaCharset, &side, field, side.kana.charset));
}

bool is_ascii(std::string_view text) {
  for (char letter : text)
    if (letter <= ' ' || letter > '~') return false;
  return true;
}

bool has_one_at(std::string_view email) {
  auto const at = email.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < email.size() &&
         email.find('@', at + 1) == std::string_view::npos;
}

void check_email(Context const& context, Problems& problems) {
  auto const email = trim(context.order.buyer.email);
  auto const field =
      party_field(kBuyer, "email", "メールアドレス", "e-mail address", context.order.buyer.email);
  if (email.empty()) {
    if (context.settings.is_on("np.email_required"))
      problems.push_back(problem_of(kEmailRequired, nullptr, field, "E0100068"));
    return;
  }
  if (!is_ascii(email)) {
    auto problem = problem_of(kEmailCharset, nullptr, field, "E0100069");
    auto cured = trim(to_half_width_ascii(email));
    if (is_ascii(cured) && has_one_at(cured))
      problem.repairs.push_back({field.path, field.found, std::move(cured)});
    problems.push_back(std::move(problem));
  } else if (!has_one_at(email)) {
    problems.push_back(problem_of(kEmailFormat, nullptr, field, "E0100071"));
  }
  if (length_of(email) > kMostEmail) problems.push_back(problem_of(kEmailLength, nullptr, field, "E0100070"));
  if (fold(email) == fold(context.shop.email))
    problems.push_back(problem_of(kOwnContact, nullptr, field, "RE025"));
}

void check_own_phone(Context const& context, PartySide const& side, Problems& problems) {
  auto const& phone = (context.order.*side.party).phone;
  auto const digits = phone_digits(phone);
  if (!digits || digits != phone_digits(context.shop.phone)) return;
  problems.push_back(
      problem_of(kOwnContact, nullptr, party_field(side, "phone", "電話番号", "phone number", phone), "RE031"));
}

void check_side(Context const& context, PartySide const& side, Problems& problems) {
  Party const& party = context.order.*side.party;
  for (TextField const& row : kTextFields) check_text(row, side, party, problems);
  check_kana(side, party, problems);
  check_postal_code(side, party, problems);
  check_address(context.order, side, problems);
  check_phone(side, party, problems);
  check_own_phone(context, side, problems);
}

}  // namespace

void check_parties(Context const& context, Problems& problems) {
  check_side(context, kBuyer, problems);
  check_email(context, problems);
  if (sends_recipient(context)) check_side(context, kRecipient, problems);
}

}  // namespace yoshin::np
