#include <algorithm>
#include <array>

#include "provider/atobarai_com/check.hpp"
#include "provider/atobarai_com/finding.hpp"
#include "provider/atobarai_com/settings.hpp"

namespace yoshin::atobarai_com {
namespace {

// clang-format off
constexpr Rule kForm{"atobarai_com.settings.form", "# の形の設定", "a setting of the form #", "店舗の後払い設定を直してください。", "Correct the shop's settings for this provider."};
constexpr Rule kBatch{"atobarai_com.settings.batch", "1以上", "1 or more", "店舗の後払い設定（1回の件数）を直してください。", "Correct the batch size in the shop's settings."};
constexpr Rule kOwnField{"atobarai_com.settings.extra_fields", "この送信にまだない項目名", "a field that the request does not have yet", "店舗の後払い設定から、その項目名を除いてください。", "Remove the field's name from the shop's settings."};
// clang-format on

struct BatchSetting {
  Action action;
  std::string_view setting;
};
constexpr auto kBatches = std::to_array<BatchSetting>({
    {Action::credit_query, "atobarai_com.query_max"},
    {Action::credit_cancel, "atobarai_com.cancel_max"},
});

/// What we send ourselves; `I_` stands for all fields of the lines.
constexpr auto kOwnFields = std::to_array<std::string_view>({
    "O_ReceiptOrderDate",
    "O_EnterpriseId",
    "O_SiteId",
    "O_ApiUserId",
    "O_Ent_OrderId",
    "O_UseAmount",
    "O_AnotherDeliFlg",
    "O_RtOrderStatus",
    "C_PostalCode",
    "C_UnitingAddress",
    "C_NameKj",
    "C_NameKn",
    "C_Phone",
    "C_MailAddress",
    "D_PostalCode",
    "D_UnitingAddress",
    "D_DestNameKj",
    "D_DestNameKn",
    "D_Phone",
    "EnterpriseId",
    "ApiUserId",
    "OrderId",
    "OrderId[]",
    "Reason",
    "Reason[]",
    "DelivId",
    "JournalNum",
});

bool is_own_field(std::string_view name) {
  return name.starts_with("I_") || std::find(kOwnFields.begin(), kOwnFields.end(), name) != kOwnFields.end();
}

Field setting(Context const& context, std::string_view key) {
  for (SettingField const& field : kSettings)
    if (field.id == key)
      return {"settings." + std::string(key),
              {std::string(field.label_ja), std::string(field.label_en)},
              std::string(context.settings.text(key))};
  return {"settings." + std::string(key), {}, {}};
}

void check_forms(Context const& context, Problems& problems) {
  auto const demand = [&](bool good, std::string_view key, char const* form) {
    if (!good) problems.push_back(problem_of(kForm, setting(context, key), form));
  };
  auto const lengths = pairs_of(context.settings.text("atobarai_com.lengths"), ",;\r\n");
  bool const numbers = lengths && std::all_of(lengths->begin(), lengths->end(), [](auto const& pair) {
                         return parse_integer(pair.second).value_or(0) > 0;
                       });
  demand(numbers, "atobarai_com.lengths", "name=21,address=55,item=30,mail=64");
  demand(flag_values_of(context.settings).has_value(), "atobarai_com.flag_values", "0/1");
  demand(parse_integer(context.settings.text("atobarai_com.row_start")).value_or(-1) >= 0,
         "atobarai_com.row_start", "1");
}

void check_extra_fields(Context const& context, Problems& problems) {
  auto const fields = extra_fields_of(context.settings);
  if (!fields)
    return problems.push_back(
        problem_of(kForm, setting(context, "atobarai_com.extra_fields"), "Name=value;shipping:Name=value"));
  for (ExtraField const& field : *fields) {
    if (!is_own_field(field.name)) continue;
    Field where = setting(context, "atobarai_com.extra_fields");
    where.found = field.name;
    problems.push_back(problem_of(kOwnField, std::move(where)));
  }
}

void check_note_field(Context const& context, Problems& problems) {
  if (is_own_field(context.settings.text("atobarai_com.note_field")))
    problems.push_back(problem_of(kOwnField, setting(context, "atobarai_com.note_field")));
}

}  // namespace

void check_settings(Context const& context, Problems& problems) {
  for (BatchSetting const& row : kBatches)
    if (row.action == context.action && context.settings.number(row.setting) < 1)
      problems.push_back(problem_of(kBatch, setting(context, row.setting)));
  bool const registers = context.action == Action::credit_request || context.action == Action::credit_change;
  if (registers) check_forms(context, problems);
  if (context.action == Action::slip_sync &&
      !pairs_of(context.settings.text("atobarai_com.carriers"), ",;\r\n"))
    problems.push_back(problem_of(kForm, setting(context, "atobarai_com.carriers"), "yamato=1,sagawa=2"));
  if (registers) check_note_field(context, problems);
  check_extra_fields(context, problems);
}

}  // namespace yoshin::atobarai_com
