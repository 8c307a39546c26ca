#include "provider/score/parse.hpp"

#include <algorithm>

#include "provider/score/actions.hpp"
#include "provider/score/limits.hpp"

namespace yoshin::score {
namespace {

constexpr int kHttpOk = 200;

Failure<ParseError> unreadable(std::string_view code, std::string ja, std::string en) {
  return distrust(ParseFault::unreadable, code, std::move(ja), std::move(en));
}

/// The ids of an accepted answer must be ours before anything else in it counts. A change may bring a new
/// transaction id, but only under our own order id.
std::optional<Failure<ParseError>> wrong_ids(Step const& step, Sent const& sent, Node const& result) {
  auto const ours = element_of(result, "shopTransactionId");
  auto const theirs = element_of(result, "nissenTransactionId");
  if (!ours.sound || (!ours.text.empty() && ours.text != sent.our_id))
    return distrust(ParseFault::wrong_id, ours.text, "別の注文の応答です（" + ours.text + "）。",
                    "The answer is for another order (" + ours.text + ").");
  if (!theirs.sound || !is_transaction_id(theirs.text))
    return distrust(theirs.text.empty() ? ParseFault::unreadable : ParseFault::wrong_id, theirs.text,
                    "応答に正しい取引IDがありません。", "The answer holds no valid transaction id.");
  bool const known = !sent.provider_transaction_id.empty() && step.endpoint != "register";
  bool const same = known && theirs.text == sent.provider_transaction_id;
  bool const may_differ = step.endpoint == "modify" && !ours.text.empty();
  if (known && !same && !may_differ)
    return distrust(ParseFault::wrong_id, theirs.text, "別の取引の応答です（" + theirs.text + "）。",
                    "The answer is for another transaction (" + theirs.text + ").");
  if (!known && step.endpoint == "result" && ours.text.empty())
    return distrust(ParseFault::wrong_id, theirs.text, "応答が、問い合わせた注文のものか分かりません。",
                    "The answer does not say that it is for the order asked about.");
  return std::nullopt;
}

std::optional<Failure<ParseError>> wrong_amount(Sent const& sent, Node const& result) {
  auto const billed = element_of(result, "billedAmount");
  if (!billed.given || (billed.sound && billed.text.empty())) return std::nullopt;
  auto const amount = parse_integer(billed.text);
  if (billed.sound && amount && Yen{*amount} == amount_sent(sent)) return std::nullopt;
  return distrust(ParseFault::wrong_amount, billed.text,
                  "応答の金額が送ったものと違います（" + billed.text + "）。",
                  "The amount in the answer is not the one that was sent (" + billed.text + ").");
}

std::vector<Notice> hold_notices(Node const& result) {
  std::vector<Notice> notices;
  for (HoldReason const& reason : hold_reasons_of(result))
    notices.push_back({reason.code,
                       {"与信保留：" + (reason.text.empty() ? "理由の説明はありません。" : reason.text),
                        "On hold: " + (reason.text.empty() ? "no reason in words." : quoted(reason.text))},
                       next_step_of(Remedy::correct_hold)});
  if (notices.empty())
    notices.push_back({"",
                       {"与信保留です。理由は示されていません。", "On hold; no reason is given."},
                       next_step_of(Remedy::correct_hold)});
  return notices;
}

std::vector<Notice> notices_of(VerdictKind verdict, Node const& result) {
  if (verdict == VerdictKind::on_hold) return hold_notices(result);
  if (verdict == VerdictKind::rejected)
    return {{"",
             {"与信NGです。理由は示されません。", "Credit refused; the provider gives no reason."},
             next_step_of(Remedy::cancel_then_anew)}};
  if (verdict == VerdictKind::reviewing)
    return {{"",
             {"提供元の担当者が審査しています。", "A person at the provider is reviewing it."},
             next_step_of(Remedy::review_wait)}};
  return {};
}

/// A reading cannot show a shipment: where one was reported, an approval says that it stands.
Verdict verdict_of(VerdictKind kind, Step const& step, Sent const& sent) {
  bool const stands = step.endpoint == "result" && kind == VerdictKind::approved && is_slip_reported(sent);
  return stands ? Verdict{VerdictKind::shipped, sent.stage} : Verdict{kind, Stage::slip};
}

/// Level 2 of a registration, a change and a reading.
Result<Outcome, ParseError> read_credit(Step const& step, Sent const& sent, Node const& result,
                                        Outcome outcome) {
  auto const author = element_of(result, "authorResult");
  auto const* row = author.sound ? find_result(author.text) : nullptr;
  if (row == nullptr) {
    auto unknown =
        distrust(ParseFault::unknown_code, author.text, "一覧にない与信結果です（" + author.text + "）。",
                 "A result that is not on our list (" + author.text + ").");
    unknown.error.provider_transaction_id = outcome.provider_transaction_id;
    return unknown;
  }
  outcome.authorised_at = element_of(result, "authoriDate").text;
  outcome.verdict = verdict_of(row->verdict, step, sent);
  outcome.notices = notices_of(row->verdict, result);
  return outcome;
}

Result<Outcome, ParseError> read_accepted(Step const& step, Sent const& sent, Node const& answer) {
  if (step.endpoint == "invoice") return read_invoice(sent, answer);
  auto const results = all_at(answer, "transactionResult");
  if (results.size() != 1 || results.front()->members() == nullptr)
    return unreadable("", "応答に取引の結果がありません。", "The answer holds no result of the transaction.");
  Node const& result = *results.front();
  if (auto wrong = wrong_ids(step, sent, result)) return *wrong;
  if (auto wrong = wrong_amount(sent, result)) return *wrong;
  Outcome outcome;
  outcome.provider_transaction_id = element_of(result, "nissenTransactionId").text;
  outcome.verdict = {step.endpoint == "cancel" ? VerdictKind::cancelled : VerdictKind::shipped, Stage::slip};
  if (step.endpoint == "cancel" || step.endpoint == "shipment") return outcome;
  return read_credit(step, sent, result, std::move(outcome));
}

}  // namespace

Failure<ParseError> distrust(ParseFault fault, std::string_view code, std::string ja, std::string en) {
  return Failure{ParseError{fault, std::string(code), {std::move(ja), std::move(en)}}};
}

bool is_transaction_id(std::string_view text) {
  bool const plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
  return plain && !text.empty() && text.size() <= kMostTransactionId;
}

Yen amount_sent(Sent const& sent) {
  Node const* request = sent.request.body.find("request");
  if (request == nullptr) return sent.billed;
  for (std::string_view const part : {"transaction", "buyer"})
    if (Node const* node = request->find(part))
      if (auto const amount = node->integer_at("billedAmount")) return Yen{*amount};
  return sent.billed;
}

Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer) {
  auto const accepted = element_of(answer.body, "result");
  if (!accepted.given || !accepted.sound || accepted.text.empty())
    return unreadable("", "応答に受付結果がありません。", "The answer does not say whether it was accepted.");
  if (accepted.text == "NG") return read_refusal(step, sent, answer.body);
  if (accepted.text != "OK")
    return distrust(ParseFault::unknown_code, accepted.text, "知らない受付結果です（" + accepted.text + "）。",
                    "Unknown message result (" + accepted.text + ").");
  auto const errors = errors_of(answer.body);
  if (!errors.empty() || answer.http_status != kHttpOk)
    return unreadable(errors.empty() ? std::string_view{} : std::string_view(errors.front().code),
                      "受付とエラーが矛盾する応答です。", "The answer contradicts itself.");
  return read_accepted(step, sent, answer.body);
}

}  // namespace yoshin::score
