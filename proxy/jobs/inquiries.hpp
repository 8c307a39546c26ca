#pragma once

#include <functional>
#include <vector>

#include "proxy/jobs/office.hpp"

namespace yoshin {

/// The inquiries into lost answers that the schedule makes by itself (R4).
class Inquiries {
 public:
  explicit Inquiries(Office office) : office_(office) {}

  /// Makes those that are due now, several in a call where the provider takes that; asks `goes_on` before each
  /// call. An order that cannot be read holds up no other.
  void make_due(std::function<bool()> const& goes_on);

 private:
  struct Due;
  std::vector<Due> due();
  bool ask(std::vector<std::int64_t> const& orders);
  void follow_up(std::int64_t order, RowEnd const& end);

  Office office_;
};

}  // namespace yoshin
