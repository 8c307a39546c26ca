#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include "csv/export.hpp"
#include "csv/import.hpp"
#include "csv/writer.hpp"

using namespace yoshin;

namespace {

ImportOptions options() {
  ImportOptions out;
  out.shop = "demo";
  out.today = {2026, 1, 31};
  out.ship_days = 2;
  return out;
}

/// Words that no carrier or flag table knows and that survive trimming.
std::string word() {
  return *rc::gen::element<std::string>("見本", "ソ表能", "髙﨑①", "a,b", "\"q\"", "=1+1", "@x", "+81", "-x",
                                        "'=y", "一行目\r\n二行目", "x　y", "0012");
}

Party any_party() {
  static std::vector<std::string> const names = {"見本　花子", "試験　太郎", "株式会社例示"};
  Party party;
  party.name = *rc::gen::elementOf(names);
  party.kana = *rc::gen::element<std::string>("ミホン　ハナコ", "");
  party.postal_code = *rc::gen::element<std::string>("100-0001", "060-0042");
  party.address1 = *rc::gen::element<std::string>("東京都千代田区", "北海道札幌市中央区", "見本県なし町");
  party.address2 = *rc::gen::element<std::string>("見本町１－２－３", "例示4-5　見本マンション101");
  party.phone = *rc::gen::element<std::string>("03-5555-0101", "0120-555-123", "090-5555-0001", "0355550101");
  return party;
}

std::optional<Date> any_date() {
  return *rc::gen::element<std::optional<Date>>(std::nullopt, Date{2026, 2, 3}, Date{2024, 2, 29});
}

/// An order with what every cart has. Each layout below adds what it has columns for.
Order any_order(int index) {
  Order order;
  order.shop = "demo";
  order.number = "100001-2026" + std::to_string(1000 + index) + "-0012345678";
  order.ordered_at.milliseconds = *rc::gen::inRange<std::int64_t>(0, 4'000'000'000) * 1000;
  order.order_status = "新規受付";
  order.buyer = any_party();
  order.buyer.email = *rc::gen::element<std::string>("hanako@shop.example.invalid", "");
  order.recipient = any_party();
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
    order.items.push_back({word(), Yen{*rc::gen::inRange(0, 5000)}, *rc::gen::inRange(1, 20),
                           *rc::gen::element(0, 8, 10), ItemKind::goods, word()});
  auto& amounts = order.imported;
  amounts.goods = *total_of(order.items);
  amounts.shipping = Yen{*rc::gen::inRange(0, 999)};
  amounts.fee = Yen{*rc::gen::inRange(0, 999)};
  amounts.points = -Yen{*rc::gen::inRange(0, 50)};
  order.payment_method = word();
  order.carrier =
      *rc::gen::element(CarrierId::none, CarrierId::yamato, CarrierId::sagawa, CarrierId::japan_post);
  order.delivery_date = any_date();
  order.delivery_time = *rc::gen::element<std::string>("午前中", "");
  order.notes = word();
  order.planned_ship_date = Date{2026, 2, 2};
  return order;
}

void settle(Order& order) {
  auto& file = order.imported;
  file.billed = file.goods + file.tax + file.shipping + file.fee + file.discount + file.points + file.other;
  order.current = file;
}

void add_next_engine(Order& order) {
  order.imported.tax = Yen{*rc::gen::inRange(0, 999)};
  order.imported.other = Yen{*rc::gen::inRange(-99, 99)};
  if (*rc::gen::arbitrary<bool>()) order.flags = {OrderFlag::shipped};
  order.paid_on = any_date();
  if (*rc::gen::arbitrary<bool>()) order.parcels = {{"490714955706"}, {"444803009836"}};
}
void add_rakuten(Order& order) {
  order.imported.tax = Yen{*rc::gen::inRange(0, 999)};
  order.imported.discount = -Yen{*rc::gen::inRange(0, 99)};
  order.order_status = *rc::gen::element<std::string>("300", "発送待ち");
}
void add_yahoo(Order& order) {
  order.imported.discount = -Yen{*rc::gen::inRange(0, 99)};
  order.imported.other = Yen{*rc::gen::inRange(0, 99)};
  if (*rc::gen::arbitrary<bool>()) order.parcels = {{"490714955706"}};
}

struct Case {
  Layout const& layout;
  void (*add)(Order&);
};

void check_round_trip(Case const& one) {
  auto const ok = rc::check(std::string(id_of(one.layout.id)), [&] {
    std::vector<Order> orders;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
      orders.push_back(any_order(i));
      one.add(orders.back());
      settle(orders.back());
    }
    auto const encoding = *rc::gen::element(Encoding::cp932, Encoding::utf8, Encoding::utf8_bom);
    auto const written = write_orders(orders, encoding, one.layout);
    RC_ASSERT(written.problems.empty());
    auto const read = read_orders(written.bytes, options());
    RC_ASSERT(read.layout == one.layout.id);
    RC_ASSERT(!read.has_errors);
    RC_ASSERT(read.orders.size() == orders.size());
    for (std::size_t i = 0; i < orders.size(); ++i) {
      for (auto const& problem : read.orders[i].problems)
        RC_LOG() << problem.field << ' ' << problem.found << '\n';
      RC_ASSERT(read.orders[i].problems.empty());
      RC_ASSERT(read.orders[i].order == orders[i]);
    }
  });
  BOOST_TEST(ok);
}

using Row = std::vector<std::pair<std::string, std::string>>;

/// A file of rows that all have the columns of the first.
std::string file(std::vector<Row> const& rows) {
  CsvWriter writer;
  for (auto const& [name, value] : rows.front()) writer.cell(name);
  writer.end_row();
  for (auto const& row : rows) {
    for (auto const& [name, value] : row) writer.cell(value);
    writer.end_row();
  }
  return writer.text();
}

Row with(Row row, Row const& changes) {
  for (auto const& [name, value] : changes)
    for (auto& cell : row)
      if (cell.first == name) cell.second = value;
  return row;
}

Row const kRakuten = {{"注文番号", "100001-20260105-0000000001"},
                      {"ステータス", "300"},
                      {"注文日時", "2026-01-05 09:00:05"},
                      {"支払方法名", "後払い決済"},
                      {"複数送付先フラグ", "0"},
                      {"商品合計金額", "1980"},
                      {"送料合計", "550"},
                      {"請求金額", "2430"},
                      {"ポイント利用額", "50"},
                      {"クーポン利用総額", "50"},
                      {"注文者郵便番号1", "060"},
                      {"注文者郵便番号2", "0001"},
                      {"注文者住所都道府県", "北海道"},
                      {"注文者住所郡市区", "札幌市中央区"},
                      {"注文者住所それ以降の住所", "北一条西1-2-3"},
                      {"注文者姓", "見本"},
                      {"注文者名", "花子"},
                      {"注文者電話番号1", "011"},
                      {"注文者電話番号2", "555"},
                      {"注文者電話番号3", "0101"},
                      {"送付先ID", "9001"},
                      {"商品名", "緑茶"},
                      {"商品番号", ""},
                      {"商品管理番号", "tea-1"},
                      {"単価", "990"},
                      {"個数", "2"},
                      {"項目・選択肢", "のし:あり"},
                      {"商品税率", "0.08"}};

Row const kYahooOrder = {{"OrderId", "mihon-10000001"},
                         {"OrderTime", "2026/01/05 09:00:05"},
                         {"ShipName", "見本　花子"},
                         {"ShipZipCode", "1000001"},
                         {"ShipPrefecture", "東京都"},
                         {"ShipCity", "千代田区"},
                         {"ShipAddress1", "見本町1-2-3"},
                         {"ShipAddress2", "101"},
                         {"ShipPhoneNumber", "0355550101"},
                         {"BillMailAddress", "hanako@shop.example.invalid"},
                         {"PayMethodName", "後払い"},
                         {"ShipCharge", "550"},
                         {"UsePoint", "30"},
                         {"Total", "2500"}};
Row const kYahooItem = {{"OrderId", "mihon-10000001"}, {"Title", "緑茶"}, {"SubCode", "tea-1"},
                        {"UnitPrice", "990"},          {"Quantity", "2"}, {"ItemTaxRatio", "8"}};

ImportResult read_two(std::string const& first, std::string const& second) {
  std::string_view const files[] = {first, second};
  return read_orders(files, options());
}

std::vector<Trouble> troubles_of(ImportResult const& result) {
  std::vector<Trouble> out;
  for (auto const& problem : result.problems) out.push_back(problem.trouble);
  for (auto const& imported : result.orders)
    for (auto const& problem : imported.problems) out.push_back(problem.trouble);
  return out;
}
using Troubles = std::vector<Trouble>;

}  // namespace

BOOST_AUTO_TEST_SUITE(layouts_of_others)

BOOST_AUTO_TEST_CASE(orders_in_the_layout_of_another_system_come_back_as_they_were) {
  check_round_trip({next_engine_layout(), &add_next_engine});
  check_round_trip({rakuten_layout(), &add_rakuten});
  check_round_trip({yahoo_layout(), &add_yahoo});
}

BOOST_AUTO_TEST_CASE(a_rakuten_line_becomes_an_order) {
  auto const result = read_orders(file({kRakuten}), options());
  BOOST_TEST((result.layout == LayoutId::rakuten));
  BOOST_REQUIRE_EQUAL(result.orders.size(), 1U);
  BOOST_TEST((troubles_of(result) == Troubles{}));
  auto const& order = result.orders.front().order;
  BOOST_TEST(order.buyer.postal_code == "060-0001");
  BOOST_TEST(order.buyer.phone == "011-555-0101");
  BOOST_TEST(order.buyer.name == "見本　花子");
  BOOST_TEST(order.buyer.address1 == "北海道札幌市中央区");
  BOOST_TEST(order.buyer.address2 == "北一条西1-2-3");
  BOOST_TEST(same_address(order));
  BOOST_TEST(
      (order.imported == Amounts{Yen{1980}, Yen{0}, Yen{550}, Yen{0}, Yen{-50}, Yen{-50}, Yen{0}, Yen{2430}}));
  BOOST_TEST(order.items.front().name == "緑茶 のし:あり");
  BOOST_TEST(order.items.front().code == "tea-1");
  BOOST_TEST(order.items.front().tax_rate_percent == 8);
}

BOOST_AUTO_TEST_CASE(zeros_that_a_spreadsheet_ate_from_parts_are_put_back_with_a_warning) {
  struct Eaten {
    char const* parts[3];
    char const* whole;
  };
  for (Eaten const& one :
       {Eaten{{"11", "555", "101"}, "011-555-0101"}, Eaten{{"90", "55", "1"}, "090-0055-0001"},
        Eaten{{"3", "5555", "101"}, "03-5555-0101"}}) {
    auto const result = read_orders(file({with(kRakuten, {{"注文者電話番号1", one.parts[0]},
                                                          {"注文者電話番号2", one.parts[1]},
                                                          {"注文者電話番号3", one.parts[2]}})}),
                                    options());
    BOOST_TEST(result.orders.front().order.buyer.phone == one.whole);
    BOOST_TEST((troubles_of(result) == Troubles{Trouble::phone_padded}));
  }
  auto const post =
      read_orders(file({with(kRakuten, {{"注文者郵便番号1", "60"}, {"注文者郵便番号2", "1"}})}), options());
  BOOST_TEST(post.orders.front().order.buyer.postal_code == "060-0001");
  BOOST_TEST((troubles_of(post) == Troubles{Trouble::postal_padded}));
}

BOOST_AUTO_TEST_CASE(an_order_for_several_destinations_is_said_once) {
  auto const two = with(kRakuten, {{"商品合計金額", "3960"}, {"請求金額", "4410"}});
  auto const flagged = with(two, {{"複数送付先フラグ", "1"}});
  auto const second = with(flagged, {{"送付先ID", "9002"}});
  BOOST_TEST((troubles_of(read_orders(file({flagged, second}), options())) ==
              Troubles{Trouble::several_destinations}));
  auto const unflagged = with(two, {{"送付先ID", "9002"}});
  BOOST_TEST(
      (troubles_of(read_orders(file({two, unflagged}), options())) == Troubles{Trouble::several_destinations}));
}

BOOST_AUTO_TEST_CASE(an_order_that_says_it_has_several_destinations_is_one_of_them) {
  auto const flagged = with(kRakuten, {{"複数送付先フラグ", "1"}});
  BOOST_TEST((troubles_of(read_orders(file({flagged}), options())) == Troubles{Trouble::several_destinations}));
  auto const plain = with(kRakuten, {{"複数送付先フラグ", "0"}});
  BOOST_TEST((troubles_of(read_orders(file({plain}), options())) == Troubles{}));
}

BOOST_AUTO_TEST_CASE(a_recipient_that_the_file_leaves_empty_is_the_buyer_without_the_mail_address) {
  auto const blank = with(kYahooOrder, {{"ShipName", ""},
                                        {"ShipZipCode", ""},
                                        {"ShipPhoneNumber", ""},
                                        {"ShipAddressFull", ""},
                                        {"ShipPrefecture", ""},
                                        {"ShipCity", ""},
                                        {"ShipAddress1", ""},
                                        {"ShipAddress2", ""}});
  auto const result = read_two(file({blank}), file({kYahooItem}));
  BOOST_REQUIRE_EQUAL(result.orders.size(), 1U);
  auto const& order = result.orders[0].order;
  BOOST_TEST(order.recipient.name == order.buyer.name);
  BOOST_TEST(!order.buyer.email.empty());
  BOOST_TEST(order.recipient.email.empty());
}

BOOST_AUTO_TEST_CASE(yahoo_orders_and_items_are_joined_by_their_number_in_either_order) {
  auto const orders = file({kYahooOrder, with(kYahooOrder, {{"OrderId", "mihon-10000002"}})});
  auto const items = file({with(kYahooItem, {{"OrderId", "mihon-10000002"}}), kYahooItem});
  auto const result = read_two(orders, items);
  BOOST_TEST((result.layout == LayoutId::yahoo));
  BOOST_TEST((troubles_of(result) == Troubles{}));
  BOOST_REQUIRE_EQUAL(result.orders.size(), 2U);
  auto const& order = result.orders.front().order;
  BOOST_TEST(order.number == "mihon-10000001");
  BOOST_TEST(order.buyer.name == "見本　花子");
  BOOST_TEST(order.buyer.email == "hanako@shop.example.invalid");
  BOOST_TEST(order.recipient.address2 == "見本町1-2-3　101");
  BOOST_TEST((order.imported.goods == Yen{1980}));
  BOOST_TEST((order.imported.billed == Yen{2500}));
  BOOST_TEST(order.items.size() == 1U);
  auto const turned = read_two(items, orders);
  BOOST_REQUIRE_EQUAL(turned.orders.size(), 2U);
  BOOST_TEST((turned.orders.front().order == order));
}

BOOST_AUTO_TEST_CASE(half_of_a_yahoo_export_says_what_is_missing) {
  auto const orders = file({kYahooOrder});
  auto const items = file({kYahooItem});
  BOOST_TEST((troubles_of(read_orders(orders, options())) == Troubles{Trouble::items_file_missing}));
  BOOST_TEST((troubles_of(read_orders(items, options())) == Troubles{Trouble::orders_file_missing}));
  auto const strange = read_two(orders, file({with(kYahooItem, {{"OrderId", "mihon-9"}})}));
  BOOST_TEST((troubles_of(strange) == Troubles{Trouble::item_without_order, Trouble::order_without_items}));
  BOOST_TEST(strange.problems.front().file == 2U);
  BOOST_TEST(strange.has_errors);
  BOOST_TEST((troubles_of(read_two(file({kRakuten}), file({kRakuten}))) == Troubles{Trouble::one_file_only}));
}

BOOST_AUTO_TEST_CASE(a_header_that_fits_two_layouts_alike_is_asked_about) {
  Row both = kRakuten;
  both.insert(both.end(), kYahooOrder.begin(), kYahooOrder.end());
  both.insert(both.end(), kYahooItem.begin() + 1, kYahooItem.end());
  auto const result = read_orders(file({both}), options());
  BOOST_TEST((troubles_of(result) == Troubles{Trouble::layout_ambiguous}));
  BOOST_TEST((result.choices == std::vector{LayoutId::rakuten, LayoutId::yahoo}));
  auto chosen = options();
  chosen.layout = LayoutId::yahoo;
  BOOST_TEST((read_orders(file({both}), chosen).layout == LayoutId::yahoo));
}

BOOST_AUTO_TEST_CASE(headers_are_compared_in_their_compatible_form) {
  auto wide = kRakuten;
  for (auto& cell : wide)
    if (cell.first == "注文者郵便番号1") cell.first = "注文者郵便番号１";
  auto yahoo = kYahooOrder;
  for (auto& cell : yahoo)
    if (cell.first == "OrderTime") cell.first = "ｏｒｄｅｒｔｉｍｅ ";
  BOOST_TEST((read_orders(file({wide}), options()).layout == LayoutId::rakuten));
  BOOST_TEST(!read_orders(file({wide}), options()).has_errors);
  BOOST_TEST(!read_two(file({yahoo}), file({kYahooItem})).has_errors);
}

BOOST_AUTO_TEST_SUITE_END()
