#pragma once

#include <array>

#include "provider/atodene/print_fields.hpp"
#include "provider/connector.hpp"

namespace yoshin::atodene {

namespace cells {
using A = Action;
inline constexpr std::array<Action, 0> kNothing{};
inline constexpr std::array kRequest{A::credit_request};
inline constexpr std::array kReview{A::credit_query, A::credit_cancel};
inline constexpr std::array kHold{A::credit_change, A::credit_query, A::credit_cancel};
inline constexpr std::array kChange{A::credit_change, A::credit_cancel};
inline constexpr std::array kShip{A::slip_sync, A::credit_change, A::credit_cancel};
inline constexpr std::array kCancel{A::credit_cancel};
inline constexpr std::array kQuery{A::credit_query};
/// An enclosed invoice is printed right before the parcel leaves; for any other `plan` says why there is none.
inline constexpr std::array kApproved{A::credit_query, A::invoice_download};
/// A lost slip report may have arrived: no inquiry shows slips, and a second first report would be refused.
inline constexpr std::array kApprovedSlip{A::credit_query, A::invoice_download, A::slip_change};
/// `plan` refuses the change unless the shop's settings let it out after a shipment report.
inline constexpr std::array kReported{A::slip_change, A::slip_undo, A::credit_query, A::credit_cancel,
                                      A::credit_change};
}  // namespace cells

// clang-format off
/// What the manual's text says of each state; its pictures of four states are missing. Review row and menus are ours.
inline constexpr auto kCells = std::to_array<CellRow>({
    {CreditStatus::not_requested,     SlipState::any,     {}, cells::kRequest, cells::kNothing,      "",                          ""},
    {CreditStatus::reviewing,         SlipState::any,     {}, cells::kReview,  cells::kNothing,      "【審査中】",                "[under review]"},
    {CreditStatus::on_hold,           SlipState::any,     {}, cells::kHold,    cells::kNothing,      "[与信保留]",                "[on hold]"},
    {CreditStatus::approved,          SlipState::none,    {}, cells::kChange,  cells::kApproved,     "[与信OK]",                  "[credit OK]"},
    {CreditStatus::approved,          SlipState::entered, {}, cells::kShip,    cells::kApprovedSlip, "[与信OK]",                  "[credit OK]"},
    {CreditStatus::rejected,          SlipState::any,     {}, cells::kCancel,  cells::kQuery,        "[与信NG]",                  "[credit refused]"},
    {CreditStatus::cancelled,         SlipState::any,     {}, cells::kRequest, cells::kQuery,        "",                          ""},
    {CreditStatus::shipment_reported, SlipState::any,     {}, cells::kNothing, cells::kReported,     "[与信OK] [伝票番号同期OK]", "[credit OK] [slip reported]"},
});

/// The calls that the product makes. 取引変更 and 取引取消, and the three of 出荷報告, differ in one flag of the body.
/// 請求書再発行 (reinvoice.do) is none of them: its fields are not known.
inline constexpr auto kEndpoints = std::to_array<Endpoint>({
    {"transaction",    "取引登録",             "POST", "/transaction.do",       BodyFormat::xml, BodyFormat::xml, Effect::changing},
    {"getauthori",     "与信審査結果取得",     "POST", "/getauthori.do",        BodyFormat::xml, BodyFormat::xml, Effect::read_only},
    {"modify",         "取引変更",             "POST", "/modifytransaction.do", BodyFormat::xml, BodyFormat::xml, Effect::changing},
    {"cancel",         "取引取消",             "POST", "/modifytransaction.do", BodyFormat::xml, BodyFormat::xml, Effect::changing},
    {"ship_report",    "出荷報告",             "POST", "/shippingrequest.do",   BodyFormat::xml, BodyFormat::xml, Effect::changing},
    {"ship_change",    "出荷報告変更",         "POST", "/shippingrequest.do",   BodyFormat::xml, BodyFormat::xml, Effect::changing},
    {"ship_undo",      "出荷報告取消",         "POST", "/shippingrequest.do",   BodyFormat::xml, BodyFormat::xml, Effect::changing},
    {"getinvoicedata", "請求書印字データ取得", "POST", "/getinvoicedata.do",    BodyFormat::xml, BodyFormat::xml, Effect::read_only},
});

/// 接続先特定ID is not on the manual's form; systems of one's own have the preset. The Basic pair is used with
/// `atodene.basic_auth` only and may stay unset.
inline constexpr auto kCredentials = std::to_array<CredentialField>({
    {"shop_code",      "加盟店コード",            "shop code",           FieldKind::alphanumeric, 1,  12,  ""},
    {"link_password",  "連携パスワード",          "link password",       FieldKind::text,         8,  15,  ""},
    {"link_id",        "接続先特定ID",            "connecting-product id", FieldKind::alphanumeric, 10, 10, "original00"},
    {"basic_user",     "BASIC認証のユーザー名",   "Basic user name",     FieldKind::text,         0,  100, ""},
    {"basic_password", "BASIC認証のパスワード",   "Basic password",      FieldKind::text,         0,  100, ""},
});

/// Every switch of this provider but its address, which only the proxy's configuration may name.
inline constexpr auto kSettings = std::to_array<SettingField>({
    {"atodene.service",              "請求書の送り方",                 "how the invoice is sent",                 FieldKind::choice, "2",           "2=別送（郵送）|mailed;3=同梱|enclosed", false},
    {"atodene.enabled",              "新しい与信を受け付ける",         "take new registrations",                  FieldKind::toggle, "off",         "", false},
    {"atodene.retired_on",           "サービスの最終日",               "last day of the service",                 FieldKind::text,   "2023-12-31",  "", false},
    {"atodene.long_empty",           "空の要素を<a></a>の形で送る",    "send empty elements as <a></a>",          FieldKind::toggle, "on",          "", false},
    {"atodene.invoice_date_element", "請求書発行日の要素名",           "element name of the invoice date",        FieldKind::choice, "invoiceDate", "invoiceDate=invoiceDate;InvoiceDate=InvoiceDate", false},
    {"atodene.order_id_max",         "注文IDの最大文字数",             "longest order id",                        FieldKind::number, "20",          "", false},
    {"atodene.reuse_order_id",       "再登録で同じ注文IDを使う",       "keep the order id when registering anew", FieldKind::toggle, "off",         "", false},
    {"atodene.rows_max",             "明細の最大行数",                 "most detail rows",                        FieldKind::number, "15",          "", false},
    {"atodene.limit_yen",            "与信限度額（円）",               "credit limit (yen)",                      FieldKind::number, "55000",       "", false},
    {"atodene.change_after_ship",    "出荷報告後の与信内容変更",       "change after the shipment report",        FieldKind::choice, "undo_first",  "undo_first=伝票番号同期を取り消してから|after the slip report is undone;send=そのまま送る|sent as it is", false},
    {"atodene.basic_auth",           "BASIC認証を付ける",              "send Basic authentication",               FieldKind::toggle, "off",         "", false},
});
// clang-format on

/// Name, cells and the rest that is true of アトディーネ as such. The manual names only the year of its end; it
/// can be asked only by its own id.
inline constexpr Facts kFacts{
    "アトディーネ", "Atodene", Date{2023, 12, 31}, AskedBy::provider_id, kCells, {}, {}, {}, kInvoice};

}  // namespace yoshin::atodene
