#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

#include "base/utf8.hpp"
#include "sample.hpp"
#include "text/width.hpp"

using namespace yoshin;
using samples_case = yoshin::kuroneko::samples::Case;

namespace {

/// Whether a text may hold characters that have no form for this provider.
enum class Letters { convertible, any };

/// Characters as real order files hold them.
rc::Gen<std::string> text_of(Letters letters, int most) {
  std::vector<std::string> all{"見", "本", "ガ", "ｶﾞ", "ｱ",      "a",  "1", "-",
                               " ",  "　", "〜", "~",  "\u00A5", "\\", "&", "番"};
  if (letters == Letters::any) all.insert(all.end(), {"髙", "①", "\t", "🐈", "\u203E"});
  auto const letter = rc::gen::elementOf(all);
  return rc::gen::map(rc::gen::resize(most, rc::gen::container<std::vector<std::string>>(letter)),
                      [](std::vector<std::string> const& parts) {
                        std::string joined;
                        for (auto const& part : parts) joined += part;
                        return joined;
                      });
}

samples_case any_order(Letters letters) {
  samples_case one(Action::credit_request);
  Party& buyer = one.the_order.buyer;
  buyer.name = "見" + *text_of(letters, 32);
  buyer.kana = "ﾐ" + *rc::gen::map(text_of(letters, 50), [letters](std::string text) {
                 return letters == Letters::any ? text : std::string(text.size() / 3, 'A');
               });
  buyer.address1 = "東京都千代田区１" + *text_of(letters, 20);
  buyer.address2 = *text_of(letters, 28);
  one.the_order.recipient = buyer;
  one.the_order.items.clear();
  Yen total;
  for (int left = *rc::gen::inRange(1, 25); left > 0; --left) {
    Item const item{"茶" + *text_of(letters, 40),
                    Yen{*rc::gen::inRange(-50, 3000)},
                    *rc::gen::inRange(1, 5),
                    8,
                    ItemKind::goods,
                    ""};
    total = total + *multiply(item.unit_price, item.quantity);
    one.the_order.items.push_back(item);
  }
  one.the_order.current = {};
  one.the_order.current.goods = total;
  one.the_order.current.fee = Yen{*rc::gen::element(0, 300)};
  one.the_order.current.billed = total + one.the_order.current.fee;
  return one;
}

std::int64_t sum_of_rows(Node const& body, int& rows) {
  std::int64_t sum = 0;
  for (rows = 0; body.find("subTotal" + std::to_string(rows + 1)) != nullptr; ++rows)
    sum += *body.integer_at("subTotal" + std::to_string(rows + 1));
  return sum;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kuroneko_properties)

BOOST_AUTO_TEST_CASE(the_rows_of_a_request_are_at_most_ten_and_add_up_to_the_total) {
  BOOST_TEST(rc::check([] {
    auto const one = any_order(Letters::any);
    auto const request = one.build(one.plan().value()[0]);
    int rows = 0;
    RC_ASSERT(sum_of_rows(request.value().body, rows) == one.the_order.current.billed.value());
    RC_ASSERT(rows >= 1 && rows <= 10);
  }));
}

BOOST_AUTO_TEST_CASE(an_order_without_errors_goes_out_within_the_provider_s_widths_and_lengths) {
  struct Limit {
    char const* name;
    std::size_t most;
  };
  BOOST_TEST(rc::check([] {
    auto const one = any_order(Letters::convertible);
    RC_PRE(!has_error(one.check()));
    auto const request = one.build(one.plan().value()[0]);
    Node const& body = request.value().body;
    for (auto const& [name, most] :
         {Limit{"name", 30}, Limit{"address1", 25}, Limit{"address2", 25}, Limit{"itemName1", 30}}) {
      RC_ASSERT(is_all_full_width(body.text_at(name)));
      RC_ASSERT(length_of(body.text_at(name)) <= most);
    }
    RC_ASSERT(is_half_width_kana(body.text_at("nameKana")));
    RC_ASSERT(length_of(body.text_at("nameKana")) <= 40U);
  }));
}

BOOST_AUTO_TEST_SUITE_END()
