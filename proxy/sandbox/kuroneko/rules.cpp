#include "proxy/sandbox/kuroneko/rules.hpp"

#include <algorithm>
#include <array>

#include "base/date.hpp"

namespace yoshin::sandbox {
namespace {

constexpr std::string_view kShopCode = "12345678901";
constexpr std::string_view kPassword = "simpass1";
constexpr int kRows = 10;  ///< Items, and destinations.
constexpr std::int64_t kShipDays = 90;

// clang-format off
constexpr auto kBase = std::to_array<std::string_view>({"requestDate"});
constexpr auto kRequest = std::to_array<std::string_view>({
    "requestDate", "orderYmd", "shipYmd", "name", "nameKana", "postCode", "address1", "address2", "telNum", "email",
    "totalAmount", "sendDiv", "cartCode", "itemName*", "itemCount*", "unitPrice*", "subTotal*", "billPostCode",
    "fraudbuster", "headerInformation", "sendName+", "sendPostCode+", "sendAddress1+", "sendAddress2+", "sendTelNum+",
});
constexpr auto kSlipFields = std::to_array<std::string_view>({
    "requestDate", "paymentNo", "processDiv", "shipYmd", "beforePaymentNo",
});
constexpr auto kReduceFields = std::to_array<std::string_view>({
    "requestDate", "orderYmd", "shipYmd", "postCode", "address1", "address2", "itemName*", "itemCount*",
    "unitPrice*", "subTotal*", "totalAmount", "sendDiv", "billPostCode",
});
constexpr auto kReissueFields = std::to_array<std::string_view>({
    "requestContents", "reasonReissue", "reasonReissueEtc", "shipYmd", "sendDiv", "postCode", "address1", "address2",
    "itemName*", "itemCount*", "unitPrice*", "subTotal*", "billPostCode", "sendName", "sendPostCode",
    "sendAddress1", "sendAddress2", "sendTelNum",
});
constexpr auto kCodeFields = std::to_array<std::string_view>({"requestDate", "ninCode"});

/// The older of the two lists for KAARA's shop code: 002 length, 003 digits, 004 missing.
struct Renumbered {
  int missing_first;
  int length_first;
};
constexpr auto kLengthFirst = std::to_array<Renumbered>({{1, 4}, {2, 3}, {3, 2}, {4, 5}});
// clang-format on

std::array<KuronekoApi, 9> const& apis() {
  // clang-format off
  static std::array<KuronekoApi, 9> const kApis{{
      {"KAARA0010", "ra", "err0001",   kRequest,       kuroneko_request_rules(), Occasion::registration, 9,  9},
      {"KAARS0010", "rs", "kaars001E", kBase,          kuroneko_result_rules(),  Occasion::reading,      8,  8},
      {"KAAST0010", "st", "kaast001E", kBase,          kuroneko_state_rules(),   Occasion::reading,      8,  8},
      {"KAACL0010", "cl", "kaacl001E", kBase,          kuroneko_cancel_rules(),  Occasion::cancel,       9,  9},
      {"KAASL0010", "sl", "kaasl001E", kSlipFields,    kuroneko_slip_rules(),    Occasion::slip,         9,  20},
      {"KAAKK0010", "kk", "err0001",   kReduceFields,  kuroneko_reduce_rules(),  Occasion::change,       49, 9},
      {"KAARR0010", "rr", "err0001",   kReissueFields, kuroneko_reissue_rules(), Occasion::change,       15, 15},
      {"KAASD0010", "sd", "kaasd001E", kBase,          kuroneko_print_rules(),   Occasion::reading,      9,  9},
      {"KAASA0020", "sa", "err0001",   kCodeFields,    kuroneko_code_rules(),    Occasion::reading,      20, 20},
  }};
  // clang-format on
  return kApis;
}

/// The first number of a pattern's fields: `name*` is name1 to name10, `name+` name, name2 to name10. 0 for a
/// plain name.
int first_number(std::string_view pattern) {
  return pattern.back() == '*' ? 1 : pattern.back() == '+' ? 2 : 0;
}

bool keeps(KuronekoRule const& rule, KuronekoCall const& call) {
  if (rule.call != nullptr) return rule.call(call);
  int const first = first_number(rule.field);
  if (first == 0) return rule.check(call.form.get(rule.field), rule.parameter);
  std::string const name(rule.field.substr(0, rule.field.size() - 1));
  if (first == 2 && !rule.check(call.form.get(name), rule.parameter)) return false;
  for (int row = first; row <= kRows; ++row)
    if (!rule.check(call.form.get(name + std::to_string(row)), rule.parameter)) return false;
  return true;
}

bool names_field(std::string_view pattern, std::string_view field) {
  int const first = first_number(pattern);
  if (first == 0) return pattern == field;
  std::string_view const name = pattern.substr(0, pattern.size() - 1);
  if (first == 2 && name == field) return true;
  if (field.substr(0, name.size()) != name) return false;
  auto const row = parse_integer(field.substr(name.size()));
  return row && *row >= first && *row <= kRows && std::to_string(*row) == field.substr(name.size());
}

std::optional<Date> date_in(Form const& form, std::string_view field) {
  return form.get(field).size() == 8 ? parse_date(form.get(field)) : std::nullopt;
}

}  // namespace

KuronekoApi const* kuroneko_api(std::string_view id) {
  for (KuronekoApi const& api : apis())
    if (api.id == id) return &api;
  return nullptr;
}

std::string kuroneko_code(KuronekoApi const& api, int number) {
  std::string const digits_text = std::to_string(number);
  return "kaa" + std::string(api.code) + std::string(3 - digits_text.size(), '0') + digits_text + "E";
}

std::string kuroneko_first_broken(KuronekoApi const& api, KuronekoCall const& call) {
  bool const older = api.code == "ra" && call.world.switches.get("kuroneko.shop_code_order") == "length_first";
  for (KuronekoRule const& rule : api.rules) {
    if (keeps(rule, call)) continue;
    int number = rule.number;
    auto const row = std::find_if(kLengthFirst.begin(), kLengthFirst.end(),
                                  [&](Renumbered const& pair) { return pair.missing_first == number; });
    if (older && row != kLengthFirst.end()) number = row->length_first;
    return kuroneko_code(api, number);
  }
  return {};
}

bool kuroneko_knows_fields(KuronekoApi const& api, Form const& form) {
  constexpr std::array<std::string_view, 3> kEverywhere{"ycfStrCode", "orderNo", "password"};
  for (auto const& [name, value] : form.fields()) {
    auto const fits = [&name = name](std::string_view pattern) { return names_field(pattern, name); };
    bool const known = std::any_of(kEverywhere.begin(), kEverywhere.end(), fits) ||
                       std::any_of(api.fields.begin(), api.fields.end(), fits);
    if (!known) return false;
  }
  return true;
}

std::int64_t kuroneko_sum(Form const& form) {
  std::int64_t sum = 0;
  for (int row = 1; row <= kRows; ++row)
    sum += parse_integer(form.get("subTotal" + std::to_string(row))).value_or(0);
  return sum;
}

bool shop_registered(KuronekoCall const& call) {
  return call.form.get("ycfStrCode").empty() || call.form.get("ycfStrCode") == kShopCode;
}
bool password_matches(KuronekoCall const& call) {
  return call.form.get("password").empty() || call.form.get("password") == kPassword;
}
bool order_exists(KuronekoCall const& call) {
  return call.transaction.has_value();
}
bool ship_within_90_days(KuronekoCall const& call) {
  auto const ship = date_in(call.form, "shipYmd");
  return !ship || days_between(jst_date(call.world.clock.now()), *ship) <= kShipDays;
}
bool ship_not_before_order(KuronekoCall const& call) {
  auto const shipped = date_in(call.form, "shipYmd");
  auto ordered = date_in(call.form, "orderYmd");
  if (!ordered && call.transaction) ordered = parse_date(call.transaction->order.text_at("orderYmd"));
  return !shipped || !ordered || *ordered <= *shipped;
}
bool buyer_has_house_number(KuronekoCall const& call) {
  return holds_house_number(std::string(call.form.get("address1")) + std::string(call.form.get("address2")));
}
bool total_is_sum(KuronekoCall const& call) {
  return parse_integer(call.form.get("totalAmount")) == kuroneko_sum(call.form);
}
bool bundle_contracted(KuronekoCall const& call) {
  return call.world.switches.on("kuroneko.bundle") || call.form.get("sendDiv") != "1";
}

}  // namespace yoshin::sandbox
