#include <boost/test/unit_test.hpp>

#include "base/base64.hpp"
#include "base/json.hpp"
#include "contract/answer.hpp"
#include "contract/codec.hpp"
#include "provider/connector.hpp"
#include "tests/shared/contract/samples.hpp"

using namespace yoshin;
using test::json;

namespace {

Node asked(Node const& question) {
  return json(contract::answer(write_json(question)));
}
Node asked_text(std::string_view question) {
  return json(contract::answer(question));
}

std::string error_code(Node const& answer) {
  BOOST_REQUIRE(!answer.boolean_at("ok", true));
  Node const* error = answer.find("error");
  BOOST_REQUIRE(error != nullptr);
  BOOST_TEST(!error->find("text")->text_at("ja").empty());
  BOOST_TEST(!error->find("text")->text_at("en").empty());
  return std::string(error->text_at("code"));
}

Order fresh_order() {
  Order order = test::full_order();
  order.edited.reset();
  order.hand_fee.reset();
  order.flags.clear();
  order.buyer.postal_code = "1000001";
  order.recipient = order.buyer;
  order.items = {{"緑茶", Yen{1500}, 2, 8, ItemKind::goods, ""}};
  order.imported = Amounts{Yen{3000}, {}, Yen{500}, Yen{0}, {}, {}, {}, Yen{3500}};
  order.current = order.imported;
  order.parcels.clear();
  return order;
}

CreditRecord fresh_record(ProviderId provider) {
  CreditRecord record;
  record.provider = provider;
  return record;
}

/// Providers that have a name but no connector.
std::vector<ProviderId> not_built_in() {
  std::vector<ProviderId> providers;
  for (auto const& row : Names<ProviderId>::kTable)
    if (find_connector(row.value) == nullptr) providers.push_back(row.value);
  return providers;
}

Node plan_question(char const* ask, Order const& order, CreditRecord const& record) {
  return Node::object()
      .add("ask", ask)
      .add("order", to_node(order))
      .add("record", to_node(record))
      .add("action", "credit_request")
      .add("today", "2026-01-06")
      .add("environment", "sandbox")
      .add("shop", json(R"({"name":"見本ショップ","phone":"0355550000","email":"shop@example.invalid"})"));
}

Node run_question(Order const& order, CreditRecord const& record, std::string_view provider_facts) {
  Node document = Node::object();
  document.add("id", 41).add("order", to_node(order)).add("record", to_node(record));
  Node shops =
      json(std::string(R"({"demo":{"shop":{},"providers":{"np":)") + std::string(provider_facts) + "}}}");
  return Node::object()
      .add("ask", "plan_run")
      .add("action", "credit_request")
      .add("today", "2026-01-06")
      .add("environment", "sandbox")
      .add("shops", std::move(shops))
      .add("documents", Node::list().push(std::move(document)));
}

/// The one row of a plan_run answer.
Node row_of(Node const& question) {
  Node const answer = asked(question);
  BOOST_TEST_INFO(write_json(answer));
  BOOST_REQUIRE_EQUAL(answer.items_at("rows").size(), 1U);
  return answer.items_at("rows").front();
}

constexpr char const* kReady = R"({"enabled":true,"credentials_set":true,"settings":{}})";

}  // namespace

BOOST_AUTO_TEST_SUITE(answers)

BOOST_AUTO_TEST_CASE(a_question_that_is_no_question_is_answered) {
  BOOST_TEST(error_code(asked_text("")) == "unreadable");
  BOOST_TEST(error_code(asked_text("{\"ask\":")) == "unreadable");
  BOOST_TEST(error_code(asked_text("\xFF\xFE")) == "unreadable");
  BOOST_TEST(error_code(asked_text("[]")) == "unknown_question");
  BOOST_TEST(error_code(asked_text("{\"ask\":7}")) == "unknown_question");
  BOOST_TEST(error_code(asked_text("{\"ask\":\"fly\"}")) == "unknown_question");
}

BOOST_AUTO_TEST_CASE(every_question_survives_having_no_members) {
  for (char const* ask : {"cell", "check", "plan", "plan_run", "parse", "fee_apply", "fee_lint", "fee_replay",
                          "csv_read", "csv_write", "results_write"})
    BOOST_TEST(error_code(asked(Node::object().add("ask", ask))) == "bad_question");
}

BOOST_AUTO_TEST_CASE(a_bad_question_names_its_members) {
  auto const answer = asked_text(R"({"ask":"fee_apply","order":{"items":[{"quantity":0}]}})");
  auto const& fields = answer.find("error")->items_at("fields");
  BOOST_REQUIRE_EQUAL(fields.size(), 2U);
  BOOST_TEST(fields[0].text_at("field") == "order.items.0.quantity");
  BOOST_TEST(fields[1].text_at("field") == "rule");
}

BOOST_AUTO_TEST_CASE(the_panel_actions_come_first) {
  auto const answer = asked_text(R"({"ask":"names"})");
  auto const& actions = answer.items_at("actions");
  BOOST_REQUIRE(actions.size() >= 6);
  BOOST_TEST(actions[0].text_at("id") == "credit_request");
  BOOST_TEST(actions[5].text_at("id") == "invoice_download");
}

BOOST_AUTO_TEST_CASE(an_order_without_a_provider_cannot_be_checked) {
  auto const answer = asked(plan_question("check", fresh_order(), CreditRecord{}));
  BOOST_TEST(error_code(answer) == "bad_question");
}

BOOST_AUTO_TEST_CASE(a_plan_shows_no_credential_and_carries_the_bytes_to_hash) {
  for (Connector const* connector : all_connectors()) {
    auto question = plan_question("plan", fresh_order(), fresh_record(connector->id));
    *question.find("today") = Node("2022-01-06");  // All five took registrations then.
    auto const answer = asked(question);
    BOOST_TEST_INFO(write_json(answer));
    BOOST_REQUIRE(answer.boolean_at("ok"));
    auto const& steps = answer.items_at("steps");
    BOOST_REQUIRE(!steps.empty());
    BOOST_TEST(steps[0].text_at("path").starts_with("/"));
    BOOST_TEST(!steps[0].text_at("body").empty());
    std::string const shown = write_json(answer);
    BOOST_TEST(shown.find("••••") != std::string::npos);
    auto const canonical = from_base64(answer.text_at("canonical"));
    BOOST_REQUIRE(canonical.has_value());
    BOOST_TEST(canonical->find("sandbox") != std::string::npos);
    BOOST_TEST(canonical->find("••••") == std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(the_bytes_to_hash_differ_by_environment) {
  auto question = plan_question("plan", fresh_order(), fresh_record(ProviderId::np));
  auto const sandbox = asked(question);
  *question.find("environment") = Node("production");
  BOOST_TEST(sandbox.text_at("canonical") != asked(question).text_at("canonical"));
}

BOOST_AUTO_TEST_CASE(a_run_sends_what_is_ready) {
  auto const row = row_of(run_question(fresh_order(), fresh_record(ProviderId::np), kReady));
  BOOST_TEST_INFO(write_json(row));
  BOOST_TEST(row.text_at("verdict") == "run");
  BOOST_TEST(row.integer_at("id").value() == 41);
  BOOST_TEST(!row.text_at("canonical").empty());
  BOOST_TEST(!row.find("summary")->text_at("ja").empty());
}

BOOST_AUTO_TEST_CASE(a_run_and_a_single_plan_propose_the_same_bytes) {
  auto const row = row_of(run_question(fresh_order(), fresh_record(ProviderId::np), kReady));
  auto question = plan_question("plan", fresh_order(), fresh_record(ProviderId::np));
  *question.find("shop") = Node::object();
  BOOST_TEST(row.text_at("canonical") == asked(question).text_at("canonical"));
}

BOOST_AUTO_TEST_CASE(a_run_leaves_out_what_may_not_be_sent_and_says_why) {
  auto const check_skip = [](Node const& question) {
    auto const row = row_of(question);
    BOOST_TEST(row.text_at("verdict") == "skip");
    BOOST_TEST(!row.find("reason")->text_at("ja").empty());
    BOOST_TEST(row.text_at("canonical").empty());
  };
  auto const record = fresh_record(ProviderId::np);
  check_skip(run_question(fresh_order(), record, R"({"enabled":false,"credentials_set":true,"settings":{}})"));
  check_skip(run_question(fresh_order(), record, R"({"enabled":true,"credentials_set":false,"settings":{}})"));
  check_skip(run_question(fresh_order(), fresh_record(ProviderId::kuroneko), kReady));
  for (ProviderId const provider : not_built_in())
    check_skip(run_question(fresh_order(), fresh_record(provider), kReady));
  check_skip(run_question(fresh_order(), CreditRecord{}, kReady));
  CreditRecord approved = record;
  approved.status = CreditStatus::approved;
  check_skip(run_question(fresh_order(), approved, kReady));
  Order elsewhere = fresh_order();
  elsewhere.shop = "other";
  check_skip(run_question(elsewhere, record, kReady));
}

BOOST_AUTO_TEST_CASE(a_run_stops_orders_with_errors_for_fixing) {
  Order order = fresh_order();
  order.buyer.phone.clear();
  order.buyer.name.clear();
  auto const row = row_of(run_question(order, fresh_record(ProviderId::np), kReady));
  BOOST_TEST(row.text_at("verdict") == "fix");
  BOOST_TEST(!row.items_at("problems").empty());
  for (Node const& problem : row.items_at("problems")) BOOST_TEST(problem.text_at("severity") == "error");
}

BOOST_AUTO_TEST_CASE(one_bad_document_of_a_run_is_named) {
  auto question = run_question(fresh_order(), fresh_record(ProviderId::np), kReady);
  question.find("documents")->push(json(R"({"id":2,"order":{"number":"注文"},"record":{}})"));
  auto const answer = asked(question);
  BOOST_TEST(error_code(answer) == "bad_question");
  BOOST_TEST(answer.find("error")->items_at("fields")[0].text_at("field") == "documents.1.order.number");
}

BOOST_AUTO_TEST_CASE(questions_about_the_table_need_the_table) {
  BOOST_TEST(error_code(asked_text(R"({"ask":"table_view"})")) == "unknown_question");
}

BOOST_AUTO_TEST_CASE(a_choice_of_a_setting_has_a_label_in_both_languages) {
  Node const providers = asked(Node::object().add("ask", "providers"));
  for (Node const& provider : *providers.find("providers")->items())
    for (Node const& field : *provider.find("setting_fields")->items())
      for (Node const& choice : *field.find("choices")->items()) BOOST_TEST_CONTEXT(field.text_at("id")) {
          Node const& label = *choice.find("label");
          BOOST_TEST(!label.text_at("ja").empty());
          BOOST_TEST(!label.text_at("en").empty());
          // English is ASCII here; a Japanese label that was left without its English one is not.
          for (char const letter : label.text_at("en")) BOOST_TEST(static_cast<unsigned char>(letter) < 0x80);
        }
}

BOOST_AUTO_TEST_SUITE_END()
