#include "base/base64.hpp"
#include "contract/csv_import.hpp"
#include "contract/questions.hpp"
#include "csv/export.hpp"
#include "csv/results.hpp"

namespace yoshin::contract {
namespace {

/// Reads one document of the order list with the time of its last change.
void read_result(Slot const& slot, ResultRow& out) {
  Node const* order = slot.node.find("order");
  Node const* record = slot.node.find("record");
  if (order == nullptr || record == nullptr)
    return slot.refuse({"order と record を持つオブジェクト", "an object with order and record"});
  read_value(slot.below("order", *order), out.order, {});
  read_value(slot.below("record", *record), out.record, {});
  if (Node const* at = slot.node.find("changed_at"))
    read_value(slot.below("changed_at", *at), out.changed_at, {});
}

}  // namespace

Reply ask_csv_read(Asked const& asked) {
  ImportQuestion question;
  if (auto refused = read_import_question(asked, question)) return Failure{std::move(*refused)};
  ImportResult result = read_orders(question.files, question.options);
  Node orders = Node::list();
  for (ImportedOrder& imported : result.orders) orders.push(imported_node(imported, question.rules));
  return header_node(result)
      .add("importable", !result.has_errors && !result.orders.empty())
      .add("orders", std::move(orders))
      .add("problems", write_value(result.problems))
      .add("unmapped", write_value(result.unmapped));
}

Reply ask_csv_write(Asked const& asked) {
  LayoutId layout = LayoutId::yoshin;
  Encoding encoding = Encoding::utf8;
  std::vector<Order> orders;
  QuestionReader reader(asked.question);
  reader.take("layout", layout).need("encoding", encoding).need("orders", orders, Bound{0, 100'000});
  Layout const* const known = layout_of(layout);
  if (known == nullptr)
    reader.errors().push_back(
        {"layout", std::string(id_of(layout)), {"書き出せる形式", "a layout that is written"}});
  if (!reader.good()) return Failure{reader.refused()};
  ExportResult const result = write_orders(orders, encoding, *known);
  return Node::object().add("file", to_base64(result.bytes)).add("problems", write_value(result.problems));
}

Reply ask_results_write(Asked const& asked) {
  Encoding encoding = Encoding::utf8_bom;
  std::size_t rows_before = 0;
  QuestionReader reader(asked.question);
  reader.need("encoding", encoding).take("rows_before", rows_before, Bound{0, 10'000'000});
  Node const* documents = reader.present("documents");
  if (!reader.good()) return Failure{reader.refused()};
  Slot const slot{*documents, "documents", reader.errors()};
  std::vector<ResultRow> rows;
  auto const* items = read_items(slot, {0, 10'000});
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
    read_result(slot.below(std::to_string(i), (*items)[i]), rows.emplace_back());
  if (!reader.good()) return Failure{reader.refused()};
  ExportResult const result = write_results(rows, encoding, rows_before);
  return Node::object().add("file", to_base64(result.bytes)).add("problems", write_value(result.problems));
}

}  // namespace yoshin::contract
