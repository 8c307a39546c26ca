import { css, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Shop, ShopProvider } from '../api/shapes.ts';
import type { App } from '../app.ts';
import type { FeeRule, FeeTrial, ProviderId } from '../core/contract.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { YoshinElement } from '../ui/element.ts';
import { label_in, yen } from '../ui/format.ts';
import { language, t } from '../ui/language.ts';
import './fee_editor.ts';
import { kPeriodKinds, type Period, type PeriodKind, period_of } from './periods.ts';
import './reapply_dialog.ts';
import { complete_rule } from './rule.ts';
import { change_text, difference } from './sums.ts';
import './trial_view.ts';

/// 手数料シミュレーション: the rules of a shop's providers side by side, tried on the orders of a period. Events: `close`;
/// `rule` (FeeRule) at every change where the rule belongs to somebody else's form.
export class SimulationDialog extends YoshinElement {
  static override properties = {
    app: {},
    shop: {},
    provider: {},
    given: {},
    kind: { state: true },
    custom: { state: true },
    drafts: { state: true },
    flawed: { state: true },
    busy: { state: true },
    reapplying: { state: true },
  };
  app!: App;
  shop = '';
  provider = '';
  /// The rule of a form that opened this; then only that provider is tried and nothing is saved here.
  given: FeeRule | null = null;
  private kind: PeriodKind = 'all';
  private custom: Period = { from: '', to: '' };
  private drafts = new Map<string, FeeRule>();
  private flawed = false;
  private busy = false;
  private reapplying = false;

  static override styles = [
    controls,
    css`
    .where { display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: center; margin-bottom: 12px; }
    .where label { display: flex; gap: 6px; align-items: center; color: var(--muted); }
    .kinds { display: flex; flex-wrap: wrap; gap: 4px; }
    .kinds button[aria-pressed='true'] { background: var(--accent-soft); color: var(--accent-strong); border-color: var(--accent); font-weight: 600; }
    .parts { display: grid; grid-template-columns: minmax(0, 480px) minmax(0, 1fr); gap: 22px; align-items: start; margin-top: 14px; }
    .scroll { overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
    table.list tr.selected td { background: var(--accent-soft); }
    .providers td { white-space: nowrap; }
    .providers td button { font-weight: 600; }
    h3 { font-size: 13px; font-weight: 600; margin-bottom: 8px; }
    @media (max-width: 1000px) { .parts { grid-template-columns: minmax(0, 1fr); } }
  `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.app, 'shops');
    this.watch(this.app.feed, 'rows');
    this.shop ||= this.app.shops[0]?.id ?? '';
    const [first] = this.setups();
    this.provider ||= (this.setups().find(each => each.fee_rule.mode !== 'keep') ?? first)?.provider ?? '';
    if (this.given) this.drafts.set(this.key(this.provider), this.given);
  }

  private key(provider: string): string {
    return `${this.shop} ${provider}`;
  }

  private chosen_shop(): Shop | undefined {
    return this.app.shop(this.shop);
  }

  /// The providers to show: those in use, and the chosen one.
  private setups(): ShopProvider[] {
    const all = this.chosen_shop()?.providers ?? [];
    if (this.given) return all.filter(each => each.provider === this.provider);
    const used = all.filter(each => each.enabled || each.provider === this.provider);
    return used.length > 0 ? used : all;
  }

  private rule_of(setup: ShopProvider): FeeRule {
    return complete_rule(this.drafts.get(this.key(setup.provider)) ?? setup.fee_rule);
  }

  private trial_of(setup: ShopProvider): FeeTrial {
    const period = period_of(this.kind, this.app.today(), this.custom);
    return { shop: this.shop, provider: setup.provider as ProviderId, rule: this.rule_of(setup), ...period };
  }

  private keep(setup: ShopProvider, rule: FeeRule | null): void {
    this.flawed = rule === null;
    if (!rule) return;
    this.drafts = new Map(this.drafts).set(this.key(setup.provider), rule);
    if (this.given) this.tell('rule', rule);
  }

  private revert(setup: ShopProvider): void {
    this.flawed = false;
    this.drafts = new Map([...this.drafts].filter(([key]) => key !== this.key(setup.provider)));
  }

  private async save(shop: Shop, setup: ShopProvider): Promise<void> {
    this.busy = true;
    const { enabled, settings } = setup;
    try {
      const body = { version: shop.version, enabled, settings, fee_rule: this.rule_of(setup) };
      this.app.keep_shop(await this.app.shop_source.save_provider(shop.id, setup.provider, body));
      this.revert(setup);
      this.app.toast('done', t('sim_saved', { provider: this.app.provider_name(setup.provider) }));
    } catch (error) {
      this.app.report(error);
    } finally {
      this.busy = false;
    }
  }

  private day(label: string, part: keyof Period): TemplateResult {
    return html`<input type="date" aria-label=${label} .value=${this.custom[part]} @change=${(event: Event) => {
      this.custom = { ...this.custom, [part]: (event.target as HTMLInputElement).value };
    }}>`;
  }

  private where(): TemplateResult {
    const shops =
      this.given || this.app.shops.length < 2
        ? nothing
        : html`<label>${t('sim_shop')} <select .value=${this.shop} @change=${(event: Event) => {
            this.shop = (event.target as HTMLSelectElement).value;
            this.provider = '';
            this.provider = this.setups()[0]?.provider ?? '';
            this.flawed = false;
          }}>${this.app.shops.map(each => html`<option value=${each.id} ?selected=${each.id === this.shop}>${each.name}</option>`)}</select></label>`;
    return html`<div class="where">${shops}<span class="kinds" role="group" aria-label=${t('sim_period')}>${kPeriodKinds.map(
      kind =>
        html`<button class="small" aria-pressed=${kind === this.kind} @click=${() => {
          if (kind === 'custom') this.custom = period_of(this.kind, this.app.today(), this.custom);
          this.kind = kind;
        }}>${t(`sim_${kind}`)}</button>`,
    )}</span>${
      this.kind === 'custom'
        ? html`<span class="row">${this.day(t('sim_from'), 'from')}～${this.day(t('sim_to'), 'to')}</span>`
        : nothing
    }</div>`;
  }

  /// One line a provider: what its rule would do.
  private line(setup: ShopProvider): TemplateResult {
    const { free, held } = this.app.questions.ask('table_fees', this.trial_of(setup));
    const { before, after } = free;
    const selected = setup.provider === this.provider;
    return html`<tr class=${selected ? 'selected' : ''}><td><button class="link" aria-pressed=${selected} @click=${() => {
      this.provider = setup.provider;
      this.flawed = false;
    }}>${this.app.provider_name(setup.provider)}</button></td>
      <td>${label_in(this.app.names.fee_modes, this.rule_of(setup).mode, language.current)} ${this.drafts.has(this.key(setup.provider)) && !this.given ? html`<span class="chip warning">${t('sim_unsaved')}</span>` : nothing}</td>
      <td class="number">${yen(free.orders)}</td><td class="number">${yen(free.changed)}</td><td class="number">${change_text(before.fee, after.fee)}</td>
      <td class="number">${difference(before.fee, after.fee)}</td><td class="number">${change_text(before.billed, after.billed)}</td><td class="number">${yen(held.orders)}</td></tr>`;
  }

  private providers(setups: readonly ShopProvider[]): TemplateResult {
    return html`<div class="scroll providers" tabindex="0" role="region" aria-label=${t('sim_providers')}><table class="list"><thead><tr><th>${t('sim_provider')}</th><th>${t('sim_mode')}</th>
      <th class="number">${t('sim_orders')}</th><th class="number">${t('sim_changed')}</th><th class="number">${t('sim_fees')}</th><th class="number">${t('sim_difference')}</th><th class="number">${t('sim_billed')}</th><th class="number">${t('sim_held')}</th></tr></thead>
      <tbody>${setups.map(setup => this.line(setup))}</tbody></table></div>`;
  }

  private foot(shop: Shop, setup: ShopProvider): TemplateResult {
    const close = () => this.tell('close');
    if (this.given)
      return html`<div slot="foot"><span class="grow"></span><button class="primary" @click=${close}>${t('sim_back')}</button></div>`;
    const draft = this.drafts.has(this.key(setup.provider));
    const locked = this.app.local?.locked ?? false;
    return html`<div slot="foot"><button ?disabled=${draft || this.flawed || locked} @click=${() => {
      this.reapplying = true;
    }}>${t('fee_reapply')}</button><span class="grow"></span>
      ${draft ? html`<button @click=${() => this.revert(setup)}>${t('sim_revert')}</button>` : nothing}
      <button @click=${close}>${t('close')}</button>
      <button class="primary" ?disabled=${!draft || this.flawed || this.busy || locked} @click=${() => void this.save(shop, setup)}>${t('sim_save')}</button></div>`;
  }

  override render() {
    const shop = this.chosen_shop();
    const setups = this.setups();
    const setup = setups.find(each => each.provider === this.provider);
    const heading =
      this.given && setup ? `${t('sim_title')} — ${this.app.provider_name(setup.provider)}` : t('sim_title');
    if (!shop || !setup)
      return html`<yoshin-dialog .heading=${heading} @close=${() => this.tell('close')}><div class="empty">${t('settings_none')}</div></yoshin-dialog>`;
    const trial = this.trial_of(setup);
    const count = (edges: readonly number[]) =>
      this.app.questions.ask('table_fees', { ...trial, edges: [...edges] }).counts;
    return html`<yoshin-dialog wide .heading=${heading} @close=${() => this.tell('close')}>${this.where()}${this.given ? nothing : this.providers(setups)}
      <div class="parts"><section><h3>${t('fee_title')} — ${this.app.provider_name(setup.provider)}</h3>${keyed(
        this.key(setup.provider),
        html`<yoshin-fee-editor .app=${this.app} .rule=${trial.rule} .count=${count}
          @rule=${(event: CustomEvent<FeeRule | null>) => this.keep(setup, event.detail)}></yoshin-fee-editor>`,
      )}</section><section><yoshin-fee-trial .app=${this.app} .trial=${trial}></yoshin-fee-trial></section></div>${this.foot(shop, setup)}</yoshin-dialog>
      ${
        this.reapplying
          ? html`<yoshin-reapply-dialog .app=${this.app} .shop=${this.shop} .provider=${this.provider} @close=${() => {
              this.reapplying = false;
            }}></yoshin-reapply-dialog>`
          : nothing
      }`;
  }
}
customElements.define('yoshin-simulation-dialog', SimulationDialog);
