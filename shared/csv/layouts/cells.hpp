#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "csv/layouts/layout.hpp"

// How single cells become values. Each function reports what is wrong with the cell and then leaves its target
// alone.
namespace yoshin {

/// Most characters of each kind of text, as the order documents allow them.
inline constexpr std::size_t kMostText = 200;
inline constexpr std::size_t kMostItemName = 500;
inline constexpr std::size_t kMostShortText = 60;
inline constexpr std::size_t kMostNotes = 2000;
/// Most characters of an order number (Next Engine's limit).
inline constexpr std::size_t kMostNumber = 30;
/// Most lines of one order and most parcels of one.
inline constexpr std::size_t kMostItems = 999;
inline constexpr std::size_t kMostParcels = 99;

/// The text without blanks (U+0020, U+3000, tab, line ends) around it.
std::string_view trim_view(std::string_view text);

void take_text(CellInput const& cell, std::string& out, std::size_t most);
/// An order number: half-width letters, digits, `-` and `_`, at most 30.
void take_number(CellInput const& cell, std::string& out);
/// A phone number as written. One that lost its leading zero is an error.
void take_phone(CellInput const& cell, std::string& out);
/// A postal code as written; leading zeros that a spreadsheet ate are put back, with a warning.
void take_postal_code(CellInput const& cell, std::string& out);
/// Whole yen; full-width digits count, thousands separators are read with a warning. Empty is nothing.
std::optional<Yen> take_amount(CellInput const& cell);
/// A whole number from `least` to `most`; nothing after reporting `form` or `range`.
std::optional<std::int64_t> take_integer(CellInput const& cell, std::int64_t least, std::int64_t most,
                                         Trouble form, Trouble range);
/// A date with one- or two-digit month and day. Empty, `-`, なし and 指定なし are no date.
void take_date(CellInput const& cell, std::optional<Date>& out);
/// A date and time in JST, seconds and leading zeros optional. Empty is an error.
void take_time(CellInput const& cell, Instant& out);
/// 0, 8 or 10, with or without `%`; empty stays as it is.
void take_tax_rate(CellInput const& cell, int& out);
/// An item code; a warning when a spreadsheet shortened it or made a date of it.
void take_code(CellInput const& cell, std::string& out);
/// Slip numbers separated by commas, blanks or line ends. Damage by a spreadsheet is an error.
void take_slips(CellInput const& cell, std::vector<Parcel>& out);

}  // namespace yoshin
