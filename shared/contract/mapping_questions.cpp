#include <algorithm>

#include "contract/mapping_documents.hpp"
#include "contract/questions.hpp"
#include "csv/layouts/cells.hpp"
#include "csv/reader.hpp"
#include "text/width.hpp"

namespace yoshin::contract {
namespace {

constexpr std::size_t kMostSamples = 3;
constexpr std::size_t kSampleCharacters = 60;
constexpr std::size_t kSampleRows = 50;

/// The first values of a column that are not empty, each once.
Node samples_of(CsvTable const& table, std::size_t cell) {
  std::vector<std::string_view> seen;
  for (std::size_t row = 1; row < table.size() && row <= kSampleRows && seen.size() < kMostSamples; ++row) {
    auto const cells = table[row].cells;
    auto const text = cell < cells.size() ? trim_view(cells[cell]) : std::string_view{};
    if (!text.empty() && std::find(seen.begin(), seen.end(), text) == seen.end()) seen.push_back(text);
  }
  Node list = Node::list();
  for (auto const text : seen) list.push(first_characters(text, kSampleCharacters));
  return list;
}

Node fields_node() {
  Node list = Node::list();
  for (auto const& rule : field_rules()) {
    auto const& name = name_of(rule.field);
    list.push(Node::object()
                  .add("id", name.id)
                  .add("ja", name.ja)
                  .add("en", name.en)
                  .add("required", rule.need == Need::required)
                  .add("joins", rule.joint != Joint::none));
  }
  return list;
}

Refused unreadable_header() {
  return {"no_header",
          {"見出し行を読み取れません。", "The header row cannot be read."},
          {"1行目に見出しがあるCSVを選んでください。", "Choose a CSV whose first line is its header."},
          {}};
}

}  // namespace

Reply ask_mapping_columns(Asked const& asked) {
  auto decoded = decode_text(asked.file);
  if (!decoded) return Failure{unreadable_header()};
  auto const table = read_csv(decoded.value().text);
  if (table.size() == 0) return Failure{unreadable_header()};
  Node headers = Node::list();
  auto const cells = table[0].cells;
  for (std::size_t i = 0; i < cells.size(); ++i)
    headers.push(Node::object().add("header", trim_view(cells[i])).add("samples", samples_of(table, i)));
  return Node::object()
      .add("headers", std::move(headers))
      .add("fields", fields_node())
      .add("proposal", write_value(propose_mapping(cells)));
}

}  // namespace yoshin::contract
