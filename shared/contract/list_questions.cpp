#include "contract/changes.hpp"
#include "contract/documents.hpp"
#include "contract/listed_documents.hpp"
#include "listing/listed.hpp"
#include "provider/cell.hpp"

namespace yoshin::contract {
namespace {

Node column_of(std::vector<std::vector<std::string>> const& faces, std::size_t index) {
  bool const is_text = face_columns()[index].kind == ColumnKind::text;
  Node::Items values;
  values.reserve(faces.size());
  for (auto const& face : faces)
    values.push_back(is_text ? Node(face[index]) : Node(parse_integer(face[index]).value_or(0)));
  return Node(std::move(values));
}

template <class Value>
Node row_column(std::vector<ListDocument> const& documents, Value value) {
  Node::Items values;
  values.reserve(documents.size());
  for (ListDocument const& document : documents) values.emplace_back(std::int64_t{value(document)});
  return Node(std::move(values));
}

}  // namespace

Reply ask_list_page(Asked const& asked) {
  Date today;
  std::int64_t change = 0;
  QuestionReader reader(asked.question);
  reader.need("today", today).need("change", change, Bound{0, kMaxSafeInteger});
  ListShops const shops = read_list_shops(reader);
  auto const documents = read_list_documents(reader);
  if (!reader.good()) return Failure{reader.refused()};
  std::vector<std::vector<std::string>> faces;
  faces.reserve(documents.size());
  for (ListDocument const& document : documents)
    faces.push_back(face_of(ShopListed(document, shops).listed(), today));
  Node columns = Node::object();
  columns.add("id", row_column(documents, [](auto const& document) { return document.id; }))
      .add("version", row_column(documents, [](auto const& document) { return document.order.version; }))
      .add("change", row_column(documents, [&](auto const&) { return change; }))
      .add("open", row_column(documents, [](auto const&) { return 0; }));
  for (std::size_t i = 0; i < face_columns().size(); ++i)
    columns.add(face_columns()[i].name, column_of(faces, i));
  return Node::object().add(
      "page", Node::object().add("change", change).add("more", false).add("columns", std::move(columns)));
}

Reply ask_order_detail(Asked const& asked) {
  Date today;
  QuestionReader reader(asked.question);
  reader.need("today", today);
  ListShops const shops = read_list_shops(reader);
  Node const* given = reader.present("document");
  ListDocument document;
  if (given != nullptr) read_list_document({*given, "document", reader.errors()}, document);
  if (!reader.good()) return Failure{reader.refused()};
  ShopListed const of(document, shops);
  Listed const listed = of.listed();
  Order const& order = document.order;
  return Node::object()
      .add("cell", to_node(cell_of(document.record, !slips_of(order).empty(), credit_by(order))))
      .add("fee", to_node(present_fee(order, listed.fee_rule)))
      .add("problems", to_node(usual_problems(listed, today)));
}

Reply ask_order_edit(Asked const& asked) {
  Order order;
  FeeRule rule;
  QuestionReader reader(asked.question);
  reader.need("order", order).need("rule", rule);
  Node const* changes = reader.present("changes");
  std::optional<FeeBefore> before;
  if (Node const* given = asked.question.find("before"); given != nullptr && !given->is_null()) {
    before = fee_before_from(*given);
    if (!before)
      reader.errors().push_back({"before", {}, {"手数料とその由来", "a fee and where it came from"}});
  }
  if (!reader.good()) return Failure{reader.refused()};
  auto edited = edited_with(order, *changes, rule, before);
  if (edited) return Node::object().add("order", to_node(edited.value()));
  EditFault& fault = edited.error();
  if (fault.amounts_beyond)
    fault.fields.push_back(
        {"edited.billed", {}, {"±999,999,999円以内の請求額", "a billed amount within ±999,999,999 yen"}});
  return Failure{Refused{"fields_invalid",
                         {"入力内容に誤りがあります。", "Some fields are not right."},
                         {"示された項目を直してください。", "Fix the fields shown."},
                         std::move(fault.fields)}};
}

}  // namespace yoshin::contract
