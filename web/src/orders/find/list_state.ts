import type { App } from '../../app.ts';
import type { TableFilter, TableSort } from '../../core/contract.ts';
import { t } from '../../ui/language.ts';
import { type Column, choose_columns, chosen_columns, columns_of } from '../columns.ts';
import { known_ids } from '../known_ids.ts';
import { address_of, kNoFilter, kUsualSort, ViewAddress } from '../view_address.ts';
import { kMostViews, SavedViews } from './saved_views.ts';

/// What the list shows: filter, sort, columns, and which of the operator's views that is. The address follows, except
/// for the search text.
export class ListState {
  filter = kNoFilter;
  sort = kUsualSort;
  /// Id of the operator's own view; empty for none.
  saved = '';
  columns: readonly Column[] = chosen_columns();
  readonly views = new SavedViews(localStorage);
  private readonly address: ViewAddress;

  constructor(
    private readonly app: App,
    private readonly changed: () => void,
  ) {
    this.address = new ViewAddress(() => known_ids(app));
    this.read();
  }

  /// Takes what the address says; the search text stays.
  read(): void {
    const { filter, sort, saved } = this.address.read();
    this.filter = { ...filter, text: this.filter.text };
    this.sort = sort;
    this.wear(saved);
    this.changed();
  }

  set_filter(filter: TableFilter): void {
    const same = JSON.stringify({ ...filter, text: '' }) === JSON.stringify({ ...this.filter, text: '' });
    this.filter = filter;
    if (!same) this.wear('');
    this.write();
  }

  set_sort(sort: TableSort): void {
    this.sort = sort;
    this.wear('');
    this.write();
  }

  /// The columns of the view that is shown, or else the usual ones on this computer.
  set_columns(ids: readonly string[]): void {
    if (this.saved === '') choose_columns(ids);
    else this.views.set_columns(this.saved, ids);
    this.wear(this.saved);
    this.changed();
  }

  /// Shows one of the operator's views.
  open(id: string): void {
    const view = this.views.find(id);
    if (!view) return;
    location.hash = view.address === '' ? `my=${id}` : `${view.address}&my=${id}`;
  }

  /// Keeps what is shown under a name.
  save(name: string): void {
    const address = address_of({ filter: this.filter, sort: this.sort, saved: '' });
    const view = this.views.save(
      name,
      address,
      this.columns.map(column => column.id),
    );
    if (!view) {
      this.app.toast('error', t('my_view_full', { n: kMostViews }));
      return;
    }
    this.wear(view.id);
    this.write();
    this.app.toast('done', t('my_view_saved', { name: view.name }));
  }

  /// After views were renamed or deleted.
  views_changed(): void {
    if (this.saved !== '' && !this.views.find(this.saved)) this.wear('');
    this.write();
  }

  /// Whether anything but the usual list is shown.
  get filtered(): boolean {
    return JSON.stringify(this.filter) !== JSON.stringify(kNoFilter);
  }

  private wear(saved: string): void {
    this.saved = saved;
    const view = saved === '' ? undefined : this.views.find(saved);
    this.columns = view ? columns_of(view.columns) : chosen_columns();
  }

  private write(): void {
    this.address.write({ filter: this.filter, sort: this.sort, saved: this.saved });
    this.changed();
  }
}
