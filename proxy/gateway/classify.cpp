#include "proxy/gateway/classify.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "provider/credentials.hpp"
#include "proxy/gateway/decode.hpp"
#include "proxy/gateway/notices.hpp"

namespace yoshin {
namespace {

/// The journal's state for each verdict of an answer that was read. `unclear` is never an answer.
struct VerdictState {
  VerdictKind verdict;
  DispatchState state;
  char const* reason;
};
// clang-format off
constexpr auto kVerdictStates = std::to_array<VerdictState>({
    {VerdictKind::approved,        DispatchState::answered_ok,      ""},
    {VerdictKind::reviewing,       DispatchState::answered_pending, ""},
    {VerdictKind::on_hold,         DispatchState::answered_pending, ""},
    {VerdictKind::rejected,        DispatchState::answered_ng,      "credit"},
    {VerdictKind::cancelled,       DispatchState::answered_ok,      ""},
    {VerdictKind::shipped,         DispatchState::answered_ok,      ""},
    {VerdictKind::done,            DispatchState::answered_ok,      ""},
    {VerdictKind::absent,          DispatchState::answered_ok,      "absent"},
    {VerdictKind::message_refused, DispatchState::answered_ng,      "message"},
    {VerdictKind::unclear,         DispatchState::unknown,          "unclear"},
});

struct FaultReason {
  ParseFault fault;
  char const* reason;
  bool alarm;
};
constexpr auto kFaultReasons = std::to_array<FaultReason>({
    {ParseFault::unreadable,   "unreadable",   false},
    {ParseFault::missing,      "missing",      false},
    {ParseFault::wrong_id,     "wrong_id",     true},
    {ParseFault::wrong_amount, "wrong_amount", true},
    {ParseFault::unknown_code, "unknown_code", false},
});
// clang-format on

/// Errors of the client that mean that something stands between us and the provider's own server: a person must
/// look, although nothing was sent.
constexpr auto kTlsErrors =
    std::to_array<std::string_view>({"SSLConnection", "SSLServerVerification", "SSLLoadingCerts"});

bool is_tls_error(std::string_view error) {
  return std::find(kTlsErrors.begin(), kTlsErrors.end(), error) != kTlsErrors.end();
}

/// HTTP statuses that refuse the request as such, whatever the body says.
bool refuses_by_status(int status) {
  return status == 401 || status == 403 || status == 404 || status == 405;
}

/// HTTP statuses that refuse who asks, so that every other call of the shop would be refused likewise.
bool refuses_credentials(int status) {
  return status == 401 || status == 403;
}

/// A provider's call never redirects; it is not followed, and somebody must find out who answered.
bool redirects(int status) {
  return status >= 300 && status < 400;
}

/// Whether the body may be read at all: 200, and 4xx with a body. 429 says nothing about what was taken.
bool may_be_read(WireAnswer const& answer) {
  bool const refused = answer.status >= 400 && answer.status < 500 && answer.status != 429;
  return answer.status == 200 || (refused && !answer.body.empty());
}

Classified unclear(std::string reason) {
  Classified result;
  result.reason = std::move(reason);
  return result;
}

Classified refused_by_status(int status) {
  Classified result;
  result.state = DispatchState::answered_ng;
  result.reason = "message";
  result.verdict = {VerdictKind::message_refused};
  Notice notice = notice_of(Word::refused_http);
  notice.code = "HTTP " + std::to_string(status);
  result.notices.push_back(std::move(notice));
  return result;
}

Classified distrusted(ParseError const& error) {
  Classified result;
  for (FaultReason const& row : kFaultReasons)
    if (row.fault == error.fault) {
      result.reason = row.reason;
      result.alarm = row.alarm;
    }
  result.provider_transaction_id = error.provider_transaction_id;
  result.notices = fitting(std::vector<Notice>{{error.code, error.text, notice_of(Word::lost).next_step}});
  return result;
}

Classified understood(Outcome outcome) {
  Classified result;
  result.verdict = outcome.verdict;
  if (outcome.exists_already) result.verdict = {VerdictKind::unclear};
  for (VerdictState const& row : kVerdictStates)
    if (row.verdict == result.verdict.kind) {
      result.state = row.state;
      result.reason = outcome.exists_already ? "exists" : row.reason;
    }
  outcome.authorised_at = fitting(outcome.authorised_at);
  result.notices = fitting(outcome.notices);
  if (outcome.exists_already && result.notices.empty()) result.notices.push_back(notice_of(Word::exists));
  result.provider_transaction_id = outcome.provider_transaction_id;
  result.outcome = std::move(outcome);
  return result;
}

/// The judgement of the body, for an answer whose status lets it be read.
Classified read_body(Received const& received, Connector const& connector, Step const& step, Sent const& sent) {
  if (!received.document) return unclear(received.fault);
  auto outcome = connector.parse(step, sent, *received.document);
  if (!outcome) return distrusted(outcome.error());
  bool const refused = outcome.value().verdict.kind == VerdictKind::message_refused &&
                       credentials_refused(connector.id, outcome.value().notices);
  Classified result = understood(std::move(outcome).value());
  if (refused) result.hindrance = Hindrance::credentials_refused;
  return result;
}

}  // namespace

Received receive(WireAnswer answer, Connector const& connector, std::string_view endpoint) {
  Received received{std::move(answer), std::nullopt, "empty"};
  WireAnswer const& wire = received.wire;
  if (wire.delivery != Delivery::answered || !may_be_read(wire) || wire.body.empty()) return received;
  auto document = decode_answer(find_endpoint(connector, endpoint)->answers, wire.content_type, wire.body);
  if (document) {
    received.document = Answer{wire.status, std::move(document).value()};
  } else {
    received.fault = document.error().reason;
  }
  return received;
}

Classified classify(WireAnswer const& answer, Connector const& connector, Step const& step, Sent const& sent) {
  return classify(receive(answer, connector, step.endpoint), connector, step, sent);
}

Classified classify(Received const& received, Connector const& connector, Step const& step, Sent const& sent) {
  WireAnswer const& answer = received.wire;
  switch (answer.delivery) {
    case Delivery::not_sent: {
      Classified result = unclear("not_sent");
      result.state = DispatchState::not_sent;
      result.alarm = is_tls_error(answer.library_error);
      result.notices.push_back(notice_of(Word::not_sent));
      return result;
    }
    case Delivery::unclear: return unclear(answer.library_error.empty() ? "no_answer" : answer.library_error);
    case Delivery::answered: break;
  }
  if (!may_be_read(answer) && !refuses_by_status(answer.status)) {
    Classified result = unclear("http_" + std::to_string(answer.status));
    result.alarm = redirects(answer.status);
    if (asks_to_slow_down(answer.status, answer.retry_after)) result.hindrance = Hindrance::too_many;
    return result;
  }
  Classified result = may_be_read(answer) ? read_body(received, connector, step, sent) : unclear("empty");
  if (!refuses_by_status(answer.status)) return result;
  if (result.verdict.kind != VerdictKind::message_refused) result = refused_by_status(answer.status);
  if (refuses_credentials(answer.status)) result.hindrance = Hindrance::credentials_refused;
  return result;
}

Classified id_of_another_order(std::string_view provider_transaction_id) {
  Classified result = unclear("id_held");
  result.alarm = true;
  Notice notice = notice_of(Word::id_held);
  notice.code = fitting(provider_transaction_id);
  result.notices.push_back(std::move(notice));
  return result;
}

}  // namespace yoshin
