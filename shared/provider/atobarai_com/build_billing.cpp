#include <array>

#include "provider/atobarai_com/build.hpp"
#include "provider/atobarai_com/facts.hpp"

namespace yoshin::atobarai_com {
namespace {

/// What the `Parameters` of an action carry.
enum class Parameters { none, order, order_and_mode };
struct BillingAction {
  std::string_view endpoint;
  std::string_view action;
  Parameters parameters;
};
constexpr auto kActions = std::to_array<BillingAction>({
    {kCandidates, "FetchPreTargets", Parameters::none},
    {kEnqueue, "Enqueue", Parameters::order_and_mode},
    {kTargets, "FetchTargets", Parameters::none},
    {kProcessed, "Processed", Parameters::order},
});

}  // namespace

Node billing_document(Step const& step, Context const& context) {
  Node parameters = Node::object();
  std::string_view action;
  for (BillingAction const& row : kActions) {
    if (row.endpoint != step.endpoint) continue;
    action = row.action;
    if (row.parameters != Parameters::none) parameters.add("OrderId", context.record.provider_transaction_id);
    if (row.parameters == Parameters::order_and_mode)
      parameters.add("Mode", context.input.reason == kWantSeparate ? "1" : "0");
  }
  Node auth = Node::object();
  auth.add("EnterpriseId", Credential{"enterprise_id"});
  auth.add("ApiUserId", Credential{"api_user_id"});
  auth.add("AccessToken", "");
  Node billing = Node::object();
  billing.add("Auth", std::move(auth)).add("Action", action).add("Parameters", std::move(parameters));
  return Node::object().add("Billing", std::move(billing));
}

}  // namespace yoshin::atobarai_com
