import { html, nothing, type TemplateResult } from 'lit';
import type { Shop } from '../api/shapes.ts';
import type { App } from '../app.ts';
import { kLabelSettings, type LabelSetting } from '../core/contract.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { form_style } from '../ui/form_style.ts';
import { say, t } from '../ui/language.ts';
import { card_style } from './card_style.ts';

const kSettings = Object.keys(kLabelSettings) as LabelSetting[];
const kWhole: readonly LabelSetting[] = ['sender_address1', 'sender_address2', 'contents'];

/// What a shop's labels say of their sender, and its contract codes with the carriers.
export class LabelForm extends YoshinElement {
  static override properties = { app: {}, shop: {}, draft: { state: true }, busy: { state: true } };
  static override styles = [controls, form_style, card_style];
  app!: App;
  shop!: Shop;
  private draft: NonNullable<Shop['labels']> = {};
  private busy = false;

  private get changed(): boolean {
    return kSettings.some(id => this.draft[id] !== undefined && this.draft[id] !== (this.shop.labels?.[id] ?? ''));
  }

  private async save(): Promise<void> {
    const { id, version, name, phone, email, ship_days, payment_map } = this.shop;
    this.busy = true;
    try {
      const saved = await this.app.shop_source.save_shop(id, {
        version,
        name,
        phone,
        email,
        ship_days,
        payment_map,
        labels: this.draft,
      });
      this.draft = {};
      this.app.keep_shop(saved);
      this.app.toast('done', t('saved'));
    } catch (error) {
      this.app.report(error);
    } finally {
      this.busy = false;
    }
  }

  private field(id: LabelSetting): TemplateResult {
    return html`<label class="field ${kWhole.includes(id) ? 'whole' : ''}"><span>${say(kLabelSettings[id])}</span><input maxlength="100"
      .value=${this.draft[id] ?? this.shop.labels?.[id] ?? ''} @input=${(event: Event) => {
        this.draft = { ...this.draft, [id]: (event.target as HTMLInputElement).value };
      }}></label>`;
  }

  override render() {
    return html`<div class="card"><div class="parts"><section><h3>${t('label_settings')}</h3><p class="why">${t('label_settings_why')}</p>
        <div class="fields">${kSettings.map(id => this.field(id))}</div></section></div>
      <footer><span class="grow muted">${this.changed ? t('unsaved') : nothing}</span>
        <button class="primary" ?disabled=${!this.changed || this.busy} @click=${this.save}>${t('settings_save')}</button></footer></div>`;
  }
}
customElements.define('yoshin-label-form', LabelForm);
