import { type OrderChanges, type OrderEdit, routes } from '../api/routes.ts';
import type { EditResult, OrderDetail } from '../api/shapes.ts';
import type { OrderDocument } from '../core/contract.ts';
import { send_edits } from './bulk/edits.ts';

/// Where the orders of the screen are: with the proxy, or in a file that was opened without one. Whoever shows or
/// changes orders asks this and needs not know which.
export interface OrderSource {
  /// The documents of at most 100 orders; ids that are unknown are left out.
  documents(ids: readonly number[]): Promise<OrderDocument[]>;
  detail(id: number): Promise<OrderDetail>;
  /// Changes members of an order; an ApiError `version_conflict` when the order is no longer of that version.
  edit(id: number, version: number, changes: OrderChanges): Promise<OrderDetail>;
  /// Changes any number of orders, each by itself: one result an edit, in their order. `progress` hears how many have
  /// theirs.
  edit_many(edits: readonly OrderEdit[], progress?: (done: number) => void): Promise<EditResult[]>;
}

/// The orders that the proxy keeps.
export const kProxyOrders: OrderSource = {
  documents: async ids => (await routes.documents([...ids])).documents,
  detail: id => routes.order(id),
  edit: (id, version, changes) => routes.edit_order(id, version, changes),
  edit_many: send_edits,
};
