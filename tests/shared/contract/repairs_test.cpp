#include <boost/test/unit_test.hpp>
#include <functional>

#include "base/json.hpp"
#include "contract/answer.hpp"
#include "contract/codec.hpp"
#include "listing/finding_kind.hpp"
#include "provider/connector.hpp"
#include "tests/shared/contract/samples.hpp"

using namespace yoshin;
using test::json;

namespace {

/// An order that no provider finds fault with.
Order sound_order() {
  Order order = test::full_order();
  order.edited.reset();
  order.hand_fee.reset();
  order.flags.clear();
  order.buyer.name = "見本　花子";
  order.buyer.postal_code = "1000001";
  order.buyer.address1 = "東京都千代田区千代田";
  order.buyer.address2 = "1-1-1";
  order.recipient = order.buyer;
  order.items = {{"緑茶", Yen{1500}, 2, 8, ItemKind::goods, ""}};
  order.imported = Amounts{Yen{3000}, {}, Yen{500}, Yen{0}, {}, {}, {}, Yen{3500}};
  order.current = order.imported;
  order.parcels.clear();
  return order;
}

using Spoil = std::function<void(Order&)>;

Node asked(ProviderId provider, Spoil const& spoil, Node kinds = {}) {
  Order order = sound_order();
  spoil(order);
  CreditRecord record;
  record.provider = provider;
  Node question =
      Node::object()
          .add("ask", "repairs")
          .add("today", "2026-01-06")
          .add("shops", Node::object())
          .add("documents",
               Node::list().push(
                   Node::object().add("id", 7).add("order", to_node(order)).add("record", to_node(record))));
  if (!kinds.is_null()) question.add("kinds", std::move(kinds));
  return json(contract::answer(write_json(question)));
}
Node row_of(Node const& answer) {
  BOOST_REQUIRE(answer.boolean_at("ok", false));
  BOOST_REQUIRE(answer.items_at("rows").size() == 1U);
  return answer.items_at("rows").front();
}
/// `kind` for each problem that is more than information, in their order.
std::string kinds_of(Node const& row) {
  std::string text;
  for (Node const& problem : row.items_at("problems"))
    if (problem.text_at("severity") != "info") text += std::string(problem.text_at("kind")) + " ";
  return text;
}
/// `field=after` for each repair.
std::string repairs_of(Node const& row) {
  std::string text;
  for (Node const& repair : row.items_at("repairs"))
    text += std::string(repair.text_at("field")) + "=" + std::string(repair.text_at("after")) + "; ";
  return text;
}

struct Flaw {
  char const* name;
  ProviderId provider;
  Spoil spoil;
  char const* kinds;
  char const* repairs;
  std::int64_t errors_left;
};

void both(Order& order, std::string Party::*member, std::string const& text) {
  order.buyer.*member = text;
  order.recipient.*member = text;
}

// clang-format off
std::vector<Flaw> const kFlaws{
    {"a refused character, of a buyer who is also the recipient", ProviderId::kuroneko, [](Order& o) { both(o, &Party::name, "髙見　花子"); }, "characters ", "buyer.name=高見　花子; recipient.name=高見　花子; ", 0},
    {"a character without a known variant", ProviderId::kuroneko, [](Order& o) { both(o, &Party::name, "見本🐈"); }, "text ", "", 1},
    {"half-width kana", ProviderId::score, [](Order& o) { both(o, &Party::name, "見本　ﾊﾅｺ"); }, "width width ", "buyer.name=見本　ハナコ; recipient.name=見本　ハナコ; ", 0},
    {"a wave dash of ASCII", ProviderId::score, [](Order& o) { o.items.front().name = "緑茶~大"; }, "width ", "items.0.name=緑茶～大; ", 0},
    {"a yen sign", ProviderId::score, [](Order& o) { o.items.front().name = "¥100の茶"; }, "width ", "items.0.name=￥100の茶; ", 0},
    {"a phone whose zero a spreadsheet dropped", ProviderId::np, [](Order& o) { both(o, &Party::phone, "355550001"); }, "phone phone ", "buyer.phone=0355550001; recipient.phone=0355550001; ", 0},
    {"the same elsewhere", ProviderId::kuroneko, [](Order& o) { both(o, &Party::phone, "355550001"); }, "phone ", "buyer.phone=0355550001; ", 0},
    {"a dummy phone, which only the buyer can tell", ProviderId::np, [](Order& o) { both(o, &Party::phone, "00000000000"); }, "dummy_phone dummy_phone ", "", 2},
    {"an address without its prefecture", ProviderId::np, [](Order& o) { both(o, &Party::address1, "千代田区千代田"); }, "prefecture prefecture ", "buyer.address1=東京都千代田区千代田; recipient.address1=東京都千代田区千代田; ", 0},
    {"a postal code of another prefecture", ProviderId::np, [](Order& o) { both(o, &Party::postal_code, "5300001"); }, "postal_prefecture postal_prefecture ", "", 2},
    {"a house number in the line of the city", ProviderId::score, [](Order& o) { both(o, &Party::address1, "東京都千代田区千代田1-1-1"); both(o, &Party::address2, ""); }, "address_split address_split ", "buyer.address1=東京都千代田区千代田; buyer.address2=1-1-1; recipient.address1=東京都千代田区千代田; recipient.address2=1-1-1; ", 0},
    {"a bill that is not the sum of its lines", ProviderId::np, [](Order& o) { o.current.billed = Yen{9500}; }, "amounts ", "", 1},
    {"kanji in the kana, which may be left out", ProviderId::kuroneko, [](Order& o) { o.buyer.kana = "見本花子"; }, "cut ", "", 1},
};
// clang-format on

}  // namespace

BOOST_AUTO_TEST_SUITE(repairs)

BOOST_AUTO_TEST_CASE(a_sound_order_has_nothing_to_repair_at_any_provider) {
  for (Connector const* connector : all_connectors()) {
    Node const row = row_of(asked(connector->id, [](Order&) {}));
    BOOST_TEST(repairs_of(row) == "", id_of(connector->id));
    BOOST_TEST(row.find("changes")->members()->empty(), id_of(connector->id));
  }
}

BOOST_AUTO_TEST_CASE(every_flaw_is_put_to_its_kind_and_repaired_where_that_is_safe) {
  for (Flaw const& flaw : kFlaws) {
    Node const row = row_of(asked(flaw.provider, flaw.spoil));
    BOOST_TEST(kinds_of(row) == flaw.kinds, flaw.name << ": " << kinds_of(row));
    BOOST_TEST(repairs_of(row) == flaw.repairs, flaw.name << ": " << repairs_of(row));
    BOOST_TEST(*row.integer_at("errors_left") == flaw.errors_left, flaw.name << ": " << write_json(row));
  }
}

BOOST_AUTO_TEST_CASE(the_edit_holds_the_repaired_members_whole_and_no_others) {
  Node const row =
      row_of(asked(ProviderId::kuroneko, [](Order& order) { both(order, &Party::name, "髙見　花子"); }));
  Node const& changes = *row.find("changes");
  BOOST_TEST(changes.members()->size() == 2U);
  BOOST_TEST(changes.find("buyer")->text_at("name") == "高見　花子");
  BOOST_TEST(changes.find("buyer")->text_at("phone") == "03-5555-0001");
  BOOST_TEST(changes.find("recipient")->text_at("name") == "高見　花子");
}

BOOST_AUTO_TEST_CASE(only_the_kinds_that_are_named_are_repaired) {
  auto const spoil = [](Order& order) {
    both(order, &Party::name, "見本　ﾊﾅｺ");
    order.items.front().name = "髙番茶";
  };
  Node const answer = asked(ProviderId::score, spoil, Node::list().push("characters"));
  BOOST_TEST(repairs_of(row_of(answer)) == "items.0.name=高番茶; ");
  BOOST_TEST(answer.items_at("kinds").size() == 1U);
  auto const cut = asked(
      ProviderId::kuroneko, [](Order& order) { order.buyer.kana = "見本花子"; }, Node::list().push("cut"));
  BOOST_TEST(repairs_of(row_of(cut)) == "buyer.kana=; ");
}

BOOST_AUTO_TEST_CASE(what_is_converted_when_sent_or_loses_text_is_not_proposed) {
  BOOST_TEST(!is_proposed(FindingKind::automatic));
  BOOST_TEST(!is_proposed(FindingKind::cut));
  Node const answer = asked(ProviderId::kuroneko, [](Order& order) { both(order, &Party::name, "見本 ﾊﾅｺ"); });
  BOOST_TEST(row_of(answer).items_at("problems").front().text_at("kind") == "automatic");
  BOOST_TEST(repairs_of(row_of(answer)) == "");
  for (Node const& kind : answer.items_at("kinds")) BOOST_TEST(*kind.text() != "automatic");
}

BOOST_AUTO_TEST_CASE(an_order_with_no_action_to_take_has_no_problems) {
  Node const row = row_of(asked(ProviderId::np, [](Order& order) {
    order.flags = {OrderFlag::csv_credited};
    both(order, &Party::phone, "0");
  }));
  BOOST_TEST(row.items_at("problems").empty());
}

BOOST_AUTO_TEST_SUITE_END()
