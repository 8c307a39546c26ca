#include "provider/print_reading.hpp"

#include <utility>

namespace yoshin {
namespace {

/// Whether the value may stand in the document; it does afterwards, where there is one.
bool copy(PrintField const& field, PrintValue value, Node& document) {
  bool const empty = !value.text || value.text->empty();
  if (!value.sound || (field.given == Given::always && empty)) return false;
  if (value.text) document.add(field.name, std::move(*value.text));
  return true;
}

Failure<std::string> unreadable(PrintField const& field) {
  return Failure{std::string(field.in_answer())};
}

}  // namespace

Result<Node, std::string> read_print_line(InvoiceFacts const& facts, ReadPrintField const& read) {
  Node line = Node::object();
  for (PrintField const& field : facts.fields)
    if (field.part == PrintPart::line && !copy(field, read(field), line)) return unreadable(field);
  return line;
}

Result<Node, std::string> read_print_data(InvoiceFacts const& facts, ReadPrintField const& read,
                                          ReadPrintLines const& read_lines) {
  Node document = Node::object();
  for (PrintField const& field : facts.fields) {
    if (field.part != PrintPart::line) {
      if (!copy(field, read(field), document)) return unreadable(field);
    } else if (document.find(facts.lines) == nullptr) {
      auto lines = read_lines();
      if (!lines) return Failure{std::move(lines).error()};
      document.add(facts.lines, std::move(lines).value());
    }
  }
  return document;
}

}  // namespace yoshin
