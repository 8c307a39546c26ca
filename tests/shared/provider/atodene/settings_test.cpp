#include <boost/test/unit_test.hpp>
#include <functional>

#include "sample.hpp"

using namespace yoshin;
using atodene::samples::Case;

namespace {

/// A setting, a value that is not its default, and the case whose check, plan, request or answer it changes.
struct Switch {
  std::string_view id;
  std::string_view value;
  std::function<Case()> where;
};

std::vector<Switch> const& switches() {
  static std::vector<Switch> const kRows{
      {"atodene.service", "3", [] { return Case(Action::credit_request); }},
      {"atodene.enabled", "on",
       [] {
         Case one(Action::credit_request);
         one.settings.clear();
         return one;
       }},
      {"atodene.retired_on", "2021-12-31", [] { return Case(Action::credit_request); }},
      {"atodene.long_empty", "off", [] { return Case(Action::credit_request); }},
      {"atodene.invoice_date_element", "InvoiceDate",
       [] { return Case(Action::slip_sync, CreditStatus::approved); }},
      {"atodene.order_id_max", "9", [] { return Case(Action::credit_request); }},
      {"atodene.reuse_order_id", "on", [] { return Case(Action::credit_request, CreditStatus::cancelled); }},
      {"atodene.rows_max", "1", [] { return Case(Action::credit_request); }},
      {"atodene.limit_yen", "3000", [] { return Case(Action::credit_request); }},
      {"atodene.change_after_ship", "send",
       [] { return Case(Action::credit_change, CreditStatus::shipment_reported); }},
      {"atodene.basic_auth", "on", [] { return Case(Action::credit_query, CreditStatus::approved); }},
  };
  return kRows;
}

/// All that a case decides, as text.
std::string decided(Case const& one) {
  std::string text = atodene::samples::rules(one.check());
  auto const request = one.request();
  if (!request) return text + request.error().text.en;
  for (auto const& header : request.value().headers) text += header.first;
  return text + one.body();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atodene_settings)

BOOST_AUTO_TEST_CASE(every_setting_changes_what_is_decided) {
  for (Switch const& row : switches()) {
    Case const before = row.where();
    Case after = before;
    after.settings[std::string(row.id)] = row.value;
    BOOST_TEST(decided(before) != decided(after), row.id);
  }
}

BOOST_AUTO_TEST_CASE(every_declared_setting_is_tried_with_a_value_that_is_not_its_default) {
  for (SettingField const& field : atodene::kConnector.settings) {
    bool tried = false;
    for (Switch const& row : switches()) tried = tried || (row.id == field.id && row.value != field.preset);
    BOOST_TEST(tried, field.id);
  }
  BOOST_TEST(switches().size() == atodene::kConnector.settings.size());
}

BOOST_AUTO_TEST_SUITE_END()
