import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { App } from '../app.ts';
import { type FeeBand, type FeeFinding, type FeeMode, type FeeRule, kFeeFlaws, type Order } from '../core/contract.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { integer_of, label_in, yen } from '../ui/format.ts';
import { language, say, t } from '../ui/language.ts';
import { fee_editor_style } from './fee_editor_style.ts';
import './fee_plot.ts';
import { complete_rule } from './rule.ts';

type Part = keyof FeeBand;
/// The most that an amount of an order may be.
const kMostYen = 999_999_999;
const kParts: readonly Part[] = ['lower', 'upper', 'fee'];

/// 手数料設定: the mode and up to five price bands, as a table, as a picture, and with the core's findings, all as they
/// are typed. Event `rule` (FeeRule, or null while a field holds no number).
export class FeeEditor extends YoshinElement {
  static override properties = {
    app: {},
    rule: {},
    count: {},
    bad: { state: true },
    typing: { state: true },
    row: { state: true },
    tried: { state: true },
  };
  app!: App;
  rule!: FeeRule;
  /// How many orders lie between edges of billed amounts; the picture shows them beneath the steps.
  count: (edges: readonly number[]) => readonly number[] = () => [];
  private bad = new Set<string>();
  /// The field whose text belongs to the person at it: nothing rewrites it.
  private typing = '';
  private row: number | null = null;
  private tried: number | null = null;
  private told: FeeRule | null = null;

  static override styles = [controls, fee_editor_style];

  override willUpdate(changed: PropertyValues): void {
    // Another rule from outside: what could not be read belongs to the old one. Our own comes back, too, as another object.
    if (changed.has('rule') && JSON.stringify(this.rule) !== JSON.stringify(this.told)) this.bad = new Set();
  }

  private emit(rule: FeeRule): void {
    this.rule = rule;
    this.told = rule;
    this.tell('rule', this.bad.size === 0 ? rule : null);
  }

  private mend(rule: FeeRule): void {
    this.bad = new Set();
    this.typing = '';
    this.emit(complete_rule(rule));
  }

  private typed(band: number, part: Part, event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    const read = text.trim() === '' ? 0 : integer_of(text);
    const value = read !== null && Math.abs(read) <= kMostYen ? read : null;
    const key = `${band}.${part}`;
    this.bad = new Set([...this.bad].filter(each => each !== key));
    if (value === null) this.bad.add(key);
    const bands = complete_rule(this.rule).bands.map((each, at) =>
      at === band && value !== null ? { ...each, [part]: value } : each,
    );
    this.emit({ ...this.rule, bands });
  }

  private enter(row: number, key: string): void {
    this.typing = key;
    this.row = row;
  }

  private leave(): void {
    this.typing = '';
    this.row = null;
  }

  private number(band: FeeBand, at: number, part: Part): TemplateResult {
    const key = `${at}.${part}`;
    const unused = band.lower === 0 && band.upper === 0 && band.fee === 0;
    const hold = this.typing === key || this.bad.has(key);
    return html`<input class="number ${this.bad.has(key) ? 'bad' : ''}" inputmode="numeric" data-at=${key}
      aria-label=${t(`fee_${part}_n`, { n: at + 1 })} aria-invalid=${this.bad.has(key)} placeholder="0"
      .value=${hold ? noChange : live(unused ? '' : yen(band[part]))}
      @focus=${() => this.enter(at, key)} @blur=${this.leave} @input=${(event: Event) => this.typed(at, part, event)} @change=${(event: Event) => this.typed(at, part, event)}>`;
  }

  private band(band: FeeBand, at: number, findings: readonly FeeFinding[]): TemplateResult {
    const unused = band.lower === 0 && band.upper === 0;
    const flawed = findings.some(finding => finding.band === at || finding.other === at);
    const [lower, upper, fee] = kParts.map(part => this.number(band, at, part));
    const make = t(this.rule.mode === 'add' ? 'fee_make_add' : 'fee_make');
    return html`<tr class="${unused ? 'unused' : ''} ${flawed ? 'flawed' : ''} ${this.row === at ? 'lit' : ''}"
      @pointerenter=${() => {
        this.row = at;
      }} @pointerleave=${() => {
        this.row = this.typing === '' ? null : Number(this.typing[0]);
      }}><td class="index">${at + 1}</td>
      <td>${lower}</td><td>${t('fee_from')}</td><td>${upper}</td><td>${t('fee_to')}</td>
      <td>${fee}</td><td>${make}</td><td class="faint note">${unused ? t('fee_unused') : nothing}</td></tr>`;
  }

  private finding(finding: FeeFinding): TemplateResult {
    const { mend } = finding;
    const rows = [finding.band, ...(finding.other === null ? [] : [finding.other])];
    return html`<li class=${finding.flaw} @pointerenter=${() => {
      this.row = rows[0] ?? null;
    }} @pointerleave=${() => {
      this.row = null;
    }}><span class="chip">${label_in(this.flaws(), finding.flaw, language.current)}</span><span class="said">${say(finding.message)}</span>${
      mend ? html`<button class="small" @click=${() => this.mend(mend.rule)}>${say(mend.label)}</button>` : nothing
    }</li>`;
  }

  private flaws() {
    return Object.entries(kFeeFlaws).map(([id, name]) => ({ id, ...name }));
  }

  private lint(findings: readonly FeeFinding[]): TemplateResult {
    const unread = [...this.bad].map(key => {
      const [row, part] = key.split('.') as [string, Part];
      return t(`fee_${part}_n`, { n: Number(row) + 1 });
    });
    return html`<div class="findings" aria-live="polite">${
      unread.length > 0
        ? html`<ul><li class="negative">${t('fee_lint_number', { fields: unread.join('、') })}</li></ul>`
        : findings.length > 0
          ? html`<ul>${findings.map(finding => this.finding(finding))}</ul>`
          : html`<p class="good">✓ ${t('fee_lint_none')}</p>`
    }</div>`;
  }

  private choose(row: number): void {
    this.renderRoot.querySelector<HTMLInputElement>(`input[data-at="${row}.lower"]`)?.focus();
  }

  /// 金額で試す: one amount, and in one sentence what the rule makes of it.
  private try_out(rule: FeeRule): TemplateResult {
    const order = { imported: { billed: this.tried ?? 0 } } as Order;
    const said = this.tried === null ? '' : say(this.app.questions.ask('fee_apply', { order, rule }).fee.sentence);
    return html`<div class="try"><label>${t('fee_try')} <input class="number" inputmode="numeric" placeholder="5,000" @input=${(
      event: Event,
    ) => {
      const amount = integer_of((event.target as HTMLInputElement).value);
      this.tried = amount !== null && amount >= 0 && amount <= kMostYen ? amount : null;
    }}> ${t('yen_unit')}</label><output aria-live="polite">${said || html`<span class="faint">${t('fee_try_hint')}</span>`}</output></div>`;
  }

  override render() {
    const rule = complete_rule(this.rule);
    const { findings, steps } = this.app.questions.ask('fee_lint', { rule });
    return html`<div class="modes" role="radiogroup" aria-label=${t('fee_title')}>${this.app.names.fee_modes.map(
      mode =>
        html`<label><input type="radio" name="mode" .checked=${mode.id === rule.mode} @change=${() => this.emit({ ...rule, mode: mode.id as FeeMode })}>${label_in(this.app.names.fee_modes, mode.id, language.current)}</label>`,
    )}</div>
    <p class="mode-why">${t(`fee_mode_${rule.mode}`)}</p>
    <fieldset ?disabled=${rule.mode === 'keep'}><table><thead><tr><th></th><th colspan="4">${t('fee_range')}</th><th colspan="3">${t('fee_amount')}</th></tr></thead>
      <tbody>${rule.bands.map((band, at) => this.band(band, at, findings))}</tbody></table></fieldset>
    <yoshin-fee-plot .rule=${rule} .steps=${steps} .row=${this.row} .tried=${this.tried} .count=${this.count}
      @row=${(event: CustomEvent<number | null>) => {
        this.row = event.detail;
      }} @choose=${(event: CustomEvent<number>) => this.choose(event.detail)}></yoshin-fee-plot>
    ${this.lint(findings)}${this.try_out(rule)}`;
  }
}
customElements.define('yoshin-fee-editor', FeeEditor);
