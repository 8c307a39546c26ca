#include "proxy/http/problem.hpp"

#include <array>

#include "base/json.hpp"

namespace yoshin::http {
namespace {

constexpr std::string_view kRetryJa = "画面を再読み込みしてもう一度試してください。";
constexpr std::string_view kRetryEn = "Reload the screen and try again.";
constexpr std::string_view kReportJa = "続く場合は、下の受付番号を添えて管理者に連絡してください。";
constexpr std::string_view kReportEn = "If it persists, tell the administrator the request number.";

// clang-format off
constexpr auto kFaults = std::to_array<FaultRow>({
    {HttpFault::bad_request,            400, "bad_request",            "リクエストの形式が正しくありません。",                     "The request is malformed.",                              kRetryJa, kRetryEn},
    {HttpFault::bad_host,               400, "bad_host",               "Host ヘッダーがないか、複数あります。",                    "The Host header is missing or repeated.",                kRetryJa, kRetryEn},
    {HttpFault::bad_query,              400, "bad_query",              "アドレスの指定項目が正しくありません。",                   "A query parameter is not allowed or out of range.",      kRetryJa, kRetryEn},
    {HttpFault::bad_json,               400, "bad_json",               "本文が正しい JSON ではありません。",                       "The body is not valid JSON.",                            kRetryJa, kRetryEn},
    {HttpFault::forbidden_origin,       403, "forbidden_origin",       "別のサイトからの操作は受け付けません。",                   "Requests from another site are refused.",                "与信の画面から操作してください。", "Use the Yoshin screen itself."},
    {HttpFault::missing_header,         403, "missing_header",         "X-Yoshin ヘッダーがありません。",                          "The X-Yoshin header is missing.",                        "書き込みには X-Yoshin: 1 を付けてください。", "Send X-Yoshin: 1 with every write."},
    {HttpFault::not_local,              403, "not_local",              "このパソコン以外からは使えません。",                       "Only this machine may use the demo.",                    "同じパソコンのブラウザーで開いてください。", "Open it in a browser on the same machine."},
    {HttpFault::forbidden_role,         403, "forbidden_role",         "この操作の権限がありません。",                             "Your role does not permit this.",                        "管理者に依頼してください。", "Ask an administrator."},
    {HttpFault::not_found,              404, "not_found",              "見つかりません。",                                         "Not found.",                                             kRetryJa, kRetryEn},
    {HttpFault::method_not_allowed,     405, "method_not_allowed",     "このアドレスでは使えないメソッドです。",                   "This method is not allowed here.",                       kRetryJa, kRetryEn},
    {HttpFault::length_required,        411, "length_required",        "Content-Length が必要です。",                              "Content-Length is required.",                            kRetryJa, kRetryEn},
    {HttpFault::body_too_large,         413, "body_too_large",         "本文が 1 MiB を超えています。",                            "The body is larger than 1 MiB.",                         "小さく分けて送ってください。", "Send it in smaller parts."},
    {HttpFault::target_too_long,        414, "target_too_long",        "アドレスが長すぎます。",                                   "The address is too long.",                               kRetryJa, kRetryEn},
    {HttpFault::unsupported_media_type, 415, "unsupported_media_type", "Content-Type は application/json だけです。",              "Only Content-Type application/json is accepted.",        kRetryJa, kRetryEn},
    {HttpFault::range_not_supported,    416, "range_not_supported",    "Range には対応していません。",                             "Ranges are not served.",                                 kRetryJa, kRetryEn},
    {HttpFault::wrong_host,             421, "wrong_host",             "このホスト名では使えません。",                             "This host name is not served here.",                     "設定の hosts にあるアドレスで開いてください。", "Open one of the addresses in the setting hosts."},
    {HttpFault::too_many_requests,      429, "too_many_requests",      "操作が多すぎます。",                                       "Too many requests from this address.",                   "少し待ってからもう一度試してください。", "Wait a moment and try again."},
    {HttpFault::too_many_headers,       431, "too_many_headers",       "ヘッダーが大きすぎます。",                                 "The headers are too large.",                             kRetryJa, kRetryEn},
    {HttpFault::internal_error,         500, "internal_error",         "処理中に問題が起きました。",                               "Something went wrong inside.",                           kReportJa, kReportEn},
    {HttpFault::not_implemented,        501, "not_implemented",        "Transfer-Encoding には対応していません。",                 "Transfer-Encoding is not supported.",                    kRetryJa, kRetryEn},
    {HttpFault::unavailable,            503, "unavailable",            "いまは応答できません。",                                   "The service cannot answer now.",                         kReportJa, kReportEn},
});
// clang-format on

Node to_members(std::string_view ja, std::string_view en) {
  return Node::object().add("ja", ja).add("en", en);
}

}  // namespace

FaultRow const& row_of(HttpFault fault) {
  for (auto const& row : kFaults)
    if (row.fault == fault) return row;
  return kFaults.front();
}

HttpFault fault_of_status(int status) {
  for (auto const& row : kFaults)
    if (row.status == status) return row.fault;
  return status >= 500 ? HttpFault::internal_error : HttpFault::bad_request;
}

std::string problem_body(std::string_view code, Message const& text, Message const& next_step, Node details,
                         std::string_view request_id) {
  Node error = Node::object();
  error.add("code", code).add("text", to_members(text.ja, text.en));
  error.add("next_step", to_members(next_step.ja, next_step.en));
  error.add("details", std::move(details)).add("request", request_id);
  return write_json(Node::object().add("error", std::move(error)));
}

HttpResponse problem_response(HttpFault fault, std::string_view request_id) {
  auto const& row = row_of(fault);
  Message const text{std::string(row.ja), std::string(row.en)};
  Message const next{std::string(row.next_ja), std::string(row.next_en)};
  return text_response(row.status, "application/json", problem_body(row.code, text, next, {}, request_id));
}

}  // namespace yoshin::http
