#include "provider/atobarai_com/build.hpp"

#include "carrier/slip.hpp"
#include "provider/atobarai_com/facts.hpp"
#include "provider/atobarai_com/settings.hpp"
#include "provider/atobarai_com/wire.hpp"

namespace yoshin::atobarai_com {
namespace {

Failure<BuildError> fail(std::string ja, std::string en) {
  return Failure{BuildError{{std::move(ja), std::move(en)}}};
}

Node identified() {
  Node body = Node::object();
  body.add("EnterpriseId", Credential{"enterprise_id"});
  body.add("ApiUserId", Credential{"api_user_id"});
  return body;
}

/// Our one order as the list that the call takes.
Node listed(Context const& context) {
  Node body = identified();
  body.add(list_name("OrderId", context.settings), context.record.provider_transaction_id);
  return body;
}

/// The reasons are a list parallel to the ids.
Node cancellation(Context const& context) {
  Node body = listed(context);
  if (!context.input.reason.empty()) body.add(list_name("Reason", context.settings), context.input.reason);
  return body;
}

Result<Node, BuildError> shipment(Step const& step, Context const& context) {
  auto const carrier = deliv_id_of(context.order.carrier, context.settings);
  if (carrier.empty()) return fail("配送会社IDが決まりません。", "No carrier id can be chosen.");
  if (!step.parcel || *step.parcel >= context.order.parcels.size())
    return fail("伝票番号がありません。", "There is no slip number.");
  Node body = identified();
  body.add("OrderId", context.record.provider_transaction_id);
  body.add("DelivId", carrier);
  body.add("JournalNum", normalise_slip(context.order.parcels[*step.parcel].slip_number));
  return body;
}

Result<Node, BuildError> form_of(Step const& step, Context const& context) {
  if (step.endpoint == kStatus) return listed(context);
  if (step.endpoint == kCancel) return cancellation(context);
  if (step.endpoint == kShipping) return shipment(step, context);
  if (context.order.short_key.empty())
    return fail("注文の短縮キーがありません。", "The order has no short key.");
  if (!flag_values_of(context.settings))
    return fail("別配送先の値の設定が読めません。", "The setting of the delivery flag cannot be read.");
  Node body = Node::object();
  if (step.endpoint == kModify) body.add("OrderId", context.record.provider_transaction_id);
  Node fields = order_fields(step, context);
  for (auto& [name, value] : *fields.members()) body.add(name, std::move(value));
  return body;
}

/// Further fields never take the place of one of ours.
void add_extra_fields(Node& body, Step const& step, Settings const& settings) {
  auto const fields = extra_fields_of(settings);
  if (!fields) return;
  for (ExtraField const& field : *fields)
    if (field.call == step.endpoint && body.find(field.name) == nullptr) body.add(field.name, field.value);
}

}  // namespace

Result<ProviderRequest, BuildError> build(Step const& step, Context const& context) {
  Endpoint const* endpoint = nullptr;
  for (Endpoint const& one : kEndpoints)
    if (one.id == step.endpoint) endpoint = &one;
  if (endpoint == nullptr) return fail("この通信は後払い.comにありません。", "Atobarai.com has no such call.");
  if (step.endpoint != kOrder && context.record.provider_transaction_id.empty())
    return fail("後払い.comの注文IDがありません。", "There is no Atobarai.com order id.");
  ProviderRequest request{step.endpoint, {}, {}};
  if (endpoint->sends == BodyFormat::xml) {
    request.headers.emplace_back("Content-Type", Node("text/xml; charset=UTF-8"));
    request.body = billing_document(step, context);
    return request;
  }
  auto body = form_of(step, context);
  if (!body) return Failure{body.error()};
  add_extra_fields(body.value(), step, context.settings);
  request.body = std::move(body).value();
  if (context.settings.text("atobarai_com.body_form") == "multipart") request.sends = BodyFormat::multipart;
  return request;
}

}  // namespace yoshin::atobarai_com
