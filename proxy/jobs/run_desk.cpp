#include "proxy/jobs/run_desk.hpp"

#include <algorithm>
#include <utility>

#include "base/json.hpp"
#include "contract/codec.hpp"
#include "proxy/gateway/row_outcome.hpp"
#include "proxy/gateway/verify.hpp"
#include "proxy/jobs/body.hpp"
#include "proxy/jobs/run_node.hpp"
#include "proxy/jobs/together.hpp"
#include "proxy/store/pack.hpp"
#include "proxy/vault/digest.hpp"
#include "proxy/vault/random.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kMostInChunk = 5'000;
constexpr std::int64_t kMostRows = 200'000;
constexpr std::int64_t kMostChunks = 10'000;
constexpr std::int64_t kPage = 1'000;
constexpr std::int64_t kRecent = 50;
constexpr int kLongestWait = 8;

Node optional_message(std::optional<Message> const& message) {
  return message ? to_node(*message) : Node();
}

Node row_node(EndedRow const& row) {
  return Node::object()
      .add("id", row.order)
      .add("number", row.number)
      .add("outcome", id_of(row.end.outcome))
      .add("status", id_of(row.end.status))
      .add("notice", optional_message(row.end.notice))
      .add("next_step", optional_message(row.end.next_step));
}

ActionInput input_from(Body& body) {
  Node const* input = body.node().find("input");
  if (input == nullptr || input->members() == nullptr) return {};
  Body members(*input);
  ActionInput read{members.text("reason", 0, 40), members.text("reason_text", 0, 400)};
  if (members.complaint()) body.complain("input", {"理由の文字", "texts of the reason"});
  return read;
}

/// What a watcher wants to hear of at once: the state and what is held.
std::string standing_of(Run const& run) {
  std::string text(id_of(run.state));
  for (Run::Lane const& lane : run.lanes) text += lane.held ? '1' : '0';
  return text;
}

Press press_of(Job const& job) {
  Press press;
  press.order = job.row.order;
  press.action = job.run->action;
  press.input = job.run->input;
  press.proposal = Proposal{job.row.version, job.row.hash};
  press.who = job.run->who;
  press.request_id = job.run->replay.request_id;
  press.row = RunRef{job.run->id, job.row.row};
  return press;
}

}  // namespace

Node RunDesk::with_rows(Node run, std::vector<EndedRow> const& rows, std::int64_t after) {
  Node list = Node::list();
  std::int64_t cursor = after;
  for (EndedRow const& row : rows) {
    list.push(row_node(row));
    cursor = row.cursor;
  }
  return run.add("cursor", cursor).add("rows", std::move(list));
}

Reply RunDesk::open(Principal const& who, Node const& document) {
  if (auto no = office_.forbids(who, Operation::work_on_orders)) return Failure{std::move(*no)};
  Body body(document);
  Run run;
  run.id = random_id();
  run.replay.request_id = body.request_id();
  run.action = body.id<Action>("action");
  run.input = input_from(body);
  run.total = body.integer("total", 1, kMostRows);
  run.who = who.name;
  run.started = office_.clock.now();
  if (body.complaint()) return Failure{*body.complaint()};
  run.replay.content_hash =
      sha256_hex(pack({id_of(run.action), run.input.reason, run.input.reason_text, std::to_string(run.total)}));
  auto const opened = office_.store.open_run(run);
  if (!opened) return Failure{refusal_of(opened.error())};
  return Node::object().add("run", opened.value().id);
}

Reply RunDesk::chunk(Principal const& who, std::string_view run, Node const& document) {
  if (auto no = office_.forbids(who, Operation::work_on_orders)) return Failure{std::move(*no)};
  Body body(document);
  std::int64_t const index = body.integer("index", 0, kMostChunks);
  std::vector<RunRow> rows;
  for (Node const& item : body.list("orders", kMostInChunk)) {
    Body row(item);
    rows.push_back(
        {0, row.integer("id", 1, INT64_MAX), row.integer("version", 1, INT64_MAX), row.hash("hash"), {}});
    if (row.complaint()) body.complain("orders", {"id・version・hash の組", "rows of id, version and hash"});
  }
  if (body.complaint()) return Failure{*body.complaint()};
  auto const received =
      office_.store.add_run_rows(run, index, sha256_hex(write_json(*document.find("orders"))), rows);
  if (!received) return Failure{refusal_of(received.error())};
  return Node::object().add("received", received.value());
}

Reply RunDesk::commit(Principal const& who, std::string_view id) {
  if (auto no = office_.forbids(who, Operation::work_on_orders)) return Failure{std::move(*no)};
  auto started = office_.store.start_run(id, office_.clock.now());
  if (!started) return Failure{refusal_of(started.error())};
  auto const run = std::make_shared<Run const>(started.value());
  if (run->state == RunState::running) {
    pace_.begin(run->id, office_.clock.now());
    lanes_.add(run, [&] { return office_.store.planned_rows(id); });
  }
  return with_rows(shown(*run), {}, 0);
}

Node RunDesk::shown(Run const& run) const {
  Instant const now = office_.clock.now();
  return run_node(run, now, [&](Run::Lane const& lane) {
    LaneRef const ref{run.id, lane.shop, lane.provider};
    LaneNow state{lanes_.in_work(ref), std::nullopt, std::nullopt};
    if (run.state == RunState::running && !lane.held)
      state.speed = pace_.speed(ref, lane.total - lane.done, now);
    if (lane.done < lane.total) state.pauses_until = throttle_.pauses_until({lane.shop, lane.provider});
    return state;
  });
}

Reply RunDesk::progress(std::string_view id, ProgressQuery const& query) {
  auto const deadline =
      std::chrono::steady_clock::now() + std::chrono::seconds(std::clamp(query.wait_seconds, 0, kLongestWait));
  std::optional<std::string> first;
  while (true) {
    auto const beat = office_.pulse.beat();
    auto const page = office_.store.run_page(id, query.after, kPage);
    if (!page) return Failure{refusal(Reason::not_found)};
    // A pause is news, too, though no row ended.
    if (!first) first = standing_of(page->run);
    bool const answer = !page->rows.empty() || is_over(page->run.state) || standing_of(page->run) != *first ||
                        query.wait_seconds <= 0;
    if (answer || !office_.pulse.wait_after(beat, deadline))
      return with_rows(shown(page->run), page->rows, query.after);
  }
}

Reply RunDesk::open_runs() {
  Node runs = Node::list();
  for (std::string const& id : office_.store.open_runs())
    if (auto const run = office_.store.run(id)) runs.push(shown(*run));
  return Node::object().add("runs", std::move(runs));
}

Reply RunDesk::recent() {
  Node runs = Node::list();
  for (Run const& run : office_.store.recent_runs(kRecent)) runs.push(shown(run));
  return Node::object().add("runs", std::move(runs));
}

bool RunDesk::end_interrupted(Run const& run, RunRow const& row) {
  RunRef const ref{run.id, row.row};
  auto const calls = office_.store.calls_of_row(ref);
  RowCall const* last = telling_call(calls);
  if (last == nullptr) return false;
  RowEnd end;
  end.ref = ref;
  end.outcome = outcome_of(*last);
  if (auto const state = office_.store.load(row.order)) {
    CreditRecord const& record = state->stored.record;
    end.status = record.status;
    bool const anew_is_left = record.anew_pending && last->meaning == Action::credit_cancel;
    bool const is_partly_done =
        anew_is_left || !parcels_left(*state, run.action, run.input, office_.today()).empty();
    if (end.outcome == RowOutcome::ok && is_partly_done) end.outcome = RowOutcome::not_sent;
    if (!record.notices.empty()) {
      end.notice = record.notices.front().text;
      end.next_step = record.notices.front().next_step;
    }
  }
  office_.store.end_row(end, office_.clock.now());
  return true;
}

std::size_t RunDesk::together(Job const& job) {
  auto const provider = from_id<ProviderId>(job.row.provider);
  return provider ? orders_together(office_.store, job.row.shop, *provider, job.run->action) : 1;
}

std::vector<Job> RunDesk::work(std::vector<Job> jobs) {
  std::vector<Job> later;
  auto const postpone = [&](Job& job, StoreFailure const& failure) {
    office_.options.log("run " + job.run->id + " waits: " + failure.what());
    later.push_back(std::move(job));
  };
  std::vector<Press> presses;
  std::vector<Job*> pressed;
  for (Job& job : jobs) {
    try {
      // A row that waited for the journal may have sent its first calls already: it ends by what they brought.
      if (end_interrupted(*job.run, job.row)) continue;
    } catch (StoreFailure const& failure) {
      postpone(job, failure);
      continue;
    }
    presses.push_back(press_of(job));
    pressed.push_back(&job);
  }
  auto const ends = office_.dispatcher.perform(presses);
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (!ends[i]) {
      postpone(*pressed[i], ends[i].error());
    } else if (ends[i].value().held) {
      pressed[i]->held = true;
      later.push_back(std::move(*pressed[i]));
    } else {
      heed(*pressed[i], ends[i].value());
    }
  }
  office_.pulse.strike();
  return later;
}

}  // namespace yoshin
