#include "provider/np/finding.hpp"

namespace yoshin::np {

Problem problem_of(Rule const& rule, PartySide const* side, Field field, std::string_view code) {
  Problem problem;
  problem.rule = (side == nullptr ? std::string() : std::string(side->rule)) + std::string(rule.id);
  problem.severity = rule.severity;
  problem.field = std::move(field.path);
  problem.expected = {std::string(rule.ja), std::string(rule.en)};
  problem.next_step = {field.name.ja + "を直してください。", "Correct the " + field.name.en + "."};
  if (!rule.next_ja.empty()) problem.next_step = {std::string(rule.next_ja), std::string(rule.next_en)};
  problem.field_name = std::move(field.name);
  problem.found = std::move(field.found);
  problem.provider_code = std::string(code);
  return problem;
}

Field party_field(PartySide const& side, std::string_view member, std::string_view ja, std::string_view en,
                  std::string found) {
  return {std::string(side.path) + "." + std::string(member),
          {std::string(side.ja) + std::string(ja), std::string(side.en) + " " + std::string(en)},
          std::move(found)};
}

}  // namespace yoshin::np
