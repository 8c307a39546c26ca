#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "credit/provider_id.hpp"

namespace yoshin {

/// One base address that configuration allows: calls of `provider` in `environment` go there and nowhere else.
struct EgressRow {
  ProviderId provider;
  std::string environment;  ///< `sandbox`, `test` or `production`.
  std::string base_url;
  std::int64_t deadline_ms = 60'000;  ///< No exchange there takes longer, whatever the caller allows.
  /// Other paths than the connector's own, by endpoint; an empty one switches the call off.
  std::map<std::string, std::string, std::less<>> paths = {};
};

/// The list of places that calls may go to. Made once from configuration; no request ever adds to it.
class Egress {
 public:
  Egress() = default;
  explicit Egress(std::vector<EgressRow> rows) : rows_(std::move(rows)) {}

  /// The base address of a provider in an environment, or nothing when none is configured.
  [[nodiscard]] std::optional<std::string> base_url(ProviderId provider, std::string_view environment) const;
  /// The path that configuration gives a call of the provider in the environment; nothing: the connector's own.
  [[nodiscard]] std::optional<std::string> path(ProviderId provider, std::string_view environment,
                                                std::string_view endpoint) const;
  /// Why a call to `base_url` may not be made: not on the list, or plain http or an IP address outside the
  /// sandbox. Nothing when it may.
  [[nodiscard]] std::optional<std::string> refusal(std::string_view base_url) const;
  /// The longest exchange that is allowed with `base_url`, in milliseconds; 0 for an address that is not
  /// listed.
  [[nodiscard]] std::int64_t deadline_ms(std::string_view base_url) const;
  [[nodiscard]] std::vector<EgressRow> const& rows() const { return rows_; }

 private:
  std::vector<EgressRow> rows_;
};

}  // namespace yoshin
