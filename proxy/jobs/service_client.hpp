#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/jobs/service.hpp"

namespace yoshin {

/// Does in process what the page does over HTTP: imports a file, plans a run through the core, proposes its
/// hashes and waits for the end. The demo's scenario and the tests speak to the service through it.
class ServiceClient {
 public:
  ServiceClient(Service& service, Principal principal) : service_(service), principal_(std::move(principal)) {}

  /// Creates or replaces a shop from a document with `id`, the members of `PUT /api/shops/{shop}` and
  /// `providers`, each with the members of its own route and a `credentials` object.
  Reply save_shop(Node const& shop);
  /// Saves what the document of one provider holds: `credentials`, and `settings` with `enabled` and
  /// `fee_rule`.
  Reply save_provider(std::string_view shop, Node const& provider);
  /// Reads an order file with the core, in the shop's own settings, and imports all its orders.
  /// `today` is a JST date, `YYYY-MM-DD`.
  Reply import_file(std::string_view shop, std::string_view layout, std::string_view file_name,
                    std::string_view bytes, std::string_view today);
  /// Plans `action` for the orders with these numbers, runs what the plan lets run and waits for the last
  /// result.
  Reply run(std::string_view shop, std::string_view action, std::vector<std::string> const& numbers,
            std::string_view today);
  /// Enters the slip numbers of one order, a parcel each.
  Reply enter_slips(std::string_view shop, std::string_view number, std::vector<std::string> const& slips);
  /// The document of one order as `GET /api/orders/{id}` gives it.
  Reply order(std::string_view shop, std::string_view number);

 private:
  Result<std::int64_t, Refusal> id_of_order(std::string_view shop, std::string_view number);
  /// The stored version of a shop; 0 when there is none.
  std::int64_t version_of(std::string_view shop);
  /// Every shop's facts, switches and public settings, as the `plan_run` question wants them.
  Result<Node, Refusal> planning_shops();
  Result<Node, Refusal> plan(std::string_view action, std::vector<std::int64_t> const& ids,
                             std::string_view today);
  std::string next_request_id();

  Service& service_;
  Principal principal_;
  int requests_ = 0;
};

}  // namespace yoshin
