#include "provider/kuroneko/terms.hpp"

#include <array>
#include <string>
#include <string_view>

#include "base/kind_texts.hpp"

namespace yoshin::kuroneko {
namespace {

struct SubjectText {
  Subject subject;
  std::string_view ja;
  std::string_view en;
};

/// `#` stands for the limit. `ja` follows the subject's name directly, `en` follows "The <name> ".
struct FaultText {
  Fault fault;
  std::string_view ja;
  std::string_view en;
  std::string_view wanted_ja;
  std::string_view wanted_en;
};

struct WordText {
  Word word;
  std::string_view ja;
  std::string_view en;
};

// clang-format off
constexpr auto kSubjects = std::to_array<SubjectText>({
    {Subject::layout,                 "送信電文",               "message"},
    {Subject::shop_code,              "加盟店コード",           "shop code"},
    {Subject::password,               "パスワード",             "password"},
    {Subject::order_no,               "送信用の受注番号",       "order number sent"},
    {Subject::request_date,           "送信日時",               "sending time"},
    {Subject::order_date,             "注文日",                 "order date"},
    {Subject::ship_date,              "出荷予定日",             "planned ship date"},
    {Subject::name,                   "注文者氏名",             "buyer name"},
    {Subject::kana,                   "注文者氏名カナ",         "buyer kana"},
    {Subject::post_code,              "注文者郵便番号",         "buyer postal code"},
    {Subject::address1,               "注文者住所1",            "buyer address 1"},
    {Subject::address2,               "注文者住所2",            "buyer address 2"},
    {Subject::house_number,           "注文者住所の番地",       "house number of the buyer address"},
    {Subject::phone,                  "注文者電話番号",         "buyer phone number"},
    {Subject::email,                  "注文者メールアドレス",   "buyer e-mail address"},
    {Subject::total,                  "請求額",                 "billed amount"},
    {Subject::send_div,               "請求書の送り方",         "invoice delivery code"},
    {Subject::item_name,              "商品名",                 "item name"},
    {Subject::item_count,             "個数",                   "quantity"},
    {Subject::unit_price,             "単価",                   "unit price"},
    {Subject::sub_total,              "小計",                   "subtotal"},
    {Subject::recipient,              "送付先",                 "recipient"},
    {Subject::recipient_name,         "送付先氏名",             "recipient name"},
    {Subject::recipient_post_code,    "送付先郵便番号",         "recipient postal code"},
    {Subject::recipient_address1,     "送付先住所1",            "recipient address 1"},
    {Subject::recipient_address2,     "送付先住所2",            "recipient address 2"},
    {Subject::recipient_house_number, "送付先住所の番地",       "house number of the recipient address"},
    {Subject::recipient_phone,        "送付先電話番号",         "recipient phone number"},
    {Subject::free_item,              "請求書の自由項目",       "free item of the invoice"},
    {Subject::transaction,            "取引",                   "transaction"},
    {Subject::slip,                   "伝票番号",               "slip number"},
    {Subject::slip_before,            "訂正前の伝票番号",       "slip number before the correction"},
    {Subject::process_div,            "処理区分",               "process code"},
    {Subject::contents,               "依頼区分",               "request code"},
    {Subject::reason,                 "再発行の理由",           "reissue reason"},
    {Subject::reason_text,            "再発行の理由（その他）", "reissue reason text"},
    {Subject::sms_code,               "SMS認証番号",            "SMS code"},
    {Subject::system,                 "提供元のシステム",       "provider's system"},
});

constexpr auto kFaults = std::to_array<FaultText>({
    {Fault::missing,           "がありません",                         "is missing",                              "入力されていること",               "a value"},
    {Fault::wrong,             "が正しくありません",                   "is not right",                            "正しい値",                         "a right value"},
    {Fault::not_digits,        "に半角数字以外があります",             "holds something other than digits",       "半角数字",                         "half-width digits"},
    {Fault::wrong_length,      "の桁数が違います",                     "has the wrong length",                    "決められた桁数",                   "the fixed number of digits"},
    {Fault::too_long,          "が#文字を超えています",                "is longer than # characters",             "#文字以内",                        "at most # characters"},
    {Fault::charset,           "に使えない文字があります",             "holds characters that are not allowed",   "使える文字だけ",                   "allowed characters only"},
    {Fault::half_width_only,   "に半角でない文字があります",           "holds characters that are not half-width", "半角文字だけ",                    "half-width characters only"},
    {Fault::not_full_width,    "に全角でない文字があります",           "holds characters that are not full-width", "全角文字だけ",                    "full-width characters only"},
    {Fault::not_half_kana,     "に半角カナ以外の文字があります",       "holds something other than half-width kana", "半角カナだけ",                  "half-width kana only"},
    {Fault::out_of_set,        "に扱えない文字（機種依存文字など）があります", "holds characters outside the provider's set", "JIS第1・第2水準の文字だけ", "characters of JIS X 0208 only"},
    {Fault::not_unique,        "は既に使われています",                 "has been used already",                   "まだ使っていない番号",             "a number not used before"},
    {Fault::not_registered,    "が登録されていません",                 "is not registered",                       "登録済みの値",                     "a registered value"},
    {Fault::not_usable,        "が利用できません",                     "cannot be used",                          "利用できる値",                     "a usable value"},
    {Fault::mismatch,          "が一致しません",                       "does not match",                          "登録と同じ値",                     "the registered value"},
    {Fault::bad_date,          "が実在する日付ではありません",         "is no real date",                         "実在する日付",                     "a real date"},
    {Fault::beyond_days,       "が#日より先です",                      "is more than # days ahead",               "今日から#日以内",                  "within # days from today"},
    {Fault::before_order_date, "が注文日より前です",                   "is before the order date",                "注文日以降",                       "on or after the order date"},
    {Fault::hyphen_count,      "のハイフンの数が違います",             "has the wrong number of hyphens",         "決められた数のハイフン、またはハイフンなし", "the right number of hyphens, or none"},
    {Fault::hyphen_place,      "のハイフンの位置が違います",           "has its hyphen in the wrong place",       "000-0000 の形",                    "the form 000-0000"},
    {Fault::digit_count,       "の桁数が違います",                     "has the wrong number of digits",          "#桁の数字",                        "# digits"},
    {Fault::no_leading_zero,   "が0で始まっていません",                "does not begin with 0",                   "0で始まる番号",                    "a number that begins with 0"},
    {Fault::does_not_exist,    "が見つかりません",                     "is not known",                            "実在する番号",                     "a number that exists"},
    {Fault::other_prefecture,  "が住所の都道府県と合いません",         "belongs to another prefecture than the address", "住所と同じ都道府県の番号",  "a code of the address's prefecture"},
    {Fault::no_prefecture,     "が都道府県名で始まっていません",       "does not begin with a prefecture",        "都道府県名から始まる住所",         "an address that begins with the prefecture"},
    {Fault::no_at_sign,        "に@がありません",                      "has no @",                                "@を含むメールアドレス",            "an address with @"},
    {Fault::outside_range,     "が1～999999円の範囲にありません",      "is outside 1 to 999999 yen",              "1～999999円",                      "1 to 999999 yen"},
    {Fault::bad_positive,      "が0～999999円の範囲にありません",      "is outside 0 to 999999 yen",              "0～999999円",                      "0 to 999999 yen"},
    {Fault::bad_negative,      "が-999999～-1円の範囲にありません",    "is outside -999999 to -1 yen",            "-999999～-1円",                    "-999999 to -1 yen"},
    {Fault::minus_place,       "のマイナス記号の位置が違います",       "has its minus sign in the wrong place",   "先頭のマイナス記号",               "a minus sign in front"},
    {Fault::not_the_sum,       "が明細の合計と一致しません",           "is not the sum of the lines",             "明細の合計と同じ額",               "the sum of the lines"},
    {Fault::bad_value,         "が決められた値ではありません",         "is none of the allowed values",           "決められた値",                     "an allowed value"},
    {Fault::no_contract,       "は契約にない値です",                   "needs a contract option",                 "契約している値",                   "a value within the contract"},
    {Fault::leading_yen,       "が半角の¥で始まっています",            "begins with a half-width yen sign",       "¥で始まらない名前",                "a name without a leading yen sign"},
    {Fault::too_many,          "が#件を超えています",                  "occurs more than # times",                "#件以内",                          "at most #"},
    {Fault::dummy,             "が仮の番号です",                       "is a placeholder",                        "実際につながる電話番号",           "a real phone number"},
    {Fault::wrong_state,       "がこの操作のできる状態ではありません", "is not in a state that allows this",      "操作できる状態",                   "a state that allows it"},
    {Fault::paid,              "は入金済みです",                       "is paid already",                         "未入金",                           "not paid"},
    {Fault::not_enclosed,      "は請求書同梱ではありません",           "has no enclosed invoice",                 "請求書同梱の取引",                 "a transaction with an enclosed invoice"},
    {Fault::must_be_empty,     "は空でなければなりません",             "must be empty",                           "空",                               "nothing"},
    {Fault::check_digit,       "のチェックデジットが合いません",       "has a wrong check digit",                 "末尾の検査数字が正しい番号",       "a number whose check digit fits"},
    {Fault::exists_already,    "は既に登録されています",               "is registered already",                   "未登録の番号",                     "a number not registered yet"},
    {Fault::only_one,          "は1件しか登録できません",              "can be registered only once",             "1件",                              "one"},
    {Fault::on_many_orders,    "は既に#件の注文に使われています",      "is on # orders already",                  "#件以内の注文で使う番号",          "a number on at most # orders"},
    {Fault::limit_reached,     "は回数の上限に達しています",           "has reached its limit",                   "上限内の回数",                     "a count within the limit"},
    {Fault::unchanged,         "は変更前と同じです",                   "is the same as before",                   "変更前と違う額",                   "another amount than before"},
    {Fault::not_below_first,   "は最初の与信額より小さくありません",   "is not below the first total",            "最初の与信額より小さい額",         "an amount below the first total"},
    {Fault::nothing_waiting,   "に認証待ちがありません",               "waits for no code",                       "認証待ちの取引",                   "a transaction that waits for a code"},
    {Fault::no_reissue,        "に取り下げられる再発行がありません",   "has no reissue that could be withdrawn",  "再発行を依頼した取引",             "a transaction whose invoice was asked for again"},
    {Fault::expiring,          "は期限切れの処理中です",               "is being expired",                        "期限内の取引",                     "a transaction within its time"},
    {Fault::failed,            "で障害が起きています",                 "reports a failure of its own",            "正常な応答",                       "a normal answer"},
});

constexpr auto kWords = std::to_array<WordText>({
    {Word::fix,         "注文の該当項目を直して、同じボタンをもう一度押してください。",
                        "Correct the field in the order, then press the same button again."},
    {Word::set,         "店舗設定のクロネコ代金後払いの欄（加盟店コード、パスワード、契約オプション）を確認してください。",
                        "Check shop code, password and contract options in the shop's provider settings."},
    {Word::query,       "与信結果確認を押して、提供元での状態を確かめてください。",
                        "Press \"query result\" to see the state at the provider."},
    {Word::duplicate,   "この番号は提供元に登録があります。ほかの操作の前に与信結果確認を押してください。",
                        "The provider knows this id. Press \"query result\" before anything else."},
    {Word::anew,        "必要なら与信キャンセルをしてから、与信を実行で新しく登録してください。",
                        "Cancel if needed, then press \"request credit\" for a new registration."},
    {Word::wait,        "時間をおいて与信結果確認を押し、続くようなら提供元へ連絡してください。",
                        "Wait, press \"query result\", and contact the provider if it stays."},
    {Word::developer,   "送信内容の組み立てに誤りがあります。履歴の記録をシステム担当者へ渡してください。",
                        "The request was built wrongly. Give the history entry to whoever maintains the system."},
    {Word::refund,      "入金済みのため取り消せません。返金は提供元の管理画面などで手作業で行ってください。",
                        "It is paid and cannot be cancelled. Refund it by hand, for instance in the provider's console."},
    {Word::by_hand,     "これ以上は送信できません。提供元の管理画面で処理してください。",
                        "No more can be sent. Settle it in the provider's console."},
    {Word::no_download, "この注文の請求書は提供元が郵送します。ダウンロードはできません。",
                        "The provider mails this invoice; there is nothing to download."},
    {Word::nothing,     "操作は不要です。",
                        "Nothing needs to be done."},
});
// clang-format on

std::string with_limit(std::string_view text, int limit) {
  std::string out(text);
  if (auto const place = out.find('#'); place != std::string::npos)
    out.replace(place, 1, std::to_string(limit));
  return out;
}

SubjectText const& text_of(Subject subject) {
  return kSubjects[static_cast<std::size_t>(subject)];
}
FaultText const& text_of(Fault fault) {
  return kFaults[static_cast<std::size_t>(fault)];
}

static_assert(is_in_order(kSubjects, &SubjectText::subject, Subject::system));
static_assert(is_in_order(kFaults, &FaultText::fault, Fault::failed));
static_assert(is_in_order(kWords, &WordText::word, Word::nothing));

}  // namespace

Message name_of_subject(Subject subject) {
  return {std::string(text_of(subject).ja), std::string(text_of(subject).en)};
}

Message sentence_of(Subject subject, Fault fault, int limit) {
  return {std::string(text_of(subject).ja) + with_limit(text_of(fault).ja, limit) + "。",
          "The " + std::string(text_of(subject).en) + " " + with_limit(text_of(fault).en, limit) + "."};
}

Message wanted_by(Fault fault, int limit) {
  return {with_limit(text_of(fault).wanted_ja, limit), with_limit(text_of(fault).wanted_en, limit)};
}

Message next_step_of(Word word) {
  WordText const& text = kWords[static_cast<std::size_t>(word)];
  return {std::string(text.ja), std::string(text.en)};
}

}  // namespace yoshin::kuroneko
