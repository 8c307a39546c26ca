#pragma once

#include "base/names.hpp"
#include "credit/status.hpp"

namespace yoshin {

/// What an answer means, in words common to all providers.
enum class VerdictKind {
  approved,
  reviewing,
  on_hold,
  rejected,
  cancelled,
  shipped,          ///< Carries a stage.
  done,             ///< The action took effect and the answer says no more.
  absent,           ///< The provider has no such transaction.
  message_refused,  ///< Request refused with a readable reason: status unchanged.
  unclear           ///< Changing call: outcome unknown. Read-only call: status unchanged.
};
template <>
struct Names<VerdictKind> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<VerdictKind>>({
      {VerdictKind::approved,        "approved",        "与信OK",           "approved"},
      {VerdictKind::reviewing,       "reviewing",       "審査中",           "under review"},
      {VerdictKind::on_hold,         "on_hold",         "与信保留",         "on hold"},
      {VerdictKind::rejected,        "rejected",        "与信NG",           "refused"},
      {VerdictKind::cancelled,       "cancelled",       "キャンセル済",     "cancelled"},
      {VerdictKind::shipped,         "shipped",         "伝票番号同期OK",   "shipment reported"},
      {VerdictKind::done,            "done",            "完了",             "done"},
      {VerdictKind::absent,          "absent",          "登録なし",         "no such transaction"},
      {VerdictKind::message_refused, "message_refused", "送信内容エラー",   "request refused"},
      {VerdictKind::unclear,         "unclear",         "結果不明",         "unclear"},
  });
  // clang-format on
};

/// A verdict; `stage` means something only for `shipped`.
struct Verdict {
  VerdictKind kind = VerdictKind::unclear;
  Stage stage = Stage::slip;
  friend bool operator==(Verdict, Verdict) = default;
};

}  // namespace yoshin
