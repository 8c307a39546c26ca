#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>
#include <set>

#include "base/json.hpp"
#include "proxy/gateway/classify.hpp"
#include "proxy/gateway/decode.hpp"
#include "tests/contract/golden_answers.hpp"

// Every golden answer in XML, written in the other ways in which a provider may write the same document.

using namespace yoshin;
using suite::GoldenAnswer;

namespace {

constexpr std::string_view kRoot = "<response>";
constexpr unsigned kSeed = 20260105;

template <class Visit>
void each_xml_answer(Visit const& visit) {
  for (Connector const* connector : all_connectors())
    for (GoldenAnswer const& golden : suite::golden_answers(*connector)) {
      if (find_endpoint(*connector, golden.step.endpoint)->answers != BodyFormat::xml) continue;
      if (golden.body.members() == nullptr) continue;
      BOOST_TEST_CONTEXT(golden.name) {
        visit(golden);
      }
    }
}

std::string bytes_of(GoldenAnswer const& golden) {
  return suite::wire_bytes(golden.body, BodyFormat::xml);
}

/// All that the connector makes of the bytes, as text.
std::string reading(GoldenAnswer const& golden, std::string const& bytes) {
  auto const decoded = decode_answer(BodyFormat::xml, "application/xml", bytes);
  if (!decoded) return "no document: " + decoded.error().reason;
  auto const read = golden.connector->parse(golden.step, golden.sent, {golden.http_status, decoded.value()});
  if (!read)
    return "fault " + std::to_string(static_cast<int>(read.error().fault)) + " " + read.error().code + " " +
           read.error().text.ja + " " + read.error().provider_transaction_id;
  Outcome const& outcome = read.value();
  std::string text = std::string(id_of(outcome.verdict.kind)) + " " +
                     std::string(id_of(outcome.verdict.stage)) + " " + outcome.provider_transaction_id + " " +
                     outcome.authorised_at + (outcome.exists_already ? " exists already" : "") + " " +
                     write_json(outcome.document);
  for (Notice const& notice : outcome.notices)
    text += "\n" + notice.code + " " + notice.text.ja + " → " + notice.next_step.ja;
  return text;
}

/// An element with the attributes that stand behind it.
using Element = std::vector<std::pair<std::string, Node>>;

/// The elements in an order of `random`'s choice; those of one name are a list and keep their order.
Node rearranged(Node const& node, std::mt19937& random) {
  auto const* members = node.members();
  if (members == nullptr) {
    if (node.items() == nullptr) return node;
    Node list = Node::list();
    for (Node const& item : *node.items()) list.push(rearranged(item, random));
    return list;
  }
  std::vector<Element> elements;
  for (auto const& [name, child] : *members) {
    if (name.find('@') == std::string::npos) elements.emplace_back();
    BOOST_TEST_REQUIRE(!elements.empty());
    elements.back().emplace_back(name, rearranged(child, random));
  }
  std::map<std::string, std::vector<Element>> lists;
  for (Element const& element : elements) lists[element.front().first].push_back(element);
  for (std::size_t i = elements.size(); i > 1; --i) std::swap(elements[i - 1], elements[random() % i]);
  std::map<std::string, std::size_t> taken;
  Node out = Node::object();
  for (Element const& place : elements) {
    std::string const& name = place.front().first;
    for (auto& [member, child] : lists[name][taken[name]++]) out.add(member, std::move(child));
  }
  return out;
}

/// `<a></a>` as `<a/>`, everywhere.
std::string with_short_empty(std::string bytes) {
  for (auto at = bytes.find("></"); at != std::string::npos; at = bytes.find("></", at + 1)) {
    bool const opens = bytes[at - 1] != '/' && bytes[bytes.rfind('<', at) + 1] != '/';
    if (opens) bytes.replace(at, bytes.find('>', at + 1) - at + 1, "/>");
  }
  return bytes;
}

/// Blanks and a comment between all elements, a comment in those that are empty.
std::string with_comments(std::string bytes) {
  for (auto at = bytes.find("><"); at != std::string::npos; at = bytes.find("><", at)) {
    bool const empty = bytes[bytes.rfind('<', at) + 1] != '/' && bytes[at + 2] == '/';
    std::string const between = empty ? "<!-- <a>1</a> -->" : "\r\n\t<!-- <result>OK</result> & - --> ";
    bytes.insert(at + 1, between);
    at += between.size() + 1;
  }
  return bytes;
}

std::string with_root(std::string bytes, std::string const& root) {
  return bytes.replace(bytes.find(kRoot), kRoot.size(), root);
}

/// Whether anybody believes something of an answer with these bytes.
void check_unread(GoldenAnswer const& golden, std::string const& bytes, std::string_view word) {
  auto const decoded = decode_answer(BodyFormat::xml, "application/xml", bytes);
  BOOST_TEST_REQUIRE(!decoded.ok(), bytes);
  BOOST_TEST(decoded.error().reason == word, bytes);
  WireAnswer answer = suite::on_the_wire(golden);
  answer.status = 200;  // Nothing but the bytes speaks against it.
  answer.body = bytes;
  Classified const judged = classify(answer, *golden.connector, golden.step, golden.sent);
  BOOST_TEST((judged.verdict.kind == VerdictKind::unclear), bytes);
  BOOST_TEST((judged.state == DispatchState::unknown), bytes);
  BOOST_TEST(judged.provider_transaction_id.empty(), bytes);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contract_xml_read)

BOOST_AUTO_TEST_CASE(every_call_that_answers_in_xml_has_an_answer_to_try) {
  std::set<std::pair<ProviderId, std::string>> tried;
  each_xml_answer([&](GoldenAnswer const& golden) {
    if (!golden.expected.empty()) tried.emplace(golden.connector->id, golden.step.endpoint);
  });
  for (Connector const* connector : all_connectors())
    for (Endpoint const& endpoint : connector->endpoints)
      if (endpoint.answers == BodyFormat::xml)
        BOOST_TEST(tried.count({connector->id, std::string(endpoint.id)}) == 1U, id_of(connector->id)
                                                                                     << " " << endpoint.id);
}

BOOST_AUTO_TEST_CASE(the_order_of_the_elements_says_nothing) {
  BOOST_TEST_MESSAGE("seed " << kSeed);
  std::mt19937 random(kSeed);
  each_xml_answer([&random](GoldenAnswer const& golden) {
    std::string const usual = reading(golden, bytes_of(golden));
    for (int round = 0; round < 24; ++round) {
      std::string const bytes = suite::wire_bytes(rearranged(golden.body, random), BodyFormat::xml);
      std::string const other = reading(golden, bytes);
      BOOST_TEST(other == usual, "\n" << usual << "\nbut\n" << other << "\nin " << bytes);
      if (other != usual) break;
    }
  });
}

BOOST_AUTO_TEST_CASE(an_empty_element_may_be_short_or_long) {
  int shortened = 0;
  each_xml_answer([&shortened](GoldenAnswer const& golden) {
    std::string const bytes = bytes_of(golden);
    std::string const other = with_short_empty(bytes);
    BOOST_TEST(reading(golden, other) == reading(golden, bytes), other);
    if (other != bytes) ++shortened;
  });
  BOOST_TEST(shortened > 20);
}

BOOST_AUTO_TEST_CASE(root_declaration_comments_and_blanks_say_nothing) {
  each_xml_answer([](GoldenAnswer const& golden) {
    std::string const bytes = bytes_of(golden);
    std::string const usual = reading(golden, bytes);
    for (std::string const& other :
         {with_root(bytes,
                    "<response xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                    "xsi:noNamespaceSchemaLocation=\"a.xsd\">"),
          with_root(bytes, "<response status=\"error\" result='NG' returnCode=\"1\" cd=\"2\">"),
          with_root(bytes, "<response id=\"\">"), bytes.substr(bytes.find(kRoot)),
          with_root(bytes, "<!-- a -->\n" + std::string(kRoot)), bytes + "\r\n<!-- z -->\r\n",
          with_comments(bytes)})
      BOOST_TEST(reading(golden, other) == usual, other);
  });
}

BOOST_AUTO_TEST_CASE(an_answer_with_a_document_type_or_an_entity_is_never_read) {
  each_xml_answer([](GoldenAnswer const& golden) {
    std::string const bytes = bytes_of(golden);
    std::string const root(kRoot);
    for (char const* type :
         {"<!DOCTYPE response>", "<!DOCTYPE response SYSTEM \"response.dtd\">",
          "<!DOCTYPE response [<!ENTITY x \"1\">]>", "<!DOCTYPE response [<!ENTITY x SYSTEM \"file:///a\">]>"})
      check_unread(golden, with_root(bytes, type + root), "doctype");
    for (char const* entity : {"&x;", "&nbsp;", "&amp", "&"})
      check_unread(golden, with_root(bytes, root + "<added>" + entity + "</added>"), "entity");
    check_unread(golden,
                 with_root(bytes, "<!DOCTYPE response [<!ENTITY x \"1\">]>" + root + "<added>&x;</added>"),
                 "entity");
  });
}

BOOST_AUTO_TEST_SUITE_END()
