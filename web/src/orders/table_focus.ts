import type { OrderTable } from './order_table.ts';

/// A control of a row that holds the focus: the order, and which of its controls.
export interface Held {
  id: number;
  what: string;
  control: HTMLElement;
}

/// What tells one control of a row from the others.
function what_of(control: HTMLElement): string {
  return ['do', 'action', 'kind'].map(name => control.dataset[name] ?? '').join(' ');
}

/// Where an order stands in the list; nothing when the filter hides it.
export function place_of(table: OrderTable, id: number): number | null {
  return table.app.questions.ask('table_places', { ids: [id] }).rows[0] ?? null;
}

/// The control that holds the focus before the rows are drawn again.
export function held_control(table: OrderTable): Held | null {
  const control = (table.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  const found = control?.dataset.do ? table.rows.row_of(control) : null;
  return control && found ? { id: found.row.id, what: what_of(control), control } : null;
}

/// Rows are recycled: after a change the same element may belong to another order. The focus follows its order, and goes
/// to the list when the order or the control is gone. A key pressed twice must not reach the next order's button.
export function hold_control(table: OrderTable, held: Held | null): void {
  if (!held) return;
  const found = table.rows.row_of(held.control);
  const there = found?.row.id === held.id && what_of(held.control) === held.what;
  if (there && held.control.isConnected && !held.control.matches(':disabled')) return;
  const row = table.rows.row_at(table.active)?.id === held.id ? table.rows.element_at(table.active) : null;
  const same = [...(row?.querySelectorAll<HTMLElement>('[data-do]:not(:disabled)') ?? [])].find(
    each => what_of(each) === held.what,
  );
  (same ?? table.renderRoot.querySelector('table'))?.focus({ preventScroll: true });
}
