#pragma once

#include <span>
#include <string>
#include <string_view>

#include "proxy/http/message.hpp"

namespace yoshin::http {

/// Whether an address stands in the list of configured reverse proxies.
bool is_trusted_peer(std::string_view peer, std::span<std::string const> trusted);

/// Whom a request is counted for. The peer itself, unless it is a configured reverse proxy: then the last
/// address of `X-Forwarded-For` that is no such proxy. Entries further left are the client's own words and are
/// never looked at; `Forwarded` and `REMOTE_ADDR` neither, because common proxies pass them on unseen. A proxy
/// that names nobody, or no address, is counted itself.
std::string client_of(std::string_view peer, HeaderLines const& headers, std::span<std::string const> trusted);

/// The address as it is counted: an IPv4 address as it is, an IPv6 one by its first 64 bits, which one customer
/// holds. Empty when the text is no address.
std::string counting_key(std::string_view address);

}  // namespace yoshin::http
