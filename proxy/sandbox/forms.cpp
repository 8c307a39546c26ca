#include "proxy/sandbox/forms.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace yoshin::sandbox {
namespace {

std::optional<unsigned> hex_digit(char character) {
  if (character >= '0' && character <= '9') return static_cast<unsigned>(character - '0');
  if (character >= 'A' && character <= 'F') return static_cast<unsigned>(character - 'A' + 10);
  if (character >= 'a' && character <= 'f') return static_cast<unsigned>(character - 'a' + 10);
  return std::nullopt;
}

std::string_view take_part(std::string_view& rest) {
  std::size_t const end = rest.find('&');
  std::string_view const part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return part;
}

}  // namespace

std::string_view Form::get(std::string_view name) const {
  for (auto const& [key, value] : fields_)
    if (key == name) return value;
  return {};
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      auto const high = hex_digit(text[i + 1]);
      auto const low = hex_digit(text[i + 2]);
      if (!high || !low || (*high == 0 && *low == 0)) return std::nullopt;
      decoded += static_cast<char>(*high * 16 + *low);
      i += 2;
    } else if (text[i] < '!' || text[i] > '~') {
      return std::nullopt;
    } else {
      decoded += text[i] == '+' ? ' ' : text[i];
    }
  }
  if (!is_utf8(decoded)) return std::nullopt;
  return decoded;
}

std::optional<std::vector<std::pair<std::string, std::string>>> parse_urlencoded(std::string_view body) {
  std::vector<std::pair<std::string, std::string>> fields;
  while (!body.empty()) {
    std::string_view const part = take_part(body);
    std::size_t const equals = part.find('=');
    if (equals == std::string_view::npos || equals == 0) return std::nullopt;
    auto name = percent_decoded(part.substr(0, equals));
    auto value = percent_decoded(part.substr(equals + 1));
    if (!name || !value) return std::nullopt;
    fields.emplace_back(std::move(*name), std::move(*value));
  }
  return fields;
}

std::optional<Form> parse_form(std::string_view body) {
  auto fields = parse_urlencoded(body);
  if (!fields) return std::nullopt;
  for (auto field = fields->begin(); field != fields->end(); ++field) {
    auto const same = [&](auto const& other) { return other.first == field->first; };
    if (std::any_of(fields->begin(), field, same)) return std::nullopt;
  }
  return Form(std::move(*fields));
}

std::string with_masked_password(std::string_view body) {
  std::string masked;
  while (!body.empty()) {
    std::string_view const part = take_part(body);
    std::string_view const name = part.substr(0, part.find('='));
    bool const secret = percent_decoded(name) == "password";
    if (!masked.empty()) masked += '&';
    masked += secret ? std::string(name) + "=***" : std::string(part);
  }
  return masked;
}

}  // namespace yoshin::sandbox
