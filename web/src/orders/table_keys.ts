import { do_key, type KeyRow } from '../ui/keys.ts';
import type { OrderTable } from './order_table.ts';

function controls_of(table: OrderTable): HTMLElement[] {
  const line = table.rows.element_at(table.active);
  if (!line) return [];
  return [...line.querySelectorAll<HTMLElement>('[data-do]:not([data-do="tick"]):not(:disabled)')];
}

function focus_table(table: OrderTable): void {
  table.renderRoot.querySelector('table')?.focus({ preventScroll: true });
}

/// Moves the selected row; with Shift the rows on the way are ticked.
function go(table: OrderTable, event: KeyboardEvent, index: number): void {
  if (event.shiftKey) table.extend(index);
  else table.activate(index);
}

// biome-ignore format: a table, one line a key
/// Keys while the list itself has the focus.
export const kListKeys: readonly KeyRow<OrderTable>[] = [
  { shown: '↑ ↓', text: 'key_move', keys: {
    ArrowUp: (table, event) => go(table, event, table.active - 1),
    ArrowDown: (table, event) => go(table, event, table.active + 1),
  } },
  { shown: 'PageUp PageDown', text: 'key_page', keys: {
    PageUp: (table, event) => go(table, event, table.active - table.page_size()),
    PageDown: (table, event) => go(table, event, table.active + table.page_size()),
  } },
  { shown: 'Home End', text: 'key_ends', keys: {
    Home: (table, event) => go(table, event, 0),
    End: (table, event) => go(table, event, (table.view?.rows ?? 0) - 1),
  } },
  { shown: 'Space', text: 'key_tick', keys: {
    ' ': (table, event) => table.toggle(table.active, { range: event.shiftKey }),
  } },
  { shown: 'Shift+↑ Shift+↓', text: 'key_range', keys: {} },
  { shown: 'Shift+Home Shift+End', text: 'key_range_ends', keys: {} },
  { shown: 'Shift+Space', text: 'key_tick_range', keys: {} },
  { shown: 'Enter', text: 'key_open', keys: {
    Enter: table => {
      const found = table.rows.row_at(table.active);
      if (found) table.do_row('open', found);
    },
  } },
  { shown: '→ ←', text: 'key_controls', keys: { ArrowRight: table => controls_of(table)[0]?.focus() } },
  { shown: 'Esc', text: 'key_escape', keys: { Escape: table => table.do_escape() } },
];

/// The same with Ctrl or ⌘.
export const kListControlKeys: readonly KeyRow<OrderTable>[] = [
  { shown: 'Ctrl+A', text: 'key_tick_all', keys: { a: table => table.toggle_all() } },
];

/// Keys while a slip number is typed, as the list of keys names them.
export const kSlipKeys: readonly KeyRow<OrderTable>[] = [
  { shown: 'Enter', text: 'key_next_slip', keys: {} },
  { shown: 'Esc', text: 'key_drop_slip', keys: {} },
];

const rows_for = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey ? kListControlKeys : kListKeys);

/// Whether the list does something at this key.
export function is_list_key(event: KeyboardEvent): boolean {
  return !event.altKey && rows_for(event).some(row => event.key in row.keys);
}

function list_key(table: OrderTable, event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  return do_key(rows_for(event), table, event);
}

/// From one row's slip number to the next one's, so that a column of numbers can be typed or scanned.
function next_slip(table: OrderTable, input: HTMLInputElement): void {
  input.blur();
  table.activate(table.active + 1);
  const next = table.rows.element_at(table.active)?.querySelector<HTMLInputElement>('input.slip:not(:disabled)');
  if (next) {
    next.focus();
    next.select();
  } else {
    focus_table(table);
  }
}

/// Keys while a control of the active row has the focus.
function control_key(table: OrderTable, event: KeyboardEvent, control: HTMLElement): boolean {
  const slip = control.dataset.do === 'slip' ? (control as HTMLInputElement) : null;
  if (event.isComposing) return false;
  if (event.key === 'Escape') {
    if (slip) table.drop_draft(slip);
    focus_table(table);
    return true;
  }
  if (slip && event.key === 'Enter') {
    next_slip(table, slip);
    return true;
  }
  if (slip || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return false;
  const all = controls_of(table);
  const at = all.indexOf(control) + (event.key === 'ArrowRight' ? 1 : -1);
  if (at < 0) focus_table(table);
  else all[at]?.focus();
  return true;
}

/// The keyboard of the order list: arrows, page keys, space ticks, enter opens, right and left go through a row's
/// buttons, escape goes back.
export function handle_key(table: OrderTable, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const control = target.closest<HTMLElement>('tbody [data-do]');
  const ours = control
    ? control_key(table, event, control)
    : target.tagName === 'TABLE'
      ? list_key(table, event)
      : false;
  if (ours) event.preventDefault();
}
