#include "table/table.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "table/fee_preview.hpp"

using namespace yoshin;

namespace {

struct Row {
  int id = 1;
  char const* number = "A-1";
  char const* buyer = "見本　花子";
  char const* provider = "np";
  char const* status = "not_requested";
  int billed = 1000;
  int fee = 0;
  char const* slips = "";
  int errors = 0;
  char const* shop = "demo";
  char const* fee_source = "imported";
};

Node page_of(std::vector<Row> const& rows) {
  Node columns = Node::object();
  auto const texts = [&](char const* name, auto member) {
    Node column = Node::list();
    for (Row const& row : rows) column.push(Node(row.*member));
    columns.add(name, std::move(column));
  };
  texts("id", &Row::id);
  texts("number", &Row::number);
  texts("buyer_name", &Row::buyer);
  texts("provider", &Row::provider);
  texts("status", &Row::status);
  texts("billed", &Row::billed);
  texts("goods", &Row::billed);
  texts("fee", &Row::fee);
  texts("slips", &Row::slips);
  texts("errors", &Row::errors);
  texts("shop", &Row::shop);
  texts("fee_source", &Row::fee_source);
  return Node::object().add("columns", std::move(columns));
}

Table table_of(std::vector<Row> const& rows) {
  Table table;
  BOOST_REQUIRE(table.load(page_of(rows)).ok());
  return table;
}

/// Ids of the rows shown, in order.
std::vector<std::int64_t> shown_ids(Table const& table) {
  std::vector<std::int64_t> ids;
  for (std::uint32_t row : table.shown()) ids.push_back(table.id(row));
  return ids;
}

using Ids = std::vector<std::int64_t>;

TableFilter searching(std::string text) {
  TableFilter filter;
  filter.text = std::move(text);
  return filter;
}

std::int64_t count(TableView const& view, ViewId id) {
  return view.counts[static_cast<std::size_t>(id)];
}

std::vector<Row> const kSample{
    {1, "M-0003", "見本　花子", "np", "approved", 3000, 100, "490714955706", 0, "demo", "imported"},
    {2, "M-0001", "例示　太郎", "kuroneko", "not_requested", 1000, 0, "", 2, "demo", "imported"},
    {3, "M-0002", "見本　次郎", "np", "shipment_reported", 2000, 200, "444803009836", 0, "second", "rule"},
    {4, "M-0004", "サンプル", "", "not_requested", 500, 0, "", 1, "second", "imported"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(rows_are_shown_in_the_order_of_arrival_without_a_sort) {
  Table table = table_of(kSample);
  table.view({}, {});
  BOOST_TEST(shown_ids(table) == (Ids{1, 2, 3, 4}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_next_row_of_a_view_is_found_onwards_and_then_from_the_top) {
  auto rows = kSample;
  rows[3].provider = "np";
  rows[3].status = "rejected";
  Table table = table_of(rows);
  table.view({}, {"billed", Direction::ascending});  // 4 (refused), 2 (to fix), 3, 1
  std::vector<ViewId> const views{ViewId::to_fix, ViewId::rejected};
  BOOST_TEST((table.next_of(views, 0) == 0U));
  BOOST_TEST((table.next_of(views, 1) == 1U));
  BOOST_TEST((table.next_of(views, 2) == 0U));
  BOOST_TEST((table.next_of(views, 99) == 0U));
  BOOST_TEST(!table.next_of({ViewId::unknown}, 0).has_value());
  BOOST_TEST(!table.next_of({}, 0).has_value());
  table.view(searching("nothing has this"), {});
  BOOST_TEST(!table.next_of(views, 0).has_value());
}

BOOST_AUTO_TEST_CASE(orders_are_found_by_id_where_the_view_shows_them) {
  Table table = table_of(kSample);
  table.view({}, {"billed", Direction::descending});
  auto const ids = shown_ids(table);
  auto const all = table.positions(ids);
  for (std::size_t at = 0; at < ids.size(); ++at) BOOST_TEST((all[at] == at));
  BOOST_TEST(!table.positions({99})[0].has_value());
  table.view(searching("nothing has this"), {});
  BOOST_TEST(!table.positions(ids)[0].has_value());
}

BOOST_AUTO_TEST_CASE(a_row_that_comes_again_replaces_itself) {
  Table table = table_of(kSample);
  BOOST_REQUIRE(
      table.load(page_of({{2, "M-0001", "例示　太郎", "kuroneko", "approved", 1500}, {9, "M-0009"}})).ok());
  BOOST_TEST(table.rows() == 5U);
  auto const view = table.view({}, {"billed", Direction::descending});
  BOOST_TEST(shown_ids(table) == (Ids{1, 3, 2, 9, 4}), boost::test_tools::per_element());
  BOOST_TEST(count(view, ViewId::approved) == 2);
  BOOST_TEST(count(view, ViewId::to_fix) == 0);
}

BOOST_AUTO_TEST_CASE(a_broken_page_changes_nothing) {
  Table table = table_of(kSample);
  auto page = page_of({{1, "X-1"}});
  page.find("columns")->find("billed")->push(Node(5));
  auto const longer = table.load(page);
  BOOST_REQUIRE(!longer.ok());
  BOOST_TEST(longer.error().column == "billed");
  auto range = page_of({{1, "X-1", "a", "np", "approved", 1'000'000'000}});
  BOOST_REQUIRE(!table.load(range).ok());
  BOOST_REQUIRE(!table.load(Node::object()).ok());
  table.view(searching("X-1"), {});
  BOOST_TEST(table.shown().empty());
  BOOST_TEST(table.rows() == 4U);
}

BOOST_AUTO_TEST_CASE(sorting_by_text_and_by_number_keeps_equals_in_arrival_order) {
  Table table = table_of(kSample);
  table.view({}, {"number", Direction::ascending});
  BOOST_TEST(shown_ids(table) == (Ids{2, 3, 1, 4}), boost::test_tools::per_element());
  table.view({}, {"shop", Direction::descending});
  BOOST_TEST(shown_ids(table) == (Ids{3, 4, 1, 2}), boost::test_tools::per_element());
  table.view({}, {"fee", Direction::ascending});
  BOOST_TEST(shown_ids(table) == (Ids{2, 4, 1, 3}), boost::test_tools::per_element());
  table.view({}, {"colour", Direction::ascending});
  BOOST_TEST(shown_ids(table) == (Ids{1, 2, 3, 4}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(statuses_sort_in_their_own_order) {
  Table table = table_of(kSample);
  table.view({}, {"status", Direction::ascending});
  BOOST_TEST(shown_ids(table) == (Ids{2, 4, 1, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_word_must_occur_whatever_its_width_or_hyphens) {
  Table table = table_of(kSample);
  table.view(searching("見本"), {});
  BOOST_TEST(shown_ids(table) == (Ids{1, 3}), boost::test_tools::per_element());
  table.view(searching("見本　ｍ０００２"), {});
  BOOST_TEST(shown_ids(table) == (Ids{3}), boost::test_tools::per_element());
  table.view(searching("4448-0300-9836"), {});
  BOOST_TEST(shown_ids(table) == (Ids{3}), boost::test_tools::per_element());
  table.view(searching("見本 0004"), {});
  BOOST_TEST(table.shown().empty());
  table.view(searching(" - "), {});
  BOOST_TEST(table.shown().size() == 4U);
}

BOOST_AUTO_TEST_CASE(a_word_does_not_span_two_texts) {
  Table table = table_of({{1, "AB"}, {2, "CD"}});
  table.view(searching("BC"), {});
  BOOST_TEST(table.shown().empty());
}

BOOST_AUTO_TEST_CASE(views_and_filters_count_what_they_show) {
  Table table = table_of(kSample);
  TableFilter filter;
  filter.view = ViewId::slip_unsynced;
  auto const view = table.view(filter, {});
  BOOST_TEST(shown_ids(table) == (Ids{1}), boost::test_tools::per_element());
  BOOST_TEST(count(view, ViewId::all) == 4);
  BOOST_TEST(count(view, ViewId::not_requested) == 1);
  BOOST_TEST(count(view, ViewId::synced) == 1);
  BOOST_TEST(count(view, ViewId::to_fix) == 1);
  filter.view = ViewId::all;
  filter.shops = {"second"};
  filter.providers = {""};
  table.view(filter, {});
  BOOST_TEST(shown_ids(table) == (Ids{4}), boost::test_tools::per_element());
  filter.providers = {"atodene", "nobody"};
  table.view(filter, {});
  BOOST_TEST(table.shown().empty());
}

BOOST_AUTO_TEST_CASE(totals_are_those_of_the_rows_shown) {
  Table table = table_of(kSample);
  TableFilter filter;
  filter.providers = {"np", "kuroneko"};
  auto const totals = table.view(filter, {}).totals;
  BOOST_TEST(totals.orders == 3);
  BOOST_TEST(totals.billed == 6000);
  BOOST_TEST(totals.fee == 300);
  BOOST_REQUIRE_EQUAL(totals.by_provider.size(), 2U);
  BOOST_TEST(totals.by_provider[0].provider == "np");
  BOOST_TEST(totals.by_provider[0].orders == 2);
  BOOST_TEST(totals.by_provider[0].billed == 5000);
}

BOOST_AUTO_TEST_CASE(a_cell_is_that_of_the_providers_table) {
  Table table = table_of(kSample);
  CreditRecord record;
  record.provider = ProviderId::np;
  record.status = CreditStatus::approved;
  Cell const wanted = cell_of(record, true);
  BOOST_TEST((table.cell(0).buttons == wanted.buttons));
  BOOST_TEST(table.cell(0).label_ja == wanted.label_ja);
  for (Action action : wanted.buttons)
    BOOST_TEST((table.actions(0) >> static_cast<unsigned>(action) & 1U) == 1U);
  BOOST_TEST(table.cell(3).buttons.empty());
}

BOOST_AUTO_TEST_CASE(an_order_credited_by_csv_offers_nothing_and_is_no_work_to_do) {
  Table table = table_of(kSample);
  auto page = page_of({{2, "M-0001", "例示　太郎", "kuroneko", "not_requested", 1000}});
  page.find("columns")->add("flags", Node::list().push(Node("cool,csv_credited")));
  BOOST_REQUIRE(table.load(page).ok());
  BOOST_TEST(table.cell(1).buttons.empty());
  BOOST_TEST(table.actions(1) == 0U);
  BOOST_TEST(!table.cell(1).reason.ja.empty());
  BOOST_TEST(count(table.view({}, {}), ViewId::not_requested) == 0);
  auto other = page_of({{2, "M-0001", "例示　太郎", "kuroneko", "not_requested", 1000}});
  other.find("columns")->add("flags", Node::list().push(Node("csv_credited_not")));
  BOOST_REQUIRE(table.load(other).ok());
  BOOST_TEST(!table.cell(1).buttons.empty());
  BOOST_TEST(count(table.view({}, {}), ViewId::not_requested) == 1);
}

BOOST_AUTO_TEST_CASE(resetting_forgets_everything) {
  Table table = table_of(kSample);
  table.view({}, {});
  table.reset();
  BOOST_TEST(table.rows() == 0U);
  BOOST_TEST(table.view(searching("見本"), {"number", Direction::ascending}).totals.orders == 0);
}

BOOST_AUTO_TEST_CASE(any_sort_agrees_with_a_plain_one) {
  BOOST_TEST(rc::check([](std::vector<std::pair<std::string, std::int16_t>> const& values) {
    Node ids = Node::list();
    Node names = Node::list();
    Node billed = Node::list();
    std::vector<std::pair<std::string, std::int64_t>> by_name;
    std::vector<std::pair<std::int64_t, std::int64_t>> by_amount;
    for (std::size_t i = 0; i < values.size(); ++i) {
      auto const id = static_cast<std::int64_t>(i + 1);
      ids.push(Node(id));
      names.push(Node(values[i].first));
      billed.push(Node(std::int64_t{values[i].second} * 9999));
      by_name.emplace_back(values[i].first, id);
      by_amount.emplace_back(std::int64_t{values[i].second} * -9999, id);
    }
    Node columns = Node::object();
    columns.add("id", std::move(ids)).add("buyer_name", std::move(names)).add("billed", std::move(billed));
    Table table;
    RC_ASSERT(table.load(Node::object().add("columns", std::move(columns))).ok());
    std::sort(by_name.begin(), by_name.end());
    std::sort(by_amount.begin(), by_amount.end());
    table.view({}, {"buyer_name", Direction::ascending});
    for (std::size_t i = 0; i < values.size(); ++i) RC_ASSERT(shown_ids(table)[i] == by_name[i].second);
    table.view({}, {"billed", Direction::descending});
    for (std::size_t i = 0; i < values.size(); ++i) RC_ASSERT(shown_ids(table)[i] == by_amount[i].second);
  }));
}

BOOST_AUTO_TEST_SUITE_END()
