#include <boost/test/unit_test.hpp>
#include <vector>

#include "proxy/jobs/lanes.hpp"
#include "proxy/store/store.hpp"

using namespace yoshin;

namespace {

std::shared_ptr<Run const> run_named(std::string id) {
  auto run = std::make_shared<Run>();
  run->id = std::move(id);
  return run;
}

std::vector<RunRow> rows_of(std::int64_t first, std::int64_t count, std::string const& shop = "demo") {
  std::vector<RunRow> rows;
  for (std::int64_t row = first; row < first + count; ++row) rows.push_back({row, row, 1, "", "np", shop});
  return rows;
}

/// Lanes whose work notes what it got and postpones what it is told to.
struct Noted {
  std::vector<std::vector<std::int64_t>> pieces;
  std::vector<std::int64_t> postponed;
  std::size_t most = 3;
  Lanes lanes{[this](std::vector<Job> jobs) { return work(std::move(jobs)); },
              [this](Job const&) { return most; }};

  std::vector<Job> work(std::vector<Job> jobs) {
    std::vector<Job> later;
    pieces.emplace_back();
    for (Job& job : jobs) {
      pieces.back().push_back(job.row.row);
      if (std::erase(postponed, job.row.row) > 0) later.push_back(std::move(job));
    }
    return later;
  }
};

using Pieces = std::vector<std::vector<std::int64_t>>;

}  // namespace

BOOST_AUTO_TEST_SUITE(lanes)

BOOST_AUTO_TEST_CASE(a_worker_takes_as_many_jobs_of_a_run_as_may_go_together_and_waits_for_none) {
  Noted noted;
  noted.lanes.add(run_named("a"), [] { return rows_of(1, 7); });
  noted.lanes.drain();
  BOOST_CHECK((noted.pieces == Pieces{{1, 2, 3}, {4, 5, 6}, {7}}));
}

BOOST_AUTO_TEST_CASE(jobs_of_another_run_or_shop_do_not_go_along_and_keep_their_order) {
  Noted noted;
  noted.lanes.add(run_named("a"), [] {
    auto rows = rows_of(1, 1);
    for (RunRow& row : rows_of(2, 2, "other")) rows.push_back(row);
    for (RunRow& row : rows_of(4, 1)) rows.push_back(row);
    return rows;
  });
  noted.lanes.add(run_named("b"), [] { return rows_of(5, 2); });
  noted.lanes.drain();
  BOOST_CHECK((noted.pieces == Pieces{{1, 4}, {2, 3}, {5, 6}}));
}

BOOST_AUTO_TEST_CASE(where_a_call_carries_one_order_every_job_is_taken_alone) {
  Noted noted;
  noted.most = 1;
  noted.lanes.add(run_named("a"), [] { return rows_of(1, 3); });
  noted.lanes.drain();
  BOOST_CHECK((noted.pieces == Pieces{{1}, {2}, {3}}));
}

BOOST_AUTO_TEST_CASE(what_could_not_be_journalled_comes_again_behind_the_others) {
  Noted noted;
  noted.postponed = {2};
  noted.lanes.add(run_named("a"), [] { return rows_of(1, 4); });
  noted.lanes.drain();
  BOOST_CHECK((noted.pieces == Pieces{{1, 2, 3}}));
  noted.lanes.drain();
  BOOST_CHECK((noted.pieces == Pieces{{1, 2, 3}, {4, 2}}));
}

BOOST_AUTO_TEST_CASE(a_run_is_queued_once_while_any_of_its_jobs_is_open_and_forgotten_afterwards) {
  Noted noted;
  auto const run = run_named("a");
  int reads = 0;
  auto const rows = [&reads] {
    ++reads;
    return reads == 1 ? rows_of(1, 2) : std::vector<RunRow>{};
  };
  noted.postponed = {1};
  noted.lanes.add(run, rows);
  noted.lanes.add(run, rows);
  noted.lanes.drain();
  noted.lanes.add(run, rows);
  BOOST_TEST(reads == 1);
  noted.lanes.drain();
  noted.lanes.add(run, rows);
  noted.lanes.add(run, rows);
  BOOST_TEST(reads == 3);
  noted.lanes.drain();
  BOOST_CHECK((noted.pieces == Pieces{{1, 2}, {1}}));
}

BOOST_AUTO_TEST_CASE(a_run_whose_rows_could_not_be_read_may_come_again) {
  Noted noted;
  auto const run = run_named("a");
  auto const fails = []() -> std::vector<RunRow> { throw StoreFailure(StoreFailure::Kind::full, "no room"); };
  BOOST_CHECK_THROW(noted.lanes.add(run, fails), StoreFailure);
  noted.lanes.add(run, [] { return rows_of(1, 1); });
  noted.lanes.drain();
  BOOST_CHECK((noted.pieces == Pieces{{1}}));
}

BOOST_AUTO_TEST_CASE(a_held_lane_waits_until_its_run_is_released_and_the_others_go) {
  Noted noted;
  noted.lanes.add(run_named("a"), [] {
    auto rows = rows_of(1, 2);
    for (RunRow& row : rows_of(3, 2, "other")) rows.push_back(row);
    return rows;
  });
  noted.lanes.hold({"a", "demo", "np"});
  noted.lanes.drain();
  BOOST_CHECK((noted.pieces == Pieces{{3, 4}}));
  noted.lanes.release("a");
  noted.lanes.drain();
  BOOST_CHECK((noted.pieces == Pieces{{3, 4}, {1, 2}}));
}

BOOST_AUTO_TEST_CASE(a_paused_run_waits_whole_and_another_goes) {
  Noted noted;
  noted.lanes.hold({"a", "", ""});
  noted.lanes.add(run_named("a"), [] { return rows_of(1, 2); });
  noted.lanes.add(run_named("b"), [] { return rows_of(3, 1); });
  noted.lanes.drain();
  BOOST_CHECK((noted.pieces == Pieces{{3}}));
}

BOOST_AUTO_TEST_CASE(a_dropped_run_is_forgotten_with_what_was_held_of_it) {
  Noted noted;
  noted.lanes.add(run_named("a"), [] { return rows_of(1, 2); });
  noted.lanes.hold({"a", "demo", "np"});
  noted.lanes.drop("a");
  noted.lanes.add(run_named("a"), [] { return rows_of(5, 1); });
  noted.lanes.drain();
  BOOST_CHECK((noted.pieces == Pieces{{5}}));
}

BOOST_AUTO_TEST_SUITE_END()
