import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { type CsvProblem, kSlipPrograms } from '../core/contract.ts';
import type { SlipsAnswer } from '../core/questions.ts';
import { import_style } from '../orders/import/import_style.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { YoshinElement } from '../ui/element.ts';
import { say, t } from '../ui/language.ts';
import { entries_view, filters_view } from './entries_view.ts';
import { type LeftOrder, SlipsFlow } from './slips_flow.ts';
import { slips_style } from './slips_style.ts';

const kProblemRows = 200;
const kLeftRows = 300;

/// 伝票取込: choose a carrier's file, look at what would change, take it, and go on to the report. Events: `close`.
/// The report is started through the app's event `act`.
export class SlipsDialog extends YoshinElement {
  static override properties = { app: {}, flow: {}, over: { state: true } };
  static override styles = [controls, import_style, slips_style];
  app!: App;
  flow!: SlipsFlow;
  over = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.flow ??= new SlipsFlow(this.app);
    this.watch(this.flow, 'change');
  }

  private take(file: File | undefined): void {
    if (file) void this.flow.choose_file(file);
  }

  private drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    this.take(event.dataTransfer?.files[0]);
  }

  private drop_zone(): TemplateResult {
    return html`<div class="drop ${this.over ? 'over' : ''}" @drop=${this.drop} @dragover=${(event: DragEvent) => {
      event.preventDefault();
      this.over = true;
    }} @dragleave=${() => {
      this.over = false;
    }}><strong>${t('slips_drop')}</strong><span>${t('slips_kinds')}</span>
      <label class="pick"><input type="file" accept=".csv,.txt,text/csv" @change=${(event: Event) =>
        this.take((event.target as HTMLInputElement).files?.[0])}>${t('import_choose')}</label>
      <p class="muted">${t('slips_private')}</p></div>`;
  }

  private problem_table(problems: readonly CsvProblem[]): TemplateResult | typeof nothing {
    if (problems.length === 0) return nothing;
    return html`<section><h3>${t('slips_problems')} <span class="muted">${problems.length}</span></h3><div class="scroll" tabindex="0" role="region" aria-label=${t('slips_problems')}>
      <table class="list"><thead><tr><th class="number">${t('import_line')}</th><th>${t('import_field')}</th><th>${t('import_found_value')}</th><th>${t('import_expected')}</th></tr></thead>
      <tbody>${problems.slice(0, kProblemRows).map(
        problem => html`<tr><td class="number">${problem.row || ''}</td><td>${problem.field ? html`<span class="chip ${problem.severity}">${problem.field}</span>` : nothing}</td><td>${problem.found}</td>
          <td>${say(problem.expected)} <span class="muted">→ ${say(problem.next_step)}</span></td></tr>`,
      )}</tbody></table></div></section>`;
  }

  private facts(answer: SlipsAnswer): TemplateResult {
    const program = answer.program ? say(kSlipPrograms[answer.program]) : '';
    return html`<div class="facts"><span class="big">${program}</span><span class="muted">${this.flow.file?.name} · ${t(
      'slips_facts',
      { encoding: t(`encoding_${answer.encoding}`), rows: answer.rows.length },
    )}</span></div>`;
  }

  private preview(): TemplateResult {
    const { flow } = this;
    const { answer, error } = flow;
    if (error) return html`<div class="note error"><b>${say(error.text)}</b><br>${say(error.next_step)}</div>`;
    if (!answer) return html`<div class="empty">${t('slips_unusable')}</div>`;
    if (!answer.usable)
      return html`<div class="note error"><b>${t('slips_unusable')}</b> ${flow.file?.name}</div>${this.problem_table(answer.problems)}`;
    return html`${this.facts(answer)}${
      flow.taken_at ? html`<div class="note">${t('slips_again', { at: flow.taken_at })}</div>` : nothing
    }${filters_view(flow)}${entries_view(flow)}${this.problem_table(answer.problems)}`;
  }

  private left_table(title: string, left: readonly LeftOrder[]): TemplateResult | typeof nothing {
    if (left.length === 0) return nothing;
    return html`<section><h3>${title} <span class="muted">${left.length}</span></h3><div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table class="list"><thead><tr><th>${t('slips_order')}</th><th>${t('slips_left_why')}</th></tr></thead>
      <tbody>${left.slice(0, kLeftRows).map(each => html`<tr><td>${each.number}</td><td>${say(each.reason)}</td></tr>`)}</tbody></table></div></section>`;
  }

  private outcome(): TemplateResult {
    const { applied, ready, left, failed, error } = this.flow;
    return html`<div class="outcome"><b class="big">${applied > 0 ? t('slips_applied', { n: applied }) : t('slips_applied_none')}</b>
      <span>${ready.length > 0 ? t('slips_ready', { n: ready.length }) : t('slips_ready_none')}</span></div>
      ${error ? html`<div class="note error"><b>${say(error.text)}</b><br>${say(error.next_step)}</div>` : nothing}
      ${this.left_table(t('slips_failed'), failed)}${this.left_table(t('slips_left'), left)}`;
  }

  private body(): TemplateResult {
    const { flow } = this;
    if (flow.phase === 'choose') return this.drop_zone();
    if (flow.phase === 'reading')
      return html`<p role="status">${t('slips_reading')}</p><progress aria-label=${t('slips_title')}></progress>`;
    if (flow.phase === 'preview') return this.preview();
    if (flow.phase === 'applied') return this.outcome();
    const total = flow.chosen.size;
    return html`<p role="status">${t('slips_applying', { done: flow.done, total })}</p>
      <progress .value=${flow.done} .max=${Math.max(1, total)} aria-label=${t('slips_title')}></progress>`;
  }

  private sync(): void {
    const ids = this.flow.ready;
    this.tell('close');
    this.flow.app.dispatchEvent(new CustomEvent('act', { detail: { action: 'slip_sync', ids } }));
  }

  private foot(): TemplateResult {
    const { flow } = this;
    const close = html`<button @click=${() => this.tell('close')}>${t(flow.phase === 'applied' ? 'close' : 'cancel')}</button>`;
    const other = html`<button @click=${() => flow.restart()}>${t('import_other_file')}</button>`;
    if (flow.phase === 'applied')
      return html`${other}<span class="grow"></span>${close}<button class="primary" ?disabled=${flow.ready.length === 0} @click=${this.sync}>
        ${t('slips_sync', { n: flow.ready.length })}</button>`;
    if (flow.phase !== 'preview') return html`<span class="grow"></span>${flow.phase === 'choose' ? close : nothing}`;
    if (!flow.answer?.usable)
      return html`<span class="grow"></span>${close}<button class="primary" @click=${() => flow.restart()}>${t('import_other_file')}</button>`;
    const n = flow.chosen.size;
    const matched = flow.entries.some(entry => entry.id !== null);
    return html`${other}<span class="grow muted">${matched && n === 0 ? t('slips_nothing') : nothing}</span>${close}${
      matched && n === 0
        ? html`<button class="primary" @click=${() => void flow.plan()}>${t('slips_go_on')}</button>`
        : html`<button class="primary" ?disabled=${n === 0} @click=${() => void flow.apply()}>${t('slips_commit', { n })}</button>`
    }`;
  }

  override render() {
    const busy = this.flow.phase === 'reading' || this.flow.phase === 'applying';
    return html`<yoshin-dialog wide .heading=${t('slips_title')} ?locked=${busy} @close=${() => this.tell('close')}>
      <div class="stack">${this.body()}</div><div slot="foot">${this.foot()}</div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-slips-dialog', SlipsDialog);
