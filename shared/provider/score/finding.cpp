#include "provider/score/finding.hpp"

namespace yoshin::score {
namespace {

Message next_step_of(Rule const& rule, Field const& field, bool repairable) {
  if (!rule.next_ja.empty()) return {std::string(rule.next_ja), std::string(rule.next_en)};
  if (repairable)
    return {"提案した直し方を確認して、反映してください。", "Look at the proposed change and apply it."};
  return {field.name.ja + "を直してから、もう一度実行してください。",
          "Correct the " + field.name.en + " and try again."};
}

}  // namespace

void Findings::add(Rule const& rule, Field const& field, std::vector<Repair> repairs) {
  for (Problem const& problem : problems_)
    if (problem.rule == rule.id && problem.field == field.path) return;
  Problem problem;
  problem.rule = std::string(rule.id);
  problem.severity = rule.severity;
  problem.field = field.path;
  problem.field_name = field.name;
  problem.found = field.found;
  problem.expected = {std::string(rule.ja), std::string(rule.en)};
  problem.next_step = next_step_of(rule, field, !repairs.empty());
  problem.repairs = std::move(repairs);
  problems_.push_back(std::move(problem));
}

}  // namespace yoshin::score
