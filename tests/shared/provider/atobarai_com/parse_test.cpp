#include <boost/test/unit_test.hpp>

#include "provider/atobarai_com/codes.hpp"
#include "tests/shared/provider/atobarai_com/sample.hpp"

using namespace yoshin;
using namespace yoshin::atobarai_com;
using test::parse;
using test::said;
using test::sent;
using S = CreditStatus;

namespace {

/// An element with a `cd`, as the decoder leaves it.
Node& with_cd(Node& node, char const* name, char const* text, char const* cd) {
  node.add(name, text);
  if (cd != nullptr) node.add(std::string(name) + "@cd", cd);
  return node;
}

Node registered(char const* text, char const* cd) {
  Node body = Node::object();
  body.add("status", "success")
      .add("orderId", "K3F9Q2T7WB")
      .add("systemOrderId", "AK00000123")
      .add("messages", "");
  with_cd(body, "orderStatus", text, cd);
  return body;
}

Node refused(char const* text = "電話番号の形が違います", char const* cd = "ESIM0101") {
  Node messages = Node::object();
  with_cd(messages, "message", text, cd);
  return Node::object()
      .add("status", "error")
      .add("orderId", "K3F9Q2T7WB")
      .add("messages", std::move(messages));
}

Node result(char const* id, char const* text, char const* cd) {
  Node one = Node::object();
  one.add("orderId", id);
  with_cd(one, "orderStatus", text, cd);
  return one;
}

Node queried(Node::Members results) {
  return Node::object().add("status", "success").add("messages", "").add("results", Node(std::move(results)));
}

std::string query(char const* text, char const* cd, CreditStatus status = S::reviewing, bool slip = false) {
  auto what = sent(status);
  what.slip_reported = slip;
  return said(parse("status", queried({{"result", result("AK00000123", text, cd)}}), what, StepRole::decides));
}

constexpr char kNg[] = "[2:与信に失敗しました。 原因につきましては、後払い.comへ問い合わせをお願いします。]";

}  // namespace

BOOST_AUTO_TEST_SUITE(atobarai_com_parse)

BOOST_AUTO_TEST_CASE(a_registration_is_decided_by_the_status_code) {
  BOOST_TEST(said(parse("order", registered("与信OK", "1"))) == "approved AK00000123");
  BOOST_TEST(said(parse("order", registered("与信中", "0"))) == "reviewing AK00000123");
  BOOST_TEST(said(parse("order", registered("与信NG", "2"))) == "rejected AK00000123 " + std::string(kNg));
  BOOST_TEST(said(parse("order", registered("キャンセル", "3"))) == "cancelled AK00000123");
}

BOOST_AUTO_TEST_CASE(an_accepted_registration_without_a_known_decision_is_under_review_and_shows_what_came) {
  BOOST_TEST(said(parse("order", registered("", nullptr))) ==
             "reviewing AK00000123 [:応答に与信状況がありません。]");
  BOOST_TEST(said(parse("order", registered("保留", "7"))) ==
             "reviewing AK00000123 [7:知らない与信状況です: 7（保留）]");
  BOOST_TEST(said(parse("order", registered("", "-1"))) == "unclear AK00000123 [-1:与信状況は -1 です。]");
}

BOOST_AUTO_TEST_CASE(a_refused_registration_shows_every_text_and_changes_nothing) {
  BOOST_TEST(said(parse("order", refused())) == "message_refused  [ESIM0101:電話番号の形が違います]");
  auto const with = [](Node messages) {
    return said(
        parse("order", Node::object().add("status", "error").add("messages", std::move(messages)), sent()));
  };
  Node error_last = Node::object().add("message", "住所が違います").add("error", "番号が違います");
  error_last.add("error@cd", "E9");
  Node error_first = Node::object().add("error", "番号が違います").add("error@cd", "E9");
  error_first.add("message", "住所が違います");
  for (Node const& messages : {error_last, error_first})
    BOOST_TEST(with(messages) == "message_refused  [E9:番号が違います] [:住所が違います]");
  Node alike = Node::object().add("message", "住所が違います").add("message", "番号が違います");
  BOOST_TEST(with(alike) == "message_refused  [:住所が違います] [:番号が違います]");
  BOOST_TEST(said(parse("order", Node::object().add("status", "error").add("messages", "だめです"))) ==
             "message_refused  [:だめです]");
  BOOST_TEST(said(parse("order", Node::object().add("status", "error"))) ==
             "message_refused  [:理由の書かれていないエラーです。]");
  BOOST_TEST(said(parse("order", refused(), sent(), StepRole::acts, 400)).starts_with("message_refused"));
}

BOOST_AUTO_TEST_CASE(the_operator_is_told_to_fix_or_to_look_at_the_settings) {
  auto const step = [](char const* text) {
    return parse("order", refused(text)).value().notices[0].next_step.ja.substr(0, 12);
  };
  BOOST_TEST(step("電話番号の形が違います") == std::string("表示された").substr(0, 12));
  BOOST_TEST(step("ＡＰＩユーザＩＤが違います") == std::string("店舗の後").substr(0, 12));
  BOOST_TEST(step("契約がありません") == std::string("店舗の後").substr(0, 12));
}

BOOST_AUTO_TEST_CASE(a_refused_credit_may_come_as_an_error_too) {
  Node body = refused("与信NGです", "X1");
  body.add("systemOrderId", "AK00000123");
  with_cd(body, "orderStatus", "与信NG", "2");
  BOOST_TEST(said(parse("order", body)) == "rejected AK00000123 " + std::string(kNg) + " [X1:与信NGです]");
  Node both = refused();
  with_cd(both, "orderStatus", "与信OK", "1");
  BOOST_TEST(said(parse("order", both)) == "!unreadable 1 ");
}

BOOST_AUTO_TEST_CASE(an_answer_for_another_order_or_without_ids_is_no_answer) {
  Node other = registered("与信OK", "1");
  *other.find("orderId") = Node("M8XD4V1HNC");
  BOOST_TEST(said(parse("order", other)) == "!wrong_id M8XD4V1HNC ");
  Node nameless = registered("与信OK", "1");
  *nameless.find("orderId") = Node("");
  BOOST_TEST(said(parse("order", nameless)) == "!wrong_id  AK00000123", "a query can settle it");
  Node no_id = registered("与信OK", "1");
  *no_id.find("systemOrderId") = Node("");
  BOOST_TEST(said(parse("order", no_id)) == "!unreadable  ");
  Node two = registered("与信OK", "1");
  two.add("systemOrderId", "AK00000124");
  BOOST_TEST(said(parse("order", two)) == "!unreadable  ");
  auto const changed = parse("modify", registered("与信OK", "1"), sent(S::approved));
  BOOST_TEST(said(changed) == "approved AK00000123");
  auto elsewhere = sent(S::approved);
  elsewhere.provider_transaction_id = "AK00000999";
  BOOST_TEST(said(parse("modify", registered("与信OK", "1"), elsewhere)) == "!wrong_id AK00000123 ");
}

BOOST_AUTO_TEST_CASE(what_contradicts_itself_or_says_nothing_is_never_a_success) {
  BOOST_TEST(said(parse("order", registered("与信NG", "1"))) == "!unreadable 1 AK00000123");
  Node twice = registered("与信OK", "1");
  with_cd(twice, "orderStatus", "与信NG", "2");
  BOOST_TEST(said(parse("order", twice)) == "!unreadable  AK00000123");
  Node both = registered("与信OK", "1");
  both.add("status", "error");
  BOOST_TEST(said(parse("order", both)).starts_with("!unreadable"));
  BOOST_TEST(said(parse("order", registered("与信OK", "1"), sent(), StepRole::acts, 404)) ==
             "!unreadable HTTP 404 ");
  for (char const* endpoint : {"order", "modify", "status", "cancel", "shipping", "billing_targets",
                               "billing_enqueue", "billing_processed", "billing_candidates", "fly"})
    for (Node const& body : {Node(), Node::object(), Node("success"), Node::list(),
                             Node::object().add("status", ""), Node::object().add("status", "ok").add("a", "b"),
                             Node::object().add("html", "<body>success</body>").add("status", "")}) {
      auto const outcome = parse(endpoint, body);
      bool const nothing = !outcome.ok() || outcome.value().verdict.kind == VerdictKind::message_refused;
      BOOST_TEST(nothing, endpoint << " " << write_json(body));
    }
}

BOOST_AUTO_TEST_CASE(order_and_spelling_of_elements_do_not_matter) {
  Node body = Node::object();
  body.add("extra", Node::object().add("status", "error"))
      .add("OrderStatus", " 与信OK ")
      .add("OrderStatus@CD", "1");
  body.add("SystemOrderId", "AK00000123").add("ORDERID", " K3F9Q2T7WB").add("Messages", Node::object());
  body.add("Status", "Success");
  BOOST_TEST(said(parse("order", body)) == "approved AK00000123");
}

BOOST_AUTO_TEST_CASE(a_text_beside_a_success_is_shown) {
  Node body = registered("与信OK", "1");
  *body.find("messages") = Node::object().add("message", "お知らせ");
  BOOST_TEST(said(parse("order", body)) == "approved AK00000123 [:お知らせ]");
}

BOOST_AUTO_TEST_CASE(a_query_finds_its_own_result_among_others) {
  Node const body = queried({{"result", result("AK00000122", "与信NG", "2")},
                             {"result", result("AK00000123", "与信OK", "1")},
                             {"note", Node("x")}});
  BOOST_TEST(said(parse("status", body, sent(S::reviewing), StepRole::decides)) == "approved ");
  BOOST_TEST(query("与信中", "0") == "reviewing ");
  BOOST_TEST(query("与信NG", "2") == "rejected  " + std::string(kNg));
  BOOST_TEST(query("キャンセル", "3") == "cancelled ");
}

BOOST_AUTO_TEST_CASE(a_query_without_a_trustworthy_word_leaves_the_status) {
  BOOST_TEST(query("", nullptr) == "unclear  [:応答に与信状況がありません。]");
  BOOST_TEST(query("保留", "7") == "unclear  [7:知らない与信状況です: 7（保留）]");
  BOOST_TEST(query("与信キャンセル", "-1") == "unclear  [-1:与信状況は -1（与信キャンセル） です。]");
  BOOST_TEST(said(parse("status", queried({}), sent(S::reviewing), StepRole::decides)) ==
             "unclear  [:応答に、照会した注文がありません。]");
  Node const others = queried({{"result", result("AK00000122", "与信OK", "1")}});
  BOOST_TEST(said(parse("status", others, sent(S::reviewing), StepRole::decides)) == "!wrong_id AK00000122 ");
  Node const twice = queried(
      {{"result", result("AK00000123", "与信OK", "1")}, {"result", result("AK00000123", "与信NG", "2")}});
  BOOST_TEST(said(parse("status", twice, sent(S::reviewing), StepRole::decides)) == "!unreadable  ");
  BOOST_TEST(said(parse("status", refused("事業者IDが違います", "ESIM0001"), sent(S::reviewing),
                        StepRole::decides)) == "message_refused  [ESIM0001:事業者IDが違います]");
}

BOOST_AUTO_TEST_CASE(an_accepted_slip_stays_reported_while_the_credit_stands) {
  BOOST_TEST(query("与信OK", "1", S::shipment_reported) == "shipped(slip) ");
  BOOST_TEST(query("与信OK", "1", S::unknown, true) == "shipped(slip) ");
  BOOST_TEST(query("与信OK", "1", S::cancelled, true) == "shipped(slip) ");
  BOOST_TEST(query("与信OK", "1", S::unknown) == "approved ");
  BOOST_TEST(query("キャンセル", "3", S::shipment_reported, true) == "cancelled ");
}

BOOST_AUTO_TEST_CASE(a_cancellation_is_an_application_that_the_query_confirms) {
  Node const taken = Node::object().add("status", "success").add("messages", "");
  BOOST_TEST(said(parse("cancel", taken, sent(S::approved))) == "cancelled ");
  auto const confirmed = [](char const* text, char const* cd) {
    return said(parse("status", queried({{"result", result("AK00000123", text, cd)}}), sent(S::cancelled),
                      StepRole::confirms));
  };
  BOOST_TEST(confirmed("キャンセル", "3") == "cancelled ");
  BOOST_TEST(confirmed("与信OK", "1") ==
             "approved  [:キャンセル申請は受け付けられましたが、まだキャンセルになっていません。]");
  BOOST_TEST(said(parse("cancel", refused("入金済みです", nullptr), sent(S::approved))) ==
             "message_refused  [:入金済みです]");
}

BOOST_AUTO_TEST_CASE(a_slip_report_rests_on_status_and_messages) {
  Node const taken = Node::object().add("status", "success").add("messages", "");
  BOOST_TEST(said(parse("shipping", taken, sent(S::approved))) == "shipped(slip) ");
  auto const again = parse("shipping", refused("登録済みです", "E1"), sent(S::approved));
  BOOST_TEST(said(again) == "message_refused  [E1:登録済みです]");
  BOOST_TEST(again.value().notices[0].next_step.ja.find("登録済み") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_error_for_our_own_order_makes_the_call_refused_all_the_same) {
  for (char const* endpoint : {"cancel", "shipping"}) {
    auto const with = [&](Node per_order) {
      return said(parse(
          endpoint,
          Node::object().add("status", "success").add("messages", "").add("results", std::move(per_order)),
          sent(S::approved)));
    };
    auto const one = [](char const* id, char const* status) {
      return Node::object().add("result", Node::object().add("orderId", id).add("status", status));
    };
    BOOST_TEST(with(one("AK00000123", "error")).starts_with("message_refused"), endpoint);
    BOOST_TEST(!with(one("AK00000123", "success")).starts_with("message_refused"), endpoint);
    BOOST_TEST(with(one("AK00000124", "error")) == "!wrong_id AK00000124 ", endpoint);
    Node both = one("AK00000124", "error");
    both.add("result", Node::object().add("orderId", "AK00000123").add("status", "success"));
    BOOST_TEST(!with(both).starts_with("message_refused"), "another order's error is not ours");
    Node attribute = Node::object();
    attribute.add("result", Node::object().add("orderId", "AK00000123").add("x", "番号が違います"));
    attribute.add("result@status", "error");
    BOOST_TEST(with(attribute).starts_with("message_refused"), endpoint);
    BOOST_TEST(with(Node::object().add("error", "伝票番号が違います")).find("伝票番号が違います") !=
               std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(every_code_of_the_table_has_its_label_and_verdict) {
  for (StatusCode const& row : kStatusCodes) {
    auto const outcome =
        parse("order", registered(std::string(row.label).c_str(), std::string(row.cd).c_str()));
    BOOST_TEST_REQUIRE(outcome.ok(), row.cd);
    BOOST_TEST((outcome.value().verdict.kind == row.verdict), row.cd);
  }
  BOOST_TEST((find_status("4") == nullptr));
  BOOST_TEST((find_status("") == nullptr));
}

BOOST_AUTO_TEST_CASE(every_next_step_has_words_in_both_languages) {
  for (int word = 0; word <= static_cast<int>(Word::nothing); ++word) {
    auto const step = next_step_of(static_cast<Word>(word));
    BOOST_TEST(!step.ja.empty(), word);
    BOOST_TEST(!step.en.empty(), word);
    for (char const letter : step.en) BOOST_TEST(static_cast<unsigned char>(letter) < 0x80, step.en);
  }
}

BOOST_AUTO_TEST_SUITE_END()
