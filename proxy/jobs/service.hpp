#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "base/node.hpp"
#include "base/result.hpp"
#include "proxy/accounts/principal.hpp"

namespace yoshin {

/// Why a request to the proxy was not carried out. Becomes the HTTP problem body.
struct Refusal {
  int status = 400;   ///< HTTP status: 400, 403, 404, 409, 413, 422, 429, 503, 507.
  std::string code;   ///< Stable id, e.g. `version_conflict`.
  Message text;       ///< What is wrong.
  Message next_step;  ///< What the operator may do next.
  Node details;       ///< Rows, fields, current version …; null when there is nothing more.
};

using Reply = Result<Node, Refusal>;

/// Keyset paging and change watching of the order list.
struct ListQuery {
  std::int64_t after = 0;  ///< Only rows with a change number above this.
  std::int64_t limit = 2000;
  int wait_seconds = 0;  ///< Long poll: at most 8.
};

/// Watching a run: rows beyond the cursor, waiting up to `wait_seconds` (≤ 8) for one.
struct ProgressQuery {
  std::int64_t after = 0;
  int wait_seconds = 0;
};

/// Which runs a list shows.
enum class RunList { recent, open };

/// Everything the proxy does for its callers, one method a route. Bodies are trees; the HTTP layer only reads
/// and writes them. Thread-safe.
class Service {
 public:
  virtual ~Service() = default;

  virtual Reply health() = 0;
  virtual Reply session(Principal const&) = 0;
  virtual Reply shops(Principal const&) = 0;
  virtual Reply save_shop(Principal const&, std::string_view shop, Node const& body) = 0;
  virtual Reply save_provider(Principal const&, std::string_view shop, std::string_view provider,
                              Node const& body) = 0;
  virtual Reply save_credentials(Principal const&, std::string_view shop, std::string_view provider,
                                 Node const& body) = 0;
  virtual Reply apply_fees(Principal const&, std::string_view shop, Node const& body) = 0;

  virtual Reply list_orders(Principal const&, ListQuery const&) = 0;
  virtual Reply documents(Principal const&, Node const& body) = 0;
  virtual Reply order(Principal const&, std::int64_t id) = 0;
  virtual Reply edit_order(Principal const&, std::int64_t id, Node const& body) = 0;
  virtual Reply edit_orders(Principal const&, Node const& body) = 0;
  virtual Reply settle(Principal const&, std::int64_t id, Node const& body) = 0;
  virtual Reply push_orders(Principal const&, Node const& body) = 0;

  virtual Reply open_import(Principal const&, Node const& body) = 0;
  virtual Reply import_chunk(Principal const&, std::string_view import, Node const& body) = 0;
  virtual Reply commit_import(Principal const&, std::string_view import, Node const& body) = 0;

  virtual Reply open_run(Principal const&, Node const& body) = 0;
  virtual Reply run_chunk(Principal const&, std::string_view run, Node const& body) = 0;
  virtual Reply commit_run(Principal const&, std::string_view run, Node const& body) = 0;
  virtual Reply run_progress(Principal const&, std::string_view run, ProgressQuery const&) = 0;
  virtual Reply control_run(Principal const&, std::string_view run, Node const& body) = 0;
  virtual Reply runs(Principal const&, RunList) = 0;

  virtual Reply clock(Principal const&) = 0;
  virtual Reply advance_clock(Principal const&, Node const& body) = 0;
};

}  // namespace yoshin
