import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../api/client.ts';
import type { OrderDetail } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import type { InvoiceFacts } from '../../core/contract.ts';
import { controls } from '../../ui/controls.ts';
import { YoshinElement } from '../../ui/element.ts';
import { t } from '../../ui/language.ts';
import { print_page } from './print_page.ts';
import { print_style } from './print_style.ts';

/// Of a provider that is not built in.
export const kNoFacts: InvoiceFacts = { fields: [], lines: '', none: null };

/// The invoices of some orders as pages, over the whole screen, for the browser's own print. It stands beside the page
/// in the document: what is printed is this alone.
export class PrintView extends YoshinElement {
  static override properties = { details: { state: true } };
  static override styles = [controls, print_style];
  app!: App;
  ids: readonly number[] = [];
  private details: OrderDetail[] | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  private async read(): Promise<void> {
    const details: OrderDetail[] = [];
    try {
      for (const id of this.ids) details.push(await this.app.orders.detail(id));
      this.details = details;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.app.report(error);
      this.close();
    }
  }

  override updated(): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }

  private close(): void {
    this.remove();
    set_inert(false);
  }

  private page(detail: OrderDetail): TemplateResult | typeof nothing {
    const provider = this.app.provider(detail.record.provider);
    if (!detail.invoice) return nothing;
    return print_page(provider?.label.ja ?? '', detail.order.number, provider?.invoice ?? kNoFacts, detail.invoice);
  }

  private bar() {
    const with_data = (this.details ?? []).filter(detail => detail.invoice);
    const without = (this.details ?? []).filter(detail => !detail.invoice).map(detail => detail.order.number);
    return html`<div class="bar"><b>${t('print_title')}</b><span class="muted">${t('print_pages', { n: with_data.length })}</span>
      ${without.length > 0 ? html`<span class="bad-text">${t('print_without', { numbers: without.join('、') })}</span>` : nothing}
      <span class="grow"></span><button class="primary" ?disabled=${with_data.length === 0} @click=${() => print()}>${t('invoice_print')}</button>
      <button @click=${this.close}>${t('close')}</button></div>`;
  }

  override render() {
    if (!this.details) return html`<div class="empty" role="status">${t('print_reading')}</div>`;
    const on_key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') this.close();
    };
    return html`<div role="dialog" aria-label=${t('print_title')} @keydown=${on_key}>${this.bar()}${this.details.map(detail => this.page(detail))}</div>`;
  }
}
customElements.define('yoshin-print-view', PrintView);

/// What lies under the pages takes no part while they are shown.
function set_inert(inert: boolean): void {
  for (const page of document.querySelectorAll<HTMLElement>('yoshin-page')) page.inert = inert;
}

/// Shows the invoices of these orders for printing.
export function show_print(app: App, ids: readonly number[]): void {
  const view = document.createElement('yoshin-print-view') as PrintView;
  view.app = app;
  view.ids = ids;
  set_inert(true);
  document.body.append(view);
}
