import type { FilterList, TableFilter, TableSort } from '../core/contract.ts';
import { kViews } from './views.ts';

/// What the list shows, as far as it may stand in an address.
export interface ListView {
  filter: TableFilter;
  sort: TableSort;
  /// Id of the operator's own view that this is, on this computer; empty for none.
  saved: string;
}

export const kNoFilter: TableFilter = {
  shops: [],
  providers: [],
  statuses: [],
  carriers: [],
  order_statuses: [],
  flags: [],
  problems: [],
  slips: [],
  ordered_from: null,
  ordered_to: null,
  ship_from: null,
  ship_to: null,
  billed_from: null,
  billed_to: null,
  text: '',
  view: 'all',
};
export const kUsualSort: TableSort = { column: 'ordered_at', descending: true };

/// The filter's lists by their names in an address.
const kLists: readonly [string, FilterList][] = [
  ['shop', 'shops'],
  ['provider', 'providers'],
  ['status', 'statuses'],
  ['carrier', 'carriers'],
  ['order_status', 'order_statuses'],
  ['flag', 'flags'],
  ['problem', 'problems'],
  ['slip', 'slips'],
];
export const kDates = ['ordered_from', 'ordered_to', 'ship_from', 'ship_to'] as const;
export const kAmounts = ['billed_from', 'billed_to'] as const;
const kMostYen = 999_999_999;
/// A free text of the cart; longer ones are nothing that a cart writes.
const kLongestText = 100;

/// The view as the part of the address behind `#`, which no server sees; empty for the usual view. What is searched for
/// is left out: names and phone numbers belong in no address and no history.
export function address_of({ filter, sort, saved }: ListView): string {
  const parts = new URLSearchParams();
  if (filter.view !== 'all') parts.set('view', filter.view);
  for (const [name, list] of kLists) for (const value of filter[list]) parts.append(name, value);
  for (const name of [...kDates, ...kAmounts]) if (filter[name] !== null) parts.set(name, String(filter[name]));
  if (sort.column !== kUsualSort.column || sort.descending !== kUsualSort.descending)
    parts.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  if (saved !== '') parts.set('my', saved);
  const text = parts.toString();
  return text === '' ? '' : `#${text}`;
}

function sort_from(text: string, columns: readonly string[]): TableSort {
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return columns.includes(column) ? { column, descending } : kUsualSort;
}

/// A real day in ISO form, or nothing.
export function date_from(text: string | null): string | null {
  if (text === null || !/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

/// A whole amount of yen that an order may have, or nothing.
export function yen_from(text: string | null): number | null {
  if (text === null || !/^\d{1,9}$/.test(text)) return null;
  return Number(text) <= kMostYen ? Number(text) : null;
}

/// The ids that an address may name: those of the filter's lists and the columns that can be sorted. 受注ステータス is a
/// free text of the cart: any is taken.
export type KnownIds = Record<Exclude<FilterList, 'order_statuses'> | 'columns' | 'saved', readonly string[]>;

/// Reads an address. What it names and the page does not know is left out, so that an old bookmark still opens.
export function view_from(hash: string, known: KnownIds): ListView {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const takes = (list: FilterList, value: string) =>
    list === 'order_statuses' ? value.length <= kLongestText : known[list].includes(value);
  const lists = kLists.map(([name, list]) => [
    list,
    [...new Set(parts.getAll(name))].filter(value => takes(list, value)),
  ]);
  return {
    filter: {
      ...kNoFilter,
      ...Object.fromEntries(lists),
      ...Object.fromEntries(kDates.map(name => [name, date_from(parts.get(name))])),
      ...Object.fromEntries(kAmounts.map(name => [name, yen_from(parts.get(name))])),
      view: kViews.find(id => id === parts.get('view')) ?? 'all',
    },
    sort: sort_from(parts.get('sort') ?? '', known.columns),
    saved: known.saved.find(id => id === parts.get('my')) ?? '',
  };
}

/// Keeps a view in the page's address, so that it can be bookmarked and Back returns to the one before.
export class ViewAddress {
  constructor(private readonly known: () => KnownIds) {}

  /// The view that the address names now.
  read(): ListView {
    return view_from(location.hash, this.known());
  }

  write(view: ListView): void {
    const address = address_of(view);
    if (address !== location.hash) history.pushState(null, '', address || location.pathname);
  }
}
