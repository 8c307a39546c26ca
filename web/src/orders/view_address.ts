import type { TableFilter, TableSort } from '../core/contract.ts';
import { kViews } from './views.ts';

/// What the list shows, as far as it may stand in an address.
export interface ListView {
  filter: TableFilter;
  sort: TableSort;
}

export const kNoFilter: TableFilter = { shops: [], providers: [], statuses: [], text: '', view: 'all' };
export const kUsualSort: TableSort = { column: 'ordered_at', descending: true };

/// The view as the part of the address behind `#`, which no server sees; empty for the usual view. What is searched for
/// is left out: names and phone numbers belong in no address and no history.
export function address_of({ filter, sort }: ListView): string {
  const parts = new URLSearchParams();
  if (filter.view !== 'all') parts.set('view', filter.view);
  for (const shop of filter.shops) parts.append('shop', shop);
  for (const provider of filter.providers) parts.append('provider', provider);
  if (sort.column !== kUsualSort.column || sort.descending !== kUsualSort.descending)
    parts.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  const text = parts.toString();
  return text === '' ? '' : `#${text}`;
}

function sort_from(text: string, columns: readonly string[]): TableSort {
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return columns.includes(column) ? { column, descending } : kUsualSort;
}

/// The ids that an address may name: shops, providers, and the columns that can be sorted.
export type KnownIds = Record<'shops' | 'providers' | 'columns', readonly string[]>;

/// Reads an address. What it names and the page does not know is left out, so that an old bookmark still opens.
export function view_from(hash: string, known: KnownIds): ListView {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const among = (name: string, ids: readonly string[]) => parts.getAll(name).filter(id => ids.includes(id));
  return {
    filter: {
      ...kNoFilter,
      shops: among('shop', known.shops),
      providers: among('provider', known.providers),
      view: kViews.find(id => id === parts.get('view')) ?? 'all',
    },
    sort: sort_from(parts.get('sort') ?? '', known.columns),
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
