#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>

#include "proxy/gateway/classify.hpp"
#include "tests/contract/golden_answers.hpp"

// What no connector may believe. Every golden answer gives a call, what was sent, and a body to spoil.

using namespace yoshin;
using suite::GoldenAnswer;

namespace {

/// Nothing was learnt from the answer, or the request was refused as such: the order stays where it is or
/// becomes 結果不明.
bool says_nothing(Classified const& judged) {
  return judged.verdict.kind == VerdictKind::unclear || judged.verdict.kind == VerdictKind::message_refused;
}

Classified judge(GoldenAnswer const& golden, WireAnswer const& answer) {
  return classify(answer, *golden.connector, golden.step, golden.sent);
}

Classified judge_body(GoldenAnswer const& golden, std::string body, std::string type, int status = 200) {
  return judge(golden, {Delivery::answered, "", status, std::move(type), std::move(body)});
}

template <class Visit>
void each_golden(Visit const& visit) {
  for (Connector const* connector : all_connectors())
    for (GoldenAnswer const& golden : suite::golden_answers(*connector)) {
      BOOST_TEST_CONTEXT(golden.name) {
        visit(golden);
      }
    }
}

/// The same text everywhere in the tree replaced, as a whole leaf; how often it stood there.
int replace_leaf(Node& node, std::string_view from, std::string_view to) {
  if (node.text() == from) {
    node = Node(to);
    return 1;
  }
  int count = 0;
  if (auto* items = node.items())
    for (Node& item : *items) count += replace_leaf(item, from, to);
  if (auto* members = node.members())
    for (auto& [name, child] : *members) count += replace_leaf(child, from, to);
  return count;
}

/// An answer that names another order in the place of ours; false where it names none.
bool name_another(GoldenAnswer& golden, std::string const& id, std::string_view other) {
  return !id.empty() && replace_leaf(golden.body, id, other) > 0;
}

bool names(Node const& body, std::string_view id) {
  auto const elements = suite::elements_of(body);
  return std::any_of(elements.begin(), elements.end(), [id](auto const& entry) { return entry.second == id; });
}

/// Whether a golden case shows that this call may answer with another id of the provider's, our own beside it.
bool may_give_a_new_id(GoldenAnswer const& golden) {
  if (!names(golden.body, golden.sent.our_id)) return false;
  for (GoldenAnswer const& other : suite::golden_answers(*golden.connector)) {
    if (other.step.endpoint != golden.step.endpoint || other.sent.provider_transaction_id.empty()) continue;
    auto const outcome = other.connector->parse(other.step, other.sent, {other.http_status, other.body});
    if (!outcome || outcome.value().provider_transaction_id.empty()) continue;
    if (outcome.value().provider_transaction_id != other.sent.provider_transaction_id) return true;
  }
  return false;
}

constexpr auto kStrangeBodies = std::to_array<std::string_view>({
    "",
    " ",
    "{}",
    "[]",
    "null",
    "0",
    "\"OK\"",
    "OK",
    "<response/>",
    "<response></response>",
    "<html><body><h1>Service Unavailable</h1></body></html>",
    "<!DOCTYPE html><html><body>OK</body></html>",
    "<html><body><result>OK</result><returnCode>0</returnCode><status>success</status></body></html>",
});

}  // namespace

BOOST_AUTO_TEST_SUITE(contract_answers)

BOOST_AUTO_TEST_CASE(every_call_of_a_plan_has_an_accepted_and_a_refused_golden_answer) {
  for (Connector const* connector : all_connectors()) {
    auto const rows = suite::table_answers(*connector);
    BOOST_TEST(!rows.empty(), id_of(connector->id) << " has no golden answer: write tests/golden/"
                                                   << id_of(connector->id) << "/valid/parse_*.json");
    for (Endpoint const& endpoint : connector->endpoints) {
      bool accepted = false, refused = false;
      for (auto const& row : rows)
        if (row.endpoint == endpoint.id) {
          bool const good =
              !row.verdict.empty() && row.verdict != "message_refused" && row.verdict != "unclear";
          accepted = accepted || good;
          refused = refused || !good;
        }
      BOOST_TEST(accepted, id_of(connector->id)
                               << " " << endpoint.id << " has no golden answer that is accepted");
      BOOST_TEST(refused, id_of(connector->id)
                              << " " << endpoint.id << " has no golden answer that is refused");
    }
  }
}

BOOST_AUTO_TEST_CASE(over_the_wire_a_golden_answer_means_what_it_means_as_a_tree) {
  each_golden([](GoldenAnswer const& golden) {
    auto const outcome = golden.connector->parse(golden.step, golden.sent, {golden.http_status, golden.body});
    auto const verdict = outcome ? id_of(outcome.value().verdict.kind) : std::string_view{};
    BOOST_TEST(verdict == golden.expected);
    if (golden.http_status != 200 || golden.body.members() == nullptr) return;
    Classified const judged = judge(golden, suite::on_the_wire(golden));
    BOOST_TEST(id_of(judged.verdict.kind) == (golden.expected.empty() ? "unclear" : golden.expected));
  });
}

BOOST_AUTO_TEST_CASE(an_answer_cut_at_any_byte_says_nothing) {
  std::size_t cuts = 0;
  each_golden([&cuts](GoldenAnswer const& golden) {
    if (golden.body.members() == nullptr) return;
    WireAnswer const whole = suite::on_the_wire(golden);
    for (std::size_t size = 0; size < whole.body.size(); ++size, ++cuts) {
      WireAnswer cut = whole;
      cut.body.resize(size);
      Classified const judged = judge(golden, cut);
      if (!says_nothing(judged) || (whole.status == 200 && judged.verdict.kind != VerdictKind::unclear))
        BOOST_ERROR("cut at byte " << size << " it says " << id_of(judged.verdict.kind) << ": " << cut.body);
    }
  });
  BOOST_TEST(cuts > 10'000U);
}

BOOST_AUTO_TEST_CASE(no_document_of_another_kind_is_an_answer) {
  each_golden([](GoldenAnswer const& golden) {
    for (std::string_view const body : kStrangeBodies)
      for (char const* type : {"application/json", "application/xml", "text/html", "text/plain", ""}) {
        Classified const judged = judge_body(golden, std::string(body), type);
        if (judged.verdict.kind != VerdictKind::unclear)
          BOOST_ERROR(type << " '" << body << "' says " << id_of(judged.verdict.kind));
        BOOST_TEST((judged.state == DispatchState::unknown));
      }
  });
}

BOOST_AUTO_TEST_CASE(a_good_body_under_a_failing_or_redirecting_status_says_nothing) {
  each_golden([](GoldenAnswer const& golden) {
    WireAnswer answer = suite::on_the_wire(golden);
    for (int const status : {100, 201, 204, 301, 302, 429, 500, 502, 503, 504}) {
      answer.status = status;
      Classified const judged = judge(golden, answer);
      BOOST_TEST((judged.verdict.kind == VerdictKind::unclear), "HTTP " << status);
    }
    for (int const status : {401, 403, 404, 405}) {
      answer.status = status;
      BOOST_TEST(says_nothing(judge(golden, answer)), "HTTP " << status);
    }
  });
}

BOOST_AUTO_TEST_CASE(an_answer_that_came_in_pieces_or_not_at_all_says_nothing) {
  each_golden([](GoldenAnswer const& golden) {
    WireAnswer answer = suite::on_the_wire(golden);
    answer.delivery = Delivery::unclear;
    BOOST_TEST((judge(golden, answer).verdict.kind == VerdictKind::unclear));
  });
}

BOOST_AUTO_TEST_CASE(an_answer_about_another_order_is_not_believed) {
  std::map<std::string_view, int> tried;
  each_golden([&tried](GoldenAnswer const& golden) {
    if (golden.expected.empty() || golden.http_status != 200) return;
    for (bool const ours : {true, false}) {
      if (!ours && may_give_a_new_id(golden)) continue;
      GoldenAnswer other = golden;
      auto const& id = ours ? golden.sent.our_id : golden.sent.provider_transaction_id;
      if (!name_another(other, id, ours ? "ZZZZZZZZZZ" : "99999999999")) continue;
      ++tried[id_of(golden.connector->id)];
      Classified const judged = judge(other, suite::on_the_wire(other));
      // A reading that lists others only says that ours is not among them.
      bool const nothing = golden.step.role == StepRole::acts ? judged.verdict.kind == VerdictKind::unclear
                                                              : says_nothing(judged);
      BOOST_TEST(nothing, "with another id it says " << id_of(judged.verdict.kind) << ": "
                                                     << suite::on_the_wire(other).body);
    }
  });
  for (Connector const* connector : all_connectors())
    BOOST_TEST(tried[id_of(connector->id)] > 0, id_of(connector->id)
                                                    << " has no golden answer with an id in it");
}

BOOST_AUTO_TEST_SUITE_END()
