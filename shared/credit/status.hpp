#pragma once

#include "base/names.hpp"

namespace yoshin {

/// Where an order stands with its provider.
enum class CreditStatus {
  not_requested,      ///< No live transaction at the provider.
  reviewing,          ///< The provider has the order, no decision yet.
  on_hold,            ///< The provider wants corrected data; becomes rejected with time.
  approved,           ///< Credit stands, the shop may ship.
  rejected,           ///< Credit refused.
  cancelled,          ///< Cancelled at the provider; a new request is a new registration.
  shipment_reported,  ///< Slip number accepted; carries a stage.
  unknown             ///< A call was sent and no trustworthy answer came. Never resends by itself.
};
template <>
struct Names<CreditStatus> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<CreditStatus>>({
      {CreditStatus::not_requested,     "not_requested",     "未与信",           "not requested"},
      {CreditStatus::reviewing,         "reviewing",         "審査中",           "under review"},
      {CreditStatus::on_hold,           "on_hold",           "与信保留",         "on hold"},
      {CreditStatus::approved,          "approved",          "与信OK",           "credit OK"},
      {CreditStatus::rejected,          "rejected",          "与信NG",           "credit refused"},
      {CreditStatus::cancelled,         "cancelled",         "与信キャンセル済", "cancelled"},
      {CreditStatus::shipment_reported, "shipment_reported", "伝票番号同期OK",   "slip reported"},
      {CreditStatus::unknown,           "unknown",           "結果不明",         "outcome unknown"},
  });
  // clang-format on
};

/// How far a reported shipment has come at the provider.
enum class Stage { slip, investigate, sale_fixed, invoiced, unpaid, paid, undisclosed };
template <>
struct Names<Stage> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<Stage>>({
      {Stage::slip,        "slip",        "伝票番号登録済", "slip registered"},
      {Stage::investigate, "investigate", "配送要調査",     "delivery to be investigated"},
      {Stage::sale_fixed,  "sale_fixed",  "売上確定",       "sale fixed"},
      {Stage::invoiced,    "invoiced",    "請求書発行済",   "invoice issued"},
      {Stage::unpaid,      "unpaid",      "未入金",         "unpaid"},
      {Stage::paid,        "paid",        "入金済",         "paid"},
      {Stage::undisclosed, "undisclosed", "非開示",         "not disclosed"},
  });
  // clang-format on
};

}  // namespace yoshin
