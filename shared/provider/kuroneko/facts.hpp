#pragma once

#include <array>

#include "provider/connector.hpp"
#include "provider/kuroneko/actions.hpp"
#include "provider/kuroneko/print_fields.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {

inline constexpr std::array kRequest{Action::credit_request};
inline constexpr std::array kQuery{Action::credit_query};
inline constexpr std::array kCancel{Action::credit_cancel};
inline constexpr std::array kQueryCancel{Action::credit_query, Action::credit_cancel};
inline constexpr std::array kChangeCancel{Action::credit_change, Action::credit_cancel};
inline constexpr std::array kSyncChangeCancel{Action::slip_sync, Action::credit_change, Action::credit_cancel};
/// An enclosed invoice is printed before the parcel leaves; without that contract `plan` says so.
inline constexpr std::array kApprovedMenu{Action::credit_query, Action::invoice_download};
inline constexpr std::array kReportedMenu{Action::slip_change, Action::slip_undo, Action::credit_query,
                                          Action::credit_cancel};
/// A parcel whose report was refused is reported again from here; `plan` refuses when none is left.
inline constexpr std::array kSlipMenu{Action::slip_change, Action::slip_undo, Action::credit_query,
                                      Action::credit_cancel, Action::slip_sync};
inline constexpr std::array kInvoicedMenu{Action::credit_change, Action::invoice_download,
                                          Action::slip_change,   Action::slip_undo,
                                          Action::credit_query,  Action::credit_cancel};
inline constexpr std::span<Action const> kNone{};

// clang-format off
inline constexpr auto kCells = std::to_array<CellRow>({
    {CreditStatus::not_requested,     SlipState::any,     {},              kRequest,          kNone,         "", ""},
    {CreditStatus::reviewing,         SlipState::any,     {},              kQueryCancel,      kNone,         "【審査中】", "[under review]"},
    {CreditStatus::on_hold,           SlipState::any,     {},              kQueryCancel,      kNone,         "[与信保留]", "[on hold]"},
    {CreditStatus::approved,          SlipState::none,    {},              kChangeCancel,     kApprovedMenu, "[与信OK]", "[credit OK]"},
    {CreditStatus::approved,          SlipState::entered, {},              kSyncChangeCancel, kApprovedMenu, "[与信OK]", "[credit OK]"},
    {CreditStatus::rejected,          SlipState::any,     {},              kCancel,           kQuery,        "[与信NG]", "[credit refused]"},
    {CreditStatus::cancelled,         SlipState::any,     {},              kRequest,          kQuery,        "", ""},
    {CreditStatus::shipment_reported, SlipState::any,     Stage::slip,     kNone,             kSlipMenu,     "[与信OK] [伝票番号同期OK]", "[credit OK] [slip reported]"},
    {CreditStatus::shipment_reported, SlipState::any,     Stage::invoiced, kNone,             kInvoicedMenu, "[与信OK] [伝票番号同期OK]", "[credit OK] [slip reported]"},
    {CreditStatus::shipment_reported, SlipState::any,     Stage::paid,     kNone,             kQuery,        "[与信OK] [伝票番号同期OK]", "[credit OK] [slip reported]"},
    {CreditStatus::shipment_reported, SlipState::any,     {},              kNone,             kReportedMenu, "[与信OK] [伝票番号同期OK]", "[credit OK] [slip reported]"},
});

inline constexpr auto kEndpoints = std::to_array<Endpoint>({
    {"KAARA0010", "KAARA0010 決済依頼",                   "POST", "/KAARA0010APIAction_execute.action", BodyFormat::form, BodyFormat::xml, Effect::changing},
    {"KAAKK0010", "KAAKK0010 請求金額変更（減額）",       "POST", "/KAAKK0010APIAction_execute.action", BodyFormat::form, BodyFormat::xml, Effect::changing},
    {"KAARR0010", "KAARR0010 請求内容変更・請求書再発行", "POST", "/KAARR0010APIAction_execute.action", BodyFormat::form, BodyFormat::xml, Effect::changing, {}, ProvedBy::person},
    {"KAARS0010", "KAARS0010 決済結果照会",               "POST", "/KAARS0010APIAction_execute.action", BodyFormat::form, BodyFormat::xml, Effect::read_only},
    {"KAAST0010", "KAAST0010 取引状況照会",               "POST", "/KAAST0010APIAction_execute.action", BodyFormat::form, BodyFormat::xml, Effect::read_only},
    {"KAACL0010", "KAACL0010 決済取消",                   "POST", "/KAACL0010APIAction_execute.action", BodyFormat::form, BodyFormat::xml, Effect::changing},
    {"KAASL0010", "KAASL0010 出荷情報依頼",               "POST", "/KAASL0010APIAction_execute.action", BodyFormat::form, BodyFormat::xml, Effect::changing},
    {"KAASD0010", "KAASD0010 請求書印字情報取得",         "POST", "/KAASD0010APIAction_execute.action", BodyFormat::form, BodyFormat::xml, Effect::read_only},
    {"KAASA0020", "KAASA0020 SMS認証番号判定",            "POST", "/KAASA0020APIAction_execute.action", BodyFormat::form, BodyFormat::xml, Effect::changing},
});

/// Why an invoice is issued again (source: KAARR0010, reasonReissue), that the reissue is withdrawn
/// (requestContents 3), and the code that the buyer got by SMS (KAASA0020).
inline constexpr auto kReasons = std::to_array<ReasonChoice>({
    {Action::credit_change, "1", "住所間違い", "wrong address",  false},
    {Action::credit_change, "2", "紛失",       "lost",           false},
    {Action::credit_change, "3", "破損",       "damaged",        false},
    {Action::credit_change, "4", "転居",       "moved",          false},
    {Action::credit_change, "5", "入力誤り",   "input mistake",  false},
    {Action::credit_change, "6", "その他",     "other",          true},
    {Action::credit_change, kWithdraw, "再発行を取り下げる",     "withdraw the reissue", false},
    {Action::credit_query,  kSmsCode,  "SMS認証番号を入力する", "enter the SMS code",   true},
});

inline constexpr auto kCredentials = std::to_array<CredentialField>({
    {"shop_code", "加盟店コード", "shop code", FieldKind::digits,       11, 11, ""},
    {"password",  "パスワード",   "password",  FieldKind::alphanumeric, 1,  8,  ""},
});

inline constexpr auto kSettings = std::to_array<SettingField>({
    {"kuroneko.bundle",                   "請求書同梱の契約",               "contract: enclosed invoice",                FieldKind::toggle, "off", "", false},
    {"kuroneko.reduce",                   "請求金額変更（減額）の契約",     "contract: amount reduction",                FieldKind::toggle, "off", "", false},
    {"kuroneko.cart_code",                "カート識別コード",               "cart code given by the provider",           FieldKind::text,   "", "", false},
    {"kuroneko.free_item",                "同梱請求書の自由項目",           "free item of the enclosed invoice",         FieldKind::text,   "", "", false},
    {"kuroneko.other_carrier_payment_no", "ヤマト以外の配送で送る番号",     "number sent for other carriers",            FieldKind::choice, "order_no", "order_no=受注番号|order number;slip_no=伝票番号|slip number", false},
    {"kuroneko.kana_max",                 "氏名カナの最大文字数",           "longest kana name",                         FieldKind::number, "40", "", false},
    {"kuroneko.email_required",           "メールアドレスを必須にする",     "require an e-mail address",                 FieldKind::toggle, "off", "", false},
    {"kuroneko.reissue_max",              "請求書再発行の上限回数",         "most invoice reissues",                     FieldKind::number, "7", "", false},
    {"kuroneko.sms_check",                "購入者のSMS認証（郵送・本人宛の注文）", "SMS check of the buyer (invoice mailed, delivered to the buyer)", FieldKind::choice, "off", "off=使わない|not used;3=使う（都度購入）|used (single purchase);4=使う（定期購入）|used (subscription)", false},
    {"kuroneko.poll_on_3",                "結果3（審査中）を待つ（切ると与信NGとして扱う）", "wait on result 3, under review (off: read it as refused)", FieldKind::toggle, "on", "", false},
    {"kuroneko.shop_code_error_order",    "加盟店コードのエラー番号の読み方", "numbering of the shop code errors",         FieldKind::choice, "missing_first", "missing_first=001が未入力|001 means missing;length_first=002が桁数|002 means length", false},
    {"kuroneko.kakk_send_div",            "減額時の請求書の送り方",         "invoice delivery code of a reduction",      FieldKind::choice, "omit", "omit=送らない|not sent;blank=空欄|blank;0=0;1=1;2=2", false},
    {"kuroneko.cancel_in_10_11",          "売上確定・請求書発行後の取消",   "cancel after sale fixing and invoice",      FieldKind::choice, "offer", "offer=送信する|sent;refuse=送信しない|not sent", false},
    {"kuroneko.processdiv0_as_change",    "伝票番号の訂正を処理区分0で送る", "correct a slip with process code 0",       FieldKind::toggle, "off", "", false},
    {"kuroneko.charset",                  "使える文字の範囲",               "character range",                           FieldKind::choice, "jis_x0208", "jis_x0208=JIS X 0208;cp932=CP932", false},
    {"kuroneko.commercial_limit",         "契約上の限度額（税抜・円）",     "contract limit before tax, yen",            FieldKind::number, "50000", "", false},
    {"kuroneko.multi_parcel",             "複数個口の伝票番号",             "slip numbers of several parcels",           FieldKind::choice, "per_parcel", "per_parcel=個口ごとに送る|one for each parcel;first=最初の1件だけ送る|the first only", false},
});
// clang-format on

/// Cells, name and the rest that is true of クロネコ代金後払い as such. It can be asked by our id.
inline constexpr Facts kFacts{"クロネコ代金後払い",
                              "Kuroneko Atobarai",
                              {},
                              AskedBy::our_id,
                              kCells,
                              kReasons,
                              "kuroneko.poll_on_3",
                              {},
                              kInvoice};

}  // namespace yoshin::kuroneko
