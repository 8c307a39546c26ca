import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceValue, OrderDetail } from '../../api/shapes.ts';
import { yen } from '../../ui/format.ts';
import { t } from '../../ui/language.ts';
import { invoice_field, invoice_kind } from '../../ui/texts/invoice.ts';

type Line = Record<string, string | number>;

/// The provider's own name of a field in words; the name itself where we have none.
function name_of(field: string): string {
  const key = invoice_field(field);
  return key ? t(key) : field;
}

/// A value as people read it; what does not look as its kind should is shown as it came.
function shown(field: string, value: string | number): string {
  const text = String(value);
  const date = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const kind = invoice_kind(field);
  if (kind === 'date' && date) return date.slice(1).join('-');
  if (kind === 'yen' && /^-?\d+$/.test(text)) return t('invoice_yen', { amount: yen(Number(text)) });
  if (kind === 'number' && /^-?\d+$/.test(text)) return yen(Number(text));
  return text;
}

function lines_table(field: string, lines: readonly Line[]): TemplateResult {
  const fields = [...new Set(lines.flatMap(line => Object.keys(line)))];
  const side = (each: string) => (invoice_kind(each) === 'text' ? '' : 'number');
  return html`<section><h3>${name_of(field)}</h3><table class="list"><thead><tr>${fields.map(
    each => html`<th class=${side(each)}>${name_of(each)}</th>`,
  )}</tr></thead><tbody>${lines.map(
    line => html`<tr>${fields.map(each => html`<td class=${side(each)}>${shown(each, line[each] ?? '')}</td>`)}</tr>`,
  )}</tbody></table></section>`;
}

function facts(entries: readonly [string, string | number][]): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<dl class="invoice">${entries.map(
    ([field, value]) =>
      html`<dt title=${field}>${name_of(field)}</dt><dd class=${invoice_kind(field) === 'yen' ? 'sum' : ''}>${shown(field, value)}</dd>`,
  )}</dl>`;
}

/// 請求書: the print data as the provider gave it, in its order; the lines of the invoice as a table.
export function invoice_view(invoice: NonNullable<OrderDetail['invoice']>): TemplateResult {
  const given = Object.entries(invoice).filter(([, value]) => value !== '');
  const is_fact = (entry: [string, InvoiceValue]): entry is [string, string | number] => !Array.isArray(entry[1]);
  const tables = given.flatMap(([field, value]) => (Array.isArray(value) ? [lines_table(field, value)] : []));
  return html`<div class="pane"><p class="muted">${t('invoice_note')}</p>${facts(given.filter(is_fact))}${tables}</div>`;
}
