#include "provider/atobarai_com/finding.hpp"

namespace yoshin::atobarai_com {
namespace {

std::string with_limit(std::string_view text, std::string const& limit) {
  std::string out(text);
  if (auto const at = out.find('#'); at != std::string::npos) out.replace(at, 1, limit);
  return out;
}

}  // namespace

Problem problem_of(Rule const& rule, Field field, std::string const& limit) {
  Problem problem;
  problem.rule = std::string(rule.id);
  problem.severity = rule.severity;
  problem.field = std::move(field.path);
  problem.expected = {with_limit(rule.ja, limit), with_limit(rule.en, limit)};
  problem.next_step = {field.name.ja + "を直してください。", "Correct the " + field.name.en + "."};
  if (!rule.next_ja.empty()) problem.next_step = {std::string(rule.next_ja), std::string(rule.next_en)};
  problem.field_name = std::move(field.name);
  problem.found = std::move(field.found);
  return problem;
}

Field party_field(Side const& side, std::string_view member, std::string_view ja, std::string_view en,
                  std::string found) {
  return {std::string(side.path) + "." + std::string(member),
          {std::string(side.ja) + std::string(ja), std::string(side.en) + " " + std::string(en)},
          std::move(found)};
}

}  // namespace yoshin::atobarai_com
