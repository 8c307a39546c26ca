#pragma once

#include <array>

#include "provider/connector.hpp"
#include "provider/score/print_fields.hpp"

namespace yoshin::score {

namespace cells {
using A = Action;
inline constexpr std::array<Action, 0> kNothing{};
inline constexpr std::array kRequest{A::credit_request};
inline constexpr std::array kQuery{A::credit_query};
inline constexpr std::array kQueryCancel{A::credit_query, A::credit_cancel};
inline constexpr std::array kChange{A::credit_change};
inline constexpr std::array kChangeCancel{A::credit_change, A::credit_cancel};
inline constexpr std::array kSyncChangeCancel{A::slip_sync, A::credit_change, A::credit_cancel};
inline constexpr std::array kCancel{A::credit_cancel};
/// An enclosed invoice is fetched after the approval; where it is switched off `plan` says so.
inline constexpr std::array kApprovedMenu{A::credit_query, A::invoice_download};
/// Change and corrected slip after the shipment report wait for their switches.
inline constexpr std::array kReportedMenu{A::credit_query, A::credit_cancel, A::slip_change, A::credit_change,
                                          A::invoice_download};
}  // namespace cells

// clang-format off
/// What the スコア manual shows in each state; the menus are ours, and so are the buttons of a review and of a hold, of
/// which it says only in words what may be done.
inline constexpr auto kCells = std::to_array<CellRow>({
    {CreditStatus::not_requested,     SlipState::any,     {},          cells::kRequest,          cells::kNothing,      "",                          ""},
    {CreditStatus::reviewing,         SlipState::any,     {},          cells::kQueryCancel,      cells::kNothing,      "",                          ""},
    {CreditStatus::on_hold,           SlipState::any,     {},          cells::kQueryCancel,      cells::kChange,       "[与信保留]",                "[on hold]"},
    {CreditStatus::approved,          SlipState::none,    {},          cells::kChangeCancel,     cells::kApprovedMenu, "[与信OK]",                  "[credit OK]"},
    {CreditStatus::approved,          SlipState::entered, {},          cells::kSyncChangeCancel, cells::kApprovedMenu, "[与信OK]",                  "[credit OK]"},
    {CreditStatus::rejected,          SlipState::any,     {},          cells::kCancel,           cells::kQuery,        "[与信NG]",                  "[credit refused]"},
    {CreditStatus::cancelled,         SlipState::any,     {},          cells::kRequest,          cells::kNothing,      "",                          ""},
    {CreditStatus::shipment_reported, SlipState::any,     Stage::paid, cells::kNothing,          cells::kQuery,        "[与信OK] [伝票番号同期OK]", "[credit OK] [slip reported]"},
    {CreditStatus::shipment_reported, SlipState::any,     {},          cells::kNothing,          cells::kReportedMenu, "[与信OK] [伝票番号同期OK]", "[credit OK] [slip reported]"},
});

/// The calls and the paths that a client of 2013 used below the base address; they are start values of the
/// configuration. No source names the path of the invoice data: a path of its own must be configured before
/// `score.invoice` is switched on.
inline constexpr auto kEndpoints = std::to_array<Endpoint>({
    {"register", "注文情報登録",       "POST", "/direct/autotransaction.do",       BodyFormat::xml, BodyFormat::xml, Effect::changing},
    {"modify",   "注文情報修正",       "POST", "/direct/automodifytransaction.do", BodyFormat::xml, BodyFormat::xml, Effect::changing},
    {"result",   "与信結果取得",       "POST", "/direct/autogetauthor.do",         BodyFormat::xml, BodyFormat::xml, Effect::read_only},
    {"cancel",   "キャンセル",         "POST", "/direct/autocancel.do",            BodyFormat::xml, BodyFormat::xml, Effect::changing},
    {"shipment", "発送情報登録",       "POST", "/direct/autopdrequest.do",         BodyFormat::xml, BodyFormat::xml, Effect::changing},
    {"invoice",  "払込票印字データ取得", "POST", "",                               BodyFormat::xml, BodyFormat::xml, Effect::read_only},
});

/// The manual's three fields. 接続元ID names the connecting system, so its value is the manual's own.
inline constexpr auto kCredentials = std::to_array<CredentialField>({
    {"shop_code",       "加盟店ID",             "shop id",         FieldKind::alphanumeric, 1, 9,   ""},
    {"direct_password", "ダイレクトパスワード", "direct password", FieldKind::text,         1, 100, ""},
    {"terminal_id",     "接続元ID",             "terminal id",     FieldKind::alphanumeric, 1, 20,  "PJKAAR0RTP"},
});
// clang-format on

/// Whether it can be asked by our own id is not known: a reading harms nothing, so it is tried once.
inline constexpr Facts kFacts{
    "スコア後払い", "Score Atobarai", std::nullopt, AskedBy::our_id_once, kCells, {}, {}, {}, kInvoice};

}  // namespace yoshin::score
