#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/date.hpp"
#include "proxy/gateway/classify.hpp"
#include "proxy/gateway/inquiry.hpp"
#include "proxy/gateway/press.hpp"
#include "proxy/store/rows.hpp"

namespace yoshin {

/// Where a step stands within its operation.
struct StepPlace {
  bool first = true;          ///< Its notices replace those of the operation before.
  bool anew_follows = false;  ///< A later step registers anew: 'anew not yet sent' holds until that is sent.
  Presser presser = Presser::person;
  std::vector<std::size_t> parcels_left =
      {};  ///< Parcels that later steps report: they hold until those are sent.
  ReviewSchedule review = {};
};

/// What one judged answer makes of an order.
struct Consequence {
  CreditRecord record;
  Inquiry inquiry;
  DispatchState state = DispatchState::unknown;
  std::string reason;
  std::optional<DispatchState> lost;  ///< What became of the dispatch whose outcome was unknown.
  std::vector<Notice> notices;        ///< Of this call, with the provider's name in front.
  RowOutcome outcome = RowOutcome::ok;
  bool proceeds = false;  ///< The next step of the operation may be sent.
  bool counts = false;    ///< It says how the operation ended, until a later step says more.
};

/// What follows from one judged answer: status by the transition table, the record, the inquiry schedule. Pure.
Consequence consequence_of(OrderState const& state, Connector const& connector, Step const& step,
                           Classified const& classified, StepPlace const& place, Instant now);

/// What a call whose process ended before its outcome was written becomes (R5).
Classified interrupted();

/// When an order whose outcome a person settled is asked about next by itself: while it is under review.
Inquiry resting_inquiry(OrderState const& state, Connector const& connector, ReviewSchedule const& schedule,
                        Instant now);

/// Whether the provider can be asked about the order at all: by our id, or because its own id is known.
bool can_be_asked(Connector const& connector, CreditRecord const& record);

}  // namespace yoshin
