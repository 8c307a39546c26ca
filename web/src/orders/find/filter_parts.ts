import type { App } from '../../app.ts';
import { type FilterList, kProblemKinds, kSlipKinds, type TableFilter } from '../../core/contract.ts';
import { label_in, yen } from '../../ui/format.ts';
import { language, say, t } from '../../ui/language.ts';
import type { TextKey } from '../../ui/texts/texts.ts';

/// A list of the filter, as people read it.
export interface ListPart {
  list: FilterList;
  title: TextKey;
  label: (app: App, value: string) => string;
}
/// A range of the filter: both ends are in it.
export interface RangePart {
  from: 'ordered_from' | 'ship_from' | 'billed_from';
  to: 'ordered_to' | 'ship_to' | 'billed_to';
  title: TextKey;
  kind: 'day' | 'yen';
}

const named = (list: 'statuses' | 'carriers' | 'flags') => (app: App, value: string) =>
  label_in(app.names[list], value, language.current) || t('filter_empty');
const kinds = (table: Readonly<Record<string, { ja: string; en: string }>>) => (_app: App, value: string) =>
  table[value] ? say(table[value]) : value;

// biome-ignore format: a table, one part a row
export const kListParts: readonly ListPart[] = [
  { list: 'shops',          title: 'filter_shops',          label: (app, value) => app.shop(value)?.name ?? value },
  { list: 'providers',      title: 'filter_providers',      label: (app, value) => (value === '' ? t('no_provider') : app.provider_name(value)) },
  { list: 'statuses',       title: 'filter_statuses',       label: named('statuses') },
  { list: 'problems',       title: 'filter_problems',       label: kinds(kProblemKinds) },
  { list: 'slips',          title: 'filter_slips',          label: kinds(kSlipKinds) },
  { list: 'carriers',       title: 'filter_carriers',       label: named('carriers') },
  { list: 'order_statuses', title: 'filter_order_statuses', label: (_app, value) => value || t('filter_empty') },
  { list: 'flags',          title: 'filter_flags',          label: named('flags') },
];
export const kRangeParts: readonly RangePart[] = [
  { from: 'ordered_from', to: 'ordered_to', title: 'filter_ordered', kind: 'day' },
  { from: 'ship_from', to: 'ship_to', title: 'filter_ship', kind: 'day' },
  { from: 'billed_from', to: 'billed_to', title: 'filter_billed', kind: 'yen' },
];

/// One active part of the filter: what it says, and the filter without it.
export interface FilterChip {
  title: string;
  text: string;
  without: Partial<TableFilter>;
}

function range_text(part: RangePart, filter: TableFilter): string {
  const say_end = (value: string | number) =>
    part.kind === 'yen' ? `${yen(Number(value))}${language.current === 'ja' ? '円' : ' yen'}` : String(value);
  const from = filter[part.from];
  const to = filter[part.to];
  if (from !== null && from === to) return say_end(from);
  if (from !== null && to !== null) return `${say_end(from)} – ${say_end(to)}`;
  return from !== null ? t('range_from', { from: say_end(from) }) : t('range_to', { to: say_end(to ?? '') });
}

/// The active parts, in the order of the filter's card. Tab and search text show by themselves and are none.
export function chips_of(app: App, filter: TableFilter): FilterChip[] {
  const comma = language.current === 'ja' ? '、' : ', ';
  const lists = kListParts
    .filter(part => filter[part.list].length > 0)
    .map(part => ({
      title: t(part.title),
      text: (filter[part.list] as string[]).map(value => part.label(app, value)).join(comma),
      without: { [part.list]: [] },
    }));
  const ranges = kRangeParts
    .filter(part => filter[part.from] !== null || filter[part.to] !== null)
    .map(part => ({
      title: t(part.title),
      text: range_text(part, filter),
      without: { [part.from]: null, [part.to]: null },
    }));
  return [...lists, ...ranges];
}

/// The filter with a value put into one of its lists or taken out of it.
export function with_value(
  filter: TableFilter,
  list: FilterList,
  value: string,
  wanted: boolean,
): Partial<TableFilter> {
  const others = (filter[list] as string[]).filter(each => each !== value);
  return { [list]: wanted ? [...others, value] : others };
}

/// A day in ISO form, moved by some days.
export function day_after(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/// Ranges of days that are asked for often, from the present day.
export const kQuickDays: readonly { part: RangePart['from']; text: TextKey; from: number | null; to: number }[] = [
  { part: 'ordered_from', text: 'day_today', from: 0, to: 0 },
  { part: 'ordered_from', text: 'day_yesterday', from: -1, to: -1 },
  { part: 'ordered_from', text: 'day_last_7', from: -6, to: 0 },
  { part: 'ship_from', text: 'day_overdue', from: null, to: -1 },
  { part: 'ship_from', text: 'day_today', from: 0, to: 0 },
  { part: 'ship_from', text: 'day_tomorrow', from: 1, to: 1 },
];
