#include "proxy/gateway/fill.hpp"

#include <array>
#include <utility>
#include <variant>

#include "proxy/vault/digest.hpp"

namespace yoshin {
namespace {

struct ContentType {
  BodyFormat format;
  char const* text;
};
constexpr auto kContentTypes = std::to_array<ContentType>({
    {BodyFormat::json, "application/json"},
    {BodyFormat::form, "application/x-www-form-urlencoded; charset=UTF-8"},
    {BodyFormat::xml, "application/xml; charset=UTF-8"},
});

/// Shorter values occur inside other words by chance: they are masked only where they are a whole value.
constexpr std::size_t kLongEnough = 4;
/// What may stand before and after a whole value in JSON, XML, a form or a header.
constexpr std::string_view kAroundValues = "<>\"'=:;,&{}[]() \t\r\n";

constexpr std::string_view kMask = "••••";

bool is_whole_value(std::string_view text, std::size_t at, std::size_t size) {
  bool const begins = at == 0 || kAroundValues.find(text[at - 1]) != std::string_view::npos;
  bool const ends = at + size == text.size() || kAroundValues.find(text[at + size]) != std::string_view::npos;
  return begins && ends;
}

std::string_view credential(CredentialSet const& credentials, std::string_view field) {
  auto const found = credentials.find(field);
  return found == credentials.end() ? std::string_view() : found->second.reveal();
}

/// Fills one hole; every other leaf never reaches it.
std::string fill_hole(Node const& hole, CredentialSet const& credentials, Instant now) {
  if (auto const* one = std::get_if<Credential>(&hole.value()))
    return std::string(credential(credentials, one->field));
  if (auto const* basic = std::get_if<BasicAuth>(&hole.value())) {
    std::string pair = std::string(credential(credentials, basic->user_field)) + ':' +
                       std::string(credential(credentials, basic->password_field));
    std::string filled = "Basic " + encode_base64(pair);
    wipe(pair);
    return filled;
  }
  return jst_compact(now);
}

std::string header_text(Node const& value, HoleText const& fill) {
  if (auto text = value.text()) return std::string(*text);
  if (auto number = value.integer()) return std::to_string(*number);
  return fill(value);
}

}  // namespace

WireRequest fill(ProviderRequest const& request, Connector const& connector, CredentialSet const& credentials,
                 Instant now, Route const& route) {
  Endpoint const& endpoint = *find_endpoint(connector, request.endpoint);
  HoleText const filled = [&](Node const& hole) { return fill_hole(hole, credentials, now); };
  WireRequest wire;
  wire.base_url = route.base_url;
  wire.method = endpoint.method;
  wire.path = endpoint.path;
  for (auto const& [name, value] : request.headers) wire.headers.emplace_back(name, header_text(value, filled));
  for (ContentType const& row : kContentTypes)
    if (row.format == endpoint.sends) wire.content_type = row.text;
  wire.body = render_body(request.body, endpoint.sends, filled);
  wire.deadline_ms = route.deadline_ms;
  return wire;
}

void wipe_request(WireRequest& request) noexcept {
  wipe(request.body);
  for (auto& [name, value] : request.headers) wipe(value);
}

std::string masked_request(ProviderRequest const& request, Connector const& connector) {
  Endpoint const& endpoint = *find_endpoint(connector, request.endpoint);
  std::string text = std::string(endpoint.method) + ' ' + std::string(endpoint.path) + '\n';
  for (auto const& [name, value] : request.headers)
    text += name + ": " + header_text(value, masked_hole) + '\n';
  return text + '\n' + render_body(request.body, endpoint.sends, masked_hole);
}

std::string masked_answer(std::string_view body, CredentialSet const& credentials) {
  std::string text(body);
  auto const hide = [&text](std::string_view secret) {
    if (secret.empty()) return;
    for (auto at = text.find(secret); at != std::string::npos; at = text.find(secret, at)) {
      bool const masked = secret.size() >= kLongEnough || is_whole_value(text, at, secret.size());
      if (masked) text.replace(at, secret.size(), kMask);
      at += masked ? kMask.size() : 1;
    }
  };
  for (auto const& [field, value] : credentials) hide(value.reveal());
  // Which two go into an Authorization header is the connector's affair; every pair is cheap enough.
  for (auto const& [user_field, user] : credentials)
    for (auto const& [password_field, password] : credentials) {
      std::string pair = std::string(user.reveal()) + ':' + std::string(password.reveal());
      std::string encoded = encode_base64(pair);
      hide(encoded);
      wipe(pair);
      wipe(encoded);
    }
  return text;
}

}  // namespace yoshin
