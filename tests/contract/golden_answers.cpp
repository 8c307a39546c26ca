#include "tests/contract/golden_answers.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/json.hpp"
#include "contract/codec.hpp"
#include "proxy/gateway/decode.hpp"
#include "tests/support/test_folder.hpp"

namespace yoshin::suite {
namespace {

constexpr JsonLimits kGoldenLimits{16U << 20U, 32};

/// The golden documents of a provider by file, in the order of their names.
std::vector<std::pair<std::string, Node>> documents_of(Connector const& connector) {
  std::vector<std::filesystem::path> paths;
  auto const folder = std::filesystem::path(test::test_path("golden")) / id_of(connector.id);
  if (std::filesystem::exists(folder))
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
      if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::pair<std::string, Node>> documents;
  for (auto const& path : paths) {
    std::ifstream in(path, std::ios::binary);
    auto document = parse_json(std::string{std::istreambuf_iterator<char>(in), {}}, kGoldenLimits);
    BOOST_TEST_REQUIRE(document.ok(), path.string());
    documents.emplace_back(path.string(), std::move(document).value());
  }
  return documents;
}

template <class Value>
void take_name(Node const& node, std::string_view member, Value& out) {
  if (node.find(member) == nullptr) return;
  auto const value = from_id<Value>(node.text_at(member));
  BOOST_TEST_REQUIRE(value.has_value(), node.text_at(member));
  out = *value;
}

Sent sent_of(Node const& question, Connector const& connector) {
  Sent sent{};
  std::map<std::string, std::string, std::less<>> settings;
  if (Node const* given = question.find("settings"); given != nullptr && given->members() != nullptr)
    for (auto const& [key, value] : *given->members()) settings[key] = std::string(value.text().value_or(""));
  sent.settings = Settings(connector.settings, std::move(settings));
  Node const* node = question.find("sent");
  if (node == nullptr) return sent;
  sent.our_id = std::string(node->text_at("our_id"));
  sent.provider_transaction_id = std::string(node->text_at("provider_transaction_id"));
  sent.billed = Yen{node->integer_at("billed").value_or(0)};
  sent.slip_reported = node->boolean_at("slip_reported");
  take_name(*node, "status", sent.status);
  take_name(*node, "stage", sent.stage);
  if (Node const* request = node->find("request")) {
    sent.request.endpoint = std::string(request->text_at("endpoint"));
    if (Node const* body = request->find("body")) sent.request.body = *body;
  }
  return sent;
}

std::string expected_verdict(Node const& document) {
  Node const* node = &document;
  for (char const* member : {"expected", "outcome", "verdict"}) {
    node = node->find(member);
    if (node == nullptr) return {};
  }
  return std::string(node->text_at("kind"));
}

/// Rows of a table of codes: lists of objects with an answer, whatever the list is called.
void add_rows(Node const& document, Connector const& connector, std::vector<TableAnswer>& out) {
  auto const* members = document.members();
  if (members == nullptr) return;
  for (auto const& [name, list] : *members) {
    if (list.items() == nullptr) continue;
    for (Node const& row : *list.items()) {
      Node const* answer = row.find("answer");
      if (answer == nullptr) continue;
      TableAnswer one{std::string(row.text_at("call")), *answer, std::string(row.text_at("verdict"))};
      one.verdict = one.verdict.substr(0, one.verdict.find_first_of(" :"));
      if (one.verdict == "fault") one.verdict.clear();
      auto const* endpoint = find_endpoint(connector, one.endpoint);
      BOOST_TEST_REQUIRE(endpoint != nullptr, id_of(connector.id) << " answers no call " << one.endpoint);
      if (auto const bytes = answer->text()) {
        auto decoded = decode_answer(endpoint->answers, "", *bytes);
        BOOST_TEST_REQUIRE(decoded.ok(), *bytes);
        one.body = std::move(decoded).value();
      }
      out.push_back(std::move(one));
    }
  }
}

void collect(std::string const& name, Node const& node, Elements& out) {
  if (auto const text = node.text()) {
    out.emplace(name, *text);
  } else if (auto const number = node.integer()) {
    out.emplace(name, std::to_string(*number));
  } else if (auto const* items = node.items()) {
    for (Node const& item : *items) collect(name, item, out);
  } else if (auto const* members = node.members()) {
    for (auto const& [child, value] : *members) collect(child, value, out);
  }
}

void escape(std::string& out, std::string_view text) {
  for (char const letter : text) switch (letter) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += letter;
    }
}

void append_children(std::string& out, Node const& node);

/// One element with the attributes that follow it in the members.
void append_element(std::string& out, Node::Members const& members, std::size_t at, Node const& value) {
  std::string const& name = members[at].first;
  out += '<' + name;
  for (std::size_t next = at + 1; next < members.size() && members[next].first.starts_with(name + '@');
       ++next) {
    out += ' ' + members[next].first.substr(name.size() + 1) + "=\"";
    escape(out, members[next].second.text().value_or(""));
    out += '"';
  }
  out += '>';
  append_children(out, value);
  out += "</" + name + '>';
}

void append_children(std::string& out, Node const& node) {
  if (auto const text = node.text()) return escape(out, *text);
  if (auto const number = node.integer()) out += std::to_string(*number);
  auto const* members = node.members();
  for (std::size_t at = 0; members != nullptr && at < members->size(); ++at) {
    auto const& [name, value] = (*members)[at];
    if (name.find('@') != std::string::npos) continue;
    if (value.items() == nullptr) append_element(out, *members, at, value);
    for (std::size_t i = 0; value.items() != nullptr && i < value.items()->size(); ++i)
      append_element(out, *members, at, (*value.items())[i]);
  }
}

}  // namespace

std::vector<GoldenAnswer> golden_answers(Connector const& connector) {
  std::vector<GoldenAnswer> all;
  for (auto const& [path, document] : documents_of(connector)) {
    Node const* question = document.find("question");
    if (question == nullptr || question->text_at("ask") != "parse") continue;
    auto step = step_from(*question->find("step"));
    BOOST_TEST_REQUIRE(step.ok(), path);
    GoldenAnswer one{path, &connector, std::move(step).value(), sent_of(*question, connector), 200, {}, {}};
    if (auto const status = question->integer_at("http_status")) one.http_status = static_cast<int>(*status);
    if (Node const* answer = question->find("answer")) one.body = *answer;
    one.expected = expected_verdict(document);
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<TableAnswer> table_answers(Connector const& connector) {
  std::vector<TableAnswer> all;
  for (GoldenAnswer& golden : golden_answers(connector))
    all.push_back({golden.step.endpoint, std::move(golden.body), std::move(golden.expected)});
  for (auto const& [path, document] : documents_of(connector)) add_rows(document, connector, all);
  return all;
}

std::vector<std::pair<std::string, std::string>> codes_without_answer(Connector const& connector) {
  std::vector<std::pair<std::string, std::string>> all;
  for (auto const& [path, document] : documents_of(connector))
    for (Node const& row : document.items_at("not_sent"))
      all.emplace_back(row.text_at("call"), row.text_at("code"));
  return all;
}

Elements elements_of(Node const& document) {
  Elements out;
  collect("", document, out);
  return out;
}

std::string wire_bytes(Node const& document, BodyFormat format) {
  if (format == BodyFormat::json) return write_json(document);
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><response>";
  append_children(out, document);
  return out + "</response>";
}

WireAnswer on_the_wire(GoldenAnswer const& golden) {
  BodyFormat const format = find_endpoint(*golden.connector, golden.step.endpoint)->answers;
  return {Delivery::answered, "", golden.http_status,
          format == BodyFormat::json ? "application/json" : "application/xml; charset=UTF-8",
          wire_bytes(golden.body, format)};
}

}  // namespace yoshin::suite
