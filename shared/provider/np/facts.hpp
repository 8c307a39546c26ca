#pragma once

#include <array>

#include "provider/connector.hpp"

namespace yoshin::np {

namespace cells {
using A = Action;
inline constexpr std::array<Action, 0> kNothing{};
inline constexpr std::array kRequest{A::credit_request};
inline constexpr std::array kReviewing{A::credit_query, A::credit_cancel};
inline constexpr std::array kHold{A::credit_change, A::credit_query, A::credit_cancel};
inline constexpr std::array kChange{A::credit_change, A::credit_cancel};
inline constexpr std::array kShip{A::slip_sync, A::credit_change, A::credit_cancel};
inline constexpr std::array kQuery{A::credit_query};
inline constexpr std::array kCancel{A::credit_cancel};
inline constexpr std::array kReported{A::credit_cancel, A::credit_query};
}  // namespace cells

/// Every request is `{"transactions":[…]}` with at most 1,000 elements, an NP取引ID (or, at registration, an id
/// of ours) once in it.
namespace batches {
inline constexpr std::array<std::string_view, 1> kElements{"transactions"};
inline constexpr std::int64_t kMost = 1000;
constexpr Batch of(std::string_view id, std::optional<Action> begins, std::string_view max_setting) {
  return {kElements, id, begins, max_setting, kMost};
}
inline constexpr Batch kRegister = of("shop_transaction_id", Action::credit_request, "np.batch_max.register");
inline constexpr Batch kUpdate = of("np_transaction_id", Action::credit_change, "np.batch_max.update");
inline constexpr Batch kFind = of("np_transaction_id", Action::credit_query, "np.batch_max.find");
inline constexpr Batch kCancel = of("np_transaction_id", Action::credit_cancel, "np.batch_max.cancel");
inline constexpr Batch kShipments = of("np_transaction_id", Action::slip_sync, "np.batch_max.shipments");
/// Asked only after a find, and bounded like it.
inline constexpr Batch kPayments = of("np_transaction_id", std::nullopt, "np.batch_max.find");
}  // namespace batches

// clang-format off
/// What the NP manual shows in each state; the menus are ours. A paid transaction can no longer be cancelled.
inline constexpr auto kCells = std::to_array<CellRow>({
    {CreditStatus::not_requested,     SlipState::any,     {},          cells::kRequest,   cells::kNothing,  "",                          ""},
    {CreditStatus::reviewing,         SlipState::any,     {},          cells::kReviewing, cells::kNothing,  "【与信中】",                "[under review]"},
    {CreditStatus::on_hold,           SlipState::any,     {},          cells::kHold,      cells::kNothing,  "[与信保留]",                "[on hold]"},
    {CreditStatus::approved,          SlipState::entered, {},          cells::kShip,      cells::kQuery,    "[与信OK]",                  "[credit OK]"},
    {CreditStatus::approved,          SlipState::none,    {},          cells::kChange,    cells::kQuery,    "[与信OK]",                  "[credit OK]"},
    {CreditStatus::rejected,          SlipState::any,     {},          cells::kCancel,    cells::kNothing,  "[与信NG]",                  "[credit refused]"},
    {CreditStatus::cancelled,         SlipState::any,     {},          cells::kRequest,   cells::kNothing,  "",                          ""},
    {CreditStatus::shipment_reported, SlipState::any,     Stage::paid, cells::kNothing,   cells::kQuery,    "[与信OK] [伝票番号同期OK]", "[credit OK] [slip reported]"},
    {CreditStatus::shipment_reported, SlipState::any,     {},          cells::kNothing,   cells::kReported, "[与信OK] [伝票番号同期OK]", "[credit OK] [slip reported]"},
});

/// The calls that the product makes. 再登録 is none of them: cancel and a new registration take its place.
inline constexpr auto kEndpoints = std::to_array<Endpoint>({
    {"register",      "取引登録",     "POST",  "/transactions",               BodyFormat::json, BodyFormat::json, Effect::changing, batches::kRegister},
    {"update",        "取引変更",     "PATCH", "/transactions/update",        BodyFormat::json, BodyFormat::json, Effect::changing, batches::kUpdate},
    {"find",          "与信結果取得", "POST",  "/authorizations/find",        BodyFormat::json, BodyFormat::json, Effect::read_only, batches::kFind},
    {"cancel",        "取引キャンセル", "PATCH", "/transactions/cancel",      BodyFormat::json, BodyFormat::json, Effect::changing, batches::kCancel},
    {"shipments",     "出荷報告",     "POST",  "/shipments",                  BodyFormat::json, BodyFormat::json, Effect::changing, batches::kShipments},
    {"payments_find", "入金状況取得", "POST",  "/transactions/payments/find", BodyFormat::json, BodyFormat::json, Effect::read_only, batches::kPayments},
});

/// 加盟店コード is not on the manual's form, but it is the user name on the wire.
inline constexpr auto kCredentials = std::to_array<CredentialField>({
    {"merchant_code", "加盟店コード", "merchant code", FieldKind::alphanumeric, 1,  30,  ""},
    {"sp_code",       "SPコード",     "SP code",       FieldKind::text,         1,  100, ""},
    {"terminal_id",   "端末ID",       "terminal id",   FieldKind::digits,       10, 10,  "2000022000"},
});

/// Every switch of this provider. Those that NP's sources leave open have the default that loses least.
inline constexpr auto kSettings = std::to_array<SettingField>({
    {"np.other_carriers",     "対象外の配送業者",               "carriers outside the list",       FieldKind::toggle, "off",   "", true},
    {"np.settlement_type",    "決済種別",                       "settlement type",                 FieldKind::choice, "02",    "02=NP後払い（請求書別送）|NP Atobarai, invoice mailed;03=NP後払いwiz（請求書同梱）|NP Atobarai wiz, invoice enclosed", false},
    {"np.site_name",          "サイト名",                       "site name",                       FieldKind::text,   "",      "", false},
    {"np.site_url",           "サイトURL",                      "site address",                    FieldKind::text,   "",      "", false},
    {"np.fixed_slip_no",      "追跡番号のない配送の伝票番号",   "slip number of untracked mail",   FieldKind::text,   "",      "", false},
    {"np.carrier_default",    "配送業者未設定時のコード",       "carrier code when none is set",   FieldKind::text,   "none",  "", false},
    {"np.jp_post_code",       "日本郵便のコード",               "code of Japan Post",              FieldKind::digits, "59041", "", false},
    {"np.slip_charset",       "伝票番号の文字",                 "characters of a slip number",     FieldKind::choice, "digits", "digits=数字のみ|digits only;digits_hyphen=数字とハイフン|digits and hyphens", false},
    {"np.dest_always",        "送付先を常に送る",               "always send the delivery address", FieldKind::toggle, "on",   "", false},
    {"np.email_required",     "メールアドレス必須",             "e-mail required",                 FieldKind::toggle, "on",    "", false},
    {"np.limit_yen",          "与信限度額（円）",               "credit limit (yen)",              FieldKind::number, "55000", "", false},
    {"np.validity_days",      "与信の有効日数",                 "days a credit stays valid",       FieldKind::number, "90",    "", false},
    {"np.cancel_when",        "キャンセルを送る状態",           "states in which a cancel is sent", FieldKind::list,  "00,10,20,40,50,reported", "", false},
    {"np.id_pattern",         "NP取引IDの形",                   "form of an NP transaction id",    FieldKind::choice, "[0-9A-Za-z]{11}", "[0-9A-Za-z]{11}=半角英数字11文字|11 letters or digits;[0-9]{11}=半角数字11文字|11 digits", false},
    {"np.duplicate_codes",    "登録済みとみなすエラーコード",   "codes that mean 'exists already'", FieldKind::list,  "",      "", false},
    {"np.method_override",    "X-HTTP-Method-Overrideを付ける", "send X-HTTP-Method-Override",     FieldKind::toggle, "off",   "", false},
    {"np.mixed_status_any",   "成否混在の応答を状態番号によらず読む", "read mixed answers under any HTTP status", FieldKind::toggle, "on", "", false},
    {"np.batch_max.register", "1回の件数（取引登録）",          "batch size, register",            FieldKind::number, "1",     "", false},
    {"np.batch_max.update",   "1回の件数（取引変更）",          "batch size, update",              FieldKind::number, "1",     "", false},
    {"np.batch_max.find",     "1回の件数（与信結果取得）",      "batch size, find",                FieldKind::number, "100",   "", false},
    {"np.batch_max.cancel",   "1回の件数（取引キャンセル）",    "batch size, cancel",              FieldKind::number, "100",   "", false},
    {"np.batch_max.shipments", "1回の件数（出荷報告）",         "batch size, shipments",           FieldKind::number, "100",   "", false},
});
// clang-format on

/// NP mails the invoice (02) or prints it with its own tool (03, wiz): no client was ever seen to get its data.
// clang-format off
inline constexpr InvoiceFacts kNoInvoice{
    {}, {},
    "NPは請求書の印字データを渡しません。別送はNPが購入者へ郵送し、NP後払いwiz（同梱）はNPの印刷ツールで印刷します。",
    "NP gives no print data: it mails the invoice itself, and invoices of NP Atobarai wiz are printed with NP's own tool."};
// clang-format on

/// Cells, name and the rest that is true of NP as such. It can be asked only by its own id.
inline constexpr Facts kFacts{"NP後払い", "NP Atobarai", std::nullopt, AskedBy::provider_id, kCells, {}, {},
                              {},         kNoInvoice};

}  // namespace yoshin::np
