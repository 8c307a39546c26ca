#include <boost/test/unit_test.hpp>

#include <set>

#include "sample.hpp"

// A setting that changes nothing is decoration: every declared one must change at least one check, plan,
// request or reading of an answer.

using namespace yoshin;
using namespace yoshin::kuroneko;
using samples::Case;

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

/// What an answer says under the settings: verdict and texts.
std::string reading(char const* endpoint, Node answer, Values const& settings) {
  auto const outcome = samples::parse(endpoint, std::move(answer), Action::credit_query,
                                      CreditStatus::not_requested, StepRole::decides, settings);
  if (!outcome) return "fault " + outcome.error().text.ja;
  std::string text(id_of(outcome.value().verdict.kind));
  for (Notice const& notice : outcome.value().notices) text += " " + notice.text.ja;
  return text;
}

/// Everything that the connector decides about a case before it is sent.
std::string decided(Case const& one) {
  std::string text;
  for (Problem const& problem : one.check())
    text += problem.rule + " " + std::string(id_of(problem.severity)) + " " + problem.expected.ja + "\n";
  auto const steps = one.plan();
  if (!steps) return text + steps.error().notice.text.ja;
  text += samples::outline(steps) + "\n";
  for (std::size_t step = 0; step < steps.value().size(); ++step) text += one.body(step) + "\n";
  return text;
}

Case request() {
  return Case(Action::credit_request);
}
Case enclosed() {
  Case one = request();
  one.settings["kuroneko.bundle"] = "on";
  return one;
}
Case long_kana() {
  Case one = request();
  one.the_order.buyer.kana = samples::text("ｱ", 41);
  return one;
}
Case without_mail() {
  Case one = request();
  one.the_order.buyer.email = "";
  return one;
}
Case rare_name() {
  Case one = request();
  one.the_order.buyer.name = one.the_order.recipient.name = "髙見　花子";
  return one;
}
Case lowered() {
  Case one(Action::credit_change, CreditStatus::approved);
  one.credit.first_total = one.credit.present_total = Yen{5000};
  return one;
}
Case lowered_by_contract() {
  Case one = lowered();
  one.settings["kuroneko.reduce"] = "on";
  return one;
}
Case reissued_seven_times() {
  Case one(Action::credit_change, CreditStatus::shipment_reported);
  one.credit.stage = Stage::invoiced;
  one.credit.reissues = 7;
  one.input.reason = "2";
  return one;
}
Case cancelled_late() {
  Case one(Action::credit_cancel, CreditStatus::shipment_reported);
  one.credit.stage = Stage::invoiced;
  return one;
}
Case other_carrier() {
  Case one(Action::slip_sync, CreditStatus::approved);
  one.the_order.carrier = CarrierId::sagawa;
  one.the_order.parcels = {{"444803009836"}};
  return one;
}
Case two_parcels() {
  Case one(Action::slip_sync, CreditStatus::approved);
  one.the_order.parcels = {{"490714955706"}, {"490714955710"}};
  return one;
}
Case corrected() {
  Case one(Action::slip_change, CreditStatus::shipment_reported);
  one.the_order.parcels = {{"490714955710"}};
  one.credit.reported_slips = {{"490714955706"}};
  return one;
}
std::string review(Values const& settings) {
  return reading("KAARA0010", samples::accepted("3"), settings);
}
std::string shop_code_error(Values const& settings) {
  return reading("KAARA0010", samples::refused("kaara004E"), settings);
}

struct Row {
  char const* setting;
  char const* value;
  Case (*make)();                        ///< A case whose decisions differ, or null.
  std::string (*answer)(Values const&);  ///< An answer that is read differently, or null.
  char const* differs;
};
// clang-format off
constexpr Row kRows[] = {
    {"kuroneko.bundle",                   "on",           request,              nullptr,         "the invoice is enclosed: sendDiv 2"},
    {"kuroneko.reduce",                   "on",           lowered,              nullptr,         "a reduction instead of cancel and anew"},
    {"kuroneko.cart_code",                "CART1",        request,              nullptr,         "cartCode is sent"},
    {"kuroneko.free_item",                "A-1",          enclosed,             nullptr,         "billPostCode is sent"},
    {"kuroneko.other_carrier_payment_no", "slip_no",      other_carrier,        nullptr,         "paymentNo is the slip number"},
    {"kuroneko.kana_max",                 "80",           long_kana,            nullptr,         "a kana name is not cut"},
    {"kuroneko.email_required",           "on",           without_mail,         nullptr,         "a missing address is an error"},
    {"kuroneko.reissue_max",              "9",            reissued_seven_times, nullptr,         "the eighth reissue may go out"},
    {"kuroneko.sms_check",                "3",            request,              nullptr,         "sendDiv 3"},
    {"kuroneko.poll_on_3",                "off",          nullptr,              review,          "result 3 is a refusal"},
    {"kuroneko.shop_code_error_order",    "length_first", nullptr,              shop_code_error, "004 means missing"},
    {"kuroneko.kakk_send_div",            "0",            lowered_by_contract,  nullptr,         "a reduction carries sendDiv"},
    {"kuroneko.cancel_in_10_11",          "refuse",       cancelled_late,       nullptr,         "no cancellation of an invoiced order"},
    {"kuroneko.processdiv0_as_change",    "on",           corrected,            nullptr,         "a correction has process code 0"},
    {"kuroneko.charset",                  "cp932",        rare_name,            nullptr,         "a vendor character may go out"},
    {"kuroneko.commercial_limit",         "1000",         request,              nullptr,         "a warning on the amount"},
    {"kuroneko.multi_parcel",             "first",        two_parcels,          nullptr,         "one slip is reported"},
};
// clang-format on

}  // namespace

BOOST_AUTO_TEST_SUITE(kuroneko_settings)

BOOST_AUTO_TEST_CASE(every_setting_changes_a_check_a_plan_a_request_or_a_reading) {
  for (Row const& row : kRows) {
    BOOST_TEST_CONTEXT(row.setting << " = " << row.value << ": " << row.differs) {
      if (row.make != nullptr) {
        Case changed = row.make();
        changed.settings[row.setting] = row.value;
        BOOST_TEST(decided(changed) != decided(row.make()));
      }
      if (row.answer != nullptr) BOOST_TEST(row.answer({{row.setting, row.value}}) != row.answer({}));
    }
  }
}

BOOST_AUTO_TEST_CASE(no_declared_setting_is_left_out_of_the_table) {
  std::set<std::string_view> shown;
  for (Row const& row : kRows) shown.insert(row.setting);
  for (SettingField const& field : kConnector.settings) BOOST_TEST(shown.count(field.id) == 1U, field.id);
  BOOST_TEST(shown.size() == kConnector.settings.size());
}

BOOST_AUTO_TEST_SUITE_END()
