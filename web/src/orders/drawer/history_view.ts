import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryEntry } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import { date_time, duration, label_in } from '../../ui/format.ts';
import { language, say, t } from '../../ui/language.ts';

function raw(title: string, text: string): TemplateResult | typeof nothing {
  if (text === '') return nothing;
  return html`<details><summary>${title}</summary><pre tabindex="0" role="region" aria-label=${title}>${text}</pre></details>`;
}

function entry_box(app: App, entry: HistoryEntry): TemplateResult {
  const verdict = entry.verdict ? label_in(app.names.verdicts, entry.verdict, language.current) : '';
  return html`<div class="entry ${entry.kind}"><div class="when">${date_time(entry.at)} · ${entry.who}${
    entry.kind === 'call' && entry.elapsed_ms > 0 ? ` · ${duration(entry.elapsed_ms, language.current)}` : ''
  }</div>
    <div class="what">${say(entry.what)} ${verdict ? html`<span class="chip ${entry.verdict}">${verdict}</span>` : nothing}</div>
    ${entry.notices.map(notice => html`<div>${say(notice.text)} <span class="muted">${say(notice.next_step) ? `→ ${say(notice.next_step)}` : ''}</span></div>`)}
    ${raw(t('history_request'), entry.request)}${raw(t('history_answer'), entry.answer)}</div>`;
}

/// 履歴: what was done to the order and what the provider said, newest first; requests are masked by the proxy.
export function history_view(app: App, history: readonly HistoryEntry[]): TemplateResult {
  if (history.length === 0) return html`<div class="empty">${t('history_none')}</div>`;
  return html`<div class="pane"><div>${history.map(entry => entry_box(app, entry))}</div></div>`;
}
