#include "provider/atobarai_com/build.hpp"
#include "provider/atobarai_com/settings.hpp"
#include "provider/atobarai_com/wire.hpp"
#include "text/width.hpp"

namespace yoshin::atobarai_com {
namespace {

void add_if_any(Node& node, std::string_view name, std::string text) {
  if (!text.empty()) node.add(name, Node(std::move(text)));
}

void add_buyer(Node& body, Context const& context) {
  Party const& buyer = context.order.buyer;
  body.add("C_PostalCode", wire_postal_code(buyer.postal_code));
  body.add("C_UnitingAddress", wire_address(buyer, context.settings));
  body.add("C_NameKj", wire_text(buyer.name));
  add_if_any(body, "C_NameKn", wire_text(buyer.kana));
  body.add("C_Phone", wire_phone(buyer.phone));
  body.add("C_MailAddress", trim(buyer.email));
}

void add_recipient(Node& body, Context const& context) {
  Party const& recipient = context.order.recipient;
  body.add("D_PostalCode", wire_postal_code(recipient.postal_code));
  body.add("D_UnitingAddress", wire_address(recipient, context.settings));
  body.add("D_DestNameKj", wire_text(recipient.name));
  add_if_any(body, "D_DestNameKn", wire_text(recipient.kana));
  body.add("D_Phone", wire_phone(recipient.phone));
}

void add_rows(Node& body, Context const& context) {
  auto number = context.settings.number("atobarai_com.row_start");
  for (WireRow const& row : wire_rows(context.order, context.settings)) {
    auto const suffix = "_" + std::to_string(number++);
    body.add("I_ItemNameKj" + suffix, row.name);
    body.add("I_UnitPrice" + suffix, row.price.value());
    body.add("I_ItemNum" + suffix, row.quantity);
  }
  body.add("I_ItemCarriage", context.order.current.shipping.value());
  body.add("I_ItemCharge", context.order.current.fee.value());
}

}  // namespace

Node order_fields(Step const& step, Context const& context) {
  Order const& order = context.order;
  auto const flags = flag_values_of(context.settings).value_or(FlagValues{"0", "1"});
  bool const elsewhere = sends_recipient(context);
  Node body = Node::object();
  body.add("O_ReceiptOrderDate", wire_date(jst_date(order.ordered_at), context.settings));
  body.add("O_EnterpriseId", Credential{"enterprise_id"});
  body.add("O_SiteId", Credential{"site_id"});
  body.add("O_ApiUserId", Credential{"api_user_id"});
  body.add("O_Ent_OrderId", provider_facing_id(order.short_key, step.registration));
  body.add("O_UseAmount", order.current.billed.value());
  body.add("O_AnotherDeliFlg", elsewhere ? flags.other : flags.same);
  add_buyer(body, context);
  if (elsewhere) add_recipient(body, context);
  add_rows(body, context);
  if (context.settings.is_on("atobarai_com.ask_result")) body.add("O_RtOrderStatus", "1");
  auto const note_field = trim(context.settings.text("atobarai_com.note_field"));
  if (!note_field.empty() && body.find(note_field) == nullptr)
    add_if_any(body, note_field, wire_text(order.notes));
  return body;
}

}  // namespace yoshin::atobarai_com
