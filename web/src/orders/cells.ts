import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import type { TableRow } from '../core/contract.ts';
import { fee_sentence } from '../fees/sentence.ts';
import { is_calm, label_in, label_parts, legible, yen } from '../ui/format.ts';
import { language, say, t } from '../ui/language.ts';

/// What a cell needs beyond its row. Drafts are slip numbers typed but not saved yet.
export interface CellContext {
  app: App;
  ticked: ReadonlySet<number>;
  drafts: ReadonlyMap<number, string>;
  /// The row under the keyboard: its controls take part in the tab order.
  active: boolean;
  many_shops: boolean;
}

type Cell = (row: TableRow, context: CellContext) => TemplateResult;

const stop = (context: CellContext) => (context.active ? 0 : -1);

export const tick_cell: Cell = (row, context) => html`<input type="checkbox" data-do="tick" tabindex="-1"
  .checked=${context.ticked.has(row.id)} aria-label=${t('tick_one', { number: row.number })}>`;

export const number_cell: Cell = (row, context) => html`
  <button class="link strong" data-do="open" tabindex=${stop(context)} title=${row.number}
    aria-label=${t('open_order', { number: row.number })}>${row.number}</button>
  <div class="sub">${row.ordered_at}</div>
  <div class="sub origin">${row.order_status ? html`<span>${row.order_status}</span>` : nothing}${
    context.many_shops ? html`<span class="shop">${context.app.shop(row.shop)?.name ?? row.shop}</span>` : nothing
  }</div>`;

export const buyer_cell: Cell = row => html`
  <div class="clip" title=${legible(row.buyer_name)}>${legible(row.buyer_name)}</div>
  <div class="sub clip">${legible(row.buyer_kana)}</div>`;

export const blank_cell: Cell = () => html`<span class="faint">–</span>`;

function check_chips(row: TableRow): TemplateResult {
  return html`${row.errors > 0 ? html`<button class="chip error" data-do="problems" tabindex="-1" aria-label=${`${row.number} ${t('errors_n', { n: row.errors })}`}>${t('errors_n', { n: row.errors })}</button>` : nothing}
  ${row.warnings > 0 ? html`<button class="chip warning" data-do="problems" tabindex="-1" aria-label=${`${row.number} ${t('warnings_n', { n: row.warnings })}`}>${t('warnings_n', { n: row.warnings })}</button>` : nothing}`;
}

function notice(row: TableRow): TemplateResult | typeof nothing {
  const text = say({ ja: row.notice_ja, en: row.notice_en });
  const next = say({ ja: row.next_ja, en: row.next_en });
  if (text === '' && next === '') return nothing;
  return html`<div class="notice"><span class=${is_calm(row.status) ? 'said' : 'said bad-text'}>${text}</span>${
    next ? html` <span class="next">→ ${next}</span>` : nothing
  }</div>`;
}

/// Why the cell offers nothing.
function reason(row: TableRow): TemplateResult | typeof nothing {
  return row.cell.reason ? html`<div class="notice"><span class="said">${say(row.cell.reason)}</span></div>` : nothing;
}

function unmapped(row: TableRow, context: CellContext): TemplateResult {
  return html`<div class="provider">${row.payment_method || t('none')}</div>
    <div class="doing"><span class="faint">${t('payment_unmapped_hint')}</span>
      <button class="link" data-do="map" tabindex=${stop(context)}>${t('map_payment')}</button></div>`;
}

/// Whether the row waits for an answer, or nothing can be sent at all.
const is_held = (row: TableRow, { app }: CellContext) => row.open === 1 || app.local !== null;

/// ⋯, drawn by the style: the actions without a button of their own.
function menu_button(row: TableRow, context: CellContext): TemplateResult | typeof nothing {
  if (row.cell.menu.length === 0) return nothing;
  return html`<button class="small menu" data-do="menu" tabindex=${stop(context)} aria-haspopup="menu"
    aria-label=${t('menu_of', { number: row.number })} title=${t('menu_more')}></button>`;
}

/// お支払い方法: provider name, buttons, status label, error text, in the manuals' order.
export const payment_cell: Cell = (row, context) => {
  if (row.provider === '') return unmapped(row, context);
  const { names } = context.app;
  // Every row has the same buttons: who cannot see the row hears its order.
  const named = (label: string) => `${row.number} ${label}`;
  return html`
    <div class="provider">${label_in(names.providers, row.provider, language.current)}${
      row.registration > 1 ? html`<span class="sub"> ${t('registration_n', { n: row.registration })}</span>` : nothing
    }</div>
    <div class="doing">
      ${row.cell.buttons.map(
        action => html`<button class="small" data-do="action" data-action=${action} tabindex=${stop(context)}
          aria-label=${named(label_in(names.actions, action, language.current))} title=${context.app.local ? t('local_no_send') : nothing} ?disabled=${is_held(row, context)}>${label_in(names.actions, action, language.current)}</button>`,
      )}
      ${row.cell.settlements.map(
        kind => html`<button class="small" data-do="settle" data-kind=${kind} tabindex=${stop(context)}
          aria-label=${named(label_in(names.settlements, kind, language.current))} ?disabled=${is_held(row, context)}>${label_in(names.settlements, kind, language.current)}</button>`,
      )}
      ${label_parts(say(row.cell.label)).map((part, at) => html`<span class="chip ${at === 0 && row.status === 'shipment_reported' ? 'approved' : row.status}">${part}</span>`)}
      ${row.open === 1 ? html`<span class="chip sending">${t('sending')}</span>` : nothing}
      ${row.needs_person === 1 ? html`<span class="chip unknown">${t('needs_person')}</span>` : nothing}
      ${row.anew_pending === 1 ? html`<span class="chip unknown">${t('anew_pending')}</span>` : nothing}
      ${check_chips(row)}${menu_button(row, context)}
    </div>
    ${reason(row)}${notice(row)}`;
};

export const goods_cell: Cell = row => html`${yen(row.goods)}`;
export const billed_cell: Cell = row => html`<b>${yen(row.billed)}</b>`;

function fee_origin(row: TableRow): string {
  if (row.fee_source === 'hand') return t('fee_hand');
  if (row.fee_band >= 0) return t('fee_band', { n: row.fee_band + 1 });
  return t(row.fee_source === 'rule' ? 'fee_earlier' : 'fee_imported');
}

/// The fee, where it is from, and on it the sentence that explains it.
export const fee_cell: Cell = (row, context) => {
  if (row.provider === '') return html`${yen(row.fee)}`;
  const why = say(fee_sentence(row, context.app));
  return html`<div title=${why} aria-description=${why}>${yen(row.fee)}<div class="sub">${fee_origin(row)}</div></div>`;
};

export const item_cell: Cell = row =>
  html`<div class="two-lines" title=${legible(row.item_summary)}>${legible(row.item_summary)}</div>`;

export const recipient_cell: Cell = row => html`
  <div class="clip" title=${legible(row.recipient_name)}>${legible(row.recipient_name)}</div>
  <div class="sub clip">${row.recipient_phone}</div>`;

/// Flags that the manuals print in brackets; the others stand bare.
const kBracketed = new Set(['shipped', 'no_match']);

function tags(row: TableRow, app: App): string[] {
  const flags = row.flags === '' ? [] : row.flags.split(',');
  const shown = flags.map(flag => {
    const label = label_in(app.names.flags, flag, language.current);
    return kBracketed.has(flag) ? `[${label}]` : label;
  });
  const slip = row.slips !== '' ? t('slip_entered') : row.carrier === 'none' ? '' : t('slip_missing');
  const parcels = row.parcels > 1 ? t('parcels_n', { n: row.parcels }) : '';
  return [slip, ...shown, parcels].filter(text => text !== '');
}

/// 配送業者: the carrier, its tags, and a line to type the slip number into.
export const carrier_cell: Cell = (row, context) => html`
  <div class="carrying"><span class="name">${row.carrier_name || label_in(context.app.names.carriers, row.carrier, language.current)}</span>${tags(row, context.app).map(text => html`<span class="tag">${text}</span>`)}</div>
  <input class="slip ${row.slips === '' ? 'missing' : ''} ${context.drafts.has(row.id) ? 'draft' : ''}" data-do="slip" tabindex=${stop(context)} inputmode="numeric"
    autocomplete="off" spellcheck="false" aria-label=${t('slip_input', { number: row.number })}
    placeholder=${t('slip_placeholder')} .value=${context.drafts.get(row.id) ?? row.slips.replaceAll(',', ', ')} ?disabled=${row.open === 1}>`;

export const delivery_date_cell: Cell = row => html`${row.delivery_date}`;
export const delivery_time_cell: Cell = row => html`${row.delivery_time}`;
export const paid_on_cell: Cell = row => html`${row.paid_on}`;
