#pragma once

#include "csv/layouts/cells.hpp"

// Column readers by member pointer, so that a layout stays a table.
namespace yoshin {

template <auto Member, std::size_t Most = kMostText>
void read_text(CellInput const& cell) {
  take_text(cell, cell.order.*Member, Most);
}
template <auto Side, auto Member, std::size_t Most = kMostText>
void read_party_text(CellInput const& cell) {
  take_text(cell, cell.order.*Side.*Member, Most);
}
template <auto Side>
void read_phone(CellInput const& cell) {
  take_phone(cell, (cell.order.*Side).phone);
}
template <auto Side>
void read_postal_code(CellInput const& cell) {
  take_postal_code(cell, (cell.order.*Side).postal_code);
}
template <auto Member>
void read_date(CellInput const& cell) {
  take_date(cell, cell.order.*Member);
}
/// An imported amount; an empty cell is zero.
template <auto Member>
void read_imported(CellInput const& cell) {
  cell.order.imported.*Member = take_amount(cell).value_or(Yen{});
}
inline void read_number(CellInput const& cell) {
  take_number(cell, cell.order.number);
}
inline void read_ordered_at(CellInput const& cell) {
  take_time(cell, cell.order.ordered_at);
}
inline void read_slips(CellInput const& cell) {
  take_slips(cell, cell.order.parcels);
}
inline void read_item_code(CellInput const& cell) {
  take_code(cell, cell.item.code);
}
inline void read_tax_rate(CellInput const& cell) {
  take_tax_rate(cell, cell.item.tax_rate_percent);
}
inline void read_item_name(CellInput const& cell) {
  take_text(cell, cell.item.name, kMostItemName);
}
/// An imported amount that must be there.
template <auto Member>
void read_needed_amount(CellInput const& cell) {
  if (cell.text.empty()) return cell.report(Trouble::value_missing);
  read_imported<Member>(cell);
}
/// The carrier and the flags that the delivery method names.
void read_carrier_word(CellInput const& cell);
/// Adds a line to the notes, and the flags that a buyer may name.
void append_notes(CellInput const& cell);
/// The same for a field of the shop's own staff.
void append_staff_notes(CellInput const& cell);
/// Points used: a positive number in files, a negative charge with us.
void read_points(CellInput const& cell);
/// Adds an option of the item to its name.
void append_option(CellInput const& cell);
/// The item's unit price; an empty cell is an error of a line that carries an item.
void read_unit_price(CellInput const& cell);
/// The item's quantity, 1 to 9999.
void read_quantity(CellInput const& cell);
/// Adds the flags that a free text names (コンビニ受取, 冷凍, FBA出荷依頼 …), each once.
void add_named_flags(Order& order, std::string_view text);
/// Adds the flags that only a field of the shop's own staff may name (該当なし, 出荷済, CSV与信).
void add_staff_flags(Order& order, std::string_view text);

}  // namespace yoshin
