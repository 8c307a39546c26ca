import type { OrderTable } from './order_table.ts';

function controls_of(table: OrderTable): HTMLElement[] {
  const line = table.rows.element_at(table.active);
  if (!line) return [];
  return [...line.querySelectorAll<HTMLElement>('[data-do]:not([data-do="tick"]):not(:disabled)')];
}

function focus_table(table: OrderTable): void {
  table.renderRoot.querySelector('table')?.focus({ preventScroll: true });
}

/// Keys while the list itself has the focus. True when the key was ours.
function list_key(table: OrderTable, event: KeyboardEvent): boolean {
  const rows = table.view?.rows ?? 0;
  const row = () => table.rows.row_at(table.active);
  const moves: Record<string, () => void> = {
    ArrowDown: () => table.activate(table.active + 1),
    ArrowUp: () => table.activate(table.active - 1),
    PageDown: () => table.activate(table.active + table.page_size()),
    PageUp: () => table.activate(table.active - table.page_size()),
    Home: () => table.activate(0),
    End: () => table.activate(rows - 1),
    ' ': () => table.toggle(table.active, { range: event.shiftKey }),
    Enter: () => {
      const found = row();
      if (found) table.do_row('open', found);
    },
    ArrowRight: () => controls_of(table)[0]?.focus(),
    Escape: () => table.do_escape(),
  };
  if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
    table.toggle_all();
    return true;
  }
  const move = moves[event.key];
  if (!move || event.ctrlKey || event.metaKey || event.altKey) return false;
  move();
  return true;
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
