import { css, html, nothing } from 'lit';
import type { App } from '../app.ts';
import type { Action, TableFilter, TableRow, TableSort } from '../core/contract.ts';
import type { TableView } from '../core/questions.ts';
import type { DeskParts } from '../desk_door.ts';
import type { RunFlow } from '../runs/run_flow.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { t } from '../ui/language.ts';
import { ListState } from './find/list_state.ts';
import './order_filter.ts';
import type { OrderFilter } from './order_filter.ts';
import './order_panel.ts';
import type { OrderPanel } from './order_panel.ts';
import './order_table.ts';
import type { OrderTable } from './order_table.ts';
import type { PanelTask } from './panel_tasks.ts';
import type { ScreenDialogs } from './screen_dialogs.ts';
import { handle_screen_key, type ScreenDoings } from './screen_keys.ts';
import type { Settling } from './settle_dialog.ts';
import { kNoFilter } from './view_address.ts';
import { kProblemViews } from './views.ts';

const kMinute = 60_000;

interface RowDoing {
  what: string;
  row: TableRow;
  value: string;
}

/// The order screen: filters, panel, list, drawer, and the dialogs they open. Events: `map-payment` and `open-settings`
/// (shop id), `flow` (the RunFlow whose progress the header shows).
export class OrderScreen extends YoshinElement implements ScreenDoings {
  static override properties = {
    flow: {},
    opened: { state: true },
    tab: { state: true },
    ticked: { state: true },
    exporting: { state: true },
  };
  app!: App;
  flow: RunFlow | null = null;
  private view: TableView | null = null;
  private list!: ListState;
  private opened = 0;
  private tab = 'order';
  private ticked = 0;
  private exporting = '';
  private frame = 0;
  /// The question that `view` answers; empty when the answer may be another by now.
  private asked = '';

  static override styles = [
    controls,
    css`
    :host { display: grid; grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr); height: 100%; min-height: 0; position: relative; }
    h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .list { position: relative; min-height: 0; display: flex; }
    yoshin-order-table { flex: 1; min-width: 0; }
  `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.app, 'shops');
    this.app.addEventListener('open-order', event => {
      const { id, tab } = (event as CustomEvent<{ id: number; tab: string }>).detail;
      this.open(id, tab);
    });
    this.watch(this.app, 'clock');
    this.watch_day();
    this.list = new ListState(this.app, () => this.requestUpdate());
    addEventListener('popstate', () => {
      this.list.read();
      this.table?.scroll_top();
    });
    addEventListener('keydown', event => {
      if (!this.hidden) handle_screen_key(this, event);
    });
    for (const event of ['rows', 'loaded']) this.app.feed.addEventListener(event, () => this.refresh_soon());
    // Rows show names and fees of their shop.
    this.app.addEventListener('shops', () => this.refresh_soon());
  }

  /// What is due soon changes with the day, in a page that stays open.
  private watch_day(): void {
    let day = this.app.today();
    setInterval(() => {
      if (day !== this.app.today()) this.requestUpdate();
      day = this.app.today();
    }, kMinute);
  }

  private get table(): OrderTable | null {
    return this.renderRoot.querySelector('yoshin-order-table');
  }

  /// Asks for the view again at the next frame: pages of changes may come close together.
  private refresh_soon(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.asked = '';
      this.requestUpdate();
    });
  }

  /// The view is made anew only when its rows or the question changed: a tick or an open drawer changes neither.
  override willUpdate(): void {
    const question = { filter: this.list.filter, sort: this.list.sort, today: this.app.today() };
    const text = JSON.stringify(question);
    if (text === this.asked) return;
    this.asked = text;
    this.view = this.app.questions.ask('table_view', question);
  }

  private set_filter(filter: TableFilter): void {
    this.list.set_filter(filter);
    this.table?.scroll_top();
  }

  /// Only there once the desk is open.
  private get dialogs(): ScreenDialogs {
    return this.renderRoot.querySelector('yoshin-screen-dialogs') as ScreenDialogs;
  }

  private get filters(): OrderFilter | null {
    return this.renderRoot.querySelector<OrderFilter>('yoshin-order-filter');
  }

  focus_search(): void {
    this.filters?.focus_search();
  }

  open_filter(): void {
    this.filters?.open_filter();
  }

  /// The focus belongs to the list when nothing else has it.
  override focus(): void {
    this.focus_list();
  }

  /// Goes to the next order that waits for a person; an open drawer shows its problems.
  next_problem(): void {
    const { table } = this;
    if (!table) return;
    const { row } = this.app.questions.ask('table_next', { from: table.active + 1, views: [...kProblemViews] });
    if (row === null) {
      this.app.toast('done', t('no_problem'));
      return;
    }
    table.activate(row);
    this.focus_list();
    const found = table.rows.row_at(row);
    if (found && this.opened !== 0) this.open(found.id, 'problems');
  }

  act(place: number): void {
    const { table } = this;
    const action = this.app.names.actions[place];
    const selected = table?.rows.row_at(table.active);
    if (!table || !action) return;
    const panel = this.renderRoot.querySelector<OrderPanel>('yoshin-order-panel');
    if (table.ticked.size > 0) this.start(action.id as Action, [...table.ticked], panel?.provider);
    else if (selected) this.start(action.id as Action, [selected.id]);
  }

  undo(): void {
    if (this.app.undo.last === null) this.app.toast('done', t('undo_none'));
    else void this.app.undo.undo();
  }

  show_news(): void {
    this.tell('news');
  }

  show_keys(): void {
    this.app.desk.use(() => this.dialogs.show_keys());
  }

  private focus_list(): void {
    this.table?.renderRoot.querySelector('table')?.focus({ preventScroll: true });
  }

  /// Shows one of the views alone, without any other filter.
  show_view(view: TableFilter['view']): void {
    this.set_filter({ ...kNoFilter, view });
  }

  /// Starts an action with its plan.
  start(action: Action, ids: readonly number[], provider = ''): void {
    if (this.app.local) this.app.toast('error', t('local_no_send'), t('local_no_send_next'));
    else this.app.desk.use(({ RunFlow }) => this.show(new RunFlow(this.app, action, ids, provider)));
  }

  private show(flow: RunFlow): void {
    this.flow = flow;
    this.tell('flow', flow);
    void flow.prepare();
  }

  private open_task(task: PanelTask): void {
    this.app.desk.use(() => this.dialogs.open_task(task, [...(this.table?.ticked ?? [])]));
  }

  private open(id: number, tab = 'order'): void {
    this.app.desk.use(() => {
      this.opened = id;
      this.tab = tab;
    });
  }

  private settle(settling: Settling): void {
    this.app.desk.use(() => this.dialogs.settle(settling));
  }

  private on_row({ what, row, value }: RowDoing): void {
    const doings: Record<string, () => void> = {
      open: () => this.open(row.id),
      select: () => this.opened !== 0 && this.open(row.id, this.tab),
      problems: () => this.open(row.id, 'problems'),
      action: () => this.start(value as Action, [row.id]),
      settle: () =>
        this.settle({ id: row.id, number: row.number, version: row.version, kind: value as Settling['kind'] }),
      map: () => this.tell('map-payment', row.shop),
      slip: () => void this.save_slip(row, value),
    };
    doings[what]?.();
  }

  private async save_slip(row: TableRow, text: string): Promise<void> {
    const parcels = text
      .split(/[,、，\s]+/)
      .filter(part => part !== '')
      .map(slip_number => ({ slip_number }));
    try {
      await this.app.orders.edit(row.id, row.version, { parcels });
      this.app.toast('done', t('slip_saved', { number: row.number }));
      this.table?.drafts.delete(row.id);
    } catch (error) {
      this.app.report(error);
    }
    this.table?.requestUpdate();
  }

  private async export_ticked({ export_orders }: DeskParts): Promise<void> {
    try {
      await export_orders(this.app, [...(this.table?.ticked ?? [])], (done, total) => {
        this.exporting = t('exporting', { done, total });
      });
    } catch (error) {
      this.app.report(error);
    }
    this.exporting = '';
  }

  private escape(): void {
    if (this.opened !== 0) this.opened = 0;
    else this.table?.clear_ticks();
  }

  private close_drawer(): void {
    this.opened = 0;
    this.focus_list();
  }

  private drawer() {
    if (this.opened === 0) return nothing;
    return html`<yoshin-order-drawer .app=${this.app} .order_id=${this.opened} .tab=${this.tab}
      @tab=${(event: CustomEvent<string>) => {
        this.tab = event.detail;
      }}
      @close=${this.close_drawer}
      @act=${(event: CustomEvent<Action>) => this.start(event.detail, [this.opened])}
      @settle=${(event: CustomEvent<Settling>) => this.settle(event.detail)}></yoshin-order-drawer>`;
  }

  override render() {
    const { list } = this;
    return html`<h1>${t('orders_heading')}</h1><yoshin-order-filter .app=${this.app} .view=${this.view} .filter=${list.filter} .views=${list.views} .saved=${list.saved} .columns=${list.columns}
        @filter=${(event: CustomEvent<TableFilter>) => this.set_filter(event.detail)}
        @open-view=${(event: CustomEvent<string>) => list.open(event.detail)}
        @save-view=${(event: CustomEvent<string>) => list.save(event.detail)}
        @views=${() => list.views_changed()}
        @columns=${(event: CustomEvent<string[]>) => list.set_columns(event.detail)}></yoshin-order-filter>
      <yoshin-order-panel .app=${this.app} .count=${this.ticked} .outside=${this.table?.outside ?? 0} .whole=${this.table?.whole ?? false} .shown=${this.view?.rows ?? 0}
        @act=${(event: CustomEvent<{ action: Action; provider: string }>) =>
          this.start(event.detail.action, [...(this.table?.ticked ?? [])], event.detail.provider)}
        @untick=${() => this.table?.clear_ticks()} @export=${() => this.app.desk.use(parts => void this.export_ticked(parts))} @task=${(
          event: CustomEvent<PanelTask>,
        ) => {
          this.open_task(event.detail);
        }} @keys=${this.show_keys}></yoshin-order-panel>
      <div class="list"><yoshin-order-table .app=${this.app} .view=${this.view} .sort=${list.sort} .columns=${list.columns} .filtered=${list.filtered} ?opened=${this.opened !== 0}
        @ticks=${(event: CustomEvent<number>) => {
          this.ticked = event.detail;
        }}
        @sort=${(event: CustomEvent<TableSort>) => list.set_sort(event.detail)}
        @row-do=${(event: CustomEvent<RowDoing>) => this.on_row(event.detail)}
        @escape=${this.escape} @clear-filter=${() => this.set_filter(kNoFilter)}
        @show-all=${() => this.set_filter({ ...list.filter, view: 'all' })}></yoshin-order-table>${this.drawer()}</div>
      <yoshin-screen-dialogs .app=${this.app} .flow=${this.flow} @left=${this.focus_list} @hide-flow=${() => this.tell('hide-flow')}
        @settings=${(event: CustomEvent<string>) => this.tell('open-settings', event.detail)}
        @again=${(event: CustomEvent<RunFlow>) => this.show(event.detail)}
        @open-order=${(event: CustomEvent<number>) => this.open(event.detail, 'problems')}></yoshin-screen-dialogs>${this.exporting ? html`<div role="status">${this.exporting}</div>` : nothing}`;
  }
}
customElements.define('yoshin-order-screen', OrderScreen);
