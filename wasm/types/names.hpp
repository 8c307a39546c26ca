#pragma once

#include <string_view>

namespace yoshin {

/// The tables of names and of transitions.
inline constexpr std::string_view kNameTypes = R"(export interface Transition {
  from: CreditStatus;
  action: Action;
  verdict: VerdictKind;
  to: CreditStatus;
  restores: boolean;
}
export interface NameTables {
  statuses: Name[];
  stages: Name[];
  actions: Name[];
  carriers: Name[];
  flags: Name[];
  providers: Name[];
  fee_modes: Name[];
  fee_sources: Name[];
  item_kinds: Name[];
  settlements: Name[];
  verdicts: Name[];
}

)";

/// What the core says of itself.
inline constexpr std::string_view kNameQuestions = R"(  names: { question: object; answer: NameTables };
  providers: { question: object; answer: { providers: Provider[] } };
  transitions: { question: object; answer: { rows: Transition[] } };
  cell: {
    question: { record: CreditRecord; slip_entered: boolean; csv_credited?: boolean };
    answer: { cell: Cell };
  };
)";

}  // namespace yoshin
