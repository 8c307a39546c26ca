import type { Amounts, FeeRule, Order, OrderDocument, OrderMapping } from '../core/contract.ts';
import { get, get_bytes, send } from './client.ts';
import type { EditResult, FeeChange, Mapping, OrderDetail, Run, Session, Shop } from './shapes.ts';

const one = (value: string | number) => encodeURIComponent(String(value));

/// Members of an order that an operator may change.
export type OrderChanges = Partial<Omit<Order, 'edited'>> & { edited?: Amounts | null };

/// A change of one order of that version.
export interface OrderEdit {
  id: number;
  version: number;
  changes: OrderChanges;
  /// The changes take the last edit back: a fee that stood before it is put back, whatever the rule says now.
  undo?: boolean;
}

/// The proxy's routes, one function each. `docs` of the API: shapes in shapes.ts.
export const routes = {
  session: () => get<Session>('/api/session'),
  clock: () => get<{ now: string; demo: boolean }>('/api/clock'),
  advance_clock: (advance_minutes: number) =>
    send<{ now: string; demo: boolean }>('POST', '/api/clock', { advance_minutes }),

  shops: () => get<{ shops: Shop[]; change: number }>('/api/shops'),
  save_shop: (
    shop: string,
    body: {
      version: number;
      name: string;
      phone: string;
      email: string;
      ship_days: number;
      payment_map: Mapping[];
      labels?: NonNullable<Shop['labels']>;
      /// Absent: they stay as they are.
      order_mappings?: OrderMapping[];
    },
  ) => send<Shop>('PUT', `/api/shops/${one(shop)}`, body),
  save_provider: (
    shop: string,
    provider: string,
    body: { version: number; enabled: boolean; settings: Record<string, string>; fee_rule: FeeRule },
  ) => send<Shop>('PUT', `/api/shops/${one(shop)}/providers/${one(provider)}`, body),
  save_credentials: (shop: string, provider: string, values: Record<string, string>) =>
    send<Shop>('PUT', `/api/shops/${one(shop)}/providers/${one(provider)}/credentials`, { values }),
  apply_fees: (shop: string, provider: string, preview: boolean) =>
    send<{ changes: FeeChange[]; skipped: number }>('POST', `/api/shops/${one(shop)}/fees`, { provider, preview }),

  /// The text of an OrderPage: the core reads it.
  orders: (after: number, limit: number, wait: number) =>
    get_bytes(`/api/orders?after=${after}&limit=${limit}&wait=${wait}`),
  documents: (ids: number[]) => send<{ documents: OrderDocument[] }>('POST', '/api/orders/documents', { ids }),
  order: (id: number) => get<OrderDetail>(`/api/orders/${id}`),
  edit_order: (id: number, version: number, changes: OrderChanges) =>
    send<OrderDetail>('PUT', `/api/orders/${id}`, { version, changes }),
  edit_orders: (edits: readonly OrderEdit[]) => send<{ results: EditResult[] }>('POST', '/api/orders/edits', { edits }),
  settle: (id: number, body: object) => send<OrderDetail>('POST', `/api/orders/${id}/settle`, body),

  open_import: (body: object) => send<{ import: string }>('POST', '/api/imports', body),
  import_chunk: (id: string, index: number, orders: Order[]) =>
    send<{ received: number }>('POST', `/api/imports/${one(id)}/chunks`, { index, orders }),
  commit_import: (id: string, orders: number) =>
    send<{ stored: number; ids: number[]; unmapped: { text: string; count: number }[] }>(
      'POST',
      `/api/imports/${one(id)}/commit`,
      { orders },
    ),

  open_run: (body: object) => send<{ run: string }>('POST', '/api/runs', body),
  run_chunk: (id: string, index: number, orders: { id: number; version: number; hash: string }[]) =>
    send<{ received: number }>('POST', `/api/runs/${one(id)}/orders`, { index, orders }),
  commit_run: (id: string) => send<Run>('POST', `/api/runs/${one(id)}/commit`, {}),
  run: (id: string, after: number, wait: number, signal?: AbortSignal) =>
    get<Run>(`/api/runs/${one(id)}?after=${after}&wait=${wait}`, signal),
  control_run: (id: string, state: 'paused' | 'running' | 'stopped') =>
    send<Run>('POST', `/api/runs/${one(id)}/control`, { state }),
  runs: () => get<{ runs: Run[] }>('/api/runs'),
  open_runs: () => get<{ runs: Run[] }>('/api/runs?open=1'),
};
