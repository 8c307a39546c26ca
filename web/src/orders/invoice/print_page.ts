import { html, nothing, type TemplateResult } from 'lit';
import { type InvoiceFacts, kPrintParts, type PrintPart } from '../../core/contract.ts';
import { type Entry, entries_of, type Invoice, type Lines, lines_of, shown } from './print_data.ts';

// The page goes to the buyer with the parcel: it is Japanese, whatever language the screen has.
const kTitle = '請求書';
const kSum = 'ご請求金額';
const kSymbology =
  'バーコードとOCRコードの規格は後払い会社の資料に記載がないため、データを文字のまま印字しています。払込票としては使用できません。';

function amount(entry: Entry): string {
  return entry.kind === 'yen' ? `${entry.text} 円` : entry.text;
}

function list(entries: readonly Entry[]): TemplateResult {
  return html`<dl>${entries.map(
    entry =>
      html`<dt>${entry.label.ja}</dt><dd class=${entry.kind === 'barcode' || entry.kind === 'ocr' ? 'code' : ''}>${amount(entry)}</dd>`,
  )}</dl>`;
}

function section(part: PrintPart, entries: readonly Entry[], note = ''): TemplateResult | typeof nothing {
  const own = entries.filter(entry => entry.part === part);
  if (own.length === 0) return nothing;
  return html`<section class=${part}><h2>${kPrintParts[part].ja}</h2>${list(own)}${note ? html`<p class="symbology">${note}</p>` : nothing}</section>`;
}

function lines_table({ columns, rows }: Lines): TemplateResult {
  const side = (kind: string) => (kind === 'text' ? '' : 'number');
  return html`<table><thead><tr>${columns.map(each => html`<th class=${side(each.kind)}>${each.label.ja}</th>`)}</tr></thead>
    <tbody>${rows.map(
      line =>
        html`<tr>${columns.map(each => html`<td class=${side(each.kind)}>${shown(each.kind, line[each.name] ?? '')}</td>`)}</tr>`,
    )}</tbody></table>`;
}

function addressee(entries: readonly Entry[]): TemplateResult {
  const own = entries.filter(entry => entry.part === 'addressee');
  return html`<address>${own.map(entry => html`<div>${entry.text}</div>`)}</address>`;
}

/// One invoice on one A4 page: addressee, shop, amounts and dates, lines, accounts, codes as text.
export function print_page(provider: string, number: string, facts: InvoiceFacts, invoice: Invoice): TemplateResult {
  const entries = entries_of(facts, invoice);
  const sum = entries.find(entry => entry.part === 'claim' && entry.kind === 'yen');
  const claim = entries.filter(entry => entry !== sum);
  return html`<article aria-label=${number}>
    <header><h1>${kTitle}</h1><div>${provider}<br>受注番号 ${number}</div></header>
    <div class="top">${addressee(entries)}${section('shop', entries)}</div>
    ${sum ? html`<div class="sum"><span>${kSum}</span><b>${amount(sum)}</b></div>` : nothing}
    ${section('claim', claim)}${lines_of(facts, invoice).map(lines_table)}
    ${section('account', entries)}${section('code', entries, kSymbology)}${section('other', entries)}</article>`;
}
