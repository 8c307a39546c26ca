#include <algorithm>

#include "provider/atobarai_com/facts.hpp"
#include "provider/atobarai_com/parse.hpp"

namespace yoshin::atobarai_com {
namespace {

/// The first `orderStatus` of an element; nothing when there is none.
std::optional<Element> order_status(Node const& parent) {
  auto found = elements_named(parent, "orderStatus");
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::string cd_of(std::optional<Element> const& status) {
  return status ? status->attribute("cd").value_or(std::string()) : std::string();
}

Failure<ParseError> contradiction(std::string code, std::string id) {
  return distrust(ParseFault::unreadable, std::move(code), "応答の与信状況が矛盾しています。",
                  "The answer contradicts itself about the credit status.", std::move(id));
}

/// An accepted slip is nowhere in the provider's credit status: it stays reported (ours).
Verdict verdict_of(VerdictKind kind, Sent const& sent) {
  if (kind != VerdictKind::approved || !is_slip_reported(sent)) return {kind};
  return {VerdictKind::shipped, sent.status == CreditStatus::shipment_reported ? sent.stage : Stage::slip};
}

/// `-1`: two clients disagree, so the shop's setting says what it means.
Result<Outcome, ParseError> read_disputed(Sent const& sent, std::string id, std::string const& text) {
  auto const meaning = sent.settings.text("atobarai_com.status_minus1");
  Outcome outcome;
  outcome.provider_transaction_id = std::move(id);
  outcome.verdict = {VerdictKind::unclear};
  if (meaning == "cancelled") outcome.verdict = {VerdictKind::cancelled};
  if (meaning == "rejected") outcome.verdict = {VerdictKind::rejected};
  std::string const raw = text.empty() ? std::string(kDisputed) : std::string(kDisputed) + "（" + text + "）";
  outcome.notices.push_back(notice_of(std::string(kDisputed), "与信状況は " + raw + " です。",
                                      "The credit status is " + quoted(raw) + ".", Word::status));
  return outcome;
}

/// A code that is missing or that we do not know. After a registration the provider has the order: under
/// review, to be queried. A query leaves the status as it was.
Outcome read_unknown(VerdictKind kind, std::string id, std::string const& cd, std::string const& text) {
  Outcome outcome;
  outcome.provider_transaction_id = std::move(id);
  outcome.verdict = {kind};
  std::string const raw = cd.empty() ? text : cd + (text.empty() ? "" : "（" + text + "）");
  outcome.notices.push_back(raw.empty() ? notice_of("", "応答に与信状況がありません。",
                                                    "The answer holds no credit status.", Word::later)
                                        : notice_of(cd, "知らない与信状況です: " + raw,
                                                    "Unknown credit status: " + quoted(raw), Word::later));
  return outcome;
}

Result<Outcome, ParseError> read_decision(Node const& parent, Sent const& sent, std::string id,
                                          VerdictKind otherwise) {
  if (!is_unambiguous(parent, "orderStatus")) return contradiction("", std::move(id));
  auto const status = order_status(parent);
  auto const cd = cd_of(status);
  auto const text = status ? status->text() : std::string();
  if (cd == kDisputed) return read_disputed(sent, std::move(id), text);
  auto const* row = find_status(cd);
  if (row == nullptr) return read_unknown(otherwise, std::move(id), cd, text);
  if (contradicts(*row, text)) return contradiction(cd, std::move(id));
  Outcome outcome;
  outcome.provider_transaction_id = std::move(id);
  outcome.verdict = verdict_of(row->verdict, sent);
  if (row->verdict == VerdictKind::rejected) outcome.notices.push_back(rejected_notice());
  return outcome;
}

/// `status` = error with the decision 与信NG beside it is a refused credit (open); with any other decision the
/// answer contradicts itself.
Result<Outcome, ParseError> read_error(Level const& level, Node const& body, std::string id) {
  auto const cd = cd_of(order_status(body));
  auto const* row = find_status(cd);
  bool const refused = row != nullptr && row->verdict == VerdictKind::rejected;
  if (!cd.empty() && !refused) return contradiction(cd, std::move(id));
  Outcome outcome = refusal_of(level, Word::fix);
  if (row == nullptr) return outcome;
  outcome.verdict = {VerdictKind::rejected};
  outcome.provider_transaction_id = std::move(id);
  outcome.notices = notices_of(level.messages, Word::rejected);
  outcome.notices.insert(outcome.notices.begin(), rejected_notice());
  return outcome;
}

/// The results of our order; `stranger` becomes the id of one that was not asked about.
std::vector<Node const*> results_of(Node const& body, Sent const& sent, std::string& stranger) {
  std::string_view const id = sent.provider_transaction_id;
  std::vector<Node const*> ours;
  for (Element const& results : elements_named(body, "results"))
    for (Element const& result : elements_named(*results.value, "result")) {
      auto const its_id = text_of(*result.value, "orderId");
      if (!its_id.empty() && its_id == id) {
        ours.push_back(result.value);
      } else if (stranger.empty() && !std::binary_search(sent.in_call.begin(), sent.in_call.end(), its_id)) {
        stranger = its_id;
      }
    }
  return ours;
}

/// The application for cancellation was taken, but the transaction lives on.
void add_pending_cancel(Outcome& outcome, Step const& step, Sent const& sent) {
  bool const applied = step.role == StepRole::confirms && sent.status == CreditStatus::cancelled;
  if (!applied || outcome.verdict.kind == VerdictKind::cancelled ||
      outcome.verdict.kind == VerdictKind::rejected)
    return;
  outcome.notices.insert(
      outcome.notices.begin(),
      notice_of("", "キャンセル申請は受け付けられましたが、まだキャンセルになっていません。",
                "The application for cancellation was accepted, but it is not cancelled yet.", Word::cancel));
}

}  // namespace

Result<Outcome, ParseError> read_registration(Step const& step, Sent const& sent, Answer const& answer) {
  auto const level = level_of(answer);
  if (!level) return Failure{level.error()};
  auto const our_id = text_of(answer.body, "orderId");
  auto id = text_of(answer.body, "systemOrderId");
  bool const ours = !our_id.empty() && our_id == sent.our_id;
  if (!our_id.empty() && !ours)
    return distrust(ParseFault::wrong_id, our_id, "別の注文の応答です: " + our_id,
                    "The answer is for another order: " + our_id);
  if (!is_unambiguous(answer.body, "orderId") || !is_unambiguous(answer.body, "systemOrderId"))
    return distrust(ParseFault::unreadable, "", "応答の注文IDが1つに決まりません。",
                    "The answer names more than one order.");
  if (!level.value().accepted) return read_error(level.value(), answer.body, std::move(id));
  if (id.empty())
    return distrust(ParseFault::unreadable, "", "応答に後払い.comの注文ID（systemOrderId）がありません。",
                    "The answer holds no order id of the provider (systemOrderId).");
  if (!ours)
    return distrust(ParseFault::wrong_id, "", "応答に任意注文番号（orderId）がありません。",
                    "The answer does not name our own order number (orderId).", std::move(id));
  bool const changes = step.endpoint == kModify;
  if (changes && id != sent.provider_transaction_id)
    return distrust(ParseFault::wrong_id, id, "別の注文の応答です: " + id,
                    "The answer is for another order: " + id);
  auto outcome = read_decision(answer.body, sent, std::move(id), VerdictKind::reviewing);
  if (!outcome) return outcome;
  for (Notice& notice : notices_of(level.value().messages, Word::nothing))
    outcome.value().notices.push_back(std::move(notice));
  return outcome;
}

Result<Outcome, ParseError> read_status(Step const& step, Sent const& sent, Answer const& answer) {
  auto const level = level_of(answer);
  if (!level) return Failure{level.error()};
  if (!level.value().accepted) return refusal_of(level.value(), Word::query);
  std::string stranger;
  auto const ours = results_of(answer.body, sent, stranger);
  if (ours.empty() && !stranger.empty())
    return distrust(ParseFault::wrong_id, stranger, "応答に、照会した注文がありません: " + stranger,
                    "The answer is for another order: " + stranger);
  if (ours.empty()) {
    Outcome outcome;
    outcome.notices.push_back(notice_of("", "応答に、照会した注文がありません。",
                                        "The answer does not hold the order that was asked about.",
                                        Word::later));
    return outcome;
  }
  auto outcome = read_decision(*ours.front(), sent, {}, VerdictKind::unclear);
  for (Node const* other : ours)
    if (auto const again = read_decision(*other, sent, {}, VerdictKind::unclear);
        outcome && (!again || !(again.value().verdict == outcome.value().verdict)))
      return contradiction("", {});
  if (outcome) add_pending_cancel(outcome.value(), step, sent);
  return outcome;
}

}  // namespace yoshin::atobarai_com
