import { css, html } from 'lit';
import { routes } from '../api/routes.ts';
import type { Run } from '../api/shapes.ts';
import type { App } from '../app.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { YoshinElement } from '../ui/element.ts';
import { date_time } from '../ui/format.ts';
import { t } from '../ui/language.ts';
import { kOutcomes } from './progress.ts';
import { outcome_chip } from './progress_view.ts';

/// 実行履歴: the last runs with their counts. Event `close`.
export class RunsDialog extends YoshinElement {
  static override properties = { runs: { state: true } };
  static override styles = [
    controls,
    css`
    .scroll { max-height: 62vh; overflow: auto; }
  `,
  ];
  app!: App;
  private runs: Run[] | null = null;

  override firstUpdated(): void {
    routes.runs().then(
      answer => {
        this.runs = answer.runs;
      },
      error => this.app.report(error),
    );
  }

  private line(run: Run) {
    const present = kOutcomes.filter(outcome => (run.counts[outcome] ?? 0) > 0);
    return html`<tr><td>${date_time(run.started_at)}</td><td>${this.app.action_name(run.action)}</td><td>${t(`state_${run.state}`)}</td>
      <td class="number">${t('run_done_n', { done: run.done, total: run.total })}</td>
      <td>${present.map(outcome => html`${outcome_chip(outcome, `${t(`outcome_${outcome}`)} ${run.counts[outcome] ?? 0}`)} `)}</td></tr>`;
  }

  private table(runs: readonly Run[]) {
    if (runs.length === 0) return html`<div class="empty"><b>${t('runs_empty')}</b><br>${t('runs_empty_next')}</div>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('runs_title')}><table class="list"><thead><tr><th>${t('runs_started')}</th><th>${t('runs_action')}</th><th>${t('runs_state')}</th><th class="number"></th>
      <th>${t('runs_result')}</th></tr></thead><tbody>${runs.map(run => this.line(run))}</tbody></table></div>`;
  }

  override render() {
    return html`<yoshin-dialog wide .heading=${t('runs_title')} @close=${() => this.tell('close')}>
      ${this.runs ? this.table(this.runs) : html`<progress aria-label=${t('runs_title')}></progress>`}
      <div slot="foot"><span class="grow"></span><button @click=${() => this.tell('close')}>${t('close')}</button></div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-runs-dialog', RunsDialog);
