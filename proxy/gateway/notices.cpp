#include "proxy/gateway/notices.hpp"

#include <array>
#include <utility>

#include "base/utf8.hpp"

namespace yoshin {
namespace {

struct Row {
  Word word;
  char const* text_ja;
  char const* text_en;
  char const* next_ja;
  char const* next_en;
};

constexpr char kAgainJa[] = "同じボタンをもう一度押してください。";
constexpr char kAgainEn[] = "Press the same button again.";
constexpr char kQueryJa[] = "与信結果確認を押してください。それまで再送信しません。";
constexpr char kQueryEn[] = "Press \"query result\". Nothing is sent again before that.";
constexpr char kSettingsJa[] = "店舗設定の後払い設定を開いてください。";
constexpr char kSettingsEn[] = "Open the provider settings of the shop.";

// clang-format off
constexpr auto kRows = std::to_array<Row>({
    {Word::no_provider,     "支払方法に後払い会社が割り当てられていません。", "The payment method is mapped to no provider.", "店舗設定の支払方法の対応を確認してください。", "Check the payment map of the shop."},
    {Word::not_built_in,    "この後払い会社との通信には対応していません。", "This provider is not built in.", "CSVで手続きしてください。", "Use CSV for this order."},
    {Word::disabled,        "この店舗では、この後払い会社が有効になっていません。", "The provider is not enabled for this shop.", kSettingsJa, kSettingsEn},
    {Word::no_credentials,  "接続情報が登録されていません。", "The credentials are not complete.", kSettingsJa, kSettingsEn},
    {Word::no_address,      "この環境の接続先が設定されていません。", "No address is configured for this environment.", "管理者に連絡してください。", "Tell the administrator."},
    {Word::not_offered,     "今の状態では、この操作はできません。", "The action is not possible in this state.", "画面を更新して状態を確認してください。", "Reload and look at the present state."},
    {Word::call_open,       "この注文の別の通信が終わっていません。", "Another call of this order is still open.", "その通信の結果を待つか、与信結果確認を押してください。", "Wait for its outcome or press \"query result\"."},
    {Word::checks_failed,   "与信前チェックのエラーがあるため、送信していません。", "Nothing was sent: the checks found errors.", "注文を開いて、赤い項目を直してください。", "Open the order and fix the red fields."},
    {Word::build_failed,    "送信内容を作れないため、送信していません。", "Nothing was sent: the request could not be built.", "管理者に連絡してください。", "Tell the administrator."},
    {Word::stale,           "画面の内容が古いため、送信していません。", "Nothing was sent: your screen is out of date.", "最新の内容を確認して、もう一度押してください。", "Look at the present content and press again."},
    {Word::unavailable,     "記録できないため、送信していません。", "Nothing was sent: the journal cannot be written.", "管理者に連絡してください。", "Tell the administrator."},
    {Word::not_sent,        "接続できなかったため、送信していません。", "Nothing was sent: no connection.", kAgainJa, kAgainEn},
    {Word::lost,            "送信しましたが、結果が分かりません。", "It was sent, but the outcome is not known.", kQueryJa, kQueryEn},
    {Word::lost_ask_person, "送信しましたが、結果が分かりません。この登録は照会できません。", "It was sent, but the outcome is not known, and the provider cannot be asked.", "管理画面で取引を探し、取引IDを入力するか、未登録と確認してください。", "Look in the provider's console, then enter the transaction id or confirm that there is none."},
    {Word::lost_read,       "照会の応答を読み取れませんでした。状態は変わっていません。", "The answer to the inquiry cannot be read; the status is unchanged.", "しばらくしてから、もう一度押してください。", "Press again in a while."},
    {Word::refused_http,    "リクエストが受け付けられませんでした。", "The request was not accepted.", "接続情報と契約を確認してください。店舗設定の後払い設定を開いてください。", "Check the credentials and the contract: open the provider settings of the shop."},
    {Word::exists,          "同じ注文IDの取引がすでに登録されています。", "A transaction with this order id exists already.", kQueryJa, kQueryEn},
    {Word::needs_person,    "照会を繰り返しましたが、結果が分かりません。要確認です。", "The inquiries are used up and the outcome is still not known: a person must look.", "管理画面で取引の状態を確認してから、与信結果確認を押すか、確認した内容を選んでください。", "Look at the transaction in the provider's console, then press \"query result\" or choose what you saw."},
    {Word::anew_pending,    "キャンセルは済みましたが、新しい登録はまだ送信していません。", "The cancellation is done; the new registration was not sent yet.", "与信を実行を押してください。", "Press \"request credit\"."},
    {Word::anew_refused,    "キャンセルは済みましたが、新しい登録は受け付けられませんでした。", "The cancellation is done; the new registration was not accepted.", "エラーの内容を直してから、与信を実行を押してください。", "Fix what was refused, then press \"request credit\"."},
    {Word::repeat_change,   "前回の操作が届いたことを照会で確かめられませんでした。", "The inquiry does not show that the earlier action arrived.", "必要なら、同じ操作をもう一度してください。", "Repeat the action if it is still needed."},
    {Word::look_at_console, "送信しましたが、結果が分かりません。この操作が届いたかは照会では分かりません。", "It was sent, but the outcome is not known, and no inquiry can tell whether it arrived.", "管理画面で確認し、実施済みと確認した・未実施と確認したのどちらかを押してください。", "Look in the provider's console, then press \"confirmed as done\" or \"confirmed as not done\"."},
    {Word::restored,        "登録がないと確認しました。送信前の状態に戻りました。", "There is no such registration: the order is back where it was before.", kAgainJa, kAgainEn},
    {Word::not_done,        "前回の操作は実施されていないと確認しました。送信前の状態に戻りました。", "The earlier action was confirmed as not done: the order is back where it was before.", "必要なら、同じ操作をもう一度してください。", "Repeat the action if it is still needed."},
    {Word::review_ended,    "審査が続いているため、自動の照会を終わりました。", "The review goes on; it is not asked about by itself any more.", "与信結果確認を押すか、管理画面で確認してください。", "Press \"query result\" or look in the provider's console."},
    {Word::stopped,         "実行を中止したため、送信していません。", "Nothing was sent: the run was stopped.", "必要なら、注文を選んでもう一度実行してください。", "Run the action again if it is still needed."},
    {Word::id_held,         "応答の取引IDは、別の注文のものです。", "The answer names the transaction of another order.", kQueryJa, kQueryEn},
});
// clang-format on

/// Code points that the record holds with room to spare for the provider's name.
constexpr std::size_t kMostInId = 50;
constexpr std::size_t kMostInCode = 100;
constexpr std::size_t kMostInText = 1'000;
constexpr std::size_t kMostNotices = 50;

std::string clipped(std::string_view text, std::size_t most) {
  std::string out;
  auto const points = to_utf32(text);
  for (std::size_t i = 0; i < points.size() && i < most; ++i) {
    bool const control = (points[i] < 0x20 && points[i] != U'\n') || points[i] == 0x7F;
    append_utf8(out, control ? U' ' : points[i]);
  }
  return points.size() > most ? out + "…" : out;
}

}  // namespace

Notice notice_of(Word word) {
  for (Row const& row : kRows)
    if (row.word == word) return {"", {row.text_ja, row.text_en}, {row.next_ja, row.next_en}};
  return {};
}

Notice parcels_left_notice(Order const& order, std::vector<std::size_t> const& parcels, Action action) {
  std::string slips;
  for (std::size_t parcel : parcels)
    if (parcel < order.parcels.size()) slips += (slips.empty() ? "" : ", ") + order.parcels[parcel].slip_number;
  auto const& name = name_of(action);
  return {"",
          {"一部の個口だけを報告しました。伝票番号 " + slips + " はまだ送信していません。",
           "Only a part of the parcels was reported: slip number " + slips + " is not sent yet."},
          {std::string(name.ja) + "をもう一度押してください。",
           "Press " + std::string(name.ja) + " (" + std::string(name.en) + ") again."}};
}

std::string fitting(std::string_view from_provider) {
  return clipped(from_provider, kMostInId);
}

std::vector<Notice> fitting(std::vector<Notice> notices) {
  if (notices.size() > kMostNotices) notices.resize(kMostNotices);
  for (Notice& notice : notices) {
    notice.code = clipped(notice.code, kMostInCode);
    for (Message Notice::*part : {&Notice::text, &Notice::next_step})
      for (std::string Message::*language : {&Message::ja, &Message::en})
        notice.*part.*language = clipped(notice.*part.*language, kMostInText);
  }
  return notices;
}

Notice with_name(Notice notice, Connector const& connector) {
  notice.text.ja = std::string(connector.facts.name_ja) + "：" + notice.text.ja;
  notice.text.en = std::string(connector.facts.name_en) + ": " + notice.text.en;
  return notice;
}

std::vector<Notice> with_name(std::vector<Notice> notices, Connector const& connector) {
  for (Notice& notice : notices) notice = with_name(std::move(notice), connector);
  return notices;
}

}  // namespace yoshin
