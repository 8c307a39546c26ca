#include <boost/test/unit_test.hpp>
#include <deque>

#include "csv/slips/match.hpp"

using namespace yoshin;

namespace {

constexpr auto kGood = "490714955706";
constexpr auto kOther = "490714955710";
constexpr auto kThird = "490714955721";

/// Orders and the file that is held against them.
struct Desk {
  std::deque<Order> orders;
  std::deque<CreditRecord> records;
  SlipKnowledge known;
  std::vector<SlipRow> rows;

  std::size_t add(std::string number, std::string key, std::vector<std::string> const& slips = {},
                  CreditStatus status = CreditStatus::approved) {
    Order& order = orders.emplace_back();
    order.shop = "demo";
    order.number = std::move(number);
    order.short_key = std::move(key);
    order.carrier = CarrierId::yamato;
    for (auto const& slip : slips) order.parcels.push_back({slip});
    CreditRecord& record = records.emplace_back();
    record.provider = ProviderId::np;
    record.status = status;
    known.candidates.push_back({static_cast<std::int64_t>(orders.size()), &order, &record});
    return orders.size() - 1;
  }

  void row(std::string key, std::string slip, std::string service = {}) {
    rows.push_back({rows.size() + 2, std::move(key), std::move(slip), std::nullopt, std::move(service)});
  }

  [[nodiscard]] std::vector<SlipEntry> match() const { return match_slips(rows, known); }
  [[nodiscard]] SlipEntry only() const {
    auto const entries = match();
    BOOST_REQUIRE_EQUAL(entries.size(), 1U);
    return entries.front();
  }

  /// The orders as the entries leave them.
  void apply(std::vector<SlipEntry> const& entries) {
    for (auto const& entry : entries) {
      if (!entry.candidate) continue;
      Order& order = orders[*entry.candidate];
      order.carrier = entry.after.carrier;
      order.parcels.clear();
      for (auto const& slip : entry.after.slips) order.parcels.push_back({slip});
    }
  }
};

using Slips = std::vector<std::string>;

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(yoshin::SlipVerdict)
BOOST_TEST_DONT_PRINT_LOG_VALUE(yoshin::SlipWeight)

BOOST_AUTO_TEST_SUITE(slips_match)

BOOST_AUTO_TEST_CASE(a_row_finds_its_order_by_short_key_or_by_number) {
  for (std::string const key : {"ABCDE12345", "abcde12345", "D-1001"}) {
    Desk desk;
    desk.add("D-1001", "ABCDE12345");
    desk.add("D-1002", "ZZZZZ12345");
    desk.row(key, kGood);
    auto const entry = desk.only();
    BOOST_TEST(entry.candidate.value() == 0U);
    BOOST_TEST(entry.verdict == SlipVerdict::fresh);
    BOOST_TEST(entry.after.slips == Slips{kGood}, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(an_unknown_key_and_a_number_of_two_shops_change_nothing) {
  Desk desk;
  desk.add("D-1001", "ABCDE12345");
  desk.add("D-1001", "ZZZZZ12345");
  desk.orders.back().shop = "other";
  desk.row("D-9999", kGood);
  desk.row("D-1001", kOther);
  desk.row("", kThird);
  auto const entries = desk.match();
  BOOST_REQUIRE_EQUAL(entries.size(), 3U);
  BOOST_TEST(entries[0].verdict == SlipVerdict::no_order);
  BOOST_TEST(entries[1].verdict == SlipVerdict::ambiguous);
  BOOST_TEST(entries[2].verdict == SlipVerdict::no_order);
  for (auto const& entry : entries) BOOST_TEST(weight_of(entry.verdict) == SlipWeight::stops);
}

BOOST_AUTO_TEST_CASE(the_same_file_again_changes_nothing) {
  Desk desk;
  desk.add("D-1", "ABCDE12345");
  desk.add("D-2", "ABCDE12346", {kOther});
  desk.add("D-3", "ABCDE12347");
  desk.orders[2].carrier = CarrierId::none;
  desk.row("D-1", "490714955707");
  desk.row("D-2", kGood);
  desk.row("D-3", kThird);
  desk.apply(desk.match());
  for (auto const& entry : desk.match()) {
    BOOST_TEST(entry.verdict == SlipVerdict::same);
    BOOST_TEST((entry.after == entry.before));
  }
}

BOOST_AUTO_TEST_CASE(a_wrong_digit_is_asked_about_and_never_repaired) {
  Desk desk;
  desk.add("D-1001", "ABCDE12345");
  desk.row("D-1001", "490714955707");
  auto const entry = desk.only();
  BOOST_TEST(entry.verdict == SlipVerdict::wrong_digit);
  BOOST_TEST(weight_of(entry.verdict) == SlipWeight::asks);
  BOOST_TEST(entry.after.slips == Slips{"490714955707"}, boost::test_tools::per_element());
  BOOST_TEST(entry.findings[0].row == 2U);
  BOOST_TEST(entry.findings[0].found.ja == "490714955707");
}

BOOST_AUTO_TEST_CASE(a_damaged_number_stops_the_whole_order) {
  for (std::string const damaged : {"4.9E+11", "4.90715E+11"}) {
    Desk desk;
    desk.add("D-1001", "ABCDE12345");
    desk.row("D-1001", kGood);
    desk.row("D-1001", damaged);
    auto const entry = desk.only();
    BOOST_TEST(entry.verdict == SlipVerdict::damaged);
    BOOST_TEST((entry.after == entry.before));
    BOOST_TEST(entry.findings[0].row == 3U);
  }
}

BOOST_AUTO_TEST_CASE(two_numbers_of_one_order_are_two_parcels) {
  Desk desk;
  desk.add("D-1001", "ABCDE12345");
  desk.row("D-1001", kGood);
  desk.row("ABCDE12345", kOther);
  desk.row("D-1001", kGood);
  auto const entry = desk.only();
  BOOST_TEST(entry.verdict == SlipVerdict::fresh);
  BOOST_TEST(entry.after.slips == (Slips{kGood, kOther}), boost::test_tools::per_element());
  BOOST_TEST(entry.rows == (std::vector<std::size_t>{2, 3, 4}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_number_beside_a_known_one_adds_a_parcel) {
  Desk desk;
  desk.add("D-1001", "ABCDE12345", {"4907-1495-5706"});
  desk.row("D-1001", kGood);
  desk.row("D-1001", kOther);
  auto const entry = desk.only();
  BOOST_TEST(entry.verdict == SlipVerdict::adds);
  BOOST_TEST(entry.after.slips == (Slips{kGood, kOther}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(another_number_replaces_when_asked_and_is_added_where_the_present_ones_stay) {
  Desk desk;
  desk.add("D-1001", "ABCDE12345", {kOther});
  desk.row("D-1001", kGood);
  BOOST_TEST(desk.only().verdict == SlipVerdict::replaces);
  BOOST_TEST(desk.only().after.slips == Slips{kGood}, boost::test_tools::per_element());
  BOOST_TEST(weight_of(SlipVerdict::replaces) == SlipWeight::asks);
  desk.known.keep = {1};
  BOOST_TEST(desk.only().verdict == SlipVerdict::adds);
  BOOST_TEST(desk.only().after.slips == (Slips{kOther, kGood}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_number_of_two_orders_is_shown_at_both) {
  Desk desk;
  desk.add("D-1", "ABCDE12345");
  desk.add("D-2", "ABCDE12346");
  desk.row("D-1", kGood);
  desk.row("D-2", kGood);
  for (auto const& entry : desk.match()) {
    BOOST_TEST(entry.verdict == SlipVerdict::repeated);
    BOOST_TEST(weight_of(entry.verdict) == SlipWeight::asks);
  }
}

BOOST_AUTO_TEST_CASE(a_number_that_another_order_has_is_asked_about) {
  Desk desk;
  desk.add("D-1", "ABCDE12345");
  desk.row("D-1", kGood);
  desk.known.holders = {{kGood, {77}}};
  BOOST_TEST(desk.only().verdict == SlipVerdict::used_elsewhere);
  desk.known.holders = {{kGood, {1}}};
  BOOST_TEST(desk.only().verdict == SlipVerdict::fresh);
}

BOOST_AUTO_TEST_CASE(the_program_says_the_carrier) {
  Desk desk;
  desk.add("D-1", "ABCDE12345");
  desk.row("D-1", "444803009836");
  desk.known.program = SlipProgram::ehiden;
  auto const differs = desk.only();
  BOOST_TEST(differs.verdict == SlipVerdict::carrier_differs);
  BOOST_TEST((differs.before.carrier == CarrierId::yamato));
  BOOST_TEST((differs.after.carrier == CarrierId::sagawa));
  BOOST_TEST(differs.findings[0].found.ja == "ヤマト運輸");
  BOOST_TEST(differs.findings[0].found.en == "Yamato Transport");
  desk.orders[0].carrier = CarrierId::none;
  auto const set = desk.only();
  BOOST_TEST(set.verdict == SlipVerdict::fresh);
  BOOST_TEST((set.after.carrier == CarrierId::sagawa));
  desk.known.program = SlipProgram::yupri;
  desk.orders[0].carrier = CarrierId::yu_packet;
  BOOST_TEST((desk.only().after.carrier == CarrierId::yu_packet));
}

BOOST_AUTO_TEST_CASE(the_status_says_what_comes_next) {
  struct Case {
    CreditStatus status;
    SlipVerdict verdict;
  };
  for (auto const& [status, verdict] :
       {Case{CreditStatus::approved, SlipVerdict::fresh},
        Case{CreditStatus::not_requested, SlipVerdict::not_approved},
        Case{CreditStatus::reviewing, SlipVerdict::not_approved},
        Case{CreditStatus::on_hold, SlipVerdict::not_approved},
        Case{CreditStatus::unknown, SlipVerdict::not_approved},
        Case{CreditStatus::rejected, SlipVerdict::stopped}, Case{CreditStatus::cancelled, SlipVerdict::stopped},
        Case{CreditStatus::shipment_reported, SlipVerdict::reported}}) {
    Desk desk;
    desk.add("D-1", "ABCDE12345", {}, status);
    desk.row("D-1", kGood);
    BOOST_TEST(desk.only().verdict == verdict, id_of(status));
  }
}

BOOST_AUTO_TEST_CASE(a_label_that_is_not_issued_or_collects_money_is_told) {
  Desk desk;
  desk.add("D-1", "ABCDE12345");
  desk.row("D-1", "");
  BOOST_TEST(desk.only().verdict == SlipVerdict::no_slip);
  desk.row("D-1", kGood, "2");
  auto const entry = desk.only();
  BOOST_TEST(entry.verdict == SlipVerdict::collects_cash);
  BOOST_TEST(entry.after.slips == Slips{kGood}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_verdict_that_holds_something_back_says_what_to_do) {
  for (auto const& name : Names<SlipVerdict>::kTable) {
    auto const weight = weight_of(name.value);
    if (weight != SlipWeight::stops && weight != SlipWeight::asks) continue;
    auto const finding = make_finding(name.value, 1, "x");
    BOOST_TEST(!finding.expected.ja.empty(), name.id);
    BOOST_TEST(!finding.expected.en.empty(), name.id);
    BOOST_TEST(!finding.next_step.ja.empty(), name.id);
    BOOST_TEST(!finding.next_step.en.empty(), name.id);
  }
}

BOOST_AUTO_TEST_SUITE_END()
