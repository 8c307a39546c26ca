#pragma once

#include <string_view>
#include <vector>

#include "proxy/jobs/lanes.hpp"
#include "proxy/jobs/office.hpp"

namespace yoshin {

/// Actions on many orders: rows arrive in chunks, are committed, and go on without the browser.
class RunDesk {
 public:
  RunDesk(Office office, Lanes& lanes) : office_(office), lanes_(lanes) {}

  Reply open(Principal const& who, Node const& body);
  Reply chunk(Principal const& who, std::string_view run, Node const& body);
  Reply commit(Principal const& who, std::string_view run);
  Reply progress(std::string_view run, ProgressQuery const& query);
  Reply recent();

  /// Takes up the rows that an earlier life of the process left (R5): those whose call ended get its outcome,
  /// those that were never sent are queued.
  void resume();
  /// Carries out rows of one run; returns those whose journal cannot be written now.
  std::vector<Job> work(std::vector<Job> jobs);
  /// How many rows like this one may go into one call.
  std::size_t together(Job const& job);

 private:
  bool end_interrupted(Run const& run, RunRow const& row);

  Office office_;
  Lanes& lanes_;
};

}  // namespace yoshin
