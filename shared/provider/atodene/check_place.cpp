#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"
#include "provider/atodene/check.hpp"
#include "provider/atodene/limits.hpp"
#include "provider/atodene/wire.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::atodene {
namespace {

// clang-format off
constexpr Rule kZipFormat{"atodene.zip.format", "7桁の郵便番号（例 100-0001）", "a postal code of 7 digits, e.g. 100-0001", "", ""};
constexpr Rule kZipAddress{"atodene.zip.address", "住所の都道府県に合う郵便番号", "a postal code of the address's prefecture", "郵便番号か住所を購入者に確かめて直してください。", "Ask the buyer, then correct the postal code or the address."};
constexpr Rule kZipUnknown{"atodene.zip.address", "郵便番号表にある番号", "a postal code of the table", "郵便番号表にない番号です。正しければこのまま送れます。", "Our table does not have it; if it is right, it may be sent as it is.", Severity::warning};
constexpr Rule kAddressRequired{"atodene.address.required", "都道府県から始まる住所", "an address that begins with the prefecture", "", ""};
constexpr Rule kAddressLength{"atodene.address.length", "建物名を含めて55文字以内の住所", "an address of at most 55 characters, building included", "住所を55文字以内に縮めてください。会社名・部署名は住所ではなく専用の欄に入れます。", "Shorten the address to 55 characters; company and department belong in their own fields."};
constexpr Rule kAddressCharset{"atodene.address.charset", "JIS第1・第2水準の文字（カナは全角）", "JIS X 0208 characters, kana full-width", "変更後の文字を確認して、反映してください。直し方の提案がないときは、使える文字に入力し直してください。", "Look at the proposed characters and apply them; where nothing is proposed, enter it with characters that can be used."};
constexpr Rule kPrefecture{"atodene.address.prefecture", "都道府県から始まる住所", "an address that begins with the prefecture", "都道府県を補ってください。郵便番号と照合できません。", "Add the prefecture: without it the postal code cannot be compared.", Severity::warning};
constexpr Rule kCounter{"atodene.place.counter", "郵便局留・営業所止め・転送・コンビニ受取でない送付先", "a place that is no post-office or depot counter, forwarding address or store pickup", "アトディーネの対象外になることがあります。自宅か勤務先の住所を購入者に確かめてください。", "The provider may not accept it: ask the buyer for a home or work address.", Severity::warning};
constexpr Rule kTelFormat{"atodene.tel.format", "15文字以内の数字とハイフンの電話番号", "a phone number of digits and hyphens, at most 15 characters", "", ""};
constexpr Rule kTelZero{"atodene.tel.format", "0で始まる電話番号", "a phone number that begins with 0", "先頭の0が落ちていないか確かめてください。", "See whether the zero at the front was lost.", Severity::warning};
constexpr Rule kTelDelivery{"atodene.tel.format", "送付先の電話番号", "the recipient's phone number", "分かれば入力してください。空欄のままでも送れます。", "Enter it if known; it may be sent empty.", Severity::warning};
constexpr Rule kTelDummy{"atodene.tel.dummy", "実在する電話番号", "a real phone number", "仮の番号では審査できません。購入者に確かめて入力してください。", "A dummy number cannot be checked: ask the buyer."};

/// Counters where a person fetches a parcel, as `fold` leaves them. Source: places that the provider does not accept.
constexpr auto kCounters = std::to_array<std::string_view>({"局留", "局止", "営業所止", "営業所留", "センター止", "センター留", "支店止", "支店留", "転送", "コンビニ受取", "コンビニ留"});
// clang-format on

/// A code whose zeros at the front a spreadsheet dropped, when the address agrees with it.
std::optional<std::string> padded_postal(std::string_view raw, std::string_view address) {
  std::string const digits = to_half_width_ascii(trim(raw));
  bool const plain = digits.find_first_not_of("0123456789") == std::string::npos;
  if (!plain || digits.size() < 5 || digits.size() > 6 || !prefecture_of_address(address)) return std::nullopt;
  std::string padded = wire_postal_code(std::string(7 - digits.size(), '0') + digits);
  if (match_postal(padded, address) != PostalMatch::good) return std::nullopt;
  return padded;
}

void check_address_text(Party const& party, Field field, Problems& problems) {
  if (!has_refused_character(wire_address(party))) return;
  Problem problem = problem_of(kAddressCharset, std::move(field));
  std::string const front = problem.field.substr(0, problem.field.find('.') + 1);
  for (auto const& [member, text] :
       {std::pair{"address1", &party.address1}, std::pair{"address2", &party.address2}}) {
    if (!has_refused_character(wire_text(*text))) continue;
    std::string cured = cured_text(wire_text(*text));
    if (has_refused_character(cured)) {
      problem.repairs.clear();
      break;
    }
    problem.repairs.push_back({front + member, *text, std::move(cured)});
  }
  problems.push_back(std::move(problem));
}

void check_prefecture(Party const& party, Field field, Problems& problems) {
  if (prefecture_of_address(party.address1)) return;
  auto const known = prefectures_of_postal(party.postal_code);
  std::string const path = field.path;
  Problem problem = problem_of(kPrefecture, std::move(field));
  if (known.size() == 1)
    problem.repairs = {{path, party.address1, std::string(known.front()) + trim(party.address1)}};
  problems.push_back(std::move(problem));
}

bool is_counter(std::string_view address) {
  std::string const folded = fold(address);
  return std::any_of(kCounters.begin(), kCounters.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

}  // namespace

void check_postal_code(Order const& order, Side const& side, Problems& problems) {
  Party const& party = order.*side.party;
  Field field = party_field(side, "postal_code", "郵便番号", "postal code", side.zip);
  field.found = party.postal_code;
  if (!postal_digits(party.postal_code)) {
    Problem problem = problem_of(kZipFormat, field);
    if (auto padded = padded_postal(party.postal_code, party.address1))
      problem.repairs = {{field.path, party.postal_code, std::move(*padded)}};
    suggest_buyers(order, side, &Party::postal_code, problem);
    problems.push_back(std::move(problem));
    return;
  }
  switch (match_postal(party.postal_code, party.address1)) {
    case PostalMatch::good: break;
    case PostalMatch::unknown_code: problems.push_back(problem_of(kZipUnknown, field)); break;
    case PostalMatch::other_prefecture: problems.push_back(problem_of(kZipAddress, field)); break;
  }
}

void check_address(Order const& order, Side const& side, Problems& problems) {
  Party const& party = order.*side.party;
  std::string const address = wire_address(party);
  Field field = party_field(side, "address1", "住所", "address", side.address);
  field.found = full_address(party);
  if (address.empty()) {
    Problem problem = problem_of(kAddressRequired, field);
    suggest_buyers(order, side, &Party::address1, problem);
    if (!problem.repairs.empty() && !order.buyer.address2.empty())
      problem.repairs.push_back({std::string(side.path) + ".address2", party.address2, order.buyer.address2});
    problems.push_back(std::move(problem));
    return;
  }
  check_address_text(party, field, problems);
  if (length_of(address) > kMostAddress) problems.push_back(problem_of(kAddressLength, field));
  check_prefecture(party, field, problems);
  bool const pickup = side.path == kRecipient.path && has_flag(order, OrderFlag::convenience_store);
  if (is_counter(address) || pickup) problems.push_back(problem_of(kCounter, field));
}

void check_phone(Order const& order, Side const& side, Problems& problems) {
  Party const& party = order.*side.party;
  Field field = party_field(side, "phone", "電話番号", "phone number", side.tel);
  field.found = party.phone;
  if (trim(party.phone).empty() && side.path == kRecipient.path) {
    Problem problem = problem_of(kTelDelivery, field);
    suggest_buyers(order, side, &Party::phone, problem);
    problems.push_back(std::move(problem));
    return;
  }
  auto const digits = phone_digits(party.phone);
  if (!digits || wire_phone(party.phone).size() > kMostPhone) {
    problems.push_back(problem_of(kTelFormat, field));
  } else if (is_dummy_phone(*digits)) {
    problems.push_back(problem_of(kTelDummy, field));
  } else if (digits->front() != '0') {
    Problem problem = problem_of(kTelZero, field);
    std::string const with_zero = "0" + *digits;
    if (with_zero.size() == (is_mobile_prefix(with_zero) ? 11U : 10U))
      problem.repairs = {{field.path, party.phone, with_zero}};
    problems.push_back(std::move(problem));
  }
}

}  // namespace yoshin::atodene
