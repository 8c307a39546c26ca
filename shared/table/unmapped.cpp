#include "table/unmapped.hpp"

namespace yoshin {

std::vector<Unmapped> unmapped_of(Table const& table, std::string_view shop) {
  TextColumn const& shops = table.texts(TextColumnId::shop);
  TextColumn const& providers = table.texts(TextColumnId::provider);
  TextColumn const& methods = table.texts(TextColumnId::payment_method);
  std::uint32_t const shop_code = shops.find(shop);
  std::uint32_t const none = providers.find({});
  std::vector<std::int64_t> counts(methods.size(), 0);
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (shops.code(row) == shop_code && providers.code(row) == none) ++counts[methods.code(row)];
  std::vector<Unmapped> found;
  for (std::size_t code = 0; code < counts.size(); ++code)
    if (counts[code] != 0)
      found.push_back({methods.text_of_code(static_cast<std::uint32_t>(code)), counts[code]});
  return found;
}

}  // namespace yoshin
