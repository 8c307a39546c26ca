#include "base/utf8.hpp"
#include "money/yen_text.hpp"
#include "provider/kuroneko/check.hpp"
#include "provider/kuroneko/limits.hpp"
#include "provider/kuroneko/wire.hpp"
#include "text/width.hpp"

namespace yoshin::kuroneko {
namespace {

std::string path_of(std::size_t index, std::string_view member) {
  return "items." + std::to_string(index) + "." + std::string(member);
}

void check_name(std::size_t index, Item const& item, Context const& context, Findings& findings) {
  std::string const field = path_of(index, "name");
  std::string const bare = trim(item.name);
  std::string const wire = wire_item_name(item.name);
  if (wire.empty())
    return findings.add({.rule = "kuroneko.item.name.required",
                         .field = field,
                         .subject = Subject::item_name,
                         .fault = Fault::missing,
                         .found = item.name,
                         .severity = index == 0 ? Severity::error : Severity::warning});
  if (!check_characters({"kuroneko.item.name", field, Subject::item_name, kMaxItemName}, item.name, wire,
                        context, findings))
    return;
  if (bare.starts_with('\\') || bare.starts_with("\u00A5"))
    return findings.changed("kuroneko.item.name.yen", field, Subject::item_name, Fault::leading_yen, 0,
                            item.name, wire);
  if (length_of(wire_text(item.name)) > kMaxItemName)
    return findings.changed("kuroneko.item.name.length", field, Subject::item_name, Fault::too_long,
                            kMaxItemName, item.name, wire);
  if (wire != item.name) findings.converted(field, Subject::item_name, item.name, wire);
}

void check_count(std::size_t index, Item const& item, Findings& findings) {
  if (item.quantity >= 1 && item.quantity <= kMaxCount) return;
  bool const below = item.quantity < 1;
  findings.add({.rule = below ? "kuroneko.item.count.digits" : "kuroneko.item.count.length",
                .field = path_of(index, "quantity"),
                .subject = Subject::item_count,
                .fault = below ? Fault::not_digits : Fault::too_long,
                .found = std::to_string(item.quantity),
                .limit = 4,
                .expected = Message{"1～9999の整数", "a whole number from 1 to 9999"}});
}

/// An amount must lie in 0..999999 or −999999..−1, so only its size can be wrong.
void check_amount(std::string_view rule, std::string field, Subject subject, Yen amount, Findings& findings) {
  if (amount.value() >= -kMaxAmount && amount.value() <= kMaxAmount) return;
  bool const positive = amount > Yen{};
  findings.add({.rule = std::string(rule) + (positive ? ".positive" : ".negative"),
                .field = std::move(field),
                .subject = subject,
                .fault = positive ? Fault::bad_positive : Fault::bad_negative,
                .found = yen_text(amount)});
}

/// The members of the amounts behind the charge lines, in the order of `lines_of`.
std::string charge_path(ItemKind kind) {
  return "current." + std::string(id_of(kind));
}

void check_amounts(Context const& context, Findings& findings) {
  auto const lines = lines_of(context.order);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool const goods = i < context.order.items.size();
    Yen const sub_total = multiply(lines[i].unit_price, lines[i].quantity).value_or(Yen{INT64_MAX});
    if (goods)
      check_amount("kuroneko.item.price", path_of(i, "unit_price"), Subject::unit_price, lines[i].unit_price,
                   findings);
    check_amount("kuroneko.item.subtotal", goods ? path_of(i, "unit_price") : charge_path(lines[i].kind),
                 Subject::sub_total, sub_total, findings);
  }
}

/// Rows from an index on, as the clerk compares them: `緑茶 100円、手数料 300円`.
std::string listing_of(std::vector<WireRow> const& rows, std::size_t from) {
  std::string text;
  for (std::size_t i = from; i < rows.size(); ++i)
    text += (text.empty() ? "" : "、") + rows[i].name + " " + yen_text(rows[i].sub_total) + "円";
  return text;
}

/// The same for a reader of English; names are the order's own.
std::string english_listing_of(std::vector<WireRow> const& rows, std::size_t from) {
  std::string text;
  for (std::size_t i = from; i < rows.size(); ++i)
    text += (text.empty() ? "" : ", ") + ("「" + rows[i].name + "」 ") + yen_text(rows[i].sub_total) + " yen";
  return text;
}

void check_rows(Context const& context, Findings& findings) {
  auto const lines = lines_of(context.order);
  if (lines.empty())
    return findings.add({.rule = "kuroneko.item.rows",
                         .field = "items",
                         .subject = Subject::item_name,
                         .fault = Fault::missing,
                         .expected = Message{"1行以上の明細", "at least one line"}});
  if (lines.size() <= kMaxRows) return;
  std::vector<WireRow> all;
  all.reserve(lines.size());
  for (Item const& line : lines)
    all.push_back(
        {wire_item_name(line.name), {}, {}, multiply(line.unit_price, line.quantity).value_or(Yen{})});
  auto const rows = wire_rows(context.order);
  findings.add({.rule = "kuroneko.item.rows",
                .field = "items",
                .subject = Subject::item_name,
                .fault = Fault::too_many,
                .found = listing_of(all, kMaxRows - 1),
                .limit = kMaxRows,
                .severity = Severity::warning,
                .expected = Message{listing_of(rows, kMaxRows - 1), english_listing_of(rows, kMaxRows - 1)},
                .next_step = Message{
                    "10行目以降を「その他」1行にまとめて送ります。まとめ方を確認してください。",
                    "Lines from the tenth on are sent as one line 「その他」. Look at what is merged."}});
}

}  // namespace

void check_items(Context const& context, Findings& findings) {
  check_rows(context, findings);
  for (std::size_t i = 0; i < context.order.items.size(); ++i) {
    check_name(i, context.order.items[i], context, findings);
    check_count(i, context.order.items[i], findings);
  }
  check_amounts(context, findings);
}

}  // namespace yoshin::kuroneko
