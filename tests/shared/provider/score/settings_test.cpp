#include <boost/test/unit_test.hpp>
#include <functional>
#include <set>

#include "sample.hpp"

using namespace yoshin;
using samples_case = yoshin::score::samples::Case;
using namespace yoshin::score::samples;

namespace {

/// What one setting changes: asked once with the default and once with another value, both times in words.
struct Influence {
  std::string setting;
  std::string value;
  std::function<std::string(samples_case)> ask;
  samples_case start;
  std::string by_default;  ///< A part that only the answer under the default holds.
  std::string changed;     ///< A part that only the answer under the other value holds.
};

std::string body_of(samples_case one) {
  return one.body();
}
std::string plan_of(samples_case one) {
  return outline(one.plan());
}
std::string check_of(samples_case one) {
  return "[" + rules(one.check()) + "]";
}
std::string method_in_use(samples_case one) {
  auto const built = one.request();
  return built
             ? std::string(method_of(*find_endpoint(score::kConnector, built.value().endpoint), built.value()))
             : "";
}

/// An answer as the shop's settings read it.
std::function<std::string(samples_case)> answered(std::string endpoint, std::string body) {
  return [endpoint = std::move(endpoint), body = std::move(body)](samples_case one) {
    auto const outcome =
        read_xml({.endpoint = endpoint, .status = one.record.status, .settings = one.settings}, body);
    return verdict(outcome) + (outcome.ok() && outcome.value().exists_already ? " exists" : "") +
           (outcome.ok() && !outcome.value().notices.empty() ? outcome.value().notices[0].next_step.en : "");
  };
}

samples_case changed(samples_case one, std::function<void(samples_case&)> change) {
  change(one);
  return one;
}

std::vector<Influence> effects() {
  using S = CreditStatus;
  using A = Action;
  samples_case const fresh(A::credit_request);
  samples_case const approved(A::credit_change, S::approved);
  auto const elsewhere = [](samples_case& one) { one.the_order.recipient.name = "見本太郎"; };
  auto const long_ago = [](samples_case& one) {
    one.record.authorised_at = "2025-11-06 09:00:00";
    one.today = Date{2026, 1, 5};
  };
  return {
      {"score.payment_type", "3", body_of, fresh, "<paymentType>2</paymentType>",
       "<paymentType>3</paymentType>"},
      {"score.payment_type", "auto", body_of, fresh, "<paymentType>2</paymentType>",
       "<paymentType>3</paymentType>"},
      {"score.payment_type", "3", check_of, changed(fresh, elsewhere), "[]", "score.bundle.same_address"},
      {"score.payment_type", "4", check_of, fresh, "[]", "score.payment_type settings.score.payment_type"},
      {"score.invoice", "on", plan_of,
       changed(samples_case(A::invoice_download, S::approved),
               [](samples_case& one) { one.settings["score.payment_type"] = "3"; }),
       "refused", "invoice decides"},
      {"score.method", "GET", method_in_use, fresh, "POST", "GET"},
      {"score.kana_element", "FullKanaName", body_of, fresh, "<fullKanaName>ミ", "<FullKanaName>ミ"},
      {"score.http_info_on_modify", "off", body_of, approved, "<httpInfo>", "</shopInfo><buyer>"},
      {"score.buyer_id_on_register", "omit", body_of, fresh,
       "<buyer><nissenTransactionId></nissenTransactionId>", "<buyer><shopTransactionId>"},
      {"score.phone_element", "by_number", body_of,
       changed(fresh, [](samples_case& one) { one.the_order.buyer.phone = "090-5555-0123"; }),
       "</address3><tel>090-5555-0123</tel><email>", "<mobile>090-5555-0123</mobile><email>"},
      {"score.address3_required", "off", check_of,
       changed(fresh, [](samples_case& one) { one.the_order.buyer.address2 = ""; }),
       "score.address3 buyer.address2; ", "[]"},
      {"score.query_without_id", "off", plan_of, samples_case::lost(A::credit_request, S::not_requested),
       "result decides", "refused"},
      {"score.query_without_id", "off", check_of, samples_case::lost(A::credit_request, S::not_requested), "[]",
       "score.transaction_id.required"},
      {"score.pd_address", "empty", body_of, samples_case::to_ship(), "<address1>東京都</address1>",
       "<address1></address1><address2></address2><address3></address3></PdRequest>"},
      {"score.modify_after_ship", "on", plan_of, samples_case(A::credit_change, S::shipment_reported),
       "refused", "modify acts credit_change"},
      {"score.reship", "on", plan_of, samples_case::to_ship(A::slip_change, S::shipment_reported), "refused",
       "shipment acts slip_change 1 parcel 0"},
      {"score.detail_rows_max", "1", check_of, fresh, "[]", "score.detail.rows items"},
      {"score.limit_yen", "3299", check_of, fresh, "[]", "score.limit.commercial? current.billed"},
      {"score.validity_days", "59", check_of, changed(samples_case::to_ship(), long_ago), "[]",
       "score.ship.validity? authorised_at"},
      {"score.carrier_codes", "sagawa=77,yamato=19", body_of, samples_case::to_ship(), "<pdcompanycode>12<",
       "<pdcompanycode>19<"},
      {"score.carrier_codes", "yamato=x", check_of, samples_case::to_ship(), "[]",
       "score.ship.carrier carrier"},
      {"score.duplicate_codes", "ABCD0001, ABCD0002", answered("register", refused("ABCD0002", "二重です")),
       fresh, "message_refused", "unclear  exists"},
      {"score.duplicate_codes", "ABCD0002", answered("shipment", refused("ABCD0002", "二重です")),
       samples_case(A::slip_sync, S::approved), "message_refused", "shipped:slip"},
      {"score.auth_codes", "ABCD0003", answered("register", refused("ABCD0003", "NG")), fresh, "history entry",
       "shop id, direct password"},
  };
}

bool holds(std::string const& text, std::string const& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(score_settings)

BOOST_AUTO_TEST_CASE(every_setting_changes_what_is_checked_planned_built_or_read) {
  for (Influence const& effect : effects()) {
    auto other = effect.start;
    other.settings[effect.setting] = effect.value;
    auto const before = effect.ask(effect.start);
    auto const after = effect.ask(other);
    BOOST_TEST_CONTEXT(effect.setting << "=" << effect.value << "\n" << before << "\n" << after) {
      BOOST_TEST(holds(before, effect.by_default));
      BOOST_TEST(!holds(before, effect.changed));
      BOOST_TEST(holds(after, effect.changed));
      BOOST_TEST(!holds(after, effect.by_default));
    }
  }
}

BOOST_AUTO_TEST_CASE(no_setting_is_without_a_proven_effect) {
  std::set<std::string> proven;
  for (Influence const& effect : effects()) proven.insert(effect.setting);
  std::set<std::string> declared;
  for (SettingField const& field : score::kConnector.settings) declared.insert(std::string(field.id));
  BOOST_TEST(proven == declared, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_defaults_are_those_of_the_document) {
  Settings const defaults(score::kConnector.settings, {});
  for (auto const& [key, value] :
       std::vector<std::pair<std::string, std::string>>{{"score.payment_type", "2"},
                                                        {"score.method", "POST"},
                                                        {"score.kana_element", "fullKanaName"},
                                                        {"score.http_info_on_modify", "on"},
                                                        {"score.buyer_id_on_register", "empty"},
                                                        {"score.query_without_id", "once"},
                                                        {"score.pd_address", "delivery"},
                                                        {"score.modify_after_ship", "off"},
                                                        {"score.reship", "off"},
                                                        {"score.detail_rows_max", "0"},
                                                        {"score.limit_yen", "55000"},
                                                        {"score.validity_days", "60"},
                                                        {"score.duplicate_codes", ""},
                                                        {"score.invoice", "off"}})
    BOOST_TEST(defaults.text(key) == value, key);
}

BOOST_AUTO_TEST_CASE(automatic_invoices_follow_the_addresses) {
  samples_case one(Action::credit_request);
  one.settings["score.payment_type"] = "auto";
  one.the_order.recipient.name = "見本太郎";
  BOOST_TEST(holds(one.body(), "<paymentType>2</paymentType>"));
  BOOST_TEST(rules(one.check()) == "");
}

BOOST_AUTO_TEST_SUITE_END()
