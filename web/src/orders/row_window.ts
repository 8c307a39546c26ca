import { html, render } from 'lit';
import type { TableRow } from '../core/contract.ts';
import type { Questions } from '../core/questions.ts';
import { type CellContext, tick_cell } from './cells.ts';
import type { Column } from './columns.ts';
import { Heights } from './heights.ts';

const kUsualHeight = 62;
/// Rows drawn out of sight, above and below. While the list is scrolled, most are where it is going; a new view is
/// shown sooner without them.
const kSpare = { down: [1, 3], up: [3, 1], fresh: [0, 1] } as const;
/// Pixels by which the room below the drawn rows may differ from what it should be.
const kUnseenError = 600;

/// What the window draws with; the table component owns it.
export interface WindowState {
  columns: readonly Column[];
  active: number;
  context: (row: TableRow, active: boolean) => CellContext;
}

interface Drawn {
  element: HTMLTableRowElement;
  row: TableRow;
}

/// The recycled rows of the order list: only those near the visible part exist, and a row that leaves at one end is
/// used again at the other. Rows may differ in height; they are measured when drawn.
export class RowWindow {
  heights = new Heights(0, kUsualHeight);
  private readonly drawn = new Map<number, Drawn>();
  private readonly free: HTMLTableRowElement[] = [];
  /// The room that stands in the page for the rows above and below the drawn ones.
  private above = -1;
  private below = -1;
  /// Where the list stood when it was drawn last.
  private top = 0;

  constructor(
    private readonly questions: Questions,
    private readonly scroller: HTMLElement,
    private readonly body: HTMLTableSectionElement,
    private readonly before: HTMLTableCellElement,
    private readonly after: HTMLTableCellElement,
    private readonly state: WindowState,
  ) {}

  /// A new view of `rows` rows: nothing of the old one is kept.
  reset(rows: number): void {
    if (rows !== this.heights.rows) this.heights = new Heights(rows, kUsualHeight);
    this.draw({ fresh: true });
  }

  /// The drawn row that holds the element.
  row_of(element: Element): { index: number; row: TableRow } | null {
    const line = element.closest('tr');
    for (const [index, drawn] of this.drawn) if (drawn.element === line) return { index, row: drawn.row };
    return null;
  }

  /// Whether the list is scrolled sideways.
  get sideways(): boolean {
    return this.scroller.scrollLeft > 0;
  }

  element_at(index: number): HTMLTableRowElement | null {
    return this.drawn.get(index)?.element ?? null;
  }

  row_at(index: number): TableRow | null {
    return this.drawn.get(index)?.row ?? this.questions.table_rows(index, 1)[0] ?? null;
  }

  /// Draws what the scroll position asks for; `fresh` also draws again what is already there.
  draw({ fresh }: { fresh: boolean }): void {
    const count = this.heights.rows;
    const top = this.scroller.scrollTop;
    const bottom = top + this.scroller.clientHeight;
    const [above, below] = kSpare[fresh ? 'fresh' : top >= this.top ? 'down' : 'up'];
    this.top = top;
    const first = Math.max(0, this.heights.at(top) - above);
    const last = Math.min(count, this.heights.at(bottom) + 1 + below);
    this.release(first, last);
    this.fill(first, last, fresh);
    // Everything is written before anything is measured, so that a frame lays the table out once.
    this.pad(first, last, { exact: fresh });
    if (this.measure(first, last, top)) this.pad(first, last, { exact: fresh || last === count });
    // Rows that turn out lower than they were taken for leave room for more.
    if (last < count && this.heights.top(last) < bottom) this.draw({ fresh: false });
  }

  /// Makes room for the rows that are not drawn. What lies below may be a little off while the list is scrolled: it
  /// is out of sight, and the table need not be laid out again for it.
  private pad(first: number, last: number, { exact }: { exact: boolean }): void {
    const below = this.heights.top(this.heights.rows) - this.heights.top(last);
    const above = this.heights.top(first);
    if (above !== this.above) this.before.style.height = `${above}px`;
    this.above = above;
    if (!exact && Math.abs(below - this.below) < kUnseenError && last < this.heights.rows) return;
    if (below !== this.below) this.after.style.height = `${below}px`;
    this.below = below;
  }

  private release(first: number, last: number): void {
    const focused = (this.body.getRootNode() as ShadowRoot).activeElement;
    for (const [index, drawn] of this.drawn) {
      if (index >= first && index < last) continue;
      if (focused && drawn.element.contains(focused)) this.body.closest('table')?.focus({ preventScroll: true });
      drawn.element.remove();
      this.free.push(drawn.element);
      this.drawn.delete(index);
    }
  }

  private fill(first: number, last: number, fresh: boolean): void {
    const missing: number[] = [];
    for (let index = first; index < last; ++index) if (fresh || !this.drawn.has(index)) missing.push(index);
    const [from] = missing;
    const to = missing.at(-1);
    if (from === undefined || to === undefined) return;
    const rows = this.questions.table_rows(from, to - from + 1);
    for (const index of missing) {
      const row = rows[index - from];
      if (row) this.place(index, row);
    }
  }

  private place(index: number, row: TableRow): void {
    const element = this.drawn.get(index)?.element ?? this.free.pop() ?? document.createElement('tr');
    this.drawn.set(index, { element, row });
    this.paint(index, row, element);
    if (element.parentNode === this.body) return;
    this.body.insertBefore(element, this.after_of(index));
  }

  /// The nearest row below that is already in the table.
  private after_of(index: number): HTMLTableRowElement | null {
    let nearest = Number.POSITIVE_INFINITY;
    for (const [at, drawn] of this.drawn)
      if (at > index && at < nearest && drawn.element.parentNode === this.body) nearest = at;
    return this.drawn.get(nearest)?.element ?? null;
  }

  private paint(index: number, row: TableRow, element: HTMLTableRowElement): void {
    const active = index === this.state.active;
    const context = this.state.context(row, active);
    element.id = `row-${index}`;
    element.setAttribute('role', 'row');
    element.setAttribute('aria-rowindex', String(index + 2));
    element.setAttribute('aria-selected', String(context.ticked.has(row.id)));
    element.className = `${active ? 'active' : ''} ${context.ticked.has(row.id) ? 'ticked' : ''} s-${row.status}`;
    render(
      html`<td role="gridcell" class="tick">${tick_cell(row, context)}</td>${this.state.columns.map(
        column => html`<td role="gridcell" class=${column.id}>${column.cell(row, context)}</td>`,
      )}`,
      element,
    );
  }

  /// Notes how high the drawn rows are; whether any is not as high as was assumed.
  private measure(first: number, last: number, top: number): boolean {
    const anchor = this.heights.at(top);
    let moved = 0;
    let differs = false;
    for (let index = first; index < last; ++index) {
      const element = this.drawn.get(index)?.element;
      if (!element) continue;
      const change = this.heights.set(index, element.offsetHeight);
      differs ||= change !== 0;
      if (index < anchor) moved += change;
    }
    if (moved !== 0) this.scroller.scrollTop = top + moved;
    return differs;
  }

  /// Draws one row again, after its ticks or drafts changed or the keyboard moved.
  repaint(index: number): void {
    const drawn = this.drawn.get(index);
    if (drawn) this.paint(index, drawn.row, drawn.element);
  }
}
