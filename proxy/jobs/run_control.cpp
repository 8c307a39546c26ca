#include <algorithm>
#include <array>

#include "proxy/gateway/notices.hpp"
#include "proxy/gateway/press_operation.hpp"
#include "proxy/jobs/body.hpp"
#include "proxy/jobs/run_desk.hpp"

namespace yoshin {
namespace {

constexpr char kProxyName[] = "yoshin";

/// The state that a caller asks for, and what the history says of it.
struct Wanted {
  RunState state;
  RunOrder order;
  char const* ja;
  char const* en;
};
// clang-format off
constexpr auto kWanted = std::to_array<Wanted>({
    {RunState::paused,  RunOrder::pause,  "実行を一時停止", "run paused"},
    {RunState::running, RunOrder::resume, "実行を再開",     "run resumed"},
    {RunState::stopped, RunOrder::stop,   "実行を中止",     "run stopped"},
});
/// Outcomes of rows that no answer came for.
constexpr auto kUnanswered = std::to_array<RowOutcome>(
    {RowOutcome::not_sent, RowOutcome::unknown, RowOutcome::stale, RowOutcome::skipped, RowOutcome::stopped});
// clang-format on

Wanted const* find_wanted(std::string_view state) {
  for (Wanted const& row : kWanted)
    if (id_of(row.state) == state) return &row;
  return nullptr;
}

bool is_answered(RowOutcome outcome) {
  return std::find(kUnanswered.begin(), kUnanswered.end(), outcome) == kUnanswered.end();
}

RowEnd unsent_end() {
  return end_of_refusal({}, NotSent{RowOutcome::stopped, notice_of(Word::stopped)});
}

}  // namespace

Reply RunDesk::control(Principal const& who, std::string_view id, Node const& document) {
  if (auto no = office_.forbids(who, Operation::work_on_orders)) return Failure{std::move(*no)};
  Body body(document);
  Wanted const* wanted = find_wanted(body.text("state", 1, 20));
  if (wanted == nullptr)
    body.complain("state", {"paused・running・stopped のどれか", "one of paused, running, stopped"});
  if (body.complaint()) return Failure{*body.complaint()};
  HistoryNote const note{
      office_.clock.now(), who.name, HistoryKind::run, {wanted->ja, wanted->en}, Node::object().add("run", id)};
  // The lanes follow the store in the order in which it decided.
  std::lock_guard const lock(control_mutex_);
  auto const run = office_.store.control_run(id, {wanted->order, note, unsent_end()});
  if (!run) return Failure{refusal_of(run.error())};
  follow(run.value(), wanted->order);
  office_.pulse.strike();
  return with_rows(shown(run.value()), {}, 0);
}

/// Under the mutex of control.
void RunDesk::follow(Run const& run, RunOrder order) {
  switch (order) {
    case RunOrder::pause:
      lanes_.hold({run.id, "", ""});
      pace_.forget(run.id);
      return;
    case RunOrder::resume:
      // Whether what was refused is mended, one order finds out.
      for (Run::Lane const& lane : run.lanes) throttle_.go_gently({lane.shop, lane.provider});
      pace_.begin(run.id, office_.clock.now());
      lanes_.release(run.id);
      return;
    case RunOrder::stop:
      lanes_.drop(run.id);
      pace_.forget(run.id);
      return;
  }
}

void RunDesk::heed(Job const& job, PressEnd const& end) {
  PlaceRef const place{job.row.shop, job.row.provider};
  LaneRef const lane = lane_of(job);
  pace_.ended(lane, 1, office_.clock.now());
  switch (end.hindrance) {
    case Hindrance::none:
      if (is_answered(end.row.outcome)) throttle_.answered(place);
      return;
    case Hindrance::too_many: throttle_.slow_down(place, end.pause_ms); return;
    case Hindrance::credentials_refused: hold(lane, HoldReason::credentials_refused); return;
  }
}

/// A hold that cannot be stored is not lost: the next refusal brings it again.
void RunDesk::hold(LaneRef const& lane, HoldReason reason) {
  HistoryNote const note{
      office_.clock.now(),
      kProxyName,
      HistoryKind::run,
      {"接続情報の拒否により送信を停止", "sending held: credentials refused"},
      Node::object().add("run", lane.run).add("shop", lane.shop).add("provider", lane.provider)};
  std::lock_guard const lock(control_mutex_);
  try {
    if (office_.store.hold_lane(lane, reason, note)) lanes_.hold(lane);
  } catch (StoreFailure const& failure) {
    office_.options.log("hold of run " + lane.run + " not written: " + failure.what());
  }
}

void RunDesk::resume() {
  for (std::string const& id : office_.store.open_runs()) {
    auto const run = std::make_shared<Run const>(*office_.store.run(id));
    if (run->state == RunState::paused) lanes_.hold({id, "", ""});
    for (Run::Lane const& lane : run->lanes)
      if (lane.held) lanes_.hold({id, lane.shop, lane.provider});
    if (run->state == RunState::running) pace_.begin(id, office_.clock.now());
    lanes_.add(run, [&] {
      std::vector<RunRow> rows;
      for (RunRow& row : office_.store.planned_rows(id))
        if (!end_interrupted(*run, row)) rows.push_back(std::move(row));
      return rows;
    });
  }
}

}  // namespace yoshin
