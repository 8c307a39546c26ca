import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import type { FeeListed, FeeScope, FeeTotals, FeeTrial } from '../core/contract.ts';
import { bytes_of_base64 } from '../core/hash.ts';
import { download } from '../orders/export.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { label_in, yen } from '../ui/format.ts';
import { language, say, t } from '../ui/language.ts';
import { change_text, difference } from './sums.ts';

const kPage = 50;
const kScopes: readonly FeeListed[] = ['free', 'held'];

/// A trial is made anew at every drawing; only another one begins its list from the top.
const differs = (one: FeeTrial, other: FeeTrial) => JSON.stringify(one) !== JSON.stringify(other);

/// What a rule would do to the orders of a period: sums by band, and the orders that change. Changes nothing.
export class FeeTrialView extends YoshinElement {
  static override properties = { trial: { hasChanged: differs }, listed: { state: true }, count: { state: true } };
  app!: App;
  trial!: FeeTrial;
  private listed: FeeListed = 'free';
  private count = kPage;

  static override styles = [
    controls,
    css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
    .scopes { display: flex; flex-wrap: wrap; gap: 6px 16px; }
    .scopes label { display: flex; gap: 6px; align-items: center; }
    .why { color: var(--muted); font-size: 12px; line-height: 18px; }
    .scroll { overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
    .changes { max-height: 340px; }
    tr.total td { font-weight: 600; background: var(--raised); }
    tr.idle td { color: var(--faint); }
    .up { color: var(--accent-strong); }
    .down { color: var(--ng); }
    td.after { font-weight: 600; }
    .sentence { color: var(--muted); font-size: 12px; min-width: 190px; }
    .changes td:first-child, .bands td { white-space: nowrap; }
    h3 { font-size: 13px; font-weight: 600; }
    .sub { font-size: 11.5px; color: var(--muted); }
  `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.app.feed, 'rows');
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('trial')) this.count = kPage;
  }

  private moved(before: number, after: number): TemplateResult {
    const sign = after > before ? 'up' : 'down';
    return html`${change_text(before, after)}${before === after ? nothing : html`<div class=${sign}>${difference(before, after)}</div>`}`;
  }

  private line(name: string, range: string, totals: FeeTotals, kind: string): TemplateResult {
    const { before, after } = totals;
    return html`<tr class=${kind}><td>${name}</td><td>${range}</td><td class="number">${yen(totals.orders)}</td><td class="number">${yen(totals.changed)}</td>
      <td class="number">${this.moved(before.fee, after.fee)}</td>
      <td class="number">${change_text(before.billed, after.billed)}</td></tr>`;
  }

  private bands(scope: FeeScope): TemplateResult {
    const rows = scope.bands.map((totals, at) => {
      const band = this.trial.rule.bands[at];
      if (band === undefined) return this.line('–', t('fee_gap'), totals, totals.orders === 0 ? 'idle' : '');
      const used = band.lower !== 0 || band.upper !== 0;
      if (!used && totals.orders === 0) return nothing;
      const range = t('fee_range_between', { lower: yen(band.lower), upper: yen(band.upper) });
      return this.line(String(at + 1), range, totals, totals.orders === 0 ? 'idle' : '');
    });
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('sim_range')}><table class="list bands"><thead><tr><th>${t('sim_band')}</th><th>${t('sim_range')}</th><th class="number">${t('sim_orders')}</th><th class="number">${t('sim_changed')}</th>
      <th class="number">${t('sim_fees')}</th><th class="number">${t('sim_billed')}</th></tr></thead>
      <tbody>${rows}${this.line(t('sim_total'), '', scope, 'total')}</tbody></table></div>`;
  }

  private changes(): TemplateResult {
    const { listed } = this;
    const { total, changes } = this.app.questions.ask('table_fee_changes', {
      ...this.trial,
      listed,
      first: 0,
      count: this.count,
    });
    if (total === 0) return html`<div class="empty">${t('sim_no_change')}</div>`;
    return html`<div class="row wrap"><h3>${t('sim_changes', { n: yen(total) })}</h3><span class="grow"></span>
      <button class="small" @click=${this.save}>${t('sim_csv')}</button></div>
      <div class="scroll changes" tabindex="0" role="region" aria-label=${t('sim_changes', { n: yen(total) })}><table class="list"><thead><tr><th>${t('col_number')}</th>
        <th class="number">${t('col_fee')}</th><th class="number">${t('col_billed')}</th><th></th></tr></thead><tbody>${changes.map(
          change => html`<tr data-number=${change.number}><td>${change.number}<div class="sub">${change.ordered_at.slice(0, 10)} ${listed === 'held' ? label_in(this.app.names.statuses, change.status, language.current) : nothing}</div></td>
          <td class="number">${change_text(change.before.fee, change.after.fee)}</td><td class="number">${change_text(change.before.billed, change.after.billed)}</td>
          <td class="sentence">${say(change.sentence)}</td></tr>`,
        )}</tbody></table></div>${
          total > changes.length
            ? html`<button @click=${() => {
                this.count += kPage * 4;
              }}>${t('sim_more', { n: yen(Math.min(kPage * 4, total - changes.length)) })}</button>`
            : nothing
        }`;
  }

  private save(): void {
    const { file } = this.app.questions.ask('table_fee_file', { ...this.trial, listed: this.listed });
    download(`yoshin-fees-${this.trial.provider}-${this.app.today()}.csv`, [bytes_of_base64(file)], 'text/csv');
  }

  override render() {
    const answer = this.app.questions.ask('table_fees', this.trial);
    const scope = answer[this.listed];
    const seen = answer.free.orders + answer.held.orders + answer.by_hand;
    if (seen === 0) return html`<div class="empty"><b>${t('sim_none')}</b><br>${t('sim_none_next')}</div>`;
    return html`<div class="scopes" role="radiogroup" aria-label=${t('sim_scope')}>${kScopes.map(
      each =>
        html`<label><input type="radio" name="scope" .checked=${each === this.listed} @change=${() => {
          this.listed = each;
          this.count = kPage;
        }}>${t(`sim_scope_${each}`, { n: yen(answer[each].orders) })}</label>`,
    )}</div>
    <p class="why">${t(`sim_${this.listed}_why`)} ${answer.by_hand > 0 ? t('sim_by_hand', { n: yen(answer.by_hand) }) : nothing}</p>
    ${this.bands(scope)}${this.changes()}`;
  }
}
customElements.define('yoshin-fee-trial', FeeTrialView);
