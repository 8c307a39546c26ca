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

WireAnswer np_result(Node element) {
  return json(Node::object().add("results", Node::list().push(std::move(element))));
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

WireAnswer FakeProviders::answer_np(std::string const& endpoint, std::string const& body, Fault const* fault) {
  auto const request = parse_json(body);
  Node const& element = request.value().items_at("transactions").front();
  std::string const our_id(element.text_at("shop_transaction_id"));
  std::string const np_id(element.text_at("np_transaction_id"));
  if (fault != nullptr && *fault == Fault::refused)
    return json(Node::object().add("errors",
                                   Node::list().push(Node::object()
                                                         .add("codes", Node::list().push("E0100002"))
                                                         .add("id", endpoint == "register" ? our_id : np_id))));
  static std::map<std::string, std::string> const kResults{
      {"approved", "00"}, {"rejected", "20"}, {"reviewing", "40"}};
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
    one = by_np_id(np_id);
    if (one == nullptr)
      return json(Node::object().add(
          "errors",
          Node::list().push(Node::object().add("codes", Node::list().push("E0100113")).add("id", np_id))));
    if (endpoint == "cancel") one->cancelled = true;
    if (endpoint == "shipments") one->shipped = true;
  }
  result.add("np_transaction_id", one->np_id)
      .add("authori_result", kResults.at(one->credit))
      .add("remark", noise);
  if (one->credit == "rejected") result.add("authori_ng", "NG001");
  return np_result(std::move(result));
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
    return taken(our_id, one.cancelled ? "2" : one.shipped ? "3" : live);
  }
  if (endpoint == "KAACL0010" && known) found->second.cancelled = true;
  if (endpoint == "KAASL0010" && known) found->second.shipped = true;
  return taken(our_id, "");
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
  }
  Fault const* reason = faulty ? &fault : nullptr;
  WireAnswer answer = provider == ProviderId::np ? answer_np(endpoint, request.body, reason)
                                                 : answer_kuroneko(endpoint, request.body, reason);
  if (faulty && fault == Fault::lost_after) return {Delivery::unclear, "Read", 0, "", ""};
  if (faulty && fault == Fault::http_500)
    return {Delivery::answered, "", 500, "text/html", "<html>oops</html>"};
  if (faulty && fault == Fault::killed) throw Killed{};
  return answer;
}

}  // namespace yoshin::test
