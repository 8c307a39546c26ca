#include "provider/print_data.hpp"

#include <algorithm>
#include <utility>

namespace yoshin {
namespace {

bool is_declared(InvoiceFacts const& facts, std::string_view name) {
  return std::any_of(facts.fields.begin(), facts.fields.end(),
                     [&](PrintField const& field) { return field.name == name; });
}

/// Lines are objects of declared fields; anything else in their place is dropped.
Node printable_lines(Node const& list, InvoiceFacts const& facts) {
  Node lines = Node::list();
  if (auto const* items = list.items())
    for (Node const& item : *items) {
      Node line = Node::object();
      if (auto const* members = item.members())
        for (auto const& [name, value] : *members)
          if (is_declared(facts, name)) line.add(name, value);
      lines.push(std::move(line));
    }
  return lines;
}

}  // namespace

Node printable(Node const& document, InvoiceFacts const& facts) {
  auto const* members = document.members();
  if (members == nullptr || facts.fields.empty()) return document;
  Node kept = Node::object();
  for (auto const& [name, value] : *members) {
    if (!facts.lines.empty() && name == facts.lines) kept.add(name, printable_lines(value, facts));
    if (is_declared(facts, name)) kept.add(name, value);
  }
  return kept;
}

}  // namespace yoshin
