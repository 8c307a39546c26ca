#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "provider/print_data.hpp"

namespace yoshin {

/// What an answer holds for a field of print data.
struct PrintValue {
  bool sound = true;  ///< False when it repeats with another text, holds elements or is not of its kind.
  std::optional<std::string> text{};  ///< Nothing where the document shall not have the field.
};

/// Reads one field of an answer, by `PrintField::in_answer`.
using ReadPrintField = std::function<PrintValue(PrintField const&)>;
/// Reads the lines of an answer: a list, or the name of what is missing or unreadable.
using ReadPrintLines = std::function<Result<Node, std::string>()>;

/// Copies the fields of print data into a document, by the provider's table and in its order, the lines where
/// the table has the first field of one. On failure the provider's name of the field that is unsound, or empty
/// though always given.
Result<Node, std::string> read_print_data(InvoiceFacts const& facts, ReadPrintField const& read,
                                          ReadPrintLines const& read_lines);

/// One line of print data, by the same rules.
Result<Node, std::string> read_print_line(InvoiceFacts const& facts, ReadPrintField const& read);

}  // namespace yoshin
