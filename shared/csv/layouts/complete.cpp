#include "csv/layouts/complete.hpp"

#include <algorithm>

namespace yoshin {
namespace {

bool is_blank(Party const& party) {
  return party.name.empty() && party.postal_code.empty() && party.address1.empty() && party.phone.empty();
}

void complete_parties(Order& order) {
  if (is_blank(order.recipient)) {
    order.recipient = order.buyer;
    order.recipient.email.clear();
  } else if (is_blank(order.buyer)) {
    std::string const email = std::move(order.buyer.email);
    order.buyer = order.recipient;
    order.buyer.email = email;
  }
}

void report_difference(Trouble trouble, Yen file, std::optional<Yen> sum, std::size_t row,
                       std::string_view column, std::vector<ImportProblem>& problems) {
  if (sum == file) return;
  auto const found = std::to_string(file.value()) + " ≠ " + (sum ? std::to_string(sum->value()) : "?");
  problems.push_back(make_problem(trouble, row, column, found));
}

/// Next Engine's own rule has its own words: total = goods + tax + shipping + fee + other − points.
void report_remainders(Layout const& layout, Order const& order, std::size_t row,
                       std::vector<ImportProblem>& problems) {
  bool const maker = layout.id == LayoutId::next_engine;
  Amounts const& file = order.imported;
  Yen const total = file.goods + file.tax + file.shipping + file.fee + file.discount + file.points + file.other;
  report_difference(maker ? Trouble::remainder_total : Trouble::remainder_billed, file.billed, total, row,
                    layout.billed_column, problems);
  if (layout.goods_column.empty()) return;
  report_difference(maker ? Trouble::remainder_goods : Trouble::remainder_items, file.goods,
                    total_of(order.items), row, layout.goods_column, problems);
}

/// Whether no error leaves the sums of the order without meaning: one in an amount, or on a further line.
bool amounts_were_read(Layout const& layout, std::size_t row, std::vector<ImportProblem> const& problems) {
  auto const is_amount = [&](std::string_view field) {
    return std::any_of(layout.columns.begin(), layout.columns.end(), [&](Column const& column) {
      return column.name == field && column.kind == CellKind::amount;
    });
  };
  return std::none_of(problems.begin(), problems.end(), [&](ImportProblem const& problem) {
    bool const elsewhere = problem.row != row || problem.file != 1;
    return problem.severity == ImportSeverity::error && (elsewhere || is_amount(problem.field));
  });
}

/// An order that comes in without a 受注ステータス is a new one.
constexpr std::string_view kNewOrder = "新規受付";

}  // namespace

void complete_order(Layout const& layout, Order& order, std::size_t row, std::vector<ImportProblem>& problems) {
  if (order.order_status.empty()) order.order_status = kNewOrder;
  complete_parties(order);
  if (layout.goods_column.empty()) order.imported.goods = total_of(order.items).value_or(Yen{});
  order.current = order.imported;
  if (!order.items.empty() && amounts_were_read(layout, row, problems))
    report_remainders(layout, order, row, problems);
}

}  // namespace yoshin
