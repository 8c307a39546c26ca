#include "tests/proxy/sandbox/fixture.hpp"

namespace yoshin::test {
namespace {

/// One change to a good KAARA request; "-" takes the field away.
struct Broken {
  char const* field;
  std::string value;
  char const* code;
};

std::string many(std::string_view piece, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += piece;
  return text;
}

std::vector<Broken> broken_requests() {
  // clang-format off
  return {
      {"ycfStrCode", "-", "kaara001E"}, {"ycfStrCode", "1234567890A", "kaara002E"},
      {"ycfStrCode", "1234567890", "kaara003E"}, {"ycfStrCode", "12345678902", "kaara004E"},
      {"password", "-", "kaara090E"}, {"password", "sim-pass", "kaara091E"}, {"password", "simpass2", "kaara092E"},
      {"orderNo", "-", "kaara006E"}, {"orderNo", "K3F9 Q2", "kaara007E"}, {"orderNo", many("A", 21), "kaara008E"},
      {"orderYmd", "-", "kaara010E"}, {"orderYmd", "2026-105", "kaara011E"}, {"orderYmd", "202601", "kaara012E"},
      {"orderYmd", "20260230", "kaara013E"},
      {"shipYmd", "-", "kaara014E"}, {"shipYmd", "2026010A", "kaara015E"}, {"shipYmd", "202601", "kaara016E"},
      {"shipYmd", "20261301", "kaara017E"}, {"shipYmd", "20260406", "kaara018E"},
      {"name", "-", "kaara019E"}, {"name", "Mihon", "kaara020E"}, {"name", many("見", 31), "kaara021E"},
      {"name", "髙橋", "kaara022E"},
      {"nameKana", "ミホン", "kaara023E"}, {"nameKana", many("ﾐ", 41), "kaara024E"},
      {"postCode", "-", "kaara025E"}, {"postCode", "〒1000001", "kaara026E"}, {"postCode", "10-00-001", "kaara027E"},
      {"postCode", "100001", "kaara028E"}, {"postCode", "0000000", "kaara029E"}, {"postCode", "1000-001", "kaara105E"},
      {"address1", "-", "kaara030E"}, {"address1", "東京都千代田区1-1", "kaara031E"},
      {"address1", "東京都" + many("１", 23), "kaara032E"}, {"address1", "東京都①", "kaara033E"},
      {"address1", "千代田区千代田１", "kaara034E"}, {"address1", "東京都千代田区千代田", "kaara103E"},
      {"address2", "Bldg", "kaara035E"}, {"address2", many("棟", 26), "kaara036E"}, {"address2", "㈱見本", "kaara037E"},
      {"telNum", "-", "kaara038E"}, {"telNum", "03 0000 0000", "kaara039E"}, {"telNum", "090-0000-000", "kaara040E"},
      {"telNum", "3300000000", "kaara093E"},
      {"email", "見本@example.invalid", "kaara043E"}, {"email", many("a", 60) + "@e.invalid", "kaara044E"},
      {"email", "buyer", "kaara045E"},
      {"totalAmount", "-", "kaara046E"}, {"totalAmount", "3,300", "kaara047E"}, {"totalAmount", "1000000", "kaara048E"},
      {"totalAmount", "0", "kaara049E"}, {"totalAmount", "3301", "kaara101E"},
      {"sendDiv", "-", "kaara050E"}, {"sendDiv", "A", "kaara051E"}, {"sendDiv", "3", "kaara053E"},
      {"sendDiv", "1", "kaara102E"},
      {"itemName1", "tea", "kaara054E"}, {"itemName1", many("茶", 31), "kaara055E"}, {"itemName1", "①茶", "kaara056E"},
      {"itemName1", "-", "kaara057E"}, {"itemCount1", "1個", "kaara058E"}, {"itemCount1", "10000", "kaara059E"},
      {"unitPrice1", "３０００", "kaara060E"}, {"unitPrice1", "1000000", "kaara061E"},
      {"unitPrice1", "-1000000", "kaara062E"},
      {"subTotal2", "3-00", "kaara063E"}, {"subTotal2", "-", "kaara063E"}, {"subTotal2", "1000000", "kaara064E"},
      {"subTotal2", "-1000000", "kaara065E"},
      {"sendName", "Mihon", "kaara066E"}, {"sendName", many("見", 31), "kaara067E"}, {"sendName", "髙橋", "kaara068E"},
      {"sendPostCode", "A", "kaara070E"}, {"sendPostCode", "1-0-0", "kaara071E"}, {"sendPostCode", "1", "kaara072E"},
      {"sendPostCode", "0000000", "kaara073E"}, {"sendPostCode", "1000-001", "kaara106E"},
      {"sendAddress1", "Tokyo", "kaara075E"}, {"sendAddress1", "東京都" + many("１", 23), "kaara076E"},
      {"sendAddress1", "東京都①", "kaara077E"}, {"sendAddress1", "千代田区１", "kaara078E"},
      {"sendAddress1", "東京都千代田区", "kaara104E"},
      {"sendAddress2", "1", "kaara079E"}, {"sendAddress2", many("棟", 26), "kaara080E"},
      {"sendAddress2", "①", "kaara081E"},
      {"sendTelNum", "(03)", "kaara082E"}, {"sendTelNum", "03-00000000", "kaara083E"},
      {"sendTelNum", "03-0000-000", "kaara084E"}, {"sendTelNum", "3300000000", "kaara094E"},
      {"requestDate", "-", "kaara086E"}, {"requestDate", "2026010509000A", "kaara087E"},
      {"requestDate", "20260105", "kaara088E"}, {"requestDate", "20260105250000", "kaara089E"},
      {"billPostCode", "見本 1", "kaara095E"}, {"billPostCode", many("見", 21), "kaara096E"},
      {"shipYmd", "20260104", "kaara100E"},
      {"comment", "x", "err0001"},
  };
  // clang-format on
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(kuroneko_rules, SandboxFixture)

BOOST_AUTO_TEST_CASE(every_rule_has_its_own_code_and_nothing_is_registered) {
  for (Broken const& broken : broken_requests()) {
    Fields fields = kuroneko_order();
    if (broken.value == "-") {
      fields.erase(broken.field);
    } else {
      fields[broken.field] = broken.value;
    }
    BOOST_TEST_CONTEXT(broken.field << "=" << broken.value) {
      BOOST_TEST(element_of(kuroneko("KAARA0010", fields).body, "errorCode") == broken.code);
    }
  }
  BOOST_TEST(sandbox->ledger().empty());
}

BOOST_AUTO_TEST_CASE(further_destinations_keep_the_rules_of_the_first) {
  Fields const second{{"sendName2", "見本　太郎"},
                      {"sendPostCode2", "100-0001"},
                      {"sendAddress12", "東京都千代田区千代田２－２"},
                      {"sendAddress22", "見本ビル"},
                      {"sendTelNum2", "03-0000-0000"}};
  auto const code = [&](std::string const& order, Fields const& more) {
    Fields fields = kuroneko_order(3300, order);
    fields.insert(second.begin(), second.end());
    for (auto const& [name, value] : more) fields[name] = value;
    return element_of(kuroneko("KAARA0010", fields).body, "errorCode");
  };
  BOOST_TEST(code("A1", {}).empty());
  BOOST_TEST(code("A2", {{"sendName10", "見本"}, {"sendPostCode10", "1000001"}, {"sendAddress110", "東京都１"}})
                 .empty());
  BOOST_TEST(code("A3", {{"sendName2", "Mihon"}}) == "kaara066E");
  BOOST_TEST(code("A3", {{"sendPostCode2", "0000000"}}) == "kaara073E");
  BOOST_TEST(code("A3", {{"sendPostCode2", "1000-001"}}) == "kaara106E");
  BOOST_TEST(code("A3", {{"sendAddress12", "千代田区１"}}) == "kaara078E");
  BOOST_TEST(code("A3", {{"sendAddress12", "東京都千代田区"}}) == "kaara104E");
  BOOST_TEST(code("A3", {{"sendTelNum2", "0300000000-"}}) == "kaara083E");
  BOOST_TEST(code("A3", {{"sendName2", ""}}) == "kaara102E");
  BOOST_TEST(code("A3", {{"sendName3", "見本"}}) == "kaara102E");
  for (std::string const unknown : {"sendName1", "sendName11", "sendName02", "sendTelNum0"})
    BOOST_TEST(code("A3", {{unknown, "見本"}}) == "err0001", unknown);
  BOOST_TEST(sandbox->ledger().size() == 2U);
}

BOOST_AUTO_TEST_CASE(only_the_first_broken_rule_is_told) {
  Fields fields = kuroneko_order();
  fields["name"] = "Mihon";
  fields["telNum"] = "1";
  fields["totalAmount"] = "1";
  BOOST_TEST(element_of(kuroneko("KAARA0010", fields).body, "errorCode") == "kaara020E");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
