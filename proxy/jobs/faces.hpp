#pragma once

#include <functional>
#include <optional>
#include <span>

#include "proxy/gateway/face.hpp"
#include "proxy/jobs/office.hpp"

namespace yoshin {

/// Says again what the list shows of a shop's orders at a provider, after the settings that their checks read
/// were saved. A store that fails is logged: the settings are saved all the same, and what the list counts
/// waits for the next change of the order, the next saving or the next day.
/// Orders in other than these statuses keep what they show; no statuses: all orders.
void refresh_faces(Office const& office, std::string_view shop, ProviderId provider,
                   std::span<CreditStatus const> statuses = kStatusesToCheck);

/// The same once in a JST day, since checks of dates change with it. The first time of a program it says
/// everything again: a new version may check otherwise and show more columns.
class DailyFaces {
 public:
  explicit DailyFaces(Office office) : office_(office) {}

  /// Does it when the day is another than that of the last time; asks `goes_on` before each shop's provider.
  void refresh_when_due(std::function<bool()> const& goes_on);

 private:
  Office office_;
  std::optional<Date> day_;
};

}  // namespace yoshin
