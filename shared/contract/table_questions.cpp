#include "contract/table_questions.hpp"

#include "contract/filter_questions.hpp"
#include "contract/table_documents.hpp"
#include "table/slip_search.hpp"

namespace yoshin::contract {
namespace {

Reply ask_reset(Table& table, Asked const&) {
  table.reset();
  return Node::object();
}

Reply ask_load(Table& table, Asked const& asked) {
  QuestionReader reader(asked.question);
  Node const* page = reader.present("page");
  if (page == nullptr) return Failure{reader.refused()};
  auto const loaded = table.load(*page);
  if (loaded) return Node::object().add("rows", write_value(table.rows()));
  return Failure{refused_page(loaded.error())};
}

Node totals_node(TableTotals const& totals) {
  Node by_provider = Node::object();
  for (ProviderTotal const& one : totals.by_provider)
    by_provider.add(one.provider, Node::object().add("orders", one.orders).add("billed", one.billed));
  return Node::object()
      .add("orders", totals.orders)
      .add("goods", totals.goods)
      .add("billed", totals.billed)
      .add("fee", totals.fee)
      .add("by_provider", std::move(by_provider));
}

Reply ask_view(Table& table, Asked const& asked) {
  TableFilter filter;
  TableSort sort;
  std::optional<Date> today;
  QuestionReader reader(asked.question);
  reader.take("filter", filter).take("sort", sort).take("today", today);
  if (!reader.good()) return Failure{reader.refused()};
  TableView const view = table.view(filter, sort, today);
  Node counts = Node::object();
  for (auto const& row : Names<ViewId>::kTable)
    counts.add(row.id, write_value(view.counts[static_cast<std::size_t>(row.value)]));
  return Node::object()
      .add("rows", write_value(table.shown().size()))
      .add("totals", totals_node(view.totals))
      .add("counts", std::move(counts));
}

Node row_node(Table const& table, std::uint32_t row) {
  Node node = Node::object();
  node.add("id", table.id(row));
  for (auto const& column : kTextColumns)
    if (is_shown(column.searched)) node.add(column.name, table.texts(column.id).text(row));
  for (auto const& column : kNumberColumns) node.add(column.name, table.numbers(column.id)[row]);
  return node.add("cell", to_node(table.cell(row)));
}

Reply ask_rows(Table& table, Asked const& asked) {
  std::size_t from = 0;
  std::size_t count = 0;
  QuestionReader reader(asked.question);
  reader.need("from", from, Bound{0, UINT32_MAX}).need("count", count, Bound{0, 10'000});
  if (!reader.good()) return Failure{reader.refused()};
  auto const& shown = table.shown();
  Node rows = Node::list();
  for (std::size_t i = from; i < shown.size() && i - from < count; ++i) rows.push(row_node(table, shown[i]));
  return Node::object().add("rows", std::move(rows));
}

Reply ask_ids(Table& table, Asked const&) {
  Node ids = Node::list();
  for (std::uint32_t row : table.shown()) ids.push(Node(table.id(row)));
  return Node::object().add("ids", std::move(ids));
}

void read_ids(Slot const& slot, std::vector<std::int64_t>& out) {
  auto const* items = read_items(slot, {0, 100'000});
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
    read_value(slot.below(std::to_string(i), (*items)[i]), out.emplace_back(), Bound{0, kMaxSafeInteger});
}

/// Where orders stand in the present view: what follows an order need not read the ids of all.
Reply ask_places(Table& table, Asked const& asked) {
  std::vector<std::int64_t> ids;
  QuestionReader reader(asked.question);
  if (Node const* given = reader.present("ids")) read_ids({*given, "ids", reader.errors()}, ids);
  if (!reader.good()) return Failure{reader.refused()};
  return Node::object().add("rows", write_value(table.positions(ids)));
}

Reply ask_next(Table& table, Asked const& asked) {
  std::size_t from = 0;
  std::vector<ViewId> views;
  QuestionReader reader(asked.question);
  reader.need("from", from, Bound{0, UINT32_MAX}).need("views", views);
  if (!reader.good()) return Failure{reader.refused()};
  return Node::object().add("row", write_value(table.next_of(views, from)));
}

Node found_node(std::vector<std::vector<std::int64_t>> const& found) {
  Node list = Node::list();
  for (auto const& ids : found) list.push(write_value(ids));
  return list;
}

/// Which orders the keys and the numbers of a slip file may mean.
Reply ask_slips(Table& table, Asked const& asked) {
  std::vector<std::string> keys;
  std::vector<std::string> slips;
  QuestionReader reader(asked.question);
  reader.take("keys", keys, Bound{0, 100'000}).take("slips", slips, Bound{0, 100'000});
  if (!reader.good()) return Failure{reader.refused()};
  return Node::object()
      .add("keys", found_node(orders_of_keys(table, keys)))
      .add("slips", found_node(orders_of_slips(table, slips)));
}

/// The rules of the raw columns, one run of rows each; the caller has filled the basis columns.
Reply ask_fee_columns(Table& table, Asked const& asked) {
  QuestionReader reader(asked.question);
  Node const* runs = reader.present("groups");
  std::vector<FeeGroup> groups;
  if (runs != nullptr) read_value(Slot{*runs, "groups", reader.errors()}, groups, Bound{0, 10'000});
  if (!reader.good()) return Failure{reader.refused()};
  for (FeeGroup const& group : groups) table.fee_columns().apply(group.rule, group.begin, group.end);
  return Node::object().add("rows", write_value(table.fee_columns().rows()));
}

// clang-format off
constexpr auto kQuestions = std::to_array<TableQuestion>({
    {"table_reset",       ask_reset},
    {"table_load",        ask_load},
    {"table_page",        ask_page},
    {"table_prepare",     ask_prepare},
    {"table_unmapped",    ask_unmapped},
    {"table_view",        ask_view},
    {"table_rows",        ask_rows},
    {"table_ids",         ask_ids},
    {"table_counts",      ask_counts},
    {"table_choices",     ask_choices},
    {"table_places",      ask_places},
    {"table_next",        ask_next},
    {"table_fees",        ask_fees},
    {"table_fee_changes", ask_fee_changes},
    {"table_fee_file",    ask_fee_file},
    {"table_slips",       ask_slips},
    {"table_fee_columns", ask_fee_columns},
});
// clang-format on

}  // namespace

std::span<TableQuestion const> table_questions() {
  return kQuestions;
}

}  // namespace yoshin::contract
