#include "proxy/http/client_address.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace yoshin::http {
namespace {

constexpr std::size_t kMostForwardedBytes = 1024;
constexpr std::size_t kNetworkBytes = 8;

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

/// Every entry of every `X-Forwarded-For` line, joined in the order in which they were received.
std::string forwarded_list(HeaderLines const& headers) {
  std::string list;
  auto const wanted = header_count(headers, "X-Forwarded-For");
  for (auto const& header : headers)
    if (wanted != 0 && header_count({header}, "X-Forwarded-For") == 1)
      list += (list.empty() ? "" : ",") + header.second;
  return list;
}

}  // namespace

bool is_trusted_peer(std::string_view peer, std::span<std::string const> trusted) {
  return std::find(trusted.begin(), trusted.end(), peer) != trusted.end();
}

std::string client_of(std::string_view peer, HeaderLines const& headers, std::span<std::string const> trusted) {
  std::string own(peer);
  if (!is_trusted_peer(peer, trusted)) return own;
  auto const list = forwarded_list(headers);
  std::string_view rest = list;
  if (rest.size() > kMostForwardedBytes) rest.remove_prefix(rest.size() - kMostForwardedBytes);
  while (!rest.empty()) {
    auto const comma = rest.rfind(',');
    auto const entry = trimmed(comma == std::string_view::npos ? rest : rest.substr(comma + 1));
    rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(0, comma);
    if (counting_key(entry).empty()) return own;
    if (!is_trusted_peer(entry, trusted)) return std::string(entry);
  }
  return own;
}

std::string counting_key(std::string_view address) {
  std::string text(address);
  in_addr four{};
  if (::inet_pton(AF_INET, text.c_str(), &four) == 1) return text;
  std::array<unsigned char, sizeof(in6_addr)> six{};
  if (::inet_pton(AF_INET6, text.c_str(), six.data()) != 1) return {};
  std::fill(six.begin() + kNetworkBytes, six.end(), static_cast<unsigned char>(0));
  std::array<char, INET6_ADDRSTRLEN> shown{};
  ::inet_ntop(AF_INET6, six.data(), shown.data(), shown.size());
  return std::string(shown.data()) + "/64";
}

}  // namespace yoshin::http
