#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "provider/connector.hpp"
#include "proxy/gateway/hindrance.hpp"
#include "proxy/gateway/transport.hpp"
#include "proxy/store/states.hpp"

namespace yoshin {

/// What came back, judged by proof and never by the HTTP family alone.
struct Classified {
  DispatchState state = DispatchState::unknown;
  std::string reason;  ///< One word for the journal: `credit`, `message`, `http_500`, `cut`, `wrong_id` …
  Verdict verdict;     ///< `unclear` unless an outcome was read.
  std::optional<Outcome> outcome;  ///< What the provider said, when it could be read.
  std::string
      provider_transaction_id;  ///< Of the outcome, or named by an answer that cannot be trusted otherwise.
  std::vector<Notice> notices;  ///< Without the provider's name.
  bool alarm = false;           ///< Somebody must look: another order or amount, a redirect, TLS that fails.
  Hindrance hindrance = Hindrance::none;
};

/// An answer whose body was decoded once, for all orders of its call.
struct Received {
  WireAnswer wire;
  std::optional<Answer> document;  ///< Nothing when the body may not be read or is no document.
  std::string fault;               ///< Why there is none, in one word for the journal.
};
Received receive(WireAnswer answer, Connector const& connector, std::string_view endpoint);

/// Judges one answer for one order of its call. Pure.
Classified classify(Received const& received, Connector const& connector, Step const& step, Sent const& sent);
/// The same for an answer that nobody else judges.
Classified classify(WireAnswer const& answer, Connector const& connector, Step const& step, Sent const& sent);

/// An answer that names a transaction which another order of the shop holds: nothing of it is believed.
Classified id_of_another_order(std::string_view provider_transaction_id);

}  // namespace yoshin
