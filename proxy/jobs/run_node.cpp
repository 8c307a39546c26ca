#include "proxy/jobs/run_node.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "contract/codec.hpp"

namespace yoshin {
namespace {

/// Why a lane is held, and what the operator does about it.
struct HoldText {
  HoldReason reason;
  char const* text_ja;
  char const* text_en;
  char const* next_ja;
  char const* next_en;
};
// clang-format off
constexpr auto kHoldTexts = std::to_array<HoldText>({
    {HoldReason::credentials_refused, "接続情報が拒否されたため、この後払い会社への送信を止めています。", "The provider refused the shop's credentials, so nothing more is sent to it.", "店舗設定の後払い設定で接続情報を直してから、再開を押してください。", "Correct the credentials in the provider settings of the shop, then press resume."},
});
// clang-format on

Node held_node(Run::Lane const& lane) {
  for (HoldText const& row : kHoldTexts)
    if (lane.held == row.reason)
      return Node::object()
          .add("reason", id_of(row.reason))
          .add("since", jst_iso(lane.held_since))
          .add("text", to_node(Message{row.text_ja, row.text_en}))
          .add("next_step", to_node(Message{row.next_ja, row.next_en}));
  return {};
}

Node counts_node(Run const& run) {
  Node counts = Node::object();
  for (auto const& name : Names<RowOutcome>::kTable)
    counts.add(name.id, run.counts[static_cast<std::size_t>(name.value)]);
  return counts;
}

Node lane_node(Run::Lane const& lane, LaneNow const& now) {
  return Node::object()
      .add("shop", lane.shop)
      .add("provider", lane.provider)
      .add("total", lane.total)
      .add("done", lane.done)
      .add("in_flight", static_cast<std::int64_t>(now.in_work))
      .add("per_minute", now.speed ? Node(now.speed->per_minute) : Node())
      .add("seconds_left", now.speed ? Node(now.speed->seconds_left) : Node())
      .add("pauses_until", now.pauses_until ? Node(jst_iso(*now.pauses_until)) : Node())
      .add("held", held_node(lane));
}

}  // namespace

Node run_node(Run const& run, Instant now, LaneNowOf const& lane_now) {
  std::int64_t done = 0;
  for (std::int64_t count : run.counts) done += count;
  Instant const end = is_over(run.state) ? run.finished : now;
  Node lanes = Node::list();
  for (Run::Lane const& lane : run.lanes) lanes.push(lane_node(lane, lane_now(lane)));
  return Node::object()
      .add("run", run.id)
      .add("action", id_of(run.action))
      .add("reason", run.input.reason)
      .add("state", id_of(run.state))
      .add("who", run.who)
      .add("total", run.total)
      .add("done", done)
      .add("counts", counts_node(run))
      .add("started_at", jst_iso(run.started))
      .add("elapsed_ms", std::max<std::int64_t>(0, end.milliseconds - run.started.milliseconds))
      .add("changed_by", run.changed_by)
      .add("changed_at", run.changed_by.empty() ? Node() : Node(jst_iso(run.changed)))
      .add("lanes", std::move(lanes));
}

}  // namespace yoshin
