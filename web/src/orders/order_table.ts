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
import { held_control, hold_control, place_of } from './table_focus.ts';
import { handle_key } from './table_keys.ts';
import { TickRange } from './tick_range.ts';

const kFewTicks = 2000;

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
  columns: readonly Column[] = chosen_columns();
  filtered = false;
  /// Whether the drawer shows the active row.
  opened = false;
  ticked = new Set<number>();
  drafts = new Map<number, string>();
  active = 0;
  rows!: RowWindow;
  /// Ticked orders that the list does not show, and whether every order that it shows is ticked.
  outside = 0;
  whole = false;
  private readonly range = new TickRange(this);
  private active_id = 0;
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
    const held = held_control(this);
    if (this.active_id !== 0) this.active = place_of(this, this.active_id) ?? this.active;
    this.active = Math.min(this.active, Math.max(0, rows - 1));
    this.rows.reset(rows);
    hold_control(this, held);
    // While the list still grows, the first row stays the keyboard's until somebody chose another.
    if (this.active_id !== 0 || this.app.feed.loaded) this.active_id = this.rows.row_at(this.active)?.id ?? 0;
    if (changed.has('view')) this.count_ticks();
  }

  scroll_top(): void {
    this.active = 0;
    this.active_id = 0;
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
    this.active_id = this.rows.row_at(this.active)?.id ?? 0;
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

  /// Ids of the orders shown, in their order.
  shown_ids(): number[] {
    return this.app.questions.ask('table_ids', { all: true }).ids;
  }

  toggle(index: number, { range }: { range: boolean }): void {
    if (range) this.range.to(index);
    else this.range.toggle(index);
  }

  /// Moves the keyboard's row and ticks on the way.
  extend(index: number): void {
    this.range.extend(index);
  }

  toggle_all(): void {
    const ids = this.shown_ids();
    const tick = !ids.every(id => this.ticked.has(id));
    this.set_ticks(ids, tick);
    if (tick) this.app.toast('done', t('panel_ticked_all', { n: ids.length }));
  }

  set_ticks(ids: readonly number[], tick: boolean): void {
    for (const id of ids)
      if (tick) this.ticked.add(id);
      else this.ticked.delete(id);
    this.ticks_changed();
  }

  clear_ticks(): void {
    this.ticked.clear();
    this.ticks_changed();
  }

  /// To be called after `ticked` changed.
  ticks_changed(): void {
    this.requestUpdate();
    this.count_ticks();
    this.tell('ticks', this.ticked.size);
  }

  private count_ticks(): void {
    const { outside, whole } = this;
    const inside = this.ticked_inside();
    this.outside = this.ticked.size - inside;
    this.whole = inside > 0 && inside === this.view?.rows;
    if (outside !== this.outside || whole !== this.whole) this.tell('ticks', this.ticked.size);
  }

  /// How many ticked orders the list shows. Few ticks are looked for; of many, the whole list is read.
  private ticked_inside(): number {
    if (this.ticked.size === 0) return 0;
    if (this.ticked.size > kFewTicks) return this.shown_ids().filter(id => this.ticked.has(id)).length;
    const { rows } = this.app.questions.ask('table_places', { ids: [...this.ticked] });
    return rows.filter(row => row !== null).length;
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
    const before = this.active;
    this.activate(found.index);
    if (!control && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      this.range.start(before);
      this.toggle(found.index, { range: event.shiftKey });
    } else if (control?.dataset.do === 'tick') {
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

  /// Shift marks orders here, not text.
  private on_mouse_down(event: MouseEvent): void {
    if (event.shiftKey && !(event.target as HTMLElement).closest('input.slip')) event.preventDefault();
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
    this.toggleAttribute('sideways', this.rows.sideways);
    this.draw_soon();
  }

  private empty() {
    if ((this.view?.rows ?? 0) > 0 || !this.app.feed.loaded) return nothing;
    if (this.app.feed.rows === 0)
      return html`<div class="empty"><strong>${t(this.app.local ? 'local_empty' : 'empty_none')}</strong>${t(this.app.local ? 'local_empty_next' : 'empty_none_next')}</div>`;
    const elsewhere = this.view?.counts.all ?? 0;
    return html`<div class="empty"><strong>${t('empty_filter')}</strong>${t('empty_filter_next')}<br>
      ${elsewhere > 0 ? html`<button class="primary" @click=${() => this.tell('show-all')}>${t('empty_show_all', { n: elsewhere })}</button>` : nothing}
      ${this.filtered ? html`<button @click=${() => this.tell('clear-filter')}>${t('clear_filter')}</button>` : nothing}</div>`;
  }

  override render() {
    const rows = this.view?.rows ?? 0;
    return html`<div id="scroll" class="scroll" @scroll=${this.on_scroll} tabindex="-1">
      <table role="grid" tabindex="0" aria-label=${t('nav_orders')} aria-multiselectable="true" aria-rowcount=${rows + 2}
        aria-activedescendant=${rows > 0 ? `row-${this.active}` : nothing} @keydown=${(event: KeyboardEvent) => handle_key(this, event)}>
        <colgroup><col class="tick">${this.columns.map(column => html`<col class=${column.id}>`)}</colgroup>
        <thead role="rowgroup"><tr role="row">
          <th scope="col" role="columnheader" class="tick"><input type="checkbox" .checked=${this.whole}
            .indeterminate=${this.ticked.size > 0 && !this.whole} @change=${this.toggle_all}
            aria-label=${t('tick_all', { n: rows })} title=${t('tick_all', { n: rows })}></th>
          ${this.columns.map(column => head_cell(column, this.sort, sort => this.tell('sort', sort)))}</tr></thead>
        <tbody class="pad" aria-hidden="true"><tr><td id="before"></td></tr></tbody>
        <tbody id="body" role="rowgroup" @click=${this.on_click} @mousedown=${this.on_mouse_down} @focusin=${this.on_focus} @input=${this.on_input} @change=${this.on_change}></tbody>
        <tbody class="pad" aria-hidden="true"><tr><td id="after"></td></tr></tbody>
        <tfoot role="rowgroup">${foot_row(this.app, this.columns, this.view)}</tfoot>
      </table></div>${this.empty()}<yoshin-row-menu .app=${this.app} @choose=${(
        event: CustomEvent<{ row: TableRow; action: string }>,
      ) => this.do_row('action', event.detail.row, event.detail.action)}></yoshin-row-menu>`;
  }
}
customElements.define('yoshin-order-table', OrderTable);
