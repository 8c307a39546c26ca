#include <array>
#include <boost/test/unit_test.hpp>

#include "provider/cell.hpp"
#include "provider/edit_effect.hpp"
#include "tests/contract/model.hpp"

// What an edit means for the credit, for every provider: nobody may save and believe that a provider knows, and
// nobody may be sent to a call that is not needed.

using namespace yoshin;

namespace {

EditJudgement judged(Connector const& connector, suite::Situation const& before, Order const& after) {
  return before.ask(connector, Action::credit_change,
                    [&](Context const& context) { return judge_edit(connector, context, after); });
}

suite::Situation at(Connector const& connector, CreditStatus status, bool slip = false) {
  return suite::model(connector, status, Stage::slip, slip);
}

Order renamed(Order order) {
  order.buyer.name = "見本 桜子";
  return order;
}

/// One piece of the first line cheaper or dearer, the goods and the total with it, so that all sums agree.
Order repriced(Order order, std::int64_t yen) {
  Item& item = order.items.front();
  auto const moved = yen * item.quantity;
  item.unit_price = Yen(item.unit_price.value() + yen);
  order.current.goods = Yen(order.current.goods.value() + moved);
  order.current.billed = Yen(order.current.billed.value() + moved);
  return order;
}

bool follows_is_offered(Connector const& connector, suite::Situation const& before,
                        EditJudgement const& judgement) {
  CreditRecord record = before.record;
  record.provider = connector.id;
  return !judgement.follows || offers(record, !slips_of(before.order).empty(), *judgement.follows);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(edit_effect)

BOOST_AUTO_TEST_CASE(what_no_provider_sees_needs_no_call) {
  for (Connector const* connector : all_connectors())
    for (auto const status : {CreditStatus::approved, CreditStatus::shipment_reported}) {
      auto const before = at(*connector, status, status == CreditStatus::shipment_reported);
      Order after = before.order;
      after.order_status = "確認済";
      after.paid_on = Date{2022, 2, 1};
      BOOST_TEST_CONTEXT(id_of(connector->id) << " " << id_of(status)) {
        auto const judgement = judged(*connector, before, after);
        BOOST_TEST(id_of(judgement.effect) == id_of(EditEffect::none));
        BOOST_TEST(!judgement.follows.has_value());
      }
    }
}

BOOST_AUTO_TEST_CASE(before_credit_everything_goes_with_the_request) {
  for (Connector const* connector : all_connectors()) {
    auto const before = at(*connector, CreditStatus::not_requested);
    BOOST_TEST_CONTEXT(id_of(connector->id))
    BOOST_TEST(id_of(judged(*connector, before, renamed(before.order)).effect) == id_of(EditEffect::first));
  }
}

/// How an approved order's content changes at each provider under its default settings (operator manuals;
/// 後払い.com has no 与信内容変更, クロネコ only where the contract knows the reduction).
struct Way {
  ProviderId provider;
  EditEffect effect;
};
constexpr auto kWays = std::to_array<Way>({{ProviderId::np, EditEffect::change},
                                           {ProviderId::atobarai_com, EditEffect::cancel_first},
                                           {ProviderId::kuroneko, EditEffect::anew},
                                           {ProviderId::score, EditEffect::change},
                                           {ProviderId::atodene, EditEffect::change}});

BOOST_AUTO_TEST_CASE(what_an_approved_provider_was_told_is_followed_by_an_action_that_its_cell_offers) {
  for (Way const& way : kWays) {
    Connector const& connector = *find_connector(way.provider);
    auto const before = at(connector, CreditStatus::approved);
    for (Order const& after :
         {renamed(before.order), repriced(before.order, -100), repriced(before.order, 100)}) {
      auto const judgement = judged(connector, before, after);
      BOOST_TEST_CONTEXT(id_of(connector.id) << " " << after.current.billed.value()) {
        BOOST_TEST(id_of(judgement.effect) == id_of(way.effect));
        BOOST_TEST(judgement.follows.has_value());
        BOOST_TEST(follows_is_offered(connector, before, judgement));
        BOOST_TEST(judgement.text.ja.find(std::string(name_of(connector.id).ja)) != std::string::npos);
        BOOST_TEST(judgement.text.en.find(std::string(name_of(connector.id).en)) != std::string::npos);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_reduction_is_one_call_where_the_contract_knows_it) {
  Connector const& connector = *find_connector(ProviderId::kuroneko);
  auto before = at(connector, CreditStatus::approved);
  before.settings["kuroneko.reduce"] = "on";
  auto const effect = [&](Order const& after) { return id_of(judged(connector, before, after).effect); };
  BOOST_TEST(effect(repriced(before.order, -100)) == id_of(EditEffect::change));
  BOOST_TEST(effect(repriced(before.order, 100)) == id_of(EditEffect::anew));
  BOOST_TEST(effect(renamed(before.order)) == id_of(EditEffect::anew));
}

BOOST_AUTO_TEST_CASE(a_slip_that_was_reported_is_corrected_where_there_is_a_call_and_in_the_console_elsewhere) {
  for (Connector const* connector : all_connectors()) {
    auto const before = at(*connector, CreditStatus::shipment_reported, true);
    Order after = before.order;
    after.parcels.front().slip_number = "444803009836";
    bool const has_call = offers(before.record, true, Action::slip_change);
    BOOST_TEST_CONTEXT(id_of(connector->id))
    BOOST_TEST(id_of(judged(*connector, before, after).effect) ==
               id_of(has_call ? EditEffect::slip : EditEffect::console));
  }
}

BOOST_AUTO_TEST_CASE(another_carrier_of_a_reported_parcel_is_a_correction_like_another_number) {
  for (Connector const* connector : all_connectors()) {
    auto const before = at(*connector, CreditStatus::shipment_reported, true);
    Order after = before.order;
    after.carrier = before.order.carrier == CarrierId::sagawa ? CarrierId::yamato : CarrierId::sagawa;
    bool const has_call = offers(before.record, true, Action::slip_change);
    BOOST_TEST_CONTEXT(id_of(connector->id))
    BOOST_TEST(id_of(judged(*connector, before, after).effect) ==
               id_of(has_call ? EditEffect::slip : EditEffect::console));
  }
}

BOOST_AUTO_TEST_CASE(another_recipient_is_another_content) {
  for (Connector const* connector : all_connectors()) {
    auto const before = at(*connector, CreditStatus::approved);
    Order after = before.order;
    after.recipient.name = "受取 太郎";
    after.recipient.address1 = "大阪府大阪市北区梅田1-1-1";
    BOOST_TEST_CONTEXT(id_of(connector->id))
    BOOST_TEST(id_of(judged(*connector, before, after).effect) != id_of(EditEffect::none));
  }
}

BOOST_AUTO_TEST_CASE(content_of_a_reported_order_that_no_call_changes_is_for_the_console) {
  for (Connector const* connector : all_connectors()) {
    auto const before = at(*connector, CreditStatus::shipment_reported, true);
    if (offers(before.record, true, Action::credit_change) ||
        offers(before.record, true, Action::credit_cancel))
      continue;
    BOOST_TEST_CONTEXT(id_of(connector->id))
    BOOST_TEST(id_of(judged(*connector, before, renamed(before.order)).effect) == id_of(EditEffect::console));
  }
}

BOOST_AUTO_TEST_CASE(a_slip_entered_before_the_report_needs_no_call_of_its_own) {
  for (Connector const* connector : all_connectors()) {
    auto const before = at(*connector, CreditStatus::approved);
    Order after = before.order;
    after.parcels = {{"490714955706"}};
    BOOST_TEST_CONTEXT(id_of(connector->id))
    BOOST_TEST(id_of(judged(*connector, before, after).effect) == id_of(EditEffect::none));
  }
}

BOOST_AUTO_TEST_SUITE_END()
