#include "provider/np/party_checks.hpp"

#include "base/utf8.hpp"
#include "provider/np/finding.hpp"
#include "provider/np/wire.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::np {
namespace {

// clang-format off
constexpr Rule kZipRequired{".zip.required", "7桁の郵便番号", "a postal code of 7 digits", "", ""};
constexpr Rule kZipCharset{".zip.charset", "半角数字とハイフン", "half-width digits and a hyphen", "", ""};
constexpr Rule kZipFormat{".zip.format", "7桁、または3桁-4桁", "7 digits, or 3-4", "", ""};
constexpr Rule kZipAddress{".zip.address", "住所の都道府県に合う郵便番号", "a postal code of the address's prefecture", "郵便番号か住所を購入者に確かめて直してください。", "Ask the buyer, then correct the postal code or the address."};
constexpr Rule kZipUnknown{".zip.address", "郵便番号表にある番号", "a postal code of the table", "郵便番号表にない番号です。正しければこのまま送れます。", "Our table does not have it; if it is right, it may be sent as it is.", Severity::warning};

constexpr Rule kAddressRequired{".address.required", "都道府県から始まる住所", "an address that begins with the prefecture", "", ""};
constexpr Rule kAddressCharset{".address.charset", "JIS第1・第2水準の文字（カナは全角）", "JIS X 0208 characters, kana full-width", "", ""};
constexpr Rule kAddressLength{".address.length", "建物名を含めて全角55文字以内", "at most 55 full-width characters, building included", "", ""};
constexpr Rule kAddressPrefecture{".address.prefecture", "都道府県から始まる住所", "an address that begins with the prefecture", "都道府県を補ってください。郵便番号と照合できません。", "Add the prefecture: without it the postal code cannot be compared.", Severity::warning};
constexpr Rule kTemporary{"np.address.temporary", "住まいの住所", "a home address", "ホテル・営業所・局留め・コンビニ受取は与信保留になることがあります。購入者に確かめてください。", "A hotel, depot, post office or store pickup may be put on hold: ask the buyer.", Severity::warning};
constexpr Rule kBuilding{"np.address.building", "建物名と部屋番号までの住所", "an address with building and room", "番地・建物名・部屋番号が足りないようです。購入者に確かめてください。", "House number, building or room seems to be missing: ask the buyer.", Severity::warning};
constexpr Rule kPoBox{"np.address.pobox", "私書箱でない住所", "an address that is no PO box", "私書箱はNPの取引の対象外です。ほかの住所を購入者に確かめてください。", "NP does not accept PO boxes: ask the buyer for another address.", Severity::warning};

constexpr Rule kTelRequired{".tel.required", "電話番号", "a phone number", "", ""};
constexpr Rule kTelCharset{".tel.charset", "半角数字とハイフン", "half-width digits and hyphens", "", ""};
constexpr Rule kTelFormat{".tel.format", "0で始まる電話番号", "a phone number that begins with 0", "", ""};
constexpr Rule kTelMobile{".tel.mobile", "11桁（020・050・060・070・080・090で始まる番号）", "11 digits (numbers that begin with 020, 050, 060, 070, 080, 090)", "", ""};
constexpr Rule kTelLandline{".tel.landline", "10桁（固定電話）", "10 digits (landline)", "", ""};
constexpr Rule kTelDummy{".tel.dummy", "実在する電話番号", "a real phone number", "仮の番号では審査できません。購入者に確かめて入力してください。", "A dummy number cannot be checked: ask the buyer."};
// clang-format on

bool is_half_width_kana_point(char32_t point) {
  return point >= U'\uFF61' && point <= U'\uFF9F';
}

bool holds_only_digits_and_hyphens(std::string_view text) {
  return text.find_first_not_of("0123456789-") == std::string_view::npos;
}

/// A code whose zeros at the front a spreadsheet dropped, when the address agrees with it.
std::optional<std::string> padded_postal(std::string_view digits, std::string_view address) {
  bool const plain = digits.find_first_not_of("0123456789") == std::string_view::npos;
  if (!plain || digits.size() < 5 || digits.size() > 6 || !prefecture_of_address(address)) return std::nullopt;
  auto padded = wire_postal_code(std::string(7 - digits.size(), '0') + std::string(digits));
  if (match_postal(padded, address) != PostalMatch::good) return std::nullopt;
  return padded;
}

/// Whether a number of digits fits its prefix.
bool has_right_length(std::string_view digits) {
  return digits.size() == (is_mobile_prefix(digits) ? 11U : 10U);
}

/// The digits, with the zero that a spreadsheet dropped put back when that alone makes a right number.
std::optional<std::string> cured_phone(std::string_view phone) {
  auto digits = phone_digits(phone);
  if (!digits) return std::nullopt;
  if (digits->front() != '0') digits->insert(digits->begin(), '0');
  if (!has_right_length(*digits) || is_dummy_phone(*digits)) return std::nullopt;
  return digits;
}

/// What is wrong with the digits themselves.
Rule const* broken_digits_rule(std::string_view digits) {
  if (digits.empty() || digits.front() != '0') return &kTelFormat;
  if (has_right_length(digits)) return nullptr;
  return is_mobile_prefix(digits) ? &kTelMobile : &kTelLandline;
}

std::string_view phone_code(PartySide const& side, Rule const* rule) {
  if (rule == &kTelCharset) return side.tel_charset;
  if (rule == &kTelFormat) return side.tel_format;
  return rule == &kTelMobile ? side.tel_mobile : side.tel_landline;
}

void check_address_text(PartySide const& side, Party const& party, Problems& problems) {
  bool const first = has_refused_character(party.address1);
  if (!first && !has_refused_character(party.address2)) return;
  auto const part = first ? std::string_view("address1") : std::string_view("address2");
  auto problem = problem_of(kAddressCharset, &side,
                            party_field(side, part, "住所", "address", first ? party.address1 : party.address2),
                            side.address.charset);
  for (auto const& [member, text] :
       {std::pair<std::string_view, std::string const*>{"address1", &party.address1},
        std::pair<std::string_view, std::string const*>{"address2", &party.address2}}) {
    if (!has_refused_character(*text)) continue;
    auto cured = cured_text(*text);
    if (!cured) {
      problem.repairs.clear();
      break;
    }
    problem.repairs.push_back({std::string(side.path) + "." + std::string(member), *text, std::move(*cured)});
  }
  problems.push_back(std::move(problem));
}

void check_prefecture(PartySide const& side, Party const& party, Field const& field, Problems& problems) {
  if (prefecture_of_address(party.address1)) return;
  auto problem = problem_of(kAddressPrefecture, &side, field, side.zip_address);
  auto const known = prefectures_of_postal(party.postal_code);
  if (known.size() == 1)
    problem.repairs.push_back({field.path, party.address1, std::string(known.front()) + trim(party.address1)});
  problems.push_back(std::move(problem));
}

}  // namespace

bool has_refused_character(std::string_view text) {
  return !is_all_full_width(wire_text(text));
}

bool is_converted(std::string_view text) {
  for (char32_t point : to_utf32(text))
    if (is_half_width_kana_point(point) || point == U'~' || point == U'\u00A5' || point == U'\u203E')
      return true;
  return false;
}

std::optional<std::string> cured_text(std::string_view text) {
  auto cured = replace_outside_jis_x0208(wire_text(text));
  if (!is_all_full_width(cured)) cured = wire_text(cured);
  if (!is_all_full_width(cured)) return std::nullopt;
  return cured;
}

std::string with_full_blanks(std::string_view text) {
  std::string out;
  for (char letter : text) {
    if (letter == ' ') {
      out += "　";
    } else {
      out += letter;
    }
  }
  return out;
}

void check_postal_code(PartySide const& side, Party const& party, Problems& problems) {
  auto const code = trim(party.postal_code);
  auto const field = party_field(side, "postal_code", "郵便番号", "postal code", party.postal_code);
  if (code.empty()) {
    problems.push_back(problem_of(kZipRequired, &side, field, side.zip_required));
    return;
  }
  if (!postal_digits(code)) {
    bool const charset = holds_only_digits_and_hyphens(code);
    auto problem = problem_of(charset ? kZipFormat : kZipCharset, &side, field,
                              charset ? side.zip_format : side.zip_charset);
    if (auto const cured = padded_postal(code, party.address1))
      problem.repairs.push_back({field.path, party.postal_code, *cured});
    problems.push_back(std::move(problem));
    return;
  }
  switch (match_postal(code, party.address1)) {
    case PostalMatch::good: break;
    case PostalMatch::unknown_code:
      problems.push_back(problem_of(kZipUnknown, &side, field, side.zip_address));
      break;
    case PostalMatch::other_prefecture:
      problems.push_back(problem_of(kZipAddress, &side, field, side.zip_address));
      break;
  }
}

void check_address(Order const& order, PartySide const& side, Problems& problems) {
  Party const& party = order.*side.party;
  auto const address = wire_address(party);
  auto const field = party_field(side, "address1", "住所", "address", full_address(party));
  if (address.empty()) {
    problems.push_back(problem_of(kAddressRequired, &side, field, side.address.required));
    return;
  }
  check_address_text(side, party, problems);
  if (length_of(address) > kMostAddress)
    problems.push_back(problem_of(kAddressLength, &side, field, side.address.length));
  check_prefecture(side, party, field, problems);
  bool const pickup = side.party == &Order::recipient && has_flag(order, OrderFlag::convenience_store);
  if (is_temporary_place(address) || pickup)
    problems.push_back(problem_of(kTemporary, nullptr, field, side.hold_temporary));
  if (lacks_room(address) || !has_house_number(address))
    problems.push_back(problem_of(kBuilding, nullptr, field, side.hold_incomplete));
  if (is_po_box(address)) problems.push_back(problem_of(kPoBox, nullptr, field, "RE026"));
}

void check_phone(PartySide const& side, Party const& party, Problems& problems) {
  auto const phone = trim(party.phone);
  auto const field = party_field(side, "phone", "電話番号", "phone number", party.phone);
  if (phone.empty()) {
    problems.push_back(problem_of(kTelRequired, &side, field, side.tel_required));
    return;
  }
  auto const digits = phone_digits(phone).value_or(std::string());
  if (is_dummy_phone(digits)) {
    problems.push_back(problem_of(kTelDummy, &side, field, side.hold_phone));
    return;
  }
  auto const cured = cured_phone(phone);
  auto const report = [&](Rule const* rule) {
    auto problem = problem_of(*rule, &side, field, phone_code(side, rule));
    if (cured) problem.repairs.push_back({field.path, party.phone, *cured});
    problems.push_back(std::move(problem));
  };
  // A number that is whole in another form goes out as its digits.
  if (digits.empty()) return report(&kTelCharset);
  if (auto const* rule = broken_digits_rule(digits)) report(rule);
}

}  // namespace yoshin::np
