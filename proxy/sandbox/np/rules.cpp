#include "proxy/sandbox/np/rules.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

#include "proxy/sandbox/checks.hpp"
#include "proxy/sandbox/np/placeholders.hpp"
#include "text/postal.hpp"

namespace yoshin::sandbox {
namespace {

constexpr std::int64_t kGoodsTolerance = 3000;

/// One rule about one text member. `object` is empty for members of the element itself.
struct Rule {
  std::string_view object;
  std::string_view member;
  ValueCheck check;
  int parameter;
  std::string_view code;
};

bool settlement(std::string_view value, int) {
  return value.empty() || value == "02" || value == "03";
}
bool iso_date(std::string_view value, int) {
  return value.empty() || (value.size() == 10 && value[4] == '-' && real_date(value, 10));
}

// clang-format off
constexpr auto kHead = std::to_array<Rule>({
    {"", "shop_transaction_id", given,        0,   placeholder::kNpShopIdMissing},
    {"", "shop_transaction_id", ascii,        0,   placeholder::kNpShopIdCharacters},
    {"", "shop_transaction_id", at_most,      40,  placeholder::kNpShopIdLength},
    {"", "shop_order_date",     given,        0,   placeholder::kNpOrderDateMissing},
    {"", "shop_order_date",     iso_date,     0,   placeholder::kNpOrderDateForm},
    {"", "settlement_type",     given,        0,   placeholder::kNpSettlementMissing},
    {"", "settlement_type",     settlement,   0,   placeholder::kNpSettlementValue},
    {"", "site_name",           jis_or_ascii, 0,   placeholder::kNpSiteNameCharacters},
    {"", "site_name",           at_most,      50,  placeholder::kNpSiteNameLength},
    {"", "site_url",            ascii,        0,   placeholder::kNpSiteUrlCharacters},
    {"", "site_url",            at_most,      100, placeholder::kNpSiteUrlLength},
});
constexpr auto kBuyer = std::to_array<Rule>({
    {"customer", "customer_name",      given,              0,   "E0100048"},
    {"customer", "customer_name",      jis_or_ascii,       0,   "E0100049"},
    {"customer", "customer_name",      at_most,            21,  "E0100050"},
    {"customer", "customer_name_kana", at_most,            25,  "E0100051"},
    {"customer", "customer_name_kana", full_width_kana,    0,   "E0100052"},
    {"customer", "company_name",       at_most,            30,  "E0100053"},
    {"customer", "company_name",       jis_or_ascii,       0,   "E0100054"},
    {"customer", "department_name",    at_most,            30,  "E0100055"},
    {"customer", "department_name",    jis_or_ascii,       0,   "E0100056"},
    {"customer", "zip_code",           given,              0,   "E0100057"},
    {"customer", "zip_code",           digits_and_hyphens, 0,   "E0100058"},
    {"customer", "zip_code",           postal_form,        0,   "E0100136"},
    {"customer", "address",            given,              0,   "E0100060"},
    {"customer", "address",            jis_or_ascii,       0,   "E0100061"},
    {"customer", "address",            at_most,            55,  "E0100062"},
    {"customer", "tel",                given,              0,   "E0100063"},
    {"customer", "tel",                digits_and_hyphens, 0,   "E0100064"},
    {"customer", "tel",                phone_form,         0,   "E0100065"},
    {"customer", "tel",                mobile_digits,      0,   "E0100066"},
    {"customer", "tel",                landline_digits,    0,   "E0100067"},
    {"customer", "email",              ascii,              0,   "E0100069"},
    {"customer", "email",              at_most,            100, "E0100070"},
    {"customer", "email",              has_at,             0,   "E0100071"},
});
constexpr auto kDestination = std::to_array<Rule>({
    {"dest_customer", "customer_name",      given,              0,  "E0100072"},
    {"dest_customer", "customer_name",      jis_or_ascii,       0,  "E0100073"},
    {"dest_customer", "customer_name",      at_most,            21, "E0100074"},
    {"dest_customer", "customer_name_kana", at_most,            25, "E0100075"},
    {"dest_customer", "customer_name_kana", full_width_kana,    0,  "E0100076"},
    {"dest_customer", "company_name",       at_most,            30, "E0100077"},
    {"dest_customer", "company_name",       jis_or_ascii,       0,  "E0100078"},
    {"dest_customer", "department_name",    at_most,            30, "E0100079"},
    {"dest_customer", "department_name",    jis_or_ascii,       0,  "E0100080"},
    {"dest_customer", "zip_code",           given,              0,  "E0100081"},
    {"dest_customer", "zip_code",           digits_and_hyphens, 0,  "E0100082"},
    {"dest_customer", "zip_code",           postal_form,        0,  "E0100137"},
    {"dest_customer", "address",            given,              0,  "E0100084"},
    {"dest_customer", "address",            jis_or_ascii,       0,  "E0100085"},
    {"dest_customer", "address",            at_most,            55, "E0100086"},
    {"dest_customer", "tel",                given,              0,  "E0100087"},
    {"dest_customer", "tel",                digits_and_hyphens, 0,  "E0100088"},
    {"dest_customer", "tel",                phone_form,         0,  "E0100089"},
    {"dest_customer", "tel",                mobile_digits,      0,  "E0100090"},
    {"dest_customer", "tel",                landline_digits,    0,  "E0100091"},
});
constexpr auto kGoodsName = std::to_array<Rule>({
    {"", "goods_name", given,        0,   placeholder::kNpGoodsNameMissing},
    {"", "goods_name", jis_or_ascii, 0,   placeholder::kNpGoodsNameCharacters},
    {"", "goods_name", at_most,      150, placeholder::kNpGoodsNameLength},
});
// clang-format on

std::string_view value_of(Node const& element, Rule const& rule) {
  if (rule.object.empty()) return element.text_at(rule.member);
  Node const* object = element.find(rule.object);
  return object == nullptr ? std::string_view{} : object->text_at(rule.member);
}

void add_code(std::vector<std::string>& codes, std::string_view code) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.emplace_back(code);
}

void apply(std::span<Rule const> rules, Node const& element, std::vector<std::string>& codes) {
  for (Rule const& rule : rules)
    if (!rule.check(value_of(element, rule), rule.parameter)) add_code(codes, rule.code);
}

/// ZIP and address against the postal prefix table; malformed codes are another rule's.
void apply_postal(Node const& party, std::string_view code, std::vector<std::string>& codes) {
  std::string_view const zip = party.text_at("zip_code");
  if (zip.empty() || !digits_and_hyphens(zip, 0) || !postal_form(zip, 0)) return;
  if (match_postal(zip, party.text_at("address")) == PostalMatch::other_prefecture) add_code(codes, code);
}

/// With 03 one client sends the delivery party as empty strings; that counts as absent.
bool names_destination(Node const& element) {
  Node const* destination = element.find("dest_customer");
  if (destination == nullptr || destination->members() == nullptr) return false;
  if (element.text_at("settlement_type") != "03") return true;
  auto const& members = *destination->members();
  return std::any_of(members.begin(), members.end(),
                     [](auto const& member) { return member.second.text() != std::string_view{}; });
}

void apply_goods(Node const& element, std::vector<std::string>& codes) {
  if (element.items_at("goods").empty()) add_code(codes, placeholder::kNpGoodsMissing);
  for (Node const& row : element.items_at("goods")) {
    apply(kGoodsName, row, codes);
    Node const* price = row.find("goods_price");
    Node const* quantity = row.find("quantity");
    if (price == nullptr || !price->integer()) add_code(codes, placeholder::kNpGoodsPrice);
    if (quantity == nullptr || quantity->integer().value_or(0) < 1)
      add_code(codes, placeholder::kNpGoodsQuantity);
  }
}

}  // namespace

std::int64_t np_goods_difference(Node const& order) {
  std::int64_t sum = 0;
  for (Node const& row : order.items_at("goods")) {
    // Amounts beyond any real order are cut, so that the sum cannot overflow.
    constexpr std::int64_t kMost = 1'000'000'000;
    std::int64_t const price = std::clamp(row.integer_at("goods_price").value_or(0), -kMost, kMost);
    sum += price * std::clamp<std::int64_t>(row.integer_at("quantity").value_or(0), 0, 1'000'000);
    sum = std::clamp<std::int64_t>(sum, -(std::int64_t{1} << 61), std::int64_t{1} << 61);
  }
  return std::abs(sum -
                  std::clamp<std::int64_t>(order.integer_at("billed_amount").value_or(0), 0, 1'000'000'000));
}

std::vector<std::string> np_order_codes(Node const& element, Switches const& switches) {
  std::vector<std::string> codes = np_form_codes(element, NpForm::order);
  apply(kHead, element, codes);
  Node const* billed = element.find("billed_amount");
  if (billed == nullptr || billed->integer().value_or(0) <= 0) add_code(codes, placeholder::kNpBilledAmount);
  Node const* customer = element.find("customer");
  if (customer == nullptr) add_code(codes, placeholder::kNpCustomerMissing);
  if (customer != nullptr) {
    apply(kBuyer, element, codes);
    apply_postal(*customer, "E0100059", codes);
    if (switches.on("np.email_required") && customer->text_at("email").empty()) add_code(codes, "E0100068");
  }
  if (names_destination(element)) {
    apply(kDestination, element, codes);
    apply_postal(*element.find("dest_customer"), "E0100083", codes);
  }
  apply_goods(element, codes);
  bool const comparable =
      billed != nullptr && billed->integer().value_or(0) > 0 && !element.items_at("goods").empty();
  if (comparable && np_goods_difference(element) > kGoodsTolerance) add_code(codes, "E0102004");
  std::sort(codes.begin(), codes.end());
  return codes;
}

}  // namespace yoshin::sandbox
