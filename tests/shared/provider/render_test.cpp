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

BOOST_AUTO_TEST_CASE(xml_writes_an_empty_text_long_and_null_short) {
  BOOST_TEST(render_body(Node::object().add("a", "").add("b", Node()), BodyFormat::xml, fill) ==
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a></a><b/>");
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

BOOST_AUTO_TEST_CASE(a_multipart_body_has_a_part_a_field_and_names_its_boundary) {
  Node body = Node::object();
  body.add("name", "見本 <&>").add("id[]", Node::list().push("A1").push("A2")).add("password", Credential{"p"});
  auto const text = render_body(body, BodyFormat::multipart, fill);
  BOOST_TEST(text ==
             "--form-data-boundary-1\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n見本 <&>\r\n"
             "--form-data-boundary-1\r\nContent-Disposition: form-data; name=\"id[]\"\r\n\r\nA1\r\n"
             "--form-data-boundary-1\r\nContent-Disposition: form-data; name=\"id[]\"\r\n\r\nA2\r\n"
             "--form-data-boundary-1\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\ns&p/1\r\n"
             "--form-data-boundary-1--\r\n");
  BOOST_TEST(content_type_of(BodyFormat::multipart, text) ==
             "multipart/form-data; boundary=form-data-boundary-1");
  auto const none = render_body(Node::object(), BodyFormat::multipart, fill);
  BOOST_TEST(content_type_of(BodyFormat::multipart, none) ==
             "multipart/form-data; boundary=form-data-boundary-1");
}

BOOST_AUTO_TEST_CASE(no_field_of_a_multipart_body_can_end_its_part) {
  Node body = Node::object();
  body.add("a\"\r\nb", "x\r\n--form-data-boundary-1--\r\n").add("c", "form-data-boundary-2");
  auto const text = render_body(body, BodyFormat::multipart, fill);
  BOOST_TEST(content_type_of(BodyFormat::multipart, text) ==
             "multipart/form-data; boundary=form-data-boundary-3");
  BOOST_TEST(
      text.find("name=\"a%22%0D%0Ab\"\r\n\r\nx\r\n--form-data-boundary-1--\r\n\r\n--form-data-boundary-3") !=
      std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_request_may_choose_its_format_and_the_hash_knows) {
  Endpoint const endpoint{"e", "", "POST", "/", BodyFormat::form, BodyFormat::xml, Effect::changing};
  ProviderRequest request{"e", {}, Node::object().add("a", 1)};
  auto const as_form = canonical_bytes("demo", ProviderId::np, "sandbox", {request});
  bool const usual = body_format(endpoint, request) == BodyFormat::form;
  request.sends = BodyFormat::multipart;
  bool const chosen = body_format(endpoint, request) == BodyFormat::multipart;
  BOOST_TEST(usual);
  BOOST_TEST(chosen);
  BOOST_TEST(canonical_bytes("demo", ProviderId::np, "sandbox", {request}) != as_form);
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

BOOST_AUTO_TEST_CASE(another_method_than_the_endpoint_s_is_part_of_the_hashed_bytes) {
  ProviderRequest request{"result", {}, Node::object()};
  auto const usual = canonical_bytes("demo", ProviderId::np, "sandbox", {request});
  request.method = "GET";
  BOOST_TEST(canonical_bytes("demo", ProviderId::np, "sandbox", {request}) != usual);
  Endpoint const endpoint{"result", "", "POST", "/", BodyFormat::xml, BodyFormat::xml, Effect::read_only};
  BOOST_TEST(method_of(endpoint, request) == "GET");
  request.method.clear();
  BOOST_TEST(method_of(endpoint, request) == "POST");
}

BOOST_AUTO_TEST_SUITE_END()
