#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "provider/connector.hpp"

namespace yoshin::atobarai_com {

// clang-format off
/// Every switch of this provider. All of them are points that no public source settles; the provider's own
/// specification says what to set. Paths and the time-out are configuration of the proxy.
inline constexpr auto kSettings = std::to_array<SettingField>({
    {"atobarai_com.carriers",     "配送会社ID（DelivId）の表",     "carrier ids (DelivId)",              FieldKind::list,   "yamato=1,sagawa=2", "", false},
    {"atobarai_com.modify",       "全項目修正の利用（パスの設定が必要）", "use the full modification (needs a path)", FieldKind::toggle, "off", "", false},
    {"atobarai_com.body_form",    "送信内容の形式",                "form of the request body",           FieldKind::choice, "urlencoded", "urlencoded=フォーム（urlencoded）|form (urlencoded);multipart=マルチパート|multipart", false},
    {"atobarai_com.list_form",    "注文IDの項目名",                "name of the order id field",         FieldKind::choice, "brackets", "brackets=OrderId[];plain=OrderId", false},
    {"atobarai_com.date_format",  "日付の形式",                    "form of dates",                      FieldKind::choice, "YYYY-MM-DD", "YYYY-MM-DD=YYYY-MM-DD;YYYY/MM/DD=YYYY/MM/DD;YYYYMMDD=YYYYMMDD", false},
    {"atobarai_com.row_start",    "明細の最初の行番号",            "number of the first line",           FieldKind::number, "1", "", false},
    {"atobarai_com.flag_values",  "別配送先の値（同じ/異なる）",   "values of the delivery flag (same/other)", FieldKind::text, "0/1", "", false},
    {"atobarai_com.discount",     "割引の送り方",                  "how a discount is sent",             FieldKind::choice, "row", "row=マイナスの明細行|a line with a negative price;fold=最初の明細に含める|folded into the first line", false},
    {"atobarai_com.extra_fields", "追加の項目（項目名=値、;で区切る。伝票番号登録などは shipping:項目名=値）", "further fields (name=value, separated by ;, other calls as shipping:name=value)", FieldKind::text, "", "", false},
    {"atobarai_com.note_field",   "備考を送る項目名（空なら送らない）", "field that carries the notes (empty: not sent)", FieldKind::text, "", "", false},
    {"atobarai_com.ask_result",   "注文登録の応答で与信結果を求める", "ask for the decision in the registration's answer", FieldKind::toggle, "on", "", false},
    {"atobarai_com.company_in",   "会社名・部署名",                "company and department",             FieldKind::choice, "none", "none=送らない|not sent;address=住所の後ろに付ける|after the address", false},
    {"atobarai_com.query_max",    "1回の件数（与信状況問い合わせ）", "batch size, query",                FieldKind::number, "20", "", false},
    {"atobarai_com.cancel_max",   "1回の件数（キャンセル申請）",   "batch size, cancel",                 FieldKind::number, "1", "", false},
    {"atobarai_com.status_minus1", "与信状況 -1 の扱い",           "meaning of credit status -1",        FieldKind::choice, "unknown", "unknown=結果不明|outcome unknown;cancelled=与信キャンセル|cancelled;rejected=与信NG|refused", false},
    {"atobarai_com.lengths",      "最大文字数",                    "longest texts",                      FieldKind::list,   "name=21,address=55,item=30,mail=64", "", false},
    {"atobarai_com.invoice",      "請求書同梱の契約",              "contract: enclosed invoice",         FieldKind::toggle, "off", "", false},
});
// clang-format on

/// The entries `name=value` of a list setting, separated by `,` or `;` or line breaks; nothing when one of them
/// has another form.
std::optional<std::vector<std::pair<std::string, std::string>>> pairs_of(std::string_view list,
                                                                         std::string_view separators);

/// The longest texts of `atobarai_com.lengths` by name (`name`, `address`, `item`, `mail`), in characters.
std::size_t most_of(Settings const& settings, std::string_view name);

/// A `DelivId` for the carrier, or empty: the shop's table has none, or the manual's list does not have the
/// carrier.
std::string deliv_id_of(CarrierId carrier, Settings const& settings);
/// Whether the manual lists the carrier as eligible.
bool is_eligible(CarrierId carrier);

/// The two values of the flag "delivered to somebody else".
struct FlagValues {
  std::string same;
  std::string other;
};
std::optional<FlagValues> flag_values_of(Settings const& settings);

/// A further field that a contract asks for.
struct ExtraField {
  std::string call;  ///< Id of the endpoint.
  std::string name;
  std::string value;
};
/// The fields of `atobarai_com.extra_fields`; nothing when the list has another form.
std::optional<std::vector<ExtraField>> extra_fields_of(Settings const& settings);

/// The date as the provider wants it.
std::string wire_date(Date date, Settings const& settings);
/// `OrderId[]` or `OrderId`; `Reason[]` or `Reason`.
std::string list_name(std::string_view name, Settings const& settings);

}  // namespace yoshin::atobarai_com
