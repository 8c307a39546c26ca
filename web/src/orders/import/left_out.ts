import { html, nothing, type TemplateResult } from 'lit';
import type { ImportSummary } from '../../core/questions.ts';
import { yen } from '../../ui/format.ts';
import { t } from '../../ui/language.ts';
import type { ImportFlow } from './import_flow.ts';

const save = (flow: ImportFlow) => () => void flow.save_left_out().catch(error => flow.app.report(error));

/// A file in which some orders have errors: the way on without them, which has to be chosen, or why there is none.
export function rest_choice(flow: ImportFlow, answer: ImportSummary): TemplateResult | typeof nothing {
  const { rest, counts, importable } = answer;
  if (importable) return nothing;
  if (!rest) return counts.to_fix < counts.orders ? html`<p class="muted">${t('import_rest_none')}</p>` : nothing;
  const left = yen(rest.left_out);
  return html`<div class="note rest"><p>${t('import_rest', { orders: yen(rest.orders), left })}</p>
    <div class="row wrap"><label class="row"><input type="checkbox" .checked=${flow.without} @change=${(event: Event) =>
      flow.leave_out((event.target as HTMLInputElement).checked)}>${t('import_rest_choose', { left })}</label>
      <button class="small" @click=${save(flow)}>${t('import_rest_save', { left })}</button></div></div>`;
}

/// After the others were stored: what is still to be corrected.
export function left_behind(flow: ImportFlow): TemplateResult | typeof nothing {
  const left = flow.left.length === 0 ? 0 : (flow.answer?.rest?.left_out ?? 0);
  if (left === 0) return nothing;
  return html`<div class="note warning rest"><p><b>${t('import_left', { n: yen(left) })}</b></p>
    <button @click=${save(flow)}>${t('import_left_save')}</button></div>`;
}
