#include "provider/kuroneko/build.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

void add_ship_date(Node& body, Order const& order) {
  if (order.planned_ship_date) body.add("shipYmd", to_compact(*order.planned_ship_date));
}

/// In a reduction the code may be left out, blank, or one of its values: the setting says which.
void add_reduction_send_div(Node& body, Settings const& settings) {
  std::string_view const choice = settings.text("kuroneko.kakk_send_div");
  if (choice == "omit") return;
  body.add("sendDiv", choice == "blank" ? std::string_view{} : choice);
}

}  // namespace

Result<ProviderRequest, BuildError> build_reduction(Step const& step, Context const& context) {
  ProviderRequest request = empty_request(step);
  Node& body = request.body;
  add_ids(body, step, context);
  add_ship_date(body, context.order);
  add_invoice_address(body, context);
  add_rows(body, context.order);
  body.add("totalAmount", std::to_string(context.order.current.billed.value()));
  add_reduction_send_div(body, context.settings);
  add_free_item(body, context);
  add_closing(body);
  return request;
}

Result<ProviderRequest, BuildError> build_reissue(Step const& step, Context const& context) {
  bool const withdraws = change_of(context) == Change::withdraw;
  if (context.input.reason.empty())
    return Failure{BuildError{{"再発行の理由がありません。", "The reissue has no reason."}}};
  ProviderRequest request = empty_request(step);
  Node& body = request.body;
  body.add("ycfStrCode", Credential{"shop_code"});
  body.add("password", Credential{"password"});
  body.add("orderNo", provider_facing_id(context.order.short_key, step.registration));
  // A withdrawal leaves out the reason alone: the public clients send address and rows with it too.
  body.add("requestContents", withdraws ? "3" : "1");
  if (!withdraws) {
    body.add("reasonReissue", context.input.reason);
    add_if_given(body, "reasonReissueEtc", wire_text(context.input.reason_text));
  }
  add_ship_date(body, context.order);
  // Here 1 means enclosed, unlike in a credit request.
  body.add("sendDiv", delivery_of(context) == Delivery::enclosed ? "1" : "0");
  add_invoice_address(body, context);
  add_rows(body, context.order);
  add_free_item(body, context);
  return request;
}

}  // namespace yoshin::kuroneko
