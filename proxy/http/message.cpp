#include "proxy/http/message.hpp"

#include <algorithm>

namespace yoshin::http {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool same_name(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace

std::string_view header_of(HeaderLines const& headers, std::string_view name) {
  for (auto const& [key, value] : headers)
    if (same_name(key, name)) return value;
  return {};
}

std::size_t header_count(HeaderLines const& headers, std::string_view name) {
  auto const count = std::count_if(headers.begin(), headers.end(),
                                   [name](auto const& header) { return same_name(header.first, name); });
  return static_cast<std::size_t>(count);
}

std::string_view HttpRequest::path() const {
  return std::string_view(target).substr(0, target.find('?'));
}

std::string_view HttpRequest::query() const {
  auto const mark = target.find('?');
  return mark == std::string::npos ? std::string_view{} : std::string_view(target).substr(mark + 1);
}

HttpResponse text_response(int status, std::string content_type, std::string body) {
  return {status, std::move(content_type), std::make_shared<std::string const>(std::move(body)), {}};
}

}  // namespace yoshin::http
