#include "proxy/sandbox/document.hpp"

#include <algorithm>
#include <pugixml.hpp>

#include "base/utf8.hpp"
#include "proxy/sandbox/xml.hpp"

namespace yoshin::sandbox {
namespace {

constexpr int kDepth = 16;
constexpr unsigned kParseFlags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_doctype;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::optional<Node> element_value(pugi::xml_node element, int depth) {
  if (depth > kDepth) return std::nullopt;
  Node::Members members;
  std::string text;
  for (pugi::xml_node const child : element.children()) {
    if (child.type() != pugi::node_element) {
      text += child.value();
      continue;
    }
    if (child.first_attribute()) return std::nullopt;
    auto value = element_value(child, depth + 1);
    if (!value) return std::nullopt;
    members.emplace_back(child.name(), std::move(*value));
  }
  if (members.empty()) return Node(std::move(text));
  if (!is_blank(text)) return std::nullopt;
  return Node(std::move(members));
}

void append_tree(std::string& out, Node const& node) {
  if (auto const text = node.text()) return append_xml_text(out, *text);
  if (auto const number = node.integer()) return append_xml_text(out, std::to_string(*number));
  auto const* members = node.members();
  if (members == nullptr) return;
  for (auto const& [name, child] : *members) {
    auto const* items = child.items();
    auto const values = items == nullptr ? std::span(&child, 1) : std::span<Node const>(*items);
    for (Node const& value : values) {
      out += "<" + name + ">";
      append_tree(out, value);
      out += "</" + name + ">";
    }
  }
}

/// Cuts the first part off a path.
std::string_view next_part(std::string_view& path) {
  std::size_t const slash = path.find('/');
  std::string_view const part = path.substr(0, slash);
  path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
  return part;
}

/// `visit` sees every element at the path, and null for each place below an existing block where it is missing.
template <class Visit>
void visit_path(Node const& node, std::string_view path, Visit const& visit) {
  std::string_view const part = next_part(path);
  bool found = false;
  if (auto const* members = node.members())
    for (auto const& [name, child] : *members) {
      if (name != part) continue;
      found = true;
      if (path.empty()) {
        visit(&child);
      } else {
        visit_path(child, path, visit);
      }
    }
  if (!found) visit(nullptr);
}

bool is_known(std::span<std::string_view const> known, std::string const& path) {
  return std::any_of(known.begin(), known.end(), [&path](std::string_view candidate) {
    return candidate == path || candidate.starts_with(path + "/");
  });
}

std::string unknown_below(std::span<std::string_view const> known, Node const& node,
                          std::string const& prefix) {
  auto const* members = node.members();
  if (members == nullptr) return {};
  for (auto const& [name, child] : *members) {
    std::string path = prefix;
    path.append(prefix.empty() ? "" : "/").append(name);
    if (!is_known(known, path)) return path;
    if (auto found = unknown_below(known, child, path); !found.empty()) return found;
  }
  return {};
}

}  // namespace

std::optional<Node> parse_document(std::string_view body, std::string_view root) {
  if (!is_utf8(body)) return std::nullopt;
  pugi::xml_document document;
  if (!document.load_buffer(body.data(), body.size(), kParseFlags, pugi::encoding_utf8)) return std::nullopt;
  pugi::xml_node top;
  for (pugi::xml_node const child : document.children()) {
    if (child.type() != pugi::node_element || top) return std::nullopt;
    top = child;
  }
  if (!top || top.name() != root) return std::nullopt;
  auto value = element_value(top, 1);
  if (!value || value->members() == nullptr) return std::nullopt;
  return value;
}

std::string tree_xml(std::string_view root, Node const& children, std::string_view attributes) {
  std::string document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + std::string(root);
  document += std::string(attributes.empty() ? "" : " ") + std::string(attributes) + ">";
  append_tree(document, children);
  return document + "</" + std::string(root) + ">";
}

std::vector<std::string> texts_at(Node const& document, std::string_view path) {
  std::vector<std::string> texts;
  visit_path(document, path, [&texts](Node const* element) {
    texts.emplace_back(element == nullptr ? std::string_view{} : element->text().value_or(""));
  });
  return texts;
}

std::string text_at(Node const& document, std::string_view path) {
  auto const texts = texts_at(document, path);
  return texts.empty() ? std::string() : texts.front();
}

std::vector<Node const*> elements_at(Node const& document, std::string_view path) {
  std::vector<Node const*> elements;
  visit_path(document, path, [&elements](Node const* element) {
    if (element != nullptr) elements.push_back(element);
  });
  return elements;
}

std::vector<ElementRule const*> broken_rules(std::span<ElementRule const> rules, Node const& document) {
  std::vector<ElementRule const*> broken;
  for (ElementRule const& rule : rules) {
    auto const texts = texts_at(document, rule.path);
    bool const kept = std::all_of(texts.begin(), texts.end(), [&rule](std::string const& text) {
      return rule.check(text, rule.parameter);
    });
    if (!kept) broken.push_back(&rule);
  }
  return broken;
}

std::string unknown_element(std::span<std::string_view const> known, Node const& document) {
  return unknown_below(known, document, "");
}

std::string with_masked_element(std::string_view body, std::string_view secret) {
  std::string out(body);
  std::string const opening = "<" + std::string(secret) + ">";
  for (std::size_t at = out.find(opening); at != std::string::npos; at = out.find(opening, at)) {
    at += opening.size();
    std::size_t const end = std::min(out.find('<', at), out.size());
    out.replace(at, end - at, "***");
  }
  return out;
}

}  // namespace yoshin::sandbox
