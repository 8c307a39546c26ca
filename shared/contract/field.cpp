#include "contract/field.hpp"

#include "base/json.hpp"
#include "base/utf8.hpp"

namespace yoshin::contract {
namespace {

constexpr std::size_t kShownCharacters = 80;
/// A list of wrong rows is cut here: more would only hide the first ones and grow the answer.
constexpr std::size_t kMaxErrors = 500;

/// What stands at a place, short enough to show.
std::string shown(Node const& node) {
  std::string const text = node.text() ? std::string(*node.text()) : write_json(node);
  auto const points = to_utf32(text);
  if (points.size() <= kShownCharacters) return to_utf8(points);
  return to_utf8(std::u32string_view(points).substr(0, kShownCharacters)) + "…";
}

/// Whether the text holds a control character other than tab and line ends. NUL is one of them.
bool has_control_character(std::string_view text) {
  for (char letter : text) {
    auto const byte = static_cast<unsigned char>(letter);
    if ((byte < 0x20 && letter != '\t' && letter != '\n' && letter != '\r') || byte == 0x7F) return true;
  }
  return false;
}

Message range_of(Bound bound, char const* unit_ja, char const* unit_en) {
  std::string const least = std::to_string(bound.least);
  std::string const most = std::to_string(bound.most);
  return {least + "以上" + most + "以下の" + unit_ja, std::string(unit_en) + " from " + least + " to " + most};
}

Message const kRealDate{"実在する日付（YYYY-MM-DD）", "a real date (YYYY-MM-DD)"};
Message const kRealTime{"実在する日時（YYYY-MM-DDThh:mm:ss+09:00）", "a real time (YYYY-MM-DDThh:mm:ss+09:00)"};

}  // namespace

void Slot::refuse(Message expected) const {
  if (errors.size() < kMaxErrors) errors.push_back({path, shown(node), std::move(expected)});
}

Slot Slot::below(std::string_view name, Node const& child) const {
  return {child, path.empty() ? std::string(name) : path + "." + std::string(name), errors};
}

void read_value(Slot const& slot, std::string& out, Bound bound) {
  auto const text = slot.node.text();
  if (!text) return slot.refuse({"文字列", "text"});
  if (!is_utf8(*text) || has_control_character(*text))
    return slot.refuse({"制御文字を含まない文字列", "text without control characters"});
  if (static_cast<std::int64_t>(length_of(*text)) > bound.most)
    return slot.refuse({std::to_string(bound.most) + "文字以内の文字列",
                        "text of at most " + std::to_string(bound.most) + " characters"});
  out = std::string(*text);
}

std::optional<std::int64_t> read_integer(Slot const& slot, Bound bound) {
  auto const number = slot.node.integer();
  if (number && *number >= bound.least && *number <= bound.most) return number;
  slot.refuse(range_of(bound, "整数", "a whole number"));
  return std::nullopt;
}

void read_value(Slot const& slot, Yen& out, Bound) {
  auto const number = slot.node.integer();
  if (!number || !in_order_range(Yen{*number}))
    return slot.refuse(range_of(kAmount, "整数（円）", "whole yen"));
  out = Yen{*number};
}

void read_value(Slot const& slot, bool& out, Bound) {
  auto const truth = slot.node.boolean();
  if (!truth) return slot.refuse({"true または false", "true or false"});
  out = *truth;
}

void read_value(Slot const& slot, Date& out, Bound) {
  auto const date = parse_date(slot.node.text().value_or(std::string_view{}));
  if (!date) return slot.refuse(kRealDate);
  out = *date;
}

void read_value(Slot const& slot, Instant& out, Bound) {
  auto const time = parse_time(slot.node.text().value_or(std::string_view{}));
  if (!time) return slot.refuse(kRealTime);
  out = *time;
}

void read_value(Slot const& slot, ReportedSlip& out, Bound bound) {
  read_value(slot, out.slip_number, bound);
}

void refuse_id(Slot const& slot, std::vector<std::string_view> const& ids) {
  std::string all;
  for (std::string_view id : ids) all.append(all.empty() ? "" : ", ").append(id);
  slot.refuse({"次のいずれか: " + all, "one of " + all});
}

Node::Items const* read_items(Slot const& slot, Bound bound) {
  auto const* items = slot.node.items();
  if (items == nullptr) {
    slot.refuse({"リスト（[ ]）", "a list"});
    return nullptr;
  }
  if (static_cast<std::int64_t>(items->size()) <= bound.most) return items;
  slot.errors.push_back(
      {slot.path,
       std::to_string(items->size()),
       {std::to_string(bound.most) + "件以内", "at most " + std::to_string(bound.most) + " items"}});
  return nullptr;
}

Node write_value(std::string const& text) {
  return Node(text);
}
Node write_value(Yen amount) {
  return Node(amount.value());
}
Node write_value(bool truth) {
  return Node(truth);
}
Node write_value(Date date) {
  return Node(to_iso(date));
}
Node write_value(Instant instant) {
  return Node(jst_iso(instant));
}
Node write_value(ReportedSlip const& slip) {
  return Node(slip.slip_number);
}

}  // namespace yoshin::contract
