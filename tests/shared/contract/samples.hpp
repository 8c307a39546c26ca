#pragma once

#include <boost/test/unit_test.hpp>
#include <string_view>

#include "base/json.hpp"
#include "credit/record.hpp"
#include "order/order.hpp"

namespace yoshin::test {

/// The tree of a JSON text that must be valid.
inline Node json(std::string_view text) {
  auto tree = parse_json(text);
  BOOST_REQUIRE(tree.ok());
  return std::move(tree).value();
}

/// An order with every member set to something that is not its default.
inline Order full_order() {
  Party const buyer{"見本　花子", "ミホン　ハナコ", "見本商事",
                    "総務部",     "100-0000",       "東京都千代田区見本町",
                    "1-2-3",      "03-5555-0001",   "hanako@shop.example.invalid"};
  Party recipient = buyer;
  recipient.name = "見本　太郎";
  Amounts const amounts{Yen{3000}, Yen{300}, Yen{500}, Yen{100}, Yen{-50}, Yen{-20}, Yen{10}, Yen{3840}};
  Order order{};
  order.shop = "demo";
  order.number = "M-0001";
  order.short_key = "ABCDEFGHJK";
  order.ordered_at = *parse_time("2026-01-05T09:00:05+09:00");
  order.order_status = "新規受付";
  order.buyer = buyer;
  order.recipient = recipient;
  order.items = {{"緑茶", Yen{1500}, 2, 8, ItemKind::goods, "TEA-1"}};
  order.imported = amounts;
  order.edited = amounts;
  order.edited->shipping = Yen{600};
  order.hand_fee = Yen{200};
  order.current = amounts;
  order.fee_source = FeeSource::hand;
  order.payment_method = "NP後払い";
  order.carrier = CarrierId::yamato;
  order.carrier_name = "ヤマト宅急便";
  order.parcels = {{"490714955706"}, {""}};
  order.planned_ship_date = Date{2026, 1, 8};
  order.delivery_date = Date{2026, 1, 10};
  order.delivery_time = "午前中";
  order.paid_on = Date{2026, 2, 1};
  order.flags = {OrderFlag::frozen, OrderFlag::shipped};
  order.notes = "見本の備考";
  order.version = 7;
  return order;
}

/// A record with every member set to something that is not its default.
inline CreditRecord full_record() {
  CreditRecord record;
  record.provider = ProviderId::np;
  record.status = CreditStatus::unknown;
  record.stage = Stage::paid;
  record.status_before_unknown = CreditStatus::approved;
  record.lost_action = Action::slip_sync;
  record.registration = 3;
  record.provider_transaction_id = "18121200001";
  record.first_total = Yen{3840};
  record.present_total = Yen{3940};
  record.authorised_at = "2026-01-05T09:01:00+09:00";
  record.reported_slips = {{"490714955706"}};
  record.past = {{1, Yen{3840}, {2026, 1, 4}}, {2, Yen{3000}, {2026, 1, 5}}};
  record.reissues = 1;
  record.anew_pending = true;
  record.needs_person = true;
  record.notices = {
      {"RE009", {"住所をご確認ください", "check the address"}, {"直して再実行", "correct and retry"}}};
  return record;
}

}  // namespace yoshin::test
