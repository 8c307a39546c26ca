#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/json.hpp"
#include "contract/answer.hpp"
#include "csv/import.hpp"
#include "fee/rule.hpp"
#include "table/fee_preview.hpp"
#include "tests/support/test_folder.hpp"
#include "text/cp932.hpp"

using namespace yoshin;

namespace {

std::string file_of(std::string const& path) {
  std::ifstream file(test::test_path(path), std::ios::binary);
  if (!file) {
    std::cerr << "cannot open tests/" << path << '\n';
    std::exit(EXIT_FAILURE);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

ImportOptions options() {
  ImportOptions out;
  out.shop = "demo";
  out.payment_map = {{"NP後払い", ProviderId::np},
                     {"後払い.com", ProviderId::atobarai_com},
                     {"クロネコ代金後払い", ProviderId::kuroneko},
                     {"スコア後払い", ProviderId::score},
                     {"ニッセン@払い", ProviderId::score},
                     {"アトディーネ", ProviderId::atodene}};
  out.today = {2026, 1, 6};
  return out;
}

/// Five bands with gaps, so that every way through the rule is taken.
FeeRule rule() {
  FeeRule out;
  out.mode = FeeMode::overwrite;
  out.bands = {{{Yen{1}, Yen{2999}, Yen{330}},
                {Yen{3000}, Yen{4999}, Yen{250}},
                {Yen{5000}, Yen{9999}, Yen{205}},
                {Yen{10'000}, Yen{19'999}, Yen{110}},
                {Yen{30'000}, Yen{49'999}, Yen{0}}}};
  return out;
}

void fee_of_10_000_orders(benchmark::State& state) {
  auto const sample = read_orders(file_of("data/next_engine_500.csv"), options());
  std::vector<Order> orders;
  while (orders.size() < 10'000) orders.push_back(sample.orders[orders.size() % sample.orders.size()].order);
  auto const chosen = rule();
  for (auto _ : state)
    for (auto const& order : orders) benchmark::DoNotOptimize(fee_of(order, chosen));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(orders.size()));
}
BENCHMARK(fee_of_10_000_orders)->Unit(benchmark::kMillisecond);

constexpr std::size_t kMillion = 1'000'000;

std::int32_t some_amount(std::size_t row) {
  return static_cast<std::int32_t>(row * 7919U % 52'000U);
}

/// The loop alone, as the page asks for it while a rule is being typed.
void fee_columns_of_1_000_000_rows(benchmark::State& state) {
  FeeColumns columns;
  columns.resize(kMillion);
  for (std::size_t row = 0; row < kMillion; ++row) {
    columns.basis_billed[row] = some_amount(row);
    columns.basis_fee[row] = 205;
  }
  auto const chosen = rule();
  for (auto _ : state) {
    columns.apply(chosen, 0, kMillion);
    benchmark::DoNotOptimize(columns.billed.data());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kMillion));
}
BENCHMARK(fee_columns_of_1_000_000_rows)->Unit(benchmark::kMillisecond);

/// A page of the order list with what a fee preview looks at.
Node page_of(std::size_t first, std::size_t count) {
  Node ids = Node::list(), billed = Node::list(), shop = Node::list(), provider = Node::list(),
       status = Node::list(), fee = Node::list();
  for (std::size_t row = first; row < first + count; ++row) {
    ids.push(Node(static_cast<std::int64_t>(row + 1)));
    billed.push(Node(std::int64_t{some_amount(row)}));
    fee.push(Node(std::int64_t{205}));
    shop.push("demo");
    provider.push(row % 4 == 0 ? "kuroneko" : "np");
    status.push(row % 10 == 0 ? "approved" : "not_requested");
  }
  Node columns = Node::object();
  columns.add("id", std::move(ids)).add("billed", std::move(billed)).add("fee", fee).add("basis_fee", fee);
  columns.add("shop", std::move(shop)).add("provider", std::move(provider)).add("status", std::move(status));
  return Node::object().add("columns", std::move(columns));
}

/// The whole preview: choose the rows of a shop and provider, compute, sum.
void fee_preview_of_1_000_000_orders(benchmark::State& state) {
  constexpr std::size_t kPage = 50'000;
  Table table;
  for (std::size_t first = 0; first < kMillion; first += kPage)
    if (!table.load(page_of(first, kPage))) return state.SkipWithError("a page was refused");
  auto const chosen = rule();
  for (auto _ : state) benchmark::DoNotOptimize(preview_fees(table, {"demo", "np", chosen, "", ""}));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kMillion));
}
BENCHMARK(fee_preview_of_1_000_000_orders)->Unit(benchmark::kMillisecond);

void import_of_500_orders(benchmark::State& state) {
  auto const bytes = file_of("data/next_engine_500.csv");
  auto const chosen = options();
  for (auto _ : state) benchmark::DoNotOptimize(read_orders(bytes, chosen));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(import_of_500_orders)->Unit(benchmark::kMillisecond);

/// One question through the door, JSON in and out.
void one_check_question(benchmark::State& state) {
  auto const golden = parse_json(file_of("golden/kuroneko/valid/request_gift_without_enclosing.json"));
  auto const* const question = golden ? golden.value().find("question") : nullptr;
  if (question == nullptr) return state.SkipWithError("the golden case holds no question");
  auto const text = write_json(*question);
  for (auto _ : state) benchmark::DoNotOptimize(contract::answer(text));
}
BENCHMARK(one_check_question)->Unit(benchmark::kMicrosecond);

void cp932_of_a_file(benchmark::State& state) {
  auto const bytes = file_of("data/next_engine_500.csv");
  for (auto _ : state) benchmark::DoNotOptimize(decode_cp932(bytes));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(cp932_of_a_file)->Unit(benchmark::kMillisecond);

}  // namespace
