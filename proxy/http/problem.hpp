#pragma once

#include <string>
#include <string_view>

#include "base/message.hpp"
#include "base/node.hpp"
#include "proxy/http/message.hpp"

namespace yoshin::http {

/// Whatever the HTTP layer itself refuses. The names are the `code` of the error body.
enum class HttpFault {
  bad_request,
  bad_host,
  bad_query,
  bad_json,
  forbidden_origin,
  missing_header,
  not_local,
  forbidden_role,
  not_found,
  method_not_allowed,
  length_required,
  body_too_large,
  target_too_long,
  unsupported_media_type,
  range_not_supported,
  wrong_host,
  too_many_requests,
  too_many_headers,
  internal_error,
  not_implemented,
  unavailable
};

/// One fault's fixed words.
struct FaultRow {
  HttpFault fault;
  int status;
  std::string_view code;
  std::string_view ja;
  std::string_view en;
  std::string_view next_ja;
  std::string_view next_en;
};

FaultRow const& row_of(HttpFault fault);
/// The fault that fits a status the library chose by itself.
HttpFault fault_of_status(int status);
/// `{"error":{"code","text":{ja,en},"next_step":{ja,en},"details","request"}}`
std::string problem_body(std::string_view code, Message const& text, Message const& next_step, Node details,
                         std::string_view request_id);
/// The fixed answer for a fault. Nothing of the request is in it but our own id.
HttpResponse problem_response(HttpFault fault, std::string_view request_id);

}  // namespace yoshin::http
