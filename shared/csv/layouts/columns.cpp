#include "csv/layouts/columns.hpp"

#include <span>

#include "carrier/carrier.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

constexpr std::int64_t kMostQuantity = 9999;

/// A word that sets a flag wherever it stands.
struct FlagWord {
  std::string_view word;  ///< As `fold` leaves it.
  OrderFlag flag;
};

// A longer word stands before the one it begins with; a word that was used is taken out of the text.
// clang-format off
constexpr FlagWord kAnyone[] = {
    {"fba出荷依頼中",     OrderFlag::fba_in_progress},
    {"fba出荷依頼",       OrderFlag::fba_request},
    {"fba出荷キャンセル", OrderFlag::fba_cancellable},
    {"コンビニ受取",      OrderFlag::convenience_store},
    {"コンビニ受け取り",  OrderFlag::convenience_store},
    {"クール冷凍",        OrderFlag::frozen},
    {"クール便冷凍",      OrderFlag::frozen},
    {"クール便(冷凍)",    OrderFlag::frozen},
    {"クール(冷凍)",      OrderFlag::frozen},
    {"冷凍",              OrderFlag::frozen},
    {"冷蔵",              OrderFlag::cool},
    {"クール",            OrderFlag::cool},
};
constexpr FlagWord kStaff[] = {
    {"出荷済",   OrderFlag::shipped},
    {"該当なし", OrderFlag::no_match},
    {"csv与信",  OrderFlag::csv_credited},
};
// clang-format on

void add_flags(Order& order, std::string folded, std::span<FlagWord const> words) {
  for (auto const& row : words) {
    bool found = false;
    for (auto at = folded.find(row.word); at != std::string::npos; at = folded.find(row.word)) {
      folded.replace(at, row.word.size(), "\n");
      found = true;
    }
    if (found && !has_flag(order, row.flag)) order.flags.push_back(row.flag);
  }
}

}  // namespace

void read_unit_price(CellInput const& cell) {
  if (cell.text.empty() && cell.has_item) return cell.report(Trouble::value_missing);
  if (auto const price = take_amount(cell)) cell.item.unit_price = *price;
}

void read_quantity(CellInput const& cell) {
  if (cell.text.empty() && !cell.has_item) return;
  if (cell.text.empty()) return cell.report(Trouble::value_missing);
  auto const quantity = take_integer(cell, 1, kMostQuantity, Trouble::quantity_form, Trouble::quantity_range);
  if (quantity) cell.item.quantity = *quantity;
}

void read_carrier_word(CellInput const& cell) {
  auto const folded = fold(cell.text);
  cell.order.carrier = carrier_of_folded(folded);
  if (cell.order.carrier == CarrierId::other) take_text(cell, cell.order.carrier_name, kMostText);
  add_flags(cell.order, folded, kAnyone);
  add_flags(cell.order, folded, kStaff);
}

void append_notes(CellInput const& cell) {
  if (cell.text.empty()) return;
  std::string notes = cell.order.notes;
  if (!notes.empty()) notes += '\n';
  notes += cell.text;
  take_text({cell.order, cell.item, cell.has_item, notes, cell.row, cell.column, cell.problems},
            cell.order.notes, kMostNotes);
  add_named_flags(cell.order, cell.text);
}

void append_staff_notes(CellInput const& cell) {
  append_notes(cell);
  add_staff_flags(cell.order, cell.text);
}

void read_points(CellInput const& cell) {
  auto const points = take_amount(cell).value_or(Yen{});
  if (points < Yen{}) return cell.report(Trouble::points_negative);
  cell.order.imported.points = -points;
}

void append_option(CellInput const& cell) {
  if (cell.text.empty()) return;
  std::string const name = cell.item.name + ' ' + std::string(cell.text);
  take_text({cell.order, cell.item, cell.has_item, name, cell.row, cell.column, cell.problems}, cell.item.name,
            kMostItemName);
}

void add_named_flags(Order& order, std::string_view text) {
  if (!text.empty()) add_flags(order, fold(text), kAnyone);
}

void add_staff_flags(Order& order, std::string_view text) {
  if (!text.empty()) add_flags(order, fold(text), kStaff);
}

}  // namespace yoshin
