#include <boost/test/unit_test.hpp>
#include <thread>

#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

BOOST_AUTO_TEST_SUITE(runs)

BOOST_AUTO_TEST_CASE(an_order_is_pushed_requested_and_shown_as_approved) {
  for (ProviderId provider : {ProviderId::np, ProviderId::kuroneko}) {
    ShopFloor floor;
    auto const id = floor.push(ShopFloor::order("A-1", provider));
    BOOST_TEST(floor.run("credit_request", id) == "ok");
    BOOST_TEST(floor.record(id, "status") == "approved");
    BOOST_TEST(floor.record(id, "present_total") == "3300");
    BOOST_TEST(floor.registrations(id) == 1);
    Node const list = must(floor.service->list_orders(floor.clerk, {}));
    BOOST_TEST(list.find("columns")->items_at("status").front().text().value() == "approved");
    BOOST_TEST(list.find("columns")->items_at("open").front().integer().value() == 0);
  }
}

BOOST_AUTO_TEST_CASE(the_same_request_id_replays_and_other_content_is_refused) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  Node const rows = Node::list().push(floor.proposal(id, "credit_request"));
  std::string const run = floor.start("credit_request", rows, "same-request");
  floor.service->work();
  BOOST_TEST(floor.start("credit_request", rows, "same-request") == run);
  floor.service->work();
  BOOST_TEST(floor.registrations(id) == 1);
  BOOST_TEST(floor.outcomes(run).at(id) == "ok");
  Node other = Node::object().add("request_id", "same-request").add("action", "credit_cancel").add("total", 1);
  auto const refused = floor.service->open_run(floor.clerk, other);
  BOOST_TEST(code_of(refused) == "other_content");
  BOOST_TEST(refused.error().status == 409);
  BOOST_TEST(floor.providers.ledger.begin()->second.cancelled == false);
}

BOOST_AUTO_TEST_CASE(an_order_edited_after_the_preview_is_stale_and_the_others_go_on) {
  ShopFloor floor;
  auto const ids = floor.push({ShopFloor::order("A-1"), ShopFloor::order("A-2")});
  Node const rows = Node::list()
                        .push(floor.proposal(ids[0], "credit_request"))
                        .push(floor.proposal(ids[1], "credit_request"));
  must(floor.service->edit_order(
      floor.clerk, ids[0],
      Node::object().add("version", 1).add("changes", Node::object().add("notes", "急ぎ"))));
  std::string const run = floor.start("credit_request", rows, floor.request_id());
  floor.service->work();
  BOOST_TEST(floor.outcomes(run).at(ids[0]) == "stale");
  BOOST_TEST(floor.outcomes(run).at(ids[1]) == "ok");
  BOOST_TEST(floor.registrations(ids[0]) == 0);
}

BOOST_AUTO_TEST_CASE(a_hash_that_is_not_ours_is_stale) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  Node row = Node::object().add("id", id).add("version", 1).add("hash", std::string(64, 'a'));
  std::string const run = floor.start("credit_request", Node::list().push(row), floor.request_id());
  floor.service->work();
  BOOST_TEST(floor.outcomes(run).at(id) == "stale");
  BOOST_TEST(floor.providers.calls.empty());
}

BOOST_AUTO_TEST_CASE(two_tabs_that_send_the_same_order_register_it_once) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  Node const rows = Node::list().push(floor.proposal(id, "credit_request"));
  std::string const first = floor.start("credit_request", rows, floor.request_id());
  std::string const second = floor.start("credit_request", rows, floor.request_id());
  floor.service->work();
  BOOST_TEST(floor.outcomes(first).at(id) == "ok");
  BOOST_TEST(floor.outcomes(second).at(id) == "stale");
  BOOST_TEST(floor.registrations(id) == 1);
}

BOOST_AUTO_TEST_CASE(fifty_parallel_submissions_register_an_order_once) {
  ShopFloor floor(Background::threads);
  auto const id = floor.push(ShopFloor::order("A-1", ProviderId::np));
  Node const rows = Node::list().push(floor.proposal(id, "credit_request"));
  std::vector<std::string> requests;
  for (int i = 0; i < 50; ++i) requests.push_back(floor.request_id());
  std::vector<std::string> runs(requests.size());
  std::vector<std::thread> tabs;
  for (std::size_t i = 0; i < requests.size(); ++i)
    tabs.emplace_back([&, i] {
      auto const opened = floor.service->open_run(
          floor.clerk,
          Node::object().add("request_id", requests[i]).add("action", "credit_request").add("total", 1));
      runs[i] = opened.value().text_at("run");
      (void)floor.service->run_chunk(floor.clerk, runs[i], Node::object().add("index", 0).add("orders", rows));
      (void)floor.service->commit_run(floor.clerk, runs[i], Node::object());
    });
  for (auto& tab : tabs) tab.join();
  int ok = 0;
  for (std::string const& run : runs) {
    Node progress = must(floor.service->run_progress(floor.clerk, run, {0, 8}));
    ok += progress.items_at("rows").front().text_at("outcome") == "ok" ? 1 : 0;
  }
  BOOST_TEST(ok == 1);
  BOOST_TEST(floor.registrations(id) == 1);
}

BOOST_AUTO_TEST_CASE(a_waiting_progress_request_returns_when_a_row_ends) {
  ShopFloor floor(Background::threads);
  auto const id = floor.push(ShopFloor::order("A-1"));
  std::string const run = floor.start("credit_request", Node::list().push(floor.proposal(id, "credit_request")),
                                      floor.request_id());
  Node const progress = must(floor.service->run_progress(floor.clerk, run, {0, 8}));
  BOOST_TEST(progress.items_at("rows").size() == 1U);
  BOOST_TEST(progress.integer_at("cursor").value() == 1);
}

BOOST_AUTO_TEST_CASE(after_stop_open_calls_have_ended_and_waiting_requests_return) {
  ShopFloor floor(Background::threads);
  auto const id = floor.push(ShopFloor::order("A-1"));
  (void)floor.start("credit_request", Node::list().push(floor.proposal(id, "credit_request")),
                    floor.request_id());
  floor.service->stop();
  Node const list = must(floor.service->list_orders(floor.clerk, {1'000'000, 10, 8}));
  BOOST_TEST(list.find("columns")->items_at("id").empty());
  floor.reopen();
  BOOST_TEST(floor.registrations(id) <= 1);
}

BOOST_AUTO_TEST_CASE(an_order_stands_once_in_a_run_and_chunks_may_come_twice) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  Node const row = floor.proposal(id, "credit_request");
  Node const opened = must(floor.service->open_run(
      floor.clerk,
      Node::object().add("request_id", floor.request_id()).add("action", "credit_request").add("total", 2)));
  std::string const run(opened.text_at("run"));
  auto const twice = floor.service->run_chunk(
      floor.clerk, run, Node::object().add("index", 0).add("orders", Node::list().push(row).push(row)));
  BOOST_TEST(code_of(twice) == "duplicate_row");
  Node const chunk = Node::object().add("index", 0).add("orders", Node::list().push(row));
  BOOST_TEST(must(floor.service->run_chunk(floor.clerk, run, chunk)).integer_at("received").value() == 1);
  BOOST_TEST(must(floor.service->run_chunk(floor.clerk, run, chunk)).integer_at("received").value() == 1);
  BOOST_TEST(code_of(floor.service->commit_run(floor.clerk, run, Node::object())) == "wrong_state");
}

BOOST_AUTO_TEST_SUITE_END()
