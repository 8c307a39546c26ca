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

/// 商品: name, price and quantity can be corrected; the tax rate stays as imported.
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
      <td class="number">${item.tax_rate_percent}%</td><td class="number">${yen(item.unit_price * item.quantity)}</td></tr>`;
  };
  return html`<fieldset ?disabled=${locked}><table class="list items"><thead><tr><th>${t('item_name')}</th><th class="number">${t('item_price')}</th>
    <th class="number">${t('item_quantity')}</th><th class="number">${t('item_tax')}</th><th class="number">${t('item_sum')}</th></tr></thead>
    <tbody>${items.map(line)}</tbody></table></fieldset>`;
}
