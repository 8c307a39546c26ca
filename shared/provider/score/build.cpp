#include "provider/score/actions.hpp"
#include "provider/score/carriers.hpp"
#include "provider/score/facts.hpp"
#include "provider/score/wire.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::score {
namespace {

Failure<BuildError> error_of(std::string ja, std::string en) {
  return Failure{BuildError{{std::move(ja), std::move(en)}}};
}

void add_if_any(Node& node, std::string_view name, std::string text) {
  if (!text.empty()) node.add(name, Node(std::move(text)));
}

Node shop_info() {
  return Node::object()
      .add("shopCode", Credential{"shop_code"})
      .add("shopPassword", Credential{"direct_password"})
      .add("terminalId", Credential{"terminal_id"});
}

/// Browser headers and a device fingerprint: a back office has neither.
Node http_info() {
  return Node::object().add("httpHeader", "").add("deviceInfo", "");
}

/// Names, address and company, which buyer and recipient have in common, in the provider's order. The order
/// holds one name, so the family and given names apart are left out: no rule says where a name divides.
void add_person(Node& node, Party const& party, Settings const& settings) {
  auto const address = wire_address(party);
  node.add("fullName", wire_text(party.name));
  add_if_any(node, settings.text("score.kana_element"), wire_text(party.kana));
  node.add("zipCode", wire_postal_code(party.postal_code))
      .add("address1", address.prefecture)
      .add("address2", address.city)
      .add("address3", address.street);
  add_if_any(node, "companyName", wire_text(party.company));
  add_if_any(node, "departmentName", wire_text(party.department));
}

void add_phone(Node& buyer, Party const& party, Settings const& settings) {
  auto const phone = wire_phone(party.phone);
  bool const mobile = settings.text("score.phone_element") == "by_number" &&
                      is_mobile_prefix(phone_digits(phone).value_or(std::string()));
  add_if_any(buyer, mobile ? "mobile" : "tel", phone);
}

Node buyer_of(Step const& step, Context const& context) {
  Order const& order = context.order;
  bool const registers = step.endpoint == "register";
  Node buyer = Node::object();
  if (!registers) buyer.add("nissenTransactionId", context.record.provider_transaction_id);
  if (registers && context.settings.text("score.buyer_id_on_register") == "empty")
    buyer.add("nissenTransactionId", "");
  buyer.add("shopTransactionId", provider_facing_id(order.short_key, step.registration))
      .add("shopOrderDate", wire_date(order));
  add_person(buyer, order.buyer, context.settings);
  add_phone(buyer, order.buyer, context.settings);
  buyer.add("email", trim(order.buyer.email))
      .add("billedAmount", order.current.billed.value())
      .add("paymentType", payment_type_of(context));
  return buyer;
}

Node delivery_of(Context const& context) {
  Order const& order = context.order;
  Node customer = Node::object();
  add_person(customer, order.recipient, context.settings);
  add_if_any(customer, "tel", wire_phone(order.recipient.phone));
  add_if_any(customer, "email", trim(order.recipient.email));
  Node details = Node::list();
  for (Item const& line : lines_of(order))
    details.push(Node::object()
                     .add("detailName", wire_text(line.name))
                     .add("detailPrice", line.unit_price.value())
                     .add("detailQuantity", line.quantity));
  return Node::object()
      .add("deliveryCustomer", std::move(customer))
      .add("details", Node::object().add("detail", std::move(details)));
}

/// The complete order, as a registration and a change carry it.
void add_order(Node& request, Step const& step, Context const& context) {
  if (step.endpoint == "register" || context.settings.is_on("score.http_info_on_modify"))
    request.add("httpInfo", http_info());
  request.add("buyer", buyer_of(step, context));
  request.add("deliveries", Node::object().add("delivery", delivery_of(context)));
}

/// The three values by which the provider finds a transaction. After a lost change the reading that is only
/// tried names the new amount.
Node transaction_of(Step const& step, Context const& context) {
  Yen const amount = step.role == StepRole::tries ? context.order.current.billed : known_amount(context);
  return Node::object()
      .add("nissenTransactionId", context.record.provider_transaction_id)
      .add("shopTransactionId", provider_facing_id(context.order.short_key, step.registration))
      .add("billedAmount", amount.value());
}

Result<Node, BuildError> shipment_of(Step const& step, Context const& context) {
  Order const& order = context.order;
  auto const carrier = carrier_code_of(order, context.settings);
  if (carrier.empty()) return error_of("配送業者コードが決まりません。", "No carrier code can be chosen.");
  if (!step.parcel || *step.parcel >= order.parcels.size())
    return error_of("伝票番号がありません。", "There is no slip number.");
  bool const filled = context.settings.text("score.pd_address") == "delivery";
  auto const address = filled ? wire_address(order.recipient) : WireAddress{};
  return Node::object()
      .add("pdcompanycode", carrier)
      .add("slipno", wire_slip(order.parcels[*step.parcel].slip_number))
      .add("address1", address.prefecture)
      .add("address2", address.city)
      .add("address3", address.street);
}

bool is_known(std::string_view endpoint) {
  for (Endpoint const& row : kEndpoints)
    if (row.id == endpoint) return true;
  return false;
}

}  // namespace

Result<ProviderRequest, BuildError> build(Step const& step, Context const& context) {
  if (!is_known(step.endpoint))
    return error_of("この通信は提供元にありません。", "The provider has no such call.");
  bool const registers = step.endpoint == "register";
  bool const by_our_id = registers || step.endpoint == "result";
  if (context.order.short_key.empty())
    return error_of("注文の短縮キーがありません。", "The order has no short key.");
  if (!by_our_id && context.record.provider_transaction_id.empty())
    return error_of("取引IDがありません。", "There is no transaction id.");
  Node request = Node::object();
  request.add("shopInfo", shop_info());
  if (registers || step.endpoint == "modify") {
    add_order(request, step, context);
  } else {
    request.add("transaction", transaction_of(step, context));
  }
  if (step.endpoint == "shipment") {
    auto shipment = shipment_of(step, context);
    if (!shipment) return Failure{shipment.error()};
    request.add("PdRequest", std::move(shipment).value());
  }
  ProviderRequest built{step.endpoint, {}, Node::object().add("request", std::move(request))};
  if (auto const method = context.settings.text("score.method"); method != "POST") built.method = method;
  return built;
}

}  // namespace yoshin::score
