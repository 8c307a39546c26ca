#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "csv/labels/label.hpp"
#include "csv/labels/problem.hpp"
#include "csv/layouts/formula.hpp"
#include "text/cp932.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

/// Blanks and line breaks within a cell become one blank: a label program reads
/// a line break as the end of a record.
std::string one_line(std::string_view text) {
  std::string out = trim(text);
  for (char& c : out)
    if (c == '\r' || c == '\n' || c == '\t') c = ' ';
  return out;
}

/// Fills the cells of one label and says what does not fit.
class Labeller {
 public:
  Labeller(LabelLayout const& layout, LabelOrder const& order, std::size_t row,
           std::vector<LabelProblem>& problems)
      : layout_(layout),
        id_(order.id),
        order_(*order.order),
        sender_(*order.sender),
        row_(row),
        problems_(problems) {}

  LabelCells run(std::optional<Date> ship_date) {
    cells_.settings = &sender_.settings;
    cells_.number = order_.number;
    take_key();
    cells_.ship_date = ship_date ? ship_date : order_.planned_ship_date;
    if (!cells_.ship_date) report(LabelTrouble::ship_date_missing, "出荷予定日", {});
    take_recipient();
    take_delivery();
    take_contents();
    take_sender();
    return std::move(cells_);
  }

 private:
  void report(LabelTrouble trouble, std::string_view field, std::string_view found) {
    problems_.push_back({id_, make_label_problem(trouble, row_, field, found)});
  }

  /// The text as one line; characters that CP932 lacks are named, never
  /// replaced.
  std::string written(std::string_view text, std::string_view field) {
    auto out = one_line(text);
    if (neutralise_formula(out) != out) report(LabelTrouble::formula, field, out);
    auto const missing = encode_cp932(out).missing;
    if (missing.empty()) return out;
    auto const points = to_utf32(out);
    std::u32string outside;
    for (auto const position : missing)
      if (outside.find(points[position]) == std::u32string::npos) outside += points[position];
    report(LabelTrouble::not_in_cp932, field, to_utf8(outside));
    return out;
  }

  std::vector<std::string> fitted(std::string_view first, std::string_view second, LabelRooms rooms,
                                  std::string_view field) {
    auto lines = split_two(first, second, rooms, layout_.unit);
    if (lines) return std::move(*lines);
    report(LabelTrouble::text_too_long, field, std::string(first) + std::string(second));
    return {};
  }

  std::string postal(std::string_view text, std::string_view field) {
    auto const digits = postal_digits(text);
    if (digits) return digits->substr(0, 3) + "-" + digits->substr(3);
    report(LabelTrouble::postal_code, field, text);
    return {};
  }

  /// Hyphens stay as they are written: spreadsheets then keep the leading zero.
  std::string phone(std::string_view text, std::string_view field) {
    constexpr std::size_t kMost = 14;
    constexpr std::size_t kLeastDigits = 9;
    auto const digits = phone_digits(text);
    auto const plain = with_ascii_hyphens(to_half_width_ascii(trim(text)));
    bool const good = digits && digits->size() >= kLeastDigits && !is_dummy_phone(*digits);
    if (!good) report(LabelTrouble::phone, field, text);
    bool const as_written =
        plain.size() <= kMost && plain.find_first_not_of("0123456789-") == std::string::npos;
    return !good ? std::string() : as_written ? plain : *digits;
  }

  void take_key() {
    cells_.key = order_.short_key;
    if (cells_.key.empty()) report(LabelTrouble::key_missing, "管理キー", order_.number);
    if (cells_.key.size() > layout_.most_key) report(LabelTrouble::key_too_long, "管理キー", cells_.key);
  }

  void take_recipient() {
    Party const& party = order_.recipient;
    auto const name = written(party.name, "送付先氏名");
    auto const company = written(party.company, "送付先会社名");
    auto const department = written(party.department, "送付先部署名");
    if (name.empty() && company.empty()) report(LabelTrouble::name_missing, "送付先氏名", {});
    if (!layout_.company.empty()) {
      cells_.company = fitted(company, department, layout_.company, "送付先会社名");
      cells_.names = fitted(name, {}, layout_.name, "送付先氏名");
    } else {
      cells_.names = fitted(company + department, name, layout_.name, "送付先氏名");
    }
    auto const address1 = written(party.address1, "送付先住所1");
    auto const address2 = written(party.address2, "送付先住所2");
    if (address1.empty()) report(LabelTrouble::address_missing, "送付先住所1", {});
    cells_.address = fitted(address1, address2, layout_.address, "送付先住所");
    cells_.postal_code = postal(party.postal_code, "送付先郵便番号");
    cells_.phone = phone(party.phone, "送付先電話番号");
  }

  void take_delivery() {
    cells_.delivery_date = order_.delivery_date;
    if (has_flag(order_, OrderFlag::cool) || has_flag(order_, OrderFlag::frozen))
      report(LabelTrouble::temperature, "クール区分", has_flag(order_, OrderFlag::frozen) ? "冷凍" : "冷蔵");
    if (trim(order_.delivery_time).empty()) return;
    auto const code = label_time(layout_, order_.delivery_time);
    if (code)
      cells_.time_code = *code;
    else
      report(LabelTrouble::time_unknown, "お届け時間指定", order_.delivery_time);
  }

  void take_contents() {
    auto const own = sender_.settings.text(LabelSetting::contents);
    auto const first = order_.items.empty() ? std::string_view{} : std::string_view(order_.items.front().name);
    cells_.contents = own.empty() ? written(first, "品名") : one_line(own);
    if (room_of(cells_.contents, layout_.unit) <= layout_.most_contents) return;
    report(LabelTrouble::contents_cut, "品名", cells_.contents);
    while (room_of(cells_.contents, layout_.unit) > layout_.most_contents)
      cells_.contents = first_characters(cells_.contents, length_of(cells_.contents) - 1);
  }

  void need(LabelSetting setting) {
    if (sender_.settings.text(setting).empty()) report(LabelTrouble::sender_missing, name_of(setting).ja, {});
  }

  void take_sender() {
    for (LabelSetting const setting : layout_.needed) need(setting);
    for (auto const& setting : Names<LabelSetting>::kTable)
      written(sender_.settings.text(setting.value), setting.ja);
    if (sender_.name.empty()) report(LabelTrouble::sender_missing, "店舗名", {});
    cells_.sender_names = fitted(written(sender_.name, "店舗名"), {}, layout_.sender_name, "店舗名");
    cells_.sender_phone = phone(sender_.phone, "店舗の電話番号");
    auto const postal_code = sender_.settings.text(LabelSetting::sender_postal_code);
    if (!postal_code.empty())
      cells_.sender_postal_code = postal(postal_code, name_of(LabelSetting::sender_postal_code).ja);
    cells_.sender_address = fitted(one_line(sender_.settings.text(LabelSetting::sender_address1)),
                                   one_line(sender_.settings.text(LabelSetting::sender_address2)),
                                   layout_.sender_address, "ご依頼主 住所");
  }

  LabelLayout const& layout_;
  std::int64_t id_;
  Order const& order_;
  LabelSender const& sender_;
  std::size_t row_;
  std::vector<LabelProblem>& problems_;
  LabelCells cells_;
};

/// The numbers of a text, minutes after a colon left out.
std::vector<int> hours_in(std::string_view text) {
  std::vector<int> hours;
  bool minutes = false;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] < '0' || text[i] > '9') {
      minutes = text[i] == ':';
      ++i;
      continue;
    }
    int value = 0;
    std::size_t const begin = i;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && i - begin < 2; ++i)
      value = value * 10 + (text[i] - '0');
    if (!minutes) hours.push_back(value);
    minutes = false;
  }
  return hours;
}

}  // namespace

LabelCells label_cells(LabelLayout const& layout, LabelOrder const& order, std::optional<Date> ship_date,
                       std::size_t row, std::vector<LabelProblem>& problems) {
  return Labeller(layout, order, row, problems).run(ship_date);
}

std::optional<std::string_view> label_time(LabelLayout const& layout, std::string_view text) {
  auto const folded = fold(text);
  auto const hours = hours_in(folded);
  bool const morning = folded.find("午前") != std::string::npos || folded == "am";
  for (LabelTime const& time : layout.times) {
    if (morning && hours.empty() && time.from == 0) return time.code;
    if (hours.size() == 2 && time.from != 0 && hours[0] == time.from && hours[1] == time.to) return time.code;
  }
  return std::nullopt;
}

}  // namespace yoshin
