import type { Order } from '../../core/contract.ts';
import { kEditable, value_at } from './paths.ts';

/// A field that two people changed from the same order: as it was, as each has it.
export interface Conflict {
  path: string;
  was: unknown;
  mine: unknown;
  theirs: unknown;
}

/// Three ways together: what only one side changed is taken, what both changed alike as well; the rest is for a
/// person, and stands as mine in `order` until then.
export interface Merge {
  order: Order;
  /// Paths that the other side changed and that were taken over.
  taken: string[];
  conflicts: Conflict[];
}

const kParties: readonly string[] = ['buyer', 'recipient'];

function is_same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/// The fields that are compared one by one: those of the parties, and every other editable member as a whole. Lines,
/// parcels and amounts belong together, so that no mixture of two edits arises that nobody wrote.
function paths_of(order: Order): string[] {
  return kEditable.flatMap(member =>
    kParties.includes(member) ? Object.keys(order[member] as object).map(field => `${member}.${field}`) : [member],
  );
}

/// The order with whatever stands at the path replaced.
export function with_part(order: Order, path: string, value: unknown): Order {
  const [member = '', field] = path.split('.');
  if (field === undefined) return { ...order, [member]: value } as Order;
  const party = (order as unknown as Record<string, object>)[member];
  return { ...order, [member]: { ...party, [field]: value } } as Order;
}

/// Takes `theirs` as the ground and lays what `mine` changed over it.
export function merge(was: Order, mine: Order, theirs: Order): Merge {
  const result: Merge = { order: theirs, taken: [], conflicts: [] };
  for (const path of paths_of(was)) {
    const [before, my, their] = [value_at(was, path), value_at(mine, path), value_at(theirs, path)];
    const they_changed = !is_same(before, their);
    if (is_same(before, my)) {
      if (they_changed) result.taken.push(path);
      continue;
    }
    result.order = with_part(result.order, path, my);
    if (they_changed && !is_same(my, their)) result.conflicts.push({ path, was: before, mine: my, theirs: their });
  }
  return result;
}
