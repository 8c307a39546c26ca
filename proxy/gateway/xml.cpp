#include "proxy/gateway/xml.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <pugixml.hpp>
#include <vector>

#include "base/utf8.hpp"

namespace yoshin {
namespace {

/// Texts at document level are kept so that they can be refused; the DOCTYPE is kept for the same reason.
constexpr unsigned kParseFlags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                 pugi::parse_doctype | pugi::parse_pi | pugi::parse_declaration |
                                 pugi::parse_comments | pugi::parse_ws_pcdata_single | pugi::parse_fragment;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_xml_character(char32_t point) {
  if (point == 0x9 || point == 0xA || point == 0xD) return true;
  return (point >= 0x20 && point < 0xD800) || (point >= 0xE000 && point < 0xFFFE) ||
         (point >= 0x10000 && point <= 0x10FFFF);
}

/// Takes `#123;` or `#x1F;` off the front. Nothing when it is no reference or names a forbidden character.
bool take_numeric_reference(std::string_view& rest) {
  rest.remove_prefix(1);
  bool const hexadecimal = rest.starts_with("x");
  if (hexadecimal) rest.remove_prefix(1);
  char32_t point = 0;
  std::size_t digits = 0;
  for (; !rest.empty() && std::isxdigit(static_cast<unsigned char>(rest.front())) != 0; rest.remove_prefix(1)) {
    char const c = rest.front();
    bool const decimal = c >= '0' && c <= '9';
    if ((!hexadecimal && !decimal) || ++digits > 8) return false;
    auto const value = static_cast<char32_t>(decimal ? c - '0' : (c | 0x20) - 'a' + 10);
    point = point * (hexadecimal ? 16 : 10) + value;
  }
  if (digits == 0 || !rest.starts_with(";")) return false;
  rest.remove_prefix(1);
  return is_xml_character(point);
}

bool take_named_reference(std::string_view& rest) {
  constexpr std::array<std::string_view, 5> kNames{"amp;", "lt;", "gt;", "quot;", "apos;"};
  for (auto const name : kNames) {
    if (!rest.starts_with(name)) continue;
    rest.remove_prefix(name.size());
    return true;
  }
  return false;
}

/// Skips a comment or a CDATA section, where `&` is an ordinary character.
bool skip_section(std::string_view& rest, std::string_view opening, std::string_view closing) {
  if (!rest.starts_with(opening)) return false;
  auto const end = rest.find(closing, opening.size());
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + closing.size());
  return true;
}

std::string reference_fault(std::string_view rest) {
  while (!rest.empty()) {
    if (skip_section(rest, "<![CDATA[", "]]>") || skip_section(rest, "<!--", "-->")) continue;
    bool const reference = rest.front() == '&';
    rest.remove_prefix(1);
    if (!reference) continue;
    if (rest.starts_with("#")) {
      if (!take_numeric_reference(rest)) return "character";
    } else if (!take_named_reference(rest)) {
      return "entity";
    }
  }
  return {};
}

/// A numeric reference to a forbidden character is refused wherever it stands: what this scanner takes for a
/// CDATA section the parser may take for something else, and a NUL would cut a text short.
std::string forbidden_reference_anywhere(std::string_view text) {
  for (auto at = text.find("&#"); at != std::string_view::npos; at = text.find("&#", at + 2)) {
    auto rest = text.substr(at + 1);
    if (!take_numeric_reference(rest)) return "character";
  }
  return {};
}

std::string fault_of_text(std::string_view text, XmlLimits const& limits) {
  if (text.size() > limits.bytes) return "too_large";
  auto rest = text;
  while (!rest.empty()) {
    auto const point = take_code_point(rest);
    if (!point) return "charset";
    if (!is_xml_character(*point)) return "character";
  }
  if (auto fault = reference_fault(text); !fault.empty()) return fault;
  return forbidden_reference_anywhere(text);
}

std::string word_of(pugi::xml_parse_status status) {
  switch (status) {
    case pugi::status_ok: return {};
    case pugi::status_no_document_element: return "no_root";
    case pugi::status_end_element_mismatch: return "cut";
    case pugi::status_bad_doctype: return "doctype";
    case pugi::status_file_not_found:
    case pugi::status_io_error:
    case pugi::status_out_of_memory:
    case pugi::status_internal_error:
    case pugi::status_unrecognized_tag:
    case pugi::status_bad_pi:
    case pugi::status_bad_comment:
    case pugi::status_bad_cdata:
    case pugi::status_bad_pcdata:
    case pugi::status_bad_start_element:
    case pugi::status_bad_attribute:
    case pugi::status_bad_end_element:
    case pugi::status_append_invalid_root: return "malformed";
  }
  return "malformed";
}

std::string fault_outside_root(pugi::xml_document const& document, pugi::xml_node& root) {
  for (auto const node : document.children()) {
    switch (node.type()) {
      case pugi::node_element:
        if (root) return "two_roots";
        root = node;
        break;
      case pugi::node_comment: break;
      case pugi::node_pcdata:
        if (!is_blank(node.value())) return "outside_root";
        break;
      case pugi::node_declaration:
        if (node.previous_sibling()) return "instruction";
        break;
      case pugi::node_doctype: return "doctype";
      case pugi::node_pi: return "instruction";
      case pugi::node_null:
      case pugi::node_document:
      case pugi::node_cdata: return "outside_root";
    }
  }
  return root ? std::string{} : "no_root";
}

std::string attribute_fault(pugi::xml_node node, XmlLimits const& limits) {
  std::vector<std::string_view> names;
  for (auto const attribute : node.attributes()) {
    if (names.size() == limits.attributes) return "too_many_attributes";
    std::string_view const name = attribute.name();
    if (std::find(names.begin(), names.end(), name) != names.end()) return "duplicate_attribute";
    names.push_back(name);
  }
  return {};
}

/// One element that is being read; the walk keeps them in a list instead of calling itself.
struct Open {
  pugi::xml_node element;
  pugi::xml_node next;
  std::string text;
  Node::Members members;
};

Open open_element(pugi::xml_node element) {
  return {element, element.first_child(), {}, {}};
}

/// The value of an element whose children have all been read; nothing when it mixes text and elements.
bool close_element(Open& open, Node& value) {
  if (open.members.empty()) {
    value = Node(std::move(open.text));
    return true;
  }
  value = Node(std::move(open.members));
  return is_blank(open.text);
}

/// An element goes to its parent under its name, each of its attributes right after it under `name@attribute`.
void attach(Node::Members& parent, pugi::xml_node element, Node value) {
  std::string const name = element.name();
  parent.emplace_back(name, std::move(value));
  for (auto const attribute : element.attributes())
    parent.emplace_back(name + '@' + attribute.name(), std::string(attribute.value()));
}

class Walk {
 public:
  explicit Walk(XmlLimits const& limits) : limits_(limits) {}

  std::string run(pugi::xml_node root, Node& result) {
    if (auto fault = push(root); !fault.empty()) return fault;
    while (true) {
      auto& top = stack_.back();
      auto const child = top.next;
      if (!child) {
        Node value;
        pugi::xml_node const element = top.element;
        if (!close_element(top, value)) return "mixed";
        stack_.pop_back();
        if (stack_.empty()) return finish(std::move(value), result);
        attach(stack_.back().members, element, std::move(value));
        continue;
      }
      top.next = child.next_sibling();
      if (auto fault = take(top, child); !fault.empty()) return fault;
    }
  }

 private:
  std::string push(pugi::xml_node element) {
    if (stack_.size() == static_cast<std::size_t>(limits_.depth)) return "too_deep";
    if (auto fault = attribute_fault(element, limits_); !fault.empty()) return fault;
    stack_.push_back(open_element(element));
    return {};
  }

  std::string take(Open& top, pugi::xml_node child) {
    if (++nodes_ >= limits_.nodes) return "too_many_nodes";
    switch (child.type()) {
      case pugi::node_element: return push(child);
      case pugi::node_pcdata:
      case pugi::node_cdata: top.text += child.value(); return {};
      case pugi::node_comment: return {};
      case pugi::node_doctype: return "doctype";
      case pugi::node_pi:
      case pugi::node_declaration: return "instruction";
      case pugi::node_null:
      case pugi::node_document: return "malformed";
    }
    return "malformed";
  }

  /// The root itself must hold elements, or nothing.
  static std::string finish(Node value, Node& result) {
    if (auto const text = value.text()) {
      if (!is_blank(*text)) return "mixed";
      value = Node::object();
    }
    result = std::move(value);
    return {};
  }

  XmlLimits const& limits_;
  std::vector<Open> stack_;
  std::size_t nodes_ = 0;
};

}  // namespace

Result<Node, std::string> parse_xml(std::string_view utf8, XmlLimits limits) {
  if (auto fault = fault_of_text(utf8, limits); !fault.empty()) return Failure{fault};
  pugi::xml_document document;
  auto const parsed = document.load_buffer(utf8.data(), utf8.size(), kParseFlags, pugi::encoding_utf8);
  if (!parsed) return Failure{word_of(parsed.status)};
  pugi::xml_node root;
  if (auto fault = fault_outside_root(document, root); !fault.empty()) return Failure{fault};
  Node result;
  if (auto fault = Walk(limits).run(root, result); !fault.empty()) return Failure{fault};
  return result;
}

std::string_view declared_xml_encoding(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  auto const declaration = bytes.substr(0, bytes.find("?>"));
  auto const name = declaration.find("encoding");
  if (name == std::string_view::npos) return {};
  auto const open = declaration.find_first_of("\"'", name);
  if (open == std::string_view::npos) return {};
  auto const close = declaration.find(declaration[open], open + 1);
  return close == std::string_view::npos ? std::string_view{} : declaration.substr(open + 1, close - open - 1);
}

}  // namespace yoshin
