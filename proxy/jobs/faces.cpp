#include "proxy/jobs/faces.hpp"

#include <string>

#include "proxy/gateway/face.hpp"

namespace yoshin {
namespace {

/// So many orders a transaction, so that no call waits long for its turn.
constexpr std::int64_t kPage = 100;

void refresh_pages(Office const& office, OrdersAt const& place) {
  auto const face = [today = office.today()](OrderState const& state) { return face_of(state, today); };
  std::size_t changed = 0;
  auto ids = office.store.orders_of(place, 0, kPage);
  while (!ids.empty()) {
    changed += office.store.refresh_faces(ids, face);
    ids = office.store.orders_of(place, ids.back(), kPage);
  }
  if (changed > 0) office.pulse.strike();
}

}  // namespace

void refresh_faces(Office const& office, std::string_view shop, ProviderId provider,
                   std::span<CreditStatus const> statuses) {
  try {
    refresh_pages(office, {shop, provider, statuses});
  } catch (StoreFailure const& failure) {
    office.options.log(std::string("the list's counts were not refreshed: ") + failure.what());
  }
}

void DailyFaces::refresh_when_due(std::function<bool()> const& goes_on) {
  Date const today = office_.today();
  if (day_ == today) return;
  auto const statuses =
      day_ ? std::span<CreditStatus const>(kStatusesToCheck) : std::span<CreditStatus const>();
  for (auto const& shop : office_.store.shops())
    for (ProviderSetup const& setup : shop->providers) {
      if (!goes_on()) return;
      refresh_faces(office_, shop->id, setup.provider, statuses);
    }
  day_ = today;
}

}  // namespace yoshin
