#pragma once

#include <array>

#include "provider/atobarai_com/print_fields.hpp"
#include "provider/connector.hpp"

namespace yoshin::atobarai_com {

namespace cells {
using A = Action;
inline constexpr std::span<A const> kNothing{};
inline constexpr std::array kRequest{A::credit_request};
inline constexpr std::array kQuery{A::credit_query};
inline constexpr std::array kReviewing{A::credit_query, A::credit_cancel};
inline constexpr std::array kCancel{A::credit_cancel};
inline constexpr std::array kShip{A::slip_sync, A::credit_cancel};
inline constexpr std::array kApprovedMenu{A::credit_query, A::invoice_download};
inline constexpr std::array kReportedMenu{A::credit_query, A::credit_cancel, A::invoice_download};
}  // namespace cells

/// The calls by the ids that steps name.
inline constexpr std::string_view kOrder = "order";
inline constexpr std::string_view kModify = "modify";
inline constexpr std::string_view kStatus = "status";
inline constexpr std::string_view kCancel = "cancel";
inline constexpr std::string_view kShipping = "shipping";
inline constexpr std::string_view kCandidates = "billing_candidates";
inline constexpr std::string_view kEnqueue = "billing_enqueue";
inline constexpr std::string_view kTargets = "billing_targets";
inline constexpr std::string_view kProcessed = "billing_processed";

/// What 請求書ダウンロード may do besides fetching the print data; the words are ours.
inline constexpr std::string_view kWantCandidates = "candidates";
inline constexpr std::string_view kWantEnclosed = "enclosed";
inline constexpr std::string_view kWantSeparate = "separate";
inline constexpr std::string_view kWantProcessed = "printed";

// clang-format off
/// What the manual shows in each state; the menus are ours. 与信内容変更 is never shown, and after 与信NG the button is
/// 与信を実行. A hold does not occur with this provider; its row keeps a way out for a record that has it all the same.
inline constexpr auto kCells = std::to_array<CellRow>({
    {CreditStatus::not_requested,     SlipState::any,     {}, cells::kRequest,   cells::kNothing,      "",                          ""},
    {CreditStatus::reviewing,         SlipState::any,     {}, cells::kReviewing, cells::kNothing,      "【審査中】",                "[under review]"},
    {CreditStatus::on_hold,           SlipState::any,     {}, cells::kReviewing, cells::kNothing,      "[与信保留]",                "[on hold]"},
    {CreditStatus::approved,          SlipState::entered, {}, cells::kShip,      cells::kApprovedMenu, "[与信OK]",                  "[credit OK]"},
    {CreditStatus::approved,          SlipState::none,    {}, cells::kCancel,    cells::kApprovedMenu, "[与信OK]",                  "[credit OK]"},
    {CreditStatus::rejected,          SlipState::any,     {}, cells::kRequest,   cells::kQuery,        "[与信NG]",                  "[credit refused]"},
    {CreditStatus::cancelled,         SlipState::any,     {}, cells::kRequest,   cells::kQuery,        "",                          ""},
    {CreditStatus::shipment_reported, SlipState::any,     {}, cells::kNothing,   cells::kReportedMenu, "[与信OK] [伝票番号同期OK]", "[credit OK] [slip reported]"},
});

/// A query in the list form names several orders; how many a call may hold is open, 100 is ours. A cancel goes alone
/// until the form of its answer is known.
inline constexpr std::array<std::string_view, 1> kAskedIds{"OrderId[]"};
inline constexpr Batch kAsked{kAskedIds, "", Action::credit_query, "atobarai_com.query_max", 100};

/// 全項目修正 has no public path: configuration must give it one before it can be sent. The four actions of 請求書同梱
/// share one path.
inline constexpr auto kEndpoints = std::to_array<Endpoint>({
    {kOrder,      "注文登録",                    "POST", "/api/order/rest",    BodyFormat::form, BodyFormat::xml, Effect::changing},
    {kModify,     "全項目修正",                  "POST", "",                   BodyFormat::form, BodyFormat::xml, Effect::changing},
    {kStatus,     "与信状況問い合わせ",          "POST", "/api/status/rest",   BodyFormat::form, BodyFormat::xml, Effect::read_only, kAsked},
    {kCancel,     "キャンセル申請",              "POST", "/api/cancel/rest",   BodyFormat::form, BodyFormat::xml, Effect::changing},
    {kShipping,   "伝票番号登録",                "POST", "/api/shipping/rest", BodyFormat::form, BodyFormat::xml, Effect::changing},
    {kCandidates, "請求書同梱 FetchPreTargets",  "POST", "/api/billing/xml",   BodyFormat::xml,  BodyFormat::xml, Effect::read_only},
    {kEnqueue,    "請求書同梱 Enqueue",          "POST", "/api/billing/xml",   BodyFormat::xml,  BodyFormat::xml, Effect::changing},
    {kTargets,    "請求書同梱 FetchTargets",     "POST", "/api/billing/xml",   BodyFormat::xml,  BodyFormat::xml, Effect::read_only},
    {kProcessed,  "請求書同梱 Processed",        "POST", "/api/billing/xml",   BodyFormat::xml,  BodyFormat::xml, Effect::changing},
});

/// Why a transaction is cancelled (optional, the pick list of the provider's CSV template, sent as text), and what
/// 請求書ダウンロード does besides fetching.
inline constexpr auto kReasons = std::to_array<ReasonChoice>({
    {Action::credit_cancel, "通常返品",               "通常返品",               "ordinary return",                 false},
    {Action::credit_cancel, "注文キャンセル",         "注文キャンセル",         "order cancelled",                 false},
    {Action::credit_cancel, "お客様都合",             "お客様都合",             "at the buyer's wish",             false},
    {Action::credit_cancel, "店舗直接入金",           "店舗直接入金",           "paid to the shop directly",       false},
    {Action::credit_cancel, "重複登録",               "重複登録",               "registered twice",                false},
    {Action::credit_cancel, "受け取り拒否",           "受け取り拒否",           "delivery refused",                false},
    {Action::credit_cancel, "いたずら注文/悪質顧客",  "いたずら注文/悪質顧客",  "prank order / malicious buyer",   false},
    {Action::credit_cancel, "その他",                 "その他",                 "other",                           false},
    {Action::invoice_download, kWantCandidates, "印刷の候補か確かめる",           "ask whether it can be printed",          false},
    {Action::invoice_download, kWantEnclosed,   "印刷対象に入れる（同梱）",       "put it in the print queue, enclosed",    false},
    {Action::invoice_download, kWantSeparate,   "印刷対象に入れる（別送）",       "put it in the print queue, separate",    false},
    {Action::invoice_download, kWantProcessed,  "印刷済みにする（印刷した後で）", "mark as printed, once it is printed",    false},
});

/// Labels as on the manual's form. No password exists in any public client, so the three ids are kept as secrets.
inline constexpr auto kCredentials = std::to_array<CredentialField>({
    {"site_id",       "サイトID",    "site id",       FieldKind::digits, 1, 20, ""},
    {"enterprise_id", "事業者ID",    "enterprise id", FieldKind::digits, 4, 5,  ""},
    {"api_user_id",   "APIユーザID", "API user id",   FieldKind::digits, 1, 20, ""},
});
// clang-format on

/// The buyer's own password for the provider's page: for print only, never kept.
inline constexpr std::array<std::string_view, 1> kSecretElements{"MypagePassword"};

/// It can be asked only by its own id.
inline constexpr Facts kFacts{"後払い.com", "Atobarai.com", std::nullopt, AskedBy::provider_id,
                              kCells,       kReasons,       {},           kSecretElements,
                              kInvoice};

}  // namespace yoshin::atobarai_com
