#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using namespace yoshin::atodene::samples;

namespace {

Node print_data() {
  Node info = Node::object();
  for (auto const& [name, value] :
       std::vector<std::pair<char const*, char const*>>{{"zip", "100-0001"},
                                                        {"address1", "東京都千代田区千代田1-1"},
                                                        {"address2", ""},
                                                        {"name", "見本花子"},
                                                        {"siteName", "見本商店"},
                                                        {"shopOrderId", "K3F9Q2T7WB"},
                                                        {"billedAmountTitle", "ご請求金額"},
                                                        {"billedAmount", "3,300円"},
                                                        {"shopOrderDate", "2022/01/05"},
                                                        {"billSendDate", "2022/01/06"},
                                                        {"billDeadlineDate", "2022/01/20"},
                                                        {"transactionIdTitle", "お問合せ番号"},
                                                        {"transactionId", "A0000000001"},
                                                        {"billBankInfomation", "銀行でのお支払い"},
                                                        {"bankName", "見本銀行"},
                                                        {"bankAccountNumber", "0000001"},
                                                        {"invoiceBarcode", "91900000000000000000"},
                                                        {"expand11", "00100-0-000000"},
                                                        {"expand12", "見本"},
                                                        {"expand13", "1"},
                                                        {"expand14", "2"},
                                                        {"newElement", "x"}})
    info.add(name, value);
  Node row = Node::object()
                 .add("goods", "緑茶")
                 .add("goodsPrice", "3,000")
                 .add("goodsAmount", "1")
                 .add("goodsSubtotal", "3,000")
                 .add("goodsExpand", "");
  Node fee = Node::object()
                 .add("goods", "送料")
                 .add("goodsPrice", "300")
                 .add("goodsAmount", "1")
                 .add("goodsSubtotal", "300");
  info.add("details", Node::object().add("detail", row).add("detail", fee));
  return info;
}

Node answer_with(Node info) {
  return Node::object().add("result", "OK").add("invoiceInfo", std::move(info)).add("errors", "");
}

Case download() {
  Case one(Action::invoice_download, CreditStatus::approved);
  one.settings["atodene.service"] = "3";
  return one;
}

Node without(std::string_view name) {
  Node kept = Node::object();
  Node const all = print_data();
  for (auto const& [key, value] : *all.members())
    if (key != name) kept.add(key, value);
  return kept;
}

std::string says(Node info) {
  return said(parse(download(), answer_with(std::move(info))));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atodene_invoice)

BOOST_AUTO_TEST_CASE(print_data_becomes_a_document_in_the_names_that_the_screen_knows) {
  auto const outcome = parse(download(), answer_with(print_data()));
  BOOST_TEST(said(outcome) == "done");
  Node const& document = outcome.value().document;
  for (auto const& [name, value] :
       std::vector<std::pair<char const*, char const*>>{{"postCode", "100-0001"},
                                                        {"address1", "東京都千代田区千代田1-1"},
                                                        {"name", "見本花子"},
                                                        {"buyStore", "見本商店"},
                                                        {"claimSum", "3300"},
                                                        {"orderDate", "2022/01/05"},
                                                        {"claimDate", "2022/01/06"},
                                                        {"maturity", "2022/01/20"},
                                                        {"inquiryNo", "A0000000001"},
                                                        {"barCode", "91900000000000000000"},
                                                        {"accountNo1", "00100-0-000000"},
                                                        {"memberName", "見本"},
                                                        {"upperOcrCode", "1"},
                                                        {"lowerOcrCode", "2"},
                                                        {"bankName", "見本銀行"}})
    BOOST_TEST(document.text_at(name) == value, name);
  BOOST_TEST_REQUIRE(document.items_at("rows").size() == 2U);
  BOOST_TEST(document.items_at("rows")[1].text_at("itemName") == "送料");
  BOOST_TEST(document.items_at("rows")[1].text_at("subTotal") == "300");
  BOOST_TEST(document.find("newElement") == nullptr);
  BOOST_TEST(document.find("address2") == nullptr);
}

BOOST_AUTO_TEST_CASE(amounts_are_kept_in_digits_and_what_is_none_as_it_came) {
  Node info = without("billedAmount").add("billedAmount", "￥３，３００");
  info.add("docketbilledAmount", "3,300円").add("voucherBilledAmount", "三千三百円");
  auto const outcome = parse(download(), answer_with(std::move(info)));
  BOOST_TEST_REQUIRE(said(outcome) == "done");
  BOOST_TEST(outcome.value().document.text_at("claimSum") == "3300");
  BOOST_TEST(outcome.value().document.text_at("docketbilledAmount") == "3300");
  BOOST_TEST(outcome.value().document.text_at("voucherBilledAmount") == "三千三百円");
}

BOOST_AUTO_TEST_CASE(print_data_is_found_inside_the_transaction_too) {
  Node answer = Node::object()
                    .add("result", "OK")
                    .add("transactionInfo", Node::object().add("invoiceInfo", print_data()));
  BOOST_TEST(said(parse(download(), std::move(answer))) == "done");
}

BOOST_AUTO_TEST_CASE(print_data_that_nobody_could_deliver_or_pay_by_is_refused) {
  for (char const* name : {"address1", "name", "billedAmount", "billDeadlineDate", "transactionId", "details"})
    BOOST_TEST(says(without(name)) == std::string("unreadable ") + name);
  Node info = without("invoiceBarcode");
  BOOST_TEST(says(info) == "done");
  *info.find("bankAccountNumber") = Node("");
  *info.find("expand11") = Node("");
  BOOST_TEST(says(info) == "unreadable invoiceBarcode");
  BOOST_TEST(said(parse(download(), Node::object().add("result", "OK"))) == "unreadable invoiceInfo");
}

BOOST_AUTO_TEST_CASE(print_data_of_another_transaction_or_amount_is_refused) {
  BOOST_TEST(says(without("transactionId").add("transactionId", "A0000000002")) == "wrong_id A0000000002");
  BOOST_TEST(says(without("shopOrderId").add("shopOrderId", "X000000000")) == "wrong_id A0000000001");
  BOOST_TEST(says(without("billedAmount").add("billedAmount", "3301")) == "wrong_amount 3301");
  BOOST_TEST(says(without("billedAmount").add("billedAmount", "￥3,300")) == "done");
  BOOST_TEST(says(without("billedAmount").add("billedAmount", "三千三百円")) == "wrong_amount 三千三百円");
}

BOOST_AUTO_TEST_CASE(a_refused_download_changes_nothing_and_says_why) {
  auto const outcome = parse(download(), refused({error("transactionId", "sim0301", "同梱ではありません")}));
  BOOST_TEST(said(outcome) == "message_refused !sim0301");
}

BOOST_AUTO_TEST_SUITE_END()
