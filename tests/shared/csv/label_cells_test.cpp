#include <boost/test/unit_test.hpp>

#include <map>

#include "csv/labels/label.hpp"
#include "csv/reader.hpp"
#include "text/cp932.hpp"

// Where each value of an order and of its sender stands in a label file, and what is just allowed.

using namespace yoshin;

namespace {

using Cells = std::map<std::string, std::string>;

LabelSender sender() {
  return {"見本商店", "03-5555-0100",
          LabelSettings({{"sender_postal_code", "1500001"},
                         {"sender_address1", "東京都渋谷区例示１－１"},
                         {"sender_address2", "送り主ビル２Ｆ"},
                         {"yamato_customer_code", "0355550100"},
                         {"yamato_freight_number", "01"},
                         {"sagawa_customer_code", "123456789012"}})};
}

/// An order in which no two texts are alike.
Order sample() {
  Order order;
  order.number = "D-1001";
  order.short_key = "ABCDE12345";
  order.recipient.name = "見本　花子";
  order.recipient.company = "例示商事";
  order.recipient.department = "総務部";
  order.recipient.postal_code = "5300001";
  order.recipient.address1 = "大阪府大阪市見本町４－５";
  order.recipient.address2 = "受取マンション６";
  order.recipient.phone = "080-5555-7057";
  order.items = {{"最中", Yen{1944}, 1, 8, ItemKind::goods, ""}};
  order.planned_ship_date = Date{2026, 1, 7};
  order.delivery_date = Date{2026, 1, 9};
  order.delivery_time = "午前中";
  return order;
}

/// The cells of one label that are not empty, by their columns' names; none where it is left out.
Cells label_of(LabelLayout const& layout, Order const& order, std::optional<Date> ship_date = {},
               LabelSender const& from = sender()) {
  LabelOrder const one{7, &order, &from};
  auto const file = write_labels(layout, std::span(&one, 1), ship_date);
  if (file.bytes.empty()) return {};
  auto text = *decode_cp932(file.bytes);
  auto const table = read_csv(text);
  auto const row = table[table.size() - 1];
  BOOST_REQUIRE_EQUAL(row.cells.size(), layout.columns.size());
  Cells out;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (!row.cells[i].empty()) out[std::string(layout.columns[i].name)] = row.cells[i];
  return out;
}

void check_cells(Cells const& found, Cells const& wanted) {
  for (auto const& [name, value] : wanted) {
    auto const cell = found.find(name);
    BOOST_TEST((cell == found.end() ? std::string("(empty)") : cell->second) == value, name);
  }
  for (auto const& [name, value] : found)
    BOOST_TEST((wanted.contains(name) || value == "0"), name << " holds " << value);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(label_cells)

BOOST_AUTO_TEST_CASE(every_value_stands_in_its_column_of_b2) {
  check_cells(label_of(b2_labels(), sample()), {{"お客様管理番号", "ABCDE12345"},
                                                {"出荷予定日", "2026/01/07"},
                                                {"お届け予定日", "2026/01/09"},
                                                {"配達時間帯", "0812"},
                                                {"お届け先電話番号", "080-5555-7057"},
                                                {"お届け先郵便番号", "530-0001"},
                                                {"お届け先住所", "大阪府大阪市見本町４－５"},
                                                {"お届け先アパートマンション名", "受取マンション６"},
                                                {"お届け先会社・部門１", "例示商事"},
                                                {"お届け先会社・部門２", "総務部"},
                                                {"お届け先名", "見本　花子"},
                                                {"ご依頼主電話番号", "03-5555-0100"},
                                                {"ご依頼主郵便番号", "150-0001"},
                                                {"ご依頼主住所", "東京都渋谷区例示１－１"},
                                                {"ご依頼主アパートマンション", "送り主ビル２Ｆ"},
                                                {"ご依頼主名", "見本商店"},
                                                {"品名１", "最中"},
                                                {"請求先顧客コード", "0355550100"},
                                                {"運賃管理番号", "01"},
                                                {"検索キータイトル1", "受注番号"},
                                                {"検索キー1", "D-1001"}});
}

BOOST_AUTO_TEST_CASE(every_value_stands_in_its_column_of_ehiden) {
  check_cells(label_of(ehiden_labels(), sample()), {{"お届け先電話番号", "080-5555-7057"},
                                                    {"お届け先郵便番号", "530-0001"},
                                                    {"お届け先住所１", "大阪府大阪市見本町４－５"},
                                                    {"お届け先住所２", "受取マンション６"},
                                                    {"お届け先名称１", "例示商事総務部"},
                                                    {"お届け先名称２", "見本　花子"},
                                                    {"お客様管理番号", "ABCDE12345"},
                                                    {"お客様コード", "123456789012"},
                                                    {"ご依頼主電話番号", "03-5555-0100"},
                                                    {"ご依頼主郵便番号", "150-0001"},
                                                    {"ご依頼主住所１", "東京都渋谷区例示１－１"},
                                                    {"ご依頼主住所２", "送り主ビル２Ｆ"},
                                                    {"ご依頼主名称１", "見本商店"},
                                                    {"品名１", "最中"},
                                                    {"出荷個数", "1"},
                                                    {"配達日", "2026/01/09"},
                                                    {"配達指定時間帯", "01"},
                                                    {"出荷日", "2026/01/07"}});
}

BOOST_AUTO_TEST_CASE(every_value_stands_in_its_column_of_yupri) {
  check_cells(label_of(yupri_labels(), sample()), {{"お客様側管理番号", "ABCDE12345"},
                                                   {"発送予定日", "20260107"},
                                                   {"送り状種別", "1100780"},
                                                   {"お届け先 郵便番号", "530-0001"},
                                                   {"お届け先 住所１", "大阪府大阪市見本町４－５"},
                                                   {"お届け先 住所２", "受取マンション６"},
                                                   {"お届け先 名称１", "例示商事総務部"},
                                                   {"お届け先 名称２", "見本　花子"},
                                                   {"お届け先 電話番号", "080-5555-7057"},
                                                   {"ご依頼主 郵便番号", "150-0001"},
                                                   {"ご依頼主 住所１", "東京都渋谷区例示１－１"},
                                                   {"ご依頼主 住所２", "送り主ビル２Ｆ"},
                                                   {"ご依頼主 名称１", "見本商店"},
                                                   {"ご依頼主 電話番号", "03-5555-0100"},
                                                   {"受注番号", "D-1001"},
                                                   {"配達指定日／希望日", "20260109"},
                                                   {"配達時間帯区分", "51"},
                                                   {"複数個口数", "1"},
                                                   {"記事名１", "最中"}});
}

BOOST_AUTO_TEST_CASE(a_ship_date_that_is_chosen_replaces_the_planned_one) {
  BOOST_TEST(label_of(b2_labels(), sample(), Date{2026, 1, 8})["出荷予定日"] == "2026/01/08");
  Order order = sample();
  order.planned_ship_date.reset();
  BOOST_TEST(label_of(b2_labels(), order, Date{2026, 1, 8})["出荷予定日"] == "2026/01/08");
}

BOOST_AUTO_TEST_CASE(a_key_and_contents_that_just_fit_go_as_they_are) {
  for (auto const* layout : {&b2_labels(), &ehiden_labels(), &yupri_labels()}) {
    Order order = sample();
    order.short_key = std::string(layout->most_key, 'K');
    order.items.front().name = std::string(layout->most_contents, 'c');
    LabelSender const from = sender();
    LabelOrder const one{7, &order, &from};
    auto file = write_labels(*layout, std::span(&one, 1), std::nullopt);
    BOOST_TEST(file.problems.empty());
    order.items.front().name += 'c';
    file = write_labels(*layout, std::span(&one, 1), std::nullopt);
    BOOST_REQUIRE_EQUAL(file.problems.size(), 1U);
    BOOST_TEST((file.problems[0].problem.severity == ImportSeverity::warning), "the name is cut");
    order.short_key += 'K';
    BOOST_TEST(write_labels(*layout, std::span(&one, 1), std::nullopt).written.empty());
  }
}

BOOST_AUTO_TEST_CASE(a_company_alone_is_a_name_and_a_short_phone_number_is_none) {
  Order order = sample();
  order.recipient.name.clear();
  BOOST_TEST(label_of(b2_labels(), order)["お届け先会社・部門１"] == "例示商事");
  for (auto const* phone : {"03-5555", "5555-0100", "110"}) {
    order = sample();
    order.recipient.phone = phone;
    BOOST_TEST(label_of(b2_labels(), order).empty(), phone);
  }
}

BOOST_AUTO_TEST_CASE(an_order_that_is_left_out_takes_no_other_with_it) {
  Order bad = sample();
  bad.recipient.postal_code.clear();
  Order const good = sample();
  LabelSender const from = sender();
  LabelOrder const orders[] = {{1, &bad, &from}, {2, &good, &from}};
  auto const file = write_labels(b2_labels(), orders, std::nullopt);
  BOOST_TEST((file.written == std::vector<std::int64_t>{2}));
}

BOOST_AUTO_TEST_CASE(a_house_number_stays_together_and_a_line_ends_where_the_next_word_is_none) {
  std::size_t const rooms[] = {6, 6};
  auto const apart = split_lines("見本町１２－３", rooms, LabelUnit::characters);
  BOOST_TEST((apart == std::vector<std::string>{"見本町", "１２－３"}));
  auto const kept = split_lines("見本町１２３号室", rooms, LabelUnit::characters);
  BOOST_TEST((kept == std::vector<std::string>{"見本町１２３", "号室"}));
}

BOOST_AUTO_TEST_SUITE_END()
