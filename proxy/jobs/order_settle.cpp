#include <algorithm>
#include <utility>

#include "base/json.hpp"
#include "provider/cell.hpp"
#include "proxy/gateway/consequence.hpp"
#include "proxy/gateway/face.hpp"
#include "proxy/gateway/notices.hpp"
#include "proxy/jobs/body.hpp"
#include "proxy/jobs/order_desk.hpp"
#include "proxy/vault/digest.hpp"

namespace yoshin {
namespace {

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
  switch (kind) {
    case Settlement::enter_provider_id: return settle_with_id(who, id, document);
    case Settlement::confirm_absent: break;
  }
  return settle_as_absent(who, id, document);
}

Reply OrderDesk::settle_as_absent(Principal const& who, std::int64_t id, Node const& document) {
  Body body(document);
  Replay const replay = replay_of(body.request_id(), id, document);
  std::int64_t const version = body.integer("version", 1, INT64_MAX);
  std::string const name = body.text("name", 1, 200);
  std::string const reason = body.text("reason", 1, 1000);
  std::string const evidence = body.text("evidence", 1, 1000);
  if (body.complaint()) return Failure{*body.complaint()};
  std::optional<Refusal> no;
  auto const changed =
      office_.store.change_order(id, replay, [&](OrderState const& state) -> std::optional<Store::Change> {
        no = obstacle(state, Settlement::confirm_absent, version);
        if (no) return std::nullopt;
        OrderState next = state;
        next.stored.record = restored(std::move(next.stored.record), state.lost);
        next.stored.record.notices = {
            with_name(notice_of(Word::restored), *find_connector(*state.stored.record.provider))};
        next.stored.inquiry = {};
        next.lost.reset();
        HistoryNote note{
            office_.clock.now(),
            who.name,
            HistoryKind::settle,
            {"未登録と確認した：" + name + "（理由：" + reason + "、根拠：" + evidence + "）",
             "confirmed as not registered: " + name + " (reason: " + reason + ", evidence: " + evidence + ")"},
            Node::object().add("name", name).add("reason", reason).add("evidence", evidence)};
        return Store::Change{write_of(std::move(next), office_.today()), std::move(note),
                             DispatchState::confirmed_absent};
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
  auto const known = office_.store.load(id);
  if (!known || !known->stored.record.provider) return Failure{refusal(Reason::not_found)};
  auto const holder =
      office_.store.holder_of(known->stored.order.shop, *known->stored.record.provider, entered);
  if (holder && *holder != id) return Failure{refusal(Reason::id_taken)};
  std::optional<Refusal> no;
  bool stored = false;
  auto const note = [&](Message what) {
    return HistoryNote{office_.clock.now(), who.name, HistoryKind::settle, std::move(what), {}};
  };
  auto const changed =
      office_.store.change_order(id, replay, [&](OrderState const& state) -> std::optional<Store::Change> {
        no = obstacle(state, Settlement::enter_provider_id, version);
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
