#include <boost/test/unit_test.hpp>

#include <set>

#include "base/json.hpp"
#include "tests/shared/provider/np/sample.hpp"

// A setting that changes nothing is decoration: every declared one must change at least one check, plan,
// request or reading of an answer.

using namespace yoshin;
using namespace yoshin::np::test;

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

/// Everything that the connector decides about an action before it is sent.
std::string decided(Situation const& situation, Action action) {
  std::string text;
  for (Problem const& problem : situation.check(action))
    text += problem.rule + " " + std::string(id_of(problem.severity)) + " " + problem.expected.ja + "\n";
  auto const steps = situation.plan(action);
  if (!steps) return text + steps.error().notice.text.ja;
  for (std::size_t step = 0; step < steps.value().size(); ++step) {
    auto const request = situation.request(action, step);
    text += request.endpoint + " " + body_text(request);
    for (auto const& [name, value] : request.headers) text += " " + name;
  }
  return text;
}

/// What an answer to a call says under the settings.
std::string reading(char const* endpoint, int status, std::string_view body, Values settings) {
  Step step;
  step.endpoint = endpoint;
  Sent sent{{},
            "K3F9Q2T7WB",
            "26010500001",
            Yen{4980},
            CreditStatus::reviewing,
            Stage::slip,
            Settings(np::kConnector.settings, std::move(settings))};
  auto const outcome = np::kConnector.parse(step, sent, Answer{status, std::move(parse_json(body)).value()});
  if (!outcome) return "fault " + outcome.error().text.ja;
  return std::string(id_of(outcome.value().verdict.kind)) + (outcome.value().exists_already ? " exists" : "");
}

Situation request() {
  return {};
}
Situation without_mail() {
  Situation situation;
  situation.order.buyer.email = "";
  return situation;
}
Situation other_carrier() {
  auto situation = Situation::to_ship();
  situation.order.carrier = CarrierId::other;
  situation.order.carrier_name = "見本便";
  return situation;
}
Situation untracked() {
  auto situation = other_carrier();
  situation.settings["np.other_carriers"] = "on";
  situation.order.parcels.clear();
  return situation;
}
Situation no_carrier() {
  auto situation = Situation::to_ship();
  situation.order.carrier = CarrierId::none;
  return situation;
}
Situation japan_post() {
  auto situation = Situation::to_ship();
  situation.order.carrier = CarrierId::japan_post;
  return situation;
}
Situation hyphens() {
  auto situation = Situation::to_ship();
  situation.order.parcels = {{"4907-1495-5706"}};
  return situation;
}
Situation old_credit() {
  auto situation = Situation::to_ship();
  situation.record.authorised_at = "2025-12-01T09:00:00+09:00";
  return situation;
}
Situation held() {
  return Situation::known(CreditStatus::on_hold);
}
Situation lettered_id() {
  auto situation = Situation::known(CreditStatus::approved);
  situation.record.provider_transaction_id = "2601050000A";
  return situation;
}
std::string duplicate(Values const& settings) {
  return reading("register", 400, R"({"errors":[{"codes":["E0199999"],"id":"K3F9Q2T7WB"}]})", settings);
}
std::string mixed(Values const& settings) {
  return reading("find", 400,
                 R"({"results":[{"np_transaction_id":"26010500001","authori_result":"00"}],)"
                 R"("errors":[{"codes":["E0100113"],"id":"26010599999"}]})",
                 settings);
}

struct Row {
  char const* setting;
  char const* value;
  Action action;
  Situation (*make)();                   ///< A situation whose decisions differ, or null.
  std::string (*answer)(Values const&);  ///< An answer that is read differently, or null.
  char const* differs;
};
// clang-format off
constexpr Row kRows[] = {
    {"np.other_carriers",     "on",             Action::slip_sync,      other_carrier, nullptr,   "carrier 55555 may be sent"},
    {"np.settlement_type",    "03",             Action::credit_request, request,       nullptr,   "settlement_type is sent"},
    {"np.site_name",          "見本商店",       Action::credit_request, request,       nullptr,   "site_name is sent"},
    {"np.site_url",           "https://s.test", Action::credit_request, request,       nullptr,   "site_url is sent"},
    {"np.fixed_slip_no",      "1",              Action::slip_sync,      untracked,     nullptr,   "untracked mail is reported"},
    {"np.carrier_default",    "59010",          Action::slip_sync,      no_carrier,    nullptr,   "no carrier is reported under a code"},
    {"np.jp_post_code",       "59040",          Action::slip_sync,      japan_post,    nullptr,   "pd_company_code differs"},
    {"np.slip_charset",       "digits_hyphen",  Action::slip_sync,      hyphens,       nullptr,   "slip_no keeps its hyphens"},
    {"np.dest_always",        "off",            Action::credit_request, request,       nullptr,   "an equal dest_customer is left out"},
    {"np.email_required",     "off",            Action::credit_request, without_mail,  nullptr,   "a missing address is no error"},
    {"np.limit_yen",          "1000",           Action::credit_request, request,       nullptr,   "a warning on the amount"},
    {"np.validity_days",      "10",             Action::slip_sync,      old_credit,    nullptr,   "a warning on the age of the credit"},
    {"np.cancel_when",        "00,20",          Action::credit_cancel,  held,          nullptr,   "no cancellation of a hold"},
    {"np.id_pattern",         "[0-9]{11}",      Action::credit_query,   lettered_id,   nullptr,   "an id with a letter is an error"},
    {"np.duplicate_codes",    "E0199999",       Action::credit_request, nullptr,       duplicate, "the code says: registered already"},
    {"np.method_override",    "on",             Action::credit_cancel,  held,          nullptr,   "a header is sent"},
    {"np.mixed_status_any",   "off",            Action::credit_query,   nullptr,       mixed,     "a mixed answer under 400 is not trusted"},
};

/// How many orders share a call is decided where calls are opened, not here: of one order nothing differs.
constexpr std::string_view kOfTheCall[] = {"np.batch_max.register", "np.batch_max.update", "np.batch_max.find", "np.batch_max.cancel", "np.batch_max.shipments"};
// clang-format on

}  // namespace

BOOST_AUTO_TEST_SUITE(np_settings)

BOOST_AUTO_TEST_CASE(every_setting_changes_a_check_a_plan_a_request_or_a_reading) {
  for (Row const& row : kRows) {
    BOOST_TEST_CONTEXT(row.setting << " = " << row.value << ": " << row.differs) {
      if (row.make != nullptr) {
        Situation changed = row.make();
        changed.settings[row.setting] = row.value;
        BOOST_TEST(decided(changed, row.action) != decided(row.make(), row.action));
      }
      if (row.answer != nullptr) BOOST_TEST(row.answer({{row.setting, row.value}}) != row.answer({}));
    }
  }
}

BOOST_AUTO_TEST_CASE(no_declared_setting_is_left_out_of_the_table) {
  std::set<std::string_view> shown(std::begin(kOfTheCall), std::end(kOfTheCall));
  for (Row const& row : kRows) shown.insert(row.setting);
  for (SettingField const& field : np::kConnector.settings) BOOST_TEST(shown.count(field.id) == 1U, field.id);
  BOOST_TEST(shown.size() == np::kConnector.settings.size());
}

BOOST_AUTO_TEST_SUITE_END()
