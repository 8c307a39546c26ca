#include "provider/kuroneko/findings.hpp"

#include <algorithm>

#include "text/width.hpp"

namespace yoshin::kuroneko {
namespace {

/// Longest list of converted texts that is shown.
constexpr std::size_t kMostFound = 200;

void append(std::string& list, std::string const& one, std::string_view divider) {
  if (!list.empty()) list += divider;
  list += one;
}

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

void Findings::converted(std::string field, Subject subject, std::string before, std::string after) {
  for (Converted const& one : converted_)
    if (one.repair.field == field) return;
  converted_.push_back({subject, {std::move(field), std::move(before), std::move(after)}});
}

Problem Findings::conversions() const {
  Problem problem;
  problem.rule = "kuroneko.converted";
  problem.severity = Severity::info;
  problem.field = converted_.front().repair.field;
  problem.expected = {"提供元の決まりに合わせた書き方（全角・半角、ハイフンなし）",
                      "the form that the provider takes (character widths, no hyphens)"};
  problem.next_step = {"送信時に自動で変換します。失われる文字はありません。結果は送信内容で確認できます。",
                       "It is converted when it is sent and nothing is lost; the request preview shows it."};
  std::vector<Subject> named;
  for (Converted const& one : converted_) {
    append(problem.found, one.repair.before, "、");
    problem.repairs.push_back(one.repair);
    if (std::find(named.begin(), named.end(), one.subject) != named.end()) continue;
    named.push_back(one.subject);
    append(problem.field_name.ja, name_of_subject(one.subject).ja, "、");
    append(problem.field_name.en, name_of_subject(one.subject).en, ", ");
  }
  problem.found = first_characters(problem.found, kMostFound);
  return problem;
}

Problems Findings::take() {
  if (!converted_.empty()) problems_.push_back(conversions());
  return std::move(problems_);
}

}  // namespace yoshin::kuroneko
