import type { Message, PlannedRow } from '../core/contract.ts';

/// Orders that fall out of a plan for one and the same reason.
export interface ReasonGroup {
  reason: Message;
  ids: number[];
}

/// A plan in the three groups that the operator reads before anything is sent.
export interface PlanSummary {
  run: PlannedRow[];
  fix: PlannedRow[];
  skip: PlannedRow[];
  /// Orders to send per provider, the largest first.
  by_provider: [string, number][];
  reasons: ReasonGroup[];
}

/// Sorts the core's verdicts into the groups of the plan dialog; counts only, nothing is decided here.
export function summary_of(rows: readonly PlannedRow[]): PlanSummary {
  const of = (verdict: PlannedRow['verdict']) => rows.filter(row => row.verdict === verdict);
  const run = of('run');
  const skip = of('skip');
  const counts = new Map<string, number>();
  for (const row of run) counts.set(row.provider ?? '', (counts.get(row.provider ?? '') ?? 0) + 1);
  const reasons = new Map<string, ReasonGroup>();
  for (const row of skip) {
    const reason = row.reason ?? { ja: '', en: '' };
    const group = reasons.get(reason.ja) ?? { reason, ids: [] };
    group.ids.push(row.id);
    reasons.set(reason.ja, group);
  }
  return {
    run,
    skip,
    fix: of('fix'),
    by_provider: [...counts].sort((a, b) => b[1] - a[1]),
    reasons: [...reasons.values()].sort((a, b) => b.ids.length - a.ids.length),
  };
}
