import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../../app.ts';
import { type CsvOrder, type CsvProblem, kLayouts } from '../../core/contract.ts';
import type { ImportSummary } from '../../core/questions.ts';
import { legible, yen } from '../../ui/format.ts';
import { say, t } from '../../ui/language.ts';

/// How many problems an order has, in words: a bare number in a coloured chip says nothing to who cannot see the colour.
function problem_chip(problems: readonly CsvProblem[]): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const bad = problems.some(problem => problem.severity === 'error');
  return html`<span class="chip ${bad ? 'error' : 'warning'}">${t(bad ? 'errors_n' : 'warnings_n', { n: problems.length })}</span>`;
}

/// What the file holds, in one line and chips.
export function facts(app: App, names: string, answer: ImportSummary): TemplateResult {
  const own = answer.mapping === '' ? '' : t('mapping_used', { name: answer.mapping });
  const layout = own || (answer.layout === '' ? '' : say(kLayouts[answer.layout]));
  const { counts } = answer;
  return html`<div class="facts"><span class="big">${t('import_found', { n: yen(counts.orders) })}</span>
    <span class="muted"><bdi>${names}</bdi> · ${t('import_facts', { layout, encoding: t(`encoding_${answer.encoding}`), rows: yen(answer.rows) })}</span></div>
    <div class="row wrap">${counts.by_provider.map(
      ({ provider, orders }) =>
        html`<span class="chip ${provider === '' ? 'warning' : ''}">${provider === '' ? t('map_choose') : app.provider_name(provider)} ${yen(orders)}</span>`,
    )}${counts.to_fix > 0 ? html`<span class="chip error">${t('import_to_fix')} ${yen(counts.to_fix)}</span>` : nothing}</div>`;
}

/// Line, field, what stands there, what is needed and what to do. Texts of the file stand in a direction of their own.
export function problem_table(
  title: string,
  problems: readonly CsvProblem[],
  all: number,
  files: readonly string[],
  save?: () => void,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const two = files.length > 1;
  return html`<section><h3 class="row">${title} <span class="muted">${yen(all)}</span><span class="grow"></span>${
    save ? html`<button class="small" @click=${save}>${t('import_save_problems')}</button>` : nothing
  }</h3><div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="list"><thead><tr>
    <th class="number">${t('import_line')}</th><th>${t('import_field')}</th><th>${t('import_found_value')}</th><th>${t('import_expected')}</th></tr></thead>
    <tbody>${problems.map(
      problem => html`<tr><td class="number">${two ? html`<span class="muted"><bdi>${files[problem.file - 1]}</bdi></span> ` : nothing}${problem.row === 0 ? '' : problem.row}</td>
        <td>${problem.field ? html`<span class="chip ${problem.severity}"><bdi>${problem.field}</bdi></span>` : nothing}</td><td class="found"><bdi>${legible(problem.found)}</bdi></td>
        <td>${say(problem.expected)} <span class="muted">${say(problem.next_step) ? `→ ${say(problem.next_step)}` : ''}</span></td></tr>`,
    )}</tbody></table></div>${
      problems.length < all ? html`<p class="muted">${t('import_first_n', { n: problems.length })}</p>` : nothing
    }</section>`;
}

function order_row(app: App, { row, order, provider, fee, problems }: CsvOrder): TemplateResult {
  return html`<tr><td class="number faint">${row}</td><td>${order.number}</td><td><bdi>${legible(order.buyer.name)}</bdi></td>
    <td>${provider === '' ? html`<bdi>${order.payment_method}</bdi> <span class="chip warning">${t('map_choose')}</span>` : app.provider_name(provider)}</td>
    <td class="number">${yen(order.current.goods)}</td><td class="number">${yen(order.current.billed)}</td>
    <td class="number" title=${say(fee.sentence)}>${yen(fee.fee)}</td>
    <td>${problem_chip(problems)}</td></tr>`;
}

/// The first orders as they would be stored.
export function order_table(app: App, orders: readonly CsvOrder[], all: number): TemplateResult {
  return html`<section><h3>${t('import_preview')}</h3><div class="scroll" tabindex="0" role="region" aria-label=${t('import_preview')}><table class="list"><thead><tr><th class="number">${t('import_line')}</th><th>${t('col_number')}</th>
    <th>${t('col_buyer')}</th><th>${t('col_payment')}</th><th class="number">${t('col_goods')}</th><th class="number">${t('col_billed')}</th>
    <th class="number">${t('col_fee')}</th><th></th></tr></thead><tbody>${orders.map(each => order_row(app, each))}</tbody></table></div>${
      all > orders.length ? html`<p class="muted">${t('import_first_n', { n: orders.length })}</p>` : nothing
    }</section>`;
}
