import type { Run, RunRow } from '../api/shapes.ts';

/// The outcomes of a row, in the order they are shown.
export const kOutcomes = ['ok', 'pending', 'ng', 'refused', 'not_sent', 'stale', 'unknown', 'skipped'] as const;
export type Outcome = (typeof kOutcomes)[number];

/// Outcomes after which nothing was changed at the provider, so that the same action may be planned again. 結果不明 is
/// never among them: it leaves that state by a query or by a person only.
const kRepeatable: readonly string[] = ['refused', 'not_sent', 'stale'];

/// Adds a progress answer to what is known: each answer brings only the rows since the cursor.
export function merged(known: Run | null, answer: Run): Run {
  if (known === null || known.run !== answer.run) return answer;
  const rows = new Map<number, RunRow>(known.rows.map(row => [row.id, row]));
  for (const row of answer.rows) rows.set(row.id, row);
  return { ...answer, rows: [...rows.values()] };
}

/// The orders that "only the failed ones, again" plans anew.
export function failed_ids(run: Run): number[] {
  return run.rows.filter(row => kRepeatable.includes(row.outcome)).map(row => row.id);
}

/// The orders whose invoices a run has downloaded, in its order.
export function printable_ids(run: Run): number[] {
  if (run.action !== 'invoice_download') return [];
  return run.rows.filter(row => row.outcome === 'ok').map(row => row.id);
}

/// How far a run is, 0 to 1.
export function share_done(run: Pick<Run, 'total' | 'done'>): number {
  return run.total === 0 ? 1 : Math.min(1, run.done / run.total);
}
