#include <boost/test/unit_test.hpp>

#include "proxy/gateway/classify.hpp"

using namespace yoshin;

namespace {

Classified judge(Connector const& connector, Endpoint const& endpoint, WireAnswer const& answer) {
  Step const step{std::string(endpoint.id), StepRole::acts, Action::credit_request, 1, {}, {}};
  Sent const sent{{}, "K3F9Q2T7WB", "00000000123", Yen{3300}, CreditStatus::approved, Stage::slip};
  return classify(answer, connector, step, sent);
}

/// Bodies that no provider means as an answer.
constexpr char const* kBodies[] = {
    "",
    " ",
    "OK",
    "<html><body>OK</body></html>",
    "<!DOCTYPE html><html><body>OK</body></html>",
    "<response>",
    "<response></response>",
    "<response><result>OK</result><transactionResult>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "{}",
    "{\"results\":[",
    "null",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(untrusted_answers)

BOOST_AUTO_TEST_CASE(no_connector_takes_an_empty_foreign_or_cut_body_for_an_outcome) {
  for (Connector const* connector : all_connectors())
    for (Endpoint const& endpoint : connector->endpoints)
      for (char const* body : kBodies)
        for (int status : {200, 302, 400, 429, 500, 503}) {
          auto const result =
              judge(*connector, endpoint, {Delivery::answered, "", status, "application/octet-stream", body});
          BOOST_TEST((result.verdict.kind == VerdictKind::unclear),
                     id_of(connector->id) << " " << endpoint.id << " " << status << " " << body);
          BOOST_TEST((result.state == DispatchState::unknown));
        }
}

BOOST_AUTO_TEST_SUITE_END()
