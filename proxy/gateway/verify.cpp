#include "proxy/gateway/verify.hpp"

#include <algorithm>
#include <utility>

#include "provider/cell.hpp"
#include "provider/order_rules.hpp"
#include "provider/retirement.hpp"
#include "proxy/gateway/notices.hpp"
#include "proxy/vault/digest.hpp"

namespace yoshin {
namespace {

NotSent refuse(Word word, RowOutcome outcome = RowOutcome::skipped) {
  return {outcome, notice_of(word)};
}

/// The first reason, before anything is planned, why the press is not for this order now.
std::optional<NotSent> standing_refusal(OrderState const& state, Press const& press,
                                        Connector const& connector) {
  StoredOrder const& stored = state.stored;
  auto const* setup = find_setup(*state.shop, connector.id);
  if (setup == nullptr || !setup->enabled) return refuse(Word::disabled);
  if (!has_credentials(connector, *setup)) return refuse(Word::no_credentials);
  if (state.sending || (state.lost && press.action != Action::credit_query)) return refuse(Word::call_open);
  if (auto notice = order_refusal(connector, stored.order, stored.record, press.action))
    return NotSent{RowOutcome::skipped, std::move(*notice)};
  if (!offers(stored.record, !slips_of(stored.order).empty(), press.action) &&
      !(press.action == Action::credit_query && stored.record.status == CreditStatus::unknown))
    return refuse(Word::not_offered);
  return std::nullopt;
}

NotSent refuse_checks(Problems const& problems) {
  NotSent refusal = refuse(Word::checks_failed);
  for (Problem const& problem : problems)
    if (problem.severity == Severity::error) {
      refusal.notice.code = problem.rule;
      refusal.notice.next_step = {problem.field_name.ja + "：" + problem.next_step.ja,
                                  problem.field_name.en + ": " + problem.next_step.en};
      break;
    }
  return refusal;
}

}  // namespace

bool has_credentials(Connector const& connector, ProviderSetup const& setup) {
  return std::all_of(connector.credentials.begin(), connector.credentials.end(),
                     [&](CredentialField const& field) {
                       return field.least == 0 || setup.credentials_set.contains(field.id);
                     });
}

Situation::Situation(OrderState const& state, Connector const& connector, Action action,
                     ActionInput const& input, Date today)
    : settings_(settings_of(state, connector)),
      shop_{state.shop->name, state.shop->phone, state.shop->email},
      context_{state.stored.order, state.stored.record, action, input, settings_, shop_, today,
               state.crowded_slips} {}

Settings settings_of(OrderState const& state, Connector const& connector) {
  auto const* setup = find_setup(*state.shop, connector.id);
  return {connector.settings, setup == nullptr ? decltype(ProviderSetup::settings){} : setup->settings};
}

bool reviews_are_asked(OrderState const& state, Connector const& connector) {
  std::string_view const toggle = connector.facts.review_switch;
  return toggle.empty() || settings_of(state, connector).is_on(toggle);
}

std::vector<std::size_t> parcels_left(OrderState const& state, Action action, ActionInput const& input,
                                      Date today) {
  std::vector<std::size_t> parcels;
  auto const* connector =
      state.stored.record.provider ? find_connector(*state.stored.record.provider) : nullptr;
  if (connector == nullptr) return parcels;
  auto const steps = connector->plan(Situation(state, *connector, action, input, today).context());
  if (!steps) return parcels;
  for (Step const& step : steps.value())
    if (step.role == StepRole::acts && step.parcel) parcels.push_back(*step.parcel);
  return parcels;
}

Result<Prepared, NotSent> verify(OrderState const& state, Press const& press, Date today) {
  if (press.proposal && press.proposal->version != state.stored.order.version)
    return Failure{refuse(Word::stale, RowOutcome::stale)};
  if (!state.stored.record.provider) return Failure{refuse(Word::no_provider)};
  auto const* connector = find_connector(*state.stored.record.provider);
  if (connector == nullptr) return Failure{refuse(Word::not_built_in)};
  return verify(state, press, today, *connector);
}

Result<Prepared, NotSent> verify(OrderState const& state, Press const& press, Date today,
                                 Connector const& connector) {
  if (auto refusal = standing_refusal(state, press, connector)) return Failure{std::move(*refusal)};
  Prepared prepared;
  prepared.connector = &connector;
  prepared.environment = find_setup(*state.shop, prepared.connector->id)->environment;
  Situation const situation(state, *prepared.connector, press.action, press.input, today);
  Context const& context = situation.context();
  prepared.settings = context.settings;
  auto const problems = problems_for(connector, context);
  if (has_error(problems)) return Failure{refuse_checks(problems)};
  auto steps = prepared.connector->plan(context);
  if (!steps) return Failure{NotSent{RowOutcome::skipped, steps.error().notice}};
  prepared.steps = std::move(steps).value();
  if (auto refusal = retirement_refusal(connector, context.settings, prepared.steps, today))
    return Failure{NotSent{RowOutcome::skipped, std::move(*refusal)}};
  for (Step const& step : prepared.steps) {
    auto request = prepared.connector->build(step, context);
    if (!request || find_endpoint(*prepared.connector, step.endpoint) == nullptr)
      return Failure{refuse(Word::build_failed)};
    prepared.requests.push_back(std::move(request).value());
  }
  if (prepared.steps.empty()) return Failure{refuse(Word::not_offered)};
  prepared.hash = sha256_hex(canonical_bytes(state.stored.order.shop, prepared.connector->id,
                                             prepared.environment, prepared.requests));
  if (press.proposal && press.proposal->hash != prepared.hash)
    return Failure{refuse(Word::stale, RowOutcome::stale)};
  return prepared;
}

}  // namespace yoshin
