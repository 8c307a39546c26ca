import { html, nothing, type TemplateResult } from 'lit';
import type { OrderChanges } from '../../api/routes.ts';
import type { OrderDetail } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import type { Problem, Repair } from '../../core/contract.ts';
import { label_in } from '../../ui/format.ts';
import { language, say, t } from '../../ui/language.ts';
import { changes_between, with_value } from './paths.ts';

type Save = (changes: OrderChanges) => void;

function repaired(detail: OrderDetail, repairs: readonly Repair[]): OrderChanges {
  const after = repairs.reduce((order, repair) => with_value(order, repair.field, repair.after), detail.order);
  return changes_between(detail.order, after);
}

function repair_box(detail: OrderDetail, repairs: readonly Repair[], save: Save): TemplateResult | typeof nothing {
  if (repairs.length === 0) return nothing;
  return html`<div class="repair"><div>${repairs.map(
    repair =>
      html`<div><del>${repair.before || t('problem_blank')}</del> → <ins>${repair.after || t('problem_blank')}</ins></div>`,
  )}</div><button class="small" ?disabled=${detail.open} @click=${() => save(repaired(detail, repairs))}>${t('repair_apply')}</button></div>`;
}

function problem_box(detail: OrderDetail, problem: Problem, save: Save): TemplateResult {
  return html`<section class="problem ${problem.severity}">
    <div class="title"><span class="chip ${problem.severity}">${t(`severity_${problem.severity}`)}</span>${say(problem.field_name)}
      <span class="grow"></span>${problem.provider_code ? html`<span class="mono faint">${problem.provider_code}</span>` : nothing}</div>
    <dl><dt>${t('problem_found')}</dt><dd>${problem.found || html`<span class="faint">${t('problem_blank')}</span>`}</dd>
      <dt>${t('problem_expected')}</dt><dd>${say(problem.expected)}</dd>
      <dt>${t('next_step')}</dt><dd>${say(problem.next_step)}</dd></dl>
    ${repair_box(detail, problem.repairs, save)}</section>`;
}

/// 問題と修正: every broken rule, and the repairs that would cure it with before and after.
export function problems_view(app: App, detail: OrderDetail, save: Save): TemplateResult {
  const { problems } = detail;
  const repairs = problems.flatMap(problem => problem.repairs);
  if (problems.length === 0) {
    const [action] = detail.cell.buttons;
    const next = action
      ? t('problems_none_next', { action: label_in(app.names.actions, action, language.current) })
      : t('problems_none_idle');
    return html`<div class="empty"><b>${t('problems_none')}</b><br>${next}</div>`;
  }
  return html`<div class="pane">${
    repairs.length > 1
      ? html`<div class="row"><span class="grow"></span><button class="primary" ?disabled=${detail.open} @click=${() => save(repaired(detail, repairs))}>
          ${t('repair_all', { n: repairs.length })}</button></div>`
      : nothing
  }${problems.map(problem => problem_box(detail, problem, save))}</div>`;
}
