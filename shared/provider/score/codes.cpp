#include "provider/score/codes.hpp"

#include "provider/score/settings.hpp"
#include "text/width.hpp"

namespace yoshin::score {
namespace {

struct RemedyText {
  Remedy remedy;
  std::string_view ja;
  std::string_view en;
};
struct ConcernText {
  Concern concern;
  Remedy remedy;
  std::string_view ja;  ///< Used when the provider sent no text of its own.
  std::string_view en;  ///< Stands before the provider's Japanese text.
};

// clang-format off
constexpr auto kRemedies = std::to_array<RemedyText>({
    {Remedy::fix,              "示された項目を直して、もう一度同じボタンを押してください。", "Correct the named field and press the same button again."},
    {Remedy::settings,         "店舗の後払い設定（加盟店ID、ダイレクトパスワード、接続元ID）を確認してください。", "Check shop id, direct password and terminal id in the shop's provider settings."},
    {Remedy::query,            "与信結果確認を押して、提供元での状態を確かめてください。", "Press \"query result\" to see the state at the provider."},
    {Remedy::duplicate,        "この番号は提供元に登録があります。ほかの操作の前に与信結果確認を押してください。", "The provider knows this id. Press \"query result\" before anything else."},
    {Remedy::correct_hold,     "理由に合わせて注文を直し、与信内容変更を押してください。提供元の管理画面で直したときは与信結果確認を、やめるときは与信キャンセルを押してください。", "Correct the order and press \"change order data\"; after a correction in the provider's console press \"query result\"; to give it up press \"cancel credit\"."},
    {Remedy::anew,             "必要なら、与信を実行で新しい取引として登録してください。", "If still wanted, register anew with \"request credit\"."},
    {Remedy::cancel_then_anew, "与信キャンセルのあと、注文を直して与信を実行で登録し直してください。", "Press \"cancel credit\", correct the order, then register anew with \"request credit\"."},
    {Remedy::review_wait,      "時間をおいて与信結果確認を押してください。", "Press \"query result\" later."},
    {Remedy::wait,             "しばらく待ってから与信結果確認を押し、続くときは提供元へ問い合わせてください。", "Wait, then press \"query result\"; ask the provider when it stays."},
    {Remedy::refund,           "取り消せません。もう一度押さずに、返金は手作業で行ってください。", "It cannot be cancelled. Do not press again; refund by hand."},
    {Remedy::maintainer,       "通信履歴を添えて、システムの保守担当へ連絡してください。", "Give the history entry to whoever maintains the system."},
    {Remedy::nothing,          "操作は必要ありません。", "Nothing to do."},
});

constexpr auto kConcerns = std::to_array<ConcernText>({
    {Concern::credentials, Remedy::settings,   "加盟店認証に失敗しました。",     "The provider refused the shop's credentials"},
    {Concern::paid,        Remedy::refund,     "入金済みのため取り消せません。", "It is paid already and cannot be cancelled"},
    {Concern::exists,      Remedy::duplicate,  "既に登録されています。",         "It is registered already"},
    {Concern::field,       Remedy::fix,        "送信内容に誤りがあります。",     "The provider refused a field"},
    {Concern::system,      Remedy::wait,       "提供元で障害が起きています。",   "The provider reports a failure of its own"},
    {Concern::unknown,     Remedy::maintainer, "意味の分からないエラーです。",   "The provider refused the request"},
});

/// Parts of a message by which an error without a known code is told apart. The first that fits counts. The first row is
/// the manual's own text; the others are words that a message about such a thing can hardly do without.
constexpr auto kErrorTexts = std::to_array<ErrorRule>({
    {"認証に失敗",       Concern::credentials},
    {"システムエラー",   Concern::system},
    {"システム障害",     Concern::system},
    {"メンテナンス",     Concern::system},
    {"しばらく",         Concern::system},
    {"氏名",             Concern::field}, {"カナ",       Concern::field}, {"郵便番号",   Concern::field},
    {"住所",             Concern::field}, {"都道府県",   Concern::field}, {"市区町村",   Concern::field},
    {"電話",             Concern::field}, {"メール",     Concern::field}, {"会社",       Concern::field},
    {"部署",             Concern::field}, {"金額",       Concern::field}, {"請求額",     Concern::field},
    {"注文日",           Concern::field}, {"商品",       Concern::field}, {"単価",       Concern::field},
    {"数量",             Concern::field}, {"個数",       Concern::field}, {"明細",       Concern::field},
    {"伝票",             Concern::field}, {"運送会社",   Concern::field}, {"配送業者",   Concern::field},
    {"fullName",         Concern::field}, {"KanaName",   Concern::field}, {"zipCode",    Concern::field},
    {"address",          Concern::field}, {"tel",        Concern::field}, {"mobile",     Concern::field},
    {"email",            Concern::field}, {"companyName", Concern::field}, {"departmentName", Concern::field},
    {"billedAmount",     Concern::field}, {"paymentType", Concern::field}, {"shopOrderDate",  Concern::field},
    {"detail",           Concern::field}, {"slipno",     Concern::field}, {"pdcompanycode",  Concern::field},
});
// clang-format on

ConcernText const& text_of(Concern concern) {
  for (ConcernText const& row : kConcerns)
    if (row.concern == concern) return row;
  return kConcerns.back();
}

}  // namespace

bool lists(std::string_view list, std::string_view value) {
  while (!list.empty()) {
    auto const comma = list.find(',');
    if (trim(list.substr(0, comma)) == value) return true;
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
  }
  return false;
}

Message next_step_of(Remedy remedy) {
  for (RemedyText const& row : kRemedies)
    if (row.remedy == remedy) return {std::string(row.ja), std::string(row.en)};
  return {};
}

ResultCode const* find_result(std::string_view code) {
  for (ResultCode const& row : kResultCodes)
    if (row.code == code) return &row;
  return nullptr;
}

Concern concern_of(ErrorEntry const& error, Settings const& settings) {
  if (!error.code.empty()) {
    for (ErrorRule const& row : kErrorCodes)
      if (row.text == error.code) return row.concern;
    if (lists(settings.text("score.duplicate_codes"), error.code)) return Concern::exists;
    if (lists(settings.text("score.auth_codes"), error.code)) return Concern::credentials;
  }
  for (ErrorRule const& row : kErrorTexts)
    if (error.message.find(row.text) != std::string::npos) return row.concern;
  return Concern::unknown;
}

Notice notice_of(ErrorEntry const& error, Concern concern) {
  ConcernText const& row = text_of(concern);
  std::string en(row.en);
  if (!error.message.empty()) en += ": " + quoted(error.message);
  return {error.code,
          {error.message.empty() ? std::string(row.ja) : error.message, en + "."},
          next_step_of(row.remedy)};
}

std::vector<KnownCode> known_codes() {
  std::vector<KnownCode> known;
  known.reserve(std::size(kResultCodes) + std::size(kErrorCodes));
  for (ResultCode const& row : kResultCodes)
    known.push_back({"", "authorResult", std::string(row.code), row.verdict, {}});
  for (ErrorRule const& row : kErrorCodes)
    known.push_back({"", "errorCode", std::string(row.text), VerdictKind::message_refused,
                     next_step_of(text_of(row.concern).remedy)});
  return known;
}

}  // namespace yoshin::score
