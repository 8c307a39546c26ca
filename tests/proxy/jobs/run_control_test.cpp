#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <condition_variable>
#include <mutex>

#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

constexpr char kRegister[] = "KAARA0010";

std::vector<std::int64_t> push(ShopFloor& floor, int count, ProviderId provider = ProviderId::kuroneko) {
  std::vector<Order> orders;
  for (int i = 0; i < count; ++i)
    orders.push_back(ShopFloor::order(std::string(id_of(provider)) + "-" + std::to_string(i), provider));
  return floor.push(orders);
}

std::string start(ShopFloor& floor, std::vector<std::int64_t> const& ids) {
  Node rows = Node::list();
  for (std::int64_t id : ids) rows.push(floor.proposal(id, "credit_request"));
  return floor.start("credit_request", rows, floor.request_id());
}

Reply control(ShopFloor& floor, std::string const& run, std::string const& state) {
  return floor.service->control_run(floor.clerk, run, Node::object().add("state", state));
}

Node progress(ShopFloor& floor, std::string const& run) {
  return must(floor.service->run_progress(floor.clerk, run, {0, 0}));
}

std::string state(ShopFloor& floor, std::string const& run) {
  return std::string(progress(floor, run).text_at("state"));
}

Node lane(ShopFloor& floor, std::string const& run, std::string_view provider) {
  Node const all = progress(floor, run);
  for (Node const& one : all.items_at("lanes"))
    if (one.text_at("provider") == provider) return one;
  BOOST_FAIL("no such lane");
  return {};
}

auto sent(ShopFloor& floor, std::string const& endpoint = kRegister) {
  return std::count(floor.providers.calls.begin(), floor.providers.calls.end(), endpoint);
}

/// Does something while the n-th registration is on its way.
void during(ShopFloor& floor, int nth, std::function<void()> doing) {
  floor.providers.on_call = [&floor, nth, seen = 0,
                             doing = std::move(doing)](std::string const& endpoint) mutable {
    if (endpoint == kRegister && ++seen == nth) doing();
  };
}

/// Every order has at most one registration, and no more than `most` of them have one.
void check_ledger(ShopFloor& floor, std::vector<std::int64_t> const& ids, int expected) {
  int registered = 0;
  for (std::int64_t id : ids) {
    BOOST_TEST(floor.registrations(id) <= 1);
    registered += floor.registrations(id);
  }
  BOOST_TEST(registered == expected);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(run_control)

BOOST_AUTO_TEST_CASE(a_pause_lets_the_order_on_its_way_finish_and_begins_no_other) {
  ShopFloor floor;
  auto const ids = push(floor, 4);
  std::string const run = start(floor, ids);
  during(floor, 2, [&] { BOOST_TEST(must(control(floor, run, "paused")).text_at("state") == "paused"); });
  floor.service->work();
  BOOST_TEST(state(floor, run) == "paused");
  BOOST_TEST(floor.outcomes(run).size() == 2U);
  BOOST_TEST(floor.outcomes(run).at(ids[1]) == "ok");
  // The second order's confirmation went out as well: an order that was begun is carried out to its end.
  BOOST_TEST(sent(floor, "KAAST0010") == 2);
  floor.service->work();
  BOOST_TEST(sent(floor) == 2);
  must(control(floor, run, "running"));
  floor.service->work();
  BOOST_TEST(state(floor, run) == "done");
  check_ledger(floor, ids, 4);
}

BOOST_AUTO_TEST_CASE(a_pause_outlives_the_process_and_a_crash_makes_nothing_unknown_that_was_not_sent) {
  ShopFloor floor;
  auto const ids = push(floor, 4);
  std::string const run = start(floor, ids);
  during(floor, 2, [&] {
    must(control(floor, run, "paused"));
    throw Killed{};
  });
  BOOST_CHECK_THROW(floor.service->work(), Killed);
  floor.providers.on_call = {};
  floor.reopen();
  floor.service->work();
  BOOST_TEST(state(floor, run) == "paused");
  auto const outcomes = floor.outcomes(run);
  BOOST_TEST(outcomes.size() == 2U);
  BOOST_TEST(outcomes.at(ids[1]) == "unknown");
  BOOST_TEST(floor.record(ids[2], "status") == "not_requested");
  BOOST_TEST(sent(floor) == 1);
  must(control(floor, run, "running"));
  floor.service->work();
  BOOST_TEST(state(floor, run) == "done");
  BOOST_TEST(sent(floor) == 3);
  check_ledger(floor, ids, 3);
}

BOOST_AUTO_TEST_CASE(a_stop_leaves_what_was_not_begun_untouched_and_is_final) {
  ShopFloor floor;
  auto const ids = push(floor, 4);
  std::string const run = start(floor, ids);
  during(floor, 2, [&] { BOOST_TEST(must(control(floor, run, "stopped")).text_at("state") == "stopping"); });
  floor.service->work();
  BOOST_TEST(state(floor, run) == "stopped");
  auto const outcomes = floor.outcomes(run);
  BOOST_TEST(outcomes.at(ids[0]) == "ok");
  BOOST_TEST(outcomes.at(ids[1]) == "ok");
  BOOST_TEST(outcomes.at(ids[2]) == "stopped");
  Node const row = floor.row_of(run, ids[3]);
  BOOST_TEST(row.text_at("status") == "not_requested");
  BOOST_TEST(!row.find("next_step")->text_at("ja").empty());
  BOOST_TEST(*floor.document(ids[2]).find("order")->integer_at("version") == 1);
  for (char const* wish : {"running", "paused", "stopped"})
    BOOST_TEST(code_of(control(floor, run, wish)) == "wrong_state");
  floor.reopen();
  floor.service->work();
  check_ledger(floor, ids, 2);
  BOOST_TEST(floor.run("credit_request", ids[3]) == "ok");
}

BOOST_AUTO_TEST_CASE(a_stop_of_a_paused_run_ends_it_at_once) {
  ShopFloor floor;
  auto const ids = push(floor, 3);
  std::string const run = start(floor, ids);
  must(control(floor, run, "paused"));
  BOOST_TEST(must(control(floor, run, "stopped")).text_at("state") == "stopped");
  BOOST_TEST(floor.outcomes(run).size() == 3U);
  floor.service->work();
  BOOST_TEST(floor.providers.calls.empty());
}

BOOST_AUTO_TEST_CASE(a_stop_that_races_the_workers_sends_no_order_that_it_ended) {
  for (int round = 0; round < 8; ++round) {
    ShopFloor floor(Background::threads);
    auto const ids = push(floor, 24);
    std::mutex mutex;
    std::condition_variable changed;
    int registered = 0;
    floor.providers.on_call = [&](std::string const& endpoint) {
      std::lock_guard const lock(mutex);
      if (endpoint == kRegister) ++registered;
      changed.notify_all();
    };
    std::string const run = start(floor, ids);
    {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return registered > round; });
    }
    (void)control(floor, run, "stopped");
    for (std::int64_t cursor = 0;;) {
      Node const seen = must(floor.service->run_progress(floor.clerk, run, {cursor, 8}));
      cursor = *seen.integer_at("cursor");
      if (seen.text_at("state") == "stopped" || seen.text_at("state") == "done") break;
    }
    int answered = 0;
    for (auto const& [id, outcome] : floor.outcomes(run)) {
      BOOST_TEST((outcome == "ok" || outcome == "stopped"), outcome);
      BOOST_TEST(floor.registrations(id) == (outcome == "ok" ? 1 : 0));
      answered += outcome == "ok" ? 1 : 0;
    }
    check_ledger(floor, ids, answered);
  }
}

BOOST_AUTO_TEST_CASE(pauses_and_resumes_that_race_lose_no_order_and_send_none_twice) {
  ShopFloor floor(Background::threads);
  auto const ids = push(floor, 40);
  std::string const run = start(floor, ids);
  for (int i = 0; i < 30; ++i) (void)control(floor, run, i % 2 == 0 ? "paused" : "running");
  for (std::int64_t cursor = 0;;) {
    Node const seen = must(floor.service->run_progress(floor.clerk, run, {cursor, 8}));
    cursor = *seen.integer_at("cursor");
    if (seen.text_at("state") == "done") break;
    BOOST_REQUIRE(seen.text_at("state") == "running");
  }
  check_ledger(floor, ids, 40);
}

BOOST_AUTO_TEST_CASE(refused_credentials_hold_that_provider_alone_and_a_resume_tries_one_order_first) {
  ShopFloor floor;
  auto ids = push(floor, 5);
  auto const others = push(floor, 3, ProviderId::np);
  ids.insert(ids.end(), others.begin(), others.end());
  floor.providers.script(kRegister, {Fault::unauthorized, Fault::unauthorized});
  std::string const run = start(floor, ids);
  floor.service->work();
  BOOST_TEST(sent(floor) == 1);
  BOOST_TEST(floor.outcomes(run).at(ids[0]) == "refused");
  BOOST_TEST(floor.outcomes(run).at(others[2]) == "ok");
  Node const held = *lane(floor, run, "kuroneko").find("held");
  BOOST_TEST(held.text_at("reason") == "credentials_refused");
  BOOST_TEST(held.find("next_step")->text_at("ja").find("再開") != std::string_view::npos);
  BOOST_TEST(lane(floor, run, "np").find("held")->members() == nullptr);
  BOOST_TEST(state(floor, run) == "running");
  floor.reopen();
  floor.service->work();
  BOOST_TEST(sent(floor) == 1);
  must(control(floor, run, "running"));
  floor.service->work();
  BOOST_TEST(sent(floor) == 2);
  must(control(floor, run, "running"));
  floor.service->work();
  BOOST_TEST(state(floor, run) == "done");
  check_ledger(floor, ids, 6);
}

BOOST_AUTO_TEST_CASE(too_many_calls_slow_that_provider_down_until_the_time_it_named) {
  ShopFloor floor;
  auto ids = push(floor, 3);
  auto const others = push(floor, 2, ProviderId::np);
  ids.insert(ids.end(), others.begin(), others.end());
  floor.providers.script(kRegister, {Fault::too_many});
  std::string const run = start(floor, ids);
  floor.service->work();
  BOOST_TEST(sent(floor) == 1);
  // R3: a 429 after sending proves nothing.
  BOOST_TEST(floor.outcomes(run).at(ids[0]) == "unknown");
  BOOST_TEST(floor.outcomes(run).at(others[1]) == "ok");
  BOOST_TEST(lane(floor, run, "kuroneko").text_at("pauses_until") == "2026-01-05T09:00:20+09:00");
  floor.clock.advance(19'999);
  floor.service->work();
  BOOST_TEST(sent(floor) == 1);
  floor.clock.advance(1);
  floor.service->work();
  BOOST_TEST(state(floor, run) == "done");
  BOOST_TEST(sent(floor) == 3);
}

BOOST_AUTO_TEST_CASE(who_paused_and_when_stands_in_the_run_and_a_viewer_may_not) {
  ShopFloor floor;
  std::string const run = start(floor, push(floor, 1));
  BOOST_TEST(code_of(floor.service->control_run({"見る人", Role::viewer}, run,
                                                Node::object().add("state", "paused"))) == "forbidden");
  BOOST_TEST(code_of(control(floor, run, "done")) == "bad_request");
  BOOST_TEST(code_of(control(floor, "nobody", "paused")) == "not_found");
  must(control(floor, run, "paused"));
  Node const seen = progress(floor, run);
  BOOST_TEST(seen.text_at("who") == "見本係");
  BOOST_TEST(seen.text_at("reason") == "");
  BOOST_TEST(seen.text_at("changed_by") == "見本係");
  BOOST_TEST(seen.text_at("changed_at") == "2026-01-05T09:00:00+09:00");
}

BOOST_AUTO_TEST_CASE(the_list_of_open_runs_has_those_that_are_not_over) {
  ShopFloor floor;
  std::string const first = start(floor, push(floor, 1));
  floor.service->work();
  std::string const second = start(floor, push(floor, 1, ProviderId::np));
  must(control(floor, second, "paused"));
  Node const open = must(floor.service->runs(floor.clerk, RunList::open));
  BOOST_REQUIRE(open.items_at("runs").size() == 1U);
  BOOST_TEST(open.items_at("runs").front().text_at("run") == second);
  BOOST_TEST(must(floor.service->runs(floor.clerk, RunList::recent)).items_at("runs").size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
