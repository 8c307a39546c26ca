#include "proxy/sandbox/tls_identity.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>

namespace yoshin::sandbox {
namespace {

constexpr long kDay = 24L * 60 * 60;
constexpr std::string_view kOwnNames = "DNS:localhost,IP:127.0.0.1,IP:::1";
constexpr std::string_view kOtherNames = "DNS:other.example.invalid";

struct Free {
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(BIO* bio) const { BIO_free(bio); }
  void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

/// A certificate with its key.
struct Pair {
  Owned<EVP_PKEY> key;
  Owned<X509> certificate;
};

bool extend(X509* certificate, int kind, std::string_view value) {
  Owned<X509_EXTENSION> const extension(
      X509V3_EXT_conf_nid(nullptr, nullptr, kind, std::string(value).c_str()));
  return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool set_name(X509* certificate, std::string const& name) {
  std::basic_string<unsigned char> const bytes(name.begin(), name.end());
  return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC, bytes.data(),
                                    static_cast<int>(bytes.size()), -1, 0) == 1;
}

/// A pair that is valid from one day ago until `days` from now, not yet signed.
std::optional<Pair> new_pair(std::string const& name, long days) {
  static long serial = 0;
  Pair pair{Owned<EVP_PKEY>(EVP_EC_gen("P-256")), Owned<X509>(X509_new())};
  X509* const certificate = pair.certificate.get();
  if (!pair.key || certificate == nullptr) return std::nullopt;
  bool const good = X509_set_version(certificate, X509_VERSION_3) == 1 &&
                    ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial) == 1 &&
                    X509_gmtime_adj(X509_getm_notBefore(certificate), -2 * kDay) != nullptr &&
                    X509_gmtime_adj(X509_getm_notAfter(certificate), days * kDay) != nullptr &&
                    X509_set_pubkey(certificate, pair.key.get()) == 1 && set_name(certificate, name);
  if (!good) return std::nullopt;
  return pair;
}

bool sign(Pair const& pair, Pair const& authority) {
  return X509_set_issuer_name(pair.certificate.get(), X509_get_subject_name(authority.certificate.get())) ==
             1 &&
         X509_sign(pair.certificate.get(), authority.key.get(), EVP_sha256()) > 0;
}

std::optional<Pair> new_authority(std::string const& name) {
  auto authority = new_pair(name, 365);
  if (!authority || !extend(authority->certificate.get(), NID_basic_constraints, "critical,CA:TRUE") ||
      !extend(authority->certificate.get(), NID_key_usage, "critical,keyCertSign") ||
      !sign(*authority, *authority))
    return std::nullopt;
  return authority;
}

std::string to_pem(X509* certificate) {
  Owned<BIO> const memory(BIO_new(BIO_s_mem()));
  if (!memory || PEM_write_bio_X509(memory.get(), certificate) != 1) return {};
  char* text = nullptr;
  auto const size = BIO_get_mem_data(memory.get(), &text);
  return {text, static_cast<std::size_t>(size)};
}

TlsContext new_context(Pair const& authority, std::string_view names, long days, int newest_version) {
  auto const leaf = new_pair("Yoshin sandbox", days);
  if (!leaf || !extend(leaf->certificate.get(), NID_subject_alt_name, names) || !sign(*leaf, authority))
    return nullptr;
  TlsContext context(SSL_CTX_new(TLS_server_method()));
  if (!context) return nullptr;
  // The old version is only offered where it is the fault to be tried.
  bool const old = newest_version < TLS1_2_VERSION;
  if (old) SSL_CTX_set_security_level(context.get(), 0);
  bool const good = SSL_CTX_set_min_proto_version(context.get(), old ? TLS1_VERSION : TLS1_2_VERSION) == 1 &&
                    SSL_CTX_set_max_proto_version(context.get(), newest_version) == 1 &&
                    SSL_CTX_use_certificate(context.get(), leaf->certificate.get()) == 1 &&
                    SSL_CTX_use_PrivateKey(context.get(), leaf->key.get()) == 1;
  return good ? std::move(context) : nullptr;
}

/// What each handshake presents.
struct Presented {
  Handshake handshake;
  bool own_authority;
  std::string_view names;
  long days;  ///< Of validity from now; negative: ended.
  int newest_version;
};
// clang-format off
constexpr std::array<Presented, 5> kPresented{{
    {Handshake::good,              true,  kOwnNames,   365, TLS1_3_VERSION},
    {Handshake::expired,           true,  kOwnNames,   -1,  TLS1_3_VERSION},
    {Handshake::other_host,        true,  kOtherNames, 365, TLS1_3_VERSION},
    {Handshake::unknown_authority, false, kOwnNames,   365, TLS1_3_VERSION},
    {Handshake::old_version,       true,  kOwnNames,   365, TLS1_1_VERSION},
}};
// clang-format on

}  // namespace

std::optional<TlsIdentity> TlsIdentity::make() {
  auto const own = new_authority("Yoshin sandbox authority (throw-away)");
  auto const foreign = new_authority("An authority that nobody trusts");
  if (!own || !foreign) return std::nullopt;
  TlsIdentity identity;
  identity.authority_pem_ = to_pem(own->certificate.get());
  for (Presented const& row : kPresented) {
    auto context = new_context(row.own_authority ? *own : *foreign, row.names, row.days, row.newest_version);
    if (!context) return std::nullopt;
    identity.contexts_.emplace(row.handshake, std::move(context));
  }
  return identity;
}

SSL_CTX* TlsIdentity::context(Handshake handshake) const {
  auto const found = contexts_.find(handshake);
  return found == contexts_.end() ? nullptr : found->second.get();
}

}  // namespace yoshin::sandbox
