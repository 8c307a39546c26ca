#include "csv/import.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <utility>

#include "csv/broken_text.hpp"
#include "csv/header.hpp"
#include "csv/left_out.hpp"
#include "csv/order_reader.hpp"
#include "csv/reader.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

Trouble trouble_of(EncodingFault fault) {
  switch (fault) {
    case EncodingFault::too_large: return Trouble::file_too_large;
    case EncodingFault::workbook: return Trouble::file_workbook;
    case EncodingFault::archive: return Trouble::file_archive;
    case EncodingFault::utf16: return Trouble::file_utf16;
    case EncodingFault::binary: return Trouble::file_binary;
    case EncodingFault::undecodable: return Trouble::file_encoding;
  }
  return Trouble::file_encoding;
}

bool has_error(std::vector<ImportProblem> const& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](auto const& problem) { return problem.severity == ImportSeverity::error; });
}

/// What a payment text leads to: a provider, or a place among the unmapped texts.
struct PaymentPlace {
  std::optional<ProviderId> provider;
  std::size_t unmapped = 0;
};

std::optional<ProviderId> provider_of(std::string_view text, std::vector<PaymentMapping> const& map) {
  auto const folded = fold(text);
  for (auto const& row : map)
    if (fold(row.text) == folded) return row.provider;
  return std::nullopt;
}

bool ends_with_line(std::string_view text) {
  return text.ends_with('\n') || text.ends_with('\r');
}

/// Finds each order's provider by its payment text and counts the texts that have none.
void map_payments(ImportResult& result, std::vector<PaymentMapping> const& map) {
  std::unordered_map<std::string_view, PaymentPlace> places;
  for (auto& imported : result.orders) {
    std::string_view const text = imported.order.payment_method;
    auto const [place, is_new] = places.try_emplace(text);
    if (is_new) {
      place->second = {provider_of(text, map), result.unmapped.size()};
      if (!place->second.provider) result.unmapped.push_back({std::string(text), 0});
    }
    imported.provider = place->second.provider;
    if (!imported.provider) ++result.unmapped[place->second.unmapped].count;
  }
}

}  // namespace

std::vector<ImportProblem> recognise_problems(std::string_view front, std::size_t size) {
  auto const fault = recognise(front, size);
  if (!fault) return {};
  auto const found = *fault == EncodingFault::too_large ? std::to_string(size >> 20U) + " MB" : std::string();
  return {make_problem(trouble_of(*fault), 0, {}, found)};
}

/// The texts and tables stay where they are: cells and columns are views into them.
struct OrderImport::State {
  ImportOptions options;
  ImportResult result;
  std::deque<std::string> texts;
  std::deque<CsvTable> tables;
  std::deque<MappedLayout> mapped;
  FilesMatch match;
  std::optional<OrderReader> reader;
  bool ended = false;

  void add_problem(ImportProblem problem, std::size_t file) {
    problem.file = file;
    result.problems.push_back(std::move(problem));
  }

  void decode(std::string_view bytes, std::size_t file) {
    auto decoded = decode_text(bytes);
    if (decoded) {
      result.encoding = decoded.value().encoding;
      texts.push_back(std::move(decoded.value().text));
      result.torn = result.torn || !ends_with_line(texts.back());
      return;
    }
    auto const& error = decoded.error();
    bool const placed = error.fault == EncodingFault::undecodable;
    add_problem(make_problem(trouble_of(error.fault), placed ? error.line : 0,
                             placed ? undecodable_column(error.before) : std::string(), error.found),
                file);
  }

  /// Our own layouts and the shop's mappings, or those that were asked for.
  std::vector<Layout const*> candidates() {
    std::vector<Layout const*> out;
    for (auto const* layout : layouts())
      if (!options.layout || layout->id == *options.layout) out.push_back(layout);
    bool const all = !options.layout || *options.layout == LayoutId::mapped;
    for (auto const& mapping : options.mappings)
      if (all && (options.mapping.empty() || options.mapping == mapping.name))
        out.push_back(&mapped.emplace_back(mapping).layout());
    return out;
  }

  /// What a mapping says nothing of: without it no order can be read.
  void report_gaps() {
    for (auto const& mapping : options.mappings)
      if (mapping.name == match.layout->name)
        for (auto const field : gaps_of(mapping))
          match.problems.push_back(make_problem(Trouble::field_unmapped, 1, name_of(field).ja, {}));
  }

  void parse() {
    std::vector<CsvRow> headers;
    for (auto& text : texts) {
      tables.push_back(read_csv(text));
      auto const& table = tables.back();
      if (table.size() == 0) return add_problem(make_problem(Trouble::file_empty, 0, {}, {}), tables.size());
      result.rows += table.size() - 1;
      headers.push_back(table[0]);
    }
    auto const wanted = candidates();
    match = match_headers(headers, wanted);
    if (match.layout != nullptr && match.layout->id == LayoutId::mapped) {
      result.mapping = match.layout->name;
      report_gaps();
    }
    for (std::size_t i = 0; i < tables.size(); ++i) report_findings_of(i);
    result.problems.insert(result.problems.end(), match.problems.begin(), match.problems.end());
    for (auto const* layout : match.choices) {
      if (layout->id == LayoutId::mapped) {
        result.mapping_choices.emplace_back(layout->name);
      } else {
        result.choices.push_back(layout->id);
      }
    }
    if (match.layout == nullptr) return;
    result.layout = match.layout->id;
    if (tables[match.orders].size() < 2)
      add_problem(make_problem(Trouble::no_rows, 0, {}, {}), match.orders + 1);
    // Without a required column every row would only repeat that it lacks it.
    if (has_error(match.problems)) return;
    reader.emplace(source(match.orders), match.items ? source(*match.items) : Source{}, options, result);
  }

  void report_findings_of(std::size_t index) {
    auto const before = result.problems.size();
    bool const matched = index < match.headers.size();
    report_findings(tables[index], matched ? match.headers[index] : HeaderMatch{}, result.problems);
    for (std::size_t i = before; i < result.problems.size(); ++i) result.problems[i].file = index + 1;
  }

  [[nodiscard]] Source source(std::size_t index) const {
    return {&tables[index], &match.headers[index], index + 1};
  }

  void end() {
    if (ended) return;
    ended = true;
    map_payments(result, options.payment_map);
    result.has_errors = has_error(result.problems) ||
                        std::any_of(result.orders.begin(), result.orders.end(),
                                    [](auto const& imported) { return has_error(imported.problems); });
  }
};

OrderImport::OrderImport(std::span<std::string_view const> files, ImportOptions options)
    : state_(std::make_unique<State>()) {
  state_->options = std::move(options);
  constexpr std::size_t kMostFiles = 2;
  for (std::size_t i = 0; i < files.size() && i < kMostFiles; ++i) state_->decode(files[i], i + 1);
  if (state_->texts.size() == files.size()) state_->parse();
}

OrderImport::~OrderImport() = default;

bool OrderImport::step(std::size_t rows) {
  if (state_->reader && state_->reader->step(rows)) return true;
  state_->end();
  return false;
}

std::size_t OrderImport::rows_read() const {
  return state_->reader ? state_->reader->rows_read() : 0;
}

ImportResult const& OrderImport::result() const {
  return state_->result;
}

ImportResult OrderImport::take() {
  // What the payment texts are views of has been counted; the orders may move.
  return std::move(state_->result);
}

std::string OrderImport::left_out(std::size_t file, ProblemLanguage language) const {
  bool const there = state_->reader && (file == state_->match.orders + 1 ||
                                        (state_->match.items && file == *state_->match.items + 1));
  return there ? write_left_out(*state_->reader, state_->source(file - 1), language) : std::string();
}

ImportResult read_orders(std::span<std::string_view const> files, ImportOptions const& options) {
  OrderImport reading(files, options);
  while (reading.step(SIZE_MAX)) {
  }
  return reading.take();
}

ImportResult read_orders(std::string_view file, ImportOptions const& options) {
  return read_orders(std::span(&file, 1), options);
}

}  // namespace yoshin
