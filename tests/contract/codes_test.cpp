#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "tests/contract/golden_answers.hpp"

// Every code of every table is played by a golden answer, and a code that no table has is shown raw.

using namespace yoshin;
using suite::GoldenAnswer;
using suite::TableAnswer;

namespace {

constexpr char kUnknown[] = "ZZ9X7";

bool holds(Node const& body, KnownCode const& known) {
  auto const elements = suite::elements_of(body);
  auto const [begin, end] = elements.equal_range(std::string(known.element));
  return std::any_of(begin, end, [&](auto const& entry) { return entry.second == known.code; });
}

bool is_answer_to(std::string_view endpoint, KnownCode const& known) {
  return known.endpoint.empty() || known.endpoint == endpoint;
}

/// Verdicts that move the order forward: nothing unknown may yield one.
bool takes_effect(VerdictKind verdict) {
  for (VerdictKind const effect : {VerdictKind::approved, VerdictKind::shipped, VerdictKind::done,
                                   VerdictKind::cancelled, VerdictKind::absent, VerdictKind::rejected})
    if (verdict == effect) return true;
  return false;
}

/// The code replaced wherever its element holds it.
void replace_code(Node& node, std::string_view name, KnownCode const& known) {
  if (name == known.element && node.text() == known.code) node = Node(kUnknown);
  if (name == known.element && node.integer() && std::to_string(*node.integer()) == known.code)
    node = Node(kUnknown);
  if (auto* items = node.items())
    for (Node& item : *items) replace_code(item, name, known);
  if (auto* members = node.members())
    for (auto& [child, value] : *members) replace_code(value, child, known);
}

bool mentions(std::string const& text) {
  return text.find(kUnknown) != std::string::npos;
}

bool shows_raw(Result<Outcome, ParseError> const& outcome) {
  if (!outcome) return mentions(outcome.error().code) || mentions(outcome.error().text.ja);
  auto const& notices = outcome.value().notices;
  return std::any_of(notices.begin(), notices.end(),
                     [](Notice const& one) { return mentions(one.code) || mentions(one.text.ja); });
}

/// Whether the code is what this answer turns on: its verdict is the code's, or a notice shows it.
bool turns_on(GoldenAnswer const& golden, KnownCode const& known) {
  auto const outcome = golden.connector->parse(golden.step, golden.sent, {golden.http_status, golden.body});
  if (!outcome) return false;
  auto const& notices = outcome.value().notices;
  bool const shown = std::any_of(notices.begin(), notices.end(), [&](Notice const& one) {
    return !known.code.empty() && one.code == known.code;
  });
  return shown || (known.verdict && *known.verdict == outcome.value().verdict.kind);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contract_codes)

BOOST_AUTO_TEST_CASE(every_connector_lists_its_codes_each_once_and_for_a_call_of_its_own) {
  for (Connector const* connector : all_connectors()) {
    BOOST_TEST_CONTEXT(id_of(connector->id)) {
      auto const codes = connector->codes();
      BOOST_TEST(!codes.empty(), "no code is listed: fill the tables of shared/provider/"
                                     << id_of(connector->id) << "/codes.hpp and list them in known_codes()");
      std::set<std::string> seen;
      for (KnownCode const& known : codes) {
        std::string const key =
            std::string(known.endpoint) + " " + std::string(known.element) + " " + known.code;
        BOOST_TEST(seen.insert(key).second, key << " is listed twice");
        BOOST_TEST(!known.element.empty(), key);
        BOOST_TEST((known.endpoint.empty() || find_endpoint(*connector, known.endpoint) != nullptr), key);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_code_that_explains_or_refuses_tells_the_operator_what_to_do) {
  for (Connector const* connector : all_connectors())
    for (KnownCode const& known : connector->codes()) {
      bool const speaks = !known.verdict || *known.verdict == VerdictKind::message_refused ||
                          *known.verdict == VerdictKind::unclear;
      std::string const where =
          std::string(id_of(connector->id)) + " " + std::string(known.element) + " " + known.code;
      BOOST_TEST(known.next_step.ja.empty() == known.next_step.en.empty(), where);
      if (speaks) BOOST_TEST(!known.next_step.ja.empty(), where);
    }
}

BOOST_AUTO_TEST_CASE(every_code_of_every_table_is_played_by_a_golden_answer) {
  for (Connector const* connector : all_connectors()) {
    auto const answers = suite::table_answers(*connector);
    auto const unsent = suite::codes_without_answer(*connector);
    for (KnownCode const& known : connector->codes()) {
      auto const plays = [&](TableAnswer const& answer) {
        bool const agrees = !known.verdict || answer.verdict == id_of(*known.verdict);
        return is_answer_to(answer.endpoint, known) && agrees && holds(answer.body, known);
      };
      bool const named = std::any_of(unsent.begin(), unsent.end(), [&](auto const& row) {
        return is_answer_to(row.first, known) && row.second == known.code;
      });
      BOOST_TEST((named || std::any_of(answers.begin(), answers.end(), plays)),
                 id_of(connector->id) << " " << known.endpoint << " " << known.element << "=" << known.code
                                      << (known.verdict ? " (" + std::string(id_of(*known.verdict)) + ")" : "")
                                      << " stands in no golden answer of tests/golden/"
                                      << id_of(connector->id));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_code_that_no_table_has_is_shown_raw_and_takes_no_effect) {
  std::map<std::string_view, int> tried;
  for (Connector const* connector : all_connectors()) {
    auto const codes = connector->codes();
    for (GoldenAnswer const& golden : suite::golden_answers(*connector))
      for (KnownCode const& known : codes) {
        if (!is_answer_to(golden.step.endpoint, known) || !holds(golden.body, known) ||
            !turns_on(golden, known))
          continue;
        ++tried[id_of(connector->id)];
        GoldenAnswer strange = golden;
        replace_code(strange.body, "", known);
        auto const outcome = connector->parse(strange.step, strange.sent, {strange.http_status, strange.body});
        BOOST_TEST_CONTEXT(golden.name << ": " << known.element << " " << known.code) {
          BOOST_TEST(shows_raw(outcome));
          bool const decides = known.verdict && takes_effect(*known.verdict);
          if (decides && outcome)
            BOOST_TEST(!takes_effect(outcome.value().verdict.kind), id_of(outcome.value().verdict.kind));
        }
      }
  }
  for (Connector const* connector : all_connectors())
    BOOST_TEST(tried[id_of(connector->id)] > 0, id_of(connector->id)
                                                    << " has no golden answer with a known code");
}

BOOST_AUTO_TEST_SUITE_END()
