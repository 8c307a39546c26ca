#include <algorithm>
#include <array>
#include <span>

#include "base/utf8.hpp"
#include "provider/request.hpp"

namespace yoshin {
namespace {

bool is_unreserved(unsigned char byte) {
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
         byte == '-' || byte == '_' || byte == '.' || byte == '*';
}

void append_percent_encoded(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  for (char letter : text) {
    auto const byte = static_cast<unsigned char>(letter);
    if (is_unreserved(byte)) {
      out += letter;
    } else {
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 0x0FU];
    }
  }
}

/// Whether XML 1.0 has a form for the character that a reader gives back. The others never reach a provider:
/// control characters, a carriage return among them, and the two that are none.
bool has_xml_form(char32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n';
  return point != 0xFFFE && point != 0xFFFF;
}

/// Bytes that are no UTF-8 become U+FFFD, as in JSON.
void append_xml_escaped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    auto const taken = take_code_point(text);
    if (!taken) text.remove_prefix(1);
    switch (char32_t const point = taken.value_or(0xFFFD)) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&apos;"; break;
      default:
        if (has_xml_form(point)) append_utf8(out, point);
    }
  }
}

/// The text of a leaf, a hole filled; empty for null and for branches.
std::string leaf_text(Node const& leaf, HoleText const& fill) {
  if (auto text = leaf.text()) return std::string(*text);
  if (auto number = leaf.integer()) return std::to_string(*number);
  if (auto truth = leaf.boolean()) return *truth ? "true" : "false";
  bool const branch = leaf.items() != nullptr || leaf.members() != nullptr;
  return leaf.is_null() || branch || !fill ? std::string() : fill(leaf);
}

/// The values that are written under one name: the items of a list, or the one value itself.
std::span<Node const> values_of(Node const& child) {
  auto const* items = child.items();
  return items == nullptr ? std::span(&child, 1) : std::span<Node const>(*items);
}

std::string render_form(Node const& body, HoleText const& fill) {
  std::string out;
  if (auto const* members = body.members())
    for (auto const& [name, child] : *members)
      for (Node const& value : values_of(child)) {
        if (!out.empty()) out += '&';
        append_percent_encoded(out, name);
        out += '=';
        append_percent_encoded(out, leaf_text(value, fill));
      }
  return out;
}

/// A field as a part of a multipart body carries it.
struct Part {
  std::string name;
  std::string text;
};

/// A field name between quotes, as RFC 7578 has browsers write it.
std::string quoted_name(std::string_view name) {
  std::string out;
  for (char letter : name) {
    switch (letter) {
      case '"': out += "%22"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      default: out += letter;
    }
  }
  return out;
}

/// The first of a row of boundaries that occurs in no part: the same fields always give the same bytes.
std::string boundary_for(std::vector<Part> const& parts) {
  for (int number = 1;; ++number) {
    std::string boundary = "form-data-boundary-" + std::to_string(number);
    auto const holds = [&](Part const& part) {
      return part.name.find(boundary) != std::string::npos || part.text.find(boundary) != std::string::npos;
    };
    if (std::none_of(parts.begin(), parts.end(), holds)) return boundary;
  }
}

std::string render_multipart(Node const& body, HoleText const& fill) {
  std::vector<Part> parts;
  if (auto const* members = body.members())
    for (auto const& [name, child] : *members)
      for (Node const& value : values_of(child)) parts.push_back({quoted_name(name), leaf_text(value, fill)});
  std::string const boundary = boundary_for(parts);
  std::string out;
  for (Part const& part : parts)
    out += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name + "\"\r\n\r\n" +
           part.text + "\r\n";
  return out + "--" + boundary + "--\r\n";
}

/// The boundary of a body that `render_multipart` wrote: its first line without the dashes around it.
std::string_view boundary_of(std::string_view rendered) {
  auto line = rendered.substr(0, rendered.find("\r\n"));
  if (line.starts_with("--")) line.remove_prefix(2);
  if (line.ends_with("--")) line.remove_suffix(2);
  return line;
}

void append_xml(std::string& out, Node const& node, HoleText const& fill) {
  auto const* members = node.members();
  if (members == nullptr) return append_xml_escaped(out, leaf_text(node, fill));
  for (auto const& [name, child] : *members)
    for (Node const& value : values_of(child)) {
      if (value.is_null()) {
        out += '<' + name + "/>";
        continue;
      }
      out += '<' + name + '>';
      append_xml(out, value, fill);
      out += "</" + name + '>';
    }
}

/// Type tags of the canonical encoding. Their values are part of the hash and never change.
struct CanonicalWriter {
  std::string out;

  void length(std::size_t size) {
    for (unsigned shift = 0; shift < 32; shift += 8) out += static_cast<char>(size >> shift & 0xFFU);
  }
  void tagged(char tag, std::string_view text) {
    out += tag;
    length(text.size());
    out += text;
  }
  void operator()(Null) { tagged('0', {}); }
  void operator()(bool truth) { tagged('b', truth ? "1" : "0"); }
  void operator()(std::int64_t number) { tagged('i', std::to_string(number)); }
  void operator()(std::string const& text) { tagged('s', text); }
  void operator()(Credential const& hole) { tagged('C', hole.field); }
  void operator()(BasicAuth const& hole) {
    tagged('B', hole.user_field);
    tagged('B', hole.password_field);
  }
  void operator()(SendTime hole) { tagged('T', hole.format == TimeFormat::compact14 ? "compact14" : ""); }
  void operator()(Node::Items const& items) {
    out += 'L';
    length(items.size());
    for (Node const& item : items) std::visit(*this, item.value());
  }
  void operator()(Node::Members const& members) {
    out += 'O';
    length(members.size());
    for (auto const& [name, child] : members) {
      tagged('n', name);
      std::visit(*this, child.value());
    }
  }
};

}  // namespace

std::string render_body(Node const& body, BodyFormat format, HoleText const& fill) {
  switch (format) {
    case BodyFormat::json: return write_json(body, fill);
    case BodyFormat::form: return render_form(body, fill);
    case BodyFormat::multipart: return render_multipart(body, fill);
    case BodyFormat::xml: break;
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  append_xml(out, body, fill);
  return out;
}

BodyFormat body_format(Endpoint const& endpoint, ProviderRequest const& request) {
  return request.sends.value_or(endpoint.sends);
}

std::string content_type_of(BodyFormat format, std::string_view rendered) {
  switch (format) {
    case BodyFormat::json: return "application/json";
    case BodyFormat::form: return "application/x-www-form-urlencoded; charset=UTF-8";
    case BodyFormat::xml: return "application/xml; charset=UTF-8";
    case BodyFormat::multipart: break;
  }
  return "multipart/form-data; boundary=" + std::string(boundary_of(rendered));
}

std::string masked_hole(Node const& hole) {
  return std::holds_alternative<SendTime>(hole.value()) ? "送信時刻" : "••••";
}

std::string canonical_bytes(std::string_view shop, ProviderId provider, std::string_view environment,
                            std::vector<ProviderRequest> const& steps) {
  CanonicalWriter writer;
  writer.tagged('s', shop);
  writer.tagged('s', id_of(provider));
  writer.tagged('s', environment);
  writer.length(steps.size());
  for (ProviderRequest const& step : steps) {
    writer.tagged('e', step.endpoint);
    if (!step.method.empty()) writer.tagged('m', step.method);
    writer.length(step.headers.size());
    for (auto const& [name, value] : step.headers) {
      writer.tagged('h', name);
      std::visit(writer, value.value());
    }
    if (step.sends) writer.tagged('f', id_of(*step.sends));
    std::visit(writer, step.body.value());
  }
  return std::move(writer.out);
}

}  // namespace yoshin
