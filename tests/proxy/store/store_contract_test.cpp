#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>
#include <utility>

#include "store_fixture.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

Instant const kNow = *parse_time("2026-01-05T09:00:00+09:00");

HistoryNote note() {
  return {kNow, "見本係", HistoryKind::edit, {"編集", "edited"}, {}};
}

Run run(std::string const& request_id, std::string const& hash, std::int64_t total = 1) {
  Run one;
  one.id = "run-" + request_id + hash;
  one.replay = {request_id, hash};
  one.total = total;
  one.who = "見本係";
  one.started = kNow;
  return one;
}

/// A running run of some orders of one shop and provider.
struct RunFloor {
  RunFloor(StoreFixture& one, std::int64_t count) : fixture(one) {
    id = fixture.store->open_run(run("run", "x", count)).value().id;
    std::vector<RunRow> rows;
    for (std::int64_t row = 0; row < count; ++row) {
      orders.push_back(fixture.insert("R-" + std::to_string(row)));
      rows.push_back({row, orders.back(), 1, std::string(64, 'a'), {}});
    }
    BOOST_REQUIRE(fixture.store->add_run_rows(id, 0, "h", rows).ok());
    BOOST_REQUIRE(fixture.store->start_run(id, kNow).ok());
  }

  /// Opens the first call of a row.
  Store::Opened begin(std::int64_t row) {
    bool asked = false;
    auto const next = [&]() -> std::optional<std::int64_t> {
      if (std::exchange(asked, true)) return std::nullopt;
      return orders[static_cast<std::size_t>(row)];
    };
    return fixture.store
        ->open_call(next,
                    [&](OrderState const&) {
                      Intent intent;
                      intent.endpoint = "register";
                      intent.row = RunRef{id, row};
                      intent.begins_row = true;
                      intent.at = kNow;
                      return std::optional(intent);
                    })
        .front();
  }

  static RunWish wish(RunOrder order) {
    RunWish one{order, note(), {}};
    one.unsent.outcome = RowOutcome::stopped;
    return one;
  }

  StoreFixture& fixture;
  std::string id;
  std::vector<std::int64_t> orders;
};

}  // namespace

// What every store promises, written against the interface.
BOOST_FIXTURE_TEST_SUITE(store_contract, StoreFixture)

BOOST_AUTO_TEST_CASE(an_order_comes_back_as_it_was_written_also_after_a_restart) {
  auto const id = insert("A-1");
  reopen();
  auto const state = store->load(id);
  BOOST_REQUIRE(state.has_value());
  BOOST_TEST(state->stored.order.buyer.name == "見本　花子");
  BOOST_TEST(state->stored.order.version == 1);
  BOOST_TEST(state->shop->name == "見本商店");
  BOOST_TEST(!store->load(id + 1).has_value());
}

BOOST_AUTO_TEST_CASE(orders_are_stored_all_or_none_and_a_replay_returns_the_same_ids) {
  insert("A-1");
  Insertion insertion;
  insertion.orders = {order("A-2"), order("A-1"), order("A-3")};
  insertion.replay = {"second", "content"};
  insertion.note = note();
  auto const clash = store->insert_orders(insertion);
  BOOST_TEST(clash.value().ids.empty());
  BOOST_TEST(clash.value().duplicates == std::vector<std::size_t>{1}, boost::test_tools::per_element());
  BOOST_TEST(store->list(0, 10).rows.size() == 1U);
  insertion.orders.erase(insertion.orders.begin() + 1);
  auto const first = store->insert_orders(insertion).value().ids;
  BOOST_TEST(store->insert_orders(insertion).value().ids == first, boost::test_tools::per_element());
  insertion.replay.content_hash = "other";
  BOOST_TEST((store->insert_orders(insertion).error() == Clash::other_content));
}

BOOST_AUTO_TEST_CASE(a_change_raises_version_and_change_number) {
  auto const id = insert("A-1");
  auto const before = store->list(0, 10);
  auto const changed = store->change_order(id, {}, [](OrderState const& state) -> std::optional<Store::Change> {
    OrderWrite write{state.stored.order, state.stored.record, {"new", "3"}, {}};
    write.order.notes = "急ぎ";
    return Store::Change{std::move(write), note(), {}};
  });
  BOOST_TEST(changed.value());
  auto const after = store->list(before.change, 10);
  BOOST_REQUIRE(after.rows.size() == 1U);
  BOOST_TEST(after.rows.front().version == 2);
  BOOST_TEST(after.rows.front().face.front() == "new");
  BOOST_TEST(store->load(id)->stored.order.notes == "急ぎ");
  BOOST_TEST(
      (store->change_order(99, {}, [](OrderState const&) { return std::nullopt; }).error() == Clash::missing));
}

BOOST_AUTO_TEST_CASE(an_order_has_at_most_one_open_changing_dispatch) {
  auto const id = insert("A-1");
  auto const first = open(id);
  BOOST_REQUIRE(first.has_value());
  BOOST_TEST(!open(id).has_value());
  BOOST_TEST(!open(id, Effect::read_only).has_value());
  BOOST_TEST(close(*first, DispatchState::unknown));
  BOOST_TEST(!open(id).has_value());
  auto const inquiry = open(id, Effect::read_only);
  BOOST_REQUIRE(inquiry.has_value());
  BOOST_TEST(store->load(id)->lost->id == first->dispatch);
  BOOST_TEST(close(*inquiry, DispatchState::answered_ok, DispatchState::confirmed_absent));
  BOOST_TEST(!store->load(id)->lost.has_value());
  BOOST_TEST(open(id).has_value());
}

BOOST_AUTO_TEST_CASE(a_dispatch_ends_once) {
  auto const id = insert("A-1");
  auto const ticket = open(id);
  BOOST_TEST(close(*ticket, DispatchState::answered_ok));
  BOOST_TEST(!close(*ticket, DispatchState::unknown));
  BOOST_TEST(store->dispatch_counts().at("answered_ok") == 1);
}

BOOST_AUTO_TEST_CASE(a_call_opens_its_dispatches_together_and_each_order_answers_for_itself) {
  std::vector<std::int64_t> const ids{insert("A-1"), insert("A-2"), insert("A-3")};
  BOOST_REQUIRE(open(ids[1]).has_value());
  auto const opened = open_together({ids[0], ids[1], 99, ids[2], ids[0]});
  BOOST_REQUIRE(opened.size() == 5U);
  BOOST_TEST(opened[0].value().has_value());
  BOOST_CHECK(opened[1].error() == Clash::duplicate);
  BOOST_CHECK(opened[2].error() == Clash::missing);
  BOOST_TEST(opened[3].value().has_value());
  BOOST_CHECK(opened[4].error() == Clash::duplicate);
  BOOST_TEST(store->dispatch_counts().at("sending") == 3);
  BOOST_TEST(close(*opened[0].value(), DispatchState::answered_ok));
  BOOST_TEST(close(*opened[3].value(), DispatchState::unknown));
  BOOST_TEST(!store->load(ids[0])->lost.has_value());
  BOOST_TEST(store->load(ids[2])->lost.has_value());
  BOOST_TEST(store->history(ids[0]).front().request == "PIIMARKER request A-1");
  BOOST_TEST(store->history(ids[2]).front().request == "PIIMARKER request A-3");
}

BOOST_AUTO_TEST_CASE(every_order_of_a_call_of_a_dead_process_is_ended) {
  std::vector<std::int64_t> const ids{insert("A-1"), insert("A-2"), insert("A-3")};
  for (auto const& opened : open_together(ids)) BOOST_REQUIRE(opened.value().has_value());
  reopen();
  auto const lost = [](OrderState const&, Step const&) {
    Closing closing;
    closing.at = kNow;
    return closing;
  };
  BOOST_TEST(store->close_lost(store->epoch(), lost) == 3);
  for (auto id : ids) BOOST_TEST(store->load(id)->lost.has_value());
}

BOOST_AUTO_TEST_CASE(eight_threads_racing_for_forty_orders_get_forty_tickets) {
  std::vector<std::int64_t> ids;
  for (int i = 0; i < 40; ++i) ids.push_back(insert("A-" + std::to_string(i)));
  std::atomic<int> tickets = 0;
  std::vector<std::thread> racers;
  for (int i = 0; i < 8; ++i)
    racers.emplace_back([&] {
      for (auto id : ids) tickets += open(id).has_value() ? 1 : 0;
    });
  for (auto& racer : racers) racer.join();
  BOOST_TEST(tickets == 40);
  BOOST_TEST(store->dispatch_counts().at("sending") == 40);
}

BOOST_AUTO_TEST_CASE(calls_of_a_dead_process_are_ended_at_the_next_start) {
  auto const id = insert("A-1");
  BOOST_REQUIRE(open(id).has_value());
  auto const before = store->epoch();
  reopen();
  BOOST_TEST(store->epoch() == before + 1);
  int const ended = store->close_lost(store->epoch(), [](OrderState const&, Step const& step) {
    BOOST_TEST(step.endpoint == "register");
    Closing closing;
    closing.at = kNow;
    return closing;
  });
  BOOST_TEST(ended == 1);
  BOOST_TEST(store->dispatch_counts().at("unknown") == 1);
  BOOST_TEST(store->load(id)->lost.has_value());
}

BOOST_AUTO_TEST_CASE(a_run_is_the_same_for_the_same_request_and_counts_what_ended) {
  auto const id = insert("A-1");
  Run const first = store->open_run(run("request", "x")).value();
  BOOST_TEST(store->open_run(run("request", "x")).value().id == first.id);
  BOOST_TEST((store->open_run(run("request", "y")).error() == Clash::other_content));
  std::vector<RunRow> const rows{{0, id, 1, std::string(64, 'a'), {}}};
  BOOST_TEST(store->add_run_rows(first.id, 0, "h", rows).value() == 1);
  BOOST_TEST(store->add_run_rows(first.id, 0, "h", rows).value() == 1);
  BOOST_TEST((store->add_run_rows(first.id, 0, "i", rows).error() == Clash::other_content));
  BOOST_TEST((store->start_run(first.id, kNow).value().state == RunState::running));
  BOOST_TEST(store->planned_rows(first.id).size() == 1U);
  RowEnd end;
  end.ref = {first.id, 0};
  end.outcome = RowOutcome::ng;
  end.notice = Message{"だめ", "no"};
  store->end_row(end, kNow);
  end.outcome = RowOutcome::ok;
  store->end_row(end, kNow);
  Run const done = *store->run(first.id);
  BOOST_TEST((done.state == RunState::done));
  BOOST_TEST(done.counts[static_cast<std::size_t>(RowOutcome::ng)] == 1);
  BOOST_TEST(store->run_page(first.id, 0, 10)->rows.front().end.notice->ja == "だめ");
  BOOST_TEST(store->open_runs().empty());
}

BOOST_AUTO_TEST_CASE(a_run_pauses_resumes_and_stops_and_a_row_begins_only_while_it_runs) {
  RunFloor floor(*this, 3);
  auto const& id = floor.id;
  auto const refused = [&](std::int64_t row) { return floor.begin(row).error(); };
  BOOST_TEST((store->control_run("nobody", floor.wish(RunOrder::pause)).error() == Clash::missing));
  BOOST_TEST((store->control_run(id, floor.wish(RunOrder::pause)).value().state == RunState::paused));
  BOOST_TEST((refused(0) == Clash::held));
  reopen();
  BOOST_TEST((store->run(id)->state == RunState::paused));
  BOOST_TEST(store->run(id)->changed_by == "見本係");
  BOOST_TEST((store->open_runs() == std::vector{id}));
  BOOST_TEST((refused(0) == Clash::held));
  BOOST_TEST((store->control_run(id, floor.wish(RunOrder::resume)).value().state == RunState::running));
  BOOST_TEST(floor.begin(0).value().has_value());
  Run const stopping = store->control_run(id, floor.wish(RunOrder::stop)).value();
  BOOST_TEST((stopping.state == RunState::stopping));
  BOOST_TEST(stopping.counts[static_cast<std::size_t>(RowOutcome::stopped)] == 2);
  BOOST_TEST((refused(1) == Clash::stopped));
  store->end_row({{id, 0}, RowOutcome::ok, {}, {}, {}}, kNow);
  BOOST_TEST((store->run(id)->state == RunState::stopped));
  BOOST_TEST((store->control_run(id, floor.wish(RunOrder::resume)).error() == Clash::wrong_state));
  BOOST_TEST(!store->broken_history().has_value());
}

BOOST_AUTO_TEST_CASE(a_lane_is_held_until_the_run_is_resumed) {
  RunFloor floor(*this, 2);
  LaneRef const lane{floor.id, "demo", "np"};
  BOOST_TEST(!store->hold_lane({floor.id, "other", "np"}, HoldReason::credentials_refused, note()));
  BOOST_TEST(store->hold_lane(lane, HoldReason::credentials_refused, note()));
  BOOST_TEST(!store->hold_lane(lane, HoldReason::credentials_refused, note()));
  reopen();
  BOOST_TEST((store->run(floor.id)->lanes.front().held == HoldReason::credentials_refused));
  BOOST_TEST((store->run(floor.id)->state == RunState::running));
  BOOST_TEST((floor.begin(0).error() == Clash::held));
  BOOST_TEST(
      !store->control_run(floor.id, floor.wish(RunOrder::resume)).value().lanes.front().held.has_value());
  BOOST_TEST(floor.begin(0).value().has_value());
}

/// The page of a run is one moment: as many rows as the counts say, and `done` exactly when none is left.
BOOST_AUTO_TEST_CASE(a_run_and_its_rows_are_read_at_one_moment) {
  constexpr std::int64_t kRows = 200;
  Run const started = store->open_run(run("request", "x", kRows)).value();
  std::vector<RunRow> rows;
  for (std::int64_t i = 0; i < kRows; ++i)
    rows.push_back({i, insert("A-" + std::to_string(i)), 1, std::string(64, 'a'), {}});
  BOOST_TEST(store->add_run_rows(started.id, 0, "h", rows).value() == kRows);
  BOOST_TEST(store->start_run(started.id, kNow).ok());
  std::thread worker([&] {
    for (std::int64_t i = 0; i < kRows; ++i)
      store->end_row({{started.id, i}, RowOutcome::ok, {}, {}, {}}, kNow);
  });
  int mixed = 0;
  for (bool done = false; !done;) {
    auto const page = store->run_page(started.id, 0, kRows);
    done = page->run.state == RunState::done;
    auto const counted = page->run.counts[static_cast<std::size_t>(RowOutcome::ok)];
    bool const all_ended = static_cast<std::int64_t>(page->rows.size()) == kRows;
    if (counted != static_cast<std::int64_t>(page->rows.size()) || done != all_ended) ++mixed;
  }
  worker.join();
  BOOST_TEST(mixed == 0);
}

BOOST_AUTO_TEST_CASE(a_decision_is_told_whether_another_order_holds_an_id) {
  auto const first = insert("A-1");
  auto const second = insert("A-2");
  auto const take = [&](std::int64_t id) {
    bool held = false;
    auto const changed =
        store->change_order(id, {}, [&](OrderState const& state) -> std::optional<Store::Change> {
          held = state.is_held_elsewhere("26010500001");
          BOOST_TEST(!state.is_held_elsewhere(""));
          if (held) return std::nullopt;
          OrderWrite write{state.stored.order, state.stored.record, {}, {}};
          write.record.provider_transaction_id = "26010500001";
          return Store::Change{std::move(write), note(), {}};
        });
    BOOST_TEST(changed.ok());
    return !held;
  };
  BOOST_TEST(take(first));
  BOOST_TEST(take(first));
  BOOST_TEST(!take(second));
  auto const ticket = open(second);
  auto const conclude = [&](std::size_t, OrderState const& state) {
    BOOST_TEST(state.is_held_elsewhere("26010500001"));
    BOOST_TEST(!state.is_held_elsewhere("26010500002"));
    Closing closing;
    closing.at = kNow;
    return closing;
  };
  BOOST_TEST(store->close_call(std::span(&*ticket, 1), conclude).front());
}

BOOST_AUTO_TEST_CASE(an_inquiry_that_only_moves_its_schedule_leaves_the_version) {
  auto const id = insert("A-1");
  auto const ticket = open(id, Effect::read_only);
  Instant const next{kNow.milliseconds + 600'000};
  auto const conclude = [&](std::size_t, OrderState const& state) {
    Closing closing;
    closing.state = DispatchState::answered_ok;
    closing.at = kNow;
    closing.write = OrderWrite{state.stored.order, state.stored.record, {}, {next, 1}};
    return closing;
  };
  BOOST_TEST(store->close_call(std::span(&*ticket, 1), conclude).front());
  BOOST_TEST(store->load(id)->stored.order.version == 1);
  BOOST_TEST((store->load(id)->stored.inquiry == Inquiry{next, 1}));
  BOOST_TEST(store->due_inquiries(next, 10) == std::vector<std::int64_t>{id}, boost::test_tools::per_element());
}

/// What arrives between reading an import and storing it is neither stored nor dropped: the commit is refused.
BOOST_AUTO_TEST_CASE(a_chunk_that_arrives_during_the_commit_is_counted) {
  Import import;
  import.id = "import-1";
  import.replay = {"request-1", "x"};
  import.shop = "demo";
  import.file_hash = "h";
  BOOST_TEST(store->open_import(import).ok());
  BOOST_TEST(store->add_import_chunk(import.id, 0, "a", "[]", 1).value() == 1);
  Insertion insertion;
  insertion.orders.push_back(order("A-1"));
  insertion.replay = {"import-import-1", "1"};
  insertion.note = note();
  insertion.import = import.id;
  insertion.import_orders = 1;
  BOOST_TEST(store->add_import_chunk(import.id, 1, "b", "[]", 1).value() == 2);
  BOOST_TEST((store->insert_orders(insertion).error() == Clash::wrong_state));
  BOOST_TEST(store->list(0, 10).rows.empty());
  BOOST_TEST(store->import_chunks(import.id).size() == 2U);
  insertion.import_orders = 2;
  BOOST_TEST(store->insert_orders(insertion).ok());
  BOOST_TEST(store->insert_orders(insertion).ok());
  BOOST_TEST((store->add_import_chunk(import.id, 2, "c", "[]", 1).error() == Clash::wrong_state));
}

BOOST_AUTO_TEST_CASE(credentials_are_kept_by_field_and_only_their_presence_shows) {
  CredentialSet values;
  values.emplace("sp_code", Secret("hunter22"));
  BOOST_TEST(store->save_credentials("demo", ProviderId::np, values, note()).ok());
  reopen();
  BOOST_TEST(store->credentials("demo", ProviderId::np).at("sp_code").reveal() == "hunter22");
  BOOST_TEST(store->shop("demo")->providers.front().credentials_set.contains("sp_code"));
}

BOOST_AUTO_TEST_CASE(a_shop_is_saved_at_its_version_only) {
  Shop shop = *store->shop("demo");
  shop.name = "新しい店";
  shop.labels = {{"sender_postal_code", "150-0001"}, {"contents", "和菓子"}};
  BOOST_TEST(store->save_shop(shop, note()).value()->version == shop.version + 1);
  BOOST_TEST((store->save_shop(shop, note()).error() == Clash::version));
  BOOST_TEST((store->shop("demo")->labels == shop.labels));
  BOOST_TEST(!store->add_shop(shop));
}

BOOST_AUTO_TEST_SUITE_END()
