#include <set>
#include <utility>

#include "proxy/store/pack.hpp"
#include "proxy/store/sqlite_store.hpp"

namespace yoshin {
namespace {

/// Texts of a sealed row end, in this order; all empty when there is nothing to say.
enum RowText : std::size_t { kNoticeJa, kNoticeEn, kNextJa, kNextEn, kRowTexts };

std::optional<Message> message_of(std::string const& ja, std::string const& en) {
  return ja.empty() && en.empty() ? std::nullopt : std::optional(Message{ja, en});
}

std::string row_key(RunRef const& ref) {
  return ref.run + '\n' + std::to_string(ref.row);
}

}  // namespace

std::optional<Run> SqliteStore::run_of(std::string_view id) {
  std::optional<Run> run;
  database_->rows(
      [&](SQLite::Statement& row) {
        Run found;
        found.id = text_of(row, 0);
        found.replay = {text_of(row, 1), text_of(row, 2)};
        found.action = from_id<Action>(text_of(row, 3)).value_or(Action::credit_query);
        auto const texts = unseal("runs", found.id, text_of(row, 4), 2);
        found.input = {texts[0], texts[1]};
        found.total = row.getColumn(5).getInt64();
        found.received = row.getColumn(6).getInt64();
        found.state = from_id<RunState>(text_of(row, 7)).value_or(RunState::done);
        found.who = text_of(row, 8);
        found.started = {row.getColumn(9).getInt64()};
        found.finished = {row.getColumn(10).getInt64()};
        found.changed_by = text_of(row, 11);
        found.changed = {row.getColumn(12).getInt64()};
        found.counts.resize(Names<RowOutcome>::kTable.size());
        run = std::move(found);
      },
      "SELECT id, request_id, content_hash, action, sealed, total, received, state, who, started_at, "
      "finished_at, changed_by, changed_at FROM runs WHERE id = ?",
      id);
  if (!run) return run;
  database_->rows(
      [&](SQLite::Statement& row) {
        if (auto outcome = from_id<RowOutcome>(text_of(row, 0)))
          run->counts[static_cast<std::size_t>(*outcome)] = row.getColumn(1).getInt64();
      },
      "SELECT outcome, count(*) FROM run_rows WHERE run = ? AND cursor IS NOT NULL GROUP BY outcome", run->id);
  read_lanes(*run);
  return run;
}

Result<Run, Clash> SqliteStore::open_run(Run const& run) {
  return database_->write([&]() -> Result<Run, Clash> {
    std::string earlier;
    database_->rows([&](SQLite::Statement& row) { earlier = text_of(row, 0); },
                    "SELECT id FROM runs WHERE request_id = ?", run.replay.request_id);
    if (!earlier.empty()) {
      auto found = run_of(earlier);
      if (found->replay.content_hash != run.replay.content_hash) return Failure{Clash::other_content};
      return std::move(*found);
    }
    database_->run(
        "INSERT INTO runs (id, request_id, content_hash, action, sealed, total, received, state, who, "
        "started_at, "
        "finished_at, ended) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, 0, 0)",
        run.id, run.replay.request_id, run.replay.content_hash, id_of(run.action),
        seal("runs", run.id, {run.input.reason, run.input.reason_text}), run.total, id_of(RunState::collecting),
        run.who, run.started.milliseconds);
    return std::move(*run_of(run.id));
  });
}

Result<std::int64_t, Clash> SqliteStore::add_run_rows(std::string_view run, std::int64_t index,
                                                      std::string_view hash, std::vector<RunRow> const& rows) {
  return database_->write([&]() -> Result<std::int64_t, Clash> {
    auto const stored = run_of(run);
    if (!stored) return Failure{Clash::missing};
    std::optional<std::string> earlier;
    database_->rows([&](SQLite::Statement& row) { earlier = text_of(row, 0); },
                    "SELECT hash FROM run_chunks WHERE run = ? AND idx = ?", run, index);
    if (earlier && *earlier != hash) return Failure{Clash::other_content};
    if (earlier) return stored->received;
    auto const count = static_cast<std::int64_t>(rows.size());
    if (stored->state != RunState::collecting || stored->received + count > stored->total)
      return Failure{Clash::wrong_state};
    std::set<std::int64_t> seen;
    for (RunRow const& row : rows) {
      if (!database_->number("SELECT 1 FROM orders WHERE id = ?", row.order)) return Failure{Clash::missing};
      bool const again =
          !seen.insert(row.order).second ||
          database_->number("SELECT 1 FROM run_rows WHERE run = ? AND order_id = ?", run, row.order)
              .has_value();
      if (again) return Failure{Clash::duplicate};
    }
    database_->run("INSERT INTO run_chunks (run, idx, hash) VALUES (?, ?, ?)", run, index, hash);
    std::int64_t position = stored->received;
    for (RunRow const& row : rows)
      database_->run(
          "INSERT INTO run_rows (run, row, order_id, version, hash, provider, shop) "
          "SELECT ?, ?, id, ?, ?, provider, shop FROM orders WHERE id = ?",
          run, position++, row.version, row.hash, row.order);
    database_->run("UPDATE runs SET received = ? WHERE id = ?", position, run);
    return position;
  });
}

Result<Run, Clash> SqliteStore::start_run(std::string_view run, Instant at) {
  return database_->write([&]() -> Result<Run, Clash> {
    auto stored = run_of(run);
    if (!stored) return Failure{Clash::missing};
    if (stored->state != RunState::collecting) return std::move(*stored);
    if (stored->received != stored->total) return Failure{Clash::wrong_state};
    RunState const next = stored->total == 0 ? RunState::done : RunState::running;
    database_->run("UPDATE runs SET state = ?, started_at = ?, finished_at = ? WHERE id = ?", id_of(next),
                   at.milliseconds, next == RunState::done ? at.milliseconds : 0, run);
    return std::move(*run_of(run));
  });
}

std::optional<Run> SqliteStore::run(std::string_view id) {
  return database_->read([&] { return run_of(id); });
}

std::vector<Run> SqliteStore::recent_runs(std::int64_t limit) {
  return database_->read([&] {
    std::vector<std::string> ids;
    database_->rows([&](SQLite::Statement& row) { ids.push_back(text_of(row, 0)); },
                    "SELECT id FROM runs ORDER BY started_at DESC, rowid DESC LIMIT ?", limit);
    std::vector<Run> runs;
    runs.reserve(ids.size());
    for (std::string const& id : ids) runs.push_back(std::move(*run_of(id)));
    return runs;
  });
}

std::vector<RunRow> SqliteStore::planned_rows(std::string_view run) {
  return database_->read([&] {
    std::vector<RunRow> planned;
    database_->rows(
        [&](SQLite::Statement& row) {
          planned.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getInt64(),
                             row.getColumn(2).getInt64(), text_of(row, 3), text_of(row, 4), text_of(row, 5)});
        },
        "SELECT row, order_id, version, hash, provider, shop FROM run_rows WHERE run = ? AND cursor IS NULL "
        "ORDER BY row",
        run);
    return planned;
  });
}

std::vector<RowCall> SqliteStore::calls_of_row(RunRef const& ref) {
  return database_->read([&] {
    std::vector<RowCall> calls;
    database_->rows(
        [&](SQLite::Statement& row) {
          calls.push_back({from_id<StepRole>(text_of(row, 0)).value_or(StepRole::acts),
                           from_id<Action>(text_of(row, 1)).value_or(Action::credit_request),
                           from_id<DispatchState>(text_of(row, 2)).value_or(DispatchState::unknown),
                           from_id<VerdictKind>(text_of(row, 3))});
        },
        "SELECT role, meaning, state, verdict FROM dispatches WHERE run = ? AND run_row = ? ORDER BY id",
        ref.run, ref.row);
    return calls;
  });
}

void SqliteStore::write_row_end(RowEnd const& end, Instant at) {
  Message const notice = end.notice.value_or(Message{});
  Message const next = end.next_step.value_or(Message{});
  auto const cursor = database_->number("SELECT ended + 1 FROM runs WHERE id = ?", end.ref.run);
  if (!cursor) return;
  int const changed = database_->run(
      "UPDATE run_rows SET cursor = ?, outcome = ?, status = ?, sealed = ? WHERE run = ? AND row = ? "
      "AND cursor IS NULL",
      *cursor, id_of(end.outcome), id_of(end.status),
      seal("run_rows", row_key(end.ref), {notice.ja, notice.en, next.ja, next.en}), end.ref.run, end.ref.row);
  if (changed == 0) return;
  database_->run(
      "UPDATE runs SET ended = ended + 1, state = CASE WHEN ended + 1 < total THEN state "
      "WHEN state = 'stopping' THEN 'stopped' ELSE 'done' END, finished_at = ? WHERE id = ?",
      at.milliseconds, end.ref.run);
}

void SqliteStore::end_row(RowEnd const& end, Instant at) {
  database_->write([&] {
    write_row_end(end, at);
    return true;
  });
}

std::vector<EndedRow> SqliteStore::ended_rows(std::string_view run, std::int64_t after, std::int64_t limit) {
  std::vector<EndedRow> ended;
  database_->rows(
      [&](SQLite::Statement& row) {
        EndedRow found;
        found.cursor = row.getColumn(0).getInt64();
        found.order = row.getColumn(1).getInt64();
        found.number = text_of(row, 2);
        found.end.ref = {std::string(run), row.getColumn(3).getInt64()};
        found.end.outcome = from_id<RowOutcome>(text_of(row, 4)).value_or(RowOutcome::skipped);
        found.end.status = from_id<CreditStatus>(text_of(row, 5)).value_or(CreditStatus::not_requested);
        auto const texts = unseal("run_rows", row_key(found.end.ref), text_of(row, 6), kRowTexts);
        found.end.notice = message_of(texts[kNoticeJa], texts[kNoticeEn]);
        found.end.next_step = message_of(texts[kNextJa], texts[kNextEn]);
        ended.push_back(std::move(found));
      },
      "SELECT cursor, order_id, number, row, outcome, run_rows.status, run_rows.sealed FROM run_rows "
      "JOIN orders ON orders.id = order_id WHERE run = ? AND cursor > ? ORDER BY cursor LIMIT ?",
      run, after, limit);
  return ended;
}

std::optional<RunPage> SqliteStore::run_page(std::string_view id, std::int64_t after, std::int64_t limit) {
  return database_->read([&]() -> std::optional<RunPage> {
    auto run = run_of(id);
    if (!run) return std::nullopt;
    return RunPage{std::move(*run), ended_rows(id, after, limit)};
  });
}

}  // namespace yoshin
