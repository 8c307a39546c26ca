import { css, html } from 'lit';
import type { Shop } from '../api/shapes.ts';
import type { App } from '../app.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { t } from '../ui/language.ts';
import './settings_file.ts';

/// The shop as it starts: every provider in use, no fee rule, and each provider's own name as its payment method.
export function new_shop(app: App, name: string): Shop {
  const { providers } = app.questions.ask('providers', {});
  const taken = new Set(app.shops.map(shop => shop.id));
  let n = taken.size + 1;
  while (taken.has(`shop-${n}`)) ++n;
  return {
    id: `shop-${n}`,
    name,
    phone: '',
    email: '',
    ship_days: 0,
    version: 1,
    order_mappings: [],
    payment_map: providers.map(({ id, label }) => ({ text: label.ja, provider: id })),
    providers: providers.map(({ id, setting_fields }) => ({
      provider: id,
      enabled: true,
      environment: 'local',
      settings: {},
      credentials: [],
      setting_fields,
      fee_rule: { mode: 'keep', bands: [] },
    })),
  };
}

/// The first screen of a page that never had a proxy: a settings file, or a shop by its name. Event `made` (shop id).
export class FirstRun extends YoshinElement {
  static override properties = { app: {}, name: { state: true } };
  static override styles = [
    controls,
    css`
    :host { display: block; overflow: auto; padding: 5vh 16px 60px; }
    section { max-width: 560px; margin: 0 auto 14px; padding: 18px 20px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); display: grid; gap: 10px; }
    .intro { border: 0; background: none; padding: 0 20px; }
    h1 { font-size: 18px; font-weight: 600; } h2 { font-size: 14px; font-weight: 600; }
    form { display: flex; gap: 8px; flex-wrap: wrap; }
    input { flex: 1; min-width: 160px; }
    p { color: var(--muted); line-height: 1.6; }
  `,
  ];
  app!: App;
  private name = '';

  private make(event: Event): void {
    event.preventDefault();
    if (this.name.trim() === '') return;
    const shop = new_shop(this.app, this.name.trim());
    this.app.local?.shops.add([shop]);
    this.tell('made', shop.id);
  }

  override render() {
    return html`<section class="intro"><h1>${t('local_first')}</h1><p>${t('local_first_why')}</p></section>
      <section><h2>${t('local_first_file')}</h2><p>${t('local_first_file_why')}</p><yoshin-settings-file .app=${this.app}></yoshin-settings-file></section>
      <section><h2>${t('local_first_shop')}</h2><p>${t('local_first_shop_why')}</p>
        <form @submit=${this.make}><input maxlength="60" aria-label=${t('shop_name')} placeholder=${t('local_shop_example')} .value=${this.name}
          @input=${(event: Event) => {
            this.name = (event.target as HTMLInputElement).value;
          }}><button class="primary" ?disabled=${this.name.trim() === ''}>${t('local_first_make')}</button></form></section>`;
  }
}
customElements.define('yoshin-first-run', FirstRun);
