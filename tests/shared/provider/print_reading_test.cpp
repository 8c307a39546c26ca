#include <boost/test/unit_test.hpp>

#include <array>
#include <map>

#include "base/json.hpp"
#include "provider/print_reading.hpp"

using namespace yoshin;

namespace {

constexpr auto kFields = std::to_array<PrintField>({
    {"name", "宛名", "Addressee", PrintPart::addressee, PrintKind::text, Given::always, "CustomerName"},
    {"item", "商品名", "Item", PrintPart::line, PrintKind::text, Given::always},
    {"count", "数量", "Qty", PrintPart::line, PrintKind::number, Given::maybe},
    {"fee", "手数料", "Fee", PrintPart::claim, PrintKind::yen, Given::maybe, "ChargeFee"},
});
constexpr InvoiceFacts kFacts{kFields, "rows", {}, {}};

using Answer = std::map<std::string_view, PrintValue>;

auto reader_of(Answer const& answer) {
  return [answer](PrintField const& field) {
    auto const found = answer.find(field.in_answer());
    return found == answer.end() ? PrintValue{} : found->second;
  };
}

/// The document as JSON, or `!` and what was missing or unreadable.
std::string read(Answer const& answer) {
  auto const lines = [&]() -> Result<Node, std::string> {
    auto line = read_print_line(kFacts, reader_of(answer));
    if (!line) return line;
    return Node::list().push(std::move(line).value());
  };
  auto const document = read_print_data(kFacts, reader_of(answer), lines);
  return document ? write_json(document.value()) : "!" + document.error();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(print_reading)

BOOST_AUTO_TEST_CASE(fields_and_lines_stand_in_the_order_of_the_table_under_its_names) {
  Answer const answer{
      {"ChargeFee", {true, "300"}}, {"CustomerName", {true, "見本花子"}}, {"item", {true, "茶"}}};
  BOOST_TEST(read(answer) == R"({"name":"見本花子","rows":[{"item":"茶"}],"fee":"300"})");
}

BOOST_AUTO_TEST_CASE(what_is_always_given_must_hold_something) {
  Answer const nameless{{"CustomerName", {true, ""}}, {"item", {true, "茶"}}};
  BOOST_TEST(read(nameless) == "!CustomerName");
  BOOST_TEST(read({{"CustomerName", {true, "見本花子"}}}) == "!item");
}

BOOST_AUTO_TEST_CASE(an_unsound_value_spoils_even_a_field_that_may_be_missing) {
  Answer const doubled{
      {"CustomerName", {true, "見本花子"}}, {"item", {true, "茶"}}, {"ChargeFee", {false, std::nullopt}}};
  BOOST_TEST(read(doubled) == "!ChargeFee");
  Answer const in_line{{"CustomerName", {true, "見本花子"}}, {"item", {true, "茶"}}, {"count", {false, "1"}}};
  BOOST_TEST(read(in_line) == "!count");
}

BOOST_AUTO_TEST_SUITE_END()
