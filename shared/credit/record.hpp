#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"
#include "credit/action.hpp"
#include "credit/provider_id.hpp"
#include "credit/status.hpp"
#include "money/yen.hpp"

namespace yoshin {

/// A slip number that the provider accepted.
struct ReportedSlip {
  std::string slip_number;
  friend bool operator==(ReportedSlip const&, ReportedSlip const&) = default;
};

/// An earlier registration of the order that the provider answered: what the one-month duplicate rule of NP
/// looks at.
struct PastRegistration {
  int registration = 1;
  Yen billed;
  Date on;
  friend bool operator==(PastRegistration const&, PastRegistration const&) = default;
};

/// The last thing a provider (or we on its behalf) said about an order, as the row shows it.
struct Notice {
  std::string code;   ///< The provider's own code, raw; empty when it gave none.
  Message text;       ///< What is wrong or what happened.
  Message next_step;  ///< What the operator does now.
  friend bool operator==(Notice const&, Notice const&) = default;
};

/// What the provider knows of an order, as far as we know it.
struct CreditRecord {
  std::optional<ProviderId> provider;  ///< Nothing while the payment method is not mapped.
  CreditStatus status = CreditStatus::not_requested;
  Stage stage = Stage::slip;  ///< Meaningful in `shipment_reported` only.
  CreditStatus status_before_unknown = CreditStatus::not_requested;
  Action lost_action =
      Action::credit_request;           ///< Meaningful in `unknown` only: the call whose answer was lost.
  int registration = 1;                 ///< 2, 3 … append `R2`, `R3` … to our id at the provider.
  std::string provider_transaction_id;  ///< The provider's own id, e.g. NP取引ID; empty where it has none.
  Yen first_total;                      ///< Billed amount of this registration when it was first accepted.
  Yen present_total;                    ///< Billed amount that the provider holds now.
  std::string authorised_at;            ///< The provider's own time of the decision, raw.
  std::vector<ReportedSlip> reported_slips;
  std::vector<PastRegistration> past;
  int reissues = 0;             ///< Accepted invoice reissues.
  bool anew_pending = false;    ///< The anew of cancel + anew is not known to be registered.
  bool needs_person = false;    ///< 要確認.
  std::vector<Notice> notices;  ///< Of the last action; empty when there is nothing to say.

  friend bool operator==(CreditRecord const&, CreditRecord const&) = default;
};

/// Our id of the order at the provider: the short key, from the second registration on with `R2`, `R3` …
/// appended.
std::string provider_facing_id(std::string const& short_key, int registration);

}  // namespace yoshin
