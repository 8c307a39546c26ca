#pragma once

#include <string_view>

namespace yoshin {

/// What is wrong with orders and mends itself by a press.
inline constexpr std::string_view kRepairTypes = R"(export interface KindProblem extends Problem {
  kind: FindingKind;
}
export interface FieldRepair extends Repair {
  field_name: Message;
  kind: FindingKind;
}
/// What is wrong with an order, and the edit that its one-press repairs make.
export interface RepairRow {
  id: number;
  problems: KindProblem[];
  repairs: FieldRepair[];
  /// Members of the order as an edit takes them; none when nothing is repaired.
  changes: Partial<Order>;
  /// Problems that still stop the action after the edit.
  errors_left: number;
}
)";

/// Its question.
inline constexpr std::string_view kRepairQuestions =
    R"(  /// Without `kinds`, those whose repairs lose nothing and do not happen by themselves; they are answered.
  repairs: {
    question: {
      today: string;
      shops: Record<string, ListShop>;
      documents: OrderDocument[];
      kinds?: FindingKind[];
    };
    answer: { rows: RepairRow[]; kinds: FindingKind[] };
  };
)";

}  // namespace yoshin
