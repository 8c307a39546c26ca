import { html, nothing, type TemplateResult } from 'lit';
import type { Run, RunRow } from '../api/shapes.ts';
import { date_time, duration, label_in } from '../ui/format.ts';
import { language, say, t } from '../ui/language.ts';
import type { TextKey } from '../ui/texts/texts.ts';
import { type LaneDoings, lanes_view, standing_note } from './lanes_view.ts';
import { kOutcomes } from './progress.ts';
import type { RunFlow } from './run_flow.ts';
import { left_text } from './time_left.ts';

const kRowsShown = 500;

/// The chip of an outcome.
export function outcome_chip(outcome: string, text?: string): TemplateResult {
  return html`<span class="chip ${outcome}">${text ?? t(`outcome_${outcome}` as TextKey)}</span>`;
}

function result(flow: RunFlow, row: RunRow, open: (id: number) => void): TemplateResult {
  const status = label_in(flow.app.names.statuses, row.status, language.current);
  const next = row.outcome === 'unknown' && !row.next_step ? t('outcome_unknown_next') : say(row.next_step);
  return html`<tr><td class="order"><button class="link" @click=${() => open(row.id)}>${row.number}</button></td>
    <td>${outcome_chip(row.outcome)}</td><td class="order">${status}</td>
    <td>${say(row.notice)}${next ? html` <span class="muted">→ ${next}</span>` : nothing}</td></tr>`;
}

function outcomes(run: Run, shown: string, show: (outcome: string) => void): TemplateResult {
  const present = kOutcomes.filter(outcome => (run.counts[outcome] ?? 0) > 0);
  return html`<div class="outcomes" role="group">
    <button aria-pressed=${shown === ''} @click=${() => show('')}>${t('run_filter_all')}<b>${run.done}</b></button>
    ${present.map(
      outcome => html`<button aria-pressed=${shown === outcome} @click=${() => show(outcome)}>
        ${t(`outcome_${outcome}`)}<b>${run.counts[outcome] ?? 0}</b></button>`,
    )}</div>`;
}

/// How far the run is, one bar a provider, and a result for every order as it arrives.
export function progress_view(
  flow: RunFlow,
  shown: string,
  show: (outcome: string) => void,
  open: (id: number) => void,
  doings: LaneDoings,
): TemplateResult {
  const { run } = flow;
  if (!run) return html`<progress></progress>`;
  const rows = run.rows.filter(row => shown === '' || row.outcome === shown);
  const time = duration(run.elapsed_ms, language.current);
  const left = left_text(run);
  return html`<div class="head"><span class="big">${t('run_done_n', { done: run.done, total: run.total })}</span>
      ${left ? html`<b class="left">${left}</b>` : nothing}
      <span class="muted">${t(run.state === 'done' ? 'run_finished' : 'run_elapsed', { time })}</span>
      <span class="muted who">${t('run_started_by', { who: run.who })} ${date_time(run.started_at).slice(0, 16)}</span></div>
    ${standing_note(run)}${lanes_view(flow.app, run, doings)}${run.done > 0 ? outcomes(run, shown, show) : nothing}
    <div class="results">${
      rows.length === 0
        ? html`<div class="empty">${t('run_waiting')}</div>`
        : html`<table class="list"><thead><tr><th>${t('run_order')}</th><th>${t('run_outcome')}</th><th>${t('runs_state')}</th>
            <th>${t('run_note')}</th></tr></thead><tbody>${rows.slice(0, kRowsShown).map(row => result(flow, row, open))}</tbody></table>`
    }</div>${rows.length > kRowsShown ? html`<p class="muted">${t('more_n', { n: rows.length - kRowsShown })}</p>` : nothing}`;
}
