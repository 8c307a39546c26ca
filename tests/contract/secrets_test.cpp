#include <boost/test/unit_test.hpp>

#include "base/base64.hpp"
#include "proxy/gateway/fill.hpp"
#include "tests/contract/model.hpp"

// A credential goes out in the request and stands nowhere else.

using namespace yoshin;
using suite::Built;

namespace {

std::string sentinel(std::string_view field) {
  return "sentinel-" + std::string(field) + "-7Q";
}

CredentialSet sentinels(Connector const& connector) {
  CredentialSet credentials;
  for (CredentialField const& field : connector.credentials)
    credentials.emplace(std::string(field.id), Secret(sentinel(field.id)));
  return credentials;
}

/// Everything that must not be found: the values, and each pair as Basic authentication writes it.
std::vector<std::string> secrets_of(Connector const& connector) {
  std::vector<std::string> secrets;
  for (CredentialField const& field : connector.credentials) secrets.push_back(sentinel(field.id));
  for (CredentialField const& user : connector.credentials)
    for (CredentialField const& password : connector.credentials)
      secrets.push_back(to_base64(sentinel(user.id) + ":" + sentinel(password.id)));
  return secrets;
}

bool holds_any(std::string_view text, std::vector<std::string> const& secrets) {
  for (std::string const& secret : secrets)
    if (text.find(secret) != std::string_view::npos) return true;
  return false;
}

/// All that goes over the wire, as one text.
std::string text_of(WireRequest const& wire) {
  std::string text = wire.method + " " + wire.path + "\n" + wire.content_type + "\n";
  for (auto const& [name, value] : wire.headers) text += name + ": " + value + "\n";
  return text + "\n" + wire.body;
}

template <class Visit>
void each_request(Visit const& visit) {
  for (Connector const* connector : all_connectors())
    for (Built const& one : suite::every_request(*connector)) {
      BOOST_TEST_CONTEXT(id_of(connector->id) << " " << one.step.endpoint) {
        visit(*connector, one);
      }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contract_secrets)

BOOST_AUTO_TEST_CASE(a_sent_request_holds_a_credential_and_the_journals_copy_holds_none) {
  each_request([](Connector const& connector, Built const& one) {
    auto const secrets = secrets_of(connector);
    auto const wire = fill(one.request, connector, sentinels(connector),
                           *parse_time("2022-01-05T09:00:05+09:00"), {"http://127.0.0.1", 1000});
    BOOST_TEST(holds_any(text_of(wire), secrets), "the test would not notice a leak");
    BOOST_TEST(!holds_any(masked_request(one.request, connector), secrets));
  });
}

BOOST_AUTO_TEST_CASE(an_answer_that_repeats_the_whole_request_is_kept_without_its_credentials) {
  each_request([](Connector const& connector, Built const& one) {
    auto const credentials = sentinels(connector);
    auto const wire = fill(one.request, connector, credentials, *parse_time("2022-01-05T09:00:05+09:00"),
                           {"http://127.0.0.1", 1000});
    auto const kept = masked_answer(text_of(wire), credentials, connector.facts.secret_elements);
    BOOST_TEST(!holds_any(kept, secrets_of(connector)), kept);
  });
}

BOOST_AUTO_TEST_CASE(a_credential_is_masked_inside_another_word_too) {
  for (Connector const* connector : all_connectors())
    for (std::string const& secret : secrets_of(*connector)) {
      auto const kept = masked_answer("<a>x" + secret + "y</a>", sentinels(*connector));
      BOOST_TEST(kept == "<a>x••••y</a>", id_of(connector->id));
    }
}

BOOST_AUTO_TEST_CASE(what_is_hashed_names_the_credentials_and_does_not_depend_on_them) {
  each_request([](Connector const& connector, Built const& one) {
    auto const bytes = canonical_bytes("demo", connector.id, "sandbox", {one.request});
    BOOST_TEST(!holds_any(bytes, secrets_of(connector)));
  });
}

BOOST_AUTO_TEST_CASE(a_buyers_secret_in_an_answer_is_masked_in_whatever_case_its_element_is_written) {
  for (Connector const* connector : all_connectors())
    for (std::string_view const element : connector->facts.secret_elements) {
      std::string const name(element);
      auto const kept = masked_answer("<a><" + name + ">sentinel-of-a-buyer</" + name + "></a>",
                                      sentinels(*connector), connector->facts.secret_elements);
      BOOST_TEST(kept.find("sentinel-of-a-buyer") == std::string::npos, kept);
    }
}

BOOST_AUTO_TEST_SUITE_END()
