#pragma once

#include <boost/test/unit_test.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/base64.hpp"
#include "base/json.hpp"
#include "proxy/sandbox/sandbox.hpp"
#include "tests/proxy/sandbox/client.hpp"

namespace yoshin::test {

/// A sandbox in memory at 2026-01-05T09:00:00+09:00, and short ways to ask it.
class SandboxFixture {
 public:
  SandboxFixture() : clock(*parse_time("2026-01-05T09:00:00+09:00")) { open(""); }

  void open(std::string const& folder) {
    sandbox.reset();
    auto opened = Sandbox::open({folder, "127.0.0.1", 0, clock, true, 1});
    BOOST_REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? "" : opened.error()));
    sandbox = std::move(opened).value();
  }
  void pass_hours(int hours) { clock.advance(std::int64_t{hours} * 3'600'000); }
  void pass_days(int days) { pass_hours(24 * days); }

  Got np(std::string_view method, std::string_view path, std::string const& body) {
    return ask(sandbox->port(), {std::string(method),
                                 "/np/v1" + std::string(path),
                                 {{"Authorization", "Basic " + to_base64("SIMNP001:sp-sample-01")},
                                  {"X-NP-Terminal-Id", "2000022000"},
                                  {"Content-Type", "application/json"}},
                                 body});
  }
  Got np(std::string_view method, std::string_view path, Node::Items elements) {
    return np(method, path, write_json(Node::object().add("transactions", Node(std::move(elements)))));
  }
  /// Registers one order and returns the answer's tree.
  Node np_register(Node order) { return tree(np("POST", "/transactions", Node::Items{std::move(order)})); }
  /// Registers one order that must be taken and returns its NP取引ID.
  std::string np_id(std::int64_t billed, std::string const& shop_id = "K3F9Q2T7WB");
  Node np_by_id(std::string_view method, std::string_view path, std::string const& id) {
    return tree(np(method, path, Node::Items{Node::object().add("np_transaction_id", id)}));
  }
  /// `authori_result` of a find, or the first error code.
  std::string np_found(std::string const& id) {
    return first_result(np_by_id("POST", "/authorizations/find", id), "authori_result");
  }
  Node np_ship(std::string const& id) {
    return tree(np("POST", "/shipments",
                   Node::Items{Node::object()
                                   .add("np_transaction_id", id)
                                   .add("pd_company_code", "59010")
                                   .add("slip_no", "490714955706")}));
  }

  using Fields = std::map<std::string, std::string>;
  Got kuroneko(std::string_view api, Fields const& fields) {
    std::string body;
    for (auto const& [name, value] : fields) body += (body.empty() ? "" : "&") + name + "=" + encoded(value);
    return kuroneko_raw(api, body);
  }
  Got kuroneko_raw(std::string_view api, std::string const& body) {
    return ask(sandbox->port(),
               {"POST",
                "/kuroneko/kuroneko-atobarai-api/" + std::string(api) + "APIAction_execute.action",
                {{"Content-Type", "application/x-www-form-urlencoded"}},
                body});
  }
  /// Asks with base-4 and `more`; returns the text of one element of the answer.
  std::string kuroneko_element(std::string_view api, std::string const& order, std::string_view element,
                               Fields const& more = {}) {
    Fields fields = base4(order);
    for (auto const& [name, value] : more) fields[name] = value;
    return element_of(kuroneko(api, fields).body, element);
  }
  /// The error code of a KAASL call, empty when it was taken.
  std::string slip(std::string const& order, std::string const& process, std::string const& number) {
    return kuroneko_element("KAASL0010", order, "errorCode", {{"processDiv", process}, {"paymentNo", number}});
  }
  /// Registers one order and returns `result`, or the error code.
  std::string kuroneko_register(std::int64_t billed, std::string const& order = "K3F9Q2T7WB");

  Got control(std::string_view method, std::string_view path, std::string const& body = {}) {
    return ask(sandbox->port(), {std::string(method), "/control/" + std::string(path), {}, body});
  }

  static Node tree(Got const& got) {
    auto parsed = parse_json(got.body);
    BOOST_REQUIRE_MESSAGE(parsed.ok(), "no JSON: " << got.head << "\n" << got.body);
    return std::move(parsed).value();
  }
  /// A member of the first result; the codes of the first error, divided by blanks, when there is none.
  static std::string first_result(Node const& answer, std::string_view member) {
    if (!answer.items_at("results").empty())
      return std::string(answer.items_at("results").front().text_at(member));
    std::string codes;
    if (answer.items_at("errors").empty()) return codes;
    for (Node const& code : answer.items_at("errors").front().items_at("codes"))
      codes += (codes.empty() ? "" : " ") + std::string(code.text().value_or("?"));
    return codes;
  }
  static std::string element_of(std::string const& xml, std::string_view name) {
    std::string const open = "<" + std::string(name) + ">";
    std::size_t const at = xml.find(open);
    if (at == std::string::npos) return "(absent)";
    std::size_t const from = at + open.size();
    return xml.substr(from, xml.find("</", from) - from);
  }
  static std::string encoded(std::string_view text) {
    std::string out;
    for (char character : text) {
      auto const byte = static_cast<unsigned char>(character);
      bool const plain =
          (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
      constexpr char const* kHex = "0123456789ABCDEF";
      if (plain) {
        out += character;
      } else {
        out += {'%', kHex[byte / 16], kHex[byte % 16]};
      }
    }
    return out;
  }
  static Node np_order(std::int64_t billed = 4980, std::string const& shop_id = "K3F9Q2T7WB");
  static Fields base4(std::string const& order) {
    return {{"ycfStrCode", "12345678901"},
            {"orderNo", order},
            {"requestDate", "20260105090000"},
            {"password", "simpass1"}};
  }
  static Fields kuroneko_order(std::int64_t billed = 3300, std::string const& order = "K3F9Q2T7WB");

  FixedClock clock;
  std::unique_ptr<Sandbox> sandbox;
};

inline Node SandboxFixture::np_order(std::int64_t billed, std::string const& shop_id) {
  auto const party = [] {
    return Node::object()
        .add("customer_name", "見本　花子")
        .add("customer_name_kana", "ミホン　ハナコ")
        .add("zip_code", "100-0001")
        .add("address", "東京都千代田区千代田１－１　見本ビル１０１")
        .add("tel", "03-0000-0000");
  };
  auto const row = [](char const* name, std::int64_t price) {
    return Node::object().add("goods_name", name).add("goods_price", price).add("quantity", 1);
  };
  return Node::object()
      .add("shop_transaction_id", shop_id)
      .add("shop_order_date", "2026-01-05")
      .add("settlement_type", "02")
      .add("site_name", "見本商店")
      .add("site_url", "https://shop.example.invalid/")
      .add("billed_amount", billed)
      .add("customer", party().add("email", "buyer@example.invalid"))
      .add("dest_customer", party())
      .add("goods", Node::list().push(row("緑茶", billed - 500)).push(row("送料", 500)));
}

inline SandboxFixture::Fields SandboxFixture::kuroneko_order(std::int64_t billed, std::string const& order) {
  Fields fields = base4(order);
  for (auto const& [name, value] : Fields{{"orderYmd", "20260105"},
                                          {"shipYmd", "20260108"},
                                          {"name", "見本　花子"},
                                          {"nameKana", "ﾐﾎﾝ ﾊﾅｺ"},
                                          {"postCode", "1000001"},
                                          {"address1", "東京都千代田区千代田１－１"},
                                          {"telNum", "03-0000-0000"},
                                          {"email", "buyer@example.invalid"},
                                          {"totalAmount", std::to_string(billed)},
                                          {"sendDiv", "0"},
                                          {"itemName1", "緑茶"},
                                          {"itemCount1", "1"},
                                          {"unitPrice1", std::to_string(billed - 300)},
                                          {"subTotal1", std::to_string(billed - 300)},
                                          {"itemName2", "送料"},
                                          {"subTotal2", "300"}})
    fields[name] = value;
  return fields;
}

inline std::string SandboxFixture::np_id(std::int64_t billed, std::string const& shop_id) {
  std::string const id = first_result(np_register(np_order(billed, shop_id)), "np_transaction_id");
  BOOST_REQUIRE_EQUAL(id.size(), 11U);
  return id;
}

inline std::string SandboxFixture::kuroneko_register(std::int64_t billed, std::string const& order) {
  Got const got = kuroneko("KAARA0010", kuroneko_order(billed, order));
  std::string const code = element_of(got.body, "errorCode");
  return code.empty() ? element_of(got.body, "result") : code;
}

}  // namespace yoshin::test
