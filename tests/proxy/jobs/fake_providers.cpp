#include "fake_providers.hpp"

#include "base/json.hpp"
#include "provider/connector.hpp"

namespace yoshin::test {
namespace {

std::pair<ProviderId, std::string> endpoint_of(WireRequest const& request) {
  for (Connector const* connector : all_connectors())
    for (Endpoint const& endpoint : connector->endpoints)
      if (request.base_url.find(id_of(connector->id)) != std::string::npos && endpoint.path == request.path)
        return {connector->id, std::string(endpoint.id)};
  return {ProviderId::np, "nowhere"};
}

std::string form_value(std::string const& body, std::string const& name) {
  std::string const all = "&" + body + "&";
  auto const at = all.find("&" + name + "=");
  if (at == std::string::npos) return {};
  auto const from = at + name.size() + 2;
  return all.substr(from, all.find('&', from) - from);
}

WireAnswer json(Node const& body) {
  return {Delivery::answered, "", 200, "application/json", write_json(body)};
}

Node np_error(std::string const& code, std::string const& id) {
  Node error = Node::object().add("codes", Node::list().push(code));
  if (!id.empty()) error.add("id", id);
  return error;
}

WireAnswer xml(std::string const& our_id, std::string const& members) {
  return {Delivery::answered, "", 200, "text/xml; charset=UTF-8",
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><return>" + members + "<orderNo>" + our_id +
              "</orderNo></return>"};
}

WireAnswer taken(std::string const& our_id, std::string const& result) {
  return xml(our_id, "<returnCode>0</returnCode><errorCode></errorCode><result>" + result + "</result>");
}

WireAnswer refused(std::string const& our_id, std::string const& code) {
  return xml(our_id, "<returnCode>1</returnCode><errorCode>" + code + "</errorCode>");
}

std::string credit_for(Fault const* fault) {
  if (fault != nullptr && *fault == Fault::credit_ng) return "rejected";
  return fault != nullptr && *fault == Fault::review ? "reviewing" : "approved";
}

}  // namespace

void FakeProviders::script(std::string const& endpoint, std::vector<Fault> faults) {
  std::lock_guard const lock(mutex_);
  for (Fault fault : faults) faults_[endpoint].push_back(fault);
}

FakeProviders::Transaction* FakeProviders::by_np_id(std::string const& np_id) {
  for (auto& [id, one] : ledger)
    if (one.np_id == np_id) return &one;
  return nullptr;
}

/// The result of one element; nothing for a transaction that is not known.
std::optional<Node> FakeProviders::take_np(std::string const& endpoint, Node const& element,
                                           Fault const* fault) {
  static std::map<std::string, std::string> const kResults{
      {"approved", "00"}, {"rejected", "20"}, {"reviewing", "40"}};
  std::string const our_id(element.text_at("shop_transaction_id"));
  Node result = Node::object();
  Transaction* one = nullptr;
  if (endpoint == "register") {
    one = &ledger[our_id];
    ++one->registered;
    one->np_id = "260105" + std::string(5 - std::to_string(next_np_).size(), '0') + std::to_string(next_np_);
    ++next_np_;
    one->credit = credit_for(fault);
    result.add("shop_transaction_id", our_id);
  } else {
    one = by_np_id(std::string(element.text_at("np_transaction_id")));
    if (one == nullptr) return std::nullopt;
    if (endpoint == "cancel") one->cancelled = true;
    if (endpoint == "shipments") one->shipped = true;
  }
  bool const foreign = fault != nullptr && *fault == Fault::foreign_id;
  result.add("np_transaction_id", foreign ? "26010500001" : one->np_id);
  if (endpoint == "payments_find") return result.add("payment_status", "10");
  result.add("authori_result", kResults.at(one->credit)).add("remark", noise);
  if (one->credit == "rejected") result.add("authori_ng", "NG001");
  return result;
}

WireAnswer FakeProviders::answer_np(std::string const& endpoint, std::string const& body, Fault const* fault) {
  auto const is = [fault](Fault one) { return fault != nullptr && *fault == one; };
  auto const request = parse_json(body);
  Node results = Node::list();
  Node errors = Node::list();
  std::size_t index = 0;
  for (Node const& element : request.value().items_at("transactions")) {
    std::size_t const position = index++;
    std::string const id(element.text_at(endpoint == "register" ? "shop_transaction_id" : "np_transaction_id"));
    if (is(Fault::all_refused)) continue;
    if (is(Fault::refused) || (is(Fault::second_refused) && position == 1)) {
      errors.push(np_error("E0100002", id));
      continue;
    }
    auto result = take_np(endpoint, element, fault);
    if (is(Fault::first_left_out) && position == 0) continue;
    if (result) {
      results.push(std::move(*result));
    } else {
      errors.push(np_error("E0100113", id));
    }
  }
  if (is(Fault::all_refused)) errors.push(np_error("EPRO0102", ""));
  Node answer = Node::object().add("results", std::move(results));
  if (!errors.items()->empty()) answer.add("errors", std::move(errors));
  WireAnswer wire = json(answer);
  if (is(Fault::all_refused)) wire.status = 400;
  if (is(Fault::cut)) wire.body.resize(wire.body.size() / 2);
  return wire;
}

WireAnswer FakeProviders::answer_kuroneko(std::string const& endpoint, std::string const& body,
                                          Fault const* fault) {
  std::string const our_id = form_value(body, "orderNo");
  if (fault != nullptr && *fault == Fault::refused) return refused(our_id, "kaara014E");
  auto const found = ledger.find(our_id);
  bool const known = found != ledger.end();
  if (endpoint == "KAARA0010") {
    if (known) return refused(our_id, "kaara009E");
    Transaction& one = ledger[our_id];
    ++one.registered;
    one.credit = credit_for(fault);
    return taken(our_id, one.credit == "approved" ? "0" : one.credit == "rejected" ? "1" : "3");
  }
  if (endpoint == "KAARS0010") return known ? taken(our_id, "0") : refused(our_id, "kaars008E");
  if (endpoint == "KAAST0010") {
    if (!known) return refused(our_id, "kaast008E");
    Transaction const& one = found->second;
    std::string const live = one.credit == "approved" ? "1" : one.credit == "rejected" ? "32" : "30";
    if (!one.state.empty()) return taken(our_id, one.state);
    return taken(our_id, one.cancelled ? "2" : one.shipped ? "3" : live);
  }
  if (endpoint == "KAACL0010" && known) found->second.cancelled = true;
  if (endpoint == "KAASL0010" && known) found->second.shipped = true;
  if (endpoint == "KAARR0010" && known) ++found->second.reissues;
  return taken(our_id, "");
}

WireAnswer FakeProviders::answer_of(ProviderId provider, WireRequest const& request,
                                    std::string const& endpoint, Fault const* fault) {
  if (auto const fixed = fixed_answers.find(request.path); fixed != fixed_answers.end())
    return {Delivery::answered, "", 200, "application/xml", fixed->second};
  if (provider == ProviderId::np) return answer_np(endpoint, request.body, fault);
  return answer_kuroneko(endpoint, request.body, fault);
}

WireAnswer FakeProviders::send(WireRequest const& request) {
  auto const [provider, endpoint] = endpoint_of(request);
  if (on_call) on_call(endpoint);
  std::lock_guard const lock(mutex_);
  calls.push_back(endpoint);
  bodies.push_back(request.body);
  for (auto const& [name, value] : request.headers) headers.push_back(name + ": " + value);
  auto& queue = faults_[endpoint];
  Fault fault{};
  bool const faulty = !queue.empty();
  if (faulty) {
    fault = queue.front();
    queue.pop_front();
    if (fault == Fault::not_sent) return {Delivery::not_sent, "Connection", 0, "", ""};
    if (fault == Fault::lost_before) return {Delivery::unclear, "Read", 0, "", ""};
    if (fault == Fault::unauthorized) return {Delivery::answered, "", 401, "text/plain", "unauthorized"};
    if (fault == Fault::too_many) return {Delivery::answered, "", 429, "text/plain", "too many", "20"};
  }
  Fault const* reason = faulty ? &fault : nullptr;
  WireAnswer answer = answer_of(provider, request, endpoint, reason);
  if (faulty && fault == Fault::lost_after) return {Delivery::unclear, "Read", 0, "", ""};
  if (faulty && fault == Fault::http_500)
    return {Delivery::answered, "", 500, "text/html", "<html>oops</html>"};
  if (faulty && fault == Fault::killed) throw Killed{};
  return answer;
}

}  // namespace yoshin::test
