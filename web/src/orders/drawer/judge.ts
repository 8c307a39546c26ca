import type { OrderChanges } from '../../api/routes.ts';
import type { OrderDetail } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import type { EditAnswer } from '../../core/questions.ts';
import { CoreRefusal } from '../../core/questions.ts';

/// What the core says of changes that are not saved yet: the order as it would be and what that means for the credit;
/// a refusal where they cannot be saved; nothing for an order without a provider.
export function judge(app: App, detail: OrderDetail, changes: OrderChanges): EditAnswer | CoreRefusal | null {
  const { order, record } = detail;
  const shop = app.shop(order.shop);
  const setup = shop?.providers.find(each => each.provider === record.provider);
  if (!shop || !setup) return null;
  try {
    return app.questions.ask('edit_judge', {
      order,
      record,
      changes,
      rule: setup.fee_rule,
      settings: setup.settings,
      shop: { name: shop.name, phone: shop.phone, email: shop.email },
      today: app.today(),
    });
  } catch (error) {
    if (error instanceof CoreRefusal) return error;
    throw error;
  }
}
