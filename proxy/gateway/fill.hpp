#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "provider/connector.hpp"
#include "proxy/gateway/transport.hpp"
#include "proxy/store/store.hpp"

namespace yoshin {

/// Where and how long a request is sent.
struct Route {
  std::string base_url;
  std::int64_t deadline_ms = 15'000;
  std::optional<std::string> path = {};  ///< Instead of the endpoint's own; empty: the call is switched off.
};

/// The request as it goes over the wire, holes filled with the credentials and the moment of sending. The
/// caller wipes it with `wipe_request` once it is sent.
WireRequest fill(ProviderRequest const& request, Connector const& connector, CredentialSet const& credentials,
                 Instant now, Route const& route);
/// Overwrites everything in a filled request that may hold a credential.
void wipe_request(WireRequest& request) noexcept;

/// The request as the journal keeps it: the same renderer with a mask in the holes.
std::string masked_request(ProviderRequest const& request, Connector const& connector);
/// What arrived, with every credential in it masked, and the content of XML elements that hold a buyer's
/// secret.
std::string masked_answer(std::string_view body, CredentialSet const& credentials,
                          std::span<std::string_view const> secret_elements = {});

}  // namespace yoshin
