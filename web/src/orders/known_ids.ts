import type { App } from '../app.ts';
import { kProblemKinds, kSlipKinds } from '../core/contract.ts';
import { kColumns } from './columns.ts';
import { SavedViews } from './find/saved_views.ts';
import type { KnownIds } from './view_address.ts';

/// What an address may name on this page.
export function known_ids({ shops, names }: App): KnownIds {
  const ids = (list: readonly { id: string }[]) => list.map(each => each.id);
  return {
    shops: ids(shops),
    // An empty id stands for orders that no provider is mapped to.
    providers: ['', ...ids(names.providers)],
    statuses: ids(names.statuses),
    carriers: ids(names.carriers),
    flags: ids(names.flags),
    problems: Object.keys(kProblemKinds),
    slips: Object.keys(kSlipKinds),
    saved: ids(new SavedViews(localStorage).all()),
    columns: kColumns.flatMap(column => column.sort ?? []),
  };
}
