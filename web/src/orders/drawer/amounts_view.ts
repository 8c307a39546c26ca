import { html, nothing, type TemplateResult } from 'lit';
import type { OrderDetail } from '../../api/shapes.ts';
import type { Amounts, Order } from '../../core/contract.ts';
import { integer_of, yen } from '../../ui/format.ts';
import { say, t } from '../../ui/language.ts';

const kRows = ['goods', 'tax', 'shipping', 'fee', 'discount', 'points', 'other', 'billed'] as const;

function input(
  label: string,
  value: number | null,
  set: (value: number | null) => void,
  disabled: boolean,
  hint = '',
): TemplateResult {
  const typed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const parsed = integer_of(field.value);
    const blank = field.value.trim() === '';
    field.classList.toggle('bad', parsed === null && !blank);
    if (parsed !== null || blank) set(parsed);
  };
  return html`<input class="number" inputmode="numeric" aria-label=${label} placeholder=${hint} ?disabled=${disabled}
    .value=${value === null ? '' : yen(value)} @change=${typed}>`;
}

/// 金額: imported, edited and present amounts side by side, the fee with the sentence that explains it.
export function amounts_view(
  detail: OrderDetail,
  order: Order,
  set_edited: (edited: Amounts | null) => void,
  set_hand_fee: (fee: number | null) => void,
): TemplateResult {
  const { edited } = order;
  const changed = detail.record.present_total !== 0 && detail.record.present_total !== order.current.billed;
  return html`<table class="amounts"><thead><tr><th></th><th>${t('amounts_imported')}</th>${
    edited ? html`<th>${t('amounts_edited')}</th>` : nothing
  }<th>${t('amounts_current')}</th></tr></thead><tbody>${kRows.map(
    row =>
      html`<tr class=${row === 'billed' ? 'sum' : ''}><th>${t(`amount_${row}`)}</th><td>${yen(order.imported[row])}</td>${
        edited
          ? html`<td>${input(t(`amount_${row}`), edited[row], value => set_edited({ ...edited, [row]: value ?? 0 }), detail.open)}</td>`
          : nothing
      }<td>${yen(order.current[row])}</td></tr>`,
  )}<tr><th>${t('hand_fee')}</th><td colspan=${edited ? 3 : 2}>${input(t('hand_fee'), order.hand_fee, set_hand_fee, detail.open)}</td></tr>
    </tbody></table>
    <p class="trace muted">${say(detail.fee.sentence)} ${order.hand_fee === null ? t('hand_fee_hint') : nothing}</p>
    ${changed ? html`<p class="note warning">${t('change_needed', { present: yen(detail.record.present_total) })}</p>` : nothing}
    ${
      edited
        ? html`<button class="link" ?disabled=${detail.open} @click=${() => set_edited(null)}>${t('amounts_reset')}</button>`
        : html`<button class="link" ?disabled=${detail.open} @click=${() => set_edited({ ...order.imported })}>${t('amounts_edit')}</button>`
    }`;
}
