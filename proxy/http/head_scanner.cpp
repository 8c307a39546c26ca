#include "proxy/http/head_scanner.hpp"

#include <string_view>

namespace yoshin::http {
namespace {

bool is_name_character(char c) {
  constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kMarks.find(c) != std::string_view::npos;
}

bool is_text_character(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return c == '\t' || (byte >= 0x20 && byte != 0x7f);
}

}  // namespace

void HeadScanner::restart() {
  state_ = HeadState::reading;
  where_ = Where::line_start;
  empty_line_ = true;
  bytes_ = 0;
  lines_ = 0;
}

HeadState HeadScanner::feed(char byte) {
  if (state_ != HeadState::reading) return state_;
  if (++bytes_ > limits_.head_bytes || !accepts(byte)) state_ = HeadState::refused;
  return state_;
}

bool HeadScanner::accepts(char byte) {
  switch (where_) {
    case Where::line_start: return accepts_line_start(byte);
    case Where::line_end: return accepts_line_end(byte);
    case Where::name:
      if (byte == ':') where_ = Where::value;
      return byte == ':' || is_name_character(byte);
    case Where::request_line:
    case Where::value:
      if (byte == '\r') where_ = Where::line_end;
      return byte == '\r' || is_text_character(byte);
  }
  return false;
}

bool HeadScanner::accepts_line_start(char byte) {
  if (++lines_ > limits_.head_lines) return false;
  if (byte == '\r' && lines_ > 1) {
    where_ = Where::line_end;
    empty_line_ = true;
    return true;
  }
  empty_line_ = false;
  where_ = lines_ == 1 ? Where::request_line : Where::name;
  return is_name_character(byte);
}

bool HeadScanner::accepts_line_end(char byte) {
  if (byte != '\n') return false;
  where_ = Where::line_start;
  if (empty_line_) state_ = HeadState::complete;
  return true;
}

}  // namespace yoshin::http
