#include <utility>

#include "base/json.hpp"
#include "proxy/store/sqlite_store.hpp"

namespace yoshin {
namespace {

/// What a wish makes of a run. Without a row: `wrong_state`.
struct Move {
  RunOrder order;
  RunState from;
  RunState to;
};
// clang-format off
constexpr auto kMoves = std::to_array<Move>({
    {RunOrder::pause,  RunState::running,  RunState::paused},
    {RunOrder::pause,  RunState::paused,   RunState::paused},
    {RunOrder::resume, RunState::running,  RunState::running},
    {RunOrder::resume, RunState::paused,   RunState::running},
    {RunOrder::stop,   RunState::running,  RunState::stopping},
    {RunOrder::stop,   RunState::paused,   RunState::stopping},
    {RunOrder::stop,   RunState::stopping, RunState::stopping},
});
// clang-format on

std::optional<RunState> moved(RunState from, RunOrder order) {
  for (Move const& row : kMoves)
    if (row.from == from && row.order == order) return row.to;
  return std::nullopt;
}

}  // namespace

void SqliteStore::read_lanes(Run& run) {
  database_->rows(
      [&](SQLite::Statement& row) {
        run.lanes.push_back(
            {text_of(row, 0), text_of(row, 1), row.getColumn(2).getInt64(), row.getColumn(3).getInt64()});
      },
      "SELECT shop, provider, count(*), count(cursor) FROM run_rows WHERE run = ? GROUP BY shop, provider",
      run.id);
  database_->rows(
      [&](SQLite::Statement& row) {
        for (Run::Lane& lane : run.lanes) {
          if (lane.shop != text_of(row, 0) || lane.provider != text_of(row, 1)) continue;
          lane.held = from_id<HoldReason>(text_of(row, 2));
          lane.held_since = {row.getColumn(3).getInt64()};
        }
      },
      "SELECT shop, provider, reason, at FROM run_holds WHERE run = ?", run.id);
}

/// Read in the transaction that would begin the row, so that nothing is sent once a pause or stop is committed.
std::optional<Clash> SqliteStore::refusal_to_begin(RunRef const& ref) {
  std::optional<Clash> refusal;
  database_->rows(
      [&](SQLite::Statement& row) {
        auto const state = from_id<RunState>(text_of(row, 0));
        bool const ended = row.getColumn(1).getInt() != 0;
        bool const held = row.getColumn(2).getInt() != 0;
        if (held || state == RunState::paused) refusal = Clash::held;
        if (ended || state == RunState::stopping || state == RunState::stopped) refusal = Clash::stopped;
      },
      "SELECT runs.state, cursor IS NOT NULL, EXISTS (SELECT 1 FROM run_holds WHERE run_holds.run = "
      "run_rows.run "
      "AND run_holds.shop = run_rows.shop AND run_holds.provider = run_rows.provider) "
      "FROM run_rows JOIN runs ON runs.id = run_rows.run WHERE run_rows.run = ? AND row = ?",
      ref.run, ref.row);
  return refusal;
}

/// Rows that no call was opened for. One that was begun and waits for the journal is ended by its worker.
void SqliteStore::end_unsent(std::string_view run, RunWish const& wish) {
  std::vector<RowEnd> ends;
  database_->rows(
      [&](SQLite::Statement& row) {
        RowEnd end = wish.unsent;
        end.ref = {std::string(run), row.getColumn(0).getInt64()};
        end.status = from_id<CreditStatus>(text_of(row, 1)).value_or(CreditStatus::not_requested);
        ends.push_back(std::move(end));
      },
      "SELECT row, orders.status FROM run_rows JOIN orders ON orders.id = order_id WHERE run = ?1 "
      "AND cursor IS NULL AND NOT EXISTS (SELECT 1 FROM dispatches WHERE dispatches.run = ?1 AND run_row = "
      "row) "
      "ORDER BY row",
      run);
  for (RowEnd const& end : ends) write_row_end(end, wish.note.at);
}

Result<Run, Clash> SqliteStore::control_run(std::string_view id, RunWish const& wish) {
  return database_->write([&]() -> Result<Run, Clash> {
    auto run = run_of(id);
    if (!run) return Failure{Clash::missing};
    auto const next = moved(run->state, wish.order);
    if (!next) return Failure{Clash::wrong_state};
    int const released =
        wish.order == RunOrder::resume ? database_->run("DELETE FROM run_holds WHERE run = ?", id) : 0;
    if (*next == run->state && released == 0) return std::move(*run);
    database_->run("UPDATE runs SET state = ?, changed_by = ?, changed_at = ? WHERE id = ?", id_of(*next),
                   wish.note.who, wish.note.at.milliseconds, id);
    append_history(wish.note, std::nullopt);
    if (wish.order == RunOrder::stop) end_unsent(id, wish);
    return std::move(*run_of(id));
  });
}

bool SqliteStore::hold_lane(LaneRef const& lane, HoldReason reason, HistoryNote const& note) {
  return database_->write([&] {
    int const added = database_->run(
        "INSERT OR IGNORE INTO run_holds (run, shop, provider, reason, at) SELECT run, shop, provider, ?, ? "
        "FROM run_rows WHERE run = ? AND shop = ? AND provider = ? AND cursor IS NULL LIMIT 1",
        id_of(reason), note.at.milliseconds, lane.run, lane.shop, lane.provider);
    if (added > 0) append_history(note, std::nullopt);
    return added > 0;
  });
}

std::vector<std::string> SqliteStore::open_runs() {
  return database_->read([&] {
    std::vector<std::string> ids;
    database_->rows([&](SQLite::Statement& row) { ids.push_back(text_of(row, 0)); },
                    "SELECT id FROM runs WHERE state IN ('running', 'paused', 'stopping') ORDER BY started_at");
    return ids;
  });
}

}  // namespace yoshin
