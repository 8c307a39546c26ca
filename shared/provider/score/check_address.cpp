#include "base/utf8.hpp"
#include "provider/score/check.hpp"
#include "provider/score/limits.hpp"
#include "provider/score/wire.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::score {
namespace {

// clang-format off
constexpr Rule kZipFormat{"score.zip.format", "7桁、または3桁-4桁の郵便番号", "a postal code of 7 digits, or 3-4"};
constexpr Rule kZipAddress{"score.zip.address", "住所の都道府県に合う郵便番号", "a postal code of the address's prefecture", "郵便番号か住所を購入者に確かめて直してください。", "Ask the buyer, then correct the postal code or the address."};
constexpr Rule kZipUnknown{"score.zip.address", "郵便番号表にある番号", "a postal code of the table", "郵便番号表にない番号です。正しければこのまま送れます。", "Our table does not have it; if it is right, it may be sent as it is.", Severity::warning};
constexpr Rule kPrefecture{"score.address1", "都道府県名から始まる住所", "an address that begins with the prefecture"};
constexpr Rule kCity{"score.address2", "都道府県を除いて2～31文字の市区町村・町名", "city or ward and town in 2 to 31 characters, the prefecture not counted"};
constexpr Rule kStreet{"score.address3", "2～35文字の番地・建物名（住所2）", "house number and building in 2 to 35 characters (second address line)"};
constexpr Rule kMixed{"score.address3", "住所1は市区町村・町名まで、番地からは住所2", "the first line up to the town, the house number in the second", "番地が市区町村の欄にあります。提案した分け方を確かめて反映してください。", "The house number stands with the city or ward: look at the proposed split and apply it.", Severity::warning};
constexpr Rule kCharset{"score.address.charset", "JIS第1・第2水準の文字（カナは全角）", "JIS X 0208 characters, kana full-width"};
constexpr Rule kCounter{"score.place.counter", "営業所止め・コンビニ受取などでない送付先", "a delivery address that is no depot, counter or store", "営業所止め・コンビニ受取などは受け付けられません。購入者に住所を確かめてください。", "Depots, counters and stores are not accepted: ask the buyer for an address.", Severity::warning};
// clang-format on

/// Codes whose zeros at the front a spreadsheet dropped, when the address agrees.
std::optional<std::string> padded_postal(std::string_view code, std::string_view address) {
  bool const plain = code.find_first_not_of("0123456789") == std::string_view::npos;
  if (!plain || code.size() < 5 || code.size() > 6 || !prefecture_of_address(address)) return std::nullopt;
  auto padded = wire_postal_code(std::string(7 - code.size(), '0') + std::string(code));
  if (match_postal(padded, address) != PostalMatch::good) return std::nullopt;
  return padded;
}

void check_postal_code(Side const& side, Party const& party, Findings& findings) {
  auto const field = field_of(side, "postal_code", "郵便番号", "postal code", party.postal_code);
  if (!postal_digits(party.postal_code)) {
    auto const padded = padded_postal(trim(party.postal_code), party.address1);
    return findings.add(
        kZipFormat, field,
        padded ? std::vector<Repair>{{field.path, party.postal_code, *padded}} : std::vector<Repair>{});
  }
  switch (match_postal(party.postal_code, party.address1)) {
    case PostalMatch::good: break;
    case PostalMatch::unknown_code: findings.add(kZipUnknown, field); break;
    case PostalMatch::other_prefecture: findings.add(kZipAddress, field); break;
  }
}

/// Both lines change together when the address is split anew.
std::vector<Repair> split_repairs(Side const& side, Party const& party) {
  auto const split = split_of(party);
  if (!split) return {};
  std::string const path(side.path);
  return {{path + ".address1", party.address1, split->prefecture + split->city},
          {path + ".address2", party.address2, split->street}};
}

void check_prefecture(Side const& side, Party const& party, Findings& findings) {
  auto const field = field_of(side, "address1", "住所1", "first address line", party.address1);
  auto const known = prefectures_of_postal(party.postal_code);
  bool const sure = known.size() == 1 && !trim(party.address1).empty();
  findings.add(kPrefecture, field,
               sure ? std::vector<Repair>{{field.path, party.address1,
                                           std::string(known.front()) + trim(party.address1)}}
                    : std::vector<Repair>{});
}

void check_parts(Context const& context, Side const& side, Party const& party, Findings& findings) {
  auto const parts = wire_address(party);
  auto const city = field_of(side, "address1", "住所1", "first address line", party.address1);
  auto const street = field_of(side, "address2", "住所2", "second address line", party.address2);
  auto const city_length = length_of(parts.city);
  auto const street_length = length_of(parts.street);
  bool const may_lack = street_length == 0 && !context.settings.is_on("score.address3_required");
  bool const good_city = city_length >= kLeastText && city_length <= kMostCity;
  bool const good_street = may_lack || (street_length >= kLeastText && street_length <= kMostStreet);
  auto const repairs = split_repairs(side, party);
  if (!good_city) findings.add(kCity, city, repairs);
  if (!good_street) findings.add(kStreet, street, repairs);
  bool const mixed = has_house_number(parts.prefecture + parts.city);
  if (good_city && good_street && mixed && !repairs.empty() && repairs.front().after != trim(party.address1))
    findings.add(kMixed, city, repairs);
}

void check_characters(Side const& side, Party const& party, Findings& findings) {
  for (auto const& [member, ja, en, text] :
       {std::tuple<char const*, char const*, char const*, std::string const*>{
            "address1", "住所1", "first address line", &party.address1},
        {"address2", "住所2", "second address line", &party.address2}}) {
    if (!has_refused_character(*text)) continue;
    auto const field = field_of(side, member, ja, en, *text);
    auto cured = cured_text(*text);
    findings.add(kCharset, field,
                 cured ? std::vector<Repair>{{field.path, *text, std::move(*cured)}} : std::vector<Repair>{});
  }
}

}  // namespace

void check_address(Context const& context, Side const& side, Findings& findings) {
  Party const& party = context.order.*side.party;
  check_postal_code(side, party, findings);
  if (prefecture_of_address(party.address1)) {
    check_parts(context, side, party, findings);
  } else {
    check_prefecture(side, party, findings);
  }
  check_characters(side, party, findings);
  bool const delivery = side.party == &Order::recipient;
  bool const pickup = has_flag(context.order, OrderFlag::convenience_store);
  if (delivery && (pickup || is_temporary_place(full_address(party))))
    findings.add(kCounter, field_of(side, "address1", "住所1", "first address line", full_address(party)));
}

}  // namespace yoshin::score
