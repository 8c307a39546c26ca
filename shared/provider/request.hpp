#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "base/node.hpp"
#include "credit/provider_id.hpp"
#include "provider/batch.hpp"

namespace yoshin {

/// How a body is written on the wire.
enum class BodyFormat { json, form, xml, multipart };
template <>
struct Names<BodyFormat> {
  static constexpr auto kTable = std::to_array<Name<BodyFormat>>({
      {BodyFormat::json, "json", "JSON", "JSON"},
      {BodyFormat::form, "form", "フォーム", "form"},
      {BodyFormat::xml, "xml", "XML", "XML"},
      {BodyFormat::multipart, "multipart", "マルチパート", "multipart"},
  });
};

/// Whether a call may alter something at the provider.
enum class Effect { read_only, changing };

/// What can prove the outcome of a call whose answer was lost: an inquiry, or only a person who looks in the
/// provider's console.
enum class ProvedBy { query, person };

/// One call a provider offers. The path is relative to the configured base address, which is never in code.
struct Endpoint {
  std::string_view id;      ///< Ours, e.g. `register`; unique within the provider.
  std::string_view label;   ///< The provider's own name, e.g. `取引登録` or `KAARA0010`.
  std::string_view method;  ///< `POST`, `PATCH`, `GET`.
  std::string_view path;    ///< Begins with `/`; empty: only configuration names it.
  BodyFormat sends;
  BodyFormat answers;
  Effect effect;
  std::optional<Batch> batch = {};  ///< Nothing where a call carries one order only.
  ProvedBy proved_by = ProvedBy::query;
};

/// One request as the connector builds it: everything but the holes.
struct ProviderRequest {
  std::string endpoint;
  /// Values are text or holes. A `Content-Type` here takes the place of that of the body's format.
  std::vector<std::pair<std::string, Node>> headers;
  Node body;
  std::optional<BodyFormat> sends = {};  ///< Where a shop's setting chose another format than the endpoint's.
  std::string method =
      {};  ///< Instead of the endpoint's, where a setting changes it; empty for the endpoint's own.

  friend bool operator==(ProviderRequest const&, ProviderRequest const&) = default;
};

/// The format that the request's body is written in.
BodyFormat body_format(Endpoint const& endpoint, ProviderRequest const& request);
/// The method with which the request goes out.
inline std::string_view method_of(Endpoint const& endpoint, ProviderRequest const& request) {
  return request.method.empty() ? endpoint.method : std::string_view(request.method);
}

/// Writes a body for the wire: JSON as it is; a form from the flat members, UTF-8 percent-encoded, in order;
/// multipart from the flat members, one part each, between boundary lines that occur in none of them; XML with
/// one element a member, escaped, an empty text in the long form `<a></a>`, null in the short one `<a/>`. A
/// list under a member repeats the field, part or element, once an item; an empty one leaves it out. Each hole
/// goes through `fill` first and is escaped like any other text afterwards.
std::string render_body(Node const& body, BodyFormat format, HoleText const& fill);

/// The Content-Type of a body that `render_body` wrote; that of a multipart one names its boundary.
std::string content_type_of(BodyFormat format, std::string_view rendered);

/// What the screen and the log put in the place of a hole: `••••` for a credential, `送信時刻` for a send time.
std::string masked_hole(Node const& hole);

/// The bytes that the content hash is taken of: shop, provider, environment and every step's endpoint and tree,
/// each value type-tagged and length-prefixed, each hole its tag and field and never text. A method other than
/// the endpoint's counts as well.
std::string canonical_bytes(std::string_view shop, ProviderId provider, std::string_view environment,
                            std::vector<ProviderRequest> const& steps);

}  // namespace yoshin
