#include "csv/export.hpp"

#include "csv/layouts/joint.hpp"

namespace yoshin {
namespace {

class OrderWriter {
 public:
  OrderWriter(Encoding encoding, Layout const& layout) : file_(encoding), columns_(layout.columns) {
    for (auto const& column : columns_) file_.cell(column.name);
    file_.end_row();
  }

  void write(Order const& order) {
    ++place_;
    if (order.items.empty()) write_line(order, nullptr);
    for (auto const& item : order.items) write_line(order, &item);
  }

  ExportResult take() { return file_.take(FilePart::first); }

 private:
  /// Columns of one joint that begin at `head`.
  [[nodiscard]] std::size_t parts_from(std::size_t head) const {
    std::size_t count = 1;
    while (head + count < columns_.size() && columns_[head + count].part == count + 1) ++count;
    return count;
  }

  void write_line(Order const& order, Item const* item) {
    bool const first = item == nullptr || item == order.items.data();
    for (std::size_t i = 0; i < columns_.size(); i += parts_from(i)) {
      auto const text = columns_[i].write == nullptr ? std::string() : columns_[i].write(order, item);
      auto const count = parts_from(i);
      if (count == 1) {
        write_cell(text, columns_[i], first);
      } else {
        auto const parts = split_parts(columns_[i].joint, text, count);
        for (std::size_t part = 0; part < count; ++part) write_cell(parts[part], columns_[i + part], first);
      }
    }
    file_.end_row();
  }

  void write_cell(std::string const& text, Column const& column, bool first) {
    if (first || column.level == Level::item)
      file_.cell(text, place_, column.name);
    else
      file_.cell(text);
  }

  FileWriter file_;
  std::span<Column const> columns_;
  std::size_t place_ = 0;
};

}  // namespace

ExportResult write_orders(std::vector<Order> const& orders, Encoding encoding, Layout const& layout) {
  OrderWriter writer(encoding, layout);
  for (auto const& order : orders) writer.write(order);
  return writer.take();
}

}  // namespace yoshin
