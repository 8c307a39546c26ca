#include "contract/table_questions.hpp"
#include "table/unmapped.hpp"

namespace yoshin::contract {

Refused refused_page(PageError const& error) {
  return bad_question({{"page." + error.column + "." + std::to_string(error.row),
                        error.reason,
                        {"同じ長さの列", "columns of equal length"}}});
}

/// The file is a page as the proxy sent it; it is read where it lies.
Reply ask_page(Table& table, Asked const& asked) {
  JsonScanner scanner(asked.file);
  auto const page = read_page(scanner);
  if (!page) return Failure{refused_page(page.error())};
  table.take(page.value());
  Node ids = Node::list();
  for (std::int64_t const id : page.value().ids) ids.push(Node(id));
  return Node::object()
      .add("rows", write_value(table.rows()))
      .add("change", page.value().change)
      .add("more", page.value().more)
      .add("ids", std::move(ids));
}

Reply ask_prepare(Table& table, Asked const&) {
  return Node::object().add("more", table.prepare());
}

Reply ask_unmapped(Table& table, Asked const& asked) {
  std::string shop;
  QuestionReader reader(asked.question);
  reader.need("shop", shop);
  if (!reader.good()) return Failure{reader.refused()};
  Node methods = Node::list();
  for (Unmapped const& one : unmapped_of(table, shop))
    methods.push(Node::object().add("text", one.text).add("count", one.orders));
  return Node::object().add("unmapped", std::move(methods));
}

}  // namespace yoshin::contract
