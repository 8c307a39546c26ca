#include "contract/planning.hpp"

#include "base/base64.hpp"
#include "provider/order_rules.hpp"
#include "provider/retirement.hpp"

namespace yoshin::contract {

Result<Planned, Refused> plan_of(Connector const& connector, Context const& context) {
  if (auto const refusal = csv_refusal(context.order, context.record, context.action))
    return Failure{Refused{"plan_refused", refusal->text, refusal->next_step, {}}};
  auto steps = connector.plan(context);
  if (!steps) {
    Notice const& notice = steps.error().notice;
    return Failure{Refused{"plan_refused", notice.text, notice.next_step, {}}};
  }
  if (auto const refusal = retirement_refusal(connector, context.settings, steps.value(), context.today))
    return Failure{Refused{"plan_refused", refusal->text, refusal->next_step, {}}};
  Planned planned{std::move(steps).value(), {}};
  for (Step const& step : planned.steps) {
    auto request = connector.build(step, context);
    if (!request) return Failure{Refused{"build_failed", request.error().text, {}, {}}};
    planned.requests.push_back(std::move(request).value());
  }
  return planned;
}

std::string canonical_of(Planned const& planned, Connector const& connector, std::string_view shop,
                         std::string_view environment) {
  return to_base64(canonical_bytes(shop, connector.id, environment, planned.requests));
}

Message summary_of(Steps const& steps) {
  Message all;
  for (Step const& step : steps) {
    if (!all.ja.empty()) all.ja += " → ";
    if (!all.en.empty()) all.en += " → ";
    all.ja += step.summary.ja;
    all.en += step.summary.en;
  }
  return all;
}

}  // namespace yoshin::contract
