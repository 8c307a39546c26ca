import type { Run } from '../api/shapes.ts';
import type { ViewId } from '../core/contract.ts';
import type { Unmapped } from '../orders/feed.ts';
import { standing_of } from '../runs/progress.ts';
import type { TextKey } from '../ui/texts/texts.ts';

/// Where a press leads.
export type Target = { to: 'view'; view: ViewId } | { to: 'run'; run: Run } | { to: 'settings'; shop: string } | null;

/// One thing that needs a person. `key` and `count` tell whether it was seen: it is new again when there is more of it.
export interface News {
  key: string;
  count: number;
  urgent: boolean;
  text: TextKey;
  next: TextKey | null;
  /// Names for the texts' places; ids where a name depends on the language.
  values: Record<string, string | number>;
  target: Target;
}

/// What the bell looks at.
export interface Situation {
  connected: boolean;
  counts: Partial<Record<ViewId, number>>;
  open: readonly Run[];
  ended: readonly Run[];
  unmapped: readonly (Unmapped & { shop: string })[];
  /// Shops with providers that are switched on and cannot be used, and how many.
  unready: readonly { shop: string; name: string; providers: number }[];
}

interface ViewRow {
  view: ViewId;
  urgent: boolean;
  text: TextKey;
  next: TextKey;
}
// biome-ignore format: a table, one line a view
const kViewRows: readonly ViewRow[] = [
  { view: 'unknown',  urgent: true,  text: 'bell_unknown',  next: 'bell_unknown_next' },
  { view: 'on_hold',  urgent: true,  text: 'bell_on_hold',  next: 'bell_on_hold_next' },
  { view: 'due_soon', urgent: true,  text: 'bell_due_soon', next: 'bell_due_soon_next' },
  { view: 'rejected', urgent: true,  text: 'bell_rejected', next: 'bell_rejected_next' },
  { view: 'to_fix',   urgent: false, text: 'bell_to_fix',   next: 'bell_to_fix_next' },
];
/// The views whose orders are counted.
export const kBellViews: readonly ViewId[] = kViewRows.map(row => row.view);

/// Outcomes of a run that is over after which the same action has to be looked at. 結果不明 and NG stand in their views.
const kFailures = ['refused', 'not_sent', 'stale'] as const;

function views(counts: Situation['counts']): News[] {
  return kViewRows.flatMap(({ view, ...row }) => {
    const count = counts[view] ?? 0;
    return count > 0
      ? [{ ...row, key: `view.${view}`, count, values: { n: count }, target: { to: 'view', view } as const }]
      : [];
  });
}

function open_runs(runs: readonly Run[]): News[] {
  return runs.flatMap(run => {
    const base = { urgent: true, target: { to: 'run', run } as const };
    const held: News[] = run.lanes
      .filter(lane => lane.held !== null && lane.done < lane.total)
      .map(lane => ({
        ...base,
        key: `lane.${run.run}.${lane.shop}.${lane.provider}.${lane.held?.since}`,
        count: 1,
        text: 'bell_lane',
        next: null,
        values: { action: run.action, provider: lane.provider },
      }));
    if (standing_of(run) !== 'paused') return held;
    const values = { action: run.action, n: run.total - run.done };
    const paused: News = {
      ...base,
      key: `paused.${run.run}.${run.changed_at}`,
      count: 1,
      urgent: false,
      text: 'bell_paused',
      next: 'bell_paused_next',
      values,
    };
    return [...held, paused];
  });
}

/// Of each action only the newest run that failed, so that one repeated is one thing.
function failed_runs(runs: readonly Run[]): News[] {
  const newest = new Map<string, Run>();
  for (const run of runs) if (!newest.has(run.action)) newest.set(run.action, run);
  return [...newest.values()].flatMap(run => {
    const count = kFailures.reduce((sum, outcome) => sum + (run.counts[outcome] ?? 0), 0);
    if (count === 0) return [];
    const values = { action: run.action, n: count };
    return [
      {
        key: `failed.${run.run}`,
        count,
        urgent: false,
        text: 'bell_failed',
        next: 'bell_failed_next',
        values,
        target: { to: 'run', run },
      },
    ];
  });
}

/// What needs a person now, the most urgent first.
export function news_of(situation: Situation): News[] {
  const offline: News[] = situation.connected
    ? []
    : [
        {
          key: 'offline',
          count: 1,
          urgent: true,
          text: 'bell_offline',
          next: 'bell_offline_next',
          values: {},
          target: null,
        },
      ];
  const unmapped: News[] = situation.unmapped.map(({ shop, text, count }) => ({
    key: `unmapped.${shop}.${text}`,
    count,
    urgent: false,
    text: 'bell_unmapped',
    next: 'bell_unmapped_next',
    values: { text, n: count },
    target: { to: 'settings', shop },
  }));
  const unready: News[] = situation.unready.map(({ shop, name, providers }) => ({
    key: `credentials.${shop}`,
    count: providers,
    urgent: false,
    text: 'bell_credentials',
    next: 'bell_credentials_next',
    values: { shop: name, n: providers },
    target: { to: 'settings', shop },
  }));
  const all = [
    ...offline,
    ...open_runs(situation.open),
    ...views(situation.counts),
    ...failed_runs(situation.ended),
    ...unmapped,
    ...unready,
  ];
  return [...all.filter(one => one.urgent), ...all.filter(one => !one.urgent)];
}

/// What was seen in this browser session: how many there were of each thing then. Counts and ids only.
export class Seen {
  private readonly counts: Map<string, number>;

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.counts = new Map(JSON.parse(storage.getItem('yoshin.bell') ?? '[]'));
  }

  is_new(one: News): boolean {
    return one.count > (this.counts.get(digest(one.key)) ?? 0);
  }

  /// What became less is remembered as less: when it grows again, it is new again.
  settle(news: readonly News[]): void {
    for (const one of news) {
      const key = digest(one.key);
      const seen = this.counts.get(key);
      if (seen !== undefined && one.count < seen) this.counts.set(key, one.count);
    }
    const present = new Set(news.map(one => digest(one.key)));
    for (const key of [...this.counts.keys()]) if (!present.has(key)) this.counts.delete(key);
    this.store();
  }

  mark(news: readonly News[]): void {
    for (const one of news) this.counts.set(digest(one.key), one.count);
    this.store();
  }

  private store(): void {
    this.storage.setItem('yoshin.bell', JSON.stringify([...this.counts]));
  }
}

/// A short number for a key, so that no text of a shop's stands in the browser's storage.
function digest(key: string): string {
  let hash = 0x811c9dc5;
  for (const unit of key) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
