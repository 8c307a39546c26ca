import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import type { TableSort } from '../core/contract.ts';
import type { TableView } from '../core/questions.ts';
import { yen } from '../ui/format.ts';
import { t } from '../ui/language.ts';
import type { Column } from './columns.ts';

/// The heading of a column; pressing it sorts, pressing it again turns the order round.
export function head_cell(column: Column, sort: TableSort, choose: (sort: TableSort) => void): TemplateResult {
  const sorted = column.sort === sort.column;
  const direction = sort.descending ? 'descending' : 'ascending';
  const title = html`<span>${t(column.title)}</span>${column.second ? html`<small>${t(column.second)}</small>` : nothing}`;
  const again = { column: column.sort ?? '', descending: sorted ? !sort.descending : false };
  return html`<th scope="col" role="columnheader" class=${column.id} aria-sort=${sorted ? direction : 'none'}>${
    column.sort
      ? html`<button @click=${() => choose(again)} title=${t('sort_by', { column: t(column.title) })}>${title}</button>`
      : title
  }</th>`;
}

/// Whether 注文者 stands right before お支払い方法, so that the shares of the providers may use both cells.
function spreads(columns: readonly Column[]): boolean {
  const at = columns.findIndex(column => column.id === 'payment');
  return columns[at - 1]?.id === 'buyer';
}

/// The longest sum that its column holds as it is: 999,999,999.
const kUsualTotal = 11;

/// Sums of a milliard yen and more are written smaller, so that no digit is lost.
function total(sum = 0): TemplateResult {
  const text = yen(sum);
  return html`<b class=${text.length > kUsualTotal ? 'long' : ''}>${text}</b>`;
}

/// The totals of the present view, each under its column.
export function foot_row(app: App, columns: readonly Column[], view: TableView | null): TemplateResult {
  const totals = view?.totals;
  const shares = Object.entries(totals?.by_provider ?? {});
  const cells: Record<string, unknown> = {
    order: html`<b>${t('totals', { n: yen(totals?.orders ?? 0) })}</b>`,
    payment: shares.map(
      ([id, share]) =>
        html`<span class="share">${id === '' ? t('no_provider') : app.provider_name(id)} ${yen(share.orders)}</span>`,
    ),
    goods: total(totals?.goods),
    billed: total(totals?.billed),
    fee: total(totals?.fee),
  };
  const wide = spreads(columns);
  const shown = columns.filter(column => column.id !== 'buyer' || !wide);
  return html`<tr role="row"><td role="gridcell"></td>${shown.map(
    column =>
      html`<td role="gridcell" class=${column.id} colspan=${wide && column.id === 'payment' ? 2 : 1}>${cells[column.id] ?? nothing}</td>`,
  )}</tr>`;
}
