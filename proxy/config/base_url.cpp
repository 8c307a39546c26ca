#include "proxy/config/base_url.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/node.hpp"

namespace yoshin {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_host_character(char c) {
  return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '.';
}

bool is_path_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-' || c == '_' || c == '.' ||
         c == '~' || c == '/';
}

bool take_scheme(std::string_view& text, BaseUrl& url) {
  for (std::string_view const scheme : {"https", "http"}) {
    if (!text.starts_with(scheme) || !text.substr(scheme.size()).starts_with("://")) continue;
    url.scheme = scheme;
    url.port = scheme == "https" ? 443 : 80;
    text.remove_prefix(scheme.size() + 3);
    return true;
  }
  return false;
}

bool take_host(std::string_view& text, BaseUrl& url) {
  if (text.starts_with("[::1]")) {
    url.host = "::1";
    text.remove_prefix(5);
    return true;
  }
  auto const end = std::find_if_not(text.begin(), text.end(), is_host_character);
  url.host.assign(text.begin(), end);
  text.remove_prefix(url.host.size());
  return !url.host.empty() && url.host.size() <= 253 && url.host.front() != '.' && url.host.front() != '-';
}

bool take_port(std::string_view& text, BaseUrl& url) {
  if (!text.starts_with(":")) return true;
  text.remove_prefix(1);
  auto const digits = text.substr(0, text.find('/'));
  auto const port = parse_integer(digits);
  if (!port || !is_digit(digits.front()) || digits.size() > 5 || *port < 1 || *port > 65535) return false;
  url.port = static_cast<int>(*port);
  text.remove_prefix(digits.size());
  return true;
}

bool take_path(std::string_view text, BaseUrl& url) {
  if (text.empty()) return true;
  if (text.front() != '/' || !std::all_of(text.begin(), text.end(), is_path_character)) return false;
  if (text.find("..") != std::string_view::npos || text.find("//") != std::string_view::npos) return false;
  while (text.ends_with('/')) text.remove_suffix(1);
  url.path = text;
  return true;
}

}  // namespace

std::optional<BaseUrl> split_base_url(std::string_view text) {
  BaseUrl url;
  if (text.size() > 512 || !take_scheme(text, url) || !take_host(text, url)) return std::nullopt;
  if (!take_port(text, url) || !take_path(text, url)) return std::nullopt;
  return url;
}

bool is_address_literal(std::string_view host) {
  return host == "::1" || std::all_of(host.begin(), host.end(), [](char c) { return is_digit(c) || c == '.'; });
}

bool is_address(std::string_view text) {
  std::string const wanted(text);
  for (int const family : {AF_INET, AF_INET6}) {
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    std::array<char, INET6_ADDRSTRLEN> shown{};
    if (::inet_pton(family, wanted.c_str(), bytes.data()) != 1) continue;
    return ::inet_ntop(family, bytes.data(), shown.data(), shown.size()) != nullptr && wanted == shown.data();
  }
  return false;
}

bool is_loopback_host(std::string_view host) {
  if (host == "localhost" || host == "::1") return true;
  return host.starts_with("127.") && is_address_literal(host) && std::count(host.begin(), host.end(), '.') == 3;
}

std::optional<Message> base_url_fault(std::string_view text, EgressScope scope) {
  auto const url = split_base_url(text);
  if (!url) return Message{"https://ホスト名/パス の形", "an address of the form https://host/path"};
  switch (scope) {
    case EgressScope::loopback_only:
      if (is_loopback_host(url->host)) return std::nullopt;
      return Message{"このパソコン自身のアドレス(sandbox では 127.0.0.1 だけ)",
                     "an address of this machine (in the sandbox environment only 127.0.0.1)"};
    case EgressScope::public_host:
      if (url->scheme == "https" && !is_address_literal(url->host) && url->host != "localhost")
        return std::nullopt;
      return Message{
          "https で始まるホスト名のアドレス(http と IP アドレスは sandbox だけ)",
          "an https address with a host name (http and IP addresses only in the sandbox environment)"};
  }
  return std::nullopt;
}

}  // namespace yoshin
