import { ApiError } from '../api/client.ts';
import { routes } from '../api/routes.ts';
import type { Questions } from '../core/questions.ts';

/// The first rows come as soon as they can; the others in pages that the core takes in a few milliseconds each.
const kFirstRows = 300;
const kPageRows = 2000;
const kWaitSeconds = 8;
const kRetryMilliseconds = 2000;
/// While many pages come one behind the other, the list is drawn anew so often and no more.
const kTellMilliseconds = 250;

/// Orders of one shop whose payment method no provider is mapped to.
export interface Unmapped {
  text: string;
  count: number;
}

/// Runs the work when the page has nothing better to do.
function when_idle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 50);
}

/// Keeps the core's order table up to date: the first pages, then a long poll for changed rows. Events: `rows` after
/// changed rows came, `loaded` once, `connection` when the server is lost or found again.
export class Feed extends EventTarget {
  loaded = false;
  connected = true;
  rows = 0;
  /// Ids that came since the `rows` event before; the open drawer reads it.
  changed: ReadonlySet<number> = new Set();
  private change = 0;
  private ahead: Promise<Uint8Array> | null = null;
  private untold = new Set<number>();
  private told_at = Number.NEGATIVE_INFINITY;
  private preparing = false;

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
    const asked = this.ahead ?? this.read();
    this.ahead = null;
    const page = this.questions.ask('table_page', {}, await asked);
    this.change = page.change;
    this.rows = page.rows;
    // The next page is on its way while this one is drawn.
    if (page.more) this.ahead = this.read();
    for (const id of page.ids) this.untold.add(id);
    this.tell({ soon: !page.more });
    if (page.more) return;
    this.prepare_soon();
    if (this.loaded) return;
    this.loaded = true;
    this.dispatchEvent(new Event('loaded'));
  }

  private read(): Promise<Uint8Array> {
    const rows = this.rows === 0 ? kFirstRows : kPageRows;
    return routes.orders(this.change, rows, this.loaded ? kWaitSeconds : 0);
  }

  private tell({ soon }: { soon: boolean }): void {
    const now = performance.now();
    if (this.untold.size === 0 || (!soon && now - this.told_at < kTellMilliseconds)) return;
    this.told_at = now;
    this.changed = this.untold;
    this.untold = new Set();
    this.dispatchEvent(new Event('rows'));
  }

  /// Lets the core do, piece by piece, what the next sort or search would have to do first.
  private prepare_soon(): void {
    if (this.preparing) return;
    this.preparing = true;
    when_idle(() => {
      this.preparing = false;
      if (this.questions.ask('table_prepare', {}).more) this.prepare_soon();
    });
  }

  /// The payment methods of a shop that stand for no provider yet, with the number of their orders.
  unmapped(shop: string): Unmapped[] {
    return this.questions.ask('table_unmapped', { shop }).unmapped;
  }

  private connection(connected: boolean): void {
    if (connected === this.connected) return;
    this.connected = connected;
    this.dispatchEvent(new Event('connection'));
  }
}
