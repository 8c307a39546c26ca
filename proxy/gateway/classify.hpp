#pragma once

#include <optional>
#include <string>
#include <vector>

#include "provider/connector.hpp"
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
};

/// Judges one answer. Pure.
Classified classify(WireAnswer const& answer, Connector const& connector, Step const& step, Sent const& sent);

}  // namespace yoshin
