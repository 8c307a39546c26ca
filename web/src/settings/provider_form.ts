import { html, nothing, type TemplateResult } from 'lit';
import { routes } from '../api/routes.ts';
import type { CredentialField, Shop, ShopProvider } from '../api/shapes.ts';
import type { App } from '../app.ts';
import type { FeeRule, FeeTrial, ProviderId, SettingField } from '../core/contract.ts';
import '../fees/fee_editor.ts';
import '../fees/reapply_dialog.ts';
import { complete_rule } from '../fees/rule.ts';
import '../fees/simulation_dialog.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { standing_alone, yen } from '../ui/format.ts';
import { say, t } from '../ui/language.ts';
import type { TextKey } from '../ui/texts/texts.ts';
import { card_style } from './card_style.ts';

interface Draft {
  enabled: boolean;
  settings: Record<string, string>;
  fee_rule: FeeRule;
}

/// How a credential's state looks; an optional one that is not set is nothing to mend.
const kChip = { set: 'ok', optional: '', missing: 'error' } as const;

/// A choice's label; one that is its own value, an element's name for instance, keeps its letters.
const choice_name = (value: string, label: string) => (label === value ? label : standing_alone(label));

/// One provider of a shop: in use or not, credentials (write-only), settings, fee rule.
export class ProviderForm extends YoshinElement {
  static override properties = {
    app: {},
    shop: {},
    provider: {},
    draft: { state: true },
    busy: { state: true },
    reapplying: { state: true },
    trying: { state: true },
    flawed: { state: true },
    typed: { state: true },
  };
  static override styles = [controls, card_style];
  app!: App;
  shop!: Shop;
  provider!: ShopProvider;
  private draft: Draft | null = null;
  private busy = false;
  private reapplying = false;
  private trying = false;
  private flawed = false;
  private typed: Record<string, string> = {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.app.feed, 'rows');
  }

  private get values(): Draft {
    const { enabled, settings, fee_rule } = this.provider;
    return this.draft ?? { enabled, settings, fee_rule };
  }

  private change(part: Partial<Draft>): void {
    this.draft = { ...this.values, ...part };
  }

  private async write(work: () => Promise<Shop>): Promise<boolean> {
    this.busy = true;
    try {
      this.app.keep_shop(await work());
      this.app.toast('done', t('saved'));
      return true;
    } catch (error) {
      this.app.report(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  private async save(): Promise<void> {
    const body = { version: this.shop.version, ...this.values };
    if (await this.write(() => this.app.shop_source.save_provider(this.shop.id, this.provider.provider, body)))
      this.draft = null;
  }

  private async save_credentials(): Promise<void> {
    const values = Object.fromEntries(Object.entries(this.typed).filter(([, text]) => text !== ''));
    if (await this.write(() => routes.save_credentials(this.shop.id, this.provider.provider, values))) this.typed = {};
  }

  private credential(field: CredentialField): TemplateResult {
    const rule = t(field.least === field.most ? 'credential_exact' : 'credential_length', {
      kind: t(`kind_${field.kind}` as TextKey),
      least: field.least,
      most: field.most,
    });
    const state = field.set ? 'set' : field.least === 0 ? 'optional' : 'missing';
    const hint = field.set ? t('credential_keep') : field.preset;
    return html`<label class="credential"><span>${standing_alone(say(field.label))}</span>
      <span class="chip ${kChip[state]}">${t(`credential_${state}`)}</span>
      <input type="password" autocomplete="new-password" spellcheck="false" maxlength=${field.most} placeholder=${hint} .value=${this.typed[field.id] ?? ''}
        @input=${(event: Event) => {
          this.typed = { ...this.typed, [field.id]: (event.target as HTMLInputElement).value };
        }}><span class="hint">${rule}${
          field.preset && !field.set
            ? html` · <button class="link" @click=${() => {
                this.typed = { ...this.typed, [field.id]: field.preset };
              }}>${field.preset}</button>`
            : nothing
        }</span></label>`;
  }

  private setting(field: SettingField): TemplateResult {
    const value = this.values.settings[field.id] ?? field.preset;
    const set = (text: string) => this.change({ settings: { ...this.values.settings, [field.id]: text } });
    const from = (event: Event) => set((event.target as HTMLInputElement | HTMLSelectElement).value);
    const choices =
      field.kind === 'toggle'
        ? [
            { value: 'off', label: t('toggle_off') },
            { value: 'on', label: t('toggle_on') },
          ]
        : field.choices;
    const control =
      choices.length > 0
        ? html`<select @change=${from}>${choices.map(
            choice =>
              html`<option value=${choice.value} ?selected=${choice.value === value}>${choice_name(choice.value, say(choice.label))}</option>`,
          )}</select>`
        : html`<input .value=${value} maxlength="200" @change=${from}>`;
    return html`<label class="setting"><span>${standing_alone(say(field.label))}</span>${control}</label>`;
  }

  /// What the proxy alone has, and takes.
  private keys(): TemplateResult {
    const any_typed = Object.values(this.typed).some(text => text !== '');
    return html`<h3>${t('credentials')}</h3><p class="why">${t('credentials_why')}</p>
      ${this.provider.credentials.map(field => this.credential(field))}
      <button ?disabled=${!any_typed || this.busy} @click=${this.save_credentials}>${t('credentials_save')}</button>`;
  }

  private left(): TemplateResult {
    const on_form = this.provider.setting_fields.filter(field => field.on_form);
    const advanced = this.provider.setting_fields.filter(field => !field.on_form);
    return html`<section>${this.app.local ? html`<p class="why">${t('local_no_keys')}</p>` : this.keys()}
      ${on_form.length > 0 ? html`<h3 class="spaced">${t('form_settings')}</h3>${on_form.map(field => this.setting(field))}` : nothing}
      ${advanced.length > 0 ? html`<details><summary>${t('advanced')}</summary>${advanced.map(field => this.setting(field))}</details>` : nothing}</section>`;
  }

  private right(): TemplateResult {
    const count = (edges: readonly number[]) =>
      this.app.questions.ask('table_fees', { ...this.trial, edges: [...edges] }).counts;
    return html`<section><h3>${t('fee_title')}</h3><p class="why">${t('fee_why')}</p>
      <yoshin-fee-editor .app=${this.app} .rule=${this.values.fee_rule} .count=${count} @rule=${(
        event: CustomEvent<FeeRule | null>,
      ) => {
        this.flawed = event.detail === null;
        if (event.detail) this.change({ fee_rule: event.detail });
      }}></yoshin-fee-editor>${this.effect()}</section>`;
  }

  private get trial(): FeeTrial {
    const { provider } = this.provider;
    return { shop: this.shop.id, provider: provider as ProviderId, rule: complete_rule(this.values.fee_rule) };
  }

  /// What the rule on the screen would make of the shop's orders in the list; nothing is changed.
  private effect(): TemplateResult | typeof nothing {
    if (this.flawed) return nothing;
    const effect = this.app.questions.ask('table_fees', this.trial).free;
    if (effect.orders === 0) return nothing;
    return html`<p class="effect" aria-live="polite">${t('fee_effect', {
      orders: yen(effect.orders),
      changed: yen(effect.changed),
      before: yen(effect.before.fee),
      after: yen(effect.after.fee),
    })} <button class="small" @click=${() => {
      this.trying = true;
    }}>${t('sim_open')}</button></p>`;
  }

  private simulation(): TemplateResult | typeof nothing {
    if (!this.trying) return nothing;
    return html`<yoshin-simulation-dialog .app=${this.app} .shop=${this.shop.id} .provider=${this.provider.provider} .given=${this.values.fee_rule}
      @rule=${(event: CustomEvent<FeeRule>) => this.change({ fee_rule: event.detail })} @close=${() => {
        this.trying = false;
      }}></yoshin-simulation-dialog>`;
  }

  /// The last day of new registrations at a provider that ends: the shop's own date, else the core's.
  private retired_on(): string | null {
    const { provider, settings } = this.provider;
    const known = this.app.questions.ask('providers', {}).providers.find(each => each.id === provider)?.retired_on;
    return known ? settings[`${provider}.retired_on`] || known : null;
  }

  private key_state(): TemplateResult {
    const missing = this.provider.credentials.some(field => !field.set && field.least > 0);
    return html`<span class="chip">${t(`environment_${this.provider.environment}` as TextKey)}</span>
      ${missing ? html`<span class="chip error">${t('credentials')} ${t('credential_missing')}</span>` : html`<span class="chip ok">${t('credentials')} ${t('credential_set')}</span>`}`;
  }

  private header(): TemplateResult {
    const retired = this.retired_on();
    return html`<header><h2>${t('provider_block', { name: this.app.provider_name(this.provider.provider) })}</h2>
      ${this.app.local ? nothing : this.key_state()}
      ${retired ? html`<span class="chip warning">${t('provider_retired', { date: retired })}</span>` : nothing}
      <span class="grow"></span><label class="switch"><input type="checkbox" role="switch" .checked=${this.values.enabled} @change=${(
        event: Event,
      ) =>
        this.change({
          enabled: (event.target as HTMLInputElement).checked,
        })}>${t(this.values.enabled ? 'provider_on' : 'provider_off')}</label></header>`;
  }

  override render() {
    return html`<div class="card ${this.values.enabled ? '' : 'off'}">${this.header()}<div class="parts">${this.left()}${this.right()}</div>
      <footer><button ?disabled=${this.draft !== null || this.app.local?.locked} @click=${() => {
        this.reapplying = true;
      }}>${t('fee_reapply')}</button><span class="grow muted">${this.draft ? t('unsaved') : nothing}</span>
        ${
          this.draft
            ? html`<button @click=${() => {
                this.draft = null;
                this.flawed = false;
              }}>${t('undo')}</button>`
            : nothing
        }
        <button class="primary" ?disabled=${!this.draft || this.busy || this.flawed || this.app.local?.locked} @click=${this.save}>${t('settings_save')}</button></footer></div>
      ${
        this.reapplying
          ? html`<yoshin-reapply-dialog .app=${this.app} .shop=${this.shop.id} .provider=${this.provider.provider} @close=${() => {
              this.reapplying = false;
            }}></yoshin-reapply-dialog>`
          : nothing
      }${this.simulation()}`;
  }
}
customElements.define('yoshin-provider-form', ProviderForm);
