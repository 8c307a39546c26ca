#include <boost/test/unit_test.hpp>

#include "contract/codec.hpp"
#include "proxy/gateway/classify.hpp"

using namespace yoshin;

namespace {

Connector const& np() {
  return *find_connector(ProviderId::np);
}

Classified judge(WireAnswer const& answer) {
  Step const step{"register", StepRole::acts, Action::credit_request, 1, {}, {}};
  Sent const sent{{}, "K3F9Q2T7WB", "", Yen{3300}, CreditStatus::not_requested, Stage::slip, {}};
  return classify(answer, np(), step, sent);
}

WireAnswer answered(int status, std::string body, std::string type = "application/json") {
  return {Delivery::answered, "", status, std::move(type), std::move(body)};
}

std::string result(std::string const& code, std::string const& id = "K3F9Q2T7WB") {
  return R"({"results":[{"shop_transaction_id":")" + id +
         R"(","np_transaction_id":"26010500001","authori_result":")" + code + R"("}]})";
}

constexpr char kRefusal[] = R"({"errors":[{"codes":["E0100002"],"id":"K3F9Q2T7WB"}]})";

struct Case {
  WireAnswer answer;
  DispatchState state;
  char const* reason;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(classification)

BOOST_AUTO_TEST_CASE(every_answer_is_judged_by_proof) {
  // clang-format off
  Case const cases[] = {
      {{Delivery::not_sent, "Connection", 0, "", ""},                    DispatchState::not_sent,         "not_sent"},
      {{Delivery::not_sent, "SSLServerVerification", 0, "", ""},         DispatchState::not_sent,         "not_sent"},
      {{Delivery::unclear, "Read", 0, "", ""},                           DispatchState::unknown,          "Read"},
      {{Delivery::unclear, "", 200, "application/json", result("00")},   DispatchState::unknown,          "no_answer"},
      {answered(500, result("00")),                                      DispatchState::unknown,          "http_500"},
      {answered(503, ""),                                                DispatchState::unknown,          "http_503"},
      {answered(302, ""),                                                DispatchState::unknown,          "http_302"},
      {answered(429, kRefusal),                                          DispatchState::unknown,          "http_429"},
      {answered(204, ""),                                                DispatchState::unknown,          "http_204"},
      {answered(400, ""),                                                DispatchState::unknown,          "http_400"},
      {answered(200, ""),                                                DispatchState::unknown,          "empty"},
      {answered(200, R"({"results":[{"shop_)"),                          DispatchState::unknown,          nullptr},
      {answered(200, "<html>busy</html>", "text/html"),                  DispatchState::unknown,          nullptr},
      {answered(200, result("00", "ANOTHERONE")),                        DispatchState::unknown,          nullptr},
      {answered(200, result("77")),                                      DispatchState::unknown,          "unknown_code"},
      {answered(401, ""),                                                DispatchState::answered_ng,      "message"},
      {answered(403, "<html>no</html>", "text/html"),                    DispatchState::answered_ng,      "message"},
      {answered(404, "nothing", "text/plain"),                           DispatchState::answered_ng,      "message"},
      {answered(405, result("00")),                                      DispatchState::answered_ng,      "message"},
      {answered(400, kRefusal),                                          DispatchState::answered_ng,      "message"},
      {answered(200, kRefusal),                                          DispatchState::answered_ng,      "message"},
      {answered(200, result("20")),                                      DispatchState::answered_ng,      "credit"},
      {answered(200, result("10")),                                      DispatchState::answered_pending, ""},
      {answered(200, result("40")),                                      DispatchState::answered_pending, ""},
      {answered(200, result("00")),                                      DispatchState::answered_ok,      ""},
  };
  // clang-format on
  for (Case const& one : cases) {
    BOOST_TEST_CONTEXT(one.answer.status << " " << one.answer.body) {
      Classified const judged = judge(one.answer);
      BOOST_TEST((judged.state == one.state), id_of(judged.state));
      if (one.reason != nullptr) BOOST_TEST(judged.reason == one.reason);
      bool const open = one.state == DispatchState::unknown || one.state == DispatchState::not_sent;
      if (open) BOOST_TEST((judged.verdict.kind == VerdictKind::unclear));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_stranger_at_the_other_end_raises_an_alarm_and_an_ordinary_failure_does_not) {
  for (char const* error : {"SSLConnection", "SSLServerVerification", "SSLLoadingCerts"})
    BOOST_TEST(judge({Delivery::not_sent, error, 0, "", ""}).alarm, error);
  for (int const status : {301, 302, 307}) BOOST_TEST(judge(answered(status, "")).alarm, status);
  BOOST_TEST(judge(answered(200, result("00", "ANOTHERONE"))).alarm);
  BOOST_TEST(!judge({Delivery::not_sent, "Connection", 0, "", ""}).alarm);
  BOOST_TEST(!judge({Delivery::unclear, "Read", 0, "", ""}).alarm);
  for (int const status : {200, 429, 500, 503}) BOOST_TEST(!judge(answered(status, "")).alarm, status);
}

BOOST_AUTO_TEST_CASE(no_answer_makes_the_orders_record_unreadable) {
  std::string const code = "E" + std::string(5'000, '9') + "\\u0001";
  std::string many;
  for (int i = 0; i < 2'000; ++i) many += (many.empty() ? "\"" : ",\"") + code.substr(0, 20) + "\"";
  std::string const dated =
      R"({"results":[{"shop_transaction_id":"K3F9Q2T7WB","np_transaction_id":"26010500001",)"
      R"("authori_result":"00","authori_required_date":")" +
      std::string(500, '2') + R"("}]})";
  for (std::string const& body :
       {result(code), R"({"errors":[{"codes":[")" + code + R"("],"id":"K3F9Q2T7WB"}]})",
        R"({"errors":[{"codes":[)" + many + R"(],"id":"K3F9Q2T7WB"}]})", dated}) {
    Classified const judged = judge(answered(200, body));
    CreditRecord record;
    record.notices = judged.notices;
    record.provider_transaction_id = judged.provider_transaction_id;
    if (judged.outcome) record.authorised_at = judged.outcome->authorised_at;
    auto const read = record_from(to_node(record));
    BOOST_REQUIRE(read.ok());
    BOOST_TEST((read.value() == record));
  }
}

BOOST_AUTO_TEST_SUITE_END()
