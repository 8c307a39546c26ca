#include <chrono>
#include <random>

#include "base/json.hpp"
#include "five_providers.hpp"

// One run over many orders of all five providers, a few of which go wrong in every way that an amount can ask
// for.

namespace yoshin::test {
namespace {

constexpr int kOrders = 1'000;
constexpr int kPushed = 100;
constexpr int kFaults = 30;
constexpr std::uint32_t kSeed = 20'220'105;

/// What the last digits of an amount do to a registration, and whether the provider then has it.
struct Trouble {
  std::int64_t digits;
  bool stored;
};
constexpr Trouble kTroubles[] = {{941, true}, {942, false}, {943, true}, {944, true},
                                 {945, true}, {947, false}, {971, true}, {972, true}};

constexpr ProviderId kProviders[] = {ProviderId::np, ProviderId::atobarai_com, ProviderId::kuroneko,
                                     ProviderId::score, ProviderId::atodene};

struct Row {
  ProviderId provider;
  Trouble const* trouble = nullptr;
  std::int64_t id = 0;
};

std::vector<Row> rows_of(std::uint32_t seed) {
  std::vector<Row> rows;
  for (int i = 0; i < kOrders; ++i) rows.push_back({kProviders[i % 5]});
  std::vector<std::size_t> places(rows.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::shuffle(places.begin(), places.end(), std::mt19937(seed));
  for (std::size_t i = 0; i < kFaults; ++i) rows[places[i]].trouble = &kTroubles[i % std::size(kTroubles)];
  return rows;
}

void push_all(FiveProviders& five, std::vector<Row>& rows) {
  std::vector<Order> orders;
  for (std::size_t i = 0; i < rows.size(); ++i)
    orders.push_back(FiveProviders::order("B-" + std::to_string(i), rows[i].provider,
                                          rows[i].trouble ? 3'000 + rows[i].trouble->digits : 3'300));
  std::size_t at = 0;
  for (auto first = orders.begin(); first != orders.end(); first += kPushed)
    for (auto const id : five.floor.push(std::vector(first, first + kPushed))) rows[at++].id = id;
}

std::vector<std::int64_t> ids_of(std::vector<Row> const& rows) {
  std::vector<std::int64_t> ids;
  for (Row const& row : rows) ids.push_back(row.id);
  return ids;
}

/// The provider's own id under our id, or nothing.
std::map<std::string, std::string> held_ids(FiveProviders& five) {
  std::map<std::string, std::string> ids;
  for (auto const& one : five.sandbox->ledger()) ids[one.our_id] = one.provider_id;
  return ids;
}

/// An inquiry has settled what it could; for the rest a person looks in the console.
void settle(FiveProviders& five, Row const& row, std::map<std::string, std::string> const& held) {
  // An accepted registration with a decision that nobody knows is under review, and asked about.
  if (five.status(row.id) == "reviewing") BOOST_TEST(five.run("credit_query", row.id) == "ok");
  if (five.status(row.id) != "unknown") return;
  auto const found = held.find(five.our_id(row.id));
  if (found != held.end()) {
    Node const body =
        five.floor.settle_body(row.id, "enter_provider_id").add("provider_transaction_id", found->second);
    if (!five.floor.record(row.id, "provider_transaction_id").empty()) {
      BOOST_TEST(five.run("credit_query", row.id) == "ok");
    } else {
      must(five.floor.service->settle(five.floor.clerk, row.id, body));
    }
  } else {
    must(
        five.floor.service->settle(five.floor.clerk, row.id, five.floor.looked_body(row.id, "confirm_absent")));
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bulk)

BOOST_AUTO_TEST_CASE(a_thousand_orders_of_five_providers_end_once_each_whatever_goes_wrong) {
  BOOST_TEST_MESSAGE("seed " << kSeed);
  auto const start = std::chrono::steady_clock::now();
  FiveProviders five;
  auto rows = rows_of(kSeed);
  push_all(five, rows);
  auto const outcomes = five.floor.run("credit_request", ids_of(rows));
  BOOST_TEST(outcomes.size() == rows.size());
  std::map<std::string, std::int64_t> registered;
  for (auto const& one : five.sandbox->ledger()) BOOST_TEST(++registered[one.our_id] == 1, one.our_id);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    bool const wrong = rows[i].trouble != nullptr;
    BOOST_TEST_CONTEXT(id_of(rows[i].provider) << " " << (wrong ? rows[i].trouble->digits : 0)) {
      bool const doubtful = outcomes[i] == "unknown" || outcomes[i] == "pending" || outcomes[i] == "ok";
      BOOST_TEST((wrong ? doubtful : outcomes[i] == "ok"), outcomes[i]);
      bool const stored = !wrong || rows[i].trouble->stored;
      BOOST_TEST(registered.count(five.our_id(rows[i].id)) == (stored ? 1U : 0U));
    }
  }
  five.pass_minutes(1);
  auto const held = held_ids(five);
  std::vector<std::int64_t> again;
  for (Row const& row : rows) {
    if (row.trouble == nullptr) continue;
    BOOST_TEST_CONTEXT(id_of(row.provider) << " " << row.trouble->digits) {
      settle(five, row, held);
      if (five.status(row.id) == "not_requested") again.push_back(row.id);
    }
  }
  for (auto const& outcome : five.floor.run("credit_request", again)) BOOST_TEST(outcome == "ok");
  for (Row const& row : rows)
    BOOST_TEST_CONTEXT(id_of(row.provider) << " " << (row.trouble ? row.trouble->digits : 0)) {
      if (row.trouble != nullptr) five.check_agreement(row.id);
      BOOST_TEST(five.status(row.id) == "approved");
    }
  BOOST_TEST(five.sandbox->ledger().size() == rows.size());
  auto const seconds =
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - start);
  BOOST_TEST_MESSAGE(kOrders << " orders in " << seconds.count() << " s");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
