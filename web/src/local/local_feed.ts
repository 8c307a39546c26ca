import type { OrderPage } from '../core/contract.ts';
import type { Questions } from '../core/questions.ts';
import { Feed } from '../orders/feed.ts';

/// The order table without a server: pages come from a file that was opened, and nothing is waited for.
export class LocalFeed extends Feed {
  constructor(private readonly core: Questions) {
    super(core);
    this.loaded = true;
  }

  /// Empties the list.
  restart(): void {
    this.core.ask('table_reset', {});
    this.rows = 0;
    this.shown(new Set());
  }

  /// Puts the rows of a page into the list.
  show_page(page: OrderPage): void {
    const ids = (page.columns.id ?? []) as number[];
    this.rows = this.core.ask('table_load', { page }).rows;
    this.shown(new Set(ids));
  }

  private shown(ids: ReadonlySet<number>): void {
    this.changed = ids;
    this.dispatchEvent(new Event('rows'));
  }
}
