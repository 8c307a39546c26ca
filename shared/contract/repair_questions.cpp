#include <algorithm>

#include "contract/changes.hpp"
#include "contract/documents.hpp"
#include "contract/listed_documents.hpp"
#include "contract/repair_documents.hpp"
#include "listing/repaired.hpp"

namespace yoshin::contract {
namespace {

struct PathName {
  std::string_view path;
  std::string_view ja;
  std::string_view en;
};
// clang-format off
constexpr auto kSides = std::to_array<PathName>({
    {"buyer.",     "注文者", "buyer's "},
    {"recipient.", "送付先", "recipient's "},
});
constexpr auto kMembers = std::to_array<PathName>({
    {"name",        "氏名",           "name"},
    {"kana",        "氏名カナ",       "name in kana"},
    {"company",     "会社名",         "company"},
    {"department",  "部署名",         "department"},
    {"postal_code", "郵便番号",       "postal code"},
    {"address1",    "住所1",          "first address line"},
    {"address2",    "住所2",          "second address line"},
    {"phone",       "電話番号",       "phone number"},
    {"email",       "メールアドレス", "e-mail address"},
});
// clang-format on

/// What the screen calls the text at a path that a repair changes.
Message name_of_text(std::string_view path) {
  for (PathName const& side : kSides)
    if (path.starts_with(side.path))
      for (PathName const& member : kMembers)
        if (path.substr(side.path.size()) == member.path)
          return {std::string(side.ja) + std::string(member.ja), std::string(side.en) + std::string(member.en)};
  return {"商品名", "item name"};
}

Node problems_node(Problems const& problems) {
  Node list = Node::list();
  for (Problem const& problem : problems) list.push(to_node(problem).add("kind", id_of(kind_of(problem))));
  return list;
}

Node repairs_node(std::vector<MadeRepair> const& made) {
  Node list = Node::list();
  for (MadeRepair const& one : made)
    list.push(Node::object()
                  .add("field", one.repair.field)
                  .add("before", one.repair.before)
                  .add("after", one.repair.after)

                  .add("field_name", to_node(name_of_text(one.repair.field)))
                  .add("kind", id_of(one.kind)));
  return list;
}

std::int64_t errors_in(Problems const& problems) {
  return std::count_if(problems.begin(), problems.end(),
                       [](Problem const& problem) { return problem.severity == Severity::error; });
}

Node row_node(ListDocument const& document, Listed const& listed, Date today,
              std::vector<FindingKind> const& kinds) {
  Repaired const cured = repaired(listed, today, kinds);
  return Node::object()
      .add("id", document.id)
      .add("problems", problems_node(usual_problems(listed, today)))
      .add("repairs", repairs_node(cured.made))
      .add("changes", changes_between(document.order, cured.order))
      .add("errors_left", errors_in(cured.left));
}

std::vector<FindingKind> proposed_kinds() {
  std::vector<FindingKind> kinds;
  for (auto const& row : Names<FindingKind>::kTable)
    if (is_proposed(row.value)) kinds.push_back(row.value);
  return kinds;
}

}  // namespace

Reply ask_repairs(Asked const& asked) {
  Date today;
  std::vector<FindingKind> kinds = proposed_kinds();
  QuestionReader reader(asked.question);
  reader.need("today", today).take("kinds", kinds, Bound{0, Names<FindingKind>::kTable.size()});
  ListShops const shops = read_list_shops(reader);
  auto const documents = read_list_documents(reader);
  if (!reader.good()) return Failure{reader.refused()};
  Node rows = Node::list();
  for (ListDocument const& document : documents) {
    ShopListed const of(document, shops);
    rows.push(row_node(document, of.listed(), today, kinds));
  }
  Node names = Node::list();
  for (FindingKind const kind : kinds) names.push(id_of(kind));
  return Node::object().add("rows", std::move(rows)).add("kinds", std::move(names));
}

}  // namespace yoshin::contract
