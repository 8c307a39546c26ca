import { css, html, nothing } from 'lit';
import type { App } from '../app.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { date_time } from '../ui/format.ts';
import { t } from '../ui/language.ts';

/// The strip that says オフライン: what works, what does not, how old the rules are, which file is open. Event `open`.
export class LocalBar extends YoshinElement {
  static override properties = { app: {} };
  static override styles = [
    controls,
    css`
    :host { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 14px; padding: 6px 14px; background: var(--lost-soft); color: var(--lost); flex: none; }
    b { font-weight: 700; }
    .mark { padding: 1px 9px; border-radius: 10px; background: var(--lost); color: var(--surface); font-weight: 700; }
    .kept { opacity: .9; }
    .says { display: flex; flex-wrap: wrap; gap: 2px 14px; flex: 1 1 0; min-width: min(100%, 300px); }
    .back { color: var(--ok); font-weight: 600; }
  `,
  ];
  app!: App;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.app.local) this.watch(this.app.local, 'change');
    this.watch(this.app, 'shops');
  }

  override render() {
    const { local } = this.app;
    if (!local) return nothing;
    const kept = local.kept_at
      ? t(local.locked ? 'local_kept_proxy' : 'local_kept_own', { at: date_time(local.kept_at).slice(0, 16) })
      : '';
    const file = local.file
      ? html`<b>${t('local_file', { name: local.file, n: local.orders.size })}</b>`
      : html`<span>${t('local_works')}</span>`;
    return html`<span class="mark">${t('local_offline')}</span><span class="says"><span>${t(local.away ? 'local_why_away' : 'local_why_none')}</span>
      ${file}<span class="kept">${kept}</span></span>
      ${
        local.back
          ? html`<span class="back" role="status">${t('local_back')}</span><button class="primary small" @click=${() => location.reload()}>${t('local_reconnect')}</button>`
          : nothing
      }
      ${this.app.shops.length > 0 ? html`<button class="small" @click=${() => this.tell('open')}>${t('local_open')}</button>` : nothing}`;
  }
}
customElements.define('yoshin-local-bar', LocalBar);
