#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "credit/record.hpp"
#include "csv/slips/read.hpp"
#include "order/order.hpp"

namespace yoshin {

/// What a row of a slip file means for an order, the gravest first. Each has its weight and its texts in one
/// table.
enum class SlipVerdict {
  // Nothing of the order is changed.
  no_order,
  ambiguous,
  damaged,
  refused,
  // Changed only when the clerk says so.
  wrong_digit,
  wrong_length,
  used_elsewhere,
  repeated,
  carrier_differs,
  collects_cash,
  stopped,
  reported,
  replaces,
  // Changed.
  not_approved,
  adds,
  carrier_set,
  fresh,
  // Nothing to change.
  no_slip,
  same
};
template <>
struct Names<SlipVerdict> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<SlipVerdict>>({
      {SlipVerdict::no_order,        "no_order",        "該当する受注なし",         "no such order"},
      {SlipVerdict::ambiguous,       "ambiguous",       "受注を特定できない",       "several orders"},
      {SlipVerdict::damaged,         "damaged",         "番号が壊れている",         "damaged number"},
      {SlipVerdict::refused,         "refused",         "後払い会社が受け付けない", "refused by the provider"},
      {SlipVerdict::wrong_digit,     "wrong_digit",     "検査数字が違う",           "wrong check digit"},
      {SlipVerdict::wrong_length,    "wrong_length",    "桁数が違う",               "wrong length"},
      {SlipVerdict::used_elsewhere,  "used_elsewhere",  "他の受注で使用中",         "used by another order"},
      {SlipVerdict::repeated,        "repeated",        "ファイル内で重複",         "twice in the file"},
      {SlipVerdict::carrier_differs, "carrier_differs", "配送業者が違う",           "another carrier"},
      {SlipVerdict::collects_cash,   "collects_cash",   "代引き・着払い",           "cash on delivery"},
      {SlipVerdict::stopped,         "stopped",         "与信NG・取消済",           "refused or cancelled"},
      {SlipVerdict::reported,        "reported",        "報告済み（要訂正）",       "reported already"},
      {SlipVerdict::replaces,        "replaces",        "置き換え",                 "replaces"},
      {SlipVerdict::not_approved,    "not_approved",    "与信OK前",                 "not approved yet"},
      {SlipVerdict::adds,            "adds",            "個口を追加",               "adds a parcel"},
      {SlipVerdict::carrier_set,     "carrier_set",     "配送業者を入力",           "sets the carrier"},
      {SlipVerdict::fresh,           "fresh",           "新規",                     "new"},
      {SlipVerdict::no_slip,         "no_slip",         "未発行",                   "not issued yet"},
      {SlipVerdict::same,            "same",            "同じ",                     "same"},
  });
  // clang-format on
};

/// What a verdict lets the clerk do.
enum class SlipWeight {
  stops,  ///< The order cannot be changed by this file.
  asks,   ///< Changed only when the clerk ticks it.
  goes,   ///< Changed unless the clerk unticks it.
  rests   ///< Nothing would change.
};
template <>
struct Names<SlipWeight> {
  static constexpr auto kTable = std::to_array<Name<SlipWeight>>({
      {SlipWeight::stops, "stops", "取り込めない", "cannot be taken"},
      {SlipWeight::asks, "asks", "要確認", "to be confirmed"},
      {SlipWeight::goes, "goes", "取り込む", "taken"},
      {SlipWeight::rests, "rests", "変更なし", "no change"},
  });
};

SlipWeight weight_of(SlipVerdict verdict);

/// One thing to know about an entry.
struct SlipFinding {
  SlipVerdict verdict = SlipVerdict::same;
  std::size_t row = 0;  ///< Line of the file; 0 for the order as a whole.
  Message found;
  Message expected;
  Message next_step;

  friend bool operator==(SlipFinding const&, SlipFinding const&) = default;
};

/// The finding of a verdict with the texts of its kind.
SlipFinding make_finding(SlipVerdict verdict, std::size_t row, Message found);
/// The same where what was found is no word of a language.
SlipFinding make_finding(SlipVerdict verdict, std::size_t row, std::string const& found);

/// An order that a row of the file may mean.
struct SlipCandidate {
  std::int64_t id = 0;
  Order const* order = nullptr;
  CreditRecord const* record = nullptr;
};

/// A number of the file and the orders that have it now.
struct SlipHolder {
  std::string slip;
  std::vector<std::int64_t> ids;
};

/// What the slips of an order become.
struct SlipSet {
  CarrierId carrier = CarrierId::none;
  std::vector<std::string> slips;
  friend bool operator==(SlipSet const&, SlipSet const&) = default;
};

/// One order of the file, or one row that means none.
struct SlipEntry {
  std::optional<std::size_t> candidate;     ///< Place among the candidates; nothing when no single order fits.
  std::string key;                          ///< As the file writes it.
  std::vector<std::size_t> rows;            ///< Lines of the file.
  SlipVerdict verdict = SlipVerdict::same;  ///< The gravest of the findings.
  std::vector<SlipFinding> findings;        ///< Gravest first.
  SlipSet before;
  SlipSet after;  ///< Equals `before` where nothing would change.
};

/// What is known beside the file.
struct SlipKnowledge {
  SlipProgram program = SlipProgram::b2;
  std::vector<SlipCandidate> candidates;
  std::vector<SlipHolder> holders;
  std::vector<std::int64_t> keep;  ///< Orders whose present numbers stay: theirs are added, not replaced.
};

/// Compares a file with the orders: one entry an order in the order of its first row, one a row that means
/// none. Nothing is guessed: a number is taken as it stands or not at all.
std::vector<SlipEntry> match_slips(std::span<SlipRow const> rows, SlipKnowledge const& known);

/// Sorts the findings and takes the gravest for the verdict; where it stops, nothing would change.
void settle(SlipEntry& entry);

}  // namespace yoshin
