#include "proxy/gateway/egress.hpp"

#include "proxy/config/base_url.hpp"

namespace yoshin {

std::optional<std::string> Egress::base_url(ProviderId provider, std::string_view environment) const {
  for (auto const& row : rows_)
    if (row.provider == provider && row.environment == environment) return row.base_url;
  return std::nullopt;
}

std::optional<std::string> Egress::path(ProviderId provider, std::string_view environment,
                                        std::string_view endpoint) const {
  for (auto const& row : rows_) {
    if (row.provider != provider || row.environment != environment) continue;
    auto const found = row.paths.find(endpoint);
    if (found != row.paths.end()) return found->second;
  }
  return std::nullopt;
}

std::optional<std::string> Egress::refusal(std::string_view base_url) const {
  for (auto const& row : rows_) {
    if (row.base_url != base_url) continue;
    auto const scope = row.environment == "sandbox" ? EgressScope::loopback_only : EgressScope::public_host;
    if (auto const fault = base_url_fault(base_url, scope)) return "address_refused";
    return std::nullopt;
  }
  return "address_not_listed";
}

std::int64_t Egress::deadline_ms(std::string_view base_url) const {
  for (auto const& row : rows_)
    if (row.base_url == base_url) return row.deadline_ms;
  return 0;
}

}  // namespace yoshin
