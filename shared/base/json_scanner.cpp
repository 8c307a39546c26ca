#include "base/json_scanner.hpp"

#include "base/node.hpp"
#include "base/utf8.hpp"

namespace yoshin {
namespace {

constexpr bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// How many bytes a JSON number takes at the front of `text`, 0 when there is none.
std::size_t number_size(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  auto const digits = [&] {
    auto const from = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - from;
  };
  auto const first = at;
  auto const whole = digits();
  if (whole == 0 || (whole > 1 && text[first] == '0')) return 0;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (digits() == 0) return 0;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (digits() == 0) return 0;
  }
  return at;
}

/// Bytes at the front of `text` that stand in a JSON string for themselves.
std::size_t plain_size(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] != '"' && text[at] != '\\' &&
         static_cast<unsigned char>(text[at]) >= 0x20)
    ++at;
  return at;
}

}  // namespace

bool JsonScanner::fail() {
  good_ = false;
  rest_ = {};
  return false;
}

/// The next byte behind blanks; NUL, which no value begins with, at the end.
char JsonScanner::next() {
  std::size_t at = 0;
  while (at < rest_.size() && (rest_[at] == ' ' || rest_[at] == '\n' || rest_[at] == '\r' || rest_[at] == '\t'))
    ++at;
  rest_.remove_prefix(at);
  return rest_.empty() ? '\0' : rest_.front();
}

bool JsonScanner::enter(char bracket) {
  if (next() != bracket) return fail();
  rest_.remove_prefix(1);
  first_ = true;
  return true;
}

/// Whether another member or item follows; passes over the comma before it, or over the closing bracket.
bool JsonScanner::next_of(char end) {
  if (!good_) return false;
  char const letter = next();
  if (letter == end) {
    rest_.remove_prefix(1);
    first_ = false;
    return false;
  }
  if (first_) {
    first_ = false;
    return true;
  }
  if (letter != ',') return fail();
  rest_.remove_prefix(1);
  return true;
}

std::optional<std::string_view> JsonScanner::member() {
  if (!next_of('}')) return std::nullopt;
  auto const name = text();
  if (!name || next() != ':') {
    fail();
    return std::nullopt;
  }
  rest_.remove_prefix(1);
  return name;
}

bool JsonScanner::item() {
  return next_of(']');
}

std::optional<std::string_view> JsonScanner::text() {
  if (next() != '"') return std::nullopt;
  rest_.remove_prefix(1);
  auto const plain = plain_size(rest_);
  if (plain >= rest_.size() || rest_[plain] != '"') return escaped(plain);
  auto const text = rest_.substr(0, plain);
  rest_.remove_prefix(plain + 1);
  if (is_utf8(text)) return text;
  fail();
  return std::nullopt;
}

/// A text with escapes; its first `plain` bytes have none.
std::optional<std::string_view> JsonScanner::escaped(std::size_t plain) {
  std::string out(rest_.substr(0, plain));
  rest_.remove_prefix(plain);
  while (!rest_.empty() && rest_.front() == '\\') {
    rest_.remove_prefix(1);
    if (!escape(out)) break;
    auto const more = plain_size(rest_);
    out += rest_.substr(0, more);
    rest_.remove_prefix(more);
  }
  if (rest_.empty() || rest_.front() != '"' || !is_utf8(out)) {
    fail();
    return std::nullopt;
  }
  rest_.remove_prefix(1);
  return unescaped_.emplace_back(std::move(out));
}

std::optional<std::uint32_t> JsonScanner::hex4() {
  if (rest_.size() < 4) return std::nullopt;
  std::uint32_t value = 0;
  for (char const letter : rest_.substr(0, 4)) {
    auto const small = static_cast<char>(letter | 0x20);
    if (!is_digit(letter) && (small < 'a' || small > 'f')) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(is_digit(letter) ? letter - '0' : small - 'a' + 10);
  }
  rest_.remove_prefix(4);
  return value;
}

bool JsonScanner::escape(std::string& out) {
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  if (rest_.empty()) return fail();
  char const letter = rest_.front();
  rest_.remove_prefix(1);
  if (auto const at = kLetters.find(letter); at != std::string_view::npos) {
    out += kMeanings[at];
    return true;
  }
  auto point = letter == 'u' ? hex4() : std::nullopt;
  if (point && *point >= 0xD800 && *point < 0xDC00) {
    // The first half of a pair: the second must follow.
    if (!rest_.starts_with("\\u")) return fail();
    rest_.remove_prefix(2);
    auto const low = hex4();
    if (!low || *low < 0xDC00 || *low > 0xDFFF) return fail();
    point = 0x10000 + ((*point - 0xD800) << 10U) + (*low - 0xDC00);
  } else if (!point || (*point >= 0xDC00 && *point <= 0xDFFF)) {
    return fail();
  }
  append_utf8(out, *point);
  return true;
}

std::optional<std::int64_t> JsonScanner::integer() {
  char const letter = next();
  if (letter != '-' && !is_digit(letter)) return std::nullopt;
  auto const size = number_size(rest_);
  if (size == 0) fail();
  auto const value = parse_integer(rest_.substr(0, size));
  if (value) rest_.remove_prefix(size);
  return value;
}

std::optional<std::string_view> JsonScanner::number() {
  next();
  auto const number = rest_.substr(0, number_size(rest_));
  if (number.empty()) return std::nullopt;
  rest_.remove_prefix(number.size());
  return number;
}

bool JsonScanner::null() {
  next();
  return word("null");
}

bool JsonScanner::word(std::string_view expected) {
  if (!rest_.starts_with(expected)) return false;
  rest_.remove_prefix(expected.size());
  return true;
}

std::optional<bool> JsonScanner::boolean() {
  next();
  if (word("true")) return true;
  if (word("false")) return false;
  return std::nullopt;
}

void JsonScanner::skip(int depth) {
  char const letter = next();
  if (depth == 0 && (letter == '{' || letter == '[')) {
    fail();
  } else if (letter == '{') {
    enter('{');
    while (member()) skip(depth - 1);
  } else if (letter == '[') {
    enter('[');
    while (item()) skip(depth - 1);
  } else if (letter == '"') {
    text();
  } else if (!number() && !boolean() && !null()) {
    fail();
  }
}

bool JsonScanner::finished() {
  return good_ && next() == '\0' && rest_.empty();
}

}  // namespace yoshin
