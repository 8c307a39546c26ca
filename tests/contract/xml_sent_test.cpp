#include <boost/test/unit_test.hpp>
#include <regex>
#include <set>

#include "proxy/gateway/decode.hpp"
#include "tests/contract/model.hpp"

// Every XML document that we send, whichever connector builds it: what a strict reader gets out of it, and how
// its bytes are spelled.

using namespace yoshin;

namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
/// What stands in the place of every credential.
constexpr char kSecret[] = "p&<w>\"'";
/// A name with all that XML escapes, a character beyond the 16-bit range and one that XML cannot hold.
constexpr char kHard[] = "見本<&>\"'\x01]]>\U00020BB7";

std::string fill_all(Node const&) {
  return kSecret;
}

std::string without_control(std::string_view text) {
  std::string out(text);
  std::erase(out, '\x01');
  return out;
}

/// The tree as a reader of its document has it: texts only, a list as repeated elements, nothing as "".
Node as_read(Node const& node) {
  if (auto const text = node.text()) return without_control(*text);
  if (auto const number = node.integer()) return std::to_string(*number);
  if (node.is_null()) return "";
  auto const* members = node.members();
  if (members == nullptr) return kSecret;
  if (members->empty()) return "";
  Node out = Node::object();
  for (auto const& [name, child] : *members)
    if (auto const* items = child.items()) {
      for (Node const& item : *items) out.add(name, as_read(item));
    } else {
      out.add(name, as_read(child));
    }
  return out;
}

/// The case itself; with the other reasons that the action knows, each of which may be another call; and with
/// each value of a setting that says how empty elements are written.
std::vector<suite::Situation> variants(Connector const& connector, Action action,
                                       suite::Situation const& base) {
  std::vector<suite::Situation> all{base};
  for (ReasonChoice const& choice : connector.facts.reasons)
    if (choice.action == action) {
      all.push_back(base);
      all.back().input = {std::string(choice.id), choice.needs_text ? "1234" : ""};
    }
  std::size_t const given = all.size();
  for (SettingField const& field : connector.settings)
    for (std::size_t i = 0; field.id.ends_with(".long_empty") && i < given; ++i)
      for (char const* value : {"on", "off"}) {
        all.push_back(all[i]);
        all.back().settings[std::string(field.id)] = value;
      }
  return all;
}

bool wants_long_form(Connector const& connector, suite::Situation const& situation) {
  for (SettingField const& field : connector.settings)
    if (field.id.ends_with(".long_empty"))
      return Settings(connector.settings, situation.settings).is_on(field.id);
  return true;
}

void make_hard(Order& order) {
  for (Party* party : {&order.buyer, &order.recipient}) {
    party->name = kHard;
    party->company = kHard;
    party->address2 = kHard;
  }
  order.items.front().name = kHard;
  order.notes = kHard;
}

/// A document that goes out, and what it was made of.
struct Document {
  Connector const& connector;
  Step const& step;
  Node const& tree;
  std::string bytes;
  bool long_form;
};

template <class Visit>
void build_documents(Connector const& connector, Action action, suite::Situation const& situation,
                     Visit const& visit) {
  situation.ask(connector, action, [&](Context const& context) {
    auto const steps = connector.plan(context);
    if (!steps) return;  // Not with this reason; that each call is seen is checked apart.
    for (Step const& step : steps.value()) {
      auto const request = connector.build(step, context);
      BOOST_TEST_REQUIRE(request.ok());
      if (body_format(*find_endpoint(connector, step.endpoint), request.value()) != BodyFormat::xml) continue;
      Document const document{connector, step, request.value().body,
                              render_body(request.value().body, BodyFormat::xml, &fill_all),
                              wants_long_form(connector, situation)};
      BOOST_TEST_CONTEXT(id_of(connector.id) << " " << step.endpoint << " " << document.bytes) {
        visit(document);
      }
    }
  });
}

/// Every XML document of every action that a cell offers, of an order whose texts are hard to write.
template <class Visit>
void each_document(Visit const& visit) {
  for (Connector const* connector : all_connectors())
    for (CellRow const& row : connector->facts.cells)
      for (auto const& actions : {row.buttons, row.menu})
        for (Action const action : actions) {
          bool const slip = row.slip == SlipState::entered || row.status == CreditStatus::shipment_reported;
          auto situation = suite::possible(
              *connector, action, suite::model(*connector, row.status, row.stage.value_or(Stage::slip), slip));
          BOOST_TEST_REQUIRE(situation.has_value(), suite::name_of_case(*connector, row, action));
          make_hard(situation->order);
          for (auto const& variant : variants(*connector, action, *situation))
            build_documents(*connector, action, variant, visit);
        }
}

std::string call_of(Connector const& connector, std::string_view endpoint) {
  return std::string(id_of(connector.id)) + " " + std::string(endpoint);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contract_xml_sent)

BOOST_AUTO_TEST_CASE(a_strict_reader_gets_back_every_text_of_every_call) {
  std::set<std::string> unseen;
  for (Connector const* connector : all_connectors())
    for (Endpoint const& endpoint : connector->endpoints)
      if (endpoint.sends == BodyFormat::xml) unseen.insert(call_of(*connector, endpoint.id));
  BOOST_TEST(unseen.size() > 10U);
  each_document([&](Document const& document) {
    unseen.erase(call_of(document.connector, document.step.endpoint));
    BOOST_TEST(document.bytes.starts_with(kDeclaration));
    auto const read = decode_answer(BodyFormat::xml, content_type_of(BodyFormat::xml, ""), document.bytes);
    BOOST_TEST_REQUIRE(read.ok(), (read ? "" : read.error().reason));
    BOOST_TEST_REQUIRE((document.tree.members() != nullptr && document.tree.members()->size() == 1U));
    BOOST_TEST((read.value() == as_read(document.tree.members()->front().second)));
  });
  for (std::string const& call : unseen) BOOST_ERROR("no action of any cell sends " << call);
}

BOOST_AUTO_TEST_CASE(the_five_signs_of_xml_stand_in_no_text_unescaped) {
  std::regex const tag("</?[A-Za-z][A-Za-z0-9_]*/?>");
  std::regex const reference("&(amp|lt|gt|quot|apos);");
  each_document([&](Document const& document) {
    auto const content = document.bytes.substr(kDeclaration.size());
    auto const texts = std::regex_replace(content, tag, "");
    BOOST_TEST(texts.find_first_of("<>\"'") == std::string::npos, texts);
    BOOST_TEST(std::regex_replace(texts, reference, "").find('&') == std::string::npos, texts);
    BOOST_TEST(texts.find("p&amp;&lt;w&gt;&quot;&apos;") != std::string::npos, "no credential");
    if (document.step.meaning == Action::credit_request && document.step.role == StepRole::acts)
      BOOST_TEST(texts.find("\U00020BB7") != std::string::npos, "the buyer's name has lost a character");
  });
}

BOOST_AUTO_TEST_CASE(an_empty_element_is_long_unless_the_shops_setting_wants_it_short) {
  std::regex const long_form("<([A-Za-z0-9_]+)></\\1>");
  std::set<std::string> with_long, with_short;
  each_document([&](Document const& document) {
    bool const has_long = std::regex_search(document.bytes, long_form);
    bool const has_short = document.bytes.find("/>") != std::string::npos;
    BOOST_TEST(!(document.long_form ? has_short : has_long));
    if (has_long) with_long.insert(std::string(id_of(document.connector.id)));
    if (has_short) with_short.insert(std::string(id_of(document.connector.id)));
  });
  for (Connector const* connector : all_connectors())
    for (SettingField const& field : connector->settings) {
      if (!field.id.ends_with(".long_empty")) continue;
      BOOST_TEST(with_long.count(std::string(id_of(connector->id))) == 1U, field.id << " on changed nothing");
      BOOST_TEST(with_short.count(std::string(id_of(connector->id))) == 1U, field.id << " off changed nothing");
    }
}

BOOST_AUTO_TEST_SUITE_END()
