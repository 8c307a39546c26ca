#include <boost/test/unit_test.hpp>

#include "provider/cell.hpp"
#include "provider/order_rules.hpp"

using namespace yoshin;

namespace {

CreditRecord record_of(ProviderId provider, CreditStatus status) {
  CreditRecord record;
  record.provider = provider;
  record.status = status;
  return record;
}

Order csv_order() {
  Order order;
  order.flags = {OrderFlag::cool, OrderFlag::csv_credited};
  return order;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order_rules)

BOOST_AUTO_TEST_CASE(no_action_of_any_provider_is_sent_for_an_order_credited_by_csv) {
  for (Connector const* connector : all_connectors())
    for (auto const& status : Names<CreditStatus>::kTable)
      for (auto const& action : Names<Action>::kTable) {
        bool const settles = status.value == CreditStatus::unknown && action.value == Action::credit_query;
        auto const refusal =
            order_refusal(*connector, csv_order(), record_of(connector->id, status.value), action.value);
        BOOST_TEST_CONTEXT(id_of(connector->id) << " " << status.id << " " << action.id)
        BOOST_TEST(refusal.has_value() == !settles);
      }
}

BOOST_AUTO_TEST_CASE(its_cell_offers_nothing_and_says_why) {
  for (Connector const* connector : all_connectors())
    for (auto const& status : Names<CreditStatus>::kTable) {
      auto const record = record_of(connector->id, status.value);
      Cell const by_api = cell_of(record, true, credit_by(Order{}));
      BOOST_TEST((by_api.reason == Message{}));
      Cell const cell = cell_of(record, true, credit_by(csv_order()));
      if (status.value == CreditStatus::unknown) {
        BOOST_TEST((cell.buttons == by_api.buttons));
        continue;
      }
      BOOST_TEST(cell.buttons.empty());
      BOOST_TEST(cell.menu.empty());
      BOOST_TEST(!cell.label_ja.empty());
      BOOST_TEST(!cell.reason.ja.empty());
      BOOST_TEST(!cell.reason.en.empty());
    }
}

BOOST_AUTO_TEST_CASE(an_order_without_a_provider_has_an_empty_cell_whatever_its_flags) {
  Cell const cell = cell_of(CreditRecord{}, false, CreditBy::csv);
  BOOST_TEST(cell.label_ja.empty());
  BOOST_TEST((cell.reason == Message{}));
}

BOOST_AUTO_TEST_CASE(an_invoice_is_refused_with_the_reason_of_a_provider_that_gives_none) {
  for (Connector const* connector : all_connectors()) {
    bool const none = !connector->facts.invoice.none_ja.empty();
    auto const record = record_of(connector->id, CreditStatus::approved);
    auto const refusal = order_refusal(*connector, Order{}, record, Action::invoice_download);
    BOOST_TEST(refusal.has_value() == none);
    if (refusal) BOOST_TEST(refusal->text.ja == connector->facts.invoice.none_ja);
    BOOST_TEST(!order_refusal(*connector, Order{}, record, Action::credit_query).has_value());
  }
}

BOOST_AUTO_TEST_CASE(an_order_that_amazon_ships_is_warned_about_once_at_every_provider) {
  for (Connector const* connector : all_connectors())
    for (Action const action : {Action::credit_request, Action::credit_query}) {
      Order order;
      order.flags = {OrderFlag::fba_in_progress, OrderFlag::fba_cancellable};
      auto const record = record_of(connector->id, CreditStatus::not_requested);
      Settings const settings(connector->settings, {});
      Context const context{order, record, action, {}, settings, {}, {2022, 1, 5}, {}};
      Problems found = problems_for(*connector, context);
      std::erase_if(found, [](Problem const& problem) { return problem.rule != "order.fba"; });
      BOOST_TEST_CONTEXT(id_of(connector->id) << " " << id_of(action)) {
        BOOST_TEST_REQUIRE(found.size() == (action == Action::credit_request ? 1U : 0U));
        if (found.empty()) continue;
        BOOST_TEST((found.front().severity == Severity::warning));
        BOOST_TEST(found.front().found == "FBA出荷依頼中");
      }
    }
}

BOOST_AUTO_TEST_SUITE_END()
