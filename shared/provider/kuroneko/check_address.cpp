#include <algorithm>

#include "base/utf8.hpp"
#include "provider/kuroneko/check.hpp"
#include "provider/kuroneko/limits.hpp"
#include "provider/kuroneko/wire.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::kuroneko {
namespace {

constexpr int kPostDigits = 7;

/// The names of one party's address fields.
struct AddressTerms {
  std::string_view path;
  std::string_view rule;  ///< `kuroneko.` or `kuroneko.dest.`.
  Subject post_code;
  Subject address1;
  Subject address2;
  Subject house_number;

  [[nodiscard]] std::string field(std::string_view name) const {
    return std::string(path) + "." + std::string(name);
  }
  [[nodiscard]] std::string rule_id(std::string_view name) const {
    return std::string(rule) + std::string(name);
  }
};

// clang-format off
constexpr AddressTerms kBuyer{"buyer", "kuroneko.", Subject::post_code, Subject::address1, Subject::address2, Subject::house_number};
constexpr AddressTerms kRecipient{"recipient", "kuroneko.dest.", Subject::recipient_post_code, Subject::recipient_address1, Subject::recipient_address2, Subject::recipient_house_number};
// clang-format on

void check_prefecture(AddressTerms const& terms, Party const& party, Findings& findings) {
  if (prefecture_of_address(party.address1)) return;
  auto const known = prefectures_of_postal(party.postal_code);
  Finding finding{.rule = terms.rule_id("address1.prefecture"),
                  .field = terms.field("address1"),
                  .subject = terms.address1,
                  .fault = Fault::no_prefecture,
                  .found = party.address1};
  if (known.size() == 1)
    finding.repairs = {{finding.field, party.address1, std::string(known.front()) + trim(party.address1)}};
  findings.add(std::move(finding));
}

/// One long address was split anew: both fields change together and hold the same text.
void note_split(AddressTerms const& terms, Party const& party, WireAddress const& wire, Findings& findings) {
  findings.converted(terms.field("address1"), terms.address1, party.address1, wire.address1);
  findings.converted(terms.field("address2"), terms.address2, party.address2, wire.address2);
}

void check_lines(AddressTerms const& terms, Party const& party, Context const& context, Findings& findings) {
  std::string const first = wire_text(party.address1);
  std::string const second = wire_text(party.address2);
  WireAddress const wire = wire_address(party);
  TextField const field1{terms.rule_id("address1"), terms.field("address1"), terms.address1, kMaxAddress};
  TextField const field2{terms.rule_id("address2"), terms.field("address2"), terms.address2, kMaxAddress};
  if (wire.address1 == first && wire.address2 == second) {
    check_text(field1, party.address1, first, context, findings);
    check_text(field2, party.address2, second, context, findings);
    return;
  }
  bool const sound1 = check_characters(field1, party.address1, first, context, findings);
  bool const sound2 = check_characters(field2, party.address2, second, context, findings);
  if (sound1 && sound2) note_split(terms, party, wire, findings);
}

void check_address(AddressTerms const& terms, Party const& party, Context const& context, Findings& findings) {
  check_prefecture(terms, party, findings);
  check_lines(terms, party, context, findings);
  if (!has_house_number(full_address(party)))
    findings.add({.rule = "kuroneko.address.banchi",
                  .field = terms.field("address1"),
                  .subject = terms.house_number,
                  .fault = Fault::missing,
                  .found = full_address(party)});
}

void check_post_code(std::string const& rule, std::string const& field, Subject subject, Party const& party,
                     Findings& findings) {
  std::string const& raw = party.postal_code;
  std::string const half = to_half_width_ascii(trim(raw));
  auto const hyphens = std::count(half.begin(), half.end(), '-');
  auto const digits = std::count_if(half.begin(), half.end(), [](char c) { return c >= '0' && c <= '9'; });
  Finding finding{.rule = rule, .field = field, .subject = subject, .found = raw};
  if (auto const code = postal_digits(raw)) {
    std::string plain = raw;
    plain.erase(std::remove(plain.begin(), plain.end(), '-'), plain.end());
    if (plain != *code) findings.converted(field, subject, raw, *code);
    PostalMatch const match = match_postal(*code, party.address1);
    if (match == PostalMatch::good) return;
    bool const unknown = match == PostalMatch::unknown_code;
    finding.rule += unknown ? ".exists" : ".prefecture";
    finding.fault = unknown ? Fault::does_not_exist : Fault::other_prefecture;
    finding.severity = unknown ? Severity::warning : Severity::error;
  } else if (static_cast<std::size_t>(digits + hyphens) != half.size()) {
    finding.rule += ".charset";
    finding.fault = Fault::charset;
  } else if (hyphens > 1) {
    finding.rule += ".hyphen";
    finding.fault = Fault::hyphen_count;
  } else if (digits != kPostDigits) {
    finding.rule += ".digits";
    finding.fault = Fault::digit_count;
    finding.limit = kPostDigits;
  } else {
    finding.rule += ".form";
    finding.fault = Fault::hyphen_place;
    std::string seven = half;
    seven.erase(std::remove(seven.begin(), seven.end(), '-'), seven.end());
    finding.repairs = {{field, raw, std::move(seven)}};
  }
  findings.add(std::move(finding));
}

}  // namespace

void check_buyer_address(Context const& context, Findings& findings) {
  Party const& buyer = context.order.buyer;
  if (trim(buyer.postal_code).empty()) {
    findings.add({.rule = "kuroneko.zip.required",
                  .field = "buyer.postal_code",
                  .subject = Subject::post_code,
                  .fault = Fault::missing});
  } else {
    check_post_code("kuroneko.zip", "buyer.postal_code", Subject::post_code, buyer, findings);
  }
  if (trim(buyer.address1).empty()) {
    findings.add({.rule = "kuroneko.address1.required",
                  .field = "buyer.address1",
                  .subject = Subject::address1,
                  .fault = Fault::missing});
  } else {
    check_address(kBuyer, buyer, context, findings);
  }
}

void check_recipient(Context const& context, Findings& findings) {
  if (delivery_of(context) != Delivery::mailed_elsewhere) return;
  Party const& party = context.order.recipient;
  Party const& buyer = context.order.buyer;
  bool const blank =
      trim(party.name).empty() && trim(party.postal_code).empty() && trim(party.address1).empty();
  auto const require = [&](char const* field, Subject named, std::string const& value,
                           std::string const& of_buyer) {
    if (!trim(value).empty()) return true;
    Finding finding{.rule = "kuroneko.dest.required",
                    .field = std::string("recipient.") + field,
                    .subject = Subject::recipient,
                    .fault = Fault::missing,
                    .named = named};
    if (blank && !of_buyer.empty()) finding.repairs = {{finding.field, value, of_buyer}};
    findings.add(std::move(finding));
    return false;
  };
  if (require("name", Subject::recipient_name, party.name, buyer.name))
    check_text({"kuroneko.dest.name", "recipient.name", Subject::recipient_name, kMaxName}, party.name,
               wire_text(party.name), context, findings);
  if (require("postal_code", Subject::recipient_post_code, party.postal_code, buyer.postal_code))
    check_post_code("kuroneko.dest.zip", "recipient.postal_code", Subject::recipient_post_code, party,
                    findings);
  if (require("address1", Subject::recipient_address1, party.address1, full_address(buyer)))
    check_address(kRecipient, party, context, findings);
  if (!trim(party.phone).empty())
    check_phone("kuroneko.dest.tel", "recipient.phone", Subject::recipient_phone, party.phone, findings);
}

}  // namespace yoshin::kuroneko
