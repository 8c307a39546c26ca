#include <boost/test/unit_test.hpp>

#include <array>

#include "base/json.hpp"
#include "provider/connector.hpp"
#include "provider/print_data.hpp"

using namespace yoshin;

namespace {

constexpr auto kFields = std::to_array<PrintField>({
    {"billed", "請求額", "Billed", PrintPart::claim, PrintKind::yen, Given::always},
    {"item", "商品名", "Item", PrintPart::line, PrintKind::text, Given::always},
});
constexpr InvoiceFacts kFacts{kFields, "rows", {}, {}};

Node json(char const* text) {
  return parse_json(text).value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(print_data)

BOOST_AUTO_TEST_CASE(what_nobody_declared_is_not_kept) {
  auto const document = json(
      R"({"billed":"3300","MypagePassword":"s3cret","new_field":"?","rows":[{"item":"茶","MypagePassword":"s3cret"}]})");
  BOOST_TEST(write_json(printable(document, kFacts)) == R"({"billed":"3300","rows":[{"item":"茶"}]})");
}

BOOST_AUTO_TEST_CASE(a_provider_that_declares_nothing_is_kept_as_it_came) {
  auto const document = json(R"({"a":"1","rows":[1]})");
  BOOST_TEST(write_json(printable(document, {})) == write_json(document));
  BOOST_TEST(printable(Node(), kFacts).is_null());
}

BOOST_AUTO_TEST_CASE(every_provider_either_declares_its_print_data_or_says_why_there_is_none) {
  for (Connector const* connector : all_connectors()) {
    InvoiceFacts const& facts = connector->facts.invoice;
    BOOST_TEST_CONTEXT(id_of(connector->id)) {
      BOOST_TEST(facts.fields.empty() == !facts.none_ja.empty());
      BOOST_TEST(facts.none_ja.empty() == facts.none_en.empty());
      bool lines = false;
      for (auto const& field : facts.fields) lines = lines || field.part == PrintPart::line;
      BOOST_TEST(lines == !facts.lines.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(no_secret_of_an_answer_is_a_field_of_print_data) {
  for (Connector const* connector : all_connectors())
    for (std::string_view const secret : connector->facts.secret_elements)
      for (PrintField const& field : connector->facts.invoice.fields)
        BOOST_TEST((field.name != secret && field.in_answer() != secret), id_of(connector->id)
                                                                              << " declares " << secret);
}

BOOST_AUTO_TEST_SUITE_END()
