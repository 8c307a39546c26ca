#pragma once

#include "provider/cell.hpp"
#include "proxy/jobs/office.hpp"

namespace yoshin {

/// The order list, details, edits and what a person settles.
class OrderDesk {
 public:
  explicit OrderDesk(Office office) : office_(office) {}

  Reply list(ListQuery const& query);
  Reply documents(Node const& body);
  Reply detail(std::int64_t id);
  Reply edit(Principal const& who, std::int64_t id, Node const& body);
  Reply settle(Principal const& who, std::int64_t id, Node const& body);

 private:
  Reply settle_with_id(Principal const& who, std::int64_t id, Node const& body);
  Reply settle_as_seen(Principal const& who, std::int64_t id, Settlement kind, Node const& body);
  Reply conflict(std::int64_t id);

  Office office_;
};

}  // namespace yoshin
