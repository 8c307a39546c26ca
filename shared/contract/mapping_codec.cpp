#include "contract/mapping_codec.hpp"

#include <algorithm>

#include "contract/mapping_documents.hpp"

namespace yoshin {
namespace {

void report_gaps(OrderMapping const& mapping, std::string const& path, FieldErrors& errors) {
  for (auto const field : gaps_of(mapping)) {
    auto const& name = name_of(field);
    errors.push_back({path + ".columns",
                      {},
                      {"「" + std::string(name.ja) + "」の列または固定値",
                       "a column or a fixed value for " + std::string(name.en)}});
  }
}

}  // namespace

Node to_node(OrderMapping const& mapping) {
  return contract::write_value(mapping);
}

Result<std::vector<OrderMapping>, FieldErrors> order_mappings_from(Node const& list) {
  std::vector<OrderMapping> mappings;
  FieldErrors errors;
  contract::read_value(contract::Slot{list, "order_mappings", errors}, mappings,
                       contract::Bound{0, static_cast<std::int64_t>(kMostMappings)});
  for (std::size_t i = 0; i < mappings.size() && errors.empty(); ++i) {
    auto const path = "order_mappings." + std::to_string(i);
    auto const same = [&](OrderMapping const& other) { return other.name == mappings[i].name; };
    if (std::count_if(mappings.begin(), mappings.end(), same) > 1)
      errors.push_back(
          {path + ".name", mappings[i].name, {"店舗の中で重ならない名前", "a name that the shop has once"}});
    if (mappings[i].name.empty())
      errors.push_back({path + ".name", {}, {"1文字以上60文字以下の名前", "a name of 1 to 60 characters"}});
    report_gaps(mappings[i], path, errors);
  }
  if (!errors.empty()) return Failure{std::move(errors)};
  return mappings;
}

}  // namespace yoshin
