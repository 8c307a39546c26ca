#pragma once

#include <cstddef>

#include "proxy/http/limits.hpp"

namespace yoshin::http {

/// How far the head of a request is.
enum class HeadState { reading, complete, refused };

/// Looks at every byte of a request's head before the library does: at most so many bytes and lines, CR and LF
/// only together, no NUL or other control character, no folded line, no line without a colon, no space before
/// the colon.
class HeadScanner {
 public:
  explicit HeadScanner(GuardLimits const& limits) : limits_(limits) {}

  /// Takes one byte. Once `complete` or `refused`, the state stays until `restart`.
  HeadState feed(char byte);
  [[nodiscard]] HeadState state() const { return state_; }
  void restart();

 private:
  enum class Where { line_start, request_line, name, value, line_end };
  bool accepts(char byte);
  bool accepts_line_start(char byte);
  bool accepts_line_end(char byte);

  GuardLimits const& limits_;
  HeadState state_ = HeadState::reading;
  Where where_ = Where::line_start;
  bool empty_line_ = true;
  std::size_t bytes_ = 0;
  std::size_t lines_ = 0;
};

}  // namespace yoshin::http
