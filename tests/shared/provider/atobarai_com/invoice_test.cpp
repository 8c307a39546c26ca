#include <boost/test/unit_test.hpp>

#include "tests/shared/provider/atobarai_com/sample.hpp"

using namespace yoshin;
using namespace yoshin::atobarai_com;
using test::parse;
using test::said;
using test::sent;

namespace {

/// The print data of one order: every name of the document.
Node print_data(char const* id = "AK00000123", char const* amount = "4980") {
  Node data = Node::object();
  for (char const* name : {"PostalCode", "UnitingAddress", "NameKj", "ReceiptOrderDate", "SiteNameKj", "Url",
                           "Phone", "SubTotal", "CarriageFee", "ChargeFee", "ReIssueCount"})
    data.add(name, std::string("x") + name);
  data.add("OrderId", id).add("UseAmount", amount).add("LimitDate", "2026-01-20");
  for (char const* name :
       {"Cv_BarcodeData",    "Cv_BarcodeString1", "Cv_BarcodeString2",  "Cv_ReceiptAgentName",
        "Cv_SubscriberName", "Yu_DtCode",         "Yu_SubscriberName",  "Yu_AccountNumber",
        "Yu_ChargeClass",    "Yu_MtOcrCode1",     "Yu_MtOcrCode2",      "Bk_BankCode",
        "Bk_BranchCode",     "Bk_BankName",       "Bk_BranchName",      "Bk_DepositClass",
        "Bk_AccountNumber",  "Bk_AccountHolder",  "Bk_AccountHolderKn", "Bk_Number",
        "TaxAmount",         "SubUseAmount_1",    "SubTaxAmount_1",     "SubUseAmount_2",
        "SubTaxAmount_2",    "CorporationNumber", "ConfirmNumber",      "CustomerNumber",
        "MypageUrl",         "CreditLimitDate"})
    data.add(name, std::string("x") + name);
  data.add("MypagePassword", "SECRETMARKER").add("Ent_OrderId", "K3F9Q2T7WB");
  Node first = Node::object();
  first.add("ItemNameKj1", "緑茶").add("ItemNum1", "2").add("UnitPrice1", "2240").add("SumMoney1", "4480");
  first.add("TaxRate1", "8");
  Node second = Node::object();
  second.add("ItemNameKj2", "送料").add("ItemNum2", "").add("UnitPrice2", "").add("SumMoney2", "500");
  data.add("OrderItems", Node::object().add("OrderItem", std::move(first)).add("OrderItem", std::move(second)));
  return data;
}

Node envelope(Node data) {
  Node results = Node::object();
  results.add("Result", print_data("AK00000122", "1000")).add("Result", std::move(data));
  return Node::object().add("Status", "success").add("Messages", "").add("Results", std::move(results));
}

Result<Outcome, ParseError> fetched(Node body) {
  return parse("billing_targets", std::move(body), sent(CreditStatus::approved), StepRole::decides);
}

Node without(Node data, std::string_view name) {
  Node less = Node::object();
  for (auto& [key, child] : *data.members())
    if (key != name) less.add(key, std::move(child));
  return less;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atobarai_com_invoice)

BOOST_AUTO_TEST_CASE(our_own_print_data_become_the_document_under_the_names_of_the_screen) {
  auto const outcome = fetched(envelope(print_data()));
  BOOST_TEST_REQUIRE(outcome.ok(), said(outcome));
  BOOST_TEST(id_of(outcome.value().verdict.kind) == "done");
  Node const& document = outcome.value().document;
  BOOST_TEST(document.text_at("name") == "xNameKj");
  BOOST_TEST(document.text_at("address1") == "xUnitingAddress");
  BOOST_TEST(document.text_at("claimSum") == "4980");
  BOOST_TEST(document.text_at("maturity") == "2026-01-20");
  BOOST_TEST(document.text_at("barCode") == "xCv_BarcodeData");
  BOOST_TEST(document.text_at("Bk_AccountNumber") == "xBk_AccountNumber");
  auto const& rows = document.items_at("rows");
  BOOST_TEST_REQUIRE(rows.size() == 2U);
  BOOST_TEST(rows[0].text_at("itemName") == "緑茶");
  BOOST_TEST(rows[0].text_at("subTotal") == "4480");
  BOOST_TEST(rows[0].text_at("taxRate") == "8");
  BOOST_TEST(rows[1].text_at("itemName") == "送料");
  // Every name of the document but the password; the lines count as one.
  BOOST_TEST(document.members()->size() == print_data().members()->size() - 1);
}

BOOST_AUTO_TEST_CASE(the_buyer_s_password_is_in_no_document) {
  auto const outcome = fetched(envelope(print_data()));
  BOOST_TEST_REQUIRE(outcome.ok());
  BOOST_TEST(write_json(outcome.value().document).find("SECRETMARKER") == std::string::npos);
  BOOST_TEST(kConnector.facts.secret_elements[0] == "MypagePassword");
}

BOOST_AUTO_TEST_CASE(the_envelope_is_read_in_either_case_and_even_without_a_status) {
  Node bare = Node::object().add("orders", Node::object().add("order", print_data()));
  BOOST_TEST(fetched(std::move(bare)).ok());
  Node lower =
      Node::object().add("status", "SUCCESS").add("results", Node::object().add("result", print_data()));
  BOOST_TEST(fetched(std::move(lower)).ok());
}

BOOST_AUTO_TEST_CASE(a_page_that_is_no_answer_says_nothing_about_the_order) {
  Node page = Node::object().add("body", Node::object().add("p", "Service unavailable"));
  BOOST_TEST(said(fetched(page)) == "!unreadable  ");
  BOOST_TEST(said(parse("billing_candidates", page)) == "!unreadable  ");
}

BOOST_AUTO_TEST_CASE(an_invoice_that_cannot_be_paid_or_delivered_is_not_taken) {
  for (char const* name : {"PostalCode", "UnitingAddress", "NameKj", "LimitDate", "UseAmount", "OrderItems"})
    BOOST_TEST(said(fetched(envelope(without(print_data(), name)))).starts_with("!"), name);
  Node no_way =
      without(without(without(print_data(), "Cv_BarcodeData"), "Yu_AccountNumber"), "Bk_AccountNumber");
  BOOST_TEST(said(fetched(envelope(std::move(no_way)))) == "!unreadable Cv_BarcodeData ");
  Node one_way = without(without(print_data(), "Cv_BarcodeData"), "Yu_AccountNumber");
  BOOST_TEST(fetched(envelope(std::move(one_way))).ok());
  Node bad_date = print_data();
  *bad_date.find("LimitDate") = Node("2026-02-30");
  BOOST_TEST(said(fetched(envelope(std::move(bad_date)))) == "!unreadable LimitDate ");
}

BOOST_AUTO_TEST_CASE(amounts_and_ids_must_be_ours) {
  BOOST_TEST(said(fetched(envelope(print_data("AK00000123", "4981")))) == "!wrong_amount 4981 ");
  BOOST_TEST(said(fetched(envelope(print_data("AK00000123", "4,980")))) == "!wrong_amount 4,980 ");
  Node other = print_data();
  *other.find("Ent_OrderId") = Node("M8XD4V1HNC");
  BOOST_TEST(said(fetched(envelope(std::move(other)))) == "!wrong_id M8XD4V1HNC ");
  BOOST_TEST(said(fetched(envelope(print_data("AK00000999")))) ==
             "message_refused  [:この注文は、まだ印刷の対象ではありません。]");
}

BOOST_AUTO_TEST_CASE(the_other_actions_rest_on_the_provider_s_word) {
  Node const taken = Node::object().add("Status", "success").add("Messages", "");
  Node const refused = Node::object().add("Status", "error").add("Messages", "対象外です");
  for (char const* endpoint : {"billing_enqueue", "billing_processed"}) {
    BOOST_TEST(said(parse(endpoint, taken)) == "done ", endpoint);
    BOOST_TEST(said(parse(endpoint, refused)) == "message_refused  [:対象外です]", endpoint);
    BOOST_TEST(said(parse(endpoint, Node::object().add("Results", ""))).starts_with("!unreadable"), endpoint);
  }
  BOOST_TEST(said(parse("billing_candidates", envelope(Node::object().add("OrderId", "AK00000123")))) ==
             "done  [:この注文は、印刷の候補です。]");
  BOOST_TEST(said(parse("billing_candidates", taken)) ==
             "message_refused  [:この注文は、まだ印刷の対象ではありません。]");
}

BOOST_AUTO_TEST_SUITE_END()
