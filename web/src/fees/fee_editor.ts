import { css, html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import type { FeeBand, FeeFinding, FeeMode, FeeRule } from '../core/contract.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { integer_of, label_in, yen } from '../ui/format.ts';
import { language, say, t } from '../ui/language.ts';
import { complete_rule } from './rule.ts';

type Part = keyof FeeBand;

/// 手数料設定: the mode and up to five price bands, with the core's lint beneath. Event `rule` (FeeRule, or null while
/// a field holds no number).
export class FeeEditor extends YoshinElement {
  static override properties = { app: {}, rule: {}, bad: { state: true } };
  app!: App;
  rule!: FeeRule;
  private bad = new Set<string>();

  static override styles = [
    controls,
    css`
    .modes { display: flex; gap: 18px; margin-bottom: 10px; }
    .modes label { display: flex; gap: 6px; align-items: center; }
    table { border-collapse: collapse; }
    th { font-weight: 400; font-size: 12px; color: var(--muted); text-align: left; padding: 0 0 4px; }
    td { padding: 2px 5px 2px 0; white-space: nowrap; font-size: 12.5px; }
    td.index { color: var(--faint); padding-right: 10px; text-align: right; }
    input.number { width: 84px; }
    td.note { font-size: 11.5px; padding: 0; background: none; }
    tr.unused input.number { color: var(--faint); }
    tr.flawed td.index { color: var(--ng); font-weight: 600; }
    ul { margin: 10px 0 0; padding: 0; list-style: none; display: grid; gap: 4px; }
    li { padding: 4px 10px; border-radius: 5px; background: var(--wait-soft); }
    .good { margin-top: 10px; color: var(--ok); }
    fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
    .modes { flex-wrap: wrap; }
    @media (max-width: 600px) {
      fieldset { overflow-x: auto; padding-bottom: 3px; }
      input.number { width: 64px; }
    }
    fieldset:disabled { opacity: .55; }
  `,
  ];

  private emit(rule: FeeRule): void {
    this.rule = rule;
    this.tell('rule', this.bad.size === 0 ? rule : null);
  }

  private typed(band: number, part: Part, event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    const value = text.trim() === '' ? 0 : integer_of(text);
    const key = `${band}.${part}`;
    if (value === null) this.bad = new Set([...this.bad, key]);
    else this.bad = new Set([...this.bad].filter(each => each !== key));
    const bands = complete_rule(this.rule).bands.map((each, at) =>
      at === band && value !== null ? { ...each, [part]: value } : each,
    );
    this.emit({ ...this.rule, bands });
  }

  private number(band: FeeBand, at: number, part: Part): TemplateResult {
    const unused = band.lower === 0 && band.upper === 0 && band.fee === 0;
    return html`<input class="number ${this.bad.has(`${at}.${part}`) ? 'bad' : ''}" inputmode="numeric"
      aria-label=${t(`fee_${part}_n`, { n: at + 1 })} .value=${unused ? '' : yen(band[part])} placeholder="0"
      @change=${(event: Event) => this.typed(at, part, event)}>`;
  }

  private band(band: FeeBand, at: number, findings: readonly FeeFinding[]): TemplateResult {
    const unused = band.lower === 0 && band.upper === 0;
    const flawed = findings.some(finding => finding.band === at || finding.other === at);
    return html`<tr class="${unused ? 'unused' : ''} ${flawed ? 'flawed' : ''}"><td class="index">${at + 1}</td>
      <td>${this.number(band, at, 'lower')}</td><td>${t('fee_from')}</td><td>${this.number(band, at, 'upper')}</td><td>${t('fee_to')}</td>
      <td>${this.number(band, at, 'fee')}</td><td>${t('fee_make')}</td><td class="faint note">${unused ? t('fee_unused') : nothing}</td></tr>`;
  }

  private lint(findings: readonly FeeFinding[]): TemplateResult {
    if (this.bad.size > 0) return html`<ul><li>${t('fee_lint_number')}</li></ul>`;
    if (findings.length === 0) return html`<p class="good">✓ ${t('fee_lint_none')}</p>`;
    return html`<ul>${findings.map(finding => html`<li>${say(finding.message)}</li>`)}</ul>`;
  }

  override render() {
    const rule = complete_rule(this.rule);
    const findings = this.app.questions.ask('fee_lint', { rule }).findings;
    return html`<div class="modes" role="radiogroup" aria-label=${t('fee_title')}>${this.app.names.fee_modes.map(
      mode =>
        html`<label><input type="radio" name="mode" .checked=${mode.id === rule.mode} @change=${() => this.emit({ ...rule, mode: mode.id as FeeMode })}>${label_in(this.app.names.fee_modes, mode.id, language.current)}</label>`,
    )}</div>
    <fieldset ?disabled=${rule.mode === 'keep'}><table><thead><tr><th></th><th colspan="4">${t('fee_range')}</th><th colspan="3">${t('fee_amount')}</th></tr></thead>
      <tbody>${rule.bands.map((band, at) => this.band(band, at, findings))}</tbody></table></fieldset>${this.lint(findings)}`;
  }
}
customElements.define('yoshin-fee-editor', FeeEditor);
