import { html, type TemplateResult } from 'lit';
import type { Item, Problem } from '../../core/contract.ts';
import { integer_of, yen } from '../../ui/format.ts';
import { say, t } from '../../ui/language.ts';

type Change = (items: Item[]) => void;

function number(
  item: Item,
  member: 'unit_price' | 'quantity',
  label: string,
  set: (item: Item) => void,
): TemplateResult {
  const typed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const value = integer_of(field.value);
    field.classList.toggle('bad', value === null);
    if (value !== null) set({ ...item, [member]: value });
  };
  return html`<input class="number ${member}" inputmode="numeric" aria-label=${label} .value=${yen(item[member])} @change=${typed}>`;
}

/// What a new line begins with.
const kNewItem: Item = { name: '', unit_price: 0, quantity: 1, tax_rate_percent: 10, kind: 'goods', code: '' };
const kTaxRates = [10, 8, 0];

/// 商品: every line can be corrected, added and taken away.
export function items_view(
  items: readonly Item[],
  problems: readonly Problem[],
  locked: boolean,
  change: Change,
): TemplateResult {
  const line = (item: Item, at: number) => {
    const set = (next: Item) => change(items.map((each, index) => (index === at ? next : each)));
    const found = problems.filter(problem => problem.field.startsWith(`items.${at}.`));
    return html`<tr><td><input class="name" maxlength="255" aria-label=${t('item_name')} .value=${item.name}
        @change=${(event: Event) => set({ ...item, name: (event.target as HTMLInputElement).value })}>
        ${found.map(problem => html`<div class="problem ${problem.severity}">${say(problem.expected)}</div>`)}</td>
      <td class="number">${number(item, 'unit_price', t('item_price'), set)}</td><td class="number">${number(item, 'quantity', t('item_quantity'), set)}</td>
      <td class="number"><select class="tax" aria-label=${t('item_tax')} @change=${(event: Event) => set({ ...item, tax_rate_percent: Number((event.target as HTMLSelectElement).value) })}>${kTaxRates.map(
        rate => html`<option value=${rate} ?selected=${rate === item.tax_rate_percent}>${rate}%</option>`,
      )}</select></td><td class="number">${yen(item.unit_price * item.quantity)}</td>
      <td><button class="plain small" aria-label=${t('item_remove', { n: at + 1 })} title=${t('item_remove', { n: at + 1 })}
        @click=${() => change(items.filter((_, index) => index !== at))}>×</button></td></tr>`;
  };
  return html`<fieldset ?disabled=${locked}><table class="list items"><thead><tr><th>${t('item_name')}</th><th class="number">${t('item_price')}</th>
    <th class="number">${t('item_quantity')}</th><th class="number">${t('item_tax')}</th><th class="number">${t('item_sum')}</th><th></th></tr></thead>
    <tbody>${items.map(line)}</tbody></table><button class="link" @click=${() => change([...items, kNewItem])}>${t('item_add')}</button></fieldset>`;
}
