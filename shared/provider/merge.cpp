#include "provider/merge.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace yoshin {
namespace {

bool carries_orders(Batch const& batch, std::string_view member) {
  return std::find(batch.lists.begin(), batch.lists.end(), member) != batch.lists.end();
}

/// Whether each of the lists stands in the body at most once, the first one at all, and holds one order.
bool is_single(Batch const& batch, Node::Members const& body) {
  std::set<std::string_view> seen;
  for (auto const& [name, value] : body) {
    if (!carries_orders(batch, name)) continue;
    bool const one = value.items() != nullptr ? value.items()->size() == 1 : value.members() == nullptr;
    if (!one || !seen.insert(name).second) return false;
  }
  return seen.contains(batch.lists.front());
}

std::string text_of(Node const& leaf) {
  if (auto const text = leaf.text()) return std::string(*text);
  if (auto const number = leaf.integer()) return std::to_string(*number);
  return {};
}

/// Why the request at `index` cannot join the first; notes its order's name.
std::optional<MergeFault> refusal(Batch const& batch, std::span<ProviderRequest const> requests,
                                  std::size_t index, std::set<std::string>& names) {
  auto name = order_named_by(batch, requests[index]);
  if (!name) return MergeFault::not_single;
  if (!are_alike(batch, requests.front(), requests[index])) return MergeFault::not_alike;
  if (!names.insert(std::move(*name)).second) return MergeFault::same_id;
  return std::nullopt;
}

/// Where repeated leaves go: behind the last member that carries orders.
std::size_t end_of_lists(Batch const& batch, Node::Members const& body) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < body.size(); ++at)
    if (carries_orders(batch, body[at].first)) end = at + 1;
  return end;
}

}  // namespace

std::optional<std::string> order_named_by(Batch const& batch, ProviderRequest const& request) {
  auto const* body = request.body.members();
  if (batch.lists.empty() || body == nullptr || !is_single(batch, *body)) return std::nullopt;
  Node const* named = request.body.find(batch.lists.front());
  if (named->items() != nullptr) named = &named->items()->front();
  if (!batch.id.empty()) named = named->find(batch.id);
  std::string name = named == nullptr ? std::string() : text_of(*named);
  return name.empty() ? std::nullopt : std::optional(std::move(name));
}

bool are_alike(Batch const& batch, ProviderRequest const& left, ProviderRequest const& right) {
  auto const* ours = left.body.members();
  auto const* theirs = right.body.members();
  bool const same_way = left.endpoint == right.endpoint && left.headers == right.headers &&
                        left.sends == right.sends && left.method == right.method;
  if (!same_way || ours == nullptr || theirs == nullptr) return false;
  return std::equal(ours->begin(), ours->end(), theirs->begin(), theirs->end(),
                    [&batch](auto const& mine, auto const& other) {
                      if (mine.first != other.first) return false;
                      if (!carries_orders(batch, mine.first)) return mine.second == other.second;
                      return (mine.second.items() == nullptr) == (other.second.items() == nullptr);
                    });
}

Result<ProviderRequest, MergeError> merge(Batch const& batch, std::span<ProviderRequest const> requests,
                                          std::int64_t bound) {
  if (requests.empty()) return Failure{MergeError{MergeFault::nothing, 0}};
  if (requests.size() == 1) return requests.front();
  auto const most = static_cast<std::size_t>(std::max<std::int64_t>(bound, 1));
  if (requests.size() > most) return Failure{MergeError{MergeFault::too_many, most}};
  std::set<std::string> names;
  for (std::size_t index = 0; index < requests.size(); ++index)
    if (auto const fault = refusal(batch, requests, index, names)) return Failure{MergeError{*fault, index}};
  ProviderRequest merged = requests.front();
  Node::Members repeated;
  for (ProviderRequest const& request : requests.subspan(1))
    for (auto const& [name, value] : *request.body.members()) {
      if (!carries_orders(batch, name)) continue;
      if (value.items() == nullptr) {
        repeated.emplace_back(name, value);
      } else {
        merged.body.find(name)->push(value.items()->front());
      }
    }
  Node::Members& body = *merged.body.members();
  body.insert(body.begin() + static_cast<std::ptrdiff_t>(end_of_lists(batch, body)),
              std::make_move_iterator(repeated.begin()), std::make_move_iterator(repeated.end()));
  return merged;
}

std::int64_t orders_in_a_call(Endpoint const& endpoint, Settings const& settings) {
  if (!endpoint.batch) return 1;
  return std::clamp<std::int64_t>(settings.number(endpoint.batch->max_setting), 1, endpoint.batch->most);
}

std::int64_t orders_in_a_call(Connector const& connector, Action action, Settings const& settings) {
  for (Endpoint const& endpoint : connector.endpoints)
    if (endpoint.batch && endpoint.batch->begins == action) return orders_in_a_call(endpoint, settings);
  return 1;
}

}  // namespace yoshin
