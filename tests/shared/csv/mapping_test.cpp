#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

#include "csv/import.hpp"
#include "csv/mapping.hpp"
#include "csv/reader.hpp"
#include "tests/support/test_folder.hpp"
#include "text/postal.hpp"

using namespace yoshin;

namespace {

using F = MappedField;

ImportOptions options(std::vector<OrderMapping> mappings = {}) {
  ImportOptions out;
  out.shop = "demo";
  out.today = {2026, 1, 31};
  out.mappings = std::move(mappings);
  return out;
}

std::string own_cart() {
  std::ifstream file(test::test_path("data/own_cart_40.csv"), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

OrderMapping proposal_for(std::string const& bytes) {
  auto text = decode_text(bytes).value().text;
  auto const table = read_csv(text);
  auto mapping = propose_mapping(table[0].cells);
  mapping.name = "自社カート";
  return mapping;
}

/// The own cart's file as a person would confirm it: the dates are month first.
OrderMapping own_mapping() {
  auto mapping = proposal_for(own_cart());
  mapping.date_order = DateOrder::month_first;
  return mapping;
}

F field_of(OrderMapping const& mapping, std::string_view header) {
  for (auto const& column : mapping.columns)
    if (column.header == header) return column.field;
  BOOST_FAIL(std::string(header) + " has no field");
  return F::number;
}

bool proposes_nothing_for(OrderMapping const& mapping, std::string_view header) {
  for (auto const& column : mapping.columns)
    if (column.header == header) return false;
  return true;
}

/// The smallest mapping that reads an order.
OrderMapping least() {
  return {"最小",
          DateOrder::year_first,
          {{"番号", F::number},
           {"日時", F::ordered_at},
           {"計", F::billed},
           {"人", F::buyer_name},
           {"〒", F::buyer_postal_code},
           {"所", F::buyer_address1},
           {"話", F::buyer_phone},
           {"物", F::item_name},
           {"値", F::unit_price}},
          {{F::payment_method, "NP後払い"}, {F::quantity, "1"}}};
}
constexpr char kLeastHeader[] = "番号,日時,計,人,〒,所,話,物,値\r\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(mapped_columns)

BOOST_AUTO_TEST_CASE(usual_headers_are_proposed_and_others_left_alone) {
  std::string_view const headers[] = {
      "ご注文番号",     "注文日時",   "購入者名（姓）", "お届け先郵便番号", "お届け先電話番号1",
      "お届け先ご住所", "ＴＯＴＡＬ", "ﾒｰﾙｱﾄﾞﾚｽ",       "社内メモ番号",     "数量"};
  auto const mapping = propose_mapping(headers);
  BOOST_TEST((field_of(mapping, "ご注文番号") == F::number));
  BOOST_TEST((field_of(mapping, "購入者名（姓）") == F::buyer_name));
  BOOST_TEST((field_of(mapping, "注文日時") == F::ordered_at));
  BOOST_TEST((field_of(mapping, "お届け先郵便番号") == F::recipient_postal_code));
  BOOST_TEST((field_of(mapping, "お届け先電話番号1") == F::recipient_phone));
  BOOST_TEST((field_of(mapping, "お届け先ご住所") == F::recipient_address1));
  BOOST_TEST((field_of(mapping, "ＴＯＴＡＬ") == F::billed));
  BOOST_TEST((field_of(mapping, "ﾒｰﾙｱﾄﾞﾚｽ") == F::buyer_email));
  BOOST_TEST((field_of(mapping, "数量") == F::quantity));
  BOOST_TEST(proposes_nothing_for(mapping, "社内メモ番号"));
}

BOOST_AUTO_TEST_CASE(the_own_cart_is_proposed_whole_and_read_with_its_parts_joined) {
  BOOST_TEST(gaps_of(own_mapping()).empty());
  auto const result = read_orders(own_cart(), options({own_mapping()}));
  BOOST_TEST((result.layout == LayoutId::mapped));
  BOOST_TEST(result.mapping == "自社カート");
  BOOST_TEST(!result.has_errors);
  BOOST_REQUIRE_EQUAL(result.orders.size(), 40U);
  for (auto const& imported : result.orders)
    for (auto const& problem : imported.problems) BOOST_ERROR(problem.field + " " + problem.found);
  auto const& order = result.orders.front().order;
  BOOST_TEST(order.number == "CART-5001");
  BOOST_TEST(order.buyer.name.find("　") != std::string::npos);
  BOOST_TEST(order.buyer.address1.starts_with(*prefecture_of_address(order.buyer.address1)));
  BOOST_TEST((jst_date(order.ordered_at).year == 2026));
  BOOST_TEST((jst_date(order.ordered_at).month == 1));
  BOOST_TEST((total_of(lines_of(order)) == order.current.billed));
}

/// The one order of a file of the least mapping with more columns, each with its value.
ImportedOrder read_with(std::vector<MappedColumn> const& more, std::string const& values,
                        OrderMapping mapping = least()) {
  std::string header(kLeastHeader);
  header.resize(header.size() - 2);
  for (auto const& column : more) {
    mapping.columns.push_back(column);
    header += "," + column.header;
  }
  auto const line = "A-1,2026/01/05 09:00:00,1900,見本　花子,1000001,東京都千代田区1-1,0355550101,緑茶,2000";
  auto const result = read_orders(header + "\r\n" + line + values + "\r\n", options({mapping}));
  BOOST_REQUIRE_EQUAL(result.orders.size(), 1U);
  return result.orders[0];
}

BOOST_AUTO_TEST_CASE(a_reduction_takes_away_with_and_without_its_minus) {
  for (auto const* value : {",100", ",-100"}) {
    auto const discount = read_with({{"引", F::discount}}, value);
    BOOST_TEST((discount.order.imported.discount == Yen{-100}), value);
    BOOST_TEST((discount.order.imported.points == Yen{}), value);
    BOOST_TEST(discount.problems.empty(), value);
    BOOST_TEST((read_with({{"点", F::points}}, value).order.imported.points == Yen{-100}), value);
  }
}

BOOST_AUTO_TEST_CASE(the_goods_of_a_file_are_compared_with_its_items) {
  auto const differing = read_with({{"商", F::goods}, {"引", F::discount}}, ",1990,90");
  BOOST_REQUIRE_EQUAL(differing.problems.size(), 1U);
  BOOST_TEST((differing.problems[0].trouble == Trouble::remainder_items));
  BOOST_TEST(differing.problems[0].field == "商");
  BOOST_TEST((differing.order.imported.goods == Yen{1990}));
}

BOOST_AUTO_TEST_CASE(each_party_takes_its_own_columns) {
  auto const order = read_with({{"宛", F::recipient_name},
                                {"宛所", F::recipient_address1},
                                {"宛階", F::recipient_address2},
                                {"階", F::buyer_address2},
                                {"引", F::discount}},
                               ",試験　太郎,大阪府見本市4-5,受取６階,注文７階,100")
                         .order;
  BOOST_TEST(order.buyer.address2 == "注文７階");
  BOOST_TEST(order.recipient.address2 == "受取６階");
  BOOST_TEST(order.recipient.address1 == "大阪府見本市4-5");
  BOOST_TEST(order.buyer.name == "見本　花子");
}

BOOST_AUTO_TEST_CASE(a_column_wins_over_a_fixed_value_and_an_empty_one_is_none) {
  auto mapping = least();
  BOOST_TEST(
      read_with({{"数", F::quantity}, {"引", F::discount}}, ",3,100", mapping).order.items.at(0).quantity == 3);
  mapping.fixed = {{F::payment_method, ""}, {F::quantity, "1"}};
  BOOST_TEST((gaps_of(mapping) == std::vector{F::payment_method}));
}

BOOST_AUTO_TEST_CASE(of_two_columns_of_a_field_that_is_not_joined_the_first_is_read) {
  auto const order =
      read_with({{"届", F::delivery_time}, {"届2", F::delivery_time}, {"引", F::discount}}, ",午前中,夜間,100")
          .order;
  BOOST_TEST(order.delivery_time == "午前中");
}

BOOST_AUTO_TEST_CASE(a_mapped_file_is_recognised_only_with_all_its_headers) {
  auto const mapping = own_mapping();
  BOOST_TEST(!read_orders(own_cart(), options()).layout.has_value());
  auto other = mapping;
  other.columns.push_back({"ない列", F::notes});
  auto const lacking = read_orders(own_cart(), options({other}));
  BOOST_TEST(lacking.orders.empty());
  BOOST_REQUIRE_EQUAL(lacking.problems.size(), 1U);
  BOOST_TEST((lacking.problems.front().trouble == Trouble::column_missing));
  BOOST_TEST(lacking.problems.front().field == "ない列");
  auto wide = mapping;
  for (auto& column : wide.columns)
    if (column.header == "Eメール") column.header = "ｅメール";
  BOOST_TEST(read_orders(own_cart(), options({wide})).mapping == "自社カート");
}

BOOST_AUTO_TEST_CASE(two_mappings_that_fit_are_asked_about_and_a_chosen_one_is_used) {
  auto second = own_mapping();
  second.name = "別名";
  auto asked = options({own_mapping(), second});
  auto const result = read_orders(own_cart(), asked);
  BOOST_REQUIRE_EQUAL(result.problems.size(), 1U);
  BOOST_TEST((result.problems.front().trouble == Trouble::layout_ambiguous));
  BOOST_TEST(result.problems.front().found == "自社カート, 別名");
  BOOST_TEST((result.mapping_choices == std::vector<std::string>{"自社カート", "別名"}));
  asked.layout = LayoutId::mapped;
  asked.mapping = "別名";
  BOOST_TEST(read_orders(own_cart(), asked).mapping == "別名");
}

BOOST_AUTO_TEST_CASE(fixed_values_fill_what_the_file_has_no_column_for) {
  auto const file =
      std::string(kLeastHeader) +
      "A-1,2026/1/5 9:05,1980,見本 花子,100-0001,東京都千代田区見本町1,03-5555-0101,緑茶,1980\r\n";
  auto const result = read_orders(file, options({least()}));
  BOOST_TEST(!result.has_errors);
  auto const& order = result.orders.front().order;
  BOOST_TEST(order.payment_method == "NP後払い");
  BOOST_TEST(order.items.front().quantity == 1);
  BOOST_TEST((order.imported.goods == Yen{1980}));
  BOOST_TEST(same_address(order));
}

BOOST_AUTO_TEST_CASE(a_mapping_with_gaps_names_them_and_reads_nothing) {
  auto mapping = least();
  mapping.fixed.clear();
  mapping.columns.erase(mapping.columns.begin());
  BOOST_TEST((gaps_of(mapping) == std::vector{F::number, F::payment_method, F::quantity}));
  auto asked = options({mapping});
  asked.layout = LayoutId::mapped;
  auto const result = read_orders(kLeastHeader + std::string("A-1,,,,,,,,\r\n"), asked);
  BOOST_TEST(result.orders.empty());
  BOOST_TEST(result.has_errors);
  BOOST_REQUIRE_EQUAL(result.problems.size(), 3U);
  BOOST_TEST((result.problems.front().trouble == Trouble::field_unmapped));
  BOOST_TEST(result.problems.front().field == "受注番号");
}

BOOST_AUTO_TEST_CASE(dates_are_read_in_the_order_that_the_mapping_says) {
  auto const read_date = [](DateOrder order, std::string const& text) {
    auto mapping = least();
    mapping.date_order = order;
    auto const result = read_orders(
        kLeastHeader + ("A-1," + text + ",1,x,100-0001,東京都x,03-5555-0101,y,1\r\n"), options({mapping}));
    return result.has_errors ? std::string("-") : jst_display(result.orders.front().order.ordered_at);
  };
  BOOST_TEST(read_date(DateOrder::year_first, "2026/3/4") == "2026-03-04 00:00:00");
  BOOST_TEST(read_date(DateOrder::month_first, "3/4/2026 9:05") == "2026-03-04 09:05:00");
  BOOST_TEST(read_date(DateOrder::day_first, "3-4-2026 09:05:06") == "2026-04-03 09:05:06");
  BOOST_TEST(read_date(DateOrder::month_first, "2026/3/4") == "2026-03-04 00:00:00");
  BOOST_TEST(read_date(DateOrder::month_first, "13/4/2026") == "-");
}

BOOST_AUTO_TEST_SUITE_END()
