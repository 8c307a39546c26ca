#include <array>

#include "base/utf8.hpp"
#include "provider/atobarai_com/check.hpp"
#include "provider/atobarai_com/check_contact.hpp"
#include "provider/atobarai_com/settings.hpp"
#include "provider/atobarai_com/wire.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::atobarai_com {
namespace {

// clang-format off
constexpr Rule kNameRequired{"atobarai_com.name.required", "氏名", "a name", "", ""};
constexpr Rule kNameLength{"atobarai_com.name.length", "#文字以内", "at most # characters", "", ""};
constexpr Rule kNameCharset{"atobarai_com.name.charset", "JIS第1・第2水準の文字（カナは全角）", "JIS X 0208 characters, kana full-width", "", ""};
constexpr Rule kAddressRequired{"atobarai_com.address.required", "都道府県から始まる住所", "an address that begins with the prefecture", "", ""};
constexpr Rule kAddressLength{"atobarai_com.address.length", "建物名を含めて#文字以内", "at most # characters, building included", "", ""};
constexpr Rule kAddressCharset{"atobarai_com.address.charset", "JIS第1・第2水準の文字（カナは全角）", "JIS X 0208 characters, kana full-width", "", ""};
constexpr Rule kAddressNumber{"atobarai_com.address.number", "番地までの住所", "an address with a house number", "番地が足りないようです。購入者に確かめてください。", "The house number seems to be missing: ask the buyer.", Severity::warning};
constexpr Rule kAddressPrefecture{"atobarai_com.address.prefecture", "都道府県から始まる住所", "an address that begins with the prefecture", "都道府県を補ってください。郵便番号と照合できません。", "Add the prefecture: without it the postal code cannot be compared.", Severity::warning};
constexpr Rule kDestRequired{"atobarai_com.dest.required", "送付先が注文者と異なるときの送付先", "the recipient's data, since the parcel goes to another than the buyer", "", ""};
// clang-format on

struct Required {
  std::string Party::*text;
  std::string_view member, ja, en;
};
constexpr auto kDestFields = std::to_array<Required>({
    {&Party::postal_code, "postal_code", "郵便番号", "postal code"},
    {&Party::address1, "address1", "住所", "address"},
    {&Party::name, "name", "氏名", "name"},
    {&Party::phone, "phone", "電話番号", "phone number"},
});

/// What makes buyer and recipient one person.
struct Shared {
  std::string Party::*text;
  std::string_view member;
};
constexpr auto kShared = std::to_array<Shared>({
    {&Party::name, "name"},
    {&Party::postal_code, "postal_code"},
    {&Party::address1, "address1"},
    {&Party::address2, "address2"},
});

void check_text(Rule const& rule, Side const& side, std::string_view member, std::string_view ja,
                std::string_view en, std::string const& text, Problems& problems) {
  if (!has_refused_character(wire_text(text))) return;
  auto problem = problem_of(rule, party_field(side, member, ja, en, text));
  if (auto cured = cured_text(text)) problem.repairs.push_back({problem.field, text, std::move(*cured)});
  problems.push_back(std::move(problem));
}

void check_name(Context const& context, Side const& side, Problems& problems) {
  Party const& party = context.order.*side.party;
  auto const name = wire_text(party.name);
  auto const most = most_of(context.settings, "name");
  auto const field = party_field(side, "name", "氏名", "name", party.name);
  if (length_of(name) > most) problems.push_back(problem_of(kNameLength, field, std::to_string(most)));
  check_text(kNameCharset, side, "name", "氏名", "name", party.name, problems);
  check_text(kNameCharset, side, "kana", "氏名カナ", "name in kana", party.kana, problems);
}

void check_prefecture(Side const& side, Party const& party, Problems& problems) {
  if (prefecture_of_address(party.address1)) return;
  auto problem =
      problem_of(kAddressPrefecture, party_field(side, "address1", "住所", "address", party.address1));
  auto const known = prefectures_of_postal(party.postal_code);
  if (known.size() == 1)
    problem.repairs.push_back(
        {problem.field, party.address1, std::string(known.front()) + trim(party.address1)});
  problems.push_back(std::move(problem));
}

void check_address(Context const& context, Side const& side, Problems& problems) {
  Party const& party = context.order.*side.party;
  auto const address = wire_address(party, context.settings);
  auto const most = most_of(context.settings, "address");
  auto const field = party_field(side, "address1", "住所", "address", address);
  if (length_of(address) > most) {
    auto problem = problem_of(kAddressLength, field, std::to_string(most));
    // Only what stands twice or says nothing may go: blanks.
    auto const first = without_blanks(party.address1);
    auto const second = without_blanks(party.address2);
    if (length_of(wire_address({{}, {}, party.company, party.department, {}, first, second, {}, {}},
                               context.settings)) <= most)
      problem.repairs = {{std::string(side.path) + ".address1", party.address1, first},
                         {std::string(side.path) + ".address2", party.address2, second}};
    problems.push_back(std::move(problem));
  }
  check_text(kAddressCharset, side, "address1", "住所", "address", party.address1, problems);
  check_text(kAddressCharset, side, "address2", "住所（続き）", "address, second line", party.address2,
             problems);
  if (context.settings.text("atobarai_com.company_in") == "address") {
    check_text(kAddressCharset, side, "company", "会社名", "company", party.company, problems);
    check_text(kAddressCharset, side, "department", "部署名", "department", party.department, problems);
  }
  check_prefecture(side, party, problems);
  if (!has_house_number(full_address(party))) problems.push_back(problem_of(kAddressNumber, field));
}

void check_buyer(Context const& context, Problems& problems) {
  Party const& buyer = context.order.buyer;
  if (wire_text(buyer.name).empty())
    problems.push_back(problem_of(kNameRequired, party_field(kBuyer, "name", "氏名", "name", buyer.name)));
  check_name(context, kBuyer, problems);
  check_postal_code(kBuyer, buyer, problems);
  if (wire_text(full_address(buyer)).empty()) {
    problems.push_back(
        problem_of(kAddressRequired, party_field(kBuyer, "address1", "住所", "address", buyer.address1)));
  } else {
    check_address(context, kBuyer, problems);
  }
  check_phone(kBuyer, buyer, problems);
  check_mail(context, problems);
}

/// Every field that is missing is one problem; an empty recipient may be filled from the buyer.
void check_recipient(Context const& context, Problems& problems) {
  Party const& party = context.order.recipient;
  Party const& buyer = context.order.buyer;
  bool const blank = trim(party.name + party.postal_code + full_address(party)).empty();
  for (Required const& row : kDestFields) {
    auto const& text = party.*row.text;
    if (!trim(text).empty()) continue;
    auto problem = problem_of(kDestRequired, party_field(kRecipient, row.member, row.ja, row.en, text));
    if (blank) problem.repairs.push_back({problem.field, text, buyer.*row.text});
    problems.push_back(std::move(problem));
  }
  check_name(context, kRecipient, problems);
  if (!trim(party.postal_code).empty()) check_postal_code(kRecipient, party, problems);
  if (!trim(full_address(party)).empty()) check_address(context, kRecipient, problems);
  if (!trim(party.phone).empty()) check_phone(kRecipient, party, problems);
}

/// Where buyer and recipient are one person, a repair of the one goes for the other: otherwise it would make
/// two persons of them.
void mirror_repairs(Order const& order, Problems& problems) {
  constexpr std::string_view kPath = "buyer.";
  for (Problem& problem : problems) {
    std::vector<Repair> mirrored;
    for (Repair const& repair : problem.repairs)
      for (Shared const& row : kShared)
        if (repair.field == std::string(kPath) + std::string(row.member) &&
            order.recipient.*row.text == repair.before)
          mirrored.push_back({"recipient." + std::string(row.member), repair.before, repair.after});
    problem.repairs.insert(problem.repairs.end(), mirrored.begin(), mirrored.end());
  }
}

}  // namespace

void check_parties(Context const& context, Problems& problems) {
  check_buyer(context, problems);
  if (sends_recipient(context)) {
    check_recipient(context, problems);
  } else {
    mirror_repairs(context.order, problems);
  }
}

}  // namespace yoshin::atobarai_com
