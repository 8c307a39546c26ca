#include "proxy/gateway/decode.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "proxy/gateway/xml.hpp"
#include "text/cp932.hpp"

namespace yoshin {
namespace {

enum class Charset { utf8, cp932, other };

struct CharsetRow {
  std::string_view name;
  Charset charset;
};
// clang-format off
constexpr std::array<CharsetRow, 9> kCharsets{{
    {"utf-8",       Charset::utf8},
    {"utf8",        Charset::utf8},
    {"us-ascii",    Charset::utf8},
    {"shift_jis",   Charset::cp932},
    {"shift-jis",   Charset::cp932},
    {"sjis",        Charset::cp932},
    {"x-sjis",      Charset::cp932},
    {"windows-31j", Charset::cp932},
    {"cp932",       Charset::cp932},
}};
// clang-format on

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return out;
}

/// The charset of a name; nothing when no name was given.
std::optional<Charset> charset_of(std::string_view name) {
  if (name.empty()) return std::nullopt;
  auto const wanted = lower(name);
  for (auto const& row : kCharsets)
    if (row.name == wanted) return row.charset;
  return Charset::other;
}

std::string_view charset_parameter(std::string_view content_type, std::string const& lower_case) {
  auto const at = lower_case.find("charset=");
  if (at == std::string::npos) return {};
  auto value = content_type.substr(at + 8);
  if (value.starts_with('"')) {
    value.remove_prefix(1);
    return value.substr(0, value.find('"'));
  }
  return value.substr(0, value.find_first_of("; \t"));
}

/// The body as UTF-8. What the header and the document declare must agree; without a word UTF-8 holds.
Result<std::string, DecodeError> to_utf8_body(std::string_view header_name, std::string_view own_name,
                                              std::string_view body) {
  auto const header = charset_of(header_name);
  auto const own = charset_of(own_name);
  if (header && own && *header != *own) return Failure{DecodeError{"charset"}};
  switch (header ? *header : own.value_or(Charset::utf8)) {
    case Charset::utf8:
      if (!is_utf8(body)) return Failure{DecodeError{"charset"}};
      return std::string(body);
    case Charset::cp932:
      if (auto text = decode_cp932(body)) return std::move(*text);
      return Failure{DecodeError{"charset"}};
    case Charset::other: break;
  }
  return Failure{DecodeError{"charset"}};
}

std::string_view word_of(JsonError error) {
  switch (error) {
    case JsonError::too_large: return "too_large";
    case JsonError::too_deep: return "too_deep";
    case JsonError::malformed: return "malformed";
    case JsonError::duplicate_name: return "duplicate_name";
  }
  return "malformed";
}

Result<Node, DecodeError> decode_json(std::string_view text) {
  auto parsed = parse_json(text);
  if (!parsed) return Failure{DecodeError{std::string(word_of(parsed.error()))}};
  return std::move(parsed).value();
}

Result<Node, DecodeError> decode_xml(std::string_view text) {
  auto parsed = parse_xml(text);
  if (!parsed) return Failure{DecodeError{parsed.error()}};
  return std::move(parsed).value();
}

}  // namespace

Result<Node, DecodeError> decode_answer(BodyFormat format, std::string_view content_type,
                                        std::string_view body) {
  if (body.empty()) return Failure{DecodeError{"empty"}};
  if (body.size() > JsonLimits{}.bytes) return Failure{DecodeError{"too_large"}};
  if (body.starts_with("\xEF\xBB\xBF")) return Failure{DecodeError{"byte_order_mark"}};
  auto const type = lower(content_type);
  if (type.starts_with("text/html")) return Failure{DecodeError{"html"}};

  auto const own = format == BodyFormat::xml ? declared_xml_encoding(body) : std::string_view{};
  auto const text = to_utf8_body(charset_parameter(content_type, type), own, body);
  if (!text) return Failure{text.error()};
  switch (format) {
    case BodyFormat::json: return decode_json(text.value());
    case BodyFormat::xml: return decode_xml(text.value());
    case BodyFormat::form:
    case BodyFormat::multipart: break;  // No provider answers in form encoding.
  }
  return Failure{DecodeError{"format"}};
}

}  // namespace yoshin
