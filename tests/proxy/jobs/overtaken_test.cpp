#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "contract/codec.hpp"
#include "proxy/store/store.hpp"
#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

/// Calls `then` once, right after the call of an endpoint was closed.
void once_after(ShopFloor& floor, std::string endpoint, std::function<void()> then) {
  floor.on_log = [&floor, endpoint = std::move(endpoint), then = std::move(then)](std::string_view line) {
    if (line.find("endpoint=" + endpoint) == line.npos) return;
    auto const run = then;
    floor.on_log = {};
    run();
  };
}

Node dearer(ShopFloor& floor, std::int64_t id) {
  Node const items = Node::list().push(
      Node::object().add("name", "緑茶").add("unit_price", 2000).add("quantity", 2).add("tax_rate_percent", 8));
  return Node::object()
      .add("version", *floor.document(id).find("order")->integer_at("version"))
      .add("changes", Node::object()
                          .add("edited", Node::object().add("goods", 4000).add("billed", 4300))
                          .add("items", items));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(overtaken_operations)

BOOST_AUTO_TEST_CASE(a_journal_that_fails_between_two_calls_does_not_call_the_row_stale) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  Node const rows = Node::list().push(floor.proposal(id, "credit_request"));
  std::string const run = floor.start("credit_request", rows, "run-request");
  once_after(floor, "KAARA0010", [] { throw StoreFailure(StoreFailure::Kind::full, "no room"); });
  floor.service->work();
  BOOST_TEST(floor.record(id, "status") == "approved");
  floor.service->work();
  BOOST_TEST(floor.outcomes(run).at(id) == "ok");
  BOOST_TEST(floor.registrations(id) == 1);
}

BOOST_AUTO_TEST_CASE(a_late_answer_does_not_say_that_nothing_was_sent) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  Node const rows = Node::list().push(floor.proposal(id, "credit_request"));
  std::string const run = floor.start("credit_request", rows, "run-request");
  floor.providers.on_call = [&floor](std::string const&) {
    SQLite::Database(floor.folder / "yoshin.db", SQLite::OPEN_READWRITE)
        .exec("UPDATE dispatches SET state = 'unknown' WHERE state = 'sending'");
  };
  floor.service->work();
  floor.providers.on_call = {};
  BOOST_TEST(floor.providers.calls.size() == 1U);
  floor.reopen();
  BOOST_TEST(floor.outcomes(run).at(id) == "unknown");
  BOOST_TEST(floor.registrations(id) == 1);
}

BOOST_AUTO_TEST_CASE(another_registration_between_cancel_and_anew_is_not_sent_a_second_time) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  must(floor.service->edit_order(floor.clerk, id, dearer(floor, id)));
  Node const rows = Node::list().push(floor.proposal(id, "credit_change"));
  (void)floor.start("credit_change", rows, "run-request");
  once_after(floor, "KAACL0010", [&floor, id] {
    BOOST_TEST(floor.run("credit_request", id) == "ok");
    BOOST_TEST(floor.run("credit_cancel", id) == "ok");
  });
  floor.service->work();
  BOOST_TEST(std::count(floor.providers.calls.begin(), floor.providers.calls.end(), "KAARA0010") == 2);
  BOOST_TEST(floor.record(id, "status") == "cancelled");
}

BOOST_AUTO_TEST_CASE(amounts_that_could_not_be_read_back_are_refused_before_they_are_stored) {
  ShopFloor floor;
  auto order = ShopFloor::order("A-1");
  order.imported.billed = Yen{kMaxOrderYen};
  order.hand_fee = Yen{kMaxOrderYen};
  Node const body = Node::object()
                        .add("request_id", floor.request_id())
                        .add("shop", "demo")
                        .add("orders", Node::list().push(to_node(order)));
  BOOST_TEST(code_of(floor.service->push_orders(floor.clerk, body)) == "rows_invalid");
  auto const id = floor.push(ShopFloor::order("A-2"));
  Node const edit = Node::object()
                        .add("version", 1)
                        .add("changes", Node::object()
                                            .add("edited", Node::object().add("billed", kMaxOrderYen))
                                            .add("hand_fee", kMaxOrderYen));
  BOOST_TEST(code_of(floor.service->edit_order(floor.clerk, id, edit)) == "bad_request");
  BOOST_TEST(code_of(floor.service->order(floor.clerk, id)) == "ok");
}

BOOST_AUTO_TEST_CASE(a_line_break_does_not_make_two_reasons_one_request) {
  ShopFloor floor;
  auto const open = [&floor](std::string_view reason, std::string_view text) {
    Node const input = Node::object().add("reason", reason).add("reason_text", text);
    return code_of(floor.service->open_run(floor.clerk, Node::object()
                                                            .add("request_id", "same-request")
                                                            .add("action", "credit_change")
                                                            .add("input", input)
                                                            .add("total", 1)));
  };
  BOOST_TEST(open("6\n見本", "転居") == "ok");
  BOOST_TEST(open("6", "見本\n転居") == "other_content");
}

BOOST_AUTO_TEST_CASE(one_damaged_order_holds_up_neither_the_inquiries_nor_the_runs_of_the_others) {
  ShopFloor floor;
  auto const ids = floor.push({ShopFloor::order("A-1"), ShopFloor::order("A-2"), ShopFloor::order("A-3")});
  floor.providers.script("KAARA0010", {Fault::lost_after, Fault::lost_after});
  BOOST_TEST(floor.run("credit_request", ids[0]) == "unknown");
  BOOST_TEST(floor.run("credit_request", ids[1]) == "unknown");
  Node rows = Node::list().push(floor.proposal(ids[0], "credit_query"));
  rows.push(floor.proposal(ids[2], "credit_request"));
  (void)floor.start("credit_query", Node::list().push(rows.items()->front()), "damaged-row");
  (void)floor.start("credit_request", Node::list().push(rows.items()->back()), "sound-row");
  SQLite::Database(floor.folder / "yoshin.db", SQLite::OPEN_READWRITE)
      .exec("UPDATE orders SET sealed = 'damaged' WHERE number = 'A-1'");
  floor.clock.advance(60'000);
  floor.service->tick();
  BOOST_TEST(floor.record(ids[1], "status") == "approved");
  floor.service->work();
  floor.service->work();
  BOOST_TEST(floor.record(ids[2], "status") == "approved");
}

BOOST_AUTO_TEST_SUITE_END()
