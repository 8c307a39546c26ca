#include "proxy/sandbox/atobarai_com/rules.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/date.hpp"
#include "proxy/sandbox/atobarai_com/placeholders.hpp"
#include "proxy/sandbox/checks.hpp"

namespace yoshin::sandbox {
namespace {

using namespace placeholder;

bool postal(std::string_view value, int) {
  return digits_and_hyphens(value, 0) && postal_form(value, 0);
}
bool phone(std::string_view value, int) {
  return digits_and_hyphens(value, 0) && leading_zero(value, 0) && phone_digit_count(value, 0);
}
bool date(std::string_view value, int) {
  return value.empty() || parse_date(value).has_value();
}
bool flag(std::string_view value, int) {
  return value == "0" || value == "1";
}
bool amount(std::string_view value, int) {
  return digits(value, 0) && total_range(value, 0);
}
bool yen(std::string_view value, int) {
  return value.empty() || parse_integer(value).has_value();
}

struct FieldRule {
  std::string_view field;
  ValueCheck check;
  std::string_view code;
  std::string_view text;
};
// clang-format off
constexpr auto kOrderRules = std::to_array<FieldRule>({
    {"O_ReceiptOrderDate", given,  kAtobaraiOrderDate,  "注文日がありません"},
    {"O_ReceiptOrderDate", date,   kAtobaraiOrderDate,  "注文日の形が違います"},
    {"O_UseAmount",        amount, kAtobaraiAmount,     "請求金額合計が正しくありません"},
    {"O_AnotherDeliFlg",   flag,   kAtobaraiDelivery,   "別配送先の指定が正しくありません"},
    {"C_PostalCode",       given,  kAtobaraiPostalCode, "郵便番号がありません"},
    {"C_PostalCode",       postal, kAtobaraiPostalCode, "郵便番号の形が違います"},
    {"C_UnitingAddress",   given,  kAtobaraiAddress,    "住所がありません"},
    {"C_NameKj",           given,  kAtobaraiName,       "氏名がありません"},
    {"C_Phone",            given,  kAtobaraiPhone,      "電話番号がありません"},
    {"C_Phone",            phone,  kAtobaraiPhone,      "電話番号の形が違います"},
    {"C_MailAddress",      has_at, kAtobaraiMail,       "メールアドレスの形が違います"},
    {"I_ItemCarriage",     yen,    kAtobaraiItems,      "送料は整数です"},
    {"I_ItemCharge",       yen,    kAtobaraiItems,      "手数料は整数です"},
});
constexpr auto kDestinationRules = std::to_array<FieldRule>({
    {"D_PostalCode",     given,  kAtobaraiDelivery, "配送先の郵便番号がありません"},
    {"D_PostalCode",     postal, kAtobaraiDelivery, "配送先の郵便番号の形が違います"},
    {"D_UnitingAddress", given,  kAtobaraiDelivery, "配送先の住所がありません"},
    {"D_DestNameKj",     given,  kAtobaraiDelivery, "配送先の氏名がありません"},
    {"D_Phone",          given,  kAtobaraiDelivery, "配送先の電話番号がありません"},
    {"D_Phone",          phone,  kAtobaraiDelivery, "配送先の電話番号の形が違います"},
});
// clang-format on

void apply(std::span<FieldRule const> rules, Fields const& fields, AtobaraiMessages& messages) {
  std::string_view told;
  for (FieldRule const& rule : rules) {
    if (rule.field == told || rule.check(fields.get(rule.field), 0)) continue;
    messages.push_back({std::string(rule.code), std::string(rule.text)});
    told = rule.field;
  }
}

std::string row_field(std::string_view name, int row) {
  return std::string(name) + "_" + std::to_string(row);
}

bool row_is_whole(Fields const& fields, int row) {
  auto const price = parse_integer(fields.get(row_field("I_UnitPrice", row)));
  auto const count = parse_integer(fields.get(row_field("I_ItemNum", row)));
  return !fields.get(row_field("I_ItemNameKj", row)).empty() && price && count && *count >= 1;
}

/// Sites that use rows from 0, and sites that use them from 1, are both served.
int first_row(Fields const& fields) {
  return fields.get("I_ItemNameKj_0").empty() ? 1 : 0;
}

void judge_rows(Fields const& fields, AtobaraiMessages& messages) {
  int const first = first_row(fields);
  auto const rows = static_cast<int>(atobarai_rows(fields).size());
  bool whole = rows > 0;
  for (int row = first; row < first + rows; ++row) whole = whole && row_is_whole(fields, row);
  if (!whole) messages.push_back({std::string(kAtobaraiItems), "購入品目が正しくありません"});
}

std::int64_t sum_of(Fields const& fields) {
  std::int64_t sum = parse_integer(fields.get("I_ItemCarriage")).value_or(0) +
                     parse_integer(fields.get("I_ItemCharge")).value_or(0);
  for (AtobaraiRow const& row : atobarai_rows(fields)) sum += row.price * row.count;
  return sum;
}

}  // namespace

AtobaraiMessages atobarai_credentials(Fields const& fields, bool order) {
  std::string const prefix = order ? "O_" : "";
  bool right = fields.get(prefix + "EnterpriseId") == "90001" && fields.get(prefix + "ApiUserId") == "9001";
  if (order) right = right && fields.get("O_SiteId") == "90011";
  if (right) return {};
  return {{std::string(kAtobaraiCredentials), "加盟店認証に失敗しました"}};
}

std::vector<AtobaraiRow> atobarai_rows(Fields const& fields) {
  std::vector<AtobaraiRow> rows;
  for (int row = first_row(fields); row < 1'000; ++row) {
    auto const name = fields.get(row_field("I_ItemNameKj", row));
    auto const price = fields.get(row_field("I_UnitPrice", row));
    if (name.empty() && price.empty()) break;
    auto const count = fields.get(row_field("I_ItemNum", row));
    rows.push_back({std::string(name), parse_integer(price).value_or(0), parse_integer(count).value_or(0)});
  }
  return rows;
}

AtobaraiMessages atobarai_judge_order(World const& world, Fields const& fields) {
  AtobaraiMessages messages;
  apply(kOrderRules, fields, messages);
  if (world.switches.on("atobarai_com.mail_required") && fields.get("C_MailAddress").empty())
    messages.push_back({std::string(kAtobaraiMail), "メールアドレスがありません"});
  if (fields.get("O_AnotherDeliFlg") == "1") apply(kDestinationRules, fields, messages);
  judge_rows(fields, messages);
  if (parse_integer(fields.get("O_UseAmount")) != sum_of(fields))
    messages.push_back({std::string(kAtobaraiSum), "明細の合計が請求金額合計と違います"});
  return messages;
}

}  // namespace yoshin::sandbox
