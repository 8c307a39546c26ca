#include "base/base64.hpp"
#include "contract/table_documents.hpp"
#include "contract/table_questions.hpp"
#include "csv/writer.hpp"
#include "table/fee_preview.hpp"

namespace yoshin::contract {
namespace {

/// The orders whose changes are listed: those that re-applying changes, or the others.
enum class Listed { free, held };

void read_listed(Slot const& slot, Listed& out) {
  auto const text = slot.node.text();
  if (text == std::string_view("free")) {
    out = Listed::free;
  } else if (text == std::string_view("held")) {
    out = Listed::held;
  } else {
    slot.refuse({"free または held", "free or held"});
  }
}

void read_trial(QuestionReader& reader, FeeTrial& trial) {
  reader.need("shop", trial.shop).need("provider", trial.provider).need("rule", trial.rule);
  reader.take("from", trial.from, kShortText).take("to", trial.to, kShortText);
}

/// Edges of a histogram in yen.
void read_edges(Slot const& slot, std::vector<std::int64_t>& out) {
  auto const* items = read_items(slot, {0, 500});
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
    read_value(slot.below(std::to_string(i), (*items)[i]), out.emplace_back(), Bound{0, kMaxOrderYen + 1});
}

Node side(std::int64_t fee, std::int64_t billed) {
  return Node::object().add("fee", fee).add("billed", billed);
}

Node totals_node(FeeTotals const& totals) {
  return Node::object()
      .add("orders", totals.orders)
      .add("changed", totals.changed)
      .add("before", side(totals.fee_before, totals.billed_before))
      .add("after", side(totals.fee_after, totals.billed_after));
}

Node scope_node(FeeScope const& scope) {
  Node bands = Node::list();
  for (FeeTotals const& band : scope.bands) bands.push(totals_node(band));
  return totals_node(scope.totals).add("bands", std::move(bands));
}

Node change_node(Table const& table, FeeRowChange const& change, FeeRule const& rule) {
  FeeTrace const trace = trace_of(change, rule);
  std::uint32_t const row = change.row;
  return Node::object()
      .add("id", table.id(row))
      .add("number", table.texts(TextColumnId::number).text(row))
      .add("ordered_at", table.texts(TextColumnId::ordered_at).text(row))
      .add("status", table.texts(TextColumnId::status).text(row))
      .add("before", side(table.numbers(NumberColumnId::fee)[row], table.numbers(NumberColumnId::billed)[row]))
      .add("after", side(trace.fee.value(), trace.billed.value()))
      .add("sentence", to_node(trace.sentence));
}

/// In front of the file, so that a spreadsheet takes it for UTF-8.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// One column of the file of changes.
struct Column {
  std::string_view name;
  std::string (*write)(Table const&, std::uint32_t row, FeeTrace const&);
};

std::string text_at(Table const& table, TextColumnId id, std::uint32_t row) {
  return std::string(table.texts(id).text(row));
}
std::string number_at(Table const& table, NumberColumnId id, std::uint32_t row) {
  return std::to_string(table.numbers(id)[row]);
}
std::string status_at(Table const& table, std::uint32_t row) {
  auto const status = from_id<CreditStatus>(table.texts(TextColumnId::status).text(row));
  return status ? std::string(name_of(*status).ja) : std::string();
}

// clang-format off
constexpr auto kColumns = std::to_array<Column>({
    {"受注番号",       [](Table const& t, std::uint32_t row, FeeTrace const&) { return text_at(t, TextColumnId::number, row); }},
    {"注文日時",       [](Table const& t, std::uint32_t row, FeeTrace const&) { return text_at(t, TextColumnId::ordered_at, row); }},
    {"与信状態",       [](Table const& t, std::uint32_t row, FeeTrace const&) { return status_at(t, row); }},
    {"手数料 変更前",  [](Table const& t, std::uint32_t row, FeeTrace const&) { return number_at(t, NumberColumnId::fee, row); }},
    {"手数料 変更後",  [](Table const&, std::uint32_t, FeeTrace const& trace) { return std::to_string(trace.fee.value()); }},
    {"請求額 変更前",  [](Table const& t, std::uint32_t row, FeeTrace const&) { return number_at(t, NumberColumnId::billed, row); }},
    {"請求額 変更後",  [](Table const&, std::uint32_t, FeeTrace const& trace) { return std::to_string(trace.billed.value()); }},
    {"説明",           [](Table const&, std::uint32_t, FeeTrace const& trace) { return trace.sentence.ja; }},
});
// clang-format on

/// Which orders a question of changes is about.
struct ChangesAsked {
  FeeTrial trial;
  Listed listed = Listed::free;
};

void read_changes(QuestionReader& reader, Node const& question, ChangesAsked& out) {
  read_trial(reader, out.trial);
  if (Node const* listed = question.find("listed"))
    read_listed({*listed, "listed", reader.errors()}, out.listed);
}

std::vector<FeeRowChange> changes_of(Table const& table, ChangesAsked const& asked) {
  FeePreview preview = preview_fees(table, asked.trial);
  return std::move(asked.listed == Listed::free ? preview.free.changes : preview.held.changes);
}

}  // namespace

Reply ask_fees(Table& table, Asked const& asked) {
  FeeTrial trial;
  std::vector<std::int64_t> edges;
  QuestionReader reader(asked.question);
  read_trial(reader, trial);
  if (Node const* given = asked.question.find("edges")) read_edges({*given, "edges", reader.errors()}, edges);
  if (!reader.good()) return Failure{reader.refused()};
  FeePreview const preview = preview_fees(table, trial);
  return Node::object()
      .add("free", scope_node(preview.free))
      .add("held", scope_node(preview.held))
      .add("by_hand", preview.by_hand)
      .add("counts", write_value(amounts_between(preview.amounts, edges)));
}

Reply ask_fee_changes(Table& table, Asked const& asked) {
  ChangesAsked wanted;
  std::size_t first = 0;
  std::size_t count = 0;
  QuestionReader reader(asked.question);
  read_changes(reader, asked.question, wanted);
  reader.need("first", first, Bound{0, UINT32_MAX}).need("count", count, Bound{0, 10'000});
  if (!reader.good()) return Failure{reader.refused()};
  auto const changes = changes_of(table, wanted);
  Node page = Node::list();
  for (std::size_t i = first; i < changes.size() && i - first < count; ++i)
    page.push(change_node(table, changes[i], wanted.trial.rule));
  return Node::object().add("total", write_value(changes.size())).add("changes", std::move(page));
}

Reply ask_fee_file(Table& table, Asked const& asked) {
  ChangesAsked wanted;
  QuestionReader reader(asked.question);
  read_changes(reader, asked.question, wanted);
  if (!reader.good()) return Failure{reader.refused()};
  CsvWriter file;
  for (Column const& column : kColumns) file.cell(column.name);
  file.end_row();
  std::size_t line = 0;
  for (FeeRowChange const& change : changes_of(table, wanted)) {
    FeeTrace const trace = trace_of(change, wanted.trial.rule);
    ++line;
    for (Column const& column : kColumns) file.cell(column.write(table, change.row, trace));
    file.end_row();
  }
  return Node::object()
      .add("file", to_base64(std::string(kByteOrderMark) + file.text()))
      .add("rows", write_value(line));
}

}  // namespace yoshin::contract
