import type { ViewId } from '../core/contract.ts';

/// The tabs, in the order of an order's life.
export const kViews: readonly ViewId[] = [
  'all',
  'not_requested',
  'reviewing',
  'on_hold',
  'rejected',
  'unknown',
  'slip_unsynced',
  'to_fix',
  'due_soon',
  'approved',
  'synced',
];

/// The views whose orders wait for a person: their tabs ask for attention, and 次の問題 goes from one to the next.
export const kProblemViews: readonly ViewId[] = ['rejected', 'unknown', 'to_fix', 'due_soon'];
