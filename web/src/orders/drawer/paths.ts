import type { OrderChanges } from '../../api/routes.ts';
import type { Order } from '../../core/contract.ts';

type Tree = { [member: string]: Tree | string | number | null } | (Tree | string | number | null)[];

/// The value at a path such as `buyer.phone` or `items.2.name`; nothing when the path leads nowhere.
export function value_at(order: Order, path: string): unknown {
  let at: unknown = order;
  for (const step of path.split('.')) {
    if (at === null || typeof at !== 'object') return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}

function typed_like(before: unknown, text: string): string | number {
  return typeof before === 'number' && /^-?\d+$/.test(text) ? Number(text) : text;
}

/// The order with the value at the path replaced; the order given is not changed. A path that leads nowhere changes
/// nothing. Numbers stay numbers.
export function with_value(order: Order, path: string, text: string): Order {
  const copy = structuredClone(order);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at = copy as unknown as Tree;
  for (const step of steps) {
    const next = (at as Record<string, unknown>)[step];
    if (next === null || typeof next !== 'object') return order;
    at = next as Tree;
  }
  const holder = at as Record<string, unknown>;
  holder[last] = typed_like(holder[last], text);
  return copy;
}

/// Members that the proxy lets an operator change, as it names them.
export const kEditable = [
  'buyer',
  'recipient',
  'items',
  'edited',
  'hand_fee',
  'carrier',
  'parcels',
  'planned_ship_date',
  'delivery_date',
  'delivery_time',
  'paid_on',
  'order_status',
  'notes',
  'flags',
] as const;

/// The top-level members in which the two orders differ: what an edit sends.
export function changes_between(before: Order, after: Order): OrderChanges {
  const changes: Record<string, unknown> = {};
  for (const member of kEditable)
    if (JSON.stringify(before[member]) !== JSON.stringify(after[member])) changes[member] = after[member];
  return changes as OrderChanges;
}
