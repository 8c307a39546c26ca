import type { Session, Shop } from '../api/shapes.ts';
import type { App } from '../app.ts';
import type { ImportedRow } from '../core/questions.ts';
import { jst_now } from './clock.ts';
import { type KeptSettings, type Origin, settings_of_text, shops_of } from './kept.ts';
import { LocalFeed } from './local_feed.ts';
import { LocalOrders } from './local_orders.ts';
import { reach } from './reach.ts';
import { LocalShops } from './shop_source.ts';

const kAskMilliseconds = 10_000;

/// Who works without a proxy: nobody in particular.
export function local_session(): Session {
  return { name: '', role: '', demo: false, environment: 'local', now: jst_now(), version: '' };
}

/// The page without a proxy: orders of a file in memory, kept settings, nothing that sends. Events: `change` when a file
/// was opened or the server is reached again.
export class Local extends EventTarget {
  readonly feed: LocalFeed;
  readonly orders: LocalOrders;
  readonly shops: LocalShops;
  readonly origin: Origin;
  /// When the settings were kept, in JST; empty when there are none.
  kept_at: string;
  /// The name of the open file; empty when there is none.
  file = '';
  /// Whether the proxy answers again.
  back = false;

  /// `away`: whether a proxy is expected and does not answer; otherwise the page never had one.
  constructor(
    private readonly app: App,
    kept: KeptSettings | null,
    readonly away: boolean,
  ) {
    super();
    this.origin = kept?.origin ?? 'local';
    this.kept_at = kept?.kept_at ?? '';
    this.feed = new LocalFeed(app.questions);
    this.orders = new LocalOrders(app, this.feed);
    this.shops = new LocalShops(app, this.origin);
    addEventListener('beforeunload', event => {
      if (this.orders.size > 0) event.preventDefault();
    });
    if (away) this.look_for_proxy();
  }

  /// Whether the settings are the proxy's and therefore only read.
  get locked(): boolean {
    return this.origin === 'proxy';
  }

  async open(file: string, rows: readonly ImportedRow[]): Promise<void> {
    await this.orders.open(rows);
    this.file = file;
    this.dispatchEvent(new Event('change'));
  }

  /// The shops of a settings file; its message when it is none.
  read_settings(text: string): Shop[] | { problem: { ja: string; en: string } } {
    const read = settings_of_text(text);
    if ('problem' in read) return read;
    return shops_of(read, this.app.questions.ask('providers', {}).providers);
  }

  /// Reads whether the proxy answers. Nothing but that is ever asked of it, and nothing waits to be sent.
  private look_for_proxy(): void {
    const look = async () => {
      const reached = await reach().catch(() => null);
      if (this.back === (typeof reached === 'object')) return;
      this.back = !this.back;
      this.dispatchEvent(new Event('change'));
    };
    setInterval(() => void look(), kAskMilliseconds);
    addEventListener('online', () => void look());
  }
}
