#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <memory>
#include <utility>

#include "tests/proxy/gateway/transport_peer.hpp"

namespace yoshin::test {
namespace {

/// A certificate for tests that signs itself and serves as its own authority.
struct Certificate {
  Certificate(std::string const& common_name, std::string const& alternative)
      : key(EVP_EC_gen("P-256")),
        certificate(X509_new()),
        path("/tmp/yoshin-ca-" + std::to_string(::getpid()) + ".pem") {
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    auto* const name = X509_get_subject_name(certificate);
    std::basic_string<unsigned char> const bytes(common_name.begin(), common_name.end());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, bytes.data(), static_cast<int>(bytes.size()), -1, 0);
    X509_set_issuer_name(certificate, name);
    auto* const extension =
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, ("DNS:" + alternative).c_str());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
    X509_sign(certificate, key, EVP_sha256());
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(std::fopen(path.c_str(), "w"), std::fclose);
    PEM_write_X509(file.get(), certificate);
  }
  ~Certificate() {
    X509_free(certificate);
    EVP_PKEY_free(key);
    ::unlink(path.c_str());
  }
  Certificate(Certificate const&) = delete;
  Certificate& operator=(Certificate const&) = delete;

  /// Speaks TLS on an accepted socket and answers 200; counts the requests it could read.
  void serve(int socket, int newest_version, std::atomic<int>& requests) const {
    SSL_CTX* const context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_security_level(context, 0);
    SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context, newest_version);
    SSL_CTX_use_certificate(context, certificate);
    SSL_CTX_use_PrivateKey(context, key);
    SSL* const tls = SSL_new(context);
    SSL_set_fd(tls, socket);
    std::string text;
    std::array<char, 4096> buffer;
    int got = SSL_accept(tls);
    while (got > 0 && !text.ends_with("{\"a\":1}")) {
      got = SSL_read(tls, buffer.data(), static_cast<int>(buffer.size()));
      if (got > 0) text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    if (got > 0) {
      ++requests;
      constexpr std::string_view kAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
      SSL_write(tls, kAnswer.data(), static_cast<int>(kAnswer.size()));
    }
    SSL_free(tls);
    SSL_CTX_free(context);
  }

  EVP_PKEY* key;
  X509* certificate;
  std::string path;
};

/// The answer over TLS to `https://localhost` from a server with this certificate, and how many requests it
/// read.
std::pair<WireAnswer, int> over_tls(Certificate const& certificate, std::string const& ca_file,
                                    int newest_version = TLS1_3_VERSION) {
  std::atomic<int> requests{0};
  Peer const peer([&](int socket) { certificate.serve(socket, newest_version, requests); });
  auto options = quick();
  options.ca_file = ca_file;
  HttplibTransport transport(egress_to(peer.url("https", "localhost")), options);
  auto const answer = transport.send(request_to(peer.url("https", "localhost")));
  return {answer, requests.load()};
}

void check_refused(std::pair<WireAnswer, int> const& result, std::string const& error) {
  BOOST_TEST((result.first.delivery == Delivery::not_sent));
  BOOST_TEST(result.first.library_error == error);
  BOOST_TEST(result.second == 0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tls)

BOOST_AUTO_TEST_CASE(a_certificate_for_the_host_from_a_known_authority_is_accepted) {
  Certificate const good("anything", "localhost");
  auto const [answer, requests] = over_tls(good, good.path);
  BOOST_TEST((answer.delivery == Delivery::answered), answer.library_error);
  BOOST_TEST(requests == 1);
}

BOOST_AUTO_TEST_CASE(a_common_name_does_not_replace_the_alternative_name) {
  Certificate const other("localhost", "other.example.invalid");
  check_refused(over_tls(other, other.path), "SSLServerVerification");
}

BOOST_AUTO_TEST_CASE(an_unknown_authority_a_missing_authority_file_and_old_tls_are_refused) {
  Certificate const good("anything", "localhost");
  check_refused(over_tls(good, "/etc/ssl/certs/ca-certificates.crt"), "SSLServerVerification");
  check_refused(over_tls(good, "/nonexistent/ca.pem"), "SSLLoadingCerts");
  check_refused(over_tls(good, good.path, TLS1_1_VERSION), "SSLConnection");
}

BOOST_AUTO_TEST_CASE(plain_http_on_a_tls_port_is_refused) {
  Peer const peer([](int socket) { send_text(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"); });
  HttplibTransport transport(egress_to(peer.url("https")), quick());
  auto const answer = transport.send(request_to(peer.url("https")));
  BOOST_TEST((answer.delivery == Delivery::not_sent));
  BOOST_TEST(answer.library_error == "SSLConnection");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
