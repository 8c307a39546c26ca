import type { OrderTable } from './order_table.ts';

/// Ticking many orders at once, as lists do: from the last tick to a row, or with Shift while moving. The rows are
/// remembered by id, since the list may change in between.
export class TickRange {
  /// The order that ranges start from.
  private anchor = 0;
  /// While Shift moves: the list as it was, what was ticked before, and the row that was reached.
  private moving: { ids: number[]; before: ReadonlySet<number>; from: number; at: number } | null = null;

  constructor(private readonly table: OrderTable) {}

  /// Ticks or unticks one row; the next range starts there.
  toggle(index: number): void {
    this.moving = null;
    const row = this.table.rows.row_at(index);
    if (!row) return;
    this.anchor = row.id;
    this.table.set_ticks([row.id], !this.table.ticked.has(row.id));
  }

  /// Lets the next range start at this row unless one has begun.
  start(index: number): void {
    if (this.anchor === 0) this.anchor = this.table.rows.row_at(index)?.id ?? 0;
  }

  /// Ticks every row from the last tick to this one.
  to(index: number): void {
    this.moving = null;
    const ids = this.table.shown_ids();
    const from = ids.indexOf(this.anchor);
    const first = from < 0 ? index : Math.min(from, index);
    const last = from < 0 ? index : Math.max(from, index);
    this.anchor = ids[index] ?? 0;
    this.table.set_ticks(ids.slice(first, last + 1), true);
  }

  /// Moves to a row: what lies between the start of the movement and this row is ticked, what the movement leaves again
  /// is as it was.
  extend(index: number): void {
    const { table } = this;
    if (this.moving?.at !== table.active) {
      const ids = table.shown_ids();
      this.moving = { ids, before: new Set(table.ticked), from: table.active, at: table.active };
    }
    const { ids, before, from } = this.moving;
    const to = Math.max(0, Math.min(ids.length - 1, index));
    const reached = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    table.ticked = new Set([...before, ...reached]);
    this.anchor = ids[from] ?? 0;
    this.moving.at = to;
    table.activate(to);
    table.ticks_changed();
  }
}
