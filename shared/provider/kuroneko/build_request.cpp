#include "provider/kuroneko/build.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

void add_buyer(Node& body, Context const& context) {
  Party const& buyer = context.order.buyer;
  body.add("name", wire_text(buyer.name));
  add_if_given(body, "nameKana", wire_kana(buyer.kana, context.settings));
  add_invoice_address(body, context);
  body.add("telNum", wire_phone(buyer.phone));
  add_if_given(body, "email", buyer.email);
}

void add_recipient(Node& body, Order const& order) {
  Party const& recipient = order.recipient;
  WireAddress address = wire_address(recipient);
  body.add("sendName", wire_text(recipient.name));
  body.add("sendPostCode", wire_post_code(recipient.postal_code));
  body.add("sendAddress1", std::move(address.address1));
  add_if_given(body, "sendAddress2", std::move(address.address2));
  add_if_given(body, "sendTelNum", wire_phone(recipient.phone));
}

}  // namespace

Result<ProviderRequest, BuildError> build_credit_request(Step const& step, Context const& context) {
  Order const& order = context.order;
  if (!order.planned_ship_date)
    return Failure{BuildError{{"出荷予定日がありません。", "The order has no planned ship date."}}};
  Delivery const delivery = delivery_of(context);
  ProviderRequest request = empty_request(step);
  Node& body = request.body;
  add_ids(body, step, context);
  body.add("orderYmd", to_compact(jst_date(order.ordered_at)));
  body.add("shipYmd", to_compact(*order.planned_ship_date));
  add_buyer(body, context);
  body.add("totalAmount", std::to_string(order.current.billed.value()));
  body.add("sendDiv", send_div_of(context));
  add_if_given(body, "cartCode", std::string(context.settings.text("kuroneko.cart_code")));
  add_rows(body, order);
  if (delivery == Delivery::mailed_elsewhere) add_recipient(body, order);
  add_free_item(body, context);
  add_closing(body);
  return request;
}

}  // namespace yoshin::kuroneko
