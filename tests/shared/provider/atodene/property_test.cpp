#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

#include "provider/atodene/wire.hpp"
#include "sample.hpp"

using namespace yoshin;
using namespace yoshin::atodene;
using samples::Case;

namespace {

/// An order with random goods and charges whose amounts add up.
Order random_order() {
  Order one = samples::order();
  one.items.clear();
  int const goods = *rc::gen::inRange(0, 30);
  for (int i = 0; i < goods; ++i)
    one.items.push_back(
        {"品", Yen{*rc::gen::inRange(-500, 5000)}, *rc::gen::inRange(1, 20), 8, ItemKind::goods, ""});
  one.current = {};
  one.current.shipping = Yen{*rc::gen::inRange(0, 2) * 300};
  one.current.fee = Yen{*rc::gen::inRange(0, 2) * 205};
  one.current.discount = Yen{*rc::gen::inRange(-1, 1) * 100};
  one.current.points = Yen{*rc::gen::inRange(-1, 1) * 10};
  one.current.billed = *total_of(lines_of(one));
  return one;
}

/// A tree out of the names and values that answers are made of.
Node random_tree(int depth) {
  static std::vector<std::string> const kNames{"result",      "transactionInfo",     "errors",
                                               "error",       "shopOrderId",         "transactionId",
                                               "errorCode",   "errorPoint",          "autoAuthoriresult",
                                               "invoiceInfo", "manualAuthoriresult", "details"};
  static std::vector<std::string> const kValues{"",     "OK",   "NG",          "審査中",
                                                "保留", "3300", "A0000000001", "er000033"};
  if (depth == 0 || *rc::gen::inRange(0, 3) == 0) return {*rc::gen::elementOf(kValues)};
  Node tree = Node::object();
  int const members = *rc::gen::inRange(0, 6);
  for (int i = 0; i < members; ++i) tree.add(*rc::gen::elementOf(kNames), random_tree(depth - 1));
  return tree;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atodene_properties)

BOOST_AUTO_TEST_CASE(folding_keeps_the_sum_and_stays_within_the_rows_allowed) {
  BOOST_TEST(rc::check("folding", [] {
    Order const one = random_order();
    auto const most = *rc::gen::inRange(1, 20);
    Settings const settings(kConnector.settings, {{"atodene.rows_max", std::to_string(most)}});
    auto const rows = wire_rows(one, settings);
    Yen sum;
    for (WireRow const& row : rows) sum = sum + *multiply(row.price, row.amount);
    RC_ASSERT(sum == one.current.billed);
    RC_ASSERT(rows.size() <= static_cast<std::size_t>(most));
    RC_ASSERT(rows.size() == std::min(static_cast<std::size_t>(most), lines_of(one).size()));
  }));
}

BOOST_AUTO_TEST_CASE(a_registration_is_approved_only_by_an_answer_that_names_both_ids_and_says_so) {
  Case const one(Action::credit_request);
  Step const step = one.plan().value().front();
  Sent const sent = samples::sent_of(one);
  BOOST_TEST(rc::check("answers", [&] {
    Node const body = random_tree(4);
    auto const outcome = kConnector.parse(step, sent, {200, body});
    if (!outcome || outcome.value().verdict.kind != VerdictKind::approved) return;
    Node const* info = body.find("transactionInfo");
    RC_ASSERT(body.text_at("result") == "OK");
    RC_ASSERT(info != nullptr);
    RC_ASSERT(!outcome.value().provider_transaction_id.empty());
  }));
}

BOOST_AUTO_TEST_CASE(any_text_in_an_order_makes_a_request_with_one_root) {
  BOOST_TEST(rc::check("texts", [] {
    Case one(Action::credit_request);
    one.the_order.buyer.name = *rc::gen::arbitrary<std::string>();
    one.the_order.items[0].name = *rc::gen::arbitrary<std::string>();
    std::string const body = one.body();
    RC_ASSERT(body.ends_with("</details></request>"));
    RC_ASSERT(body.find("<name>") == body.rfind("<name>"));
  }));
}

BOOST_AUTO_TEST_SUITE_END()
