#include "proxy/sandbox/np/calls.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/base64.hpp"
#include "base/json.hpp"
#include "proxy/sandbox/checks.hpp"
#include "proxy/sandbox/np/batch.hpp"
#include "proxy/sandbox/np/faces.hpp"
#include "proxy/sandbox/np/placeholders.hpp"

namespace yoshin::sandbox {
namespace {

constexpr std::string_view kMerchantCode = "SIMNP001";
constexpr std::string_view kSpCode = "sp-sample-01";
constexpr std::size_t kMostElements = 1000;
constexpr JsonLimits kBodyLimits{std::size_t{8} << 20U, 16};

struct Endpoint {
  std::string_view method;
  std::string_view path;
  NpOperation operation;
  void (*element)(NpBatch&, Node const&);
  std::string_view id_member;  ///< Must be unique within a request.
  std::string_view twice;      ///< The code when it is not.
};
// clang-format off
constexpr auto kEndpoints = std::to_array<Endpoint>({
    {"POST",  "/transactions",               NpOperation::registration, np_register,   "shop_transaction_id", placeholder::kNpShopIdTwice},
    {"PATCH", "/transactions/update",        NpOperation::update,       np_update,     "np_transaction_id",   "EPRO0106"},
    {"POST",  "/authorizations/find",        NpOperation::find,         np_find,       "np_transaction_id",   "EPRO0106"},
    {"PATCH", "/transactions/cancel",        NpOperation::cancel,       np_cancel,     "np_transaction_id",   "EPRO0106"},
    {"POST",  "/shipments",                  NpOperation::shipments,    np_ship,       "np_transaction_id",   "EPRO0106"},
    {"POST",  "/transactions/payments/find", NpOperation::payments,     np_payment,    "np_transaction_id",   "EPRO0106"},
    {"POST",  "/transactions/reregister",    NpOperation::reregister,   np_reregister, "base_np_transaction_id", "EPRO0106"},
});
// clang-format on

Endpoint const* endpoint_of(std::string_view path) {
  for (Endpoint const& endpoint : kEndpoints)
    if (endpoint.path == path) return &endpoint;
  return nullptr;
}

bool has_credentials(Request const& request) {
  std::string const pair = std::string(kMerchantCode) + ":" + std::string(kSpCode);
  return request.header("authorization") == "Basic " + to_base64(pair);
}

/// The one that operators' manuals name, and one of the simulator's own.
constexpr std::array<std::string_view, 2> kTerminals{"2000022000", "2000099999"};

bool has_terminal(World const& world, Request const& request) {
  std::string_view const terminal = request.header("x-np-terminal-id");
  if (world.switches.get("np.terminal_ids") == "listed")
    return std::find(kTerminals.begin(), kTerminals.end(), terminal) != kTerminals.end();
  return terminal.size() == 10 && digits(terminal, 0);
}

bool declares_json(Request const& request) {
  std::string type(request.header("content-type"));
  std::transform(type.begin(), type.end(), type.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  });
  type.erase(std::remove(type.begin(), type.end(), ' '), type.end());
  return type == "application/json" || type == "application/json;charset=utf-8";
}

/// The first id that occurs twice; empty when none does.
std::string_view repeated_id(Node::Items const& elements, std::string_view member) {
  std::set<std::string_view> seen;
  for (Node const& element : elements) {
    std::string_view const id = element.text_at(member);
    if (!id.empty() && !seen.insert(id).second) return id;
  }
  return {};
}

Reply answer_elements(NpBatch& batch, Endpoint const& endpoint, Node::Items const& elements, Trace& trace) {
  std::string_view const repeated = repeated_id(elements, endpoint.id_member);
  if (!repeated.empty()) {
    batch.refuse(repeated, endpoint.twice);
    return batch.reply(0, trace);
  }
  for (Node const& element : elements) {
    if (element.members() == nullptr) {
      batch.refuse("", placeholder::kNpWrongType);
    } else {
      endpoint.element(batch, element);
    }
  }
  std::int64_t const answered = elements.size() > 1 ? batch.world().switches.number("np.answered_elements") : 0;
  return batch.reply(answered, trace);
}

}  // namespace

void np_cancel(NpBatch& batch, Node const& element) {
  auto transaction = batch.named(element);
  if (!transaction || batch.has_foreign_member(element, NpForm::id)) return;
  std::string_view const code = np_state_code(NpOperation::cancel, np_shown_state(*transaction));
  if (!code.empty()) return batch.refuse(transaction->id, code);
  auto const turn = batch.turn(transaction->id, transaction->id, transaction->billed);
  if (turn.refused || !turn.stored()) return;
  enter(*transaction, State::cancelled, Reason::none, batch.world().now_ms());
  batch.world().store.save(*transaction);
  bool const other = turn.twist() == Twist::other_ids;
  batch.answer(Node::object().add("np_transaction_id", other ? placeholder::kNpOtherId : transaction->id));
}

void np_ship(NpBatch& batch, Node const& element) {
  auto transaction = batch.named(element);
  if (!transaction || batch.has_foreign_member(element, NpForm::shipment)) return;
  auto const codes =
      np_shipment_codes(element, transaction->order.text_at("settlement_type"), batch.world().switches);
  if (!codes.empty()) return batch.refuse(transaction->id, codes);
  std::string_view const code = np_state_code(NpOperation::shipments, np_shown_state(*transaction));
  if (!code.empty()) return batch.refuse(transaction->id, code);
  auto const turn = batch.turn(transaction->id, transaction->id, transaction->billed);
  if (turn.refused || !turn.stored()) return;
  transaction->carrier = element.text_at("pd_company_code");
  transaction->slips = {std::string(element.text_at("slip_no"))};
  ship(*transaction, batch.world().now_ms());
  batch.world().store.save(*transaction);
  bool const other = turn.twist() == Twist::other_ids;
  batch.answer(Node::object().add("np_transaction_id", other ? placeholder::kNpOtherId : transaction->id));
}

void np_payment(NpBatch& batch, Node const& element) {
  auto const transaction = batch.named(element);
  if (!transaction || batch.has_foreign_member(element, NpForm::id)) return;
  std::string_view const code = np_state_code(NpOperation::payments, np_shown_state(*transaction));
  if (!code.empty()) return batch.refuse(transaction->id, code);
  if (batch.turn(transaction->id, transaction->id, transaction->billed).refused) return;
  std::string_view const payment = np_face_of(transaction->state).payment;
  Node result = Node::object().add("np_transaction_id", transaction->id).add("payment_status", payment);
  if (transaction->state == State::paid)
    result.add("customer_payment_date", to_iso(jst_date(Instant{transaction->since_ms})));
  batch.answer(std::move(result));
}

bool np_knows_operation(std::string_view operation) {
  return from_id<NpOperation>(operation).has_value();
}

Reply answer_np(World& world, Request const& request, Trace& trace) {
  Endpoint const* endpoint = endpoint_of(std::string_view(request.path).substr(kNpBase.size()));
  if (endpoint == nullptr) return np_refusal(404, placeholder::kNpMalformed);
  if (endpoint->method != request.method) return np_refusal(405, placeholder::kNpMalformed);
  trace.operation = id_of(endpoint->operation);
  if (!has_credentials(request)) return np_refusal(401, placeholder::kNpCredentials);
  if (!has_terminal(world, request)) return np_refusal(403, placeholder::kNpTerminal);
  if (!declares_json(request)) return np_refusal(400, placeholder::kNpMediaType);
  auto const body = parse_json(request.body, kBodyLimits);
  if (!body || body.value().members() == nullptr) return np_refusal(400, placeholder::kNpMalformed);
  Node const* list = body.value().find("transactions");
  if (list == nullptr || list->items() == nullptr || body.value().members()->size() != 1)
    return np_refusal(400, placeholder::kNpMalformed);
  if (list->items()->empty()) return np_refusal(400, "EPRO0101");
  if (list->items()->size() > kMostElements) return np_refusal(400, "EPRO0102");
  NpBatch batch(world, endpoint->operation);
  return answer_elements(batch, *endpoint, *list->items(), trace);
}

}  // namespace yoshin::sandbox
