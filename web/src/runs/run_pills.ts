import { css, html, nothing } from 'lit';
import type { Run } from '../api/shapes.ts';
import type { App } from '../app.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { t } from '../ui/language.ts';
import { share_done, standing_of } from './progress.ts';
import { left_text } from './time_left.ts';

/// The header holds one and says how many more there are.
const kShown = 1;

/// The runs that are not over, in the header: each opens its progress. Events: `open-run` (a Run), `all-runs`.
export class RunPills extends YoshinElement {
  static override properties = { app: {}, hidden_run: {} };
  static override styles = [
    controls,
    css`
    :host { display: flex; gap: 6px; min-width: 0; }
    .pill { display: flex; align-items: center; gap: 8px; border-color: var(--accent); border-radius: 14px; min-width: 0; white-space: nowrap; }
    .pill .name { overflow: hidden; text-overflow: ellipsis; }
    .pill.stands { border-color: var(--wait); background: var(--wait-soft); }
    .pill.held { border-color: var(--ng); background: var(--ng-soft); }
    .pill progress { width: 64px; flex: none; }
    .pill i { font-style: normal; color: var(--muted); }
    @media (max-width: 1280px) { .pill i, .stands progress, .held progress { display: none; } }
  `,
  ];
  app!: App;
  /// The run whose progress is in sight already.
  hidden_run = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.app.open_runs, 'change');
  }

  private pill(run: Run) {
    const action = this.app.action_name(run.action);
    const standing = standing_of(run);
    const state = standing === 'running' ? left_text(run) : t(`state_${standing}`);
    const kind = standing === 'running' ? '' : standing === 'held' ? 'held' : 'stands';
    return html`<button class="pill ${kind}" title=${t('runs_open_one', { action })} @click=${() => this.tell('open-run', run)}>
      <span class="name">${action}</span> ${t('run_done_n', { done: run.done, total: run.total })}
      <progress .value=${share_done(run)} max="1" aria-label=${action}></progress>${
        kind === '' ? html`<i>${state}</i>` : html`<b>${state}</b>`
      }</button>`;
  }

  override render() {
    const runs = this.app.open_runs.open.filter(run => run.run !== this.hidden_run);
    const more = runs.length - kShown;
    return html`${runs.slice(0, kShown).map(run => this.pill(run))}${
      more > 0
        ? html`<button class="pill" title=${t('runs_more', { n: more })} aria-label=${t('runs_more', { n: more })} @click=${() => this.tell('all-runs')}>+${more}</button>`
        : nothing
    }`;
  }
}
customElements.define('yoshin-run-pills', RunPills);
