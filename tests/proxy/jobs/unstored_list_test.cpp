#include <boost/test/unit_test.hpp>

#include "contract/answer.hpp"
#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

Order broken(Order order) {
  order.buyer.phone = "03";
  order.recipient.name = "";
  return order;
}

/// The shops of `GET /api/shops` as a question about unstored orders takes them.
Node shops_of(Node const& shops) {
  Node out = Node::object();
  for (Node const& shop : shops.items_at("shops")) {
    Node providers = Node::object();
    for (Node const& used : shop.items_at("providers"))
      providers.add(
          std::string(used.text_at("provider")),
          Node::object().add("settings", *used.find("settings")).add("fee_rule", *used.find("fee_rule")));
    Node facts = Node::object();
    for (std::string_view name : {"name", "phone", "email"}) facts.add(name, std::string(shop.text_at(name)));
    out.add(std::string(shop.text_at("id")),
            Node::object().add("shop", std::move(facts)).add("providers", std::move(providers)));
  }
  return out;
}

Node asked(Node question) {
  return must(Reply(parse_json(contract::answer(write_json(question))).value()));
}

struct Floor : ShopFloor {
  Floor() {
    push({order("A-1"), order("A-2", ProviderId::np), broken(order("A-3", ProviderId::np)),
          broken(order("A-4", ProviderId::atodene))});
    ids = Node::list();
    for (std::int64_t id = 1; id <= 4; ++id) ids.push(Node(id));
    shops = shops_of(must(service->shops(clerk)));
    documents = must(service->documents(clerk, Node::object().add("ids", ids)));
  }
  Node ids;
  Node shops;
  Node documents;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(unstored_list)

BOOST_FIXTURE_TEST_CASE(an_order_that_nobody_stored_is_listed_as_the_stored_one, Floor) {
  Node const stored = must(service->list_orders(clerk, {}));
  Node const page = *asked(Node::object()
                               .add("ask", "list_page")
                               .add("documents", *documents.find("documents"))
                               .add("shops", shops)
                               .add("today", "2026-01-05")
                               .add("change", 1))
                         .find("page");
  for (auto const& [name, column] : *stored.find("columns")->members()) {
    if (name == "change") continue;
    Node const* ours = page.find("columns")->find(name);
    BOOST_REQUIRE_MESSAGE(ours != nullptr, name);
    BOOST_TEST(write_json(*ours) == write_json(column), name);
  }
  BOOST_TEST(write_json(*stored.find("columns")->find("errors")) != "[0,0,0,0]");
}

BOOST_FIXTURE_TEST_CASE(its_detail_says_what_the_stored_one_says, Floor) {
  for (Node const& document : documents.items_at("documents")) {
    Node const stored = must(service->order(clerk, *document.integer_at("id")));
    Node const detail = asked(Node::object()
                                  .add("ask", "order_detail")
                                  .add("document", document)
                                  .add("shops", shops)
                                  .add("today", "2026-01-05"));
    for (std::string_view name : {"cell", "fee", "problems"})
      BOOST_TEST(write_json(*detail.find(name)) == write_json(*stored.find(name)), name);
  }
}

BOOST_AUTO_TEST_SUITE_END()
