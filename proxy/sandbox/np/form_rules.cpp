#include <algorithm>
#include <array>
#include <span>

#include "proxy/sandbox/checks.hpp"
#include "proxy/sandbox/np/placeholders.hpp"
#include "proxy/sandbox/np/rules.hpp"

namespace yoshin::sandbox {
namespace {

enum class Kind { text, number, party, rows };

/// A member that may stand in an element, and what it must be.
struct Member {
  std::string_view name;
  Kind kind;
};
// clang-format off
constexpr auto kOrder = std::to_array<Member>({
    {"shop_transaction_id", Kind::text}, {"shop_order_date", Kind::text}, {"settlement_type", Kind::text},
    {"site_name", Kind::text}, {"site_url", Kind::text}, {"billed_amount", Kind::number},
    {"customer", Kind::party}, {"dest_customer", Kind::party}, {"goods", Kind::rows},
});
constexpr auto kReregistration = std::to_array<Member>({
    {"base_np_transaction_id", Kind::text}, {"shop_transaction_id", Kind::text}, {"shop_order_date", Kind::text},
    {"billed_amount", Kind::number}, {"goods", Kind::rows},
});
constexpr auto kUpdate = std::to_array<Member>({
    {"np_transaction_id", Kind::text},
    {"shop_transaction_id", Kind::text}, {"shop_order_date", Kind::text}, {"settlement_type", Kind::text},
    {"site_name", Kind::text}, {"site_url", Kind::text}, {"billed_amount", Kind::number},
    {"customer", Kind::party}, {"dest_customer", Kind::party}, {"goods", Kind::rows},
});
constexpr auto kId = std::to_array<Member>({{"np_transaction_id", Kind::text}});
constexpr auto kShipmentMembers = std::to_array<Member>({
    {"np_transaction_id", Kind::text}, {"pd_company_code", Kind::text}, {"slip_no", Kind::text},
    {"bill_issued_date", Kind::text},
});
constexpr auto kParty = std::to_array<Member>({
    {"customer_name", Kind::text}, {"customer_name_kana", Kind::text}, {"company_name", Kind::text},
    {"department_name", Kind::text}, {"zip_code", Kind::text}, {"address", Kind::text}, {"tel", Kind::text},
    {"email", Kind::text},
});
constexpr auto kRow = std::to_array<Member>({
    {"goods_name", Kind::text}, {"goods_price", Kind::number}, {"quantity", Kind::number},
});

/// Which code refuses which operation in which state; empty: allowed.
struct StateRow {
  State state;
  std::array<std::string_view, 7> codes;  ///< In the order of NpOperation.
};
using namespace placeholder;
constexpr auto kStates = std::to_array<StateRow>({
    // state                registration  update              find  cancel      shipments     payments       reregister
    {State::approved,      {"", "",                  "",         "",         "",           kNpNoShipment, kNpBaseNotCancelled}},
    {State::reviewing,     {"", kNpUpdateReviewing,  "",         "",         kNpShipState, kNpNoShipment, kNpBaseNotCancelled}},
    {State::in_review,     {"", kNpUpdateReviewing,  "",         "",         kNpShipState, kNpNoShipment, kNpBaseNotCancelled}},
    {State::faulty,        {"", kNpUpdateReviewing,  "",         "",         kNpShipState, kNpNoShipment, kNpBaseNotCancelled}},
    {State::awaiting_code, {"", kNpUpdateReviewing,  "",         "",         kNpShipState, kNpNoShipment, kNpBaseNotCancelled}},
    {State::on_hold,       {"", "",                  "",         "",         kNpShipState, kNpNoShipment, kNpBaseNotCancelled}},
    {State::rejected,      {"", kNpUpdateRejected,   "",         "",         kNpShipState, kNpNoShipment, kNpBaseNotCancelled}},
    {State::withdrawn,     {"", "E0100114",          "E0100114", "E0100114", "E0100114",   "E0100114",    kNpBaseNotCancelled}},
    {State::cancelled,     {"", "E0100114",          "E0100114", "E0100114", "E0100114",   "E0100114",    ""}},
    {State::code_failed,   {"", "E0100114",          "E0100114", "E0100114", "E0100114",   "E0100114",    kNpBaseNotCancelled}},
    {State::shipped,       {"", "E0100115",          "",         "",         "E0100115",   "",            kNpBaseNotCancelled}},
    {State::investigate,   {"", "E0100115",          "",         "",         "E0100115",   "",            kNpBaseNotCancelled}},
    {State::sale_fixed,    {"", "E0100115",          "",         "",         "E0100115",   "",            kNpBaseNotCancelled}},
    {State::invoiced,      {"", "E0100115",          "",         "",         "E0100115",   "",            kNpBaseNotCancelled}},
    {State::paid,          {"", "E0100115",          "",         "E0100118", "E0100115",   "",            kNpBaseNotCancelled}},
    {State::undisclosed,   {"", "E0100115",          "",         "",         "E0100115",   "",            kNpBaseNotCancelled}},
    {State::returned,      {"", kNpReturned,         "",         "E0100131", kNpReturned,  "",            kNpBaseNotCancelled}},
});

/// `pd_company_code`; 55555 needs a contract.
constexpr auto kCarriers = std::to_array<std::string_view>({
    "50000", "59010", "59020", "59030", "59040", "59041", "59042", "59043", "59050", "59060", "59080", "59090",
    "59100", "59110", "59140", "59150", "59160",
});
constexpr std::string_view kContractCarrier = "55555";

/// E0100105 to E0100110 are known as a group only; which one means what is ours.
struct ShipmentRule {
  std::string_view member;
  ValueCheck check;
  int parameter;
  std::string_view code;
};
constexpr auto kShipment = std::to_array<ShipmentRule>({
    {"pd_company_code", given,   0,  "E0100105"},
    {"pd_company_code", digits,  0,  "E0100106"},
    {"pd_company_code", exactly, 5,  "E0100106"},
    {"slip_no",         given,   0,  "E0100108"},
    {"slip_no",         digits,  0,  "E0100109"},
    {"slip_no",         at_most, 20, "E0100110"},
});
// clang-format on

bool is_kind(Node const& value, Kind kind) {
  switch (kind) {
    case Kind::text: return value.text().has_value();
    case Kind::number: return value.integer().has_value();
    case Kind::party: return value.members() != nullptr;
    case Kind::rows: return value.items() != nullptr;
  }
  return false;
}

void add_code(std::vector<std::string>& codes, std::string_view code) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.emplace_back(code);
}

std::span<Member const> members_of(NpForm form) {
  switch (form) {
    case NpForm::order: return kOrder;
    case NpForm::update: return kUpdate;
    case NpForm::reregistration: return kReregistration;
    case NpForm::id: return kId;
    case NpForm::shipment: return kShipmentMembers;
  }
  return {};
}

void check_members(Node const& object, std::span<Member const> allowed, std::vector<std::string>& codes) {
  if (object.members() == nullptr) return add_code(codes, placeholder::kNpWrongType);
  for (auto const& [name, value] : *object.members()) {
    auto const named = [&name = name](Member const& member) { return member.name == name; };
    auto const member = std::find_if(allowed.begin(), allowed.end(), named);
    if (member == allowed.end()) add_code(codes, placeholder::kNpUnknownMember);
    if (member != allowed.end() && !is_kind(value, member->kind)) add_code(codes, placeholder::kNpWrongType);
  }
}

bool is_carrier(std::string_view code, Switches const& switches) {
  if (code == kContractCarrier) return switches.on("np.other_carriers");
  return std::find(kCarriers.begin(), kCarriers.end(), code) != kCarriers.end();
}

}  // namespace

std::vector<std::string> np_form_codes(Node const& element, NpForm form) {
  std::vector<std::string> codes;
  check_members(element, members_of(form), codes);
  if (Node const* customer = element.find("customer")) check_members(*customer, kParty, codes);
  if (Node const* destination = element.find("dest_customer")) {
    check_members(*destination, std::span<Member const>(kParty).first(kParty.size() - 1), codes);
  }
  for (Node const& row : element.items_at("goods")) check_members(row, kRow, codes);
  return codes;
}

std::string_view np_id_code(std::string_view id) {
  if (id.empty()) return "EPRO0105";
  if (!alphanumeric(id, 0)) return "E0100002";
  return exactly(id, 11) ? "" : "E0100003";
}

std::vector<std::string> np_shipment_codes(Node const& element, std::string_view settlement_type,
                                           Switches const& switches) {
  std::vector<std::string> codes;
  for (ShipmentRule const& rule : kShipment)
    if (!rule.check(element.text_at(rule.member), rule.parameter)) add_code(codes, rule.code);
  if (codes.empty() && !is_carrier(element.text_at("pd_company_code"), switches)) add_code(codes, "E0100107");
  std::string_view const date = element.text_at("bill_issued_date");
  if (!date.empty() && (date.size() != 10 || date[4] != '-' || !real_date(date, 10)))
    add_code(codes, "EPRO0109");
  if (settlement_type == "02" && !date.empty()) add_code(codes, "E0100143");
  if (settlement_type == "03" && date.empty()) add_code(codes, "E0100111");
  return codes;
}

std::string_view np_state_code(NpOperation operation, State state) {
  for (StateRow const& row : kStates)
    if (row.state == state) return row.codes[static_cast<std::size_t>(operation)];
  return {};
}

}  // namespace yoshin::sandbox
