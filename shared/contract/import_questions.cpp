#include "contract/import_questions.hpp"

#include <algorithm>
#include <map>

#include "base/base64.hpp"
#include "csv/left_out.hpp"
#include "csv/problem_file.hpp"

namespace yoshin::contract {
namespace {

constexpr std::int64_t kMostRows = 10'000'000;

Refused no_file() {
  return {"no_file",
          {"読み込んだファイルがありません。", "No file is open."},
          {"ファイルを選び直してください。", "Choose the file again."},
          {}};
}

Node progress_node(OrderImport const& reading, bool more) {
  return Node::object()
      .add("read", write_value(reading.rows_read()))
      .add("rows", write_value(reading.result().rows))
      .add("more", more);
}

/// `size` is that of the whole file, the bytes that came along its front.
Reply ask_recognise(ImportSession&, Asked const& asked) {
  std::size_t size = 0;
  QuestionReader reader(asked.question);
  reader.need("size", size, Bound{0, kMaxSafeInteger});
  if (!reader.good()) return Failure{reader.refused()};
  return Node::object().add("problems", write_value(recognise_problems(asked.file, size)));
}

Reply ask_open(ImportSession& session, Asked const& asked) {
  ImportQuestion question;
  session.reading.reset();
  if (auto refused = read_import_question(asked, question)) return Failure{std::move(*refused)};
  session.rules = std::move(question.rules);
  session.reading = std::make_unique<OrderImport>(question.files, std::move(question.options));
  return progress_node(*session.reading, true);
}

Reply ask_step(ImportSession& session, Asked const& asked) {
  std::size_t rows = 0;
  QuestionReader reader(asked.question);
  reader.need("rows", rows, Bound{1, kMostRows});
  if (!reader.good()) return Failure{reader.refused()};
  if (!session.reading) return Failure{no_file()};
  bool const more = session.reading->step(rows);
  return progress_node(*session.reading, more);
}

bool is_error(ImportProblem const& problem) {
  return problem.severity == ImportSeverity::error;
}

/// Every problem, those of the file first.
std::vector<ImportProblem const*> problems_of(ImportResult const& result) {
  std::vector<ImportProblem const*> all;
  for (auto const& problem : result.problems) all.push_back(&problem);
  for (auto const& imported : result.orders)
    for (auto const& problem : imported.problems) all.push_back(&problem);
  return all;
}

Node counts_node(ImportResult const& result) {
  std::map<std::string_view, std::int64_t> by_provider;
  std::int64_t to_fix = 0;
  for (auto const& imported : result.orders) {
    ++by_provider[imported.provider ? id_of(*imported.provider) : std::string_view{}];
    if (is_left_out(imported)) ++to_fix;
  }
  Node providers = Node::list();
  for (auto const& [provider, orders] : by_provider)
    providers.push(Node::object().add("provider", provider).add("orders", orders));
  return Node::object()
      .add("orders", write_value(result.orders.size()))
      .add("to_fix", to_fix)
      .add("by_provider", std::move(providers));
}

/// What could come in without the orders that have errors; null where that cannot be told.
Node rest_node(ImportResult const& result) {
  auto const rest = rest_of(result);
  if (!rest) return {};
  return Node::object().add("orders", write_value(rest->orders)).add("left_out", write_value(rest->left_out));
}

Reply ask_summary(ImportSession& session, Asked const& asked) {
  std::size_t most_orders = 0;
  std::size_t most_problems = 0;
  QuestionReader reader(asked.question);
  reader.need("orders", most_orders, Bound{0, 10'000}).need("problems", most_problems, Bound{0, 10'000});
  if (!reader.good()) return Failure{reader.refused()};
  if (!session.reading) return Failure{no_file()};
  ImportResult const& result = session.reading->result();
  auto all = problems_of(result);
  auto const errors =
      std::stable_partition(all.begin(), all.end(), [](auto const* one) { return is_error(*one); });
  Node problems = Node::list();
  for (std::size_t i = 0; i < all.size() && i < most_problems; ++i) problems.push(write_value(*all[i]));
  Node orders = Node::list();
  for (std::size_t i = 0; i < result.orders.size() && i < most_orders; ++i) {
    ImportedOrder shown = result.orders[i];
    orders.push(imported_node(shown, session.rules));
  }
  return header_node(result)
      .add("importable", !result.has_errors && !result.orders.empty())
      .add("rest", rest_node(result))
      .add("counts", counts_node(result))
      .add("errors", write_value(static_cast<std::size_t>(errors - all.begin())))
      .add("warnings", write_value(static_cast<std::size_t>(all.end() - errors)))
      .add("orders", std::move(orders))
      .add("problems", std::move(problems))
      .add("unmapped", write_value(result.unmapped));
}

Refused has_errors() {
  return {"file_has_errors",
          {"直すべき箇所が残っているファイルです。", "This file has faults that must be fixed."},
          {"ファイルを直して、もう一度選んでください。", "Correct the file and choose it again."},
          {}};
}

/// Without `rest` a file with errors gives no orders at all; with it those that have none of their own, where
/// the others may be left out.
Reply ask_orders(ImportSession& session, Asked const& asked) {
  std::size_t from = 0;
  std::size_t count = 0;
  bool rest = false;
  QuestionReader reader(asked.question);
  reader.need("from", from, Bound{0, kMostRows}).need("count", count, Bound{1, 10'000}).take("rest", rest);
  if (!reader.good()) return Failure{reader.refused()};
  if (!session.reading) return Failure{no_file()};
  ImportResult const& result = session.reading->result();
  if (rest ? !rest_of(result) : result.has_errors) return Failure{has_errors()};
  auto const& all = result.orders;
  Node orders = Node::list();
  for (std::size_t i = from; i < all.size() && i < from + count; ++i) {
    if (is_left_out(all[i])) continue;
    ImportedOrder imported = all[i];
    Node row = imported_node(imported, session.rules);
    orders.push(
        Node::object().add("order", std::move(*row.find("order"))).add("provider", *row.find("provider")));
  }
  return Node::object().add("orders", std::move(orders));
}

Reply ask_problem_file(ImportSession& session, Asked const& asked) {
  ProblemLanguage language = ProblemLanguage::ja;
  QuestionReader reader(asked.question);
  reader.need("language", language);
  if (!reader.good()) return Failure{reader.refused()};
  if (!session.reading) return Failure{no_file()};
  return Node::object().add("file",
                            to_base64(write_problems(problems_of(session.reading->result()), language)));
}

Reply ask_left_out(ImportSession& session, Asked const& asked) {
  ProblemLanguage language = ProblemLanguage::ja;
  std::size_t file = 1;
  QuestionReader reader(asked.question);
  reader.need("language", language).need("file", file, Bound{1, 2});
  if (!reader.good()) return Failure{reader.refused()};
  if (!session.reading) return Failure{no_file()};
  return Node::object().add("file", to_base64(session.reading->left_out(file, language)));
}

Reply ask_close(ImportSession& session, Asked const&) {
  session = {};
  return Node::object();
}

// clang-format off
constexpr auto kQuestions = std::to_array<ImportSessionQuestion>({
    {"import_recognise", ask_recognise},
    {"import_open",     ask_open},
    {"import_step",     ask_step},
    {"import_summary",  ask_summary},
    {"import_orders",   ask_orders},
    {"import_problems", ask_problem_file},
    {"import_left_out", ask_left_out},
    {"import_close",    ask_close},
});
// clang-format on

}  // namespace

std::span<ImportSessionQuestion const> import_questions() {
  return kQuestions;
}

}  // namespace yoshin::contract
