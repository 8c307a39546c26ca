#include "proxy/jobs/order_desk.hpp"

#include <utility>

#include "contract/codec.hpp"
#include "fee/rule.hpp"
#include "provider/cell.hpp"
#include "proxy/gateway/face.hpp"
#include "proxy/jobs/body.hpp"
#include "proxy/jobs/intake.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kMostDocuments = 100;

Node entry_node(HistoryEntry const& entry) {
  Node notices = Node::list();
  for (Notice const& notice : entry.notices) notices.push(to_node(notice));
  return Node::object()
      .add("at", jst_iso(entry.at))
      .add("who", entry.who)
      .add("what", to_node(entry.what))
      .add("kind", id_of(entry.kind))
      .add("action", entry.action)
      .add("endpoint", entry.endpoint)
      .add("state", entry.state)
      .add("verdict", entry.verdict)
      .add("request", entry.request)
      .add("answer", entry.answer)
      .add("notices", std::move(notices))
      .add("elapsed_ms", entry.elapsed_ms);
}

/// Whether the order must stay as it was sent: on its way, or sent with an unknown outcome.
bool is_held(OrderState const& state) {
  return state.sending || state.lost;
}

FeeRule rule_of(OrderState const& state) {
  auto const* setup =
      state.stored.record.provider ? find_setup(*state.shop, *state.stored.record.provider) : nullptr;
  return setup == nullptr ? FeeRule{} : setup->fee_rule;
}

Node document_node(StoredOrder const& stored, std::optional<Instant> changed_at) {
  return Node::object()
      .add("id", stored.id)
      .add("order", to_node(stored.order))
      .add("record", to_node(stored.record))
      .add("changed_at", changed_at ? Node(jst_iso(*changed_at)) : Node());
}

/// Whether the changes touch what the fee is computed from. Other edits leave the fee as it stands: a saved
/// rule changes no order by itself.
bool touches_money(Node const& changes) {
  return changes.find("edited") != nullptr || changes.find("hand_fee") != nullptr;
}

Node names_of(Node const& changes) {
  Node names = Node::list();
  if (auto const* members = changes.members())
    for (auto const& [name, value] : *members) names.push(name);
  return names;
}

}  // namespace

Reply OrderDesk::documents(Node const& document) {
  Body body(document);
  Node documents = Node::list();
  for (Node const& id : body.list("ids", kMostDocuments)) {
    if (!id.integer()) body.complain("ids", {"注文のIDのリスト", "a list of order ids"});
    if (auto const state = office_.store.load(id.integer().value_or(0)))
      documents.push(document_node(state->stored, office_.store.last_change(state->stored.id)));
  }
  if (body.complaint()) return Failure{*body.complaint()};
  return Node::object().add("documents", std::move(documents));
}

Reply OrderDesk::detail(std::int64_t id) {
  auto const state = office_.store.load(id);
  if (!state) return Failure{refusal(Reason::not_found)};
  Node history = Node::list();
  for (HistoryEntry const& entry : office_.store.history(id)) history.push(entry_node(entry));
  FeeTrace trace = fee_of(state->stored.order, rule_of(*state));
  return document_node(state->stored, office_.store.last_change(id))
      .add("cell", to_node(cell_of(state->stored.record, !slips_of(state->stored.order).empty(),
                                   credit_by(state->stored.order))))
      .add("fee", to_node(trace))
      .add("problems", to_node(usual_problems(*state, office_.today())))
      .add("history", std::move(history))
      .add("invoice", office_.store.invoice(id))
      .add("open", state->changing);
}

Reply OrderDesk::conflict(std::int64_t id) {
  auto current = detail(id);
  if (!current) return current;
  return Failure{refusal(Reason::version_conflict, Node::object().add("current", std::move(current).value()))};
}

Reply OrderDesk::edit(Principal const& who, std::int64_t id, Node const& document) {
  if (auto no = office_.forbids(who, Operation::work_on_orders)) return Failure{std::move(*no)};
  Body body(document);
  std::int64_t const version = body.integer("version", 1, INT64_MAX);
  Node const* changes = document.find("changes");
  if (changes == nullptr || changes->members() == nullptr)
    body.complain("changes", {"オブジェクト", "an object"});
  if (body.complaint()) return Failure{*body.complaint()};
  std::optional<Refusal> no;
  bool stale = false;
  auto const changed =
      office_.store.change_order(id, {}, [&](OrderState const& state) -> std::optional<Store::Change> {
        stale = state.stored.order.version != version;
        if (stale) return std::nullopt;
        if (is_held(state)) no = refusal(Reason::call_open);
        auto edited = with_changes(state.stored.order, *changes);
        if (!no && !edited) no = refusal(Reason::fields_invalid, details_of(edited.error()));
        if (no) return std::nullopt;
        OrderState next = state;
        next.stored.order = std::move(edited).value();
        if (touches_money(*changes)) apply_fee(next.stored.order, rule_of(state));
        if (!is_storable(next.stored.order.current)) {
          no = bad_field("edited.billed",
                         {"±999,999,999円以内の請求額", "a billed amount within ±999,999,999 yen"});
          return std::nullopt;
        }
        HistoryNote note{office_.clock.now(),
                         who.name,
                         HistoryKind::edit,
                         {"注文を編集", "order edited"},
                         Node::object().add("fields", names_of(*changes)).add("changes", *changes)};
        return Store::Change{write_of(std::move(next), office_.today()), std::move(note), {}};
      });
  if (!changed) return Failure{refusal_of(changed.error())};
  if (stale) return conflict(id);
  if (no) return Failure{std::move(*no)};
  office_.pulse.strike();
  return detail(id);
}

}  // namespace yoshin
