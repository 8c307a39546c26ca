#include "provider/atodene/parse.hpp"

#include "provider/atodene/actions.hpp"
#include "text/width.hpp"

namespace yoshin::atodene {
namespace {

constexpr int kHttpOk = 200;

Outcome plain(VerdictKind kind, std::string id) {
  Outcome outcome;
  outcome.verdict = {kind, Stage::slip};
  outcome.provider_transaction_id = std::move(id);
  return outcome;
}

/// The `shopOrderId` that the request carried; empty for a call that carries none.
std::string sent_order_id(Step const& step, Sent const& sent) {
  Node const* request = sent.request.body.find("request");
  Node const* customer = request == nullptr ? nullptr : request->find("customer");
  std::string id = element_of(customer, "shopOrderId").text;
  return id.empty() && step.endpoint == "transaction" ? sent.our_id : id;
}

/// What must be true of the ids of an answer before anything in it counts. A registration must echo our own id;
/// every later call must name the transaction that was asked about.
std::optional<Failure<ParseError>> id_mismatch(Step const& step, Sent const& sent, Node const* info) {
  bool const registers = step.endpoint == "transaction";
  Element const order = element_of(info, "shopOrderId");
  std::string const expected = sent_order_id(step, sent);
  bool const other = !expected.empty() && order.text != expected && (registers || order.given);
  if (!order.sound || other)
    return distrust(ParseFault::wrong_id, order.text, "応答の注文IDが送ったものと違います: " + order.text,
                    "The order id in the answer is not the one that was sent: " + order.text);
  Element const id = element_of(info, "transactionId");
  if (!id.sound || id.text.empty())
    return distrust(ParseFault::unreadable, "", "応答にお問合せ番号がありません。",
                    "The answer names no transaction id.");
  if (!registers && id.text != sent.provider_transaction_id)
    return distrust(ParseFault::wrong_id, id.text, "別の取引の応答です: " + id.text,
                    "The answer is for another transaction: " + id.text);
  return std::nullopt;
}

Result<Outcome, ParseError> read_accepted(Step const& step, Sent const& sent, Node const& answer) {
  if (step.endpoint == "getinvoicedata") return read_invoice(sent, answer);
  Node const* info = block_of(answer, "transactionInfo");
  if (info == nullptr)
    return distrust(ParseFault::unreadable, "", "応答に取引の情報がありません。",
                    "The answer holds nothing about the transaction.");
  if (auto mismatch = id_mismatch(step, sent, info)) return *mismatch;
  std::string id = element_of(info, "transactionId").text;
  if (step.endpoint == "cancel") return plain(VerdictKind::cancelled, std::move(id));
  if (step.endpoint == "ship_undo") return plain(VerdictKind::approved, std::move(id));
  if (step.endpoint == "ship_report" || step.endpoint == "ship_change")
    return plain(VerdictKind::shipped, std::move(id));
  return read_credit(step, sent, *info);
}

}  // namespace

std::vector<Node const*> elements_of(Node const* parent, std::string_view name) {
  std::vector<Node const*> found;
  auto const* members = parent == nullptr ? nullptr : parent->members();
  if (members == nullptr) return found;
  for (auto const& [key, child] : *members) {
    if (key != name) continue;
    if (auto const* items = child.items()) {
      for (Node const& item : *items) found.push_back(&item);
    } else {
      found.push_back(&child);
    }
  }
  return found;
}

Element element_of(Node const* parent, std::string_view name) {
  Element element;
  for (Node const* child : elements_of(parent, name)) {
    auto const text = child->text();
    std::string const trimmed = trim(text.value_or(std::string_view{}));
    element.sound = element.sound && text && (!element.given || trimmed == element.text);
    element.given = true;
    element.text = trimmed;
  }
  return element;
}

Node const* block_of(Node const& parent, std::string_view name) {
  for (Node const* child : elements_of(&parent, name))
    if (child->members() != nullptr) return child;
  return nullptr;
}

Failure<ParseError> distrust(ParseFault fault, std::string_view code, std::string ja, std::string en) {
  return Failure{ParseError{fault, std::string(code), {std::move(ja), std::move(en)}}};
}

Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer) {
  Element const result = element_of(&answer.body, "result");
  if (!result.sound || result.text.empty())
    return distrust(ParseFault::unreadable, "", "応答に受付結果がありません。",
                    "The answer does not say whether it was accepted.");
  if (result.text == "NG") return read_refusal(step, sent, answer.body);
  if (result.text != "OK")
    return distrust(ParseFault::unknown_code, result.text, "知らない受付結果です: " + result.text,
                    "Unknown result: " + result.text);
  Node const* errors = block_of(answer.body, "errors");
  if (!elements_of(errors, "error").empty() || answer.http_status != kHttpOk)
    return distrust(ParseFault::unreadable, "", "受付とエラーが矛盾する応答です。",
                    "The answer contradicts itself.");
  return read_accepted(step, sent, answer.body);
}

}  // namespace yoshin::atodene
