#pragma once

#include <optional>

#include "base/message.hpp"
#include "base/names.hpp"
#include "provider/connector.hpp"

namespace yoshin {

/// What an edit of an order means for its credit, before it is saved. Saving itself never calls a provider.
enum class EditEffect {
  none,    ///< The provider was told nothing of what changes.
  first,   ///< The provider has no such order yet: it goes with 与信を実行.
  change,  ///< 与信内容変更 has to follow; the credit goes on.
  anew,  ///< 与信内容変更 has to follow; it cancels and registers anew, so that credit is examined again.
  cancel_first,  ///< The provider takes no change in this state: 与信キャンセル, then 与信を実行.
  wait,          ///< Nothing can be changed at the provider until its result is there.
  slip,          ///< 伝票番号訂正 has to follow.
  console        ///< No call can tell the provider; a person corrects it in the provider's console.
};
template <>
struct Names<EditEffect> {
  static constexpr auto kTable = std::to_array<Name<EditEffect>>({
      {EditEffect::none, "none", "連絡不要", "no call"},
      {EditEffect::first, "first", "与信前", "before credit"},
      {EditEffect::change, "change", "与信内容変更が必要", "change needed"},
      {EditEffect::anew, "anew", "取消と再与信が必要", "cancel and anew"},
      {EditEffect::cancel_first, "cancel_first", "取消してから再与信", "cancel first"},
      {EditEffect::wait, "wait", "結果待ち", "wait for the result"},
      {EditEffect::slip, "slip", "伝票番号訂正が必要", "slip correction needed"},
      {EditEffect::console, "console", "管理画面で訂正", "correct in the console"},
  });
};

/// An edit's effect, the sentence that says so, and the action that has to follow; no action where none can or
/// need be.
struct EditJudgement {
  EditEffect effect = EditEffect::none;
  Message text;
  std::optional<Action> follows;
};

/// Compares what the provider is told of the order before and after the edit: the requests that its connector
/// builds of both. So a field that a provider never sees needs no call, and nobody lists fields by hand.
/// Both orders belong to one record; `before` is as stored.
EditJudgement judge_edit(Connector const& connector, Context const& before, Order const& after);

}  // namespace yoshin
