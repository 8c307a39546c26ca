#include <array>

#include "base/utf8.hpp"
#include "provider/atodene/check.hpp"
#include "provider/atodene/limits.hpp"
#include "provider/atodene/wire.hpp"
#include "text/width.hpp"

namespace yoshin::atodene {
namespace {

/// A text field that buyer and recipient both have.
struct TextField {
  std::string Party::*text;
  std::string_view Side::*point;
  std::string_view member, ja, en;
  std::size_t most;
  Rule required;  ///< Without an id for a field that may be empty.
  Rule length;
  Rule charset;
};

// clang-format off
constexpr std::string_view kCharsetJa = "JIS第1・第2水準の文字（カナは全角）";
constexpr std::string_view kCharsetEn = "JIS X 0208 characters, kana full-width";
constexpr std::string_view kCharsetNextJa = "変更後の文字を確認して、反映してください。直し方の提案がないときは、使える文字に入力し直してください。";
constexpr std::string_view kCharsetNextEn = "Look at the proposed characters and apply them; where nothing is proposed, enter it with characters that can be used.";
constexpr auto kTextFields = std::to_array<TextField>({
    {&Party::name,       &Side::name,    "name",       "氏名",     "name",         kMostName,    {"atodene.name.required", "氏名", "a name", "", ""}, {"atodene.name.length",    "21文字以内", "at most 21 characters", "", ""}, {"atodene.name.charset",    kCharsetJa, kCharsetEn, kCharsetNextJa, kCharsetNextEn}},
    {&Party::kana,       &Side::kana,    "kana",       "氏名カナ", "name in kana", kMostKana,    {"", "", "", "", ""},                                {"atodene.kana.length",    "25文字以内", "at most 25 characters", "", ""}, {"atodene.kana.charset",    kCharsetJa, kCharsetEn, kCharsetNextJa, kCharsetNextEn}},
    {&Party::company,    &Side::company, "company",    "会社名",   "company",      kMostCompany, {"", "", "", "", ""},                                {"atodene.company.length", "30文字以内", "at most 30 characters", "", ""}, {"atodene.company.charset", kCharsetJa, kCharsetEn, kCharsetNextJa, kCharsetNextEn}},
    {&Party::department, &Side::section, "department", "部署名",   "department",   kMostCompany, {"", "", "", "", ""},                                {"atodene.section.length", "30文字以内", "at most 30 characters", "", ""}, {"atodene.section.charset", kCharsetJa, kCharsetEn, kCharsetNextJa, kCharsetNextEn}},
});

constexpr Rule kEmailRequired{"atodene.email.required", "メールアドレス", "an e-mail address", "購入者のメールアドレスを入力してください。", "Enter the buyer's e-mail address."};
constexpr Rule kEmailLength{"atodene.email.length", "100文字以内", "at most 100 characters", "", ""};
// clang-format on

void check_text(TextField const& row, Order const& order, Side const& side, Problems& problems) {
  Party const& party = order.*side.party;
  std::string const& text = party.*row.text;
  std::string const sent = wire_text(text);
  Field field = party_field(side, row.member, row.ja, row.en, side.*row.point);
  field.found = text;
  if (sent.empty()) {
    if (row.required.id.empty()) return;
    Problem problem = problem_of(row.required, field);
    suggest_buyers(order, side, row.text, problem);
    problems.push_back(std::move(problem));
    return;
  }
  if (has_refused_character(sent)) {
    Problem problem = problem_of(row.charset, field);
    std::string cured = cured_text(sent);
    if (!has_refused_character(cured)) problem.repairs = {{field.path, text, std::move(cured)}};
    problems.push_back(std::move(problem));
  }
  if (length_of(sent) > row.most) problems.push_back(problem_of(row.length, field));
}

void check_email(Context const& context, Problems& problems) {
  std::string const& email = context.order.buyer.email;
  Field const field{"buyer.email", {"注文者メールアドレス", "buyer's e-mail address"}, email, "email"};
  if (trim(email).empty()) problems.push_back(problem_of(kEmailRequired, field));
  if (length_of(trim(email)) > kMostEmail) problems.push_back(problem_of(kEmailLength, field));
}

}  // namespace

void suggest_buyers(Order const& order, Side const& side, std::string Party::*member, Problem& problem) {
  Party const& party = order.*side.party;
  bool const blank =
      trim(party.name).empty() && trim(party.postal_code).empty() && trim(full_address(party)).empty();
  bool const recipients = side.path == kRecipient.path;
  if (recipients && blank && !(order.buyer.*member).empty())
    problem.repairs.push_back({problem.field, party.*member, order.buyer.*member});
}

void check_parties(Context const& context, Problems& problems) {
  for (Side const* side : {&kBuyer, &kRecipient}) {
    for (TextField const& row : kTextFields) check_text(row, context.order, *side, problems);
    check_postal_code(context.order, *side, problems);
    check_address(context.order, *side, problems);
    check_phone(context.order, *side, problems);
  }
  check_email(context, problems);
}

}  // namespace yoshin::atodene
