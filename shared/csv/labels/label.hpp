#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "csv/labels/settings.hpp"
#include "csv/labels/split.hpp"
#include "csv/layouts/problem.hpp"
#include "csv/slips/program.hpp"
#include "order/order.hpp"

namespace yoshin {

/// The shop as the sender of a label.
struct LabelSender {
  std::string name;
  std::string phone;
  LabelSettings settings;
};

/// One label with everything cut to the program's cells.
struct LabelCells {
  std::string key;
  std::string number;
  std::optional<Date> ship_date;
  std::optional<Date> delivery_date;
  std::string time_code;
  std::string phone;
  std::string postal_code;
  std::vector<std::string> address;
  std::vector<std::string> names;
  std::vector<std::string> company;  ///< Only where the program has cells of its own for it.
  std::string contents;
  std::string sender_phone;
  std::string sender_postal_code;
  std::vector<std::string> sender_address;
  std::vector<std::string> sender_names;
  LabelSettings const* settings = nullptr;
};

/// One column of a program's file. Null: the cell stays empty.
struct LabelColumn {
  std::string_view name;
  std::string (*write)(LabelCells const&) = nullptr;
};

/// The lines of a text in a program's cells, each with the room that it has.
using LabelRooms = std::span<std::size_t const>;

/// A delivery time by its hours; `from` 0 is the morning.
struct LabelTime {
  int from;
  int to;
  std::string_view code;
};

/// What a program's cells hold, and its columns. Sources: the programs'
/// published import layouts; reference CSV facts §2 for positions and widths.
struct LabelLayout {
  SlipProgram program;
  LabelUnit unit;
  std::size_t most_key;  ///< Characters of the key.
  LabelRooms address;
  LabelRooms name;
  LabelRooms company;  ///< No lines: company and name share the lines of the name.
  LabelRooms sender_address;
  LabelRooms sender_name;
  std::size_t most_contents;
  std::span<LabelTime const> times;
  std::span<LabelSetting const> needed;  ///< Settings without which the program takes no label.
  bool has_header;
  std::span<LabelColumn const> columns;
};

LabelLayout const& b2_labels();
LabelLayout const& ehiden_labels();
LabelLayout const& yupri_labels();
/// The layout of a program; null for one that we write no labels for.
LabelLayout const* label_layout(SlipProgram program);

/// One order to be labelled.
struct LabelOrder {
  std::int64_t id = 0;
  Order const* order = nullptr;
  LabelSender const* sender = nullptr;  ///< Of the order's shop.
};

/// Something about one label: an error keeps its order out of the file, a
/// warning says what stays empty.
struct LabelProblem {
  std::int64_t id = 0;
  ImportProblem problem;  ///< `row` is the order's place in the list, from 1.
};

/// A file for a label program with the orders that fit; the others are named
/// with their problems.
struct LabelFile {
  std::string bytes;  ///< CP932 with CRLF; empty when no order fits.
  std::vector<std::int64_t> written;
  std::vector<LabelProblem> problems;
};

/// Writes labels for the orders. `ship_date` replaces every order's own planned
/// ship date; nothing keeps theirs.
LabelFile write_labels(LabelLayout const& layout, std::span<LabelOrder const> orders,
                       std::optional<Date> ship_date);

/// The label of one order, problems appended.
LabelCells label_cells(LabelLayout const& layout, LabelOrder const& order, std::optional<Date> ship_date,
                       std::size_t row, std::vector<LabelProblem>& problems);

/// The program's code for a delivery time as carts write it (午前中,
/// 14時～16時, 14:00-16:00); nothing for a time that the program has no code
/// for.
std::optional<std::string_view> label_time(LabelLayout const& layout, std::string_view text);

}  // namespace yoshin
