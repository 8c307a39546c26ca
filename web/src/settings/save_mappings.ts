import type { Shop } from '../api/shapes.ts';
import type { App } from '../app.ts';
import type { OrderMapping } from '../core/contract.ts';

/// Puts other column mappings in the place of the shop's; everything else of the shop stays.
export async function save_mappings(app: App, shop: Shop, order_mappings: readonly OrderMapping[]): Promise<void> {
  const { id, version, name, phone, email, ship_days, payment_map } = shop;
  const body = { version, name, phone, email, ship_days, payment_map, order_mappings: [...order_mappings] };
  app.keep_shop(await app.shop_source.save_shop(id, body));
}
