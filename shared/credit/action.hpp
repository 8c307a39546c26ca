#pragma once

#include "base/names.hpp"

namespace yoshin {

/// What an operator may ask of a provider. The first six stand in the bulk panel; the last two are row-menu
/// actions of providers that have the call.
enum class Action {
  credit_request,
  credit_change,
  credit_query,
  credit_cancel,
  slip_sync,
  invoice_download,
  slip_change,
  slip_undo
};
template <>
struct Names<Action> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<Action>>({
      {Action::credit_request,   "credit_request",   "与信を実行",       "request credit"},
      {Action::credit_change,    "credit_change",    "与信内容変更",     "change order data"},
      {Action::credit_query,     "credit_query",     "与信結果確認",     "query result"},
      {Action::credit_cancel,    "credit_cancel",    "与信キャンセル",   "cancel credit"},
      {Action::slip_sync,        "slip_sync",        "伝票番号同期",     "report slip number"},
      {Action::invoice_download, "invoice_download", "請求書ダウンロード", "download invoice"},
      {Action::slip_change,      "slip_change",      "伝票番号訂正",     "correct slip number"},
      {Action::slip_undo,        "slip_undo",        "伝票番号同期取消", "undo slip report"},
  });
  // clang-format on
};

/// Number of actions that stand in the bulk panel, from the front of the enumeration.
inline constexpr int kPanelActions = 6;

}  // namespace yoshin
