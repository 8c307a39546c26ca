import { html, nothing, type PropertyValues } from 'lit';
import type { App } from '../app.ts';
import type { TableRow, TableSort } from '../core/contract.ts';
import type { TableView } from '../core/questions.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { t } from '../ui/language.ts';
import type { CellContext } from './cells.ts';
import { type Column, chosen_columns } from './columns.ts';
import { order_table_style } from './order_table_style.ts';
import './row_menu.ts';
import type { RowMenu } from './row_menu.ts';
import { RowWindow } from './row_window.ts';
import { foot_row, head_cell } from './table_edges.ts';
import { handle_key } from './table_keys.ts';

/// The order list: a real table whose rows are recycled. Events: `ticks` (ids changed), `sort` (TableSort),
/// `row-do` ({what, row, value}) for everything a row's control asks.
export class OrderTable extends YoshinElement {
  static override styles = [controls, order_table_style];
  static override properties = {
    app: {},
    view: {},
    sort: {},
    columns: {},
    filtered: {},
    opened: { type: Boolean, reflect: true },
  };
  app!: App;
  view: TableView | null = null;
  sort: TableSort = { column: 'ordered_at', descending: true };
  columns: Column[] = chosen_columns();
  filtered = false;
  /// Whether the drawer shows the active row.
  opened = false;
  ticked = new Set<number>();
  drafts = new Map<number, string>();
  active = 0;
  rows!: RowWindow;
  private last_ticked = 0;
  private frame = 0;

  override firstUpdated(): void {
    const find = <T extends HTMLElement>(id: string) => this.renderRoot.querySelector<T>(`#${id}`) as T;
    this.rows = new RowWindow(
      this.app.questions,
      find('scroll'),
      find<HTMLTableSectionElement>('body'),
      find<HTMLTableCellElement>('before'),
      find<HTMLTableCellElement>('after'),
      this.window_state(),
    );
    new ResizeObserver(() => this.draw_soon()).observe(this);
  }

  private window_state() {
    const table = this;
    return {
      get columns() {
        return table.columns;
      },
      get active() {
        return table.active;
      },
      context: (row: TableRow, active: boolean) => table.context(row, active),
    };
  }

  private context(_row: TableRow, active: boolean): CellContext {
    return { app: this.app, ticked: this.ticked, drafts: this.drafts, active, many_shops: this.app.shops.length > 1 };
  }

  override updated(changed: PropertyValues): void {
    const rows = this.view?.rows ?? 0;
    if (changed.has('sort') && changed.get('sort') !== undefined) this.scroll_top();
    this.active = Math.min(this.active, Math.max(0, rows - 1));
    this.rows.reset(rows);
  }

  scroll_top(): void {
    this.active = 0;
    const scroller = this.renderRoot.querySelector('#scroll');
    if (scroller) scroller.scrollTop = 0;
  }

  private draw_soon(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.rows.draw({ fresh: false });
    });
  }

  /// Moves the keyboard's row and brings it into sight.
  activate(index: number): void {
    const rows = this.view?.rows ?? 0;
    if (rows === 0) return;
    const before = this.active;
    this.active = Math.max(0, Math.min(rows - 1, index));
    this.reveal(this.active);
    this.rows.repaint(before);
    this.rows.repaint(this.active);
    this.renderRoot.querySelector('table')?.setAttribute('aria-activedescendant', `row-${this.active}`);
  }

  private reveal(index: number): void {
    const scroller = this.renderRoot.querySelector('#scroll');
    if (!scroller) return;
    const top = this.rows.heights.top(index);
    const bottom = this.rows.heights.top(index + 1);
    const room = scroller.clientHeight - 38 - 32;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + room) scroller.scrollTop = bottom - room;
    this.rows.draw({ fresh: false });
  }

  /// How many rows a page key moves.
  page_size(): number {
    return Math.max(1, Math.floor((this.clientHeight - 70) / this.rows.heights.usual) - 1);
  }

  toggle(index: number, { range }: { range: boolean }): void {
    const row = this.rows.row_at(index);
    if (!row) return;
    const tick = !this.ticked.has(row.id);
    const from = range ? Math.min(this.last_ticked, index) : index;
    const to = range ? Math.max(this.last_ticked, index) : index;
    for (const each of this.app.questions.table_rows(from, to - from + 1)) this.set_tick(each.id, tick);
    this.last_ticked = index;
    this.ticks_changed();
  }

  private set_tick(id: number, tick: boolean): void {
    if (tick) this.ticked.add(id);
    else this.ticked.delete(id);
  }

  toggle_all(): void {
    const ids = this.app.questions.ask('table_ids', { all: true }).ids;
    const tick = !ids.every(id => this.ticked.has(id));
    for (const id of ids) this.set_tick(id, tick);
    this.ticks_changed();
  }

  clear_ticks(): void {
    this.ticked.clear();
    this.ticks_changed();
  }

  private ticks_changed(): void {
    this.requestUpdate();
    this.tell('ticks', this.ticked.size);
  }

  /// Escape on the list: the parent closes what lies open, else nothing is ticked any more.
  do_escape(): void {
    this.tell('escape');
  }

  /// Forgets what was typed into a slip number field.
  drop_draft(input: HTMLInputElement): void {
    const found = this.rows.row_of(input);
    if (!found) return;
    this.drafts.delete(found.row.id);
    input.value = found.row.slips.replaceAll(',', ', ');
  }

  /// Asks the parent to do something with a row.
  do_row(what: string, row: TableRow, value = ''): void {
    this.tell('row-do', { what, row, value });
  }

  /// The row that holds the focus is the keyboard's row.
  private on_focus(event: FocusEvent): void {
    const found = this.rows.row_of(event.target as HTMLElement);
    if (found && found.index !== this.active) this.activate(found.index);
  }

  private on_click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const found = this.rows.row_of(target);
    if (!found) return;
    const control = target.closest<HTMLElement>('[data-do]');
    this.activate(found.index);
    if (control?.dataset.do === 'tick') {
      event.preventDefault();
      setTimeout(() => this.toggle(found.index, { range: event.shiftKey }));
    } else if (control?.dataset.do === 'menu') {
      void this.menu?.open(found.row, control);
    } else if (control && control.dataset.do !== 'slip') {
      this.do_row(control.dataset.do ?? '', found.row, control.dataset.action ?? control.dataset.kind ?? '');
    } else if (!control) {
      this.do_row('select', found.row);
    }
  }

  private on_input(event: Event): void {
    const input = event.target as HTMLInputElement;
    const found = this.rows.row_of(input);
    if (input.dataset.do === 'slip' && found) this.drafts.set(found.row.id, input.value);
  }

  private on_change(event: Event): void {
    const input = event.target as HTMLInputElement;
    const found = this.rows.row_of(input);
    if (input.dataset.do === 'slip' && found) this.do_row('slip', found.row, input.value);
  }

  private get menu(): RowMenu | null {
    return this.renderRoot.querySelector('yoshin-row-menu');
  }

  private on_scroll(): void {
    this.menu?.close();
    this.draw_soon();
  }

  private empty() {
    if ((this.view?.rows ?? 0) > 0 || !this.app.feed.loaded) return nothing;
    if (this.app.feed.rows === 0)
      return html`<div class="empty"><strong>${t(this.app.local ? 'local_empty' : 'empty_none')}</strong>${t(this.app.local ? 'local_empty_next' : 'empty_none_next')}</div>`;
    return html`<div class="empty"><strong>${t('empty_filter')}</strong>${t('empty_filter_next')}<br>
      ${this.filtered ? html`<button @click=${() => this.tell('clear-filter')}>${t('clear_filter')}</button>` : nothing}</div>`;
  }

  override render() {
    const rows = this.view?.rows ?? 0;
    const all = rows > 0 && this.ticked.size >= rows;
    return html`<div id="scroll" class="scroll" @scroll=${this.on_scroll} tabindex="-1">
      <table role="grid" tabindex="0" aria-label=${t('nav_orders')} aria-multiselectable="true" aria-rowcount=${rows + 2}
        aria-activedescendant=${rows > 0 ? `row-${this.active}` : nothing} @keydown=${(event: KeyboardEvent) => handle_key(this, event)}>
        <colgroup><col class="tick">${this.columns.map(column => html`<col class=${column.id}>`)}</colgroup>
        <thead role="rowgroup"><tr role="row">
          <th scope="col" role="columnheader" class="tick"><input type="checkbox" .checked=${all}
            .indeterminate=${this.ticked.size > 0 && !all} @change=${this.toggle_all}
            aria-label=${t('tick_all', { n: rows })} title=${t('tick_all', { n: rows })}></th>
          ${this.columns.map(column => head_cell(column, this.sort, sort => this.tell('sort', sort)))}</tr></thead>
        <tbody class="pad" aria-hidden="true"><tr><td id="before"></td></tr></tbody>
        <tbody id="body" role="rowgroup" @click=${this.on_click} @focusin=${this.on_focus} @input=${this.on_input} @change=${this.on_change}></tbody>
        <tbody class="pad" aria-hidden="true"><tr><td id="after"></td></tr></tbody>
        <tfoot role="rowgroup">${foot_row(this.app, this.columns, this.view)}</tfoot>
      </table></div>${this.empty()}<yoshin-row-menu .app=${this.app} @choose=${(
        event: CustomEvent<{ row: TableRow; action: string }>,
      ) => this.do_row('action', event.detail.row, event.detail.action)}></yoshin-row-menu>`;
  }
}
customElements.define('yoshin-order-table', OrderTable);
