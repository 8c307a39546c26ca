#pragma once

#include "csv/labels/label.hpp"

namespace yoshin {

/// What the columns of a label file are made of; each is a `LabelColumn::write`.
template <std::string LabelCells::*member>
std::string text(LabelCells const& label) {
  return label.*member;
}

/// One line of an address or a name; empty where it has fewer.
template <std::vector<std::string> LabelCells::*member, std::size_t place>
std::string line(LabelCells const& label) {
  auto const& lines = label.*member;
  return place < lines.size() ? lines[place] : std::string();
}

/// A date as YYYYMMDD.
template <std::optional<Date> LabelCells::*member>
std::string compact(LabelCells const& label) {
  auto const& date = label.*member;
  return date ? to_compact(*date) : std::string();
}

/// A date as YYYY/MM/DD.
template <std::optional<Date> LabelCells::*member>
std::string slashed(LabelCells const& label) {
  auto const date = compact<member>(label);
  return date.empty() ? date : date.substr(0, 4) + "/" + date.substr(4, 2) + "/" + date.substr(6);
}

/// A cell that says the same in every row.
template <char digit>
std::string always(LabelCells const&) {
  return std::string(1, digit);
}

/// What the shop entered for this program.
template <LabelSetting setting>
std::string set_by_shop(LabelCells const& label) {
  return std::string(label.settings->text(setting));
}

}  // namespace yoshin
