#pragma once

#include <string_view>

namespace yoshin {

/// The fee rule by itself.
inline constexpr std::string_view kFeeTypes = R"(export interface FeeFinding {
  flaw: FeeFlaw;
  band: number;
  other: number | null;
  message: Message;
  mend: { label: Message; rule: FeeRule } | null;
}
/// A run of billed amounts that a rule treats alike; `upper` is included, null without end. `losing` rows hold these
/// amounts too and come too late.
export interface FeeStep {
  lower: number;
  upper: number | null;
  band: number | null;
  losing: number[];
}
export interface FeeChange {
  order: number;
  before: FeeTrace;
  after: FeeTrace;
}
export interface FeeSums {
  fee: number;
  billed: number;
}
)";

/// A rule tried on the orders of the table.
inline constexpr std::string_view kFeeTrialTypes =
    R"(/// Which orders a rule is tried on; days in JST, both included.
export interface FeeTrial {
  shop: string;
  provider: ProviderId;
  rule: FeeRule;
  from?: string;
  to?: string;
}
export interface FeeTotals {
  orders: number;
  changed: number;
  before: FeeSums;
  after: FeeSums;
}
/// `bands` has one entry a row of the rule, and a last one for orders that no row holds.
export interface FeeScope extends FeeTotals {
  bands: FeeTotals[];
}
export interface FeeRowChange {
  id: number;
  number: string;
  ordered_at: string;
  status: CreditStatus;
  before: FeeSums;
  after: FeeSums;
  sentence: Message;
}
/// `free`: orders that re-applying changes; `held`: those whose amounts change through 与信内容変更 only.
export type FeeListed = 'free' | 'held';
)";

/// Questions about a rule and given orders.
inline constexpr std::string_view kFeeQuestions =
    R"(  fee_apply: { question: { order: Order; rule: FeeRule }; answer: { fee: FeeTrace; order: Order } };
  fee_lint: { question: { rule: FeeRule }; answer: { findings: FeeFinding[]; steps: FeeStep[] } };
  /// Why an order's present fee is what it is.
  fee_explain: {
    question: { billed: number; fee: number; basis_fee: number; source: FeeSource; rule: FeeRule };
    answer: { sentence: Message };
  };
  fee_replay: {
    question: { orders: Order[]; before: FeeRule; after: FeeRule };
    answer: { changes: FeeChange[] };
  };
)";

/// Questions about a rule and the orders of the table.
inline constexpr std::string_view kFeeTrialQuestions =
    R"(  /// `counts`: how many orders' basis amounts lie in each [edges[i], edges[i + 1]).
  table_fees: {
    question: FeeTrial & { edges?: number[] };
    answer: { free: FeeScope; held: FeeScope; by_hand: number; counts: number[] };
  };
  table_fee_changes: {
    question: FeeTrial & { listed?: FeeListed; first: number; count: number };
    answer: { total: number; changes: FeeRowChange[] };
  };
  table_fee_file: {
    question: FeeTrial & { listed?: FeeListed };
    answer: { file: string; rows: number };
  };
  table_fee_columns: {
    question: { groups: { begin: number; end: number; rule: FeeRule }[] };
    answer: { rows: number };
  };
)";

}  // namespace yoshin
