#include <utility>

#include "contract/changes.hpp"
#include "contract/codec.hpp"
#include "fee/rule.hpp"
#include "proxy/gateway/face.hpp"
#include "proxy/jobs/body.hpp"
#include "proxy/jobs/shop_desk.hpp"

namespace yoshin {
namespace {

constexpr std::int64_t kPage = 500;

/// Whether the fee of the order may change by itself: nothing of it is at a provider.
bool is_free(OrderState const& state) {
  CreditStatus const status = state.stored.record.status;
  bool const settled = status == CreditStatus::not_requested || status == CreditStatus::cancelled;
  return settled && !state.sending && !state.lost;
}

Node amounts_node(Yen fee, Yen billed) {
  return Node::object().add("fee", fee.value()).add("billed", billed.value());
}

Node change_node(StoredOrder const& stored, FeeTrace const& trace) {
  return Node::object()
      .add("id", stored.id)
      .add("number", stored.order.number)
      .add("before", amounts_node(stored.order.current.fee, stored.order.current.billed))
      .add("after", amounts_node(trace.fee, trace.billed))
      .add("sentence", to_node(trace.sentence));
}

bool differs(Order const& order, FeeTrace const& trace) {
  return order.current.fee != trace.fee || order.current.billed != trace.billed;
}

}  // namespace

Reply ShopDesk::apply_fees(Principal const& who, std::string_view shop_id, Node const& document) {
  Body body(document);
  auto const provider = body.id<ProviderId>("provider");
  bool const preview = document.boolean_at("preview", true);
  if (body.complaint()) return Failure{*body.complaint()};
  if (auto no = office_.forbids(who, preview ? Operation::look : Operation::work_on_orders))
    return Failure{std::move(*no)};
  auto const shop = office_.store.shop(shop_id);
  auto const* setup = shop ? find_setup(*shop, provider) : nullptr;
  if (setup == nullptr) return Failure{refusal(Reason::not_found)};
  FeeRule const rule = setup->fee_rule;
  Node changes = Node::list();
  std::int64_t skipped = 0;
  std::int64_t last = 0;
  OrdersAt const place{shop_id, provider};
  for (auto ids = office_.store.orders_of(place, last, kPage); !ids.empty();
       ids = office_.store.orders_of(place, last, kPage)) {
    for (std::int64_t id : ids) {
      last = id;
      auto state = office_.store.load(id);
      if (!state || !differs(state->stored.order, fee_of(state->stored.order, rule))) continue;
      if (!is_free(*state)) {
        ++skipped;
        continue;
      }
      if (preview) {
        changes.push(change_node(state->stored, fee_of(state->stored.order, rule)));
        continue;
      }
      auto const changed =
          office_.store.change_order(id, {}, [&](OrderState const& now) -> std::optional<Store::Change> {
            if (!is_free(now)) return std::nullopt;
            OrderState next = now;
            FeeTrace const trace = apply_fee(next.stored.order, rule);
            if (!is_storable(next.stored.order.current)) return std::nullopt;
            changes.push(change_node(now.stored, trace));
            HistoryNote note{office_.clock.now(), who.name, HistoryKind::fee, trace.sentence, {}};
            return Store::Change{write_of(std::move(next), office_.today()), std::move(note), {}};
          });
      if (!changed || !changed.value()) ++skipped;
    }
  }
  if (!preview) office_.pulse.strike();
  return Node::object().add("changes", std::move(changes)).add("skipped", skipped);
}

}  // namespace yoshin
