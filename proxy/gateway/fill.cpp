#include "proxy/gateway/fill.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "proxy/vault/digest.hpp"

namespace yoshin {
namespace {

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
  wire.method = method_of(endpoint, request);
  wire.path = route.path.value_or(std::string(endpoint.path));
  BodyFormat const format = body_format(endpoint, request);
  wire.body = render_body(request.body, format, filled);
  wire.content_type = content_type_of(format, wire.body);
  for (auto const& [name, value] : request.headers) {
    if (name == "Content-Type") {
      wire.content_type = header_text(value, filled);
    } else {
      wire.headers.emplace_back(name, header_text(value, filled));
    }
  }
  wire.deadline_ms = route.deadline_ms;
  return wire;
}

void wipe_request(WireRequest& request) noexcept {
  wipe(request.body);
  for (auto& [name, value] : request.headers) wipe(value);
}

std::string masked_request(ProviderRequest const& request, Connector const& connector) {
  Endpoint const& endpoint = *find_endpoint(connector, request.endpoint);
  std::string text = std::string(method_of(endpoint, request)) + ' ' + std::string(endpoint.path) + '\n';
  for (auto const& [name, value] : request.headers)
    text += name + ": " + header_text(value, masked_hole) + '\n';
  return text + '\n' + render_body(request.body, body_format(endpoint, request), masked_hole);
}

namespace {

bool same_letter(char left, char right) {
  auto const lower = [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  };
  return lower(left) == lower(right);
}

std::size_t find_in_any_case(std::string_view text, std::string_view word, std::size_t from) {
  auto const at = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())),
                              text.end(), word.begin(), word.end(), same_letter);
  return at == text.end() ? std::string::npos : static_cast<std::size_t>(at - text.begin());
}

/// What stands in the XML elements of that name, in either case, replaced; to the end where one is cut off.
void hide_elements(std::string& text, std::string_view name) {
  std::string const opening = "<" + std::string(name);
  std::string const closing = "</" + std::string(name);
  for (auto at = find_in_any_case(text, opening, 0); at != std::string::npos;) {
    auto const begin = text.find('>', at);
    bool const whole_name = text.find_first_of(" \t\r\n/>", at + opening.size()) == at + opening.size();
    if (begin == std::string::npos) return text.resize(at);
    if (whole_name && text[begin - 1] != '/') {
      auto const end = std::min(find_in_any_case(text, closing, begin), text.size());
      text.replace(begin + 1, end - begin - 1, kMask);
    }
    at = find_in_any_case(text, opening, begin);
  }
}

}  // namespace

std::string masked_answer(std::string_view body, CredentialSet const& credentials,
                          std::span<std::string_view const> secret_elements) {
  std::string text(body);
  for (std::string_view const name : secret_elements) hide_elements(text, name);
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
