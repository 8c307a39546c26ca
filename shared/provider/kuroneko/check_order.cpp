#include <algorithm>

#include "base/utf8.hpp"
#include "money/yen_text.hpp"
#include "provider/kuroneko/check.hpp"
#include "provider/kuroneko/limits.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

bool is_id_character(char letter) {
  return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
}

/// The part of the billed amount that is no consumption tax.
std::int64_t before_tax(Order const& order) {
  if (order.current.tax != Yen{}) return (order.current.billed - order.current.tax).value();
  std::int64_t sum = 0;
  for (Item const& line : lines_of(order)) {
    std::int64_t const amount = multiply(line.unit_price, line.quantity).value_or(Yen{}).value();
    sum += amount - amount * line.tax_rate_percent / (100 + line.tax_rate_percent);
  }
  return sum;
}

void check_sum(Context const& context, Findings& findings) {
  auto const sum = total_of(lines_of(context.order));
  Yen const billed = context.order.current.billed;
  if (sum && *sum == billed) return;
  std::string const wanted = sum ? yen_text(*sum) : std::string("–");
  findings.add(
      {.rule = "kuroneko.total.sum",
       .field = "current.billed",
       .subject = Subject::total,
       .fault = Fault::not_the_sum,
       .found = yen_text(billed),
       .expected = Message{"明細の合計 " + wanted + "円", "the sum of the lines, " + wanted + " yen"}});
}

void check_commercial_limit(Context const& context, Findings& findings) {
  auto const limit = context.settings.number("kuroneko.commercial_limit");
  auto const amount = before_tax(context.order);
  if (limit <= 0 || amount <= limit) return;
  std::string const text = yen_text(Yen{limit});
  findings.add(
      {.rule = "kuroneko.limit.commercial",
       .field = "current.billed",
       .subject = Subject::total,
       .fault = Fault::limit_reached,
       .found = yen_text(Yen{amount}),
       .severity = Severity::warning,
       .expected = Message{"税抜" + text + "円以内（契約の限度額）",
                           "at most " + text + " yen before tax (contract limit)"},
       .next_step = Message{"限度額超過で与信NGになるおそれがあります。契約の限度額を確認してください。",
                            "It may be refused as over the limit. Check the contract's limit."}});
}

}  // namespace

void check_order_no(Context const& context, int registration, Findings& findings) {
  std::string const& key = context.order.short_key;
  // An order that only the browser has gets its key from the proxy when it is stored.
  if (key.empty() && context.order.version == 0) return;
  std::string const id = provider_facing_id(key, registration);
  Finding finding{.rule = "kuroneko.order_no", .field = "short_key", .subject = Subject::order_no, .found = id};
  auto const used = [&](PastRegistration const& past) { return past.registration == registration; };
  auto const& past = context.record.past;
  if (key.empty()) {
    finding.rule += ".required";
    finding.fault = Fault::missing;
  } else if (!std::all_of(id.begin(), id.end(), is_id_character)) {
    finding.rule += ".charset";
    finding.fault = Fault::charset;
  } else if (id.size() > kMaxOrderNo) {
    finding.rule += ".length";
    finding.fault = Fault::too_long;
    finding.limit = kMaxOrderNo;
  } else if (findings.call() == Call::kaara && std::any_of(past.begin(), past.end(), used)) {
    finding.rule += ".unique";
    finding.fault = Fault::not_unique;
  } else {
    return;
  }
  finding.next_step = next_step_of(finding.fault == Fault::not_unique ? Word::duplicate : Word::developer);
  findings.add(std::move(finding));
}

void check_ship_date(Context const& context, Findings& findings) {
  auto const& date = context.order.planned_ship_date;
  Finding finding{.rule = "kuroneko.ship_ymd",
                  .field = "planned_ship_date",
                  .subject = Subject::ship_date,
                  .found = date ? to_iso(*date) : std::string()};
  if (!date) {
    finding.fault = Fault::missing;
  } else if (*date < jst_date(context.order.ordered_at)) {
    finding.fault = Fault::before_order_date;
  } else if (days_between(context.today, *date) > kMaxShipDays) {
    finding.fault = Fault::beyond_days;
    finding.limit = kMaxShipDays;
  } else {
    return;
  }
  findings.add(std::move(finding));
}

void check_dates(Context const& context, Findings& findings) {
  if (context.order.ordered_at == Instant{})
    findings.add({.rule = "kuroneko.order_ymd",
                  .field = "ordered_at",
                  .subject = Subject::order_date,
                  .fault = Fault::missing});
  check_ship_date(context, findings);
}

void check_total(Context const& context, Findings& findings) {
  Yen const billed = context.order.current.billed;
  if (billed < Yen{1} || billed > Yen{kMaxAmount}) {
    bool const above = billed > Yen{};
    findings.add({.rule = above ? "kuroneko.total.length" : "kuroneko.total.range",
                  .field = "current.billed",
                  .subject = Subject::total,
                  .fault = above ? Fault::too_long : Fault::outside_range,
                  .found = yen_text(billed),
                  .limit = 6,
                  .expected = wanted_by(Fault::outside_range, 0)});
  }
  check_sum(context, findings);
  check_commercial_limit(context, findings);
}

void check_free_item(Context const& context, Findings& findings) {
  std::string const text(context.settings.text("kuroneko.free_item"));
  if (text.empty() || delivery_of(context) != Delivery::enclosed) return;
  std::size_t width = 0;
  bool allowed = true;
  for (char32_t const point : to_utf32(text)) {
    bool const half = point < 0x80 || (point >= 0xFF61 && point <= 0xFF9F);
    bool const ascii_ok = point >= 0x80 || is_id_character(static_cast<char>(point));
    bool const full_mark = (point >= 0x3000 && point <= 0x3004) || (point >= 0x3008 && point <= 0x301F);
    allowed = allowed && ascii_ok && !full_mark;
    width += half ? 1U : 2U;
  }
  allowed = allowed && first_outside_range(text, context.settings).empty();
  if (allowed && width <= kMaxFreeItemHalf) return;
  findings.add(
      {.rule = allowed ? "kuroneko.free_item.length" : "kuroneko.free_item.charset",
       .field = "settings.kuroneko.free_item",
       .subject = Subject::free_item,
       .fault = allowed ? Fault::too_long : Fault::charset,
       .found = text,
       .limit = kMaxFreeItemFull,
       .expected = Message{"全角20文字（半角40文字）以内の文字・数字・ハイフン・下線",
                           "letters, digits, hyphen or underscore, at most 20 full-width or 40 half-width"},
       .next_step = next_step_of(Word::set)});
}

}  // namespace yoshin::kuroneko
