#include <array>

#include "provider/atodene/actions.hpp"
#include "provider/atodene/carriers.hpp"
#include "provider/atodene/wire.hpp"

namespace yoshin::atodene {
namespace {

Failure<BuildError> fail(std::string ja, std::string en) {
  return Failure{BuildError{{std::move(ja), std::move(en)}}};
}

/// Adds elements, each empty one in the form that the shop's setting wants.
class Block {
 public:
  explicit Block(Settings const& settings) : long_empty_(settings.is_on("atodene.long_empty")) {}

  Block& add(std::string_view name, std::string text) {
    node_.add(name, text.empty() && !long_empty_ ? Node() : Node(std::move(text)));
    return *this;
  }
  [[nodiscard]] Node take() { return std::move(node_); }

 private:
  bool long_empty_;
  Node node_ = Node::object();
};

Node link_info() {
  return Node::object()
      .add("shopCode", Credential{"shop_code"})
      .add("linkId", Credential{"link_id"})
      .add("linkPassword", Credential{"link_password"});
}

Node browser_info(Context const& context) {
  return Block(context.settings).add("httpHeader", {}).add("deviceInfo", {}).take();
}

Node customer(Context const& context, int registration) {
  Order const& order = context.order;
  Party const& buyer = order.buyer;
  return Block(context.settings)
      .add("shopOrderId", wire_order_id(context, registration))
      .add("shopOrderDate", wire_date(jst_date(order.ordered_at)))
      .add("name", wire_text(buyer.name))
      .add("kanaName", wire_text(buyer.kana))
      .add("zip", wire_postal_code(buyer.postal_code))
      .add("address", wire_address(buyer))
      .add("companyName", wire_text(buyer.company))
      .add("sectionName", wire_text(buyer.department))
      .add("tel", wire_phone(buyer.phone))
      .add("email", wire_text(buyer.email))
      .add("billedAmount", std::to_string(order.current.billed.value()))
      .add("expand1", {})
      .add("service", std::string(service_of(invoice_delivery_of(context))))
      .take();
}

Node ship(Context const& context) {
  Party const& recipient = context.order.recipient;
  return Block(context.settings)
      .add("shipName", wire_text(recipient.name))
      .add("shipKananame", wire_text(recipient.kana))
      .add("shipZip", wire_postal_code(recipient.postal_code))
      .add("shipAddress", wire_address(recipient))
      .add("shipCompanyName", wire_text(recipient.company))
      .add("shipSectionName", wire_text(recipient.department))
      .add("shipTel", wire_phone(recipient.phone))
      .take();
}

Node details(Context const& context) {
  Node rows = Node::list();
  int number = 0;
  for (WireRow const& row : wire_rows(context.order, context.settings))
    rows.push(Block(context.settings)
                  .add("goods", row.name)
                  .add("goodsPrice", std::to_string(row.price.value()))
                  .add("goodsAmount", std::to_string(row.amount))
                  .add("expand2", std::to_string(++number))
                  .add("expand3", {})
                  .add("expand4", {})
                  .take());
  return Node::object().add("detail", std::move(rows));
}

void add_order(Node& body, Context const& context, int registration) {
  body.add("customer", customer(context, registration))
      .add("ship", ship(context))
      .add("details", details(context));
}

/// The flag that tells the calls of one path apart. Source: updateTypeFlag and deliveryType.
struct Flag {
  std::string_view endpoint, element, value;
};
constexpr auto kFlags = std::to_array<Flag>({
    {"cancel", "updateTypeFlag", "1"},
    {"modify", "updateTypeFlag", "2"},
    {"ship_report", "deliveryType", "1"},
    {"ship_change", "deliveryType", "2"},
    {"ship_undo", "deliveryType", "3"},
    {"getauthori", "", ""},
    {"getinvoicedata", "", ""},
});

/// An enclosed invoice is issued when the parcel leaves; a mailed one is dated by the provider.
std::string invoice_date(Context const& context) {
  auto const& ships = context.order.planned_ship_date;
  bool const enclosed = invoice_delivery_of(context) == InvoiceDelivery::enclosed;
  return enclosed && ships ? wire_date(*ships) : std::string();
}

Result<Done, BuildError> add_shipment(Block& block, Step const& step, Context const& context) {
  std::string_view const element = context.settings.text("atodene.invoice_date_element");
  if (step.endpoint == "ship_undo") {
    block.add("deliveryCompanyCode", {}).add("deliverySlipNo", {}).add(element, {});
    return Done{};
  }
  std::string_view const carrier = carrier_code_of(context.order);
  if (carrier.empty()) return fail("配送業者コードが決まりません。", "No carrier code can be chosen.");
  if (!step.parcel || *step.parcel >= context.order.parcels.size())
    return fail("伝票番号がありません。", "There is no slip number.");
  block.add("deliveryCompanyCode", std::string(carrier))
      .add("deliverySlipNo", wire_slip(context.order.parcels[*step.parcel].slip_number))
      .add(element, invoice_date(context));
  return Done{};
}

Result<Node, BuildError> transaction_info(Flag const& flag, Step const& step, Context const& context) {
  std::string const& id = context.record.provider_transaction_id;
  if (id.empty()) return fail("お問合せ番号（取引ID）がありません。", "There is no transaction id.");
  Block block(context.settings);
  if (!flag.element.empty()) block.add(flag.element, std::string(flag.value));
  block.add("transactionId", id);
  if (flag.element == "deliveryType")
    if (auto added = add_shipment(block, step, context); !added) return Failure{added.error()};
  return block.take();
}

Result<Node, BuildError> request_body(Step const& step, Context const& context) {
  Node body = Node::object();
  body.add("linkInfo", link_info());
  bool const registers = step.endpoint == "transaction";
  if ((registers || step.endpoint == "modify") && context.order.short_key.empty())
    return fail("注文の短縮キーがありません。", "The order has no short key.");
  if (registers) {
    body.add("browserInfo", browser_info(context));
    add_order(body, context, step.registration);
    return body;
  }
  for (Flag const& flag : kFlags) {
    if (flag.endpoint != step.endpoint) continue;
    auto info = transaction_info(flag, step, context);
    if (!info) return Failure{info.error()};
    body.add("transactionInfo", std::move(info).value());
    if (step.endpoint == "modify") add_order(body, context, step.registration);
    return body;
  }
  return fail("この通信はアトディーネにありません: " + step.endpoint, "No such call: " + step.endpoint);
}

}  // namespace

Result<ProviderRequest, BuildError> build(Step const& step, Context const& context) {
  auto body = request_body(step, context);
  if (!body) return Failure{body.error()};
  ProviderRequest request{step.endpoint, {}, Node::object().add("request", std::move(body).value())};
  if (context.settings.is_on("atodene.basic_auth"))
    request.headers.emplace_back("Authorization", BasicAuth{"basic_user", "basic_password"});
  return request;
}

}  // namespace yoshin::atodene
