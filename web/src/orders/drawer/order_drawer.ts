import { html, nothing, type PropertyValues } from 'lit';
import { ApiError } from '../../api/client.ts';
import type { OrderChanges } from '../../api/routes.ts';
import type { OrderDetail } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import { controls } from '../../ui/controls.ts';
import { dialog_is_open } from '../../ui/dialog.ts';
import { YoshinElement } from '../../ui/element.ts';
import { date_time, is_calm, label_in, label_parts } from '../../ui/format.ts';
import { language, say, t } from '../../ui/language.ts';
import { drawer_style } from './drawer_style.ts';
import { history_view } from './history_view.ts';
import { invoice_panel } from './invoice_view.ts';
import './order_form.ts';
import type { OrderForm, Saving } from './order_form.ts';
import { problems_view } from './problems_view.ts';
import './request_view.ts';

const kTabs = ['order', 'problems', 'request', 'history', 'invoice'] as const;
type Tab = (typeof kTabs)[number];

/// The details of one order at the right of the list. Events: `close`, `act` (action id), `settle`, `tab`.
export class OrderDrawer extends YoshinElement {
  static override properties = {
    app: {},
    order_id: {},
    tab: {},
    detail: { state: true },
    error: { state: true },
    busy: { state: true },
  };
  static override styles = [controls, drawer_style];
  app!: App;
  order_id = 0;
  tab: Tab = 'order';
  detail: OrderDetail | null = null;
  error: ApiError | null = null;
  busy = false;
  private readonly on_rows = () => {
    if (this.app.feed.changed.has(this.order_id)) void this.load();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.app.feed.addEventListener('rows', this.on_rows);
  }

  override disconnectedCallback(): void {
    this.app.feed.removeEventListener('rows', this.on_rows);
    this.leave(this.detail);
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('order_id')) return;
    if (this.detail?.id !== this.order_id) this.leave(this.detail);
    void this.load();
    this.renderRoot.querySelector<HTMLElement>('aside')?.focus({ preventScroll: true });
  }

  /// What was typed and not saved is said when its order goes out of sight.
  private leave(detail: OrderDetail | null): void {
    if (detail && this.app.drafts.has(detail.id))
      this.app.toast('done', t('draft_kept', { number: detail.order.number }));
  }

  private async load(): Promise<void> {
    const id = this.order_id;
    try {
      const detail = await this.app.orders.detail(id);
      if (id !== this.order_id) return;
      this.detail = detail;
      this.error = null;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
    }
  }

  /// Saves changed members; true when the proxy took them.
  async save(changes: OrderChanges): Promise<boolean> {
    if (!this.detail || Object.keys(changes).length === 0) return false;
    this.busy = true;
    try {
      this.detail = await this.app.orders.edit(this.detail.id, this.detail.order.version, changes);
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'version_conflict') {
        await this.load();
        this.app.toast('error', t('version_conflict'));
      } else {
        this.app.report(error);
      }
      return false;
    } finally {
      this.busy = false;
    }
  }

  private on_key(event: KeyboardEvent): void {
    // A dialog of the drawer takes the key first: it closes alone.
    if (event.key !== 'Escape' || event.isComposing || dialog_is_open()) return;
    event.stopPropagation();
    this.tell('close');
  }

  /// 請求書 only where there is a provider, who then has one or says why not.
  private get tabs(): readonly Tab[] {
    return this.detail?.record.provider && !this.app.local ? kTabs : kTabs.filter(tab => tab !== 'invoice');
  }

  private tabs_key(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const { tabs } = this;
    this.tell('tab', tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length]);
    setTimeout(() => this.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
  }

  private cell(detail: OrderDetail) {
    const { names } = this.app;
    const held = detail.open || this.app.local !== null;
    const act = (
      action: string,
    ) => html`<button class="small" ?disabled=${held} title=${this.app.local ? t('local_no_send') : nothing} @click=${() => this.tell('act', action)}>
      ${label_in(names.actions, action, language.current)}</button>`;
    const settle = (kind: string) => html`<button class="small" ?disabled=${held} @click=${() =>
      this.tell('settle', { id: detail.id, number: detail.order.number, version: detail.order.version, kind })}>
      ${label_in(names.settlements, kind, language.current)}</button>`;
    const { record } = detail;
    const provider = record.provider
      ? label_in(names.providers, record.provider, language.current)
      : detail.order.payment_method;
    return html`<div class="cell"><b>${provider}</b>${detail.cell.buttons.map(act)}${detail.cell.settlements.map(settle)}
      ${label_parts(say(detail.cell.label)).map((part, at) => html`<span class="chip ${at === 0 && record.status === 'shipment_reported' ? 'approved' : record.status}">${part}</span>`)}
      ${record.status === 'shipment_reported' ? html`<span class="chip">${label_in(names.stages, record.stage, language.current)}</span>` : nothing}
      ${detail.cell.menu.length > 0 ? html`<details class="more"><summary>${t('menu_more')}</summary><div>${detail.cell.menu.map(act)}</div></details>` : nothing}</div>
      ${detail.cell.reason ? html`<div class="notice">${say(detail.cell.reason)}</div>` : nothing}
      ${record.provider_transaction_id ? html`<div class="sub">${t('transaction_id')} <span class="mono">${record.provider_transaction_id}</span></div>` : nothing}
      ${record.notices.map(
        notice => html`<div class="notice ${is_calm(record.status) ? '' : 'bad'}"><b>${say(notice.text)}</b>${notice.code ? html` <span class="mono faint">${notice.code}</span>` : nothing}
          ${say(notice.next_step) ? html`<div class="muted">→ ${say(notice.next_step)}</div>` : nothing}</div>`,
      )}
      ${detail.open ? html`<div class="note">${t('call_open')}</div>` : nothing}`;
  }

  private head(detail: OrderDetail) {
    const shop = this.app.shop(detail.order.shop)?.name ?? detail.order.shop;
    return html`<header><div class="grow"><h2>${detail.order.number}</h2>
      <div class="sub">${[shop, date_time(detail.order.ordered_at), detail.order.order_status].filter(part => part !== '').join(' · ')}</div></div>
      <button class="plain close" @click=${() => this.tell('close')} aria-label=${t('close')} title=${`${t('close')} (Esc)`}>×</button></header>`;
  }

  private tab_list(detail: OrderDetail) {
    const problems = detail.problems.filter(problem => problem.severity !== 'info');
    const counts: Record<string, number> = { problems: problems.length, history: detail.history.length };
    const bad = detail.problems.some(problem => problem.severity === 'error');
    return html`<div class="tabs" role="tablist" aria-label=${t('drawer_label')} @keydown=${this.tabs_key}>${this.tabs.map(
      id => html`<button role="tab" id="tab-${id}" aria-selected=${this.tab === id} tabindex=${this.tab === id ? 0 : -1}
        class=${id === 'problems' && bad ? 'urgent' : ''} @click=${() => this.tell('tab', id)}>${t(`tab_${id}`)}${
          counts[id] ? html`<i>${counts[id]}</i>` : nothing
        }</button>`,
    )}</div>`;
  }

  private content(detail: OrderDetail) {
    if (this.tab === 'problems') return problems_view(this.app, detail, changes => void this.save_repairs(changes));
    if (this.tab === 'request')
      return html`<yoshin-request-view .app=${this.app} .detail=${detail}></yoshin-request-view>`;
    if (this.tab === 'history') return history_view(this.app, detail.history);
    if (this.tab === 'invoice' && detail.record.provider) return invoice_panel(this.app, detail);
    return nothing;
  }

  /// The form stays while other tabs are looked at.
  private form(detail: OrderDetail) {
    return html`<yoshin-order-form ?hidden=${this.tab !== 'order'} .app=${this.app} .detail=${detail} ?busy=${this.busy}
      @save=${(event: CustomEvent<Saving>) => void this.save_form(event.detail)}></yoshin-order-form>`;
  }

  private async save_repairs(changes: OrderChanges): Promise<void> {
    if (await this.save(changes)) this.app.toast('done', t('repair_done'));
  }

  private async save_form({ changes, then }: Saving): Promise<void> {
    if (!(await this.save(changes))) return;
    this.renderRoot.querySelector<OrderForm>('yoshin-order-form')?.undo();
    this.app.toast('done', t('saved'));
    if (then) this.tell('act', then);
  }

  override render() {
    const { detail } = this;
    const body = () => {
      if (this.error)
        return html`<div class="empty"><b>${t('drawer_gone')}</b><br>${say(this.error.text)} ${say(this.error.next_step)}</div>`;
      if (!detail || detail.id !== this.order_id)
        return html`<div class="empty">${t('drawer_loading')}<progress aria-label=${t('drawer_label')}></progress></div>`;
      return html`${this.head(detail)}<div class="status">${this.cell(detail)}</div>${this.tab_list(detail)}
        <div class="content" role="tabpanel" tabindex="0" aria-labelledby="tab-${this.tab}">${this.form(detail)}${this.content(detail)}</div>`;
    };
    return html`<aside tabindex="-1" aria-label=${t('drawer_label')} @keydown=${this.on_key}>${body()}</aside>`;
  }
}
customElements.define('yoshin-order-drawer', OrderDrawer);
