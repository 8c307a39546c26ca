#include <algorithm>
#include <array>
#include <utility>

#include "proxy/gateway/face.hpp"
#include "proxy/jobs/order_desk.hpp"

namespace yoshin {
namespace {

constexpr std::int64_t kMostRows = 5'000;
constexpr int kLongestWait = 8;

/// Columns that belong to the row itself.
struct RowColumn {
  std::string_view name;
  std::int64_t (*value)(ListRow const&);
};
// clang-format off
constexpr auto kRowColumns = std::to_array<RowColumn>({
    {"id",      [](ListRow const& row) { return row.id; }},
    {"version", [](ListRow const& row) { return row.version; }},
    {"change",  [](ListRow const& row) { return row.change; }},
    {"open",    [](ListRow const& row) { return std::int64_t{row.open ? 1 : 0}; }},
});
// clang-format on

Node column_node(ListPage const& page, std::size_t index, ColumnKind kind) {
  Node::Items values;
  values.reserve(page.rows.size());
  for (ListRow const& row : page.rows) {
    std::string const value = index < row.face.size() ? row.face[index] : std::string();
    values.push_back(kind == ColumnKind::integer ? Node(parse_integer(value).value_or(0)) : Node(value));
  }
  return Node(std::move(values));
}

Node page_node(ListPage const& page) {
  Node columns = Node::object();
  for (RowColumn const& column : kRowColumns) {
    Node::Items values;
    values.reserve(page.rows.size());
    for (ListRow const& row : page.rows) values.emplace_back(column.value(row));
    columns.add(column.name, Node(std::move(values)));
  }
  auto const shown = face_columns();
  for (std::size_t i = 0; i < shown.size(); ++i)
    columns.add(shown[i].name, column_node(page, i, shown[i].kind));
  return Node::object().add("change", page.change).add("more", page.more).add("columns", std::move(columns));
}

}  // namespace

Reply OrderDesk::list(ListQuery const& query) {
  auto const limit = std::clamp<std::int64_t>(query.limit, 1, kMostRows);
  auto const deadline =
      std::chrono::steady_clock::now() + std::chrono::seconds(std::clamp(query.wait_seconds, 0, kLongestWait));
  while (true) {
    auto const beat = office_.pulse.beat();
    ListPage const page = office_.store.list(query.after, limit);
    bool const answer = !page.rows.empty() || query.wait_seconds <= 0;
    if (answer || !office_.pulse.wait_after(beat, deadline)) return page_node(page);
  }
}

}  // namespace yoshin
