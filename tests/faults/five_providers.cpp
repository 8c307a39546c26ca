#include "five_providers.hpp"

#include <set>

#include "base/json.hpp"

namespace yoshin::test {
namespace {

std::vector<ShopSeed::Value> const kCredentials{
    {ProviderId::np, "merchant_code", "SIMNP001"},        {ProviderId::np, "sp_code", "sp-sample-01"},
    {ProviderId::np, "terminal_id", "2000022000"},        {ProviderId::atobarai_com, "site_id", "90011"},
    {ProviderId::atobarai_com, "enterprise_id", "90001"}, {ProviderId::atobarai_com, "api_user_id", "9001"},
    {ProviderId::kuroneko, "shop_code", "12345678901"},   {ProviderId::kuroneko, "password", "simpass1"},
    {ProviderId::score, "shop_code", "S00000001"},        {ProviderId::score, "direct_password", "simpass1"},
    {ProviderId::score, "terminal_id", "PJKAAR0RTP"},     {ProviderId::atodene, "shop_code", "000000000001"},
    {ProviderId::atodene, "link_password", "simpass01"},  {ProviderId::atodene, "link_id", "original00"},
};

std::unique_ptr<Sandbox> open_sandbox(Clock& clock) {
  auto opened = Sandbox::open({"", "127.0.0.1", 0, clock, true, 0});
  BOOST_REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? std::string() : opened.error()));
  return std::move(opened).value();
}

/// Which states of the simulator a settled order may be in. After 与信NG a cancelled order may stay refused
/// there.
std::map<std::string, std::set<std::string>> const kStates{
    {"approved", {"approved"}},
    {"reviewing", {"reviewing"}},
    {"on_hold", {"on_hold"}},
    {"rejected", {"rejected", "withdrawn"}},
    {"cancelled", {"cancelled", "rejected"}},
    {"shipment_reported", {"shipped", "invoiced", "sale_fixed", "paid", "investigate"}},
};

/// `id billed` of each registration, ours or the provider's.
using Registrations = std::multiset<std::string>;

std::string entry(std::string const& id, std::int64_t billed) {
  return id + " " + std::to_string(billed);
}

std::vector<std::string> slips_in(Node const& list) {
  std::vector<std::string> slips;
  for (Node const& one : *list.items()) slips.emplace_back(one.text().value_or(""));
  std::sort(slips.begin(), slips.end());
  return slips;
}

}  // namespace

FiveProviders::FiveProviders(Background background)
    : sandbox_clock(*parse_time(kOpening)),
      sandbox(open_sandbox(sandbox_clock)),
      transport(egress(), TransportOptions{}),
      floor(background, Network{transport, egress(), kCredentials}, kOpening) {
  floor.set(ProviderId::kuroneko, {{"kuroneko.reduce", "on"}});
}

Egress FiveProviders::egress() const {
  std::string const base = "http://127.0.0.1:" + std::to_string(sandbox->port());
  return Egress(
      {{ProviderId::np, "sandbox", base + "/np/v1", kDeadlineMs},
       {ProviderId::atobarai_com, "sandbox", base + "/atobarai_com", kDeadlineMs},
       {ProviderId::kuroneko, "sandbox", base + "/kuroneko/kuroneko-atobarai-api", kDeadlineMs},
       {ProviderId::score, "sandbox", base + "/score", kDeadlineMs, {{"invoice", "/direct/sim-invoice.do"}}},
       {ProviderId::atodene, "sandbox", base + "/atodene/api", kDeadlineMs}});
}

Order FiveProviders::order(std::string const& number, ProviderId provider, std::int64_t billed) {
  constexpr std::int64_t kGoods = 3000;
  Order one = ShopFloor::order(number, provider);
  one.ordered_at = *parse_time(kOpening);
  // Divided after the municipality, as one of them demands.
  one.buyer.address1 = "東京都千代田区見本町";
  one.buyer.address2 = "１－２－３";
  one.recipient = one.buyer;
  one.planned_ship_date = Date{2022, 1, 8};
  one.imported = {Yen{kGoods}, {}, {}, Yen{billed - kGoods}, {}, {}, {}, Yen{billed}};
  one.current = one.imported;
  return one;
}

std::int64_t FiveProviders::push(ProviderId provider, std::int64_t billed) {
  return floor.push(order("C-" + std::to_string(++pushed_), provider, billed));
}

void FiveProviders::edit(std::int64_t id, Node changes) {
  auto const version = *floor.document(id).find("order")->integer_at("version");
  must(floor.service->edit_order(floor.clerk, id,
                                 Node::object().add("version", version).add("changes", std::move(changes))));
}

void FiveProviders::edit_billed(std::int64_t id, std::int64_t billed) {
  edit(id, Node::object().add("edited", Node::object().add("fee", billed - 3000).add("billed", billed)));
}

void FiveProviders::edit_slip(std::int64_t id, std::string const& slip) {
  edit(id, Node::object().add("parcels", Node::list().push(Node::object().add("slip_number", slip))));
}

std::int64_t FiveProviders::ready_to_ship(ProviderId provider) {
  auto const id = push(provider);
  BOOST_REQUIRE_EQUAL(run("credit_request", id), "ok");
  edit_slip(id, kSlip);
  return id;
}

std::string FiveProviders::run(std::string_view action, std::int64_t id, Node const& input) {
  Node const rows = Node::list().push(floor.proposal(id, action, input));
  std::string const started = floor.start(action, rows, floor.request_id(), input);
  floor.service->work();
  return floor.outcomes(started).at(id);
}

void FiveProviders::pass_minutes(std::int64_t minutes) {
  sandbox_clock.advance(minutes * 60'000);
  floor.clock.advance(minutes * 60'000);
  floor.service->tick();
}

std::string FiveProviders::our_id(std::int64_t id) {
  Node const stored = floor.document(id);
  auto const registration = stored.find("record")->integer_at("registration").value_or(1);
  return provider_facing_id(std::string(stored.find("order")->text_at("short_key")),
                            static_cast<int>(registration));
}

Node FiveProviders::held(std::int64_t id) {
  std::string const ours = our_id(id);
  Node const all = sandbox->transactions(floor.record(id, "provider"));
  for (Node const& one : *all.items())
    if (one.text_at("our_id") == ours) return one;
  return {};
}

void FiveProviders::force(std::int64_t id, std::string_view state) {
  BOOST_REQUIRE(sandbox->force_state(floor.record(id, "provider"), held(id).text_at("id"), state));
}

void FiveProviders::enter_id(std::int64_t id) {
  Node const body =
      floor.settle_body(id, "enter_provider_id").add("provider_transaction_id", held(id).text_at("id"));
  must(floor.service->settle(floor.clerk, id, body));
}

void FiveProviders::check_agreement(std::int64_t id) {
  Node const stored = floor.document(id);
  Node const& record = *stored.find("record");
  std::string const key(stored.find("order")->text_at("short_key"));
  Registrations ours;
  for (Node const& one : record.items_at("past"))
    ours.insert(entry(provider_facing_id(key, static_cast<int>(*one.integer_at("registration"))),
                      *one.integer_at("billed")));
  Registrations theirs;
  std::set<std::string> ids;
  for (auto const& one : sandbox->ledger()) {
    if (one.our_id.substr(0, key.size()) != key) continue;
    theirs.insert(entry(one.our_id, one.billed));
    BOOST_TEST(ids.insert(one.our_id).second, one.our_id << " was accepted twice");
  }
  BOOST_TEST(ours == theirs, boost::test_tools::per_element());
  auto const states = kStates.find(std::string(record.text_at("status")));
  BOOST_REQUIRE_MESSAGE(states != kStates.end(), "settled: " << record.text_at("status"));
  Node const there = held(id);
  BOOST_TEST(states->second.count(std::string(there.text_at("state"))) == 1U,
             states->first << " but " << there.text_at("state"));
  if (states->first == "cancelled") return;
  BOOST_TEST(*record.integer_at("present_total") == *there.integer_at("billed"));
  auto const reported = slips_in(*record.find("reported_slips"));
  BOOST_TEST(reported == slips_in(*there.find("slips")), boost::test_tools::per_element());
}

}  // namespace yoshin::test
