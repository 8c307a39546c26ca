import { ApiError } from '../api/client.ts';
import { routes } from '../api/routes.ts';
import type { OrderPage } from '../core/contract.ts';
import type { Questions } from '../core/questions.ts';

const kPageRows = 2000;
const kWaitSeconds = 8;
const kRetryMilliseconds = 2000;

/// Orders of one shop whose payment method no provider is mapped to.
export interface Unmapped {
  shop: string;
  text: string;
  count: number;
}

/// Keeps the core's order table up to date: the first pages, then a long poll for changed rows. Events: `rows` after
/// every page with changed rows, `loaded` once, `connection` when the server is lost or found again.
export class Feed extends EventTarget {
  loaded = false;
  connected = true;
  rows = 0;
  private change = 0;
  private readonly unmapped_rows = new Map<number, { shop: string; text: string }>();
  /// Ids of the last page with changes; the open drawer reads it.
  changed: ReadonlySet<number> = new Set();

  constructor(private readonly questions: Questions) {
    super();
  }

  /// Runs as long as the page lives.
  async run(): Promise<never> {
    this.questions.ask('table_reset', {});
    for (;;) {
      try {
        await this.step();
        this.connection(true);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        this.connection(false);
        await new Promise(done => setTimeout(done, kRetryMilliseconds));
      }
    }
  }

  private async step(): Promise<void> {
    const page = await routes.orders(this.change, kPageRows, this.loaded ? kWaitSeconds : 0);
    this.change = page.change;
    const ids = (page.columns.id ?? []) as number[];
    if (ids.length > 0) this.take(page, ids);
    if (this.loaded || page.more) return;
    this.loaded = true;
    this.dispatchEvent(new Event('loaded'));
  }

  private take(page: OrderPage, ids: number[]): void {
    this.rows = this.questions.ask('table_load', { page }).rows;
    this.note_unmapped(page, ids);
    this.changed = new Set(ids);
    this.dispatchEvent(new Event('rows'));
  }

  private note_unmapped(page: OrderPage, ids: number[]): void {
    const { provider = [], shop = [], payment_method = [] } = page.columns;
    ids.forEach((id, at) => {
      if (provider[at] === '') this.unmapped_rows.set(id, { shop: String(shop[at]), text: String(payment_method[at]) });
      else this.unmapped_rows.delete(id);
    });
  }

  /// The payment methods of a shop that stand for no provider yet, with the number of their orders.
  unmapped(shop: string): Unmapped[] {
    const counts = new Map<string, number>();
    for (const row of this.unmapped_rows.values())
      if (row.shop === shop) counts.set(row.text, (counts.get(row.text) ?? 0) + 1);
    return [...counts].map(([text, count]) => ({ shop, text, count }));
  }

  private connection(connected: boolean): void {
    if (connected === this.connected) return;
    this.connected = connected;
    this.dispatchEvent(new Event('connection'));
  }
}
