#pragma once

#include <optional>
#include <string>
#include <vector>

#include "proxy/gateway/consequence.hpp"
#include "proxy/gateway/hindrance.hpp"
#include "proxy/gateway/verify.hpp"
#include "proxy/store/store.hpp"
#include "proxy/vault/random.hpp"

namespace yoshin {

/// How far a press is. `waiting`: its next step may be opened.
enum class Progress { waiting, in_call, ended };

/// One press on its way through its steps.
struct PressOperation {
  explicit PressOperation(Press const& one);

  Press const& press;
  std::string id = random_id();
  std::string base_url = {};
  std::size_t index = 0;
  /// From the first step's verification on; all steps were verified together.
  std::optional<Prepared> prepared = {};
  std::optional<NotSent> refusal = {};
  Order order = {};                          ///< The content that was verified.
  Sent sent = {};                            ///< Of the step on its way.
  CreditRecord expected = {};                ///< How the step before left the order's record.
  Ticket ticket = {};                        ///< Of the step on its way.
  RowEnd end = {};                           ///< How the operation stands after the last closed step.
  std::optional<StoreFailure> failure = {};  ///< Its journal could not be written before anything was sent.
  Progress progress = Progress::waiting;
  bool proceeds = true;
  bool held = false;                      ///< Its run is paused: it was not begun.
  Hindrance hindrance = Hindrance::none;  ///< What an answer of its says about further calls.
  std::optional<std::int64_t> pause_ms = {};
  bool overtaken = false;  ///< Its call was ended by something else, so its row is not ours to end.

  [[nodiscard]] Connector const& connector() const { return *prepared->connector; }
  [[nodiscard]] Step const& step() const { return prepared->steps[index]; }
  [[nodiscard]] Endpoint const& endpoint() const { return *find_endpoint(connector(), step().endpoint); }
  [[nodiscard]] ProviderRequest const& request() const { return prepared->requests[index]; }
  [[nodiscard]] bool is_last() const { return index + 1 == prepared->steps.size(); }
  [[nodiscard]] bool anew_follows() const;
  /// Indices of the parcels that later steps report.
  [[nodiscard]] std::vector<std::size_t> parcels_left() const;
  /// Whether the next step still stands on what was verified: nobody edited, moved or opened the order in
  /// between.
  [[nodiscard]] bool still_stands(OrderState const& state) const;
  /// The intent to send its step now; notes what is sent.
  [[nodiscard]] Intent intent(OrderState const& state, Instant now);
};

/// How a press ended that was not sent.
RowEnd end_of_refusal(Press const& press, NotSent const& refusal);
/// How a press stands after a call.
RowEnd end_of(Press const& press, Consequence const& result);

}  // namespace yoshin
