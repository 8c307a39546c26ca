import { html, nothing, type TemplateResult } from 'lit';
import type { OrderDetail } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import { kPrintParts } from '../../core/contract.ts';
import { say, t } from '../../ui/language.ts';
import { type Entry, entries_of, type Lines, lines_of, shown } from '../invoice/print_data.ts';
import { kNoFacts, show_print } from '../invoice/print_view.ts';

function lines_table({ columns, rows }: Lines): TemplateResult {
  const side = (kind: string) => (kind === 'text' ? '' : 'number');
  return html`<section><h3>${say(kPrintParts.line)}</h3><table class="list"><thead><tr>${columns.map(
    each => html`<th class=${side(each.kind)}>${say(each.label)}</th>`,
  )}</tr></thead><tbody>${rows.map(
    line =>
      html`<tr>${columns.map(each => html`<td class=${side(each.kind)}>${shown(each.kind, line[each.name] ?? '')}</td>`)}</tr>`,
  )}</tbody></table></section>`;
}

function facts(entries: readonly Entry[]): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<dl class="invoice">${entries.map(
    entry =>
      html`<dt title=${entry.name}>${say(entry.label)}</dt><dd class=${entry.kind === 'yen' ? 'sum' : ''}>${
        entry.kind === 'yen' ? t('invoice_yen', { amount: entry.text }) : entry.text
      }</dd>`,
  )}</dl>`;
}

/// 請求書: the print data as the provider gave it, in its order, to be printed; or why there is none.
export function invoice_panel(app: App, detail: OrderDetail): TemplateResult {
  const about = app.provider(detail.record.provider)?.invoice ?? kNoFacts;
  const { invoice } = detail;
  if (!invoice && about.none) return html`<div class="empty"><b>${t('invoice_none')}</b><br>${say(about.none)}</div>`;
  if (!invoice) {
    const offered = [...detail.cell.buttons, ...detail.cell.menu].includes('invoice_download');
    return html`<div class="empty"><b>${t('invoice_missing')}</b><br>${t(offered ? 'invoice_missing_next' : 'invoice_not_now')}</div>`;
  }
  return html`<div class="pane"><div class="row"><p class="muted grow">${t('invoice_note')}</p>
    <button class="primary" @click=${() => show_print(app, [detail.id])}>${t('invoice_print')}</button></div>
    ${facts(entries_of(about, invoice))}${lines_of(about, invoice).map(lines_table)}</div>`;
}
