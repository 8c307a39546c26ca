#pragma once

#include <map>
#include <string>
#include <vector>

#include "proxy/jobs/office.hpp"

namespace yoshin {

/// Orders on their way into the store: read, checked, given a provider, a short key and their fee.
struct Intake {
  std::vector<OrderWrite> orders;
  Node::Items bad_rows;  ///< `{row, field, found, expected, next_step}`, row counted from 1.
  std::map<std::string, std::int64_t> unmapped;  ///< Payment texts that mean no provider, and how often.
  std::map<std::string, std::int64_t> rows;      ///< Row of each order number.
};

/// Reads one order document into the intake as the next row; its errors become bad rows.
void take_in(Intake& intake, Node const& document, std::shared_ptr<Shop const> const& shop,
             Office const& office);

/// Adds a bad row for each order whose number the shop has already.
void refuse_duplicates(Intake& intake, std::vector<std::size_t> const& duplicates);

/// 422 with the bad rows.
Refusal rows_refusal(Intake intake);

/// The provider that a payment text of the cart means, compared after folding; nothing when the shop maps none.
std::optional<ProviderId> provider_of(Shop const& shop, std::string_view payment_method);

}  // namespace yoshin
