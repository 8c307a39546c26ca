#include "contract/preview.hpp"

namespace yoshin::contract {
namespace {

void indent(std::string& out, int depth) {
  out += '\n' + std::string(static_cast<std::size_t>(depth) * 2, ' ');
}

void append_pretty(std::string& out, Node const& node, int depth) {
  auto const* items = node.items();
  auto const* members = node.members();
  bool const empty = (items != nullptr && items->empty()) || (members != nullptr && members->empty());
  if ((items == nullptr && members == nullptr) || empty) {
    out += write_json(node, masked_hole);
    return;
  }
  bool first = true;
  auto const next = [&] {
    if (!first) out += ',';
    first = false;
    indent(out, depth + 1);
  };
  out += items != nullptr ? '[' : '{';
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
    next();
    append_pretty(out, (*items)[i], depth + 1);
  }
  for (std::size_t i = 0; members != nullptr && i < members->size(); ++i) {
    next();
    append_json_string(out, (*members)[i].first);
    out += ": ";
    append_pretty(out, (*members)[i].second, depth + 1);
  }
  indent(out, depth);
  out += items != nullptr ? ']' : '}';
}

std::string form_lines(Node const& body) {
  std::string out;
  auto const* members = body.members();
  for (std::size_t i = 0; members != nullptr && i < members->size(); ++i) {
    auto const& [name, child] = (*members)[i];
    std::string const text = child.text() ? std::string(*child.text()) : write_json(child, masked_hole);
    bool const hole = !child.text() && text.size() >= 2 && text.front() == '"';
    if (i != 0) out += '\n';
    out += name + '=' + (hole ? text.substr(1, text.size() - 2) : text);
  }
  return out;
}

}  // namespace

std::string wire_preview(Node const& body, BodyFormat format) {
  if (format != BodyFormat::json) return render_body(body, format, masked_hole);
  std::string out;
  append_pretty(out, body, 0);
  return out;
}

std::string readable_preview(Node const& body, BodyFormat format) {
  bool const fields = format == BodyFormat::form || format == BodyFormat::multipart;
  return fields ? form_lines(body) : wire_preview(body, format);
}

}  // namespace yoshin::contract
