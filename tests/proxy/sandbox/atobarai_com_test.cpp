#include "proxy/sandbox/atobarai_com/placeholders.hpp"
#include "tests/proxy/sandbox/fixture.hpp"

namespace yoshin::test {
namespace {

using namespace sandbox::placeholder;

/// A sandbox, and 後払い.com's calls as its clients write them.
class AtobaraiFixture : public SandboxFixture {
 public:
  std::string post(std::string const& path, std::string const& body,
                   std::string const& type = "application/x-www-form-urlencoded") {
    return ask(sandbox->port(), {"POST", "/atobarai_com/api/" + path, {{"Content-Type", type}}, body}).body;
  }
  static std::string order(std::int64_t billed, std::string const& own = "K3F9Q2T7WB") {
    return "O_ReceiptOrderDate=2026-01-05&O_EnterpriseId=90001&O_SiteId=90011&O_ApiUserId=9001&O_Ent_OrderId=" +
           own + "&O_UseAmount=" + std::to_string(billed) +
           "&O_AnotherDeliFlg=0&C_PostalCode=100-0001&C_UnitingAddress=" + encoded("東京都千代田区千代田1-1") +
           "&C_NameKj=" + encoded("見本花子") +
           "&C_Phone=03-0000-0000&C_MailAddress=buyer%40example.invalid&I_ItemNameKj_1=" + encoded("緑茶") +
           "&I_UnitPrice_1=" + std::to_string(billed - 500) +
           "&I_ItemNum_1=1&I_ItemCarriage=500&I_ItemCharge=0&O_RtOrderStatus=1";
  }
  static std::string merchant() { return "EnterpriseId=90001&ApiUserId=9001"; }
  std::string registered(std::int64_t billed, std::string const& own = "K3F9Q2T7WB") {
    return element_of(post("order/rest", order(billed, own)), "systemOrderId");
  }
  std::string status(std::string const& id) {
    return code_of(post("status/rest", merchant() + "&OrderId%5B%5D=" + id));
  }
  std::string ship(std::string const& id, std::string const& carrier = "1") {
    return post("shipping/rest",
                merchant() + "&OrderId=" + id + "&DelivId=" + carrier + "&JournalNum=490714955706");
  }
  /// The first `cd` of an answer.
  static std::string code_of(std::string const& answer) {
    std::size_t const at = answer.find(" cd=\"");
    return at == std::string::npos ? "(none)" : answer.substr(at + 5, answer.find('"', at + 5) - at - 5);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(atobarai_com, AtobaraiFixture)

BOOST_AUTO_TEST_CASE(an_order_travels_from_registration_to_the_slip_report) {
  std::string const answer = post("order/rest", order(4980));
  BOOST_TEST(element_of(answer, "status") == "success");
  BOOST_TEST(element_of(answer, "orderId") == "K3F9Q2T7WB");
  BOOST_TEST(element_of(answer, "systemOrderId") == "AK00000001");
  BOOST_TEST(answer.find("<orderStatus cd=\"1\">与信OK</orderStatus>") != std::string::npos);
  BOOST_TEST(element_of(ship("AK00000001"), "status") == "success");
  BOOST_TEST(code_of(ship("AK00000001")) == kAtobaraiReported);
  BOOST_TEST(status("AK00000001") == "1");
}

BOOST_AUTO_TEST_CASE(both_forms_of_a_body_and_of_a_list_are_read) {
  std::string const id = registered(4980);
  std::string const part = "--b\r\nContent-Disposition: form-data; name=\"";
  std::string const body = part + "EnterpriseId\"\r\n\r\n90001\r\n" + part + "ApiUserId\"\r\n\r\n9001\r\n" +
                           part + "OrderId[]\"\r\n\r\n" + id + "\r\n--b--\r\n";
  BOOST_TEST(code_of(post("status/rest", body, "multipart/form-data; boundary=b")) == "1");
  BOOST_TEST(code_of(post("status/rest", merchant() + "&OrderId=" + id)) == "1");
}

BOOST_AUTO_TEST_CASE(every_broken_field_has_a_message_and_the_sum_must_fit) {
  std::string broken = order(4980);
  broken.replace(broken.find("03-0000-0000"), 12, "03");
  broken.replace(broken.find("I_UnitPrice_1=4480"), 18, "I_UnitPrice_1=4481");
  std::string const answer = post("order/rest", broken);
  BOOST_TEST(element_of(answer, "status") == "error");
  BOOST_TEST(answer.find(kAtobaraiPhone) != std::string::npos);
  BOOST_TEST(answer.find(kAtobaraiSum) != std::string::npos);
  BOOST_TEST(sandbox->ledger().empty());
}

BOOST_AUTO_TEST_CASE(wrong_ids_of_the_merchant_are_refused_and_not_kept) {
  std::string wrong = order(4980);
  wrong.replace(wrong.find("O_EnterpriseId=90001"), 20, "O_EnterpriseId=77777");
  BOOST_TEST(code_of(post("order/rest", wrong)) == kAtobaraiCredentials);
  BOOST_TEST(sandbox->requests().back().body.find("77777") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(reviews_are_decided_by_the_clock_and_holds_stay_reviews) {
  std::string const good = registered(4911, "A1");
  std::string const held = registered(4921, "A2");
  BOOST_TEST(status(good) == "0");
  pass_hours(2);
  BOOST_TEST(status(good) == "1");
  BOOST_TEST(status(held) == "0");
  BOOST_TEST(code_of(post("order/rest", order(4901, "A3"))) == "2");
}

BOOST_AUTO_TEST_CASE(a_query_answers_the_known_ids_and_may_leave_some_out) {
  std::string const one = registered(4980, "A1");
  std::string const two = registered(5980, "A2");
  std::string const both = merchant() + "&OrderId%5B%5D=" + one + "&OrderId%5B%5D=" + two;
  BOOST_TEST(post("status/rest", both).find(two) != std::string::npos);
  sandbox->set_switch("atobarai_com.answered_ids", "1");
  BOOST_TEST(post("status/rest", both).find(two) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_cancel_application_may_take_time_or_be_turned_down) {
  auto const cancel = [this](std::string const& id) {
    return post("cancel/rest",
                merchant() + "&OrderId%5B%5D=" + id + "&Reason%5B%5D=" + encoded("注文キャンセル"));
  };
  std::string const id = registered(4980, "A1");
  sandbox->set_switch("atobarai_com.cancel", "refused");
  BOOST_TEST(code_of(cancel(id)) == kAtobaraiCancelRefused);
  sandbox->set_switch("atobarai_com.cancel", "later");
  BOOST_TEST(element_of(cancel(id), "status") == "success");
  BOOST_TEST(status(id) == "1");
  pass_hours(1);
  BOOST_TEST(status(id) == "3");
  BOOST_TEST(code_of(cancel(id)) == kAtobaraiCancelled);
}

BOOST_AUTO_TEST_CASE(only_known_carriers_are_taken) {
  std::string const id = registered(4980);
  BOOST_TEST(code_of(ship(id, "3")) == kAtobaraiCarrier);
  BOOST_TEST(element_of(ship(id, "9001"), "status") == "success");
}

BOOST_AUTO_TEST_CASE(an_enclosed_invoice_is_queued_fetched_and_marked) {
  std::string const id = registered(4980);
  auto const billing = [this](std::string const& action, std::string const& parameters) {
    return post("billing/xml",
                "<Billing><Auth><EnterpriseId>90001</EnterpriseId><ApiUserId>9001</ApiUserId><AccessToken></"
                "AccessToken>"
                "</Auth><Action>" +
                    action + "</Action><Parameters>" + parameters + "</Parameters></Billing>",
                "text/xml");
  };
  std::string const named = "<OrderId>" + id + "</OrderId>";
  BOOST_TEST(billing("FetchTargets", "").find(id) == std::string::npos);
  BOOST_TEST(element_of(billing("Enqueue", named + "<Mode>0</Mode>"), "status") == "success");
  BOOST_TEST(element_of(billing("FetchTargets", named), "UseAmount") == "4980");
  BOOST_TEST(element_of(billing("FetchTargets", named), "ItemNameKj1") == "緑茶");
  billing("Processed", named);
  BOOST_TEST(billing("FetchTargets", "").find(id) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_test_host_habit_answers_success_to_everything) {
  sandbox->set_switch("atobarai_com.all_success", "on");
  BOOST_TEST(element_of(post("order/rest", "O_EnterpriseId=1"), "status") == "success");
  BOOST_TEST(sandbox->ledger().empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
