import type { Run, RunLane, RunRow, RunState } from '../api/shapes.ts';

/// The outcomes of a row, in the order they are shown.
export const kOutcomes = [
  'ok',
  'pending',
  'ng',
  'refused',
  'not_sent',
  'stale',
  'unknown',
  'stopped',
  'skipped',
] as const;
export type Outcome = (typeof kOutcomes)[number];

/// Whether every row of a run has ended.
export function is_over(state: RunState): boolean {
  return state === 'stopped' || state === 'done';
}

/// Outcomes after which nothing was changed at the provider, so that the same action may be planned again. 結果不明 is
/// never among them: it leaves that state by a query or by a person only.
const kRepeatable: readonly string[] = ['refused', 'not_sent', 'stale', 'stopped'];

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

/// Whether a lane has orders left and may send them.
export function is_going(run: Pick<Run, 'state'>, lane: RunLane): boolean {
  return run.state === 'running' && lane.held === null && lane.done < lane.total;
}

/// How a run stands for a person: `held` when orders are left and none of them may be sent.
export type Standing = RunState | 'held';
export function standing_of(run: Pick<Run, 'state' | 'lanes'>): Standing {
  const held = run.lanes.some(lane => lane.held !== null && lane.done < lane.total);
  return run.state === 'running' && held && !run.lanes.some(lane => is_going(run, lane)) ? 'held' : run.state;
}

/// Seconds until the last lane that goes on is through: nothing while that cannot be told.
export function seconds_left(run: Pick<Run, 'state' | 'lanes'>): number | null {
  const going = run.lanes.filter(lane => is_going(run, lane)).map(lane => lane.seconds_left);
  return going.length === 0 || going.includes(null) ? null : Math.max(...(going as number[]));
}

/// What is told to people who do not see the bars: the standing, and each quarter of the way.
export function milestone_of(run: Run): string {
  return `${standing_of(run)} ${Math.floor(share_done(run) * 4)}`;
}
