#include <boost/test/unit_test.hpp>

#include "provider/retirement.hpp"
#include "proxy/gateway/verify.hpp"

using namespace yoshin;

namespace {

constexpr Date kLastDay{2026, 3, 31};
constexpr Date kDayAfter{2026, 4, 1};
constexpr std::array kSettingsWithDate{
    SettingField{"kuroneko.retired_on", "受付終了日", "retired on", FieldKind::text, "", "", false}};

/// A provider that retires, as a connector of its own.
Connector retiring() {
  Connector connector = *find_connector(ProviderId::kuroneko);
  connector.facts.retired_on = kLastDay;
  return connector;
}

OrderState state_of(CreditStatus status) {
  auto shop = std::make_shared<Shop>();
  shop->id = "demo";
  shop->providers.push_back({ProviderId::kuroneko, true, "sandbox", {}, {}, {}});
  shop->providers.front().credentials_set = {"shop_code", "password"};
  OrderState state;
  state.shop = shop;
  Order& order = state.stored.order;
  order.shop = "demo";
  order.short_key = "K3F9Q2T7WB";
  order.version = 1;
  order.ordered_at = *parse_time("2026-03-31T09:00:05+09:00");
  order.planned_ship_date = Date{2026, 4, 3};
  order.buyer = {"見本　花子", "ﾐﾎﾝ ﾊﾅｺ",    "",
                 "",           "1000001",    "東京都千代田区見本町１－２－３",
                 "",           "0355551234", "buyer@example.invalid"};
  order.recipient = order.buyer;
  order.items = {{"緑茶", Yen{1500}, 2, 8, ItemKind::goods, "T-1"}};
  order.imported = {Yen{3000}, {}, {}, Yen{300}, {}, {}, {}, Yen{3300}};
  order.current = order.imported;
  order.carrier = CarrierId::yamato;
  order.parcels = {{"490714955706"}};
  state.stored.record.provider = ProviderId::kuroneko;
  state.stored.record.status = status;
  state.stored.record.first_total = Yen{3300};
  state.stored.record.present_total = Yen{3300};
  return state;
}

Press press_of(Action action) {
  Press press;
  press.action = action;
  return press;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(retirement)

BOOST_AUTO_TEST_CASE(from_the_day_after_its_last_a_provider_takes_no_new_registration) {
  Connector const connector = retiring();
  auto const state = state_of(CreditStatus::not_requested);
  BOOST_TEST(verify(state, press_of(Action::credit_request), kLastDay, connector).ok());
  auto const refused = verify(state, press_of(Action::credit_request), kDayAfter, connector);
  BOOST_REQUIRE(!refused.ok());
  BOOST_TEST((refused.error().outcome == RowOutcome::skipped));
  BOOST_TEST(refused.error().notice.text.ja.find("受付を終了") != std::string::npos);
  BOOST_TEST(refused.error().notice.next_step.ja.find("NP後払い") != std::string::npos);
  BOOST_TEST(refused.error().notice.next_step.ja.find("クロネコ") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_registered_is_queried_cancelled_and_reported_as_before) {
  Connector const connector = retiring();
  auto const state = state_of(CreditStatus::approved);
  for (Action action : {Action::credit_query, Action::credit_cancel, Action::slip_sync})
    BOOST_TEST(verify(state, press_of(action), kDayAfter, connector).ok(), id_of(action));
}

/// A cancellation whose registration anew would be refused must not be sent either.
BOOST_AUTO_TEST_CASE(a_change_that_registers_anew_is_refused_before_its_cancellation) {
  Connector const connector = retiring();
  auto state = state_of(CreditStatus::approved);
  state.stored.record.present_total = Yen{3000};
  state.stored.record.first_total = Yen{3000};
  BOOST_TEST(verify(state, press_of(Action::credit_change), kLastDay, connector).ok());
  BOOST_TEST(!verify(state, press_of(Action::credit_change), kDayAfter, connector).ok());
}

BOOST_AUTO_TEST_CASE(the_shops_date_wins_over_the_fact_where_such_a_setting_is_declared) {
  Connector connector = retiring();
  std::map<std::string, std::string, std::less<>> const later{{"kuroneko.retired_on", "2026-05-01"}};
  BOOST_TEST((retirement_of(connector, Settings(connector.settings, later)) == kLastDay));
  connector.settings = kSettingsWithDate;
  BOOST_TEST((retirement_of(connector, Settings(connector.settings, later)) == Date{2026, 5, 1}));
  BOOST_TEST((retirement_of(connector, Settings(connector.settings, {})) == kLastDay));
  connector.facts.retired_on.reset();
  BOOST_TEST(takes_registrations(connector, Settings(connector.settings, {}), kDayAfter));
  BOOST_TEST(takes_registrations(connector, Settings(connector.settings, later), Date{2026, 5, 1}));
  BOOST_TEST(!takes_registrations(connector, Settings(connector.settings, later), Date{2026, 5, 2}));
}

BOOST_AUTO_TEST_SUITE_END()
