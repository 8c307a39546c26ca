import { html, nothing } from 'lit';
import type { Run } from '../api/shapes.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { language, say, t } from '../ui/language.ts';
import '../ui/dialog.ts';
import { label_in } from '../ui/format.ts';
import { plan_view } from './plan_view.ts';
import { failed_ids, milestone_of, printable_ids, standing_of } from './progress.ts';
import { progress_view } from './progress_view.ts';
import { run_dialog_style } from './run_dialog_style.ts';
import type { RunFlow } from './run_flow.ts';

/// Plan, progress and results of one action. Events: `close`, `again` (a RunFlow), `open-order` (id), `print` (ids),
/// `settings` (shop id).
export class RunDialog extends YoshinElement {
  static override properties = { flow: {}, shown: { state: true }, stopping: { state: true } };
  static override styles = [controls, run_dialog_style];
  flow!: RunFlow;
  /// The outcome that the results are narrowed to; empty for all.
  shown = '';
  /// Whether it is asked if the run shall really be stopped.
  private stopping = false;
  private drawn = '';
  private milestone = '';
  private announcement = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.flow, 'change');
  }

  override updated(): void {
    if (this.flow.phase === this.drawn) return;
    this.drawn = this.flow.phase;
    // A cancellation is not one careless Enter away.
    const safe = this.flow.action === 'credit_cancel' ? 'button:not(.danger)' : 'button.primary:not(:disabled)';
    if (this.drawn === 'planned' || this.drawn === 'done')
      this.renderRoot.querySelector<HTMLElement>(`[slot="foot"] ${safe}`)?.focus();
  }

  /// The Enter that opened the plan, still held down, must not confirm it.
  private on_foot_key(event: KeyboardEvent): void {
    if (event.repeat) event.preventDefault();
  }

  private get heading(): string {
    const action = label_in(this.flow.app.names.actions, this.flow.action, language.current);
    const planning = ['reading', 'planned'].includes(this.flow.phase);
    return t(planning ? 'plan_title' : 'run_title', { action });
  }

  private body() {
    const { flow } = this;
    const open = (id: number) => this.tell('open-order', id);
    if (flow.phase === 'reading')
      return html`<div class="stack"><p>${t('plan_reading', { done: flow.done, total: flow.total })}</p>
        <progress .value=${flow.done} .max=${Math.max(1, flow.total)} aria-label=${this.heading}></progress></div>`;
    if (flow.phase === 'planned') return plan_view(flow, open);
    if (flow.phase === 'sending')
      return html`<div class="stack"><p>${t('run_sending', { done: flow.done, total: flow.total })}</p>
        <progress .value=${flow.done} .max=${Math.max(1, flow.total)} aria-label=${this.heading}></progress></div>`;
    if (flow.phase === 'failed')
      return html`<div class="note error"><b>${t('run_failed')}</b><br>${say(flow.error?.text)} ${say(flow.error?.next_step)}</div>`;
    return progress_view(
      flow,
      this.shown,
      outcome => {
        this.shown = outcome;
      },
      open,
      {
        resume: () => void flow.control('running'),
        settings: shop => this.tell('settings', shop),
      },
    );
  }

  private plan_foot() {
    const { flow } = this;
    const n = flow.plan?.run.length ?? 0;
    const cancels = flow.action === 'credit_cancel';
    return html`<span class="muted grow">${n > 0 ? t('plan_promise') : nothing}</span>
      <button @click=${() => this.tell('close')}>${t('cancel')}</button>
      <button class=${cancels ? 'danger' : 'primary'} ?disabled=${n === 0} @click=${() => void flow.confirm()}>
        ${t(cancels ? 'plan_confirm_cancel' : 'plan_confirm', { n })}</button>`;
  }

  /// Told once a standing and a quarter of the way, not at every order.
  private heard() {
    const { run } = this.flow;
    if (!run) return nothing;
    const milestone = milestone_of(run);
    if (milestone !== this.milestone) {
      this.milestone = milestone;
      const standing = t(`state_${standing_of(run)}`);
      this.announcement = t('run_announce', { standing, done: run.done, total: run.total });
    }
    return html`<div class="heard" role="status" aria-live="polite">${this.announcement}</div>`;
  }

  private async stop_run(): Promise<void> {
    this.stopping = false;
    await this.flow.control('stopped');
  }

  /// Pause, resume and stop; a stop is asked about once.
  private running_foot(run: Run) {
    const left = run.total - run.done - run.lanes.reduce((sum, lane) => sum + lane.in_flight, 0);
    if (this.stopping)
      return html`<span class="grow">${t('run_stop_sure', { n: left })}</span>
        <button @click=${() => {
          this.stopping = false;
        }}>${t('run_stop_not')}</button><button class="danger" @click=${this.stop_run}>${t('run_stop_do', { n: left })}</button>`;
    const button = (state: 'paused' | 'running', text: 'run_pause' | 'run_resume', kind = '') =>
      html`<button class=${kind} title=${t(`${text}_title`)} @click=${() => void this.flow.control(state)}>${t(text)}</button>`;
    const may_stop = run.state === 'running' || run.state === 'paused';
    const resumes = run.state === 'paused' || standing_of(run) === 'held';
    return html`<span class="muted grow">${t('run_close_note')}</span>${
      may_stop
        ? html`<button title=${t('run_stop_title')} @click=${() => {
            this.stopping = true;
          }}>${t('run_stop')}</button>`
        : nothing
    }${run.state === 'running' && !resumes ? button('paused', 'run_pause') : nothing}${resumes ? button('running', 'run_resume', 'primary') : nothing}`;
  }

  private foot() {
    const { flow } = this;
    const close = html`<button @click=${() => this.tell('close')}>${t('close')}</button>`;
    if (flow.phase === 'planned') return this.plan_foot();
    if (flow.phase === 'failed')
      return html`<span class="grow"></span>${close}<button class="primary" @click=${() => void (flow.plan ? flow.confirm() : flow.prepare())}>${t('run_retry')}</button>`;
    if (flow.phase === 'running' && flow.run) return html`${this.running_foot(flow.run)}${close}`;
    if (flow.phase !== 'done') return html`<span class="grow"></span>${close}`;
    const failed = flow.run ? failed_ids(flow.run).length : 0;
    // A chosen variant of 請求書ダウンロード does something else than fetching.
    const invoices = flow.run && flow.input.reason === '' ? printable_ids(flow.run) : [];
    return html`<span class="grow"></span>${
      invoices.length > 0
        ? html`<button @click=${() => this.tell('print', invoices)}>${t('print_all', { n: invoices.length })}</button>`
        : nothing
    }${
      failed > 0
        ? html`<button @click=${() => this.tell('again', flow.again())}>${t('run_again', { n: failed })}</button>`
        : nothing
    }<button class="primary" @click=${() => this.tell('close')}>${t('close')}</button>`;
  }

  override render() {
    return html`<yoshin-dialog wide .heading=${this.heading} ?locked=${this.flow.phase === 'sending'}
      @close=${() => this.tell('close')}>${this.heard()}${this.body()}<div slot="foot" @keydown=${this.on_foot_key}>${this.foot()}</div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-run-dialog', RunDialog);
