#include "csv/export.hpp"

#include "base/utf8.hpp"
#include "csv/layouts/layout.hpp"
#include "csv/writer.hpp"
#include "text/cp932.hpp"

namespace yoshin {
namespace {

/// The characters at the given positions, each once.
std::string characters_at(std::string_view text, std::vector<std::size_t> const& positions) {
  auto const points = to_utf32(text);
  std::u32string out;
  for (auto const position : positions)
    if (out.find(points[position]) == std::u32string::npos) out += points[position];
  return to_utf8(out);
}

class OrderWriter {
 public:
  explicit OrderWriter(Encoding encoding) : encoding_(encoding) {
    for (auto const& column : yoshin_layout().columns) writer_.cell(column.name);
    writer_.end_row();
  }

  void write(Order const& order) {
    ++place_;
    if (order.items.empty()) write_line(order, nullptr);
    for (auto const& item : order.items) write_line(order, &item);
  }

  ExportResult take() {
    if (!problems_.empty()) return {{}, std::move(problems_)};
    switch (encoding_) {
      case Encoding::cp932: return {encode_cp932(writer_.text()).bytes, {}};
      case Encoding::utf8: return {writer_.text(), {}};
      case Encoding::utf8_bom: return {"\xEF\xBB\xBF" + writer_.text(), {}};
    }
    return {};
  }

 private:
  void write_line(Order const& order, Item const* item) {
    bool const first = item == nullptr || item == order.items.data();
    for (auto const& column : yoshin_layout().columns) {
      auto const text = column.write(order, item);
      if (encoding_ == Encoding::cp932 && (first || column.level == Level::item)) check_cell(column, text);
      writer_.cell(text);
    }
    writer_.end_row();
  }

  void check_cell(Column const& column, std::string_view text) {
    auto const missing = encode_cp932(text).missing;
    if (missing.empty()) return;
    problems_.push_back(make_problem(Trouble::not_in_cp932, place_, column.name, characters_at(text, missing)));
  }

  Encoding encoding_;
  std::size_t place_ = 0;
  CsvWriter writer_;
  std::vector<ImportProblem> problems_;
};

}  // namespace

ExportResult write_orders(std::vector<Order> const& orders, Encoding encoding) {
  OrderWriter writer(encoding);
  for (auto const& order : orders) writer.write(order);
  return writer.take();
}

}  // namespace yoshin
