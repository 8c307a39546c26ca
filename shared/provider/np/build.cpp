#include "provider/np/build.hpp"

#include "provider/np/carriers.hpp"
#include "provider/np/facts.hpp"
#include "provider/np/wire.hpp"
#include "text/width.hpp"

namespace yoshin::np {
namespace {

BuildError error_of(std::string ja, std::string en) {
  return {{std::move(ja), std::move(en)}};
}

void add_if_any(Node& node, std::string_view name, std::string text) {
  if (!text.empty()) node.add(name, Node(std::move(text)));
}

Node customer_of(Party const& party) {
  Node customer = Node::object();
  customer.add("customer_name", wire_text(party.name));
  add_if_any(customer, "customer_name_kana", wire_kana(party.kana));
  add_if_any(customer, "company_name", wire_text(party.company));
  add_if_any(customer, "department_name", wire_text(party.department));
  customer.add("zip_code", wire_postal_code(party.postal_code));
  customer.add("address", wire_address(party));
  customer.add("tel", wire_phone(party.phone));
  return customer;
}

Node goods_of(Order const& order) {
  Node goods = Node::list();
  for (Item const& line : lines_of(order)) {
    Node row = Node::object();
    row.add("goods_name", wire_goods_name(line.name));
    row.add("goods_price", line.unit_price.value());
    row.add("quantity", line.quantity);
    goods.push(std::move(row));
  }
  return goods;
}

/// The complete order, as a registration and (with the NP取引ID in front) a change carry it.
void add_order(Node& transaction, Step const& step, Context const& context) {
  auto const& order = context.order;
  transaction.add("shop_transaction_id", provider_facing_id(order.short_key, step.registration));
  transaction.add("shop_order_date", to_iso(jst_date(order.ordered_at)));
  transaction.add("settlement_type", context.settings.text("np.settlement_type"));
  add_if_any(transaction, "site_name", std::string(context.settings.text("np.site_name")));
  add_if_any(transaction, "site_url", std::string(context.settings.text("np.site_url")));
  transaction.add("billed_amount", order.current.billed.value());
  Node customer = customer_of(order.buyer);
  add_if_any(customer, "email", trim(order.buyer.email));
  transaction.add("customer", std::move(customer));
  if (sends_recipient(context)) transaction.add("dest_customer", customer_of(order.recipient));
  transaction.add("goods", goods_of(order));
}

Result<Done, BuildError> add_shipment(Node& transaction, Context const& context) {
  auto const carrier = carrier_code_of(context.order, context.settings);
  auto const slip = reported_slip_of(context.order, context.settings);
  if (carrier.empty())
    return Failure{error_of("配送業者コードが決まりません。", "No carrier code can be chosen.")};
  if (slip.empty()) return Failure{error_of("伝票番号がありません。", "There is no slip number.")};
  transaction.add("pd_company_code", carrier);
  transaction.add("slip_no", slip);
  if (context.settings.text("np.settlement_type") != "03") return Done{};
  if (!context.order.planned_ship_date)
    return Failure{
        error_of("請求書発行日（出荷予定日）がありません。", "There is no invoice date (planned ship date).")};
  transaction.add("bill_issued_date", to_iso(*context.order.planned_ship_date));
  return Done{};
}

Result<Node, BuildError> transaction_of(Step const& step, Context const& context) {
  Node transaction = Node::object();
  bool const registers = step.endpoint == "register";
  if (!registers) {
    auto const& id = context.record.provider_transaction_id;
    if (id.empty()) return Failure{error_of("NP取引IDがありません。", "There is no NP transaction id.")};
    transaction.add("np_transaction_id", id);
  }
  if (registers || step.endpoint == "update") {
    if (context.order.short_key.empty())
      return Failure{error_of("注文の短縮キーがありません。", "The order has no short key.")};
    add_order(transaction, step, context);
  }
  if (step.endpoint == "shipments")
    if (auto added = add_shipment(transaction, context); !added) return Failure{added.error()};
  return transaction;
}

std::vector<std::pair<std::string, Node>> headers_of(Endpoint const& endpoint, Settings const& settings) {
  std::vector<std::pair<std::string, Node>> headers;
  headers.emplace_back("Authorization", BasicAuth{"merchant_code", "sp_code"});
  headers.emplace_back("X-NP-Terminal-Id", Credential{"terminal_id"});
  if (endpoint.method == "PATCH" && settings.is_on("np.method_override"))
    headers.emplace_back("X-HTTP-Method-Override", Node("PATCH"));
  return headers;
}

Endpoint const* endpoint_of(std::string_view id) {
  for (Endpoint const& endpoint : kEndpoints)
    if (endpoint.id == id) return &endpoint;
  return nullptr;
}

}  // namespace

Result<ProviderRequest, BuildError> build(Step const& step, Context const& context) {
  auto const* endpoint = endpoint_of(step.endpoint);
  if (endpoint == nullptr) return Failure{error_of("この通信はNPにありません。", "NP has no such call.")};
  auto transaction = transaction_of(step, context);
  if (!transaction) return Failure{transaction.error()};
  Node body = Node::object();
  body.add("transactions", Node::list().push(std::move(transaction.value())));
  return ProviderRequest{step.endpoint, headers_of(*endpoint, context.settings), std::move(body)};
}

}  // namespace yoshin::np
