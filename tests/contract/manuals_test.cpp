#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>

#include "base/json.hpp"
#include "provider/cell.hpp"
#include "tests/contract/model.hpp"
#include "tests/support/test_folder.hpp"

// The payment cells of the five operator manuals, compared with what the product shows, cell by cell.

using namespace yoshin;

namespace {

/// The last three digits of a billed amount by which the simulator plays something other than "approved".
constexpr auto kTriggers =
    std::to_array<std::int64_t>({901, 902, 903, 911, 912, 913, 914, 921, 922, 923, 931, 941, 942,
                                 943, 944, 945, 946, 947, 951, 952, 953, 954, 961, 962, 971, 972});

Node written_cells() {
  std::ifstream in(test::test_path("data/manuals_cells.json"), std::ios::binary);
  auto document = parse_json(std::string{std::istreambuf_iterator<char>(in), {}});
  BOOST_TEST_REQUIRE(document.ok());
  return std::move(document).value();
}

/// 【 】 and [ ] mean the same in the manuals.
std::string with_plain_brackets(std::string_view label) {
  std::string text(label);
  for (auto const& [from, to] : {std::pair{"【", "["}, std::pair{"】", "]"}})
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from))
      text.replace(at, std::string_view(from).size(), to);
  return text;
}

std::vector<std::string_view> labels_of(std::vector<Action> const& actions) {
  std::vector<std::string_view> labels;
  for (Action const action : actions) labels.push_back(name_of(action).ja);
  return labels;
}

/// The record behind a written cell. A message that the provider refused leaves the status and adds a notice.
CreditRecord record_of(Node const& written, ProviderId provider, CreditStatus status, Stage stage) {
  auto record = suite::model_record(provider, status, stage);
  if (written.boolean_at("error"))
    record.notices = {{"", {"加盟店認証に失敗しました。", "Authentication failed."}, {"設定を確認", "check"}}};
  return record;
}

void compare(Node const& written, ProviderId provider, CreditStatus status, Stage stage) {
  Cell const cell = cell_of(record_of(written, provider, status, stage), written.boolean_at("slip"));
  BOOST_TEST(with_plain_brackets(cell.label_ja) == with_plain_brackets(written.text_at("label")));
  auto const shown = labels_of(cell.buttons);
  std::vector<std::string_view> wanted;
  for (Node const& label : written.items_at("buttons")) wanted.push_back(label.text().value_or(""));
  if (written.boolean_at("whole", true)) {
    BOOST_TEST(shown == wanted, boost::test_tools::per_element());
  } else {
    for (std::string_view const label : wanted)
      BOOST_TEST(std::count(shown.begin(), shown.end(), label) == 1, label);
  }
}

struct Tally {
  int compared = 0, displayed = 0, skipped = 0;
};

/// Compares one written cell in every stage that the manual's picture cannot tell apart.
void walk(Node const& written, std::string const& name, Tally& tally) {
  auto const provider = from_id<ProviderId>(written.text_at("provider"));
  BOOST_TEST_REQUIRE(provider.has_value(), name);
  if (written.text_at("use") == "display") return static_cast<void>(++tally.displayed);
  if (find_connector(*provider) == nullptr) {
    ++tally.skipped;
    BOOST_TEST_MESSAGE("NOT COMPARED: " << name << ", " << id_of(*provider) << " is not built in");
    return;
  }
  auto const status = from_id<CreditStatus>(written.text_at("status"));
  BOOST_TEST_REQUIRE(status.has_value(), name);
  BOOST_TEST_CONTEXT(name << ", " << id_of(*provider)) {
    for (auto const& stage : Names<Stage>::kTable)
      if (*status == CreditStatus::shipment_reported || stage.value == Stage::slip)
        compare(written, *provider, *status, stage.value);
  }
  ++tally.compared;
}

void report(char const* what, Tally const& tally) {
  BOOST_TEST_MESSAGE(what << ": " << tally.compared << " cells compared, " << tally.displayed
                          << " displayed only, " << tally.skipped
                          << " skipped for providers that are not built in");
  bool const complete = all_connectors().size() == Names<ProviderId>::kTable.size();
  if (complete) BOOST_TEST(tally.skipped == 0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(manuals)

BOOST_AUTO_TEST_CASE(every_cell_of_the_state_table_shows_the_manuals_label_and_buttons) {
  Tally tally;
  Node const document = written_cells();
  for (Node const& state : document.items_at("states")) walk(state, std::string(state.text_at("state")), tally);
  report("states", tally);
  BOOST_TEST(tally.compared + tally.skipped == 30);
}

BOOST_AUTO_TEST_CASE(every_legible_example_row_shows_the_manuals_label_and_buttons) {
  Tally tally;
  Node const document = written_cells();
  for (Node const& row : document.items_at("rows")) walk(row, std::string(row.text_at("row")), tally);
  report("example rows", tally);
  BOOST_TEST(tally.compared + tally.skipped == 30);
  BOOST_TEST(tally.displayed == 9);
}

BOOST_AUTO_TEST_CASE(no_amount_of_an_example_row_wakes_a_trigger_and_the_goods_total_is_the_smaller) {
  Node const document = written_cells();
  for (Node const& row : document.items_at("rows")) {
    if (row.text_at("use") != "cells") continue;
    auto const goods = row.integer_at("goods"), billed = row.integer_at("billed");
    BOOST_TEST_REQUIRE((goods && billed), row.text_at("row"));
    BOOST_TEST(*goods < *billed, row.text_at("row"));
    auto const digits = *billed % 1000;
    bool const wakes = std::find(kTriggers.begin(), kTriggers.end(), digits) != kTriggers.end();
    BOOST_TEST(!wakes, row.text_at("row"));
  }
}

BOOST_AUTO_TEST_CASE(the_invoice_download_stands_in_the_panel_and_never_in_a_row) {
  for (Connector const* connector : all_connectors())
    for (CellRow const& row : connector->facts.cells)
      BOOST_TEST(std::count(row.buttons.begin(), row.buttons.end(), Action::invoice_download) == 0,
                 id_of(connector->id) << " " << id_of(row.status));
}

BOOST_AUTO_TEST_SUITE_END()
