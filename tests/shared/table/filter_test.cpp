#include "table/filter.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>

#include "table/due.hpp"
#include "table/table.hpp"

using namespace yoshin;

namespace {

using Columns = std::map<std::string, Node>;

/// An order as a page of the list holds it: what is named, and blanks.
struct Sample {
  std::int64_t id;
  Columns columns;
};

Table table_of(std::vector<Sample> const& orders) {
  Columns columns;
  for (Sample const& order : orders)
    for (auto const& [name, value] : order.columns) columns[name] = value.text() ? Node("") : Node(0);
  Node page = Node::object();
  Node ids = Node::list();
  for (Sample const& order : orders) ids.push(Node(order.id));
  page.add("id", std::move(ids));
  for (auto const& [name, blank] : columns) {
    Node values = Node::list();
    for (Sample const& order : orders)
      values.push(order.columns.contains(name) ? order.columns.at(name) : blank);
    page.add(name, std::move(values));
  }
  Table table;
  BOOST_REQUIRE(table.load(Node::object().add("columns", std::move(page))).ok());
  return table;
}

using Ids = std::vector<std::int64_t>;

Ids shown(Table& table, TableFilter const& filter, std::optional<Date> today = {}) {
  table.view(filter, {}, today);
  Ids ids;
  for (std::uint32_t row : table.shown()) ids.push_back(table.id(row));
  return ids;
}

Ids searched(Table& table, std::string text) {
  TableFilter filter;
  filter.text = std::move(text);
  return shown(table, filter);
}

/// An order in which every searched column holds something real-looking, beside one that differs in all.
Table searched_table() {
  return table_of({
      {1,
       {{"number", "D-1042"},
        {"buyer_name", "見本　花子"},
        {"buyer_kana", "ミホン　ハナコ"},
        {"buyer_phone", "03-5550-0142"},
        {"recipient_name", "株式会社例示　総務部"},
        {"recipient_kana", "ﾚｲｼﾞ ｿｳﾑﾌﾞ"},
        {"recipient_phone", "09055501234"},
        {"item_summary", "抹茶　30g缶 ほか1点"},
        {"other_items", "能登の塩クッキー,S-303"},
        {"payment_method", "ＮＰ後払い"},
        {"slips", "4907-1495-5706,444803009836"},
        {"short_key", "AB2CD3EF4G"}}},
      {2,
       {{"number", "D-2000"},
        {"buyer_name", "試験　太郎"},
        {"buyer_kana", "シケン　タロウ"},
        {"buyer_phone", "06-5559-9999"},
        {"slips", "111122223333"}}},
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(filter)

BOOST_AUTO_TEST_CASE(every_searched_column_finds_its_order) {
  Table table = searched_table();
  std::vector<std::pair<char const*, char const*>> const words{
      {"number", "1042"},
      {"number in small letters", "d-1042"},
      {"number, full width", "Ｄ－１０４２"},
      {"buyer's name", "花子"},
      {"the name without its blank", "見本花子"},
      {"buyer's kana", "ミホン"},
      {"buyer's kana in hiragana", "みほん はなこ"},
      {"buyer's kana, half width", "ﾐﾎﾝ"},
      {"recipient's kana in hiragana", "れいじ"},
      {"recipient's kana", "ソウムブ"},
      {"buyer's phone", "0355500142"},
      {"buyer's phone, hyphens", "03-5550-0142"},
      {"buyer's phone, brackets", "03(5550)0142"},
      {"recipient's phone, hyphens", "090-5550-1234"},
      {"recipient's phone, full width", "０９０ー５５５０ー１２３４"},
      {"recipient's phone, true minus", "090−5550−1234"},
      {"recipient's name", "例示 総務部"},
      {"first item", "抹茶 ３０Ｇ"},
      {"another item", "塩くっきー"},
      {"item code", "s303"},
      {"payment text", "np後払い"},
      {"first slip number", "490714955706"},
      {"second slip number, hyphens", "4448-0300-9836"},
      {"short key", "ab2cd3ef4g"},
      {"front of the short key", "ab2c"}};
  for (auto const& [what, word] : words)
    BOOST_TEST_CONTEXT(what) BOOST_TEST(searched(table, word) == (Ids{1}), boost::test_tools::per_element());
  BOOST_TEST(searched(table, "花子 0355500142 4907").size() == 1U);
  BOOST_TEST(searched(table, "花子 9999").empty());
  // Letters in the middle of a key that nobody chose say nothing about the order.
  BOOST_TEST(searched(table, "cd3").empty());
}

BOOST_AUTO_TEST_CASE(a_long_mark_counts_in_words_and_not_between_digits) {
  Table table = table_of({{1, {{"item_summary", "コーヒー"}}}, {2, {{"item_summary", "コヒ"}}}});
  BOOST_TEST(searched(table, "こーひー") == (Ids{1}), boost::test_tools::per_element());
  BOOST_TEST(searched(table, "コヒ") == (Ids{2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(lists_are_joined_by_and_and_their_members_by_or) {
  Table table = table_of({
      {1, {{"carrier", "yamato"}, {"order_status", "新規受付"}, {"flags", "cool,fba_request"}}},
      {2, {{"carrier", "sagawa"}, {"order_status", "新規受付"}, {"flags", "frozen"}}},
      {3, {{"carrier", "none"}, {"order_status", ""}, {"flags", ""}}},
  });
  TableFilter filter;
  filter.carriers = {"yamato", "none"};
  BOOST_TEST(shown(table, filter) == (Ids{1, 3}), boost::test_tools::per_element());
  filter.order_statuses = {"新規受付"};
  BOOST_TEST(shown(table, filter) == (Ids{1}), boost::test_tools::per_element());
  filter = {};
  filter.order_statuses = {""};
  BOOST_TEST(shown(table, filter) == (Ids{3}), boost::test_tools::per_element());
  filter = {};
  filter.flags = {"fba_request", "frozen"};
  BOOST_TEST(shown(table, filter) == (Ids{1, 2}), boost::test_tools::per_element());
  filter.flags = {"fba"};
  BOOST_TEST(shown(table, filter).empty());
}

BOOST_AUTO_TEST_CASE(both_ends_of_a_range_are_in_it) {
  Table table = table_of({
      {1, {{"ordered_at", "2026-01-04 23:59:59"}, {"planned_ship_date", "2026-01-06"}, {"billed", 999}}},
      {2, {{"ordered_at", "2026-01-05 00:00:00"}, {"planned_ship_date", "2026-01-07"}, {"billed", 1000}}},
      {3, {{"ordered_at", "2026-01-06 12:00:00"}, {"planned_ship_date", ""}, {"billed", 2000}}},
  });
  TableFilter filter;
  filter.ordered_from = Date{2026, 1, 5};
  BOOST_TEST(shown(table, filter) == (Ids{2, 3}), boost::test_tools::per_element());
  filter.ordered_to = Date{2026, 1, 5};
  BOOST_TEST(shown(table, filter) == (Ids{2}), boost::test_tools::per_element());
  filter = {};
  filter.ship_to = Date{2026, 1, 7};
  BOOST_TEST(shown(table, filter) == (Ids{1, 2}), boost::test_tools::per_element());
  filter = {};
  filter.billed_from = 1000;
  filter.billed_to = 2000;
  BOOST_TEST(shown(table, filter) == (Ids{2, 3}), boost::test_tools::per_element());
  filter.billed_from = 2001;
  BOOST_TEST(shown(table, filter).empty());
}

BOOST_AUTO_TEST_CASE(problems_and_slip_numbers_are_told_apart) {
  Table table = table_of({
      {1, {{"errors", 2}, {"slips", "490714955706"}}},
      {2, {{"warnings", 1}}},
      {3, {{"needs_person", 1}}},
      {4, {{"anew_pending", 1}, {"errors", 1}}},
      {5, {}},
  });
  auto const with = [&](std::vector<ProblemKind> kinds) {
    TableFilter filter;
    filter.problems = std::move(kinds);
    return shown(table, filter);
  };
  BOOST_TEST(with({ProblemKind::errors}) == (Ids{1, 4}), boost::test_tools::per_element());
  BOOST_TEST(with({ProblemKind::warnings}) == (Ids{2}), boost::test_tools::per_element());
  BOOST_TEST(with({ProblemKind::person}) == (Ids{3, 4}), boost::test_tools::per_element());
  BOOST_TEST(with({ProblemKind::none, ProblemKind::warnings}) == (Ids{2, 5}), boost::test_tools::per_element());
  TableFilter filter;
  filter.slips = {SlipKind::entered};
  BOOST_TEST(shown(table, filter) == (Ids{1}), boost::test_tools::per_element());
  filter.slips = {SlipKind::missing};
  BOOST_TEST(shown(table, filter).size() == 4U);
}

BOOST_AUTO_TEST_CASE(due_soon_is_what_must_still_be_done_before_the_planned_ship_date) {
  Date const today{2026, 1, 5};
  auto const order = [](char const* status, char const* ship, char const* slips = "") {
    return Columns{{"provider", "np"}, {"status", status}, {"planned_ship_date", ship}, {"slips", slips}};
  };
  Table table = table_of({
      {1, order("not_requested", "2026-01-06")},
      {2, order("not_requested", "2026-01-07")},
      {3, order("reviewing", "2025-12-30")},
      {4, order("on_hold", "2026-01-05")},
      {5, order("unknown", "2026-01-06")},
      {6, order("approved", "2026-01-06", "490714955706")},
      {7, order("approved", "2026-01-06")},
      {8, order("approved", "2026-01-05")},
      {9, order("shipment_reported", "2026-01-01", "490714955706")},
      {10, order("rejected", "2026-01-01")},
      {11, order("cancelled", "2026-01-01")},
      {12, order("not_requested", "")},
      {13, {{"status", "not_requested"}, {"planned_ship_date", "2026-01-05"}}},
  });
  TableFilter filter;
  filter.view = ViewId::due_soon;
  BOOST_TEST(shown(table, filter, today) == (Ids{1, 3, 4, 5, 6, 8}), boost::test_tools::per_element());
  BOOST_TEST((table.next_of({ViewId::due_soon}, 2) == 2U));
  BOOST_TEST(table.count(filter, today) == 6);
  BOOST_TEST(shown(table, filter, add_days(today, 1)) == (Ids{1, 2, 3, 4, 5, 6, 7, 8}),
             boost::test_tools::per_element());
  BOOST_TEST(shown(table, filter).empty());
}

/// The days before the planned ship date on which the work on an order begins to be due; -1 for never.
struct Due {
  char const* status;
  char const* slips;
  int days;
};

BOOST_AUTO_TEST_CASE(every_kind_of_work_is_due_on_its_day_and_not_before) {
  Date const ship{2026, 1, 10};
  for (Due const& due :
       {Due{"not_requested", "", 1}, Due{"reviewing", "", 1}, Due{"on_hold", "", 1}, Due{"unknown", "", 1},
        Due{"unknown", "490714955706", 1}, Due{"approved", "490714955706", 1}, Due{"approved", "", 0},
        Due{"rejected", "", -1}, Due{"cancelled", "", -1}, Due{"shipment_reported", "490714955706", -1}}) {
    Table table = table_of({{1,
                             {{"provider", "np"},
                              {"status", due.status},
                              {"slips", due.slips},
                              {"planned_ship_date", to_iso(ship)}}}});
    TableFilter filter;
    filter.view = ViewId::due_soon;
    BOOST_TEST_CONTEXT(due.status << " " << due.slips) {
      BOOST_TEST((table.count(filter, add_days(ship, -std::max(due.days, 0))) == 1) == (due.days >= 0));
      BOOST_TEST(table.count(filter, add_days(ship, -std::max(due.days, 0) - 1)) == 0);
      BOOST_TEST((table.count(filter, add_days(ship, 1)) == 1) == (due.days >= 0));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_word_is_looked_for_in_what_is_searched_and_nowhere_else) {
  Table table =
      table_of({{1, {{"number", "D-1"}, {"status", "approved"}, {"shop", "demo"}, {"carrier", "yamato"}}}});
  BOOST_TEST(searched(table, "D-1").size() == 1U);
  for (auto const* word : {"approved", "demo", "yamato"}) BOOST_TEST(searched(table, word).empty(), word);
}

BOOST_AUTO_TEST_CASE(slip_choices_count_the_rows_beside_the_chosen_one) {
  Table table =
      table_of({{1, {{"slips", "490714955706"}, {"errors", 1}}}, {2, {{"slips", ""}}}, {3, {{"slips", ""}}}});
  TableFilter filter;
  filter.slips = {SlipKind::entered};
  filter.problems = {ProblemKind::errors, ProblemKind::none};
  for (FilterChoices const& list : table.choices(filter, {}))
    if (list.list == "slips")
      for (FilterChoice const& choice : list.values)
        BOOST_TEST(choice.orders == (choice.value == "missing" ? 2 : 1), choice.value);
}

BOOST_AUTO_TEST_CASE(a_choice_says_what_it_would_leave_beside_the_other_parts) {
  Table table = table_of({
      {1, {{"shop", "demo"}, {"carrier", "yamato"}, {"flags", "cool,frozen"}, {"errors", 1}}},
      {2, {{"shop", "demo"}, {"carrier", "sagawa"}, {"flags", "cool"}}},
      {3, {{"shop", "second"}, {"carrier", "sagawa"}, {"flags", ""}}},
  });
  TableFilter filter;
  filter.shops = {"demo"};
  filter.carriers = {"yamato"};
  std::map<std::string, std::int64_t> left;
  for (FilterChoices const& list : table.choices(filter, {}))
    for (FilterChoice const& choice : list.values)
      left[std::string(list.list) + "." + std::string(choice.value)] = choice.orders;
  BOOST_TEST(left["shops.demo"] == 1);
  BOOST_TEST(left["shops.second"] == 0);
  BOOST_TEST(left["carriers.yamato"] == 1);
  BOOST_TEST(left["carriers.sagawa"] == 1);
  BOOST_TEST(left["flags.cool"] == 1);
  BOOST_TEST(left["flags.frozen"] == 1);
  BOOST_TEST(left["problems.errors"] == 1);
  BOOST_TEST(left["problems.none"] == 0);
  BOOST_TEST(left["slips.missing"] == 1);
  BOOST_TEST(!left.contains("flags."));
}

BOOST_AUTO_TEST_SUITE_END()
