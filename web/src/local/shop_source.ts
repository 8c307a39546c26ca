import { ApiError } from '../api/client.ts';
import { routes } from '../api/routes.ts';
import type { FeeChange, Mapping, Shop, ShopProvider } from '../api/shapes.ts';
import type { App } from '../app.ts';
import type { Message } from '../core/contract.ts';
import { jst_now } from './clock.ts';
import { kept_of, type Origin, write_kept } from './kept.ts';

export type ShopBody = Parameters<typeof routes.save_shop>[1];
export type ProviderBody = Parameters<typeof routes.save_provider>[2];

/// Where the settings of the shops are: with the proxy, or in this browser.
export interface ShopSource {
  save_shop(shop: string, body: ShopBody): Promise<Shop>;
  save_provider(shop: string, provider: string, body: ProviderBody): Promise<Shop>;
  apply_fees(shop: string, provider: string, preview: boolean): Promise<{ changes: FeeChange[]; skipped: number }>;
}

/// The settings that the proxy keeps.
export const kProxyShops: ShopSource = {
  save_shop: (shop, body) => routes.save_shop(shop, body),
  save_provider: (shop, provider, body) => routes.save_provider(shop, provider, body),
  apply_fees: (shop, provider, preview) => routes.apply_fees(shop, provider, preview),
};

const kLocked: [Message, Message] = [
  { ja: 'オフラインのため、設定は変更できません。', en: 'Settings cannot be changed offline.' },
  { ja: '再接続してから変更してください。', en: 'Connect again, then change them.' },
];

/// The settings in this browser. Those that came from a proxy are only read: the proxy's would differ from them.
export class LocalShops implements ShopSource {
  constructor(
    private readonly app: App,
    private readonly origin: Origin,
  ) {}

  /// Why nothing may be saved here; nothing when it may.
  refuse_locked(): void {
    if (this.origin === 'proxy') throw new ApiError(0, 'offline', ...kLocked, null);
  }

  async save_shop(id: string, { order_mappings, ...body }: ShopBody): Promise<Shop> {
    const { name, phone, email, ship_days, payment_map } = body;
    return this.replaced(id, shop => ({
      ...shop,
      ...{ name, phone, email, ship_days, payment_map },
      order_mappings: order_mappings ?? shop.order_mappings,
    }));
  }

  async save_provider(id: string, provider: string, { enabled, settings, fee_rule }: ProviderBody): Promise<Shop> {
    const changed = (each: ShopProvider) =>
      each.provider === provider ? { ...each, enabled, settings, fee_rule } : each;
    return this.replaced(id, shop => ({ ...shop, providers: shop.providers.map(changed) }));
  }

  async apply_fees(shop: string, provider: string, preview: boolean) {
    return this.app.local?.orders.apply_fees(shop, provider, preview) ?? { changes: [], skipped: 0 };
  }

  /// Puts a new shop, or the shops of a settings file, in place of those of the same id.
  add(shops: readonly Shop[]): void {
    this.refuse_locked();
    const ids = new Set(shops.map(shop => shop.id));
    this.app.shops = [...this.app.shops.filter(shop => !ids.has(shop.id)), ...shops];
    this.keep();
    this.app.dispatchEvent(new Event('shops'));
  }

  /// Maps payment methods for the file that is being opened, and keeps that where the settings are this browser's own.
  map(id: string, rows: readonly Mapping[]): void {
    const mapped = (shop: Shop) => ({ ...shop, payment_map: [...shop.payment_map, ...rows] });
    const shop = this.app.shop(id);
    if (!shop) return;
    this.app.keep_shop(mapped(shop));
    if (this.origin === 'local') this.keep();
  }

  private replaced(id: string, change: (shop: Shop) => Shop): Shop {
    this.refuse_locked();
    const changed = this.app.shops.map(shop =>
      shop.id === id ? change({ ...shop, version: shop.version + 1 }) : shop,
    );
    this.keep(changed);
    return changed.find(shop => shop.id === id) as Shop;
  }

  private keep(shops: readonly Shop[] = this.app.shops): void {
    const kept = kept_of(shops, 'local', jst_now());
    write_kept(localStorage, kept);
    if (this.app.local) this.app.local.kept_at = kept.kept_at;
  }
}
