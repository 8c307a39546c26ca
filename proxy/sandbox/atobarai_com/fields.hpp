#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "proxy/sandbox/http_message.hpp"

namespace yoshin::sandbox {

/// The fields of a form in which names may repeat.
class Fields {
 public:
  using List = std::vector<std::pair<std::string, std::string>>;
  Fields() = default;
  explicit Fields(List list) : list_(std::move(list)) {}

  /// The first value of a field; empty when absent.
  [[nodiscard]] std::string_view get(std::string_view name) const;
  /// Every value of `name[]` and of plain `name`, in order.
  [[nodiscard]] std::vector<std::string> list_of(std::string_view name) const;

 private:
  List list_;
};

/// Reads an urlencoded or a multipart form, by its content type; nothing when it is neither, or broken.
std::optional<Fields> parse_fields(Request const& request);

}  // namespace yoshin::sandbox
