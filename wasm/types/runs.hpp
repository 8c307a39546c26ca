#pragma once

#include <string_view>

namespace yoshin {

/// What an action would send, and what came back.
inline constexpr std::string_view kRunTypes = R"(export interface Situation {
  order: Order;
  record: CreditRecord;
  action: Action;
  input?: ActionInput;
  settings?: Record<string, string>;
  shop?: ShopFacts;
  today: string;
  crowded_slips?: string[];
}
/// One call of a plan. `body` is the wire format with credentials masked, `readable` the same for people.
export interface PlannedStep {
  endpoint: string;
  label: string;
  method: string;
  path: string;
  format: 'json' | 'form' | 'xml' | 'multipart';
  role: StepRole;
  meaning: Action;
  registration: number;
  parcel: number | null;
  summary: Message;
  headers: { name: string; value: string }[];
  body: string;
  readable: string;
}
export interface RunShop {
  shop: ShopFacts;
  providers: Record<string, { enabled: boolean; credentials_set: boolean; settings: Record<string, string> }>;
}
/// A shop as far as the order list looks at it.
export interface ListShop {
  shop: ShopFacts;
  providers: Record<string, { settings: Record<string, string>; fee_rule: FeeRule }>;
}
export interface PlannedRow {
  id: number;
  verdict: 'run' | 'skip' | 'fix';
  provider: ProviderId | null;
  reason: Message | null;
  problems: Problem[];
  canonical: string;
  summary: Message;
}
export interface Outcome {
  verdict: { kind: VerdictKind; stage: Stage };
  provider_transaction_id: string;
  authorised_at: string;
  notices: Notice[];
  exists_already: boolean;
  document: unknown;
}
)";

/// Checks, plans and answers of single orders and of runs, and what an edit of an order leads to.
inline constexpr std::string_view kRunQuestions =
    R"(  check: { question: Situation; answer: { problems: Problem[] } };
  plan: {
    question: Situation & { environment: string };
    answer: { steps: PlannedStep[]; canonical: string };
  };
  plan_run: {
    question: {
      action: Action;
      input?: ActionInput;
      today: string;
      environment: string;
      shops: Record<string, RunShop>;
      documents: OrderDocument[];
      crowded_slips?: string[];
    };
    answer: { rows: PlannedRow[] };
  };
  parse: {
    question: {
      provider: ProviderId;
      step: object;
      sent: object;
      settings?: Record<string, string>;
      http_status?: number;
      answer: unknown;
    };
    answer: { outcome: Outcome };
  };
  edit_judge: {
    question: {
      order: Order;
      record: CreditRecord;
      changes: object;
      rule?: FeeRule;
      settings?: Record<string, string>;
      shop?: ShopFacts;
      today: string;
    };
    answer: { order: Order; effect: EditEffect; text: Message; follows: Action | null };
  };
)";

}  // namespace yoshin
