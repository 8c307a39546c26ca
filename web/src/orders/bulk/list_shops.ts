import type { App } from '../../app.ts';
import type { ListShop } from '../../core/contract.ts';

/// What the core looks at of the shops when it judges orders as the list does.
export function list_shops(app: App): Record<string, ListShop> {
  return Object.fromEntries(
    app.shops.map(({ id, name, phone, email, providers }) => [
      id,
      {
        shop: { name, phone, email },
        providers: Object.fromEntries(providers.map(each => [each.provider, each])),
      },
    ]),
  );
}
