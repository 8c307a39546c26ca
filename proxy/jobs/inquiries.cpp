#include "proxy/jobs/inquiries.hpp"

#include <algorithm>
#include <utility>

#include "proxy/gateway/face.hpp"
#include "proxy/gateway/inquiry.hpp"
#include "proxy/jobs/together.hpp"

namespace yoshin {
namespace {

constexpr std::int64_t kInquiriesAtOnce = 100;
constexpr char kScheduleName[] = "自動照会";

}  // namespace

/// Orders of one shop at one provider that may be asked about in one call.
struct Inquiries::Due {
  std::string shop;
  std::optional<ProviderId> provider;
  std::size_t most = 1;
  std::vector<std::int64_t> orders;
};

std::vector<Inquiries::Due> Inquiries::due() {
  std::vector<Due> groups;
  for (std::int64_t order : office_.store.due_inquiries(office_.clock.now(), kInquiriesAtOnce)) {
    Due one;
    one.orders = {order};
    try {
      auto const state = office_.store.load(order);
      if (state) one.shop = state->stored.order.shop;
      if (state) one.provider = state->stored.record.provider;
    } catch (StoreFailure const& failure) {
      office_.options.log("inquiry order=" + std::to_string(order) + " waits: " + failure.what());
      if (failure.kind() == StoreFailure::Kind::full) return groups;
      continue;
    }
    auto const group = std::find_if(groups.begin(), groups.end(), [&one](Due const& other) {
      return other.shop == one.shop && other.provider == one.provider && other.orders.size() < other.most;
    });
    if (group != groups.end()) {
      group->orders.push_back(order);
      continue;
    }
    if (one.provider) one.most = orders_together(office_.store, one.shop, *one.provider, Action::credit_query);
    groups.push_back(std::move(one));
  }
  return groups;
}

void Inquiries::make_due(std::function<bool()> const& goes_on) {
  try {
    for (Due const& group : due())
      if (!goes_on() || !ask(group.orders)) return;
  } catch (StoreFailure const& failure) {
    office_.options.log(std::string("inquiries wait: ") + failure.what());
  }
}

/// False when the store can take nothing at all.
bool Inquiries::ask(std::vector<std::int64_t> const& orders) {
  std::vector<Press> presses;
  presses.reserve(orders.size());
  for (std::int64_t order : orders)
    presses.push_back({order, Action::credit_query, {}, {}, Presser::schedule, kScheduleName, "", {}});
  auto const ends = office_.dispatcher.perform(presses);
  office_.pulse.strike();
  bool takes = true;
  auto const waits = [&](std::int64_t order, StoreFailure const& failure) {
    office_.options.log("inquiry order=" + std::to_string(order) + " waits: " + failure.what());
    takes = takes && failure.kind() != StoreFailure::Kind::full;
  };
  for (std::size_t i = 0; i < orders.size(); ++i) {
    if (!ends[i]) {
      waits(orders[i], ends[i].error());
      continue;
    }
    try {
      follow_up(orders[i], ends[i].value().row);
    } catch (StoreFailure const& failure) {
      waits(orders[i], failure);
    }
  }
  return takes;
}

/// An order that could not even be asked about: the schedule goes on all the same, or ends with a person.
void Inquiries::follow_up(std::int64_t order, RowEnd const& end) {
  if (end.outcome != RowOutcome::skipped && end.outcome != RowOutcome::stale) return;
  (void)office_.store.change_order(order, {}, [&](OrderState const& state) -> std::optional<Store::Change> {
    Instant const now = office_.clock.now();
    if (!state.stored.inquiry.next || *state.stored.inquiry.next > now) return std::nullopt;
    if (state.sending) return std::nullopt;  // Not while a call is open: it is asked when that has ended.
    OrderState next = state;
    bool const is_unknown = state.stored.record.status == CreditStatus::unknown;
    bool const is_reviewing = state.stored.record.status == CreditStatus::reviewing;
    next.stored.inquiry = is_unknown     ? next_inquiry(state.stored.inquiry, now)
                          : is_reviewing ? next_review(office_.options.review, state.stored.inquiry, now)
                                         : Inquiry{};
    next.stored.record.needs_person = is_unknown && !next.stored.inquiry.next;
    HistoryNote note{
        now, kScheduleName, HistoryKind::settle, {"照会できませんでした", "the inquiry was not possible"}, {}};
    return Store::Change{write_of(std::move(next), jst_date(now)), std::move(note), {}};
  });
}

}  // namespace yoshin
