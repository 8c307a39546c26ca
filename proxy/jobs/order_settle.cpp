#include <algorithm>
#include <array>
#include <utility>

#include "base/json.hpp"
#include "provider/cell.hpp"
#include "proxy/gateway/face.hpp"
#include "proxy/gateway/notices.hpp"
#include "proxy/gateway/settlement.hpp"
#include "proxy/jobs/body.hpp"
#include "proxy/jobs/order_desk.hpp"
#include "proxy/vault/digest.hpp"

namespace yoshin {
namespace {

/// What a step of a person who looked in the provider's console makes of the order.
struct Looked {
  Settlement kind;
  DispatchState lost;  ///< What becomes of the lost dispatch.
  CreditRecord (*record)(OrderState const& state, Instant now);
  Word (*notice)(CreditRecord const& record);  ///< What the order says then; null for nothing.
};

CreditRecord record_before(OrderState const& state, Instant) {
  return restored(state.stored.record, state.lost);
}

Word not_done(CreditRecord const&) {
  return Word::not_done;
}

// clang-format off
constexpr auto kLooked = std::to_array<Looked>({
    {Settlement::confirm_absent,   DispatchState::confirmed_absent, record_before, absent_word},
    {Settlement::confirm_not_done, DispatchState::confirmed_absent, record_before, not_done},
    {Settlement::confirm_done,     DispatchState::settled_by_hand,  carried_out,   nullptr},
});
// clang-format on

Looked const* looked_of(Settlement kind) {
  auto const row =
      std::find_if(kLooked.begin(), kLooked.end(), [kind](Looked const& one) { return one.kind == kind; });
  return row == kLooked.end() ? nullptr : &*row;
}

/// Whether the row offers the step now.
bool is_offered(OrderState const& state, Settlement kind) {
  auto const offered = cell_of(state.stored.record, !slips_of(state.stored.order).empty()).settlements;
  return state.lost && std::find(offered.begin(), offered.end(), kind) != offered.end();
}

/// Why a step cannot be taken on the order as it stands.
std::optional<Refusal> obstacle(OrderState const& state, Settlement kind, std::int64_t version) {
  if (state.stored.order.version != version) return refusal(Reason::version_conflict);
  if (state.sending) return refusal(Reason::call_open);
  if (!is_offered(state, kind)) return refusal(Reason::not_offered);
  return std::nullopt;
}

Replay replay_of(std::string request_id, std::int64_t id, Node const& document) {
  return {std::move(request_id), sha256_hex("settle " + std::to_string(id) + write_json(document))};
}

}  // namespace

Reply OrderDesk::settle(Principal const& who, std::int64_t id, Node const& document) {
  if (auto no = office_.forbids(who, Operation::settle_by_hand)) return Failure{std::move(*no)};
  Body body(document);
  auto const kind = body.id<Settlement>("kind");
  if (body.complaint()) return Failure{*body.complaint()};
  return kind == Settlement::enter_provider_id ? settle_with_id(who, id, document)
                                               : settle_as_seen(who, id, kind, document);
}

Reply OrderDesk::settle_as_seen(Principal const& who, std::int64_t id, Settlement kind, Node const& document) {
  Body body(document);
  Replay const replay = replay_of(body.request_id(), id, document);
  std::int64_t const version = body.integer("version", 1, INT64_MAX);
  std::string const name = body.text("name", 1, 200);
  std::string const reason = body.text("reason", 1, 1000);
  std::string const evidence = body.text("evidence", 1, 1000);
  if (body.complaint()) return Failure{*body.complaint()};
  Looked const* looked = looked_of(kind);
  if (looked == nullptr) return Failure{refusal(Reason::not_offered)};
  std::optional<Refusal> no;
  auto const changed =
      office_.store.change_order(id, replay, [&](OrderState const& state) -> std::optional<Store::Change> {
        no = obstacle(state, kind, version);
        if (no) return std::nullopt;
        Connector const& connector = *find_connector(*state.stored.record.provider);
        OrderState next = state;
        next.stored.record = looked->record(state, office_.clock.now());
        next.stored.record.notices.clear();
        if (looked->notice != nullptr)
          next.stored.record.notices = {with_name(notice_of(looked->notice(next.stored.record)), connector)};
        next.stored.inquiry = resting_inquiry(next, connector, office_.options.review, office_.clock.now());
        next.lost.reset();
        auto const& step = name_of(kind);
        HistoryNote note{
            office_.clock.now(),
            who.name,
            HistoryKind::settle,
            {std::string(step.ja) + "：" + name + "（理由：" + reason + "、根拠：" + evidence + "）",
             std::string(step.en) + ": " + name + " (reason: " + reason + ", evidence: " + evidence + ")"},
            Node::object().add("name", name).add("reason", reason).add("evidence", evidence)};
        return Store::Change{write_of(std::move(next), office_.today()), std::move(note), looked->lost};
      });
  if (!changed) return Failure{refusal_of(changed.error())};
  if (no) return no->code == "version_conflict" ? conflict(id) : Reply(Failure{std::move(*no)});
  office_.pulse.strike();
  return detail(id);
}

Reply OrderDesk::settle_with_id(Principal const& who, std::int64_t id, Node const& document) {
  Body body(document);
  Replay const replay = replay_of(body.request_id(), id, document);
  std::int64_t const version = body.integer("version", 1, INT64_MAX);
  std::string const entered = body.text("provider_transaction_id", 1, 40);
  if (body.complaint()) return Failure{*body.complaint()};
  std::optional<Refusal> no;
  bool stored = false;
  auto const note = [&](Message what) {
    return HistoryNote{office_.clock.now(), who.name, HistoryKind::settle, std::move(what), {}};
  };
  auto const changed =
      office_.store.change_order(id, replay, [&](OrderState const& state) -> std::optional<Store::Change> {
        no = obstacle(state, Settlement::enter_provider_id, version);
        if (!no && state.is_held_elsewhere(entered)) no = refusal(Reason::id_taken);
        if (no) return std::nullopt;
        OrderState next = state;
        next.stored.record.provider_transaction_id = entered;
        stored = true;
        return Store::Change{write_of(std::move(next), office_.today()),
                             note({"取引IDを入力：" + entered, "transaction id entered: " + entered}),
                             {}};
      });
  if (!changed) return Failure{refusal_of(changed.error())};
  if (no) return no->code == "version_conflict" ? conflict(id) : Reply(Failure{std::move(*no)});
  if (!stored) return detail(id);  // The same request again.
  office_.dispatcher.perform(
      {id, Action::credit_query, {}, {}, Presser::person, who.name, replay.request_id, {}});
  // An id that settled nothing is taken back, so that the row offers both steps again.
  (void)office_.store.change_order(id, {}, [&](OrderState const& state) -> std::optional<Store::Change> {
    bool const settled = state.stored.record.status != CreditStatus::unknown;
    if (settled || state.stored.record.provider_transaction_id != entered) return std::nullopt;
    OrderState next = state;
    next.stored.record.provider_transaction_id.clear();
    return Store::Change{write_of(std::move(next), office_.today()),
                         note({"取引IDでは解決できませんでした", "the transaction id settled nothing"}),
                         {}};
  });
  office_.pulse.strike();
  return detail(id);
}

}  // namespace yoshin
