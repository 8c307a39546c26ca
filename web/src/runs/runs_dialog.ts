import { css, html } from 'lit';
import { routes } from '../api/routes.ts';
import type { Run } from '../api/shapes.ts';
import type { App } from '../app.ts';
import { controls } from '../ui/controls.ts';
import { left_text } from './time_left.ts';
import '../ui/dialog.ts';
import { YoshinElement } from '../ui/element.ts';
import { date_time } from '../ui/format.ts';
import { t } from '../ui/language.ts';
import { kOutcomes, standing_of } from './progress.ts';
import { outcome_chip } from './progress_view.ts';

/// 実行履歴: the last runs with their counts; each opens. Events: `close`, `open-run` (a Run).
export class RunsDialog extends YoshinElement {
  static override properties = { runs: { state: true } };
  static override styles = [
    controls,
    css`
    .scroll { max-height: 62vh; overflow: auto; }
    .when { white-space: nowrap; }
  `,
  ];
  app!: App;
  private runs: Run[] | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.app.open_runs.addEventListener('change', this.read);
    void this.read();
  }

  override disconnectedCallback(): void {
    this.app.open_runs.removeEventListener('change', this.read);
    super.disconnectedCallback();
  }

  private readonly read = async (): Promise<void> => {
    try {
      this.runs = (await routes.runs()).runs;
    } catch (error) {
      this.app.report(error);
    }
  };

  private line(run: Run) {
    const present = kOutcomes.filter(outcome => (run.counts[outcome] ?? 0) > 0);
    const action = this.app.action_name(run.action);
    const standing = standing_of(run);
    const state = standing === 'running' ? `${t('state_running')} ${left_text(run)}` : t(`state_${standing}`);
    return html`<tr><td class="when">${date_time(run.started_at)}</td><td><button class="link" ?disabled=${run.state === 'collecting'}
        title=${t('runs_open_one', { action })} @click=${() => this.tell('open-run', run)}>${action}</button></td>
      <td>${run.who}</td><td class=${standing === 'held' ? 'bad-text' : ''}>${state}</td>
      <td class="number">${t('run_done_n', { done: run.done, total: run.total })}</td>
      <td>${present.map(outcome => html`${outcome_chip(outcome, `${t(`outcome_${outcome}`)} ${run.counts[outcome] ?? 0}`)} `)}</td></tr>`;
  }

  private table(runs: readonly Run[]) {
    if (runs.length === 0) return html`<div class="empty"><b>${t('runs_empty')}</b><br>${t('runs_empty_next')}</div>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('runs_title')}><table class="list"><thead><tr><th>${t('runs_started')}</th><th>${t('runs_action')}</th><th>${t('runs_who')}</th><th>${t('runs_state')}</th><th class="number">${t('runs_orders')}</th>
      <th>${t('runs_result')}</th></tr></thead><tbody>${runs.map(run => this.line(run))}</tbody></table></div>`;
  }

  override render() {
    return html`<yoshin-dialog wide .heading=${t('runs_title')} @close=${() => this.tell('close')}>
      ${this.runs ? this.table(this.runs) : html`<progress aria-label=${t('runs_title')}></progress>`}
      <div slot="foot"><span class="grow"></span><button @click=${() => this.tell('close')}>${t('close')}</button></div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-runs-dialog', RunsDialog);
