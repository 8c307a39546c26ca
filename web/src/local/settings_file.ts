import { css, html, nothing } from 'lit';
import type { App } from '../app.ts';
import { download } from '../orders/export.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { say, t } from '../ui/language.ts';
import { jst_now } from './clock.ts';
import { kept_of } from './kept.ts';

/// 設定を書き出す／読み込む: the shops' fee rules and switches as a file, without any credential. Reading one is for a
/// page without a proxy. Event `add` asks for a new shop.
export class SettingsFile extends YoshinElement {
  static override properties = { app: {} };
  static override styles = [
    controls,
    css`
    :host { display: flex; flex-wrap: wrap; gap: 6px; }
    label { display: inline-flex; align-items: center; }
    input[type='file'] { position: absolute; width: 1px; height: 1px; opacity: 0; }
    .pick { border: 1px solid var(--line-strong); border-radius: 5px; padding: 0 8px; height: 24px; font-size: 12px; background: var(--surface); cursor: pointer; }
    .pick:hover { background: var(--hover); }
    .pick:focus-within { outline: 2px solid var(--accent); outline-offset: 1px; }
  `,
  ];
  app!: App;

  private save(): void {
    const { local, shops } = this.app;
    const kept = kept_of(shops, 'local', local?.locked ? local.kept_at : jst_now());
    const text = `${JSON.stringify(kept, null, 2)}\n`;
    download(`yoshin-settings-${this.app.today()}.json`, [text], 'application/json');
  }

  private async load(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    const { local } = this.app;
    if (!file || !local) return;
    const read = local.read_settings(await file.text());
    input.value = '';
    if ('problem' in read) {
      this.app.toast('error', say(read.problem));
    } else {
      local.shops.add(read);
      this.app.toast('done', t('local_settings_read', { n: read.length }));
    }
  }

  override render() {
    const { local, shops } = this.app;
    const own = local !== null && !local.locked;
    return html`${own && shops.length > 0 ? html`<button class="small" @click=${() => this.tell('add')}>${t('local_add_shop')}</button>` : nothing}
      ${own ? html`<label class="pick small"><input type="file" accept=".json,application/json" @change=${this.load}>${t('local_read_settings')}</label>` : nothing}
      ${shops.length > 0 ? html`<button class="small" title=${t('local_save_settings_title')} @click=${this.save}>${t('local_save_settings')}</button>` : nothing}`;
  }
}
customElements.define('yoshin-settings-file', SettingsFile);
