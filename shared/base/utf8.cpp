#include "base/utf8.hpp"

namespace yoshin {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_scalar(char32_t point) {
  return point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
}

/// Bytes of a sequence that begins with `lead`, 0 when none does, with the lead's own bits and the least value
/// that may be written so long.
struct Sequence {
  std::size_t bytes;
  char32_t bits;
  char32_t least;
};

Sequence sequence_of(unsigned char lead) {
  if (lead < 0x80) return {1, lead, 0};
  if (lead >= 0xC2 && lead < 0xE0) return {2, lead & 0x1FU, 0x80};
  if (lead >= 0xE0 && lead < 0xF0) return {3, lead & 0x0FU, 0x800};
  if (lead >= 0xF0 && lead < 0xF5) return {4, lead & 0x07U, 0x10000};
  return {0, 0, 0};
}

}  // namespace

std::optional<char32_t> take_code_point(std::string_view& text) {
  if (text.empty()) return std::nullopt;
  auto const [bytes, bits, least] = sequence_of(static_cast<unsigned char>(text.front()));
  if (bytes == 0 || text.size() < bytes) return std::nullopt;
  char32_t point = bits;
  for (std::size_t i = 1; i < bytes; ++i) {
    auto const next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0U) != 0x80U) return std::nullopt;
    point = point << 6U | (next & 0x3FU);
  }
  if (point < least || !is_scalar(point)) return std::nullopt;
  text.remove_prefix(bytes);
  return point;
}

void append_utf8(std::string& out, char32_t point) {
  if (!is_scalar(point)) point = kReplacement;
  auto const tail = [&](unsigned shift) { out += static_cast<char>(0x80U | (point >> shift & 0x3FU)); };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0U | point >> 6U);
    tail(0);
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0U | point >> 12U);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | point >> 18U);
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_utf8(std::string_view text) {
  while (!text.empty())
    if (!take_code_point(text)) return false;
  return true;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  while (!text.empty()) {
    auto point = take_code_point(text);
    if (!point) text.remove_prefix(1);
    points.push_back(point.value_or(kReplacement));
  }
  return points;
}

std::string to_utf8(std::u32string_view points) {
  std::string text;
  text.reserve(points.size() * 3);
  for (char32_t point : points) append_utf8(text, point);
  return text;
}

std::size_t length_of(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count)
    if (!take_code_point(text)) text.remove_prefix(1);
  return count;
}

}  // namespace yoshin
