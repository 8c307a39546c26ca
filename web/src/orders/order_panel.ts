import { css, html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { kPanelActions } from '../core/contract.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { label_in } from '../ui/format.ts';
import { language, t } from '../ui/language.ts';
import '../ui/menu.ts';
import { kPanelTasks, type PanelTask } from './panel_tasks.ts';

/// 処理パネル: acts on the ticked orders. Events: `act` ({action, provider}), `untick`, `export`, `task` (PanelTask),
/// `keys`.
export class OrderPanel extends YoshinElement {
  static override properties = {
    count: { type: Number },
    outside: { type: Number },
    whole: { type: Boolean },
    shown: { type: Number },
    provider: { state: true },
  };
  app!: App;
  count = 0;
  /// Ticked orders that the list does not show, and whether all that it shows are ticked.
  outside = 0;
  whole = false;
  /// Orders in the list as it is filtered.
  shown = 0;
  /// The provider that the actions are narrowed to; empty: every order goes to its own.
  provider = '';

  static override styles = [
    controls,
    css`
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: 5px 8px; padding: 6px 12px; background: var(--surface); border-bottom: 1px solid var(--line); min-height: 41px; }
    .title { font-weight: 600; }
    .count { white-space: nowrap; }
    .count b { color: var(--accent-strong); }
    .label { color: var(--muted); margin-left: 4px; }
    .actions { display: flex; gap: 4px; }
    .actions button { padding: 0 9px; }
    .actions { flex-wrap: wrap; }
    select { width: 150px; min-width: 90px; }
    .title, button, .label, .count { flex: none; }
    .short, .brief { display: none; }
    .bar { width: 1px; height: 20px; background: var(--line-strong); }
    /* What the list beneath says anyway goes first; then the actions take a second line, never a place out of sight. */
    @media (max-width: 1560px) {
      .title, .count .muted { display: none; }
      .label { position: absolute; clip-path: inset(50%); }
      button { padding: 0 8px; }
      .actions button { padding: 0 6px; }
      .untick span, .whole .full { display: none; }
      .whole .brief { display: inline; }
      .untick .short { display: inline; font-size: 15px; }
      select { width: 118px; }
      .count .bad-text { display: block; font-size: 11px; line-height: 12px; }
      .count { line-height: 15px; }
    }
    @media (max-width: 1000px) {
      :host { flex-wrap: nowrap; overflow: auto hidden; scrollbar-width: thin; }
      :host > * { flex: none; }
      .actions { flex-wrap: nowrap; }
      .grow { display: none; }
    }
  `,
  ];

  private ticked(): TemplateResult | string {
    const n = this.count;
    if (!this.whole || this.outside > 0) return t('panel_ticked', { n });
    return html`<span class="whole"><span class="full">${t('panel_ticked_all', { n })}</span><span class="brief">${t('panel_ticked_all_brief', { n })}</span></span>`;
  }

  private used_providers(): string[] {
    const used = this.app.shops.flatMap(shop => shop.providers.map(each => each.provider));
    return this.app.names.providers.map(name => name.id).filter(id => used.includes(id));
  }

  private is_idle(task: PanelTask): boolean {
    const orders = { ticked: this.count, listed: this.count + this.shown, none: 1 };
    return orders[task.scope] === 0;
  }

  private tasks() {
    const more = kPanelTasks.filter(task => task.place === 'menu');
    const choose = (id: string) =>
      this.tell(
        'task',
        more.find(task => task.id === id),
      );
    const items = more.map(task => ({
      id: task.id,
      text: t(task.text),
      title: task.title ? t(task.title) : '',
      disabled: this.is_idle(task),
    }));
    return html`${kPanelTasks
      .filter(task => task.place === 'button')
      .map(
        task => html`<button ?disabled=${this.is_idle(task)} title=${task.title ? t(task.title) : nothing} @click=${() => this.tell('task', task)}>
          ${t(task.text)}</button>`,
      )}${
      more.length > 0
        ? html`<yoshin-menu .label=${t('panel_more')} .items=${items} @choose=${(event: CustomEvent<string>) => choose(event.detail)}></yoshin-menu>`
        : nothing
    }`;
  }

  override render() {
    const none = this.count === 0;
    return html`<span class="title">${t('panel')}</span>
      <span class="count" aria-live="polite">${none ? html`<span class="muted">${t('panel_none')}</span>` : html`<b>${this.ticked()}</b>${this.outside > 0 ? html` <span class="bad-text">${t('panel_outside', { n: this.outside })}</span>` : nothing}`}</span>
      ${none ? html`` : html`<button class="plain small untick" title=${t('panel_clear')} aria-label=${t('panel_clear')} @click=${() => this.tell('untick')}><span>${t('panel_clear')}</span><span class="short">×</span></button>`}
      <span class="grow"></span>
      <label class="label" for="provider">${t('panel_line')}</label>
      <select id="provider" title=${t('panel_every_provider_title')} .value=${this.provider} @change=${(
        event: Event,
      ) => {
        this.provider = (event.target as HTMLSelectElement).value;
      }}><option value="">${t('panel_every_provider')}</option>${this.used_providers().map(
        id => html`<option value=${id}>${this.app.provider_name(id)}</option>`,
      )}</select>
      <span class="actions" role="group" aria-label=${t('panel_line')}>${this.app.names.actions
        .slice(0, kPanelActions)
        .map(
          (
            action,
            place,
          ) => html`<button ?disabled=${none || this.app.local !== null} title=${this.app.local ? t('local_no_send') : nothing} aria-keyshortcuts=${place + 1} @click=${() => this.tell('act', { action: action.id, provider: this.provider })}>
            ${label_in(this.app.names.actions, action.id, language.current)}</button>`,
        )}</span>
      <span class="bar"></span><button ?disabled=${none} @click=${() => this.tell('export')}>${t('panel_export')}</button>
      ${this.tasks()}
      <button class="plain" aria-label=${t('keys_button')} title=${t('keys_button')} aria-keyshortcuts="?" @click=${() => this.tell('keys')}>?</button>`;
  }
}
customElements.define('yoshin-order-panel', OrderPanel);
