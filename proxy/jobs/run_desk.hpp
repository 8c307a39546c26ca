#pragma once

#include <mutex>
#include <string_view>
#include <vector>

#include "proxy/jobs/lanes.hpp"
#include "proxy/jobs/office.hpp"
#include "proxy/jobs/pace.hpp"
#include "proxy/jobs/throttle.hpp"

namespace yoshin {

/// Actions on many orders: rows arrive in chunks, are committed, and go on without the browser.
class RunDesk {
 public:
  RunDesk(Office office, Lanes& lanes) : office_(office), lanes_(lanes), throttle_(office.clock) {}

  Reply open(Principal const& who, Node const& body);
  Reply chunk(Principal const& who, std::string_view run, Node const& body);
  Reply commit(Principal const& who, std::string_view run);
  Reply progress(std::string_view run, ProgressQuery const& query);
  /// Pauses, resumes or stops a run.
  Reply control(Principal const& who, std::string_view run, Node const& body);
  /// The newest runs.
  Reply recent();
  /// Those that were started and are not over.
  Reply open_runs();

  /// Takes up the rows that an earlier life of the process left (R5): those whose call ended get its outcome,
  /// those that were never sent are queued, or stand aside where the run is paused.
  void resume();
  /// Carries out rows of one run; returns those whose journal cannot be written now.
  std::vector<Job> work(std::vector<Job> jobs);
  /// How many rows like this one may go into one call.
  std::size_t together(Job const& job);
  /// Whether a call may go out for a row like this one while `in_work` orders of its shop and provider are.
  [[nodiscard]] bool lets_go(Job const& job, std::size_t in_work) const {
    return throttle_.lets_go({job.row.shop, job.row.provider}, in_work);
  }

 private:
  bool end_interrupted(Run const& run, RunRow const& row);
  [[nodiscard]] Node shown(Run const& run) const;
  static Node with_rows(Node run, std::vector<EndedRow> const& rows, std::int64_t after);
  void follow(Run const& run, RunOrder order);
  void heed(Job const& job, PressEnd const& end);
  void hold(LaneRef const& lane, HoldReason reason);

  Office office_;
  Lanes& lanes_;
  Throttle throttle_;
  Pace pace_;
  std::mutex control_mutex_;
};

}  // namespace yoshin
