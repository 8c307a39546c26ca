import { css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Shop } from '../api/shapes.ts';
import type { App } from '../app.ts';
import { new_shop } from '../local/first_run.ts';
import '../local/settings_file.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { t } from '../ui/language.ts';
import './label_form.ts';
import './mapping_list.ts';
import './provider_form.ts';
import './shop_form.ts';

/// モール詳細設定: the shops at the left, everything of the chosen one at the right.
export class SettingsScreen extends YoshinElement {
  static override properties = { app: {}, chosen: {} };
  app!: App;
  chosen = '';

  static override styles = [
    controls,
    css`
    :host { display: grid; grid-template-columns: 220px minmax(0, 1fr); height: 100%; min-height: 0; }
    nav { padding: 16px 10px; border-right: 1px solid var(--line); background: var(--surface); overflow: auto; }
    nav h2 { font-size: 12px; font-weight: 500; color: var(--muted); padding: 0 8px 6px; }
    nav button { display: block; width: 100%; text-align: left; border: 0; background: none; height: 32px; overflow: hidden; text-overflow: ellipsis; }
    nav button[aria-current='true'] { background: var(--accent-soft); color: var(--accent-strong); font-weight: 600; }
    main { overflow: auto; padding: 18px 22px 60px; }
    .file { padding: 14px 8px 0; }
    .inner { max-width: 1060px; display: grid; gap: 16px; }
    .inner { grid-template-columns: minmax(0, 1fr); }
    h1 { font-size: 18px; font-weight: 600; }
    @media (max-width: 1000px) {
      :host { grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); }
      nav { display: flex; align-items: center; gap: 4px; padding: 6px 10px; border-right: 0; border-bottom: 1px solid var(--line); }
      nav h2 { padding: 0 8px; }
      nav h2, nav button { flex: none; width: auto; }
      main { padding: 12px 12px 60px; }
    }
  `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.app, 'shops');
    this.watch(this.app.feed, 'rows');
  }

  override willUpdate(): void {
    if (!this.app.shop(this.chosen)) this.chosen = this.app.shops[0]?.id ?? '';
  }

  private add_shop(): void {
    const shop = new_shop(this.app, t('local_new_shop'));
    this.app.local?.shops.add([shop]);
    this.chosen = shop.id;
  }

  private details(shop: Shop) {
    return html`<div class="inner"><h1>${shop.name} <span class="muted">${t('settings_title')}</span></h1>
      ${this.app.local?.locked ? html`<p class="note">${t('local_locked')}</p>` : nothing}
      ${keyed(
        shop.id,
        html`<yoshin-shop-form .app=${this.app} .shop=${shop}></yoshin-shop-form>
        <yoshin-mapping-list .app=${this.app} .shop=${shop}></yoshin-mapping-list>
        ${this.app.local ? nothing : html`<yoshin-label-form .app=${this.app} .shop=${shop}></yoshin-label-form>`}
        ${shop.providers.map(
          provider =>
            html`<yoshin-provider-form .app=${this.app} .shop=${shop} .provider=${provider}></yoshin-provider-form>`,
        )}`,
      )}</div>`;
  }

  override render() {
    const shop = this.app.shop(this.chosen);
    return html`<nav aria-label=${t('settings_shops')}><h2>${t('settings_shops')}</h2>${this.app.shops.map(
      each =>
        html`<button aria-current=${each.id === this.chosen} @click=${() => {
          this.chosen = each.id;
        }}>${each.name}</button>`,
    )}<yoshin-settings-file class="file" .app=${this.app} @add=${this.add_shop}></yoshin-settings-file></nav><main>${
      shop
        ? this.details(shop)
        : html`<div class="empty"><b>${t('settings_none')}</b><br>${t('settings_none_next')}</div>`
    }</main>`;
  }
}
customElements.define('yoshin-settings-screen', SettingsScreen);
