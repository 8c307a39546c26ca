#include "provider/kuroneko/build.hpp"

#include "provider/kuroneko/actions.hpp"
#include "provider/kuroneko/codes.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

Failure<BuildError> fail(std::string ja, std::string en) {
  return Failure{BuildError{{std::move(ja), std::move(en)}}};
}

ProviderRequest build_ids_only(Step const& step, Context const& context) {
  ProviderRequest request = empty_request(step);
  add_ids(request.body, step, context);
  add_closing(request.body);
  return request;
}

Result<ProviderRequest, BuildError> build_sms_code(Step const& step, Context const& context) {
  std::string code = wire_sms_code(context.input.reason_text);
  if (context.input.reason != kSmsCode || code.empty())
    return fail("SMS認証番号がありません。", "There is no SMS code.");
  ProviderRequest request = empty_request(step);
  add_ids(request.body, step, context);
  request.body.add("ninCode", std::move(code));
  add_closing(request.body);
  return request;
}

}  // namespace

ProviderRequest empty_request(Step const& step) {
  return {step.endpoint, {}, Node::object()};
}

void add_ids(Node& body, Step const& step, Context const& context) {
  body.add("ycfStrCode", Credential{"shop_code"});
  body.add("orderNo", provider_facing_id(context.order.short_key, step.registration));
}

void add_closing(Node& body) {
  body.add("requestDate", SendTime{TimeFormat::compact14});
  body.add("password", Credential{"password"});
}

void add_if_given(Node& body, std::string_view name, std::string text) {
  if (!text.empty()) body.add(name, std::move(text));
}

void add_rows(Node& body, Order const& order) {
  int number = 0;
  for (WireRow const& row : wire_rows(order)) {
    std::string const suffix = std::to_string(++number);
    body.add("itemName" + suffix, row.name);
    if (row.count) body.add("itemCount" + suffix, std::to_string(*row.count));
    if (row.price) body.add("unitPrice" + suffix, std::to_string(row.price->value()));
    body.add("subTotal" + suffix, std::to_string(row.sub_total.value()));
  }
}

void add_invoice_address(Node& body, Context const& context) {
  Party const& buyer = context.order.buyer;
  WireAddress address = wire_address(buyer);
  body.add("postCode", wire_post_code(buyer.postal_code));
  body.add("address1", std::move(address.address1));
  add_if_given(body, "address2", std::move(address.address2));
}

void add_free_item(Node& body, Context const& context) {
  if (delivery_of(context) != Delivery::enclosed) return;
  add_if_given(body, "billPostCode", std::string(context.settings.text("kuroneko.free_item")));
}

Result<ProviderRequest, BuildError> build(Step const& step, Context const& context) {
  auto const call = call_of(step.endpoint);
  if (context.order.short_key.empty())
    return fail("送信用の受注番号がありません。", "The order has no id to send.");
  if (!call) return fail("この提供元にない呼び出しです: " + step.endpoint, "No such call: " + step.endpoint);
  switch (*call) {
    case Call::kaara: return build_credit_request(step, context);
    case Call::kaakk: return build_reduction(step, context);
    case Call::kaarr: return build_reissue(step, context);
    case Call::kaasl: return build_slip_report(step, context);
    case Call::kaars:
    case Call::kaast:
    case Call::kaacl:
    case Call::kaasd: return build_ids_only(step, context);
    case Call::kaasa: break;
  }
  return build_sms_code(step, context);
}

}  // namespace yoshin::kuroneko
