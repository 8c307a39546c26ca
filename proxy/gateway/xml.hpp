#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/node.hpp"
#include "base/result.hpp"

namespace yoshin {

/// Bounds of `parse_xml`.
struct XmlLimits {
  std::size_t bytes = std::size_t{1} << 20U;
  int depth = 32;               ///< The root has depth 1.
  std::size_t nodes = 10'000;   ///< Elements, texts and comments together.
  std::size_t attributes = 32;  ///< Of one element.
};

/// Reads one XML document given as UTF-8; the encoding its declaration names is the caller's business. The
/// parser accepts much that is no XML, so everything below is refused here, by one word: `too_large`,
/// `charset`, `character` (a character or reference that XML forbids), `entity`, `cut`, `malformed`, `doctype`,
/// `instruction`, `no_root`, `two_roots`, `outside_root`, `too_deep`, `too_many_nodes`, `too_many_attributes`,
/// `duplicate_attribute`, `mixed`. The result is an object with one member an element below the root, in order:
/// text as text, an empty element as "", nested elements as objects, each attribute of an element as a text
/// member `element@attribute` right after it. The root's name and attributes are dropped.
Result<Node, std::string> parse_xml(std::string_view utf8, XmlLimits limits = {});

/// The encoding that the document's declaration names, as written; empty when it names none.
std::string_view declared_xml_encoding(std::string_view bytes);

}  // namespace yoshin
