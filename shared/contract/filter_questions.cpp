#include "contract/filter_questions.hpp"

#include "contract/table_documents.hpp"

namespace yoshin::contract {

Reply ask_counts(Table& table, Asked const& asked) {
  std::vector<TableFilter> filters;
  std::optional<Date> today;
  QuestionReader reader(asked.question);
  reader.need("filters", filters).take("today", today);
  if (!reader.good()) return Failure{reader.refused()};
  Node counts = Node::list();
  for (TableFilter const& filter : filters) counts.push(Node(table.count(filter, today)));
  return Node::object().add("counts", std::move(counts));
}

Reply ask_choices(Table& table, Asked const& asked) {
  TableFilter filter;
  std::optional<Date> today;
  QuestionReader reader(asked.question);
  reader.take("filter", filter).take("today", today);
  if (!reader.good()) return Failure{reader.refused()};
  Node choices = Node::object();
  for (FilterChoices const& list : table.choices(filter, today)) {
    Node values = Node::list();
    for (FilterChoice const& choice : list.values)
      values.push(Node::object().add("value", choice.value).add("orders", choice.orders));
    choices.add(list.list, std::move(values));
  }
  return Node::object().add("choices", std::move(choices));
}

}  // namespace yoshin::contract
