#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "provider/connector.hpp"
#include "proxy/gateway/transport.hpp"

namespace yoshin::suite {

/// An answer of a golden file, with what it answers.
struct GoldenAnswer {
  std::string name;  ///< Its file, and its place in it.
  Connector const* connector = nullptr;
  Step step;
  Sent sent{};
  int http_status = 200;
  Node body;
  std::string expected;  ///< The verdict as written there; empty where parse has to refuse it.
};

/// The answers that stand below `golden/<provider>` as questions to parse, in the order of the files.
std::vector<GoldenAnswer> golden_answers(Connector const& connector);

/// One answer of any golden file, for looking codes up: a question to parse, or a row of a table of codes.
struct TableAnswer {
  std::string endpoint;
  Node body;
  std::string verdict;  ///< As written there; empty where parse has to refuse it.
};
std::vector<TableAnswer> table_answers(Connector const& connector);
/// The codes `{call, code}` that a golden file names without an answer, because no answer can carry them.
std::vector<std::pair<std::string, std::string>> codes_without_answer(Connector const& connector);

/// The elements of a document with their texts, each attribute under `element@attribute`, an item of a list
/// under the list's name.
using Elements = std::multimap<std::string, std::string>;
Elements elements_of(Node const& document);

/// The document as the provider would write it.
std::string wire_bytes(Node const& document, BodyFormat format);
/// The answer as it comes over the wire, with the Content-Type of its format.
WireAnswer on_the_wire(GoldenAnswer const& golden);

}  // namespace yoshin::suite
