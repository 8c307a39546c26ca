#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "contract/codec.hpp"
#include "tests/shared/contract/samples.hpp"

using namespace yoshin;

namespace {

rc::Gen<std::string> any_text() {
  auto const point =
      rc::gen::oneOf(rc::gen::inRange<char32_t>(0x20, 0x7F), rc::gen::inRange<char32_t>(0x3041, 0x30FF),
                     rc::gen::inRange<char32_t>(0x4E00, 0x9FA0), rc::gen::just<char32_t>(0x20BB7));
  return rc::gen::map(rc::gen::container<std::u32string>(point), [](std::u32string const& points) {
    return to_utf8(std::u32string_view(points).substr(0, 60));
  });
}

rc::Gen<Yen> any_yen() {
  return rc::gen::map(rc::gen::inRange<std::int64_t>(-kMaxOrderYen, kMaxOrderYen + 1),
                      [](std::int64_t amount) { return Yen{amount}; });
}

Amounts any_amounts() {
  return {*any_yen(), *any_yen(), *any_yen(), *any_yen(), *any_yen(), *any_yen(), *any_yen(), *any_yen()};
}

Party any_party() {
  return {*any_text(), *any_text(), *any_text(), *any_text(), *any_text(),
          *any_text(), *any_text(), *any_text(), *any_text()};
}

template <class E>
E any_of() {
  return (*rc::gen::elementOf(Names<E>::kTable)).value;
}

Date any_date() {
  return date_from_days(*rc::gen::inRange(-10'000, 300'000));
}

Order any_order() {
  Order order = test::full_order();
  order.ordered_at = Instant{*rc::gen::inRange<std::int64_t>(-1'000'000'000, 10'000'000'000) * 1000};
  order.buyer = any_party();
  order.recipient = any_party();
  auto const lines = *rc::gen::inRange(0, 5);
  order.items.clear();
  for (int i = 0; i < lines; ++i)
    order.items.push_back({*any_text(), *any_yen(), *rc::gen::inRange(1, 10'000), *rc::gen::element(0, 8, 10),
                           any_of<ItemKind>(), *any_text()});
  order.imported = any_amounts();
  order.edited.reset();
  if (*rc::gen::arbitrary<bool>()) order.edited = any_amounts();
  order.hand_fee = *rc::gen::arbitrary<bool>() ? std::optional<Yen>(*any_yen()) : std::nullopt;
  order.fee_source = any_of<FeeSource>();
  order.carrier = any_of<CarrierId>();
  order.paid_on = *rc::gen::arbitrary<bool>() ? std::optional<Date>(any_date()) : std::nullopt;
  order.notes = *any_text();
  return order;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(codec_properties)

BOOST_AUTO_TEST_CASE(any_order_survives_its_json) {
  BOOST_TEST(rc::check([] {
    Order const order = any_order();
    auto const tree = parse_json(write_json(to_node(order)));
    RC_ASSERT(tree.ok());
    auto const again = order_from(tree.value());
    RC_ASSERT(again.ok());
    RC_ASSERT(again.value() == order);
  }));
}

BOOST_AUTO_TEST_CASE(any_edit_keeps_what_the_proxy_keeps) {
  BOOST_TEST(rc::check([] {
    Order const order = any_order();
    Order const other = any_order();
    Node changes = Node::object();
    Node const document = to_node(other);
    for (char const* name : {"buyer", "items", "edited", "hand_fee", "paid_on", "notes"})
      if (*rc::gen::arbitrary<bool>()) changes.add(name, *document.find(name));
    auto const edited = with_changes(order, changes);
    RC_ASSERT(edited.ok());
    RC_ASSERT(edited.value().imported == order.imported);
    RC_ASSERT(edited.value().number == order.number);
    RC_ASSERT(edited.value().buyer == (changes.find("buyer") ? other.buyer : order.buyer));
    RC_ASSERT(edited.value().edited == (changes.find("edited") ? other.edited : order.edited));
  }));
}

BOOST_AUTO_TEST_SUITE_END()
