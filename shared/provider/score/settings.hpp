#pragma once

#include <array>

#include "provider/facts.hpp"

namespace yoshin::score {

// clang-format off
/// Every switch of this provider. What its sources leave open has the default that loses least. Addresses and paths are
/// configuration of the proxy.
inline constexpr auto kSettings = std::to_array<SettingField>({
    {"score.payment_type",         "請求書の送り方",                     "how the invoice is sent",                   FieldKind::choice, "2", "2=請求書別送|mailed;3=請求書同梱|enclosed;auto=請求書同梱（送付先が異なる注文は別送）|enclosed (mailed for another destination)", false},
    {"score.invoice",              "請求書データの取得",                 "fetch invoice data",                        FieldKind::toggle, "off", "", false},
    {"score.method",               "通信の方式",                         "HTTP method",                               FieldKind::choice, "POST", "POST=POST;GET=GET", false},
    {"score.kana_element",         "氏名カナの要素名",                   "element name of the kana",                  FieldKind::choice, "fullKanaName", "fullKanaName=fullKanaName;FullKanaName=FullKanaName", false},
    {"score.http_info_on_modify",  "与信内容変更でもhttpInfoを送る",     "send httpInfo with a change, too",          FieldKind::toggle, "on",  "", false},
    {"score.buyer_id_on_register", "登録時の取引ID要素",                 "transaction id element of a registration",  FieldKind::choice, "empty", "empty=空の要素を送る|sent empty;omit=送らない|not sent", false},
    {"score.phone_element",        "電話番号の要素",                     "element of the phone number",               FieldKind::choice, "tel", "tel=常にtel|always tel;by_number=携帯電話はmobile|mobile numbers in mobile", false},
    {"score.address3_required",    "番地・建物を必須にする",             "require house number and building",         FieldKind::toggle, "on",  "", false},
    {"score.query_without_id",     "取引IDなしの与信結果確認",           "query without a transaction id",            FieldKind::choice, "once", "once=1回だけ自動で試す|try once;off=使わない|not used", false},
    {"score.pd_address",           "発送情報の住所",                     "address of a shipment report",              FieldKind::choice, "delivery", "delivery=送付先住所|delivery address;empty=空欄|empty", false},
    {"score.modify_after_ship",    "伝票番号同期後の与信内容変更",       "change after the slip report",              FieldKind::toggle, "off", "", false},
    {"score.reship",               "伝票番号の訂正（再度の発送情報登録）", "correct a slip by reporting again",       FieldKind::toggle, "off", "", false},
    {"score.detail_rows_max",      "明細の最大行数（0は制限なし）",       "most lines of an order (0: no limit)",      FieldKind::number, "0", "", false},
    {"score.limit_yen",            "与信限度額（円）",                   "credit limit (yen)",                        FieldKind::number, "55000", "", false},
    {"score.validity_days",        "与信の有効日数",                     "days a credit stays valid",                 FieldKind::number, "60", "", false},
    {"score.carrier_codes",        "配送業者コードの変更（例 yamato=12）", "changed carrier codes, e.g. yamato=12",   FieldKind::list,   "", "", false},
    {"score.duplicate_codes",      "登録済みとみなすエラーコード",       "codes that mean 'exists already'",          FieldKind::list,   "", "", false},
    {"score.auth_codes",           "認証失敗とみなすエラーコード",       "codes that mean 'credentials refused'",     FieldKind::list,   "", "", false},
});
// clang-format on

/// Whether a list setting (`a,b,c`) holds the value.
bool lists(std::string_view list, std::string_view value);

}  // namespace yoshin::score
