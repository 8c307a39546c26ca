import { html, nothing, type TemplateResult } from 'lit';
import type { OrderDetail } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import { type Action, kEditEffects } from '../../core/contract.ts';
import { CoreRefusal } from '../../core/questions.ts';
import { date_time, label_in, yen } from '../../ui/format.ts';
import { language, say, t } from '../../ui/language.ts';
import type { Draft } from './draft.ts';
import { judge } from './judge.ts';
import { part_label } from './part_text.ts';

/// What the bar may ask of the form.
export interface EditDoings {
  undo(): void;
  choose(): void;
  /// Saves, and goes on to the action afterwards where one is given.
  save(then: Action | null): void;
}

/// Who saved the order last, and when.
export function last_editor(detail: OrderDetail): { who: string; at: string } {
  const edit = detail.history.find(entry => entry.kind !== 'call');
  return { who: edit?.who ?? t('merge_somebody'), at: edit ? date_time(edit.at) : '' };
}

function meanwhile(detail: OrderDetail, draft: Draft): TemplateResult | typeof nothing {
  if (!draft.merged) return nothing;
  const waits = draft.conflicts.length > 0;
  return html`<div class="note ${waits ? 'error' : 'warning'}" role="alert">${t(waits ? 'merge_needed' : 'merge_taken', last_editor(detail))}</div>`;
}

function refused(refusal: CoreRefusal): TemplateResult {
  const fields = refusal.fields.map(({ field, found, expected }) =>
    t('edit_refused', { field: part_label(field), found, expected: say(expected) }),
  );
  return html`<div class="note error" role="alert">${fields.length > 0 ? fields.map(text => html`<div>${text}</div>`) : say(refusal.text)}</div>`;
}

/// The bar beneath a form with changes: what they mean for the credit, and the ways on.
export function edit_bar(
  app: App,
  detail: OrderDetail,
  draft: Draft,
  busy: boolean,
  doings: EditDoings,
): TemplateResult | typeof nothing {
  if (!draft.typed) return nothing;
  const judged = judge(app, detail, draft.changes());
  const bad = judged instanceof CoreRefusal ? judged : null;
  const meant = judged instanceof CoreRefusal ? null : judged;
  const { follows = null } = meant ?? {};
  const [before, after] = [detail.order.current.billed, meant?.order.current.billed ?? detail.order.current.billed];
  const waits = draft.conflicts.length > 0;
  return html`<div class="bar" role="region" aria-label=${t('unsaved')}>${meanwhile(detail, draft)}${bad ? refused(bad) : nothing}
    ${
      meant
        ? html`<div class="meant" aria-live="polite"><span class="chip ${follows ? 'warning' : ''}">${label_in(
            Object.entries(kEditEffects).map(([id, label]) => ({ id, ...label })),
            meant.effect,
            language.current,
          )}</span> ${say(meant.text)}${before === after ? nothing : html` <b>${t('edit_new_billed', { before: yen(before), after: yen(after) })}</b>`}</div>`
        : nothing
    }
    <div class="row wrap"><span class="muted grow">${t('unsaved')}</span><button @click=${() => doings.undo()}>${t('undo')}</button>
      ${
        waits
          ? html`<button class="primary" @click=${() => doings.choose()}>${t('merge_choose')}</button>`
          : html`<button class=${follows ? '' : 'primary'} ?disabled=${busy || bad !== null} @click=${() => doings.save(null)}>${t('save')}</button>${
              follows
                ? html`<button class="primary" ?disabled=${busy} @click=${() => doings.save(follows)}>${t('save_then', { action: label_in(app.names.actions, follows, language.current) })}</button>`
                : nothing
            }`
      }</div></div>`;
}
