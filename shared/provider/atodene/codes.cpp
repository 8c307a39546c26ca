#include "provider/atodene/codes.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace yoshin::atodene {
namespace {

struct WordText {
  Word word;
  std::string_view ja, en;
};

// clang-format off
constexpr auto kWords = std::to_array<WordText>({
    {Word::fix,         "示された項目を直して、もう一度同じボタンを押してください。", "Correct the named field and press the same button again."},
    {Word::fix_or_tell, "示された項目を直して、もう一度同じボタンを押してください。正しいのに続くときは、通信履歴を添えて保守担当へ連絡してください。", "Correct the named field and press the same button again. If it is right and the error stays, give the history entry to whoever maintains the system."},
    {Word::set,         "店舗の後払い設定（加盟店コード・連携パスワード・接続先特定ID）を確認してください。", "Check the shop's provider settings (shop code, link password, connecting-product id)."},
    {Word::query,       "与信結果確認を押して、取引の状態を確かめてください。", "Press \"query result\" and look at the transaction's state."},
    {Word::anew,        "必要なら、注文を直して与信を実行で新しい取引として登録してください。", "If still wanted, correct the order and register anew with \"request credit\"."},
    {Word::done,        "操作は必要ありません。", "Nothing to do."},
    {Word::developer,   "通信履歴を添えて、システムの保守担当へ連絡してください。", "Give the history entry to whoever maintains the system."},
    {Word::correct,     "与信結果確認で状態を確かめてください。前の報告が届いていたときは、伝票番号訂正を押してください。", "Press \"query result\". If an earlier report had arrived, press \"correct slip number\"."},
    {Word::report,      "与信結果確認で状態を確かめてください。報告が届いていなかったときは、伝票番号同期を押してください。請求書の発行後は訂正できません。", "Press \"query result\". If no report had arrived, press \"report slip number\". After the invoice is issued no correction is taken."},
    {Word::console,     "管理画面で取引を確かめてください。報告がすでに取り消されているか、請求書が発行されています。", "Look in the provider's console: the report is undone already, or the invoice is issued."},
    {Word::cancel_anew, "与信キャンセルのあと、注文を直して与信を実行で登録し直してください。", "Press \"cancel credit\", correct the order, then register anew with \"request credit\"."},
    {Word::change,      "注文を直して、与信内容変更を押してください。管理画面で直したときは与信結果確認を押します。放置すると与信NGになります。", "Correct the order, then press \"change order data\"; after a correction in the console press \"query result\". Left alone it becomes \"credit refused\"."},
    {Word::wait,        "時間をおいて、与信結果確認を押してください。", "Press \"query result\" later."},
});

constexpr auto kCodes = std::to_array<ErrorCode>({
    {kCancelledAlready, "取引はすでにキャンセルされています。", "The transaction is cancelled already."},
});

constexpr auto kPoints = std::to_array<ErrorPoint>({
    {"shopCode",            "加盟店コード",       "shop code",               Concern::credential, Word::set},
    {"linkId",              "接続先特定ID",       "connecting-product id",   Concern::credential, Word::set},
    {"linkPassword",        "連携パスワード",     "link password",           Concern::credential, Word::set},
    {"request",             "送信電文",           "request",                 Concern::message,    Word::developer},
    {"linkInfo",            "接続情報",           "link information",        Concern::message,    Word::developer},
    {"browserInfo",         "端末情報",           "browser information",     Concern::message,    Word::developer},
    {"customer",            "注文者の情報",       "buyer block",             Concern::message,    Word::developer},
    {"ship",                "送付先の情報",       "recipient block",         Concern::message,    Word::developer},
    {"details",             "明細",               "rows",                    Concern::message,    Word::developer},
    {"shopOrderId",         "注文ID",             "order id",                Concern::message,    Word::developer},
    {"shopOrderDate",       "注文日",             "order date",              Concern::message,    Word::developer},
    {"address",             "注文者住所",         "buyer's address",         Concern::order,      Word::fix_or_tell},
    {"shipAddress",         "送付先住所",         "recipient's address",     Concern::order,      Word::fix_or_tell},
    {"name",                "注文者氏名",         "buyer's name",            Concern::order,      Word::fix},
    {"kanaName",            "注文者氏名カナ",     "buyer's kana",            Concern::order,      Word::fix},
    {"zip",                 "注文者郵便番号",     "buyer's postal code",     Concern::order,      Word::fix},
    {"companyName",         "注文者会社名",       "buyer's company",         Concern::order,      Word::fix},
    {"sectionName",         "注文者部署名",       "buyer's department",      Concern::order,      Word::fix},
    {"tel",                 "注文者電話番号",     "buyer's phone number",    Concern::order,      Word::fix},
    {"email",               "注文者メールアドレス", "buyer's e-mail address", Concern::order,      Word::fix},
    {"billedAmount",        "請求額",             "billed amount",           Concern::order,      Word::fix},
    {"expand1",             "拡張項目1",          "extra field 1",           Concern::order,      Word::fix},
    {"service",             "請求書の送り方",     "invoice delivery",        Concern::order,      Word::fix},
    {"shipName",            "送付先氏名",         "recipient's name",        Concern::order,      Word::fix},
    {"shipKananame",        "送付先氏名カナ",     "recipient's kana",        Concern::order,      Word::fix},
    {"shipZip",             "送付先郵便番号",     "recipient's postal code", Concern::order,      Word::fix},
    {"shipCompanyName",     "送付先会社名",       "recipient's company",     Concern::order,      Word::fix},
    {"shipSectionName",     "送付先部署名",       "recipient's department",  Concern::order,      Word::fix},
    {"shipTel",             "送付先電話番号",     "recipient's phone number", Concern::order,     Word::fix},
    {"goods",               "商品名",             "item name",               Concern::order,      Word::fix},
    {"goodsPrice",          "単価",               "unit price",              Concern::order,      Word::fix},
    {"goodsAmount",         "個数",               "quantity",                Concern::order,      Word::fix},
    {"deliveryCompanyCode", "配送業者",           "carrier",                 Concern::shipment,   Word::fix},
    {"deliverySlipNo",      "伝票番号",           "slip number",             Concern::shipment,   Word::fix},
    {"invoiceDate",         "請求書発行日",       "invoice date",            Concern::shipment,   Word::fix},
    {"transactionId",       "お問合せ番号",       "transaction id",          Concern::state,      Word::query},
});

constexpr auto kAuto = std::to_array<AutoResult>({
    {"OK",     VerdictKind::approved,  false},
    {"NG",     VerdictKind::rejected,  false},
    {"審査中", VerdictKind::reviewing, true},
});

constexpr auto kManual = std::to_array<ManualResult>({
    {"",     VerdictKind::reviewing},
    {"OK",   VerdictKind::approved},
    {"NG",   VerdictKind::rejected},
    {"保留", VerdictKind::on_hold},
});

/// Calls on which "cancelled already" is the transaction's state.
constexpr auto kSettledBy = std::to_array<std::string_view>({"getauthori", "modify", "cancel"});
// clang-format on

Message text_of(WireError const& error, ErrorPoint const* point) {
  Message text;
  if (point != nullptr) text = {std::string(point->ja) + "：", std::string(point->en) + ": "};
  if (point == nullptr && !error.point.empty()) text = {error.point + "：", error.point + ": "};
  bool const silent = error.message.empty();
  text.ja += silent ? "提供元がエラーを返しました（" + error.code + "）。" : error.message;
  text.en += silent ? "the provider answered an error (" + error.code + ")." : quoted(error.message);
  return text;
}

}  // namespace

Message next_step_of(Word word) {
  for (WordText const& row : kWords)
    if (row.word == word) return {std::string(row.ja), std::string(row.en)};
  return {};
}

ErrorCode const* find_code(std::string_view code) {
  for (ErrorCode const& row : kCodes)
    if (row.code == code) return &row;
  return nullptr;
}

bool settles_cancelled(std::string_view endpoint) {
  return std::find(kSettledBy.begin(), kSettledBy.end(), endpoint) != kSettledBy.end();
}

ErrorPoint const* find_point(std::string_view point) {
  for (ErrorPoint const& row : kPoints)
    if (row.point == point) return &row;
  return nullptr;
}

std::span<ErrorPoint const> error_points() {
  return kPoints;
}

std::span<ErrorCode const> error_codes() {
  return kCodes;
}

std::span<AutoResult const> auto_results() {
  return kAuto;
}

std::span<ManualResult const> manual_results() {
  return kManual;
}

Notice notice_of(WireError const& error) {
  if (auto const* row = find_code(error.code))
    return {error.code, {std::string(row->ja), std::string(row->en)}, next_step_of(Word::query)};
  auto const* point = find_point(error.point);
  return {error.code, text_of(error, point), next_step_of(point == nullptr ? Word::fix : point->word)};
}

std::vector<KnownCode> known_codes() {
  std::vector<KnownCode> known;
  known.reserve(auto_results().size() + manual_results().size() + error_codes().size() + error_points().size());
  for (AutoResult const& row : auto_results())
    known.push_back({"", "autoAuthoriresult", std::string(row.value), row.verdict, {}});
  for (ManualResult const& row : manual_results())
    known.push_back({"", "manualAuthoriresult", std::string(row.value), row.verdict, {}});
  for (ErrorCode const& row : error_codes())
    known.push_back({"", "errorCode", std::string(row.code), {}, next_step_of(Word::query)});
  for (ErrorPoint const& row : error_points())
    known.push_back({"", "errorPoint", std::string(row.point), {}, next_step_of(row.word)});
  return known;
}

}  // namespace yoshin::atodene
