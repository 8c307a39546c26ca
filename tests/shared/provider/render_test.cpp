#include <boost/test/unit_test.hpp>

#include "provider/request.hpp"

using namespace yoshin;

namespace {

Node sample() {
  Node body = Node::object();
  body.add("name", "見本 <&>\"'").add("empty", "").add("count", 3).add("password", Credential{"password"});
  return body;
}

std::string fill(Node const&) {
  return "s&p/1";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(render)

BOOST_AUTO_TEST_CASE(a_form_is_percent_encoded_after_filling) {
  BOOST_TEST(render_body(sample(), BodyFormat::form, fill) ==
             "name=%E8%A6%8B%E6%9C%AC%20%3C%26%3E%22%27&empty=&count=3&password=s%26p%2F1");
}

BOOST_AUTO_TEST_CASE(xml_is_escaped_after_filling_and_writes_empty_elements_in_long_form) {
  BOOST_TEST(
      render_body(sample(), BodyFormat::xml, fill) ==
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><name>見本 &lt;&amp;&gt;&quot;&apos;</name><empty></empty>"
      "<count>3</count><password>s&amp;p/1</password>");
}

BOOST_AUTO_TEST_CASE(a_list_repeats_its_field_or_element) {
  Node body = Node::object();
  body.add("id[]", Node::list().push("A1").push("A2")).add("none", Node::list());
  BOOST_TEST(render_body(body, BodyFormat::form, fill) == "id%5B%5D=A1&id%5B%5D=A2");
  Node row = Node::object().add("goods", "茶");
  Node document = Node::object().add("details", Node::object().add("detail", Node::list().push(row).push(row)));
  BOOST_TEST(render_body(document, BodyFormat::xml, fill) ==
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?><details><detail><goods>茶</goods></detail>"
             "<detail><goods>茶</goods></detail></details>");
}

BOOST_AUTO_TEST_CASE(text_that_looks_like_a_hole_stays_text) {
  Node body = Node::object();
  body.add("name", "{{PASSWORD}}").add("also", "••••");
  BOOST_TEST(render_body(body, BodyFormat::json, fill) == R"({"name":"{{PASSWORD}}","also":"••••"})");
}

BOOST_AUTO_TEST_CASE(the_mask_shows_no_credential) {
  BOOST_TEST(render_body(sample(), BodyFormat::json, masked_hole) ==
             R"({"name":"見本 <&>\"'","empty":"","count":3,"password":"••••"})");
}

BOOST_AUTO_TEST_CASE(the_hash_tells_a_hole_from_its_mask_and_from_every_neighbour) {
  auto const bytes = [](Node value) {
    return canonical_bytes("demo", ProviderId::np, "sandbox", {{"register", {}, std::move(value)}});
  };
  auto const hole = bytes(Credential{"password"});
  BOOST_TEST(hole != bytes("••••"));
  BOOST_TEST(hole != bytes("password"));
  BOOST_TEST(hole != bytes(Credential{"password2"}));
  BOOST_TEST(bytes(1) != bytes("1"));
  BOOST_TEST(bytes("ab") != bytes(Node::list().push("a").push("b")));
  BOOST_TEST(canonical_bytes("a", ProviderId::np, "bc", {}) != canonical_bytes("ab", ProviderId::np, "c", {}));
}

BOOST_AUTO_TEST_CASE(the_canonical_form_never_changes) {
  Node body = Node::object();
  body.add("a", 1).add("t", SendTime{});
  auto const bytes = canonical_bytes("demo", ProviderId::kuroneko, "sandbox", {{"KAARA0010", {}, body}});
  std::string hex;
  for (char byte : bytes) {
    constexpr char kHex[] = "0123456789abcdef";
    hex += kHex[static_cast<unsigned char>(byte) >> 4U];
    hex += kHex[static_cast<unsigned char>(byte) & 0x0FU];
  }
  BOOST_TEST(hex ==
             "730400000064656d6f73080000006b75726f6e656b6f730700000073616e64626f7801000000650900000"
             "04b4141524130303130000000004f020000006e010000006169010000"
             "00316e010000007454090000"
             "00636f6d706163743134");
}

BOOST_AUTO_TEST_SUITE_END()
