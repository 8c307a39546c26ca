#include "csv/export.hpp"

#include "csv/layouts/layout.hpp"

namespace yoshin {
namespace {

class OrderWriter {
 public:
  explicit OrderWriter(Encoding encoding) : file_(encoding) {
    for (auto const& column : yoshin_layout().columns) file_.cell(column.name);
    file_.end_row();
  }

  void write(Order const& order) {
    ++place_;
    if (order.items.empty()) write_line(order, nullptr);
    for (auto const& item : order.items) write_line(order, &item);
  }

  ExportResult take() { return file_.take(FilePart::first); }

 private:
  void write_line(Order const& order, Item const* item) {
    bool const first = item == nullptr || item == order.items.data();
    for (auto const& column : yoshin_layout().columns) {
      auto const text = column.write(order, item);
      if (first || column.level == Level::item)
        file_.cell(text, place_, column.name);
      else
        file_.cell(text);
    }
    file_.end_row();
  }

  FileWriter file_;
  std::size_t place_ = 0;
};

}  // namespace

ExportResult write_orders(std::vector<Order> const& orders, Encoding encoding) {
  OrderWriter writer(encoding);
  for (auto const& order : orders) writer.write(order);
  return writer.take();
}

}  // namespace yoshin
