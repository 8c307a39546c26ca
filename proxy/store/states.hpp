#pragma once

#include "base/names.hpp"

namespace yoshin {

/// Where one dispatch (one order in one call) stands. `sending` and `unknown` are *open*. A row of a run that
/// was not opened yet is planned, one that no longer fits the screen is stale; both live in the run, for
/// nothing was sent.
enum class DispatchState {
  sending,            ///< The intent is durable; a byte may have left.
  answered_ok,        ///< Complete, understood answer: done.
  answered_ng,        ///< Complete, understood answer: no. The reason is `credit` or `message`.
  answered_pending,   ///< Accepted, decision open.
  not_sent,           ///< Proof that no request byte left.
  unknown,            ///< Anything else.
  confirmed_ok,       ///< An inquiry found the effect.
  confirmed_ng,       ///< An inquiry found a refusal.
  confirmed_pending,  ///< An inquiry found the registration under review.
  confirmed_absent,   ///< An inquiry or a person found no effect; a new attempt is allowed.
  settled_by_hand     ///< A person confirmed that it was carried out.
};
template <>
struct Names<DispatchState> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<DispatchState>>({
      {DispatchState::sending,           "sending",           "送信中",               "sending"},
      {DispatchState::answered_ok,       "answered_ok",       "完了",                 "done"},
      {DispatchState::answered_ng,       "answered_ng",       "不可",                 "refused"},
      {DispatchState::answered_pending,  "answered_pending",  "受付済・判定待ち",     "accepted, decision open"},
      {DispatchState::not_sent,          "not_sent",          "未送信",               "not sent"},
      {DispatchState::unknown,           "unknown",           "結果不明",             "outcome unknown"},
      {DispatchState::confirmed_ok,      "confirmed_ok",      "照会で完了を確認",     "confirmed done"},
      {DispatchState::confirmed_ng,      "confirmed_ng",      "照会で不可を確認",     "confirmed refused"},
      {DispatchState::confirmed_pending, "confirmed_pending", "照会で判定待ちを確認", "confirmed pending"},
      {DispatchState::confirmed_absent,  "confirmed_absent",  "未登録と確認",         "confirmed absent"},
      {DispatchState::settled_by_hand,   "settled_by_hand",   "人が実施済みと確認",   "settled by hand"},
  });
  // clang-format on
};

/// What a line of an order's history is about.
enum class HistoryKind { import, edit, call, settle, fee, settings, run };
template <>
struct Names<HistoryKind> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<HistoryKind>>({
      {HistoryKind::import,   "import",   "取込",       "import"},
      {HistoryKind::edit,     "edit",     "編集",       "edit"},
      {HistoryKind::call,     "call",     "通信",       "call"},
      {HistoryKind::settle,   "settle",   "手動解決",   "settled"},
      {HistoryKind::fee,      "fee",      "手数料適用", "fees applied"},
      {HistoryKind::settings, "settings", "設定",       "settings"},
      {HistoryKind::run,      "run",      "実行",       "run"},
  });
  // clang-format on
};

/// How a row of a run ended.
enum class RowOutcome { ok, ng, pending, refused, not_sent, unknown, stale, skipped, stopped };
template <>
struct Names<RowOutcome> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<RowOutcome>>({
      {RowOutcome::ok,       "ok",       "完了",           "done"},
      {RowOutcome::ng,       "ng",       "与信NG",         "credit refused"},
      {RowOutcome::pending,  "pending",  "審査中・保留",   "pending"},
      {RowOutcome::refused,  "refused",  "送信内容エラー", "request refused"},
      {RowOutcome::not_sent, "not_sent", "未送信",         "not sent"},
      {RowOutcome::unknown,  "unknown",  "結果不明",       "outcome unknown"},
      {RowOutcome::stale,    "stale",    "画面が古い",     "screen out of date"},
      {RowOutcome::skipped,  "skipped",  "対象外",         "skipped"},
      {RowOutcome::stopped,  "stopped",  "中止（未送信）", "stopped, not sent"},
  });
  // clang-format on
};

/// Life of a run: rows arrive, rows are worked on, all rows have ended. `paused` and `stopping` begin no row;
/// one that was begun is carried out.
enum class RunState { collecting, running, paused, stopping, stopped, done };
template <>
struct Names<RunState> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<RunState>>({
      {RunState::collecting, "collecting", "受付中",   "collecting"},
      {RunState::running,    "running",    "実行中",   "running"},
      {RunState::paused,     "paused",     "一時停止", "paused"},
      {RunState::stopping,   "stopping",   "中止中",   "stopping"},
      {RunState::stopped,    "stopped",    "中止",     "stopped"},
      {RunState::done,       "done",       "完了",     "done"},
  });
  // clang-format on
};
/// Whether every row has ended.
constexpr bool is_over(RunState state) {
  return state == RunState::stopped || state == RunState::done;
}

/// Why nothing more is sent for a shop to a provider within a run, until a person lets it go on.
enum class HoldReason { credentials_refused };
template <>
struct Names<HoldReason> {
  static constexpr auto kTable = std::to_array<Name<HoldReason>>({
      {HoldReason::credentials_refused, "credentials_refused", "接続情報の拒否", "credentials refused"},
  });
};

}  // namespace yoshin
