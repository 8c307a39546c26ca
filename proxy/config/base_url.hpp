#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/message.hpp"

namespace yoshin {

/// The parts of a provider's base address.
struct BaseUrl {
  std::string scheme;  ///< `http` or `https`.
  std::string host;    ///< Lower-case name or address, without brackets.
  int port = 443;
  std::string path;  ///< Empty, or begins with `/` and does not end with it.
};

/// Where calls of one environment may go.
enum class EgressScope {
  loopback_only,  ///< The sandbox: plain http is allowed, the host must be this machine.
  public_host     ///< Test and production: https to a host name, never to an address.
};

/// Splits `scheme://host[:port][/path]`. Nothing when the text is anything else: user names, queries,
/// fragments, percent signs, `..` and upper-case schemes are refused.
std::optional<BaseUrl> split_base_url(std::string_view text);
/// Whether a host is this machine: `localhost`, `127.x.x.x` or `::1`.
bool is_loopback_host(std::string_view host);
/// Whether a host is written as an address and not as a name.
bool is_address_literal(std::string_view host);
/// Whether a text is one IPv4 or IPv6 address in the form in which sockets show it.
bool is_address(std::string_view text);
/// What is wrong with a base address in its scope; nothing when it may be used.
std::optional<Message> base_url_fault(std::string_view text, EgressScope scope);

}  // namespace yoshin
