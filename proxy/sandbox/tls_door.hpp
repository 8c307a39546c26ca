#pragma once

#include "proxy/sandbox/connection.hpp"
#include "proxy/sandbox/tls_identity.hpp"

namespace yoshin::sandbox {

/// Begins TLS on a new connection in the given way. True when its request may be read; false when the handshake
/// was to go wrong, or did.
bool greet(Connection& connection, TlsIdentity const& identity, Handshake handshake);

}  // namespace yoshin::sandbox
