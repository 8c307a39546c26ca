#include "proxy/jobs/refusals.hpp"

#include <array>
#include <utility>

namespace yoshin {
namespace {

struct Row {
  Reason reason;
  int status;
  char const* code;
  char const* text_ja;
  char const* text_en;
  char const* next_ja;
  char const* next_en;
};
// clang-format off
constexpr auto kRows = std::to_array<Row>({
    {Reason::bad_request,       400, "bad_request",       "リクエストの内容が正しくありません。", "The request is not in its form.", "画面を再読み込みして、やり直してください。", "Reload the page and try again."},
    {Reason::forbidden,         403, "forbidden",         "この操作の権限がありません。", "You may not do this.", "管理者に依頼してください。", "Ask an administrator."},
    {Reason::not_found,         404, "not_found",         "対象が見つかりません。", "There is no such thing.", "一覧を更新してください。", "Reload the list."},
    {Reason::version_conflict,  409, "version_conflict",  "ほかの操作で内容が変わっています。", "It was changed in the meantime.", "最新の内容を確認して、やり直してください。", "Look at the present content and try again."},
    {Reason::call_open,         409, "call_open",         "この注文は通信中か結果不明のため、変更できません。", "A call of this order is open, so it cannot be changed.", "結果を待つか、与信結果確認を押してください。", "Wait for the outcome or press \"query result\"."},
    {Reason::other_content,     409, "other_content",     "同じ受付番号が別の内容で使われています。", "This request id was used for other content.", "画面を再読み込みして、やり直してください。", "Reload the page and try again."},
    {Reason::already_imported,  409, "already_imported",  "このファイルは取込済みです。", "This file was imported already.", "別のファイルを選んでください。", "Choose another file."},
    {Reason::wrong_state,       409, "wrong_state",       "この段階ではできません。", "It is past the state in which this can be done.", "画面を更新してください。", "Reload the page."},
    {Reason::duplicate_row,     422, "duplicate_row",     "同じ注文が2回含まれています。", "An order stands in it twice.", "選択をやり直してください。", "Select again."},
    {Reason::rows_invalid,      422, "rows_invalid",      "取り込めない行があるため、何も保存していません。", "Some rows cannot be stored, so nothing was.", "示された行を直して、もう一度取り込んでください。", "Fix the rows shown and import again."},
    {Reason::fields_invalid,    422, "fields_invalid",    "入力内容に誤りがあります。", "Some fields are not right.", "示された項目を直してください。", "Fix the fields shown."},
    {Reason::id_taken,          409, "id_taken",          "この取引IDは別の注文で使われています。", "Another order has this transaction id.", "管理画面で取引IDを確かめてください。", "Check the transaction id in the provider's console."},
    {Reason::not_offered,       409, "not_offered",       "今の状態では、この操作はできません。", "The action is not possible in this state.", "画面を更新して状態を確認してください。", "Reload and look at the present state."},
    {Reason::not_demo,          403, "not_demo",          "時計を進められるのは体験版だけです。", "Only the demo can move its clock.", "操作は必要ありません。", "Nothing to do."},
    {Reason::too_many,          413, "too_many",          "一度に送れる件数を超えています。", "There are too many items in one request.", "件数を減らしてください。", "Send fewer."},
    {Reason::storage_full,      507, "storage_full",      "保存領域がいっぱいのため、記録できません。何も送信していません。", "The storage is full, so nothing was recorded or sent.", "管理者に連絡してください。", "Tell the administrator."},
    {Reason::store_unavailable, 503, "store_unavailable", "記録できないため、操作を中止しました。", "Nothing was done: the store cannot be written.", "しばらくしてからやり直し、続く場合は管理者に連絡してください。", "Try again in a while, then tell the administrator."},
    {Reason::stopping,          503, "stopping",          "サーバーを停止しています。", "The server is stopping.", "再起動後にやり直してください。", "Try again after the restart."},
});

struct ClashRow {
  Clash clash;
  Reason reason;
};
constexpr auto kClashes = std::to_array<ClashRow>({
    {Clash::missing,       Reason::not_found},
    {Clash::version,       Reason::version_conflict},
    {Clash::other_content, Reason::other_content},
    {Clash::duplicate,     Reason::duplicate_row},
    {Clash::wrong_state,   Reason::wrong_state},
    {Clash::damaged,       Reason::store_unavailable},
    {Clash::held,          Reason::wrong_state},
    {Clash::stopped,       Reason::wrong_state},
});
// clang-format on

}  // namespace

Refusal refusal(Reason reason, Node details) {
  for (Row const& row : kRows)
    if (row.reason == reason)
      return {row.status, row.code, {row.text_ja, row.text_en}, {row.next_ja, row.next_en}, std::move(details)};
  return {};
}

Refusal bad_field(std::string const& field, Message const& expected) {
  return refusal(Reason::bad_request, Node::object().add("field", field).add("expected", to_node(expected)));
}

Refusal refusal_of(Clash clash) {
  for (ClashRow const& row : kClashes)
    if (row.clash == clash) return refusal(row.reason);
  return {};
}

Refusal refusal_of(StoreFailure const& failure) {
  return refusal(failure.kind() == StoreFailure::Kind::full ? Reason::storage_full : Reason::store_unavailable);
}

Node details_of(FieldErrors const& errors) {
  return Node::object().add("errors", to_node(errors));
}

}  // namespace yoshin
