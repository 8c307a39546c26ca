#include "proxy/gateway/call.hpp"

#include <algorithm>
#include <utility>

namespace yoshin {
namespace {

/// Shop, provider, environment, address and endpoint: all must be equal within a call.
std::vector<std::string> place_of(PressOperation const& operation, OrderState const& state) {
  return {state.stored.order.shop, std::string(id_of(operation.connector().id)),
          operation.prepared->environment, operation.base_url, operation.step().endpoint};
}

std::int64_t bound_of(PressOperation const& operation, OrderState const& state) {
  auto const* setup = find_setup(*state.shop, operation.connector().id);
  Settings const settings(operation.connector().settings,
                          setup == nullptr ? decltype(setup->settings){} : setup->settings);
  return orders_in_a_call(operation.endpoint(), settings);
}

}  // namespace

bool Call::admit(PressOperation const& operation, OrderState const& state) {
  auto place = place_of(operation, state);
  auto const& batch = operation.endpoint().batch;
  auto name = batch ? order_named_by(*batch, operation.request()) : std::nullopt;
  if (first_.empty()) {
    first_ = std::move(place);
    sample_ = operation.request();
    batch_ = batch;
    bound_ = name ? static_cast<std::size_t>(bound_of(operation, state)) : 1;
    names_.insert(name.value_or(std::string()));
    return true;
  }
  if (is_full() || !name || place != first_ || !are_alike(*batch, sample_, operation.request())) return false;
  return names_.insert(std::move(*name)).second;
}

void Call::add(PressOperation& operation) {
  operations_.push_back(&operation);
}

void Call::close() {
  if (!is_shared()) return;
  for (PressOperation const* operation : operations_)
    for (std::string& id : ids_of(*operation)) ids_.push_back(std::move(id));
  std::sort(ids_.begin(), ids_.end());
  for (PressOperation* operation : operations_) operation->sent.in_call = ids_;
}

Result<ProviderRequest, MergeError> Call::request() const {
  if (!is_shared()) return operations_.front()->sent.request;
  std::vector<ProviderRequest> requests;
  requests.reserve(operations_.size());
  for (PressOperation const* operation : operations_) requests.push_back(operation->sent.request);
  return merge(*batch_, requests, static_cast<std::int64_t>(bound_));
}

std::vector<std::string> ids_of(PressOperation const& operation) {
  std::vector<std::string> ids;
  for (std::string const& id : {operation.sent.our_id, operation.sent.provider_transaction_id})
    if (!id.empty()) ids.push_back(id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace yoshin
