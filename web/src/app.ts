import { ApiError } from './api/client.ts';
import { RequestIds } from './api/request_id.ts';
import { routes } from './api/routes.ts';
import type { Session, Shop } from './api/shapes.ts';
import type { NameTables, Provider } from './core/contract.ts';
import type { Questions } from './core/questions.ts';
import { CoreRefusal } from './core/questions.ts';
import { DeskDoor, type DeskParts } from './desk_door.ts';
import type { Local } from './local/local.ts';
import { kProxyShops, type ShopSource } from './local/shop_source.ts';
import { UndoList } from './orders/bulk/undo.ts';
import { Drafts } from './orders/drawer/draft.ts';
import { Feed } from './orders/feed.ts';
import { kProxyOrders, type OrderSource } from './orders/source.ts';
import { OpenRuns } from './runs/open_runs.ts';
import { jst_minutes, label_in } from './ui/format.ts';
import { language, say, t } from './ui/language.ts';

/// A short word to the operator that goes away by itself.
export interface Toast {
  id: number;
  kind: 'done' | 'error';
  text: string;
  next: string;
  /// What may be done about it, as a button; such a toast stays longer.
  offer?: { text: string; run: () => void };
}

const kToastMs = { done: 4_000, error: 12_000, offer: 20_000 } as const;

/// What all parts of the page share. Events: `shops`, `clock`, `toasts`, `open-order` ({id, tab}: show it in the drawer); the feed has its own.
export class App extends EventTarget {
  readonly desk: DeskDoor;
  readonly feed: Feed;
  readonly orders: OrderSource;
  readonly shop_source: ShopSource;
  /// The page without a proxy: nothing can be sent. Null while there is one.
  readonly local: Local | null;
  readonly undo = new UndoList(this);
  readonly drafts = new Drafts(window);
  readonly open_runs = new OpenRuns();
  readonly request_ids = new RequestIds(sessionStorage);
  shops: Shop[] = [];
  toasts: Toast[] = [];
  private server_now = '';
  private read_at = 0;
  private toast_count = 0;
  private providers: Provider[] | null = null;

  constructor(
    readonly questions: Questions,
    readonly names: NameTables,
    readonly session: Session,
    load_desk: () => Promise<DeskParts>,
    make_local: (app: App) => Local | null = () => null,
  ) {
    super();
    this.desk = new DeskDoor(load_desk, () => this.toast('error', t('desk_failed'), t('desk_failed_next')));
    this.local = make_local(this);
    this.feed = this.local?.feed ?? new Feed(questions);
    this.orders = this.local?.orders ?? kProxyOrders;
    this.shop_source = this.local?.shops ?? kProxyShops;
    this.set_clock(session.now);
  }

  /// Takes the server's time; the page counts on from it.
  set_clock(iso: string): void {
    this.server_now = iso;
    this.read_at = performance.now();
    this.dispatchEvent(new Event('clock'));
  }

  /// The server's time now, `YYYY-MM-DD hh:mm`, JST.
  now(): string {
    return jst_minutes(this.server_now, performance.now() - this.read_at);
  }

  /// The server's date now, in JST.
  today(): string {
    return this.now().slice(0, 10);
  }

  /// Asks the server for its time; one that does not answer leaves the clock as it goes.
  async refresh_clock(): Promise<void> {
    try {
      this.set_clock((await routes.clock()).now);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  async read_shops(): Promise<void> {
    this.shops = (await routes.shops()).shops;
    this.dispatchEvent(new Event('shops'));
  }

  /// Replaces one shop by what the proxy answered.
  keep_shop(shop: Shop): void {
    this.shops = this.shops.map(each => (each.id === shop.id ? shop : each));
    this.dispatchEvent(new Event('shops'));
  }

  shop(id: string): Shop | undefined {
    return this.shops.find(shop => shop.id === id);
  }

  /// The facts of a provider; nothing for one that is not built in.
  provider(id: string | null): Provider | undefined {
    this.providers ??= this.questions.ask('providers', {}).providers;
    return this.providers.find(provider => provider.id === id);
  }

  provider_name(id: string): string {
    const row = this.names.providers.find(name => name.id === id);
    return row ? row[language.current] : id;
  }

  action_name(id: string): string {
    return label_in(this.names.actions, id, language.current);
  }

  /// Says something in the corner of the page for a while; gives its id for `drop_toast`.
  toast(kind: Toast['kind'], text: string, next = '', offer?: Toast['offer']): number {
    const toast = { id: ++this.toast_count, kind, text, next, ...(offer ? { offer } : {}) };
    this.toasts = [...this.toasts.slice(-3), toast];
    this.dispatchEvent(new Event('toasts'));
    setTimeout(() => this.drop_toast(toast.id), kToastMs[offer ? 'offer' : kind]);
    return toast.id;
  }

  drop_toast(id: number): void {
    this.toasts = this.toasts.filter(toast => toast.id !== id);
    this.dispatchEvent(new Event('toasts'));
  }

  /// Shows what went wrong. Anything but a refusal is a defect of ours and is thrown on.
  report(error: unknown): void {
    if (!(error instanceof ApiError || error instanceof CoreRefusal)) throw error;
    this.toast('error', say(error.text), say(error.next_step));
  }
}
