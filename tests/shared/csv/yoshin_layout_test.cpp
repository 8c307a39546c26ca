#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <fstream>

#include "csv/export.hpp"
#include "csv/import.hpp"
#include "tests/support/test_folder.hpp"

using namespace yoshin;

namespace {

ImportOptions options() {
  ImportOptions out;
  out.shop = "demo";
  out.today = {2026, 1, 31};
  out.ship_days = 3;
  return out;
}

Order sample() {
  Order order;
  order.shop = "demo";
  order.number = "A-1001";
  order.short_key = "ABCDEFGH12";
  order.ordered_at = *parse_time("2026-01-05 09:00:05");
  order.order_status = "新規受付";
  order.buyer = {"見本 花子", "ミホン ハナコ", "",
                 "",          "100-0001",      "東京都見本区見本町1-2-3",
                 "",          "03-5555-0101",  "hanako@shop.example.invalid"};
  order.recipient = order.buyer;
  order.items = {{"緑茶, \"特上\"", Yen{1980}, 1, 8, ItemKind::goods, "tea-1"},
                 {"=HYPERLINK(1)", Yen{0}, 2, 10, ItemKind::goods, ""}};
  order.imported = {Yen{1980}, Yen{0}, Yen{550}, Yen{205}, Yen{-30}, Yen{-200}, Yen{-5}, Yen{2500}};
  order.edited = order.imported;
  order.hand_fee = Yen{100};
  order.current = order.imported;
  order.fee_source = FeeSource::hand;
  order.payment_method = "NP後払い";
  order.carrier = CarrierId::other;
  order.carrier_name = "ケンコーコム";
  order.parcels = {{"490714955706"}, {""}};
  order.planned_ship_date = Date{2026, 1, 6};
  order.paid_on = Date{2026, 2, 1};
  order.flags = {OrderFlag::frozen, OrderFlag::fba_request};
  order.notes = "一行目\r\n二行目";
  order.version = 7;
  return order;
}

/// Text with everything that CSV and spreadsheets trip over.
rc::Gen<std::string> text() {
  static std::vector<std::string> const parts = {"見", "ソ", "表", "髙", "①",  "～", "a",  "0",
                                                 "1",  " ",  "　", "\"", ",",  "\n", "\r", "\r\n",
                                                 "=",  "+",  "-",  "@",  "\t", "'"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(parts)),
                      [](auto const& chosen) {
                        std::string out;
                        for (std::size_t i = 0; i < chosen.size() && i < 20; ++i) out += chosen[i];
                        return out;
                      });
}

rc::Gen<Yen> yen() {
  return rc::gen::map(rc::gen::inRange<std::int64_t>(-kMaxOrderYen, kMaxOrderYen + 1),
                      [](auto n) { return Yen{n}; });
}

Amounts any_amounts() {
  auto const gen = yen();
  return {*gen, *gen, *gen, *gen, *gen, *gen, *gen, *gen};
}

std::optional<Date> any_date() {
  auto const days = *rc::gen::inRange<std::int64_t>(0, 30'000);
  return days % 3 == 0 ? std::nullopt : std::optional(date_from_days(days));
}

Party any_party() {
  auto const gen = text();
  Party party{*gen, *gen, *gen, *gen, "100-0001", *gen, *gen, "03-5555-0101", *gen};
  return party;
}

template <class E>
E any_of() {
  return Names<E>::kTable[*rc::gen::inRange<std::size_t>(0, Names<E>::kTable.size())].value;
}

Order any_order(std::string number) {
  auto const gen = text();
  Order order;
  order.shop = "demo";
  order.number = std::move(number);
  order.short_key = *rc::gen::element<std::string>("", "ABCDEFGH12");
  order.ordered_at.milliseconds = *rc::gen::inRange<std::int64_t>(0, 4'000'000'000) * 1000;
  order.order_status = *gen;
  order.buyer = any_party();
  order.recipient = any_party();
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
    order.items.push_back({*gen, *yen(), *rc::gen::inRange<std::int64_t>(1, 10'000),
                           *rc::gen::element(0, 8, 10), any_of<ItemKind>(), *gen});
  order.imported = any_amounts();
  if (*rc::gen::arbitrary<bool>()) order.edited = any_amounts();
  if (*rc::gen::arbitrary<bool>()) order.hand_fee = *yen();
  order.current = any_amounts();
  if (order.current == Amounts{}) order.current = basis_of(order);
  order.fee_source = any_of<FeeSource>();
  order.payment_method = *gen;
  order.carrier = any_of<CarrierId>();
  order.carrier_name = *gen;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
    order.parcels.push_back({*rc::gen::element<std::string>("", "490714955706", "AB-1")});
  order.planned_ship_date = any_date();
  order.delivery_date = any_date();
  order.delivery_time = *gen;
  order.paid_on = any_date();
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) order.flags.push_back(any_of<OrderFlag>());
  order.notes = *gen;
  order.version = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
  return order;
}

std::string file_text(std::string const& name) {
  std::ifstream in(test::test_path(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(yoshin_csv)

BOOST_AUTO_TEST_CASE(an_order_that_is_written_is_read_back_in_every_encoding) {
  for (auto const encoding : {Encoding::cp932, Encoding::utf8, Encoding::utf8_bom}) {
    auto const written = write_orders({sample()}, encoding);
    BOOST_TEST(written.problems.empty());
    auto const read = read_orders(written.bytes, options());
    BOOST_TEST((read.encoding == encoding));
    BOOST_TEST((read.layout == LayoutId::yoshin));
    BOOST_TEST(!read.has_errors);
    BOOST_REQUIRE_EQUAL(read.orders.size(), 1U);
    BOOST_TEST((read.orders.front().order == sample()));
  }
}

BOOST_AUTO_TEST_CASE(the_written_file_is_the_golden_file) {
  auto const written = write_orders({sample()}, Encoding::cp932).bytes;
  BOOST_TEST(written == file_text("shared/csv/golden/yoshin_orders.csv"));
}

BOOST_AUTO_TEST_CASE(any_orders_round_trip) {
  BOOST_TEST(rc::check([] {
    std::vector<Order> orders;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) orders.push_back(any_order("N-" + std::to_string(i)));
    auto const written = write_orders(orders, *rc::gen::element(Encoding::cp932, Encoding::utf8));
    RC_ASSERT(written.problems.empty());
    auto const read = read_orders(written.bytes, options());
    RC_ASSERT(!read.has_errors);
    RC_ASSERT(read.orders.size() == orders.size());
    for (std::size_t i = 0; i < orders.size(); ++i) RC_ASSERT(read.orders[i].order == orders[i]);
  }));
}

BOOST_AUTO_TEST_CASE(what_cp932_cannot_hold_is_named_and_nothing_is_written) {
  auto order = sample();
  order.buyer.name = "𠮷田 丂子";
  auto const written = write_orders({sample(), order}, Encoding::cp932);
  BOOST_TEST(written.bytes.empty());
  BOOST_REQUIRE_EQUAL(written.problems.size(), 1U);
  BOOST_TEST(written.problems.front().row == 2U);
  BOOST_TEST(written.problems.front().field == "注文者氏名");
  BOOST_TEST(written.problems.front().found == "𠮷丂");
  BOOST_TEST(write_orders({order}, Encoding::utf8).problems.empty());
}

BOOST_AUTO_TEST_CASE(a_file_of_another_shop_is_refused) {
  auto other = options();
  other.shop = "second";
  auto const read = read_orders(write_orders({sample()}, Encoding::utf8).bytes, other);
  BOOST_TEST(read.has_errors);
  BOOST_TEST(read.orders.front().problems.front().field == "店舗");
}

BOOST_AUTO_TEST_CASE(the_ship_date_is_planned_only_where_the_file_has_no_column_for_it) {
  auto order = sample();
  order.planned_ship_date.reset();
  auto const read = read_orders(write_orders({order}, Encoding::utf8).bytes, options());
  BOOST_TEST(!read.orders.front().order.planned_ship_date);
  auto const lean = read_orders(
      "受注番号,注文日時,注文者氏名,商品名,単価,数量,取込合計金額,取込請求額\r\nA1,2026-01-05 "
      "09:00:00,見本,茶,100,1,100,100\r\n",
      options());
  BOOST_TEST(!lean.has_errors);
  BOOST_TEST((lean.orders.front().order.planned_ship_date == Date{2026, 2, 3}));
  BOOST_TEST((lean.orders.front().order.current.billed == Yen{100}));
}

BOOST_AUTO_TEST_SUITE_END()
