import { type OrderChanges, routes } from '../api/routes.ts';
import type { OrderDetail } from '../api/shapes.ts';
import type { OrderDocument } from '../core/contract.ts';

/// Where the orders of the screen are: with the proxy, or in a file that was opened without one. Whoever shows or
/// changes orders asks this and needs not know which.
export interface OrderSource {
  /// The documents of at most 100 orders; ids that are unknown are left out.
  documents(ids: readonly number[]): Promise<OrderDocument[]>;
  detail(id: number): Promise<OrderDetail>;
  /// Changes members of an order; an ApiError `version_conflict` when the order is no longer of that version.
  edit(id: number, version: number, changes: OrderChanges): Promise<OrderDetail>;
}

/// The orders that the proxy keeps.
export const kProxyOrders: OrderSource = {
  documents: async ids => (await routes.documents([...ids])).documents,
  detail: id => routes.order(id),
  edit: (id, version, changes) => routes.edit_order(id, version, changes),
};
