#pragma once

#include <string>
#include <string_view>

#include "base/message.hpp"

namespace yoshin {

/// How the process ends.
enum Exit : int { kDone = 0, kFailed = 1, kWrongUse = 2 };

/// One line for the operator, in both languages.
void say(std::string_view ja, std::string_view en);
/// One line on the error output; the result is for `return`.
Exit fail(Message const& message);
/// One line of the log.
void log_line(std::string_view line);

/// The log in the data folder: every line with its time, appended. Lines of several threads stay whole. A
/// folder that takes no more lines costs the copy only: the error output still has them.
class LogFile {
 public:
  explicit LogFile(std::string const& path);
  ~LogFile();
  LogFile(LogFile const&) = delete;
  LogFile& operator=(LogFile const&) = delete;

  /// Writes a line to the file and to the error output.
  void write(std::string_view line) const;

 private:
  int file_;
};

/// Blocks SIGINT and SIGTERM in this thread and all that it starts, so that stopping is ordinary code. To be
/// called before the first thread.
void block_stop_signals();
/// Waits for one of the two.
void wait_for_stop();

}  // namespace yoshin
