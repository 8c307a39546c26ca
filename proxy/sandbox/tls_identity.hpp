#pragma once

#include <openssl/ssl.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/names.hpp"

namespace yoshin::sandbox {

/// How a TLS handshake goes: well, or wrong on purpose before any request could be read.
enum class Handshake { good, expired, other_host, unknown_authority, old_version, plain_http, drip };

/// A server certificate and its key, ready for handshakes. Freed through OpenSSL.
struct TlsContextFree {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
using TlsContext = std::unique_ptr<SSL_CTX, TlsContextFree>;

/// A throw-away certificate authority, made anew in memory at every start, and the certificates that it signed
/// for `localhost`, `127.0.0.1` and `::1`. Its key is never written anywhere.
class TlsIdentity {
 public:
  /// Nothing when OpenSSL refuses to make one.
  static std::optional<TlsIdentity> make();

  /// The authority's certificate: whoever trusts it accepts the good handshake and no other.
  [[nodiscard]] std::string const& authority_pem() const { return authority_pem_; }
  /// The context of a handshake; null for those that are no TLS at all.
  [[nodiscard]] SSL_CTX* context(Handshake handshake) const;

 private:
  TlsIdentity() = default;
  std::string authority_pem_;
  std::map<Handshake, TlsContext> contexts_;
};

}  // namespace yoshin::sandbox

namespace yoshin {

template <>
struct Names<sandbox::Handshake> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<sandbox::Handshake>>({
      {sandbox::Handshake::good,              "tls-good",    "正しい証明書",       "a good certificate"},
      {sandbox::Handshake::expired,           "tls-expired", "期限切れの証明書",   "an expired certificate"},
      {sandbox::Handshake::other_host,        "tls-host",    "別のホストの証明書", "a certificate for another host"},
      {sandbox::Handshake::unknown_authority, "tls-ca",      "未知の認証局",       "an unknown authority"},
      {sandbox::Handshake::old_version,       "tls-old",     "TLS 1.1 まで",       "TLS 1.1 at most"},
      {sandbox::Handshake::plain_http,        "tls-plain",   "暗号化なしの応答",   "an answer in plain HTTP"},
      {sandbox::Handshake::drip,              "tls-drip",    "1 秒に 1 バイト",    "a byte a second"},
  });
  // clang-format on
};

}  // namespace yoshin
