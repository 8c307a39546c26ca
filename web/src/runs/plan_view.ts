import { html, nothing, type TemplateResult } from 'lit';
import type { ReasonChoice } from '../core/contract.ts';
import { label_in, standing_alone } from '../ui/format.ts';
import { language, say, t } from '../ui/language.ts';
import type { PlanSummary } from './plan.ts';
import type { RunFlow } from './run_flow.ts';

const kNumbersShown = 12;
const kRowsShown = 200;
const kReasonsShown = 2;

type Open = (id: number) => void;

function numbers(flow: RunFlow, ids: readonly number[], open: Open): TemplateResult {
  return html`<span class="numbers">${ids
    .slice(0, kNumbersShown)
    .map(id => html`<button class="link" @click=${() => open(id)}>${flow.number_of(id)}</button>`)}${
    ids.length > kNumbersShown ? t('more_n', { n: ids.length - kNumbersShown }) : nothing
  }</span>`;
}

/// The fields that stop most orders, with the number of their problems.
function flawed_fields(plan: PlanSummary): [string, number][] {
  const counts = new Map<string, number>();
  for (const problem of plan.fix.flatMap(row => row.problems))
    counts.set(say(problem.field_name), (counts.get(say(problem.field_name)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, kReasonsShown + 1);
}

function cards(flow: RunFlow, plan: PlanSummary): TemplateResult {
  const name = (id: string) => label_in(flow.app.names.providers, id, language.current);
  const skipped = plan.skip.length + flow.others;
  return html`<div class="cards">
    <div class="card run"><div class="title">${t('plan_run')}</div><div class="count">${plan.run.length}</div>
      <div class="parts">${plan.by_provider.map(([id, n]) => `${name(id)} ${n}`).join(' · ')}</div></div>
    <div class="card"><div class="title">${t('plan_skip')}</div><div class="count">${skipped}</div>
      <div class="parts">${plan.reasons.slice(0, kReasonsShown).map(group => html`<div>${say(group.reason)} <b>${group.ids.length}</b></div>`)}
        ${plan.reasons.length > kReasonsShown ? html`<div>${t('plan_more_reasons', { n: plan.reasons.length - kReasonsShown })}</div>` : nothing}
        ${flow.others > 0 ? html`<div>${t('plan_other_provider')} ${flow.others}</div>` : nothing}</div></div>
    <div class="card fix ${plan.fix.length > 0 ? 'some' : ''}"><div class="title">${t('plan_fix')}</div>
      <div class="count">${plan.fix.length}</div>
      <div class="parts">${flawed_fields(plan).map(([field, n]) => html`<div>${field} <b>${n}</b></div>`)}</div></div>
  </div>`;
}

function fixes(flow: RunFlow, plan: PlanSummary, open: Open): TemplateResult | typeof nothing {
  if (plan.fix.length === 0) return nothing;
  return html`<h3>${t('plan_fix')}</h3><table class="list"><tbody>${plan.fix.slice(0, kRowsShown).map(
    row => html`<tr><td><button class="link" @click=${() => open(row.id)}>${flow.number_of(row.id)}</button></td>
      <td>${row.problems.map(
        problem =>
          html`<div><b>${say(problem.field_name)}</b> ${say(problem.expected)} <span class="muted">→ ${say(problem.next_step)}</span></div>`,
      )}</td></tr>`,
  )}</tbody></table>`;
}

function skips(flow: RunFlow, plan: PlanSummary, open: Open): TemplateResult | typeof nothing {
  if (plan.reasons.length === 0) return nothing;
  return html`<h3>${t('plan_skip')}</h3><table class="list"><tbody>${plan.reasons.map(
    group => html`<tr><td>${say(group.reason)}</td><td class="number">${t('orders_n', { n: group.ids.length })}</td>
      <td>${numbers(flow, group.ids, open)}</td></tr>`,
  )}</tbody></table>`;
}

function sends(flow: RunFlow, plan: PlanSummary, open: Open, asked: boolean): TemplateResult {
  if (plan.run.length === 0 && asked) return html`<div class="empty">${t('plan_reason_first')}</div>`;
  if (plan.run.length === 0)
    return html`<div class="empty"><b>${t('plan_nothing')}</b><br>${t('plan_nothing_next')}</div>`;
  const more = plan.run.length - kRowsShown;
  return html`<h3>${t('plan_steps')}</h3><table class="list"><tbody>${plan.run.slice(0, kRowsShown).map(
    row => html`<tr><td class="order"><button class="link" @click=${() => open(row.id)}>${flow.number_of(row.id)}</button></td>
      <td class="order">${label_in(flow.app.names.providers, row.provider ?? '', language.current)}</td><td>${standing_alone(say(row.summary))}</td></tr>`,
  )}</tbody></table>${more > 0 ? html`<p class="muted">${t('more_n', { n: more })}</p>` : nothing}`;
}

/// The reason as a code of the provider's, with a text where the code demands one.
function coded_reason(flow: RunFlow, choices: readonly ReasonChoice[]): TemplateResult {
  const { reason, reason_text } = flow.input;
  const choose = (event: Event) =>
    flow.give_reason({ reason: (event.target as HTMLSelectElement).value, reason_text: '' });
  const say_more = (event: Event) =>
    flow.give_reason({ reason, reason_text: (event.target as HTMLInputElement).value });
  const chosen = choices.find(choice => choice.id === reason);
  const demanded = flow.action === 'credit_change';
  const hint = t(demanded ? 'plan_reason_text' : 'plan_input_text');
  // A code of the provider's is shown, a word of ours is not.
  const label = (choice: ReasonChoice) => (/^\d+$/.test(choice.id) ? `${choice.id} ` : '') + say(choice.label);
  return html`<div class="reason asked"><label for="reason">${t(demanded ? 'plan_reason_coded' : 'plan_input_coded')}</label>
    <div class="row"><select id="reason" @change=${choose}><option value="" ?selected=${reason === ''}>${t('plan_reason_choose')}</option>${choices.map(
      choice => html`<option value=${choice.id} ?selected=${choice.id === reason}>${label(choice)}</option>`,
    )}</select>${
      chosen?.needs_text
        ? html`<input class="grow" maxlength="25" .value=${reason_text} placeholder=${hint}
          aria-label=${hint} @change=${say_more}>`
        : nothing
    }</div></div>`;
}

function free_reason(flow: RunFlow): TemplateResult {
  const reason = (event: Event) =>
    flow.give_reason({ reason: '', reason_text: (event.target as HTMLInputElement).value });
  return html`<label class="reason"><span class="muted">${t('plan_reason')}</span>
    <input maxlength="100" .value=${flow.input.reason_text} placeholder=${t('plan_reason_hint')} @change=${reason}></label>`;
}

/// What would be sent, what not and why, and what must be corrected first.
export function plan_view(flow: RunFlow, open: Open): TemplateResult {
  const { plan } = flow;
  if (!plan) return html``;
  const choices = flow.reasons();
  const may_say = flow.action === 'credit_cancel' || flow.action === 'credit_change';
  return html`${cards(flow, plan)}${choices.length > 0 ? coded_reason(flow, choices) : may_say ? free_reason(flow) : nothing}
    ${sends(flow, plan, open, choices.length > 0)}${fixes(flow, plan, open)}${skips(flow, plan, open)}`;
}
