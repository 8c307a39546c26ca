#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "credit/provider_id.hpp"
#include "csv/encoding.hpp"
#include "csv/layouts/layout.hpp"
#include "csv/layouts/problem.hpp"
#include "csv/mapping.hpp"
#include "csv/problem_file.hpp"
#include "order/order.hpp"

namespace yoshin {

/// One row of a shop's table from payment-method texts to providers. Texts are compared after `fold`.
struct PaymentMapping {
  std::string text;
  ProviderId provider = ProviderId::np;
};

/// What an import has to know besides the file.
struct ImportOptions {
  std::string shop;                         ///< Id of the shop that the orders belong to.
  std::optional<LayoutId> layout;           ///< Nothing: the header row decides.
  std::vector<OrderMapping> mappings;       ///< The shop's own; `mapped` as the layout means one of them only.
  std::string mapping;                      ///< Of those the one of this name; empty: whichever fits.
  std::vector<PaymentMapping> payment_map;  ///< The first fitting row wins.
  int ship_days = 0;  ///< 出荷予定日 = today + this many days where no column names it.
  Date today;         ///< The JST date of the import.
};

/// One order of a file. Amounts are as imported; no fee rule was applied.
struct ImportedOrder {
  std::size_t first_row = 0;  ///< Line of the file (from 1) on which the order begins.
  Order order;
  std::optional<ProviderId> provider;  ///< Nothing when the payment text is not mapped.
  std::vector<ImportProblem> problems;
};

/// A payment text that no row of the payment table fits, and how many orders carry it.
struct UnmappedPayment {
  std::string text;
  std::size_t count = 0;
};

/// A file as read. With errors nothing of it may be imported; the orders then only serve the preview.
struct ImportResult {
  Encoding encoding = Encoding::utf8;
  std::optional<LayoutId> layout;            ///< Nothing when the header fits no layout.
  std::size_t rows = 0;                      ///< Records below the header.
  std::vector<ImportedOrder> orders;         ///< In the order of their first lines.
  std::vector<ImportProblem> problems;       ///< Of the file and of rows that belong to no order.
  std::vector<UnmappedPayment> unmapped;     ///< In the order of first appearance.
  bool has_errors = false;                   ///< Whether any problem, of file or order, is an error.
  bool torn = false;                         ///< Whether a file does not end with a line: it may have been cut.
  std::string mapping;                       ///< Name of the shop's mapping that was used, where one was.
  std::vector<LayoutId> choices;             ///< The layouts that fit alike; a person has to choose one.
  std::vector<std::string> mapping_choices;  ///< The same of the shop's mappings, by name.
};

/// What keeps a file out by its size and first bytes alone (`recognise`); none when it may be read.
std::vector<ImportProblem> recognise_problems(std::string_view front, std::size_t size);

/// An order file on its way in: opened at once, read in steps so that a caller can show how far it is or give
/// up. Two files are one import where a layout allows it: the orders, and their items.
class OrderImport {
 public:
  /// Decodes and parses the files and finds the layout by their headers.
  OrderImport(std::span<std::string_view const> files, ImportOptions options);
  ~OrderImport();
  OrderImport(OrderImport const&) = delete;
  OrderImport& operator=(OrderImport const&) = delete;

  /// Reads up to `rows` further records; whether more are left.
  bool step(std::size_t rows);
  /// Records read so far, of `result().rows`.
  [[nodiscard]] std::size_t rows_read() const;
  /// Complete once `step` has nothing left.
  [[nodiscard]] ImportResult const& result() const;
  [[nodiscard]] ImportResult take();
  /// The records of one of the files, from 1, whose orders have errors (`write_left_out`); empty for a file
  /// without orders.
  [[nodiscard]] std::string left_out(std::size_t file, ProblemLanguage language) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Reads order files at once: decode, parse, find the layout by the header, read each order, check. Every
/// problem is reported, with its line; nothing is guessed.
ImportResult read_orders(std::span<std::string_view const> files, ImportOptions const& options);
ImportResult read_orders(std::string_view file, ImportOptions const& options);

}  // namespace yoshin
