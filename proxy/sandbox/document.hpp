#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/node.hpp"
#include "proxy/sandbox/checks.hpp"

namespace yoshin::sandbox {

/// Reads a nested XML document strictly: UTF-8, the given root, no DOCTYPE, no attributes below the root, no
/// text beside elements. One member an element, in order, repeated ones repeated; both spellings of empty
/// elements are the empty text. Nothing when it is anything else.
std::optional<Node> parse_document(std::string_view body, std::string_view root);

/// Writes the tree below `root`: one element a member, repeated once an item of a list, empty ones in long
/// form. `attributes` is put into the root's tag as it is.
std::string tree_xml(std::string_view root, Node const& children, std::string_view attributes = {});

/// The texts of every element at a path such as `deliveries/delivery/details/detail`, in document order; an
/// element that holds elements, or is missing below a part of the path that exists, gives the empty text.
std::vector<std::string> texts_at(Node const& document, std::string_view path);
/// The first of them; empty when there is none.
std::string text_at(Node const& document, std::string_view path);
/// Every element at the path.
std::vector<Node const*> elements_at(Node const& document, std::string_view path);

/// One rule about every element at a path, with the code of the provider's answer when one breaks it.
struct ElementRule {
  std::string_view path;
  ValueCheck check;
  int parameter;
  std::string_view code;
};
/// The broken rules in the order of their table.
std::vector<ElementRule const*> broken_rules(std::span<ElementRule const> rules, Node const& document);

/// The first element whose path is not among the known ones, e.g. `buyer/age`; empty when all are known. Blocks
/// are known when something below them is.
std::string unknown_element(std::span<std::string_view const> known, Node const& document);

/// A received document with the text of every element named `secret` masked; works on broken documents too.
std::string with_masked_element(std::string_view body, std::string_view secret);

}  // namespace yoshin::sandbox
