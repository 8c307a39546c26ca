#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "credit/record.hpp"
#include "credit/verdict.hpp"
#include "provider/connector.hpp"

namespace yoshin::np {

/// What the operator does about a code.
enum class Remedy {
  fix,               ///< Correct the named field, press the same button again.
  change,            ///< Correct the order, then 与信内容変更: the cure of a hold.
  settings,          ///< Credentials or contract option.
  query,             ///< The state at NP differs from ours.
  anew,              ///< A new registration.
  cancel_then_anew,  ///< Cancel first, then a new registration.
  wait,              ///< A fault at NP.
  maintainer,        ///< The request was built wrongly, or the code is not known.
  console,           ///< Only NP's own console can do it.
  cancel,            ///< Not eligible: give the transaction up.
  hold_wait,         ///< NP decides later.
  none               ///< Nothing left to do.
};
/// The sentence for a remedy.
Message next_step_of(Remedy remedy);

/// One value of `authori_result`. Source: NP answer fields, results.
struct ResultCode {
  std::string_view code;
  VerdictKind verdict;
};
// clang-format off
inline constexpr auto kResultCodes = std::to_array<ResultCode>({
    {"00", VerdictKind::approved},
    {"10", VerdictKind::on_hold},
    {"20", VerdictKind::rejected},
    {"30", VerdictKind::unclear},
    {"40", VerdictKind::reviewing},
    {"50", VerdictKind::reviewing},
});
// clang-format on

/// One value of `payment_status`.
struct PaymentCode {
  std::string_view code;
  Stage stage;
};
// clang-format off
inline constexpr auto kPaymentCodes = std::to_array<PaymentCode>({
    {"10", Stage::unpaid},
    {"20", Stage::paid},
    {"30", Stage::undisclosed},
});
// clang-format on

/// A reason with its remedy: a hold, a refusal or an error.
struct ReasonCode {
  std::string_view code;
  Remedy remedy;
  std::string_view ja;
  std::string_view en;
};

// clang-format off
/// Values of `authori_ng`. One maker's clients list RE001 to RE003 here with the same three meanings.
inline constexpr auto kRefusalCodes = std::to_array<ReasonCode>({
    {"NG001", Remedy::cancel_then_anew, "与信の限度額を超えています。",               "The credit limit is exceeded."},
    {"NG002", Remedy::cancel_then_anew, "注文者または送付先の情報に誤りか不足があります。", "Buyer or delivery data is wrong or missing."},
    {"NG999", Remedy::cancel_then_anew, "審査の結果、取引できません（理由は非公開）。",    "The credit check refused it; no reason is given."},
    {"RE001", Remedy::cancel_then_anew, "与信の限度額を超えています。",               "The credit limit is exceeded."},
    {"RE002", Remedy::cancel_then_anew, "注文者または送付先の情報に誤りか不足があります。", "Buyer or delivery data is wrong or missing."},
    {"RE003", Remedy::cancel_then_anew, "審査の結果、取引できません（理由は非公開）。",    "The credit check refused it; no reason is given."},
});

/// Values of `authori_hold`. The list may grow; an unknown one is a generic hold.
inline constexpr auto kHoldCodes = std::to_array<ReasonCode>({
    {"RE001", Remedy::change,    "注文者氏名が登録の条件に合いません。",                     "The buyer's name does not meet the rules."},
    {"RE002", Remedy::change,    "注文者氏名が個人名と確認できません。",                     "The buyer's name cannot be recognised as a person."},
    {"RE003", Remedy::change,    "注文者氏名が文字化けしています。",                         "The buyer's name is garbled."},
    {"RE004", Remedy::change,    "注文者が会社名だけです。担当者名が必要です。",             "The buyer is a company: a contact person is needed."},
    {"RE005", Remedy::change,    "送付先氏名が登録の条件に合いません。",                     "The delivery name does not meet the rules."},
    {"RE006", Remedy::change,    "送付先氏名が個人名と確認できません。",                     "The delivery name cannot be recognised as a person."},
    {"RE007", Remedy::change,    "送付先氏名が文字化けしています。",                         "The delivery name is garbled."},
    {"RE008", Remedy::change,    "送付先が会社名だけです。担当者名が必要です。",             "The recipient is a company: a contact person is needed."},
    {"RE009", Remedy::change,    "注文者住所が途中までです。建物名・部屋番号を補い、会社名は会社名欄へ移します。", "The buyer's address is incomplete: add building and room; a company belongs in the company field."},
    {"RE010", Remedy::change,    "注文者住所に重複か不明な部分があります。",                 "The buyer's address is duplicated or unclear in part."},
    {"RE011", Remedy::change,    "注文者住所に建物名か部屋番号がありません。",               "The buyer's address lacks a building or a room."},
    {"RE012", Remedy::change,    "注文者住所に会社名か店舗名がありません。",                 "The buyer's address lacks a company or shop name."},
    {"RE013", Remedy::change,    "注文者住所が文字化けしています。",                         "The buyer's address is garbled."},
    {"RE014", Remedy::change,    "注文者住所が勤務先か一時的な場所（ホテル・郵便局・営業所・コンビニなど）です。注文者に確認します。", "The buyer's address is a workplace or a temporary place (hotel, post office, depot, convenience store): confirm with the buyer."},
    {"RE015", Remedy::change,    "送付先住所が途中までです。建物名・部屋番号を補い、会社名は会社名欄へ移します。", "The delivery address is incomplete: add building and room; a company belongs in the company field."},
    {"RE016", Remedy::change,    "送付先住所に重複か不明な部分があります。",                 "The delivery address is duplicated or unclear in part."},
    {"RE017", Remedy::change,    "送付先住所に建物名か部屋番号がありません。",               "The delivery address lacks a building or a room."},
    {"RE018", Remedy::change,    "送付先住所に会社名か店舗名がありません。",                 "The delivery address lacks a company or shop name."},
    {"RE019", Remedy::change,    "送付先住所が文字化けしています。",                         "The delivery address is garbled."},
    {"RE020", Remedy::change,    "送付先住所が一時的な場所（ホテル・郵便局・営業所・コンビニなど）です。",         "The delivery address is a temporary place (hotel, post office, depot, convenience store)."},
    {"RE021", Remedy::change,    "注文者電話番号に誤りがあります。",                         "The buyer's phone number is wrong."},
    {"RE022", Remedy::change,    "固定電話の番号が必要です。",                               "A landline number is needed."},
    {"RE023", Remedy::change,    "送付先電話番号に誤りがあります。",                         "The delivery phone number is wrong."},
    {"RE024", Remedy::change,    "ネット注文にはメールアドレスが必要です。",                 "An internet order needs an e-mail address."},
    {"RE025", Remedy::change,    "メールアドレスが店舗のものか、使えないものです。",         "The e-mail address is the shop's own or invalid."},
    {"RE026", Remedy::cancel,    "取引の対象外です（私書箱・自社関係者・未審査サイト・手数料のみ・禁止商品・テスト注文など）。", "Not eligible (PO box, own staff, unreviewed site, fee-only order, banned goods, test order …)."},
    {"RE027", Remedy::change,    "よく似た取引が既にあります。二重注文でないか確認します。", "A similar transaction exists: check for a double order."},
    {"RE028", Remedy::change,    "注文者に電話がつながりません。連絡先を確認します。",       "The buyer cannot be reached by phone: confirm the contact data."},
    {"RE029", Remedy::hold_wait, "詳しい審査に入りました。翌営業日の18時までに結果が出ます。", "Under detailed review; the result comes by 18:00 on the next business day."},
    {"RE031", Remedy::change,    "店舗の電話番号が使われています。",                         "The shop's own phone number is used."},
});
// clang-format on

/// What an error code is about, which says whether it can be a refusal for the transaction's state.
enum class Concern { request, field, state, live, system };

/// One code of `errors[].codes`.
struct ErrorCode {
  std::string_view code;
  Concern concern;
  Remedy remedy;
  std::string_view ja;
  std::string_view en;
};
/// The row of an error code, or null for a code we do not know.
ErrorCode const* find_error(std::string_view code);

/// An error code that tells what became of the transaction, on one endpoint.
struct CodeEffect {
  std::string_view endpoint;
  std::string_view code;
  VerdictKind verdict;
  Remedy remedy;
};
// clang-format off
/// Not on this list: every error is a refused message. E0100114 says "cancelled already" wherever an NP取引ID was sent.
inline constexpr auto kEffects = std::to_array<CodeEffect>({
    {"cancel",        "E0100114", VerdictKind::cancelled, Remedy::none},
    {"shipments",     "E0100115", VerdictKind::shipped,   Remedy::none},
    {"shipments",     "E0100114", VerdictKind::cancelled, Remedy::anew},
    {"update",        "E0100114", VerdictKind::cancelled, Remedy::anew},
    {"find",          "E0100114", VerdictKind::cancelled, Remedy::anew},
    {"payments_find", "E0100114", VerdictKind::cancelled, Remedy::anew},
});
// clang-format on

/// The row notice of an error code: known ones with their meaning, others raw.
Notice error_notice(std::string_view code);
/// The row notice of a hold reason; an unknown one is a generic hold that shows the raw code. Empty: no reason
/// given.
Notice hold_notice(std::string_view code);
/// The row notice of a refusal reason, in either spelling; an unknown one is generic and shows the raw code.
Notice refusal_notice(std::string_view code);

/// Every row of the tables above and of `kErrorCodes`.
std::vector<KnownCode> known_codes();

}  // namespace yoshin::np
