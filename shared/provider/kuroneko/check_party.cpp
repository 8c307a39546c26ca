#include <algorithm>

#include "base/utf8.hpp"
#include "provider/kuroneko/check.hpp"
#include "provider/kuroneko/limits.hpp"
#include "provider/kuroneko/wire.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::kuroneko {
namespace {

constexpr int kMobileDigits = 11;
constexpr int kFixedDigits = 10;

void check_kana(Context const& context, Findings& findings) {
  std::string const& raw = context.order.buyer.kana;
  std::string const converted = to_half_width_kana(trim(raw));
  std::string const wire = wire_kana(raw, context.settings);
  auto const most = static_cast<int>(context.settings.number("kuroneko.kana_max"));
  if (!is_half_width_kana(converted)) {
    // No rule demands a kana name, so leaving it out cures the order.
    return findings.add({.rule = "kuroneko.kana.charset",
                         .field = "buyer.kana",
                         .subject = Subject::kana,
                         .fault = Fault::not_half_kana,
                         .found = raw,
                         .repairs = {{"buyer.kana", raw, ""}}});
  }
  if (wire != converted)
    return findings.changed("kuroneko.kana.length", "buyer.kana", Subject::kana, Fault::too_long, most, raw,
                            wire);
  if (wire != raw) findings.converted("buyer.kana", Subject::kana, raw, wire);
}

bool is_email_character(char letter) {
  return letter > ' ' && letter < '\x7F';
}

void check_email(Context const& context, Findings& findings) {
  std::string const& raw = context.order.buyer.email;
  Finding finding{.rule = "kuroneko.email", .field = "buyer.email", .subject = Subject::email, .found = raw};
  if (raw.empty()) {
    if (!context.settings.is_on("kuroneko.email_required")) return;
    finding.rule += ".required";
    finding.fault = Fault::missing;
  } else if (!std::all_of(raw.begin(), raw.end(), is_email_character)) {
    finding.rule += ".charset";
    finding.fault = Fault::charset;
    std::string half = to_half_width_ascii(trim(raw));
    if (std::all_of(half.begin(), half.end(), is_email_character))
      finding.repairs = {{"buyer.email", raw, std::move(half)}};
  } else if (raw.size() > kMaxEmail) {
    finding.rule += ".length";
    finding.fault = Fault::too_long;
    finding.limit = kMaxEmail;
  } else if (raw.find('@') == std::string::npos) {
    finding.rule += ".at";
    finding.fault = Fault::no_at_sign;
  } else {
    return;
  }
  findings.add(std::move(finding));
}

/// The hyphens of a number and the number without them.
std::size_t hyphens_in(std::string_view raw) {
  return static_cast<std::size_t>(std::count(raw.begin(), raw.end(), '-'));
}

int wanted_digits(std::string_view digits) {
  return is_mobile_prefix(digits) ? kMobileDigits : kFixedDigits;
}

/// The number with the zero that a spreadsheet dropped, when that alone makes it whole.
std::vector<Repair> zero_in_front(std::string const& field, std::string_view raw, std::string const& digits) {
  std::string whole = "0" + digits;
  if (whole.size() != static_cast<std::size_t>(wanted_digits(whole)) || is_dummy_phone(whole)) return {};
  return {{field, std::string(raw), std::move(whole)}};
}

}  // namespace

void check_phone(std::string const& rule, std::string const& field, Subject subject, std::string_view raw,
                 Findings& findings) {
  auto const digits = phone_digits(raw);
  Finding finding{.rule = rule, .field = field, .subject = subject, .found = std::string(raw)};
  int const wanted = wanted_digits(digits.value_or(std::string()));
  if (!digits) {
    finding.rule += ".charset";
    finding.fault = Fault::charset;
  } else if (is_dummy_phone(*digits)) {
    finding.rule += ".dummy";
    finding.fault = Fault::dummy;
  } else if (digits->front() != '0') {
    finding.rule += ".leading_zero";
    finding.fault = Fault::no_leading_zero;
    finding.repairs = zero_in_front(field, raw, *digits);
  } else if (digits->size() != static_cast<std::size_t>(wanted)) {
    finding.rule += ".digits";
    finding.fault = Fault::digit_count;
    finding.limit = wanted;
  } else {
    std::string plain(raw);
    plain.erase(std::remove(plain.begin(), plain.end(), '-'), plain.end());
    bool const two_or_none = hyphens_in(raw) == 0 || hyphens_in(raw) == 2;
    bool const odd_hyphens = subject == Subject::recipient_phone && !two_or_none;
    if (plain != *digits || odd_hyphens) findings.converted(field, subject, finding.found, *digits);
    return;
  }
  findings.add(std::move(finding));
}

void check_name_and_contact(Context const& context, Findings& findings) {
  Party const& buyer = context.order.buyer;
  std::string const name = wire_text(buyer.name);
  if (name.empty()) {
    findings.add({.rule = "kuroneko.name.required",
                  .field = "buyer.name",
                  .subject = Subject::name,
                  .fault = Fault::missing});
  } else {
    check_text({"kuroneko.name", "buyer.name", Subject::name, kMaxName}, buyer.name, name, context, findings);
  }
  if (!buyer.kana.empty()) check_kana(context, findings);
  if (trim(buyer.phone).empty()) {
    findings.add({.rule = "kuroneko.tel.required",
                  .field = "buyer.phone",
                  .subject = Subject::phone,
                  .fault = Fault::missing});
  } else {
    check_phone("kuroneko.tel", "buyer.phone", Subject::phone, buyer.phone, findings);
  }
  check_email(context, findings);
}

}  // namespace yoshin::kuroneko
