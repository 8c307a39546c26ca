#include "proxy/sandbox/control.hpp"

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "base/json.hpp"
#include "proxy/sandbox/forms.hpp"

namespace yoshin::sandbox {
namespace {

Reply json(int status, Node const& body) {
  return {status, "application/json;charset=UTF-8", write_json(body), {}, Delivery::whole, 0};
}

Reply refuse(int status, std::string_view reason) {
  return json(status, Node::object().add("error", reason));
}

Reply done(bool good, std::string_view reason) {
  return good ? json(200, Node::object().add("done", true)) : refuse(400, reason);
}

/// What a route is given: the rest of the path behind its own, and the body.
struct Question {
  Request const& request;
  std::string_view rest;
  Node const& body;
};

std::string provider_in(std::string_view query) {
  auto const form = parse_form(query);
  return form ? std::string(form->get("provider")) : std::string();
}

Reply get_clock(Engine& engine, Question const&) {
  return json(200, Node::object().add("now", jst_iso(engine.now())));
}

Reply post_clock(Engine& engine, Question const& question) {
  if (!engine.advance_minutes(question.body.integer_at("advance_minutes").value_or(-1)))
    return refuse(400, "advance_minutes must be a number from 0 on, and the clock must be movable");
  return get_clock(engine, question);
}

Reply get_transactions(Engine& engine, Question const& question) {
  std::string const provider = provider_in(question.request.query);
  auto const dialect = from_id<Dialect>(provider);
  if (!provider.empty() && !dialect) return refuse(404, "no such provider");
  Node list = Node::list();
  for (Transaction const& transaction : engine.transactions(dialect)) list.push(shown(transaction));
  return json(200, Node::object().add("transactions", std::move(list)));
}

Reply get_transaction(Engine& engine, Question const& question) {
  std::size_t const slash = question.rest.find('/');
  auto const dialect = from_id<Dialect>(question.rest.substr(0, slash));
  if (!dialect || slash == std::string_view::npos) return refuse(404, "no such provider");
  auto const transaction = engine.transaction(*dialect, question.rest.substr(slash + 1));
  if (!transaction) return refuse(404, "no such transaction");
  return json(200, shown(*transaction).add("order", transaction->order));
}

Reply post_force(Engine& engine, Question const& question) {
  return done(engine.force_state(question.body.text_at("provider"), question.body.text_at("id"),
                                 question.body.text_at("state")),
              "no such provider, transaction or state");
}

Reply post_faults(Engine& engine, Question const& question) {
  return done(
      engine.queue_fault(question.body.text_at("provider"), question.body.text_at("operation"),
                         question.body.text_at("word"), question.body.integer_at("count").value_or(1)),
      "no such provider, operation or word, a count below one, or a TLS word without TLS or operation *");
}

Reply get_faults(Engine&, Question const&) {
  Node words = Node::list();
  for (std::string_view const word : script_words()) words.push(word);
  return json(200, Node::object().add("words", std::move(words)));
}

Reply get_requests(Engine& engine, Question const&) {
  Node list = Node::list();
  for (ReceivedRequest const& request : engine.requests())
    list.push(Node::object()
                  .add("number", request.sequence)
                  .add("at", jst_iso(Instant{request.at_ms}))
                  .add("provider", request.provider)
                  .add("operation", request.operation)
                  .add("method", request.method)
                  .add("target", request.target)
                  .add("body", request.body)
                  .add("status", request.status)
                  .add("disturbance", request.disturbance));
  return json(200, Node::object().add("requests", std::move(list)));
}

Reply get_ledger(Engine& engine, Question const&) {
  Node list = Node::list();
  for (LedgerEntry const& entry : engine.ledger())
    list.push(Node::object()
                  .add("provider", entry.provider)
                  .add("our_id", entry.our_id)
                  .add("provider_id", entry.provider_id)
                  .add("billed", entry.billed)
                  .add("at", jst_iso(Instant{entry.at_ms})));
  return json(200, Node::object().add("ledger", std::move(list)));
}

Reply get_switches(Engine& engine, Question const&) {
  return json(200, engine.switches());
}

Reply post_switches(Engine& engine, Question const& question) {
  return done(engine.set_switch(question.body.text_at("name"), question.body.text_at("value")),
              "no such switch, or it does not take this value (a text)");
}

Reply get_authority(Engine& engine, Question const&) {
  std::string pem = engine.authority_pem();
  if (pem.empty()) return refuse(404, "there is no listener with TLS");
  return {200, "application/x-pem-file", std::move(pem), {}, Delivery::whole, 0};
}

Reply post_reset(Engine& engine, Question const& question) {
  auto const seed = question.body.integer_at("seed").value_or(0);
  return done(engine.reset(static_cast<std::uint64_t>(seed)), "only in tests");
}

struct Route {
  std::string_view method;
  std::string_view path;  ///< Behind `/control/`; one that ends in a slash takes the rest.
  Reply (*answer)(Engine&, Question const&);
};
// clang-format off
constexpr auto kRoutes = std::to_array<Route>({
    {"GET",  "clock",         get_clock},
    {"POST", "clock",         post_clock},
    {"GET",  "transactions",  get_transactions},
    {"GET",  "transactions/", get_transaction},
    {"POST", "force",         post_force},
    {"GET",  "faults",        get_faults},
    {"POST", "faults",        post_faults},
    {"GET",  "requests",      get_requests},
    {"GET",  "ledger",        get_ledger},
    {"GET",  "switches",      get_switches},
    {"POST", "switches",      post_switches},
    {"GET",  "ca",            get_authority},
    {"POST", "reset",         post_reset},
});
constexpr auto kHosts = std::to_array<std::string_view>({"localhost", "127.0.0.1", "[::1]"});
// clang-format on

bool from_here(Request const& request) {
  std::string_view host = request.header("host");
  std::size_t const colon = host.rfind(':');
  if (colon != std::string_view::npos && host.back() != ']') host = host.substr(0, colon);
  bool const local_name = std::find(kHosts.begin(), kHosts.end(), host) != kHosts.end();
  return request.peer == Peer::loopback && local_name && request.header("origin").empty();
}

bool matches(Route const& route, std::string_view path) {
  bool const takes_rest = route.path.back() == '/';
  return takes_rest ? path.size() > route.path.size() && path.substr(0, route.path.size()) == route.path
                    : path == route.path;
}

}  // namespace

Node shown(Transaction const& transaction) {
  Node plan = Node::list();
  for (Planned const& next : transaction.plan)
    plan.push(Node::object().add("at", jst_iso(Instant{next.at_ms})).add("to", id_of(next.to)));
  Node slips = Node::list();
  for (std::string const& slip : transaction.slips) slips.push(slip);
  return Node::object()
      .add("provider", id_of(transaction.dialect))
      .add("id", transaction.id)
      .add("our_id", transaction.our_id)
      .add("state", id_of(transaction.state))
      .add("reason", id_of(transaction.reason))
      .add("billed", transaction.billed)
      .add("first_billed", transaction.first_billed)
      .add("registered_at", jst_iso(Instant{transaction.registered_ms}))
      .add("since", jst_iso(Instant{transaction.since_ms}))
      .add("carrier", transaction.carrier)
      .add("slips", std::move(slips))
      .add("plan", std::move(plan));
}

Reply answer_control(Engine& engine, Request const& request) {
  if (!from_here(request)) return refuse(403, "the control interface is for programs on this machine only");
  std::string_view const path = std::string_view(request.path).substr(kControlBase.size());
  bool known_path = false;
  for (Route const& route : kRoutes) {
    if (!matches(route, path)) continue;
    known_path = true;
    if (route.method != request.method) continue;
    Node body;
    if (request.method == "POST") {
      auto parsed = parse_json(request.body);
      if (!parsed || parsed.value().members() == nullptr) return refuse(400, "the body must be a JSON object");
      body = std::move(parsed).value();
    }
    std::string_view const rest =
        route.path.back() == '/' ? path.substr(route.path.size()) : std::string_view{};
    return route.answer(engine, {request, rest, body});
  }
  return known_path ? refuse(405, "another method") : refuse(404, "no such path");
}

}  // namespace yoshin::sandbox
