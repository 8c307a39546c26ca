/// Which orders a rule is tried on, by the day they were ordered.
export type PeriodKind = 'this_month' | 'last_month' | 'days_90' | 'all' | 'custom';
export const kPeriodKinds: readonly PeriodKind[] = ['this_month', 'last_month', 'days_90', 'all', 'custom'];

/// Days in JST, `YYYY-MM-DD`, both included; empty for no bound.
export interface Period {
  from: string;
  to: string;
}

const iso = (date: Date) => date.toISOString().slice(0, 10);

/// The period that a word means today; a custom one is what was typed.
export function period_of(kind: PeriodKind, today: string, custom: Period): Period {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const of = (y: number, m: number, d: number) => iso(new Date(Date.UTC(y, m, d)));
  switch (kind) {
    case 'this_month':
      return { from: of(year, month - 1, 1), to: of(year, month, 0) };
    case 'last_month':
      return { from: of(year, month - 2, 1), to: of(year, month - 1, 0) };
    case 'days_90':
      return { from: of(year, month - 1, day - 89), to: today };
    case 'all':
      return { from: '', to: '' };
    case 'custom':
      return custom;
  }
}
