#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>
#include <deque>
#include <set>

#include "carrier/slip.hpp"
#include "csv/labels/label.hpp"
#include "csv/reader.hpp"
#include "csv/slips/match.hpp"
#include "csv/writer.hpp"
#include "text/cp932.hpp"

using namespace yoshin;

namespace {

using Records = std::vector<std::vector<std::string>>;

Records records_of(std::string const& bytes) {
  auto decoded = decode_cp932(bytes);
  BOOST_REQUIRE(decoded.has_value());
  auto const table = read_csv(*decoded);
  BOOST_REQUIRE(table.findings().empty());
  Records out;
  for (std::size_t i = 0; i < table.size(); ++i) {
    out.emplace_back();
    for (auto const cell : table[i].cells) out.back().emplace_back(cell);
  }
  return out;
}

LabelSender sender() {
  return {"見本商店", "03-5555-0100",
          LabelSettings({{"sender_postal_code", "1000001"},
                         {"sender_address1", "東京都千代田区千代田１－１"},
                         {"sender_address2", "見本ビル２Ｆ"},
                         {"yamato_customer_code", "0355550100"},
                         {"yamato_freight_number", "01"},
                         {"sagawa_customer_code", "123456789012"}})};
}

Order sample() {
  Order order;
  order.shop = "demo";
  order.number = "D-1001";
  order.short_key = "ABCDE12345";
  order.recipient = {
      "見本　花子",           "ミホン　ハナコ", "", "", "1000001", "東京都千代田区見本町３－１６－１８",
      "見本マンション５０２", "08055557057",    ""};
  order.items = {{"最中　10個入", Yen{1944}, 1, 8, ItemKind::goods, ""}};
  order.planned_ship_date = Date{2026, 1, 7};
  order.delivery_date = Date{2026, 1, 9};
  order.delivery_time = "14時～16時";
  return order;
}

/// What became of one order: its record, or the problems.
struct Label {
  std::vector<std::string> cells;
  std::vector<LabelProblem> problems;
};

Label label_of(LabelLayout const& layout, Order const& order, LabelSender const& from = sender()) {
  LabelOrder const one{7, &order, &from};
  auto const file = write_labels(layout, std::span(&one, 1), std::nullopt);
  auto const records = file.bytes.empty() ? Records{} : records_of(file.bytes);
  BOOST_TEST((file.written.size() == 1) == !records.empty());
  return {records.empty() ? std::vector<std::string>{} : records.back(), file.problems};
}

LabelLayout const* const kAll[] = {&b2_labels(), &ehiden_labels(), &yupri_labels()};

/// The file that a program gives back once its labels are issued.
std::string issued(LabelLayout const& layout, std::string const& bytes, std::vector<std::string> const& slips) {
  CsvWriter writer;
  auto const records = records_of(bytes);
  std::size_t const first = layout.has_header ? 1 : 0;
  if (layout.program == SlipProgram::yupri) {
    for (auto const* name : {"お客様側管理番号", "お問い合わせ番号", "仮引受確定作業年月日"}) writer.cell(name);
    writer.end_row();
    for (std::size_t i = 0; i < records.size(); ++i) {
      for (auto const& cell : {records[i][0], slips[i], std::string()}) writer.cell(cell);
      writer.end_row();
    }
    return encode_cp932(writer.text()).bytes;
  }
  auto const place = *slip_layout(layout.program).column(SlipField::slip).position;
  for (std::size_t i = 0; i < records.size(); ++i) {
    for (std::size_t column = 0; column < records[i].size(); ++column)
      writer.cell(i >= first && column == place ? slips[i - first] : records[i][column]);
    writer.end_row();
  }
  return encode_cp932(writer.text()).bytes;
}

std::string slip_of(std::int64_t first) {
  return std::to_string(first) + std::to_string(first % 7);
}

rc::Gen<std::string> words(std::size_t most) {
  static std::vector<std::string> const parts = {"見", "ソ", "表", "髙", "①",  "～", "a", "0",
                                                 "　", "\"", ",",  "ﾊ",  "１", "－", "\n"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(parts)),
                      [most](auto const& all) {
                        std::string text = "例";
                        for (std::size_t i = 0; i < all.size() && i < most; ++i) text += all[i];
                        return text;
                      });
}

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(yoshin::SlipVerdict)

BOOST_AUTO_TEST_SUITE(slips_round_trip)

BOOST_AUTO_TEST_CASE(what_leaves_as_labels_comes_back_as_slips_of_the_same_orders) {
  for (auto const* layout : kAll)
    BOOST_TEST(rc::check(std::string(id_of(layout->program)), [layout] {
      auto const count = *rc::gen::inRange<std::size_t>(1, 8);
      std::deque<Order> orders;
      CreditRecord record;
      record.provider = ProviderId::np;
      record.status = CreditStatus::approved;
      auto const from = sender();
      std::vector<LabelOrder> labels;
      SlipKnowledge known;
      known.program = layout->program;
      std::vector<std::string> slips;
      for (std::size_t i = 0; i < count; ++i) {
        Order& order = orders.emplace_back(sample());
        order.number = "N-" + std::to_string(i);
        order.short_key = "KEY" + std::to_string(1'000'000 + i);
        order.recipient.name = *words(8);
        order.recipient.company = *words(3);
        order.recipient.address1 = "東京都" + *words(8);
        order.recipient.address2 = *words(6);
        order.carrier = slip_layout(layout->program).carrier;
        auto const id = static_cast<std::int64_t>(i) + 1;
        labels.push_back({id, &order, &from});
        known.candidates.push_back({id, &order, &record});
        slips.push_back(slip_of(49'071'495'570 + static_cast<std::int64_t>(i)));
      }
      auto const file = write_labels(*layout, labels, std::nullopt);
      RC_ASSERT(file.written.size() == count);
      for (auto const& row : records_of(file.bytes)) RC_ASSERT(row.size() == layout->columns.size());
      auto const back = read_slips(issued(*layout, file.bytes, slips));
      RC_ASSERT(back.program == layout->program);
      auto const entries = match_slips(back.rows, known);
      RC_ASSERT(entries.size() == count);
      for (std::size_t i = 0; i < count; ++i) {
        RC_ASSERT(entries[i].candidate == i);
        RC_ASSERT(entries[i].verdict == SlipVerdict::fresh);
        RC_ASSERT(entries[i].after.slips == std::vector<std::string>{slips[i]});
      }
    }));
}

BOOST_AUTO_TEST_CASE(a_label_file_before_issue_brings_no_number) {
  Order const order = sample();
  auto const from = sender();
  LabelOrder const one{7, &order, &from};
  for (auto const* layout : {&b2_labels(), &ehiden_labels()}) {
    auto const file = read_slips(write_labels(*layout, std::span(&one, 1), std::nullopt).bytes);
    BOOST_REQUIRE((file.program == layout->program));
    BOOST_REQUIRE_EQUAL(file.rows.size(), 1U);
    BOOST_TEST(file.rows[0].slip.empty());
    BOOST_TEST(file.rows[0].key == order.short_key);
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(labels)

BOOST_AUTO_TEST_CASE(the_layouts_have_the_columns_of_their_programs) {
  BOOST_TEST(b2_labels().columns.size() == 95U);
  BOOST_TEST(ehiden_labels().columns.size() == 74U);
  BOOST_TEST(yupri_labels().columns.size() == 100U);
  BOOST_TEST(b2_labels().columns[0].name == "お客様管理番号");
  BOOST_TEST(b2_labels().columns[3].name == "伝票番号");
  BOOST_TEST(ehiden_labels().columns[9].name == "お客様管理番号");
  BOOST_TEST(ehiden_labels().columns[60].name == "出荷日");
  BOOST_TEST(ehiden_labels().columns[61].name == "お問い合せ送り状No.");
  BOOST_TEST(!yupri_labels().has_header);
}

BOOST_AUTO_TEST_CASE(b2_takes_each_value_in_its_column) {
  auto const [cells, problems] = label_of(b2_labels(), sample());
  BOOST_TEST(problems.empty());
  BOOST_REQUIRE_EQUAL(cells.size(), 95U);
  auto const at = [&, &row = cells](std::size_t position) { return row[position - 1]; };
  BOOST_TEST(at(1) == "ABCDE12345");
  BOOST_TEST(at(2) == "0");
  BOOST_TEST(at(4) == "");
  BOOST_TEST(at(5) == "2026/01/07");
  BOOST_TEST(at(6) == "2026/01/09");
  BOOST_TEST(at(7) == "1416");
  BOOST_TEST(at(9) == "08055557057");
  BOOST_TEST(at(11) == "100-0001");
  BOOST_TEST(at(12) == "東京都千代田区見本町３－１６－１８");
  BOOST_TEST(at(13) == "見本マンション５０２");
  BOOST_TEST(at(16) == "見本　花子");
  BOOST_TEST(at(20) == "03-5555-0100");
  BOOST_TEST(at(23) == "東京都千代田区千代田１－１");
  BOOST_TEST(at(25) == "見本商店");
  BOOST_TEST(at(28) == "最中　10個入");
  BOOST_TEST(at(40) == "0355550100");
  BOOST_TEST(at(42) == "01");
}

BOOST_AUTO_TEST_CASE(ehiden_splits_the_address_in_three_lines_of_sixteen) {
  auto const [cells, problems] = label_of(ehiden_labels(), sample());
  BOOST_TEST(problems.empty());
  BOOST_REQUIRE_EQUAL(cells.size(), 74U);
  BOOST_TEST(cells[4] == "東京都千代田区見本町");
  BOOST_TEST(cells[5] == "３－１６－１８");
  BOOST_TEST(cells[6] == "見本マンション５０２");
  BOOST_TEST(cells[9] == "ABCDE12345");
  BOOST_TEST(cells[45] == "14");
  BOOST_TEST(cells[60] == "2026/01/07");
}

BOOST_AUTO_TEST_CASE(yupri_has_no_header_and_compact_dates) {
  auto const [cells, problems] = label_of(yupri_labels(), sample());
  BOOST_TEST(problems.empty());
  BOOST_REQUIRE_EQUAL(cells.size(), 100U);
  BOOST_TEST(cells[0] == "ABCDE12345");
  BOOST_TEST(cells[1] == "20260107");
  BOOST_TEST(cells[11] == "100-0001");
  BOOST_TEST(cells[15] == "見本　花子");
  BOOST_TEST(cells[50] == "53");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_named_and_left_out) {
  struct Case {
    void (*spoil)(Order&);
    char const* field;
  };
  Case const cases[] = {
      {[](Order& order) { order.short_key.clear(); }, "管理キー"},
      {[](Order& order) { order.planned_ship_date.reset(); }, "出荷予定日"},
      {[](Order& order) { order.recipient.name.clear(); }, "送付先氏名"},
      {[](Order& order) { order.recipient.name = "𠮷田"; }, "送付先氏名"},
      {[](Order& order) { order.recipient.name = "=1+1"; }, "送付先氏名"},
      {[](Order& order) { order.recipient.postal_code = "12345"; }, "送付先郵便番号"},
      {[](Order& order) { order.recipient.phone = "000-0000-0000"; }, "送付先電話番号"},
      {[](Order& order) { order.recipient.address1.clear(); }, "送付先住所1"},
      {[](Order& order) {
         for (int i = 0; i < 100; ++i) order.recipient.address2 += "例";
       },
       "送付先住所"},
  };
  for (auto const* layout : kAll)
    for (auto const& [spoil, field] : cases) {
      Order order = sample();
      spoil(order);
      auto const label = label_of(*layout, order);
      BOOST_TEST(label.cells.empty());
      BOOST_REQUIRE(!label.problems.empty());
      auto const& problem = label.problems.front().problem;
      BOOST_TEST(problem.field == field);
      BOOST_TEST((problem.severity == ImportSeverity::error));
      BOOST_TEST(!problem.next_step.ja.empty());
      BOOST_TEST(!problem.next_step.en.empty());
      BOOST_TEST(label.problems.front().id == 7);
    }
}

BOOST_AUTO_TEST_CASE(a_missing_sender_says_where_to_enter_it) {
  for (auto const* layout : kAll) {
    auto const label = label_of(*layout, sample(), {"見本商店", "0355550100", LabelSettings{}});
    BOOST_TEST(label.cells.empty());
    std::set<std::string> fields;
    for (auto const& one : label.problems) {
      fields.insert(one.problem.field);
      BOOST_TEST(one.problem.next_step.ja.find("設定") != std::string::npos);
    }
    BOOST_TEST(fields.contains("ご依頼主 郵便番号"));
    BOOST_TEST(fields.contains("ヤマト 請求先顧客コード") == (layout == &b2_labels()));
  }
}

BOOST_AUTO_TEST_CASE(what_the_program_must_be_told_by_hand_is_a_warning) {
  for (auto const* layout : kAll) {
    Order order = sample();
    order.delivery_time = "できれば夕方";
    order.flags = {OrderFlag::frozen};
    auto const label = label_of(*layout, order);
    BOOST_TEST(label.cells.size() == layout->columns.size());
    BOOST_REQUIRE_EQUAL(label.problems.size(), 2U);
    for (auto const& one : label.problems) BOOST_TEST((one.problem.severity == ImportSeverity::warning));
  }
}

BOOST_AUTO_TEST_CASE(delivery_times_are_known_as_carts_write_them) {
  for (std::string const text : {"14時～16時", "14:00～16:00", "１４－１６時", "14-16", "1416"})
    BOOST_TEST(label_time(b2_labels(), text).value_or("?") == "1416", text);
  BOOST_TEST(label_time(b2_labels(), "午前中").value_or("?") == "0812");
  BOOST_TEST(label_time(ehiden_labels(), "午前中").value_or("?") == "01");
  BOOST_TEST(label_time(ehiden_labels(), "18時-21時").value_or("?") == "04");
  BOOST_TEST(label_time(yupri_labels(), "19時～21時").value_or("?") == "57");
  BOOST_TEST(!label_time(b2_labels(), "12時～14時").has_value());
  BOOST_TEST(!label_time(b2_labels(), "14時").has_value());
  BOOST_TEST(!label_time(b2_labels(), "夜間").has_value());
}

BOOST_AUTO_TEST_CASE(nothing_of_an_address_is_lost_and_no_line_is_too_long) {
  BOOST_TEST(rc::check([] {
    auto const unit = *rc::gen::element(LabelUnit::characters, LabelUnit::bytes);
    auto const rooms =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(2, 20)));
    auto const first = *words(20);
    auto const second = *words(20);
    auto const lines = split_two(first, second, rooms, unit);
    if (!lines) return;
    RC_ASSERT(lines->size() <= rooms.size());
    std::string all;
    for (std::size_t i = 0; i < lines->size(); ++i) {
      RC_ASSERT(room_of((*lines)[i], unit) <= rooms[i]);
      all += (*lines)[i];
    }
    RC_ASSERT(all == first + second);
  }));
}

BOOST_AUTO_TEST_SUITE_END()
