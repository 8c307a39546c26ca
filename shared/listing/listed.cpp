#include "listing/listed.hpp"

#include "provider/order_rules.hpp"

namespace yoshin {
namespace {

/// What a column may look at.
struct Source {
  Order const& order;
  CreditRecord const& record;
  int fee_band;
  int errors;
  int warnings;
};

std::string date_text(std::optional<Date> const& date) {
  return date ? to_iso(*date) : std::string();
}
std::string yen_text(Yen amount) {
  return std::to_string(amount.value());
}

std::string joined(std::vector<std::string> const& texts) {
  std::string out;
  for (std::string const& text : texts) out += (out.empty() ? "" : ",") + text;
  return out;
}

std::string flags_text(Order const& order) {
  std::vector<std::string> ids;
  for (OrderFlag flag : order.flags) ids.emplace_back(id_of(flag));
  return joined(ids);
}

std::string summary_text(Order const& order) {
  if (order.items.empty()) return {};
  std::string const& first = order.items.front().name;
  return order.items.size() == 1 ? first : first + " ほか" + std::to_string(order.items.size() - 1) + "点";
}

Notice const* last_notice(Source const& from) {
  return from.record.notices.empty() ? nullptr : &from.record.notices.front();
}

template <class Member>
std::string notice_text(Source const& from, Message Notice::*message, Member Message::*language) {
  Notice const* notice = last_notice(from);
  return notice == nullptr ? std::string() : notice->*message.*language;
}

/// Names of the items that the summary leaves out, and every item's code: for the search alone.
std::string other_items_text(Order const& order) {
  std::vector<std::string> texts;
  for (Item const& item : order.items) {
    if (&item != &order.items.front()) texts.push_back(item.name);
    if (!item.code.empty()) texts.push_back(item.code);
  }
  return joined(texts);
}

struct Column {
  FaceColumn shown;
  std::string (*value)(Source const&);
};

// clang-format off
constexpr auto kColumns = std::to_array<Column>({
    {{"shop",              ColumnKind::text},    [](Source const& s) { return s.order.shop; }},
    {{"number",            ColumnKind::text},    [](Source const& s) { return s.order.number; }},
    {{"ordered_at",        ColumnKind::text},    [](Source const& s) { return jst_display(s.order.ordered_at); }},
    {{"order_status",      ColumnKind::text},    [](Source const& s) { return s.order.order_status; }},
    {{"buyer_name",        ColumnKind::text},    [](Source const& s) { return s.order.buyer.name; }},
    {{"buyer_kana",        ColumnKind::text},    [](Source const& s) { return s.order.buyer.kana; }},
    {{"recipient_name",    ColumnKind::text},    [](Source const& s) { return s.order.recipient.name; }},
    {{"recipient_phone",   ColumnKind::text},    [](Source const& s) { return s.order.recipient.phone; }},
    {{"item_summary",      ColumnKind::text},    [](Source const& s) { return summary_text(s.order); }},
    {{"goods",             ColumnKind::integer}, [](Source const& s) { return yen_text(s.order.current.goods); }},
    {{"billed",            ColumnKind::integer}, [](Source const& s) { return yen_text(s.order.current.billed); }},
    {{"fee",               ColumnKind::integer}, [](Source const& s) { return yen_text(s.order.current.fee); }},
    {{"fee_source",        ColumnKind::text},    [](Source const& s) { return std::string(id_of(s.order.fee_source)); }},
    {{"fee_band",          ColumnKind::integer}, [](Source const& s) { return std::to_string(s.fee_band); }},
    {{"payment_method",    ColumnKind::text},    [](Source const& s) { return s.order.payment_method; }},
    {{"provider",          ColumnKind::text},    [](Source const& s) { return s.record.provider ? std::string(id_of(*s.record.provider)) : std::string(); }},
    {{"status",            ColumnKind::text},    [](Source const& s) { return std::string(id_of(s.record.status)); }},
    {{"stage",             ColumnKind::text},    [](Source const& s) { return std::string(id_of(s.record.stage)); }},
    {{"registration",      ColumnKind::integer}, [](Source const& s) { return std::to_string(s.record.registration); }},
    {{"carrier",           ColumnKind::text},    [](Source const& s) { return std::string(id_of(s.order.carrier)); }},
    {{"carrier_name",      ColumnKind::text},    [](Source const& s) { return s.order.carrier_name; }},
    {{"slips",             ColumnKind::text},    [](Source const& s) { return joined(slips_of(s.order)); }},
    {{"parcels",           ColumnKind::integer}, [](Source const& s) { return std::to_string(s.order.parcels.size()); }},
    {{"flags",             ColumnKind::text},    [](Source const& s) { return flags_text(s.order); }},
    {{"delivery_date",     ColumnKind::text},    [](Source const& s) { return date_text(s.order.delivery_date); }},
    {{"delivery_time",     ColumnKind::text},    [](Source const& s) { return s.order.delivery_time; }},
    {{"paid_on",           ColumnKind::text},    [](Source const& s) { return date_text(s.order.paid_on); }},
    {{"planned_ship_date", ColumnKind::text},    [](Source const& s) { return date_text(s.order.planned_ship_date); }},
    {{"errors",            ColumnKind::integer}, [](Source const& s) { return std::to_string(s.errors); }},
    {{"warnings",          ColumnKind::integer}, [](Source const& s) { return std::to_string(s.warnings); }},
    {{"notice_ja",         ColumnKind::text},    [](Source const& s) { return notice_text(s, &Notice::text, &Message::ja); }},
    {{"notice_en",         ColumnKind::text},    [](Source const& s) { return notice_text(s, &Notice::text, &Message::en); }},
    {{"next_ja",           ColumnKind::text},    [](Source const& s) { return notice_text(s, &Notice::next_step, &Message::ja); }},
    {{"next_en",           ColumnKind::text},    [](Source const& s) { return notice_text(s, &Notice::next_step, &Message::en); }},
    {{"anew_pending",      ColumnKind::integer}, [](Source const& s) { return std::string(s.record.anew_pending && s.record.status == CreditStatus::cancelled ? "1" : "0"); }},
    {{"needs_person",      ColumnKind::integer}, [](Source const& s) { return std::string(s.record.needs_person ? "1" : "0"); }},
    {{"asked",             ColumnKind::integer}, [](Source const& s) { return std::string(s.record.provider_transaction_id.empty() ? "0" : "1"); }},
    // Added at the end: a face that was stored before has none.
    {{"lost_action",       ColumnKind::text},    [](Source const& s) { return std::string(id_of(s.record.lost_action)); }},
    {{"buyer_phone",       ColumnKind::text},    [](Source const& s) { return s.order.buyer.phone; }},
    {{"recipient_kana",    ColumnKind::text},    [](Source const& s) { return s.order.recipient.kana; }},
    {{"short_key",         ColumnKind::text},    [](Source const& s) { return s.order.short_key; }},
    {{"other_items",       ColumnKind::text},    [](Source const& s) { return other_items_text(s.order); }},
    {{"basis_fee",         ColumnKind::integer}, [](Source const& s) { return yen_text(basis_of(s.order).fee); }},
});
// clang-format on

constexpr auto kShown = [] {
  std::array<FaceColumn, kColumns.size()> shown{};
  for (std::size_t i = 0; i < kColumns.size(); ++i) shown[i] = kColumns[i].shown;
  return shown;
}();

}  // namespace

std::span<FaceColumn const> face_columns() {
  return kShown;
}

int fee_band_of(Order const& order, FeeRule const& rule) {
  FeeTrace const trace = fee_of(order, rule);
  bool const shown = order.fee_source == FeeSource::rule && trace.fee == order.current.fee && trace.band;
  return shown ? static_cast<int>(*trace.band) : -1;
}

std::optional<Action> usual_action(Order const& order, CreditRecord const& record) {
  if (has_flag(order, OrderFlag::csv_credited)) return std::nullopt;
  if (record.status == CreditStatus::not_requested || record.status == CreditStatus::cancelled)
    return Action::credit_request;
  if (record.status == CreditStatus::approved && !slips_of(order).empty()) return Action::slip_sync;
  return std::nullopt;
}

Problems usual_problems(Listed const& listed, Date today) {
  auto const action = usual_action(listed.order, listed.record);
  auto const* connector = listed.record.provider ? find_connector(*listed.record.provider) : nullptr;
  if (!action || connector == nullptr) return {};
  ActionInput const input;
  return problems_for(*connector, {listed.order, listed.record, *action, input, listed.settings, listed.shop,
                                   today, listed.crowded_slips});
}

std::vector<std::string> face_of(Listed const& listed, Date today) {
  Source source{listed.order, listed.record, fee_band_of(listed.order, listed.fee_rule), 0, 0};
  for (Problem const& problem : usual_problems(listed, today)) {
    source.errors += problem.severity == Severity::error ? 1 : 0;
    source.warnings += problem.severity == Severity::warning ? 1 : 0;
  }
  std::vector<std::string> values;
  values.reserve(kColumns.size());
  for (Column const& column : kColumns) values.push_back(column.value(source));
  return values;
}

}  // namespace yoshin
