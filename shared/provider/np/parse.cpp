#include "provider/np/parse.hpp"

#include <optional>

#include "provider/np/codes.hpp"
#include "provider/np/elements.hpp"

namespace yoshin::np {
namespace {

constexpr int kHttpOk = 200;

ParseError fault(ParseFault kind, std::string code, std::string ja, std::string en) {
  return {kind, std::move(code), {std::move(ja), std::move(en)}};
}

ParseError unknown_code(std::string const& code, std::string id) {
  auto error =
      fault(ParseFault::unknown_code, code, "NPの応答に一覧にない結果コードがあります（" + code + "）。",
            "NP answered a result code that is not on our list (" + code + ").");
  error.provider_transaction_id = std::move(id);
  return error;
}

VerdictKind const* verdict_of(std::string_view result) {
  for (ResultCode const& row : kResultCodes)
    if (row.code == result) return &row.verdict;
  return nullptr;
}

/// The reasons that go with a decision. A hold or refusal without a reason still says that it has none.
std::vector<Notice> reasons_of(Node const& element, VerdictKind verdict) {
  std::vector<Notice> notices;
  if (verdict == VerdictKind::on_hold) {
    for (std::string const& code : codes_at(element, "authori_hold")) notices.push_back(hold_notice(code));
    if (notices.empty()) notices.push_back(hold_notice({}));
  }
  if (verdict == VerdictKind::rejected) {
    for (std::string const& code : codes_at(element, "authori_ng")) notices.push_back(refusal_notice(code));
    if (notices.empty()) notices.push_back(refusal_notice({}));
  }
  if (verdict == VerdictKind::unclear)
    notices.push_back({"30",
                       {"NPが与信処理のエラーを返しました。結果は分かりません。",
                        "NP answered that the credit check failed; the outcome is not known."},
                       next_step_of(Remedy::wait)});
  return notices;
}

/// Level 2 of register, update and find. A result that is null or absent is a transaction not decided yet.
Result<Outcome, ParseError> read_credit(Node const& element, std::string id) {
  Outcome outcome;
  outcome.authorised_at = std::string(element.text_at("authori_required_date"));
  auto const* leaf = element.find("authori_result");
  if (leaf == nullptr || leaf->is_null()) {
    if (!codes_at(element, "authori_hold").empty() || !codes_at(element, "authori_ng").empty())
      return Failure{
          unreadable("NPの応答に結果がなく、理由だけがあります。", "NP's answer gives reasons but no result.")};
    outcome.verdict = {VerdictKind::reviewing};
  } else {
    auto const code = leaf_text(*leaf);
    auto const* verdict = verdict_of(code);
    if (verdict == nullptr) return Failure{unknown_code(code, std::move(id))};
    outcome.verdict = {*verdict};
    outcome.notices = reasons_of(element, *verdict);
  }
  outcome.provider_transaction_id = std::move(id);
  return outcome;
}

Result<Outcome, ParseError> read_payment(Node const& element, std::string id) {
  auto const* leaf = element.find("payment_status");
  if (leaf == nullptr || leaf->is_null())
    return Failure{unreadable("NPの応答に入金状況がありません。", "NP's answer holds no payment status.")};
  auto const code = leaf_text(*leaf);
  for (PaymentCode const& row : kPaymentCodes) {
    if (row.code != code) continue;
    Outcome outcome;
    outcome.verdict = {VerdictKind::shipped, row.stage};
    outcome.provider_transaction_id = std::move(id);
    if (auto const paid_on = parse_date(element.text_at("customer_payment_date")))
      outcome.notices.push_back(
          {"",
           {"購入者の入金日は" + to_iso(*paid_on) + "です。", "The buyer paid on " + to_iso(*paid_on) + "."},
           next_step_of(Remedy::none)});
    return outcome;
  }
  return Failure{unknown_code(code, std::move(id))};
}

Outcome plain(VerdictKind verdict, std::string id) {
  Outcome outcome;
  outcome.verdict = {verdict, Stage::slip};
  outcome.provider_transaction_id = std::move(id);
  return outcome;
}

/// Results and errors in one answer. Which HTTP status it carries is not known, so a shop may trust 200 alone.
bool is_mixed(Node const& answer) {
  return !answer.items_at("results").empty() && !answer.items_at("errors").empty();
}

/// What must be true of the ids of our own element before anything in it counts.
std::optional<ParseError> id_mismatch(Node const& element, Step const& step, Sent const& sent) {
  auto const shop_id = leaf_at(element, "shop_transaction_id");
  if (!shop_id.empty() && shop_id != sent.our_id)
    return fault(ParseFault::wrong_id, shop_id, "NPの応答の注文IDが送ったものと違います。",
                 "The order id in NP's answer is not the one that was sent.");
  auto const np_id = leaf_at(element, "np_transaction_id");
  if (step.endpoint == "register" && !is_transaction_id(np_id))
    return fault(np_id.empty() ? ParseFault::unreadable : ParseFault::wrong_id, np_id,
                 "NPの応答に正しいNP取引IDがありません。", "NP's answer holds no valid NP transaction id.");
  return std::nullopt;
}

Result<Outcome, ParseError> read_result(Node const& element, Step const& step, Sent const& sent) {
  if (auto mismatch = id_mismatch(element, step, sent)) return Failure{std::move(*mismatch)};
  auto id = leaf_at(element, "np_transaction_id");
  if (step.endpoint == "cancel") return plain(VerdictKind::cancelled, std::move(id));
  if (step.endpoint == "shipments") return plain(VerdictKind::shipped, std::move(id));
  if (step.endpoint == "payments_find") return read_payment(element, std::move(id));
  return read_credit(element, std::move(id));
}

/// One transaction twice, or both accepted and refused. In a call for one, an error without an id means us too.
bool says_both(Elements const& found, Sent const& sent) {
  if (found.results.size() > 1 || found.refusals > 1) return true;
  bool const alone = sent.in_call.empty();
  bool const refused = !found.codes.empty() || (alone && !found.codes_without_id.empty());
  return !found.results.empty() && refused;
}

}  // namespace

Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer) {
  bool const registers = step.endpoint == "register";
  auto const& id = registers ? sent.our_id : sent.provider_transaction_id;
  auto const found =
      find_elements(answer.body, registers ? "shop_transaction_id" : "np_transaction_id", id, sent.in_call);
  if (answer.http_status != kHttpOk && is_mixed(answer.body) && !sent.settings.is_on("np.mixed_status_any"))
    return Failure{unreadable("NPの応答に成功とエラーが混在し、HTTPの状態が200ではありません。",
                              "NP's answer mixes results and errors under an HTTP status other than 200.")};
  if (!found.readable) return Failure{unreadable("NPの応答を読み取れません。", "NP's answer cannot be read.")};
  if (says_both(found, sent))
    return Failure{unreadable("NPの応答に、この取引についての矛盾があります。",
                              "NP's answer contradicts itself about this transaction.")};
  if (!found.results.empty()) return read_result(*found.results.front(), step, sent);
  if (!found.codes.empty()) return read_refusal(found.codes, step, sent);
  // An error that names nobody is ours only where the answer speaks of nobody else.
  if (!found.codes_without_id.empty() && !found.others) return read_refusal(found.codes_without_id, step, sent);
  // Only other orders of the call: what became of ours is not known, but nothing is wrong with the answer.
  bool const partial = !sent.in_call.empty() && !found.strangers;
  return Failure{fault(partial ? ParseFault::missing : ParseFault::wrong_id, found.stranger_id,
                       "NPの応答に、送った取引がありません。",
                       "NP's answer does not hold the transaction that was sent.")};
}

}  // namespace yoshin::np
