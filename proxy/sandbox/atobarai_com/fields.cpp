#include "proxy/sandbox/atobarai_com/fields.hpp"

#include "base/utf8.hpp"
#include "proxy/sandbox/forms.hpp"

namespace yoshin::sandbox {
namespace {

/// The text between `front` and the next quotation mark; nothing when `front` does not occur.
std::optional<std::string> quoted_after(std::string_view text, std::string_view front) {
  std::size_t const at = text.find(front);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view const rest = text.substr(at + front.size());
  std::size_t const end = rest.find('"');
  if (end == std::string_view::npos) return std::nullopt;
  return std::string(rest.substr(0, end));
}

std::optional<Fields> parse_multipart(std::string_view body, std::string_view boundary) {
  std::string const delimiter = "--" + std::string(boundary);
  if (boundary.empty() || !body.starts_with(delimiter)) return std::nullopt;
  Fields::List list;
  body.remove_prefix(delimiter.size());
  while (!body.starts_with("--")) {
    if (!body.starts_with("\r\n")) return std::nullopt;
    std::size_t const head_end = body.find("\r\n\r\n");
    std::size_t const end = body.find("\r\n" + delimiter, head_end == std::string_view::npos ? 0 : head_end);
    if (head_end == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
    auto name = quoted_after(body.substr(0, head_end), "; name=\"");
    std::string value(body.substr(head_end + 4, end - head_end - 4));
    if (!name || name->empty() || !is_utf8(value)) return std::nullopt;
    list.emplace_back(std::move(*name), std::move(value));
    body.remove_prefix(end + 2 + delimiter.size());
  }
  return Fields(std::move(list));
}

/// The boundary that a content type names; empty for none.
std::string_view boundary_of(std::string_view content_type) {
  constexpr std::string_view kFront = "boundary=";
  std::size_t const at = content_type.find(kFront);
  if (at == std::string_view::npos) return {};
  std::string_view boundary = content_type.substr(at + kFront.size());
  boundary = boundary.substr(0, boundary.find(';'));
  if (boundary.size() >= 2 && boundary.front() == '"' && boundary.back() == '"')
    boundary = boundary.substr(1, boundary.size() - 2);
  return boundary;
}

}  // namespace

std::string_view Fields::get(std::string_view name) const {
  for (auto const& [known, value] : list_)
    if (known == name) return value;
  return {};
}

std::vector<std::string> Fields::list_of(std::string_view name) const {
  std::vector<std::string> values;
  for (auto const& [known, value] : list_)
    if (known == name || known == std::string(name) + "[]") values.push_back(value);
  return values;
}

std::optional<Fields> parse_fields(Request const& request) {
  std::string_view const type = request.header("content-type");
  if (type.starts_with("application/x-www-form-urlencoded")) {
    auto list = parse_urlencoded(request.body);
    return list ? std::optional(Fields(std::move(*list))) : std::nullopt;
  }
  if (type.starts_with("multipart/form-data")) return parse_multipart(request.body, boundary_of(type));
  return std::nullopt;
}

}  // namespace yoshin::sandbox
