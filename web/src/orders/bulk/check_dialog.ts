import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../app.ts';
import {
  type FieldRepair,
  type FindingKind,
  type KindProblem,
  kFindingKinds,
  type Repair,
} from '../../core/contract.ts';
import { controls } from '../../ui/controls.ts';
import { YoshinElement } from '../../ui/element.ts';
import { yen as count, standing_alone } from '../../ui/format.ts';
import { language, say, t } from '../../ui/language.ts';
import '../../ui/dialog.ts';
import { type CheckedKind, type CheckedLine, CheckFlow } from './check_flow.ts';
import { check_style } from './check_style.ts';
import { diff_style, diff_view } from './diff_view.ts';

const kFirstShown = 20;
const kMoreShown = 100;
/// Kinds that are not chosen beforehand, and why.
const kHints: Partial<Record<FindingKind, 'check_automatic' | 'check_cut'>> = {
  automatic: 'check_automatic',
  cut: 'check_cut',
};

const label_of = (kind: FindingKind) => standing_alone(kFindingKinds[kind][language.current]);
const name_of = (repair: Repair | FieldRepair) => ('field_name' in repair ? say(repair.field_name) : '');

/// 与信前チェック: the problems of the ticked or listed orders by kind, and their repairs in bulk. Event: `close`.
export class CheckDialog extends YoshinElement {
  static override properties = { app: {}, ticked: {}, only_ticked: { state: true } };
  app!: App;
  ticked: readonly number[] = [];
  private only_ticked = false;
  private listed: readonly number[] = [];
  private flow!: CheckFlow;
  /// How many orders are shown of each kind that is unfolded.
  private readonly unfolded = new Map<FindingKind, number>();

  static override styles = [controls, diff_style, check_style];

  override connectedCallback(): void {
    super.connectedCallback();
    this.listed = this.app.questions.ask('table_ids', { all: true }).ids;
    this.only_ticked = this.ticked.length > 0;
    this.flow = new CheckFlow(this.app);
    this.watch(this.flow, 'change');
    void this.flow.check(this.ids);
  }

  override disconnectedCallback(): void {
    this.flow.stop();
    super.disconnectedCallback();
  }

  private get ids(): readonly number[] {
    return this.only_ticked ? this.ticked : this.listed;
  }

  private choose_scope(only_ticked: boolean): void {
    this.only_ticked = only_ticked;
    void this.flow.check(this.ids);
  }

  private fold(kind: FindingKind): void {
    if (!this.unfolded.delete(kind)) this.unfolded.set(kind, kFirstShown);
    this.requestUpdate();
  }

  private open(id: number): void {
    this.tell('close');
    this.app.dispatchEvent(new CustomEvent('open-order', { detail: { id, tab: 'problems' } }));
  }

  /// Goes to the next order of what is unfolded, and unfolds the next kind at its end.
  private async next(): Promise<void> {
    const lines = [...this.renderRoot.querySelectorAll<HTMLElement>('.line .number')];
    const at = lines.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement);
    const line = lines[at + 1];
    const folded = this.flow.sections().find(section => !this.unfolded.has(section.kind));
    if (!line && folded) {
      this.fold(folded.kind);
      await this.updateComplete;
      const first = this.renderRoot.querySelector<HTMLElement>(`[data-kind="${folded.kind}"] .line .number`);
      return first?.focus();
    }
    (line ?? lines[0])?.focus();
  }

  private on_key(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    void this.next();
  }

  private async repair(): Promise<void> {
    if (await this.flow.repair()) this.tell('close');
  }

  private scope(): TemplateResult {
    const choice = (only_ticked: boolean, text: string, n: number) => html`<label><input type="radio" name="scope"
      .checked=${this.only_ticked === only_ticked} ?disabled=${n === 0 || this.flow.phase === 'repairing'}
      @change=${() => this.choose_scope(only_ticked)}>${text}</label>`;
    return html`<div class="scope" role="radiogroup" aria-label=${t('check_scope')}>
      ${choice(true, t('results_ticked', { n: count(this.ticked.length) }), this.ticked.length)}
      ${choice(false, t('results_listed', { n: count(this.listed.length) }), this.listed.length)}</div>`;
  }

  private summary(): TemplateResult {
    const { flow } = this;
    const { errors, after } = flow.counts();
    if (flow.phase === 'repairing')
      return html`<div class="stack" role="status">${t('check_repairing', { done: count(flow.done), total: count(flow.total) })}
        <progress .value=${flow.done} max=${Math.max(1, flow.total)}></progress></div>`;
    return html`<div class="summary" role="status">${
      flow.phase === 'reading'
        ? html`<span>${t('check_reading', { done: count(flow.done), total: count(flow.total) })}</span>`
        : html`<b>${t('check_found', { n: count(flow.total), errors: count(errors) })}</b>
          <span class="muted">${t('check_after', { n: count(after) })}</span>`
    }</div>${flow.phase === 'reading' ? html`<progress .value=${flow.done} max=${Math.max(1, flow.total)}></progress>` : nothing}`;
  }

  private person(problem: KindProblem): TemplateResult {
    return html`<div><div class="name"><span class="chip ${problem.severity}">${t(`severity_${problem.severity}`)}</span> ${say(problem.field_name)}</div>
      <dl><dt>${t('problem_found')}</dt><dd>${problem.found || html`<span class="faint">${t('check_blank')}</span>`}</dd>
      <dt>${t('problem_expected')}</dt><dd>${say(problem.expected)}</dd>
      <dt>${t('next_step')}</dt><dd>${say(problem.next_step)}</dd></dl></div>`;
  }

  private line(line: CheckedLine): TemplateResult {
    const { order, repairs, kind } = line;
    const { id } = order.document;
    const { number } = order.document.order;
    const on = this.flow.is_ticked(kind, id);
    const alone = line.problems.filter(problem => problem.repairs.length === 0);
    return html`<div class="line ${on || repairs.length === 0 ? '' : 'off'}">${
      repairs.length > 0 && this.flow.kinds.has(kind)
        ? html`<input type="checkbox" .checked=${on} aria-label=${t('check_order', { number })}
            @change=${(event: Event) => this.flow.tick_order(kind, id, (event.target as HTMLInputElement).checked)}>`
        : html`<span></span>`
    }<button class="link number" aria-label=${t('check_open', { number })} @click=${() => this.open(id)}>${number}</button>
      <div class="what">${repairs.map(
        repair =>
          html`<div><div class="name">${name_of(repair) || say(line.problems[0]?.field_name)}</div>${diff_view(repair.before, repair.after)}</div>`,
      )}${alone.map(problem => this.person(problem))}</div></div>`;
  }

  private section({ kind, lines, repairable }: CheckedKind): TemplateResult {
    const shown = this.unfolded.get(kind) ?? 0;
    const person = lines.length - repairable;
    const hint = kHints[kind];
    return html`<section class="kind ${shown > 0 ? 'open' : ''}" data-kind=${kind}><div class="head">${
      repairable > 0
        ? html`<input type="checkbox" .checked=${this.flow.kinds.has(kind)} aria-label=${t('check_kind', { kind: label_of(kind) })}
            @change=${(event: Event) => void this.flow.tick_kind(kind, (event.target as HTMLInputElement).checked)}>`
        : html`<span class="blank"></span>`
    }<button class="fold" aria-expanded=${shown > 0} @click=${() => this.fold(kind)}>${label_of(kind)}
      ${repairable > 0 ? html`<span class="chip ok">${t('check_repairable', { n: count(repairable) })}</span>` : nothing}
      ${person > 0 ? html`<span class="chip warning">${t('check_person', { n: count(person) })}</span>` : nothing}
      <span class="grow"></span><span class="arrow" aria-hidden="true">${shown > 0 ? '▾' : '▸'}</span></button></div>
      ${shown > 0 && hint ? html`<div class="hint">${t(hint)}</div>` : nothing}
      ${repeat(
        lines.slice(0, shown),
        line => line.order.document.id,
        line => this.line(line),
      )}${
        shown > 0 && lines.length > shown
          ? html`<button class="more plain" @click=${() => {
              this.unfolded.set(kind, shown + kMoreShown);
              this.requestUpdate();
            }}>${t('check_more', { n: count(Math.min(kMoreShown, lines.length - shown)) })}</button>`
          : nothing
      }</section>`;
  }

  private left(): TemplateResult | typeof nothing {
    const { left } = this.flow;
    if (left.length === 0) return nothing;
    return html`<div class="left"><div class="note error" role="alert"><b>${t('check_left', { n: count(left.length) })}</b></div>
      <table class="list"><tbody>${left
        .slice(0, kMoreShown)
        .map(
          ({ number, problem }) =>
            html`<tr><td>${number}</td><td>${say(problem.text)} <span class="muted">${say(problem.next_step)}</span></td></tr>`,
        )}</tbody></table></div>`;
  }

  private content(): TemplateResult {
    const sections = this.flow.sections();
    const { phase, error, total } = this.flow;
    if (error)
      return html`<div class="note error" role="alert"><b>${say(error.text)}</b> ${say(error.next_step)}</div>`;
    if (phase === 'checked' && sections.length === 0)
      return html`<div class="empty"><b>${t('check_none', { n: count(total) })}</b><br>${t('check_none_next')}</div>`;
    return html`${this.summary()}${this.left()}${sections.map(section => this.section(section))}`;
  }

  override render() {
    const { phase, left } = this.flow;
    const { repairs } = this.flow.counts();
    const busy = phase !== 'checked';
    return html`<yoshin-dialog wide .heading=${t('check')} ?locked=${phase === 'repairing'} @keydown=${this.on_key} @close=${() => this.tell('close')}>
      ${this.scope()}${this.content()}
      <div slot="foot"><span class="keys grow">${t('check_keys')}</span><button ?disabled=${phase === 'repairing'} @click=${() => this.tell('close')}>${t('close')}</button>
        ${
          left.length > 0 || this.flow.error
            ? html`<button class="primary" @click=${() => void this.flow.check(this.ids)}>${t('check_again')}</button>`
            : html`<button class="primary" ?disabled=${busy || repairs === 0} @click=${() => void this.repair()}>${t('check_apply', { n: count(repairs) })}</button>`
        }</div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-check-dialog', CheckDialog);
