import { css, html, nothing, type TemplateResult } from 'lit';
import type { Mapping, Shop } from '../api/shapes.ts';
import type { App } from '../app.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { form_style } from '../ui/form_style.ts';
import { integer_of } from '../ui/format.ts';
import { t } from '../ui/language.ts';
import { card_style } from './card_style.ts';

interface Draft {
  name: string;
  phone: string;
  email: string;
  ship_days: string;
  payment_map: Mapping[];
}

function draft_of(shop: Shop): Draft {
  const { name, phone, email, ship_days, payment_map } = shop;
  return { name, phone, email, ship_days: String(ship_days), payment_map: payment_map.map(row => ({ ...row })) };
}

/// The shop's own facts and its table payment method → provider, unmapped texts of its orders included.
export class ShopForm extends YoshinElement {
  static override properties = { app: {}, shop: {}, draft: { state: true }, busy: { state: true } };
  app!: App;
  shop!: Shop;
  private draft: Draft | null = null;
  private busy = false;

  static override styles = [
    controls,
    form_style,
    card_style,
    css`
    table.list td { vertical-align: middle; padding: 3px 6px 3px 0; border: 0; }
    table.list th { padding-left: 0; border: 0; position: static; }
    td input, td select { width: 100%; }
    td.remove { width: 30px; }
    td.remove button { width: 26px; padding: 0; color: var(--muted); }
    tr.unmapped td:first-child { padding-left: 9px; }
  `,
  ];

  private get values(): Draft {
    return this.draft ?? draft_of(this.shop);
  }

  private change(part: Partial<Draft>): void {
    const next = { ...this.values, ...part };
    this.draft = JSON.stringify(next) === JSON.stringify(draft_of(this.shop)) ? null : next;
  }

  private async save(): Promise<void> {
    const { name, phone, email, ship_days, payment_map } = this.values;
    this.busy = true;
    try {
      const saved = await this.app.shop_source.save_shop(this.shop.id, {
        version: this.shop.version,
        name,
        phone,
        email,
        ship_days: integer_of(ship_days) ?? this.shop.ship_days,
        payment_map: payment_map.filter(row => row.text.trim() !== '' && row.provider !== ''),
      });
      this.draft = null;
      this.app.keep_shop(saved);
      this.app.toast('done', t('saved'));
    } catch (error) {
      this.app.report(error);
    } finally {
      this.busy = false;
    }
  }

  private field(member: 'name' | 'phone' | 'email' | 'ship_days', whole = false): TemplateResult {
    return html`<label class="field ${whole ? 'whole' : ''}"><span>${t(`shop_${member}`)}</span><input maxlength="120" .value=${this.values[member]}
      class=${member === 'ship_days' && integer_of(this.values.ship_days) === null ? 'bad' : ''}
      @input=${(event: Event) => this.change({ [member]: (event.target as HTMLInputElement).value })}></label>`;
  }

  private providers(value: string, label: string, set: (provider: string) => void): TemplateResult {
    return html`<select aria-label=${label} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${value === ''}>${t('map_choose')}</option>${this.shop.providers.map(
        each =>
          html`<option value=${each.provider} ?selected=${each.provider === value}>${this.app.provider_name(each.provider)}</option>`,
      )}</select>`;
  }

  private map(): TemplateResult {
    const rows = this.values.payment_map;
    const replace = (at: number, row: Mapping) =>
      this.change({ payment_map: rows.map((each, index) => (index === at ? row : each)) });
    const open = this.app.feed.unmapped(this.shop.id).filter(each => !rows.some(row => row.text === each.text));
    return html`<table class="list"><thead><tr><th>${t('map_text')}</th><th>${t('map_provider')}</th><th></th></tr></thead><tbody>${rows.map(
      (row, at) => html`<tr><td><input aria-label=${t('map_text')} maxlength="100" .value=${row.text} @input=${(
        event: Event,
      ) => replace(at, { ...row, text: (event.target as HTMLInputElement).value })}></td>
        <td>${this.providers(row.provider, t('map_provider'), provider => replace(at, { ...row, provider }))}</td>
        <td class="remove"><button class="plain" aria-label=${t('map_remove')} title=${t('map_remove')} @click=${() =>
          this.change({ payment_map: rows.filter((_, index) => index !== at) })}>×</button></td></tr>`,
    )}${open.map(
      each => html`<tr class="unmapped"><td>${each.text || t('none')} <span class="chip warning">${t('map_unmapped', { n: each.count })}</span></td>
        <td>${this.providers('', t('map_provider'), provider => this.change({ payment_map: [...rows, { text: each.text, provider }] }))}</td><td></td></tr>`,
    )}</tbody></table><button class="small" @click=${() => this.change({ payment_map: [...rows, { text: '', provider: '' }] })}>+ ${t('map_add')}</button>`;
  }

  override render() {
    return html`<div class="card"><div class="parts"><section><h3>${t('shop_facts')}</h3>
        <div class="fields">${this.field('name', true)}${this.app.local ? nothing : this.field('phone')}${this.field('ship_days')}${this.app.local ? nothing : this.field('email', true)}</div></section>
      <section><h3>${t('map_title')}</h3><p class="why">${t('map_why')}</p>${this.map()}</section></div>
      <footer><span class="grow muted">${this.draft ? t('unsaved') : nothing}</span>
        ${
          this.draft
            ? html`<button @click=${() => {
                this.draft = null;
              }}>${t('undo')}</button>`
            : nothing
        }
        <button class="primary" ?disabled=${!this.draft || this.busy || this.app.local?.locked} @click=${this.save}>${t('settings_save')}</button></footer></div>`;
  }
}
customElements.define('yoshin-shop-form', ShopForm);
