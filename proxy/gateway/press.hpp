#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "provider/connector.hpp"
#include "proxy/store/rows.hpp"

namespace yoshin {

/// What the screen showed when the operator pressed: the version of the order and the hash of the requests.
struct Proposal {
  std::int64_t version = 0;
  std::string hash;
};

/// Who sends an action.
enum class Presser { person, schedule };

/// One press of a button for one order.
struct Press {
  std::int64_t order = 0;
  Action action = Action::credit_request;
  ActionInput input;
  std::optional<Proposal> proposal;  ///< Nothing for inquiries of our own, which no screen showed.
  Presser presser = Presser::person;
  std::string who;
  std::string request_id;
  std::optional<RunRef> row;
};

}  // namespace yoshin
