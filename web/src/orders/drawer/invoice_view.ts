import { html, type TemplateResult } from 'lit';
import type { InvoiceValue, OrderDetail } from '../../api/shapes.ts';
import { t } from '../../ui/language.ts';
import { invoice_field } from '../../ui/texts/invoice.ts';

/// The provider's own name of a field in words; the name itself where we have none.
function name_of(field: string): string {
  const key = invoice_field(field);
  return key ? t(key) : field;
}

function rows_table(rows: readonly Record<string, string | number>[]): TemplateResult {
  const fields = [...new Set(rows.flatMap(row => Object.keys(row)))];
  return html`<table class="list"><thead><tr>${fields.map(field => html`<th>${name_of(field)}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr>${fields.map(field => html`<td>${row[field] ?? ''}</td>`)}</tr>`)}</tbody></table>`;
}

function value_of(value: InvoiceValue): TemplateResult | string | number {
  return Array.isArray(value) ? rows_table(value) : value;
}

/// 請求書: the print data as the provider gave it.
export function invoice_view(invoice: NonNullable<OrderDetail['invoice']>): TemplateResult {
  return html`<div class="pane"><p class="muted">${t('invoice_note')}</p><dl class="invoice">${Object.entries(invoice)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => html`<dt title=${field}>${name_of(field)}</dt><dd>${value_of(value)}</dd>`)}</dl></div>`;
}
