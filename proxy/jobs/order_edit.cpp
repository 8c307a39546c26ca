#include <utility>

#include "contract/changes.hpp"
#include "proxy/gateway/face.hpp"
#include "proxy/jobs/body.hpp"
#include "proxy/jobs/order_desk.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kMostEdits = 100;

/// Whether the order must stay as it was sent: on its way, or sent with an unknown outcome.
bool is_held(OrderState const& state) {
  return state.sending || state.lost;
}

Node names_of(Node const& changes) {
  Node names = Node::list();
  if (auto const* members = changes.members())
    for (auto const& [name, value] : *members) names.push(name);
  return names;
}

Refusal refusal_of(EditFault const& fault) {
  if (fault.amounts_beyond)
    return bad_field("edited.billed",
                     {"±999,999,999円以内の請求額", "a billed amount within ±999,999,999 yen"});
  return refusal(Reason::fields_invalid, details_of(fault.fields));
}

/// One edit as its body says it.
struct Edit {
  std::int64_t id = 0;
  std::int64_t version = 0;
  Node const* changes = nullptr;
  bool undo = false;
};

/// The fee that the order had before the edit that made this version of it, by our own record.
std::optional<FeeBefore> fee_before(Store& store, std::int64_t id, std::int64_t version) {
  Node const details = store.last_details(id);
  Node const* before = details.find("before");
  if (before == nullptr || details.integer_at("version") != version) return std::nullopt;
  return fee_before_from(*before);
}

Node details_of_edit(Order const& order, Node const& changes) {
  Node details = Node::object().add("fields", names_of(changes)).add("changes", changes);
  if (touches_money(changes))
    details.add("version", order.version + 1)
        .add("before", to_node(FeeBefore{order.current.fee, order.fee_source}));
  return details;
}

Node const* changes_of(Body& body) {
  Node const* changes = body.node().find("changes");
  if (changes == nullptr || changes->members() == nullptr)
    body.complain("changes", {"オブジェクト", "an object"});
  return changes;
}

/// The edits of the body; nothing of a body in which one of them is malformed is carried out.
Result<std::vector<Edit>, Refusal> edits_of(Node const& document) {
  Body body(document);
  std::vector<Edit> edits;
  for (Node const& row : body.list("edits", kMostEdits)) {
    Body edit(row);
    edits.push_back({edit.integer("id", 1, INT64_MAX), edit.integer("version", 1, INT64_MAX), changes_of(edit),
                     row.boolean_at("undo", false)});
    if (edit.complaint()) return Failure{*edit.complaint()};
  }
  if (body.complaint()) return Failure{*body.complaint()};
  return edits;
}

Node problem_node(Refusal no) {
  return Node::object()
      .add("code", no.code)
      .add("text", to_node(no.text))
      .add("next_step", to_node(no.next_step))
      .add("details", std::move(no.details));
}

}  // namespace

FeeRule rule_of(OrderState const& state) {
  auto const* setup =
      state.stored.record.provider ? find_setup(*state.shop, *state.stored.record.provider) : nullptr;
  return setup == nullptr ? FeeRule{} : setup->fee_rule;
}

Result<std::int64_t, Refusal> OrderDesk::apply(Principal const& who, std::int64_t id, std::int64_t version,
                                               Node const& changes, Way way) {
  std::optional<Refusal> no;
  auto const before = way == Way::back ? fee_before(office_.store, id, version) : std::nullopt;
  auto const changed =
      office_.store.change_order(id, {}, [&](OrderState const& state) -> std::optional<Store::Change> {
        if (state.stored.order.version != version) no = refusal(Reason::version_conflict);
        if (!no && is_held(state)) no = refusal(Reason::call_open);
        if (no) return std::nullopt;
        auto edited = edited_with(state.stored.order, changes, rule_of(state), before);
        if (!edited) no = refusal_of(edited.error());
        if (no) return std::nullopt;
        OrderState next = state;
        next.stored.order = std::move(edited).value();
        HistoryNote note{office_.clock.now(),
                         who.name,
                         HistoryKind::edit,
                         {"注文を編集", "order edited"},
                         details_of_edit(state.stored.order, changes)};
        return Store::Change{write_of(std::move(next), office_.today()), std::move(note), {}};
      });
  if (!changed) return Failure{yoshin::refusal_of(changed.error())};
  if (no) return Failure{std::move(*no)};
  return version + 1;
}

Reply OrderDesk::edit(Principal const& who, std::int64_t id, Node const& document) {
  if (auto no = office_.forbids(who, Operation::work_on_orders)) return Failure{std::move(*no)};
  Body body(document);
  std::int64_t const version = body.integer("version", 1, INT64_MAX);
  Node const* changes = changes_of(body);
  if (body.complaint()) return Failure{*body.complaint()};
  auto edited = apply(who, id, version, *changes, Way::on);
  if (!edited && edited.error().code == refusal(Reason::version_conflict).code) return conflict(id);
  if (!edited) return Failure{std::move(edited).error()};
  office_.pulse.strike();
  return detail(id);
}

Reply OrderDesk::edit_many(Principal const& who, Node const& document) {
  if (auto no = office_.forbids(who, Operation::work_on_orders)) return Failure{std::move(*no)};
  auto edits = edits_of(document);
  if (!edits) return Failure{std::move(edits).error()};
  Node results = Node::list();
  // Orders before one that the store cannot take are edited all the same: each has an answer of its own.
  for (Edit const& edit : edits.value()) {
    Node row = Node::object().add("id", edit.id);
    try {
      auto edited = apply(who, edit.id, edit.version, *edit.changes, edit.undo ? Way::back : Way::on);
      if (edited)
        row.add("version", edited.value());
      else
        row.add("problem", problem_node(std::move(edited).error()));
    } catch (StoreFailure const& failure) {
      office_.options.log(std::string("edit refused: ") + failure.what());
      row.add("problem", problem_node(yoshin::refusal_of(failure)));
    }
    results.push(std::move(row));
  }
  office_.pulse.strike();
  return Node::object().add("results", std::move(results));
}

}  // namespace yoshin
