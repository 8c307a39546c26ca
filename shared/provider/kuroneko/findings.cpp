#include "provider/kuroneko/findings.hpp"

namespace yoshin::kuroneko {
namespace {

Message usual_step(Finding const& finding, Message const& field_name) {
  if (finding.severity == Severity::warning && !finding.repairs.empty())
    return {"送信時に自動で直します。変更後の内容を確認してください。",
            "It is changed when it is sent. Look at the value after the change."};
  if (finding.severity == Severity::warning)
    return {field_name.ja + "を確認してください。このままでも送信できます。",
            "Look at the " + field_name.en + ". It can be sent as it is."};
  if (!finding.repairs.empty())
    return {"提案した直し方を確認して、反映してください。", "Look at the proposed change and apply it."};
  return {field_name.ja + "を直してから、もう一度実行してください。",
          "Correct the " + field_name.en + " and try again."};
}

}  // namespace

void Findings::add(Finding finding) {
  for (Problem const& problem : problems_)
    if (problem.rule == finding.rule && problem.field == finding.field) return;
  Message const name = name_of_subject(finding.named.value_or(finding.subject));
  Problem problem;
  problem.expected = finding.expected.value_or(wanted_by(finding.fault, finding.limit));
  problem.next_step = finding.next_step.value_or(usual_step(finding, name));
  problem.provider_code = code_for(call_, finding.subject, finding.fault);
  problem.rule = std::move(finding.rule);
  problem.severity = finding.severity;
  problem.field = std::move(finding.field);
  problem.field_name = name;
  problem.found = std::move(finding.found);
  problem.repairs = std::move(finding.repairs);
  problems_.push_back(std::move(problem));
}

void Findings::changed(std::string rule, std::string field, Subject subject, Fault fault, int limit,
                       std::string before, std::string after) {
  std::vector<Repair> repairs{{field, before, std::move(after)}};
  add({.rule = std::move(rule),
       .field = std::move(field),
       .subject = subject,
       .fault = fault,
       .found = std::move(before),
       .limit = limit,
       .severity = Severity::warning,
       .repairs = std::move(repairs)});
}

}  // namespace yoshin::kuroneko
