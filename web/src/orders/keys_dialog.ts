import { css, html, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { kPanelActions } from '../core/contract.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { YoshinElement } from '../ui/element.ts';
import { t } from '../ui/language.ts';
import type { TextKey } from '../ui/texts/texts.ts';
import { kActionKeys, kScreenKeys } from './screen_keys.ts';
import { kListControlKeys, kListKeys, kSlipKeys } from './table_keys.ts';

/// The keys of the order screen, from the tables that act on them. Event `close`.
export class KeysDialog extends YoshinElement {
  app!: App;

  static override styles = [
    controls,
    css`
    h3 { font-size: 13px; margin: 14px 0 4px; color: var(--muted); }
    h3:first-of-type { margin-top: 0; }
    .groups { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(330px, 100%), 1fr)); gap: 14px 28px; }
    dl { display: grid; grid-template-columns: 150px 1fr; gap: 3px 14px; margin: 0; align-items: baseline; }
    dt { text-align: right; white-space: nowrap; }
    dd { margin: 0; }
    kbd { font: inherit; font-size: 12px; border: 1px solid var(--line-strong); border-bottom-width: 2px; border-radius: 4px; padding: 0 6px; background: var(--raised); }
  `,
  ];

  private line(shown: string, text: string): TemplateResult {
    return html`<dt>${shown.split(' ').map(key => html`<kbd>${key}</kbd> `)}</dt><dd>${text}</dd>`;
  }

  private group(title: TextKey, lines: readonly TemplateResult[]): TemplateResult {
    return html`<h3>${t(title)}</h3><dl>${lines}</dl>`;
  }

  override render() {
    const rows = (list: readonly { shown: string; text: TextKey }[]) =>
      list.map(row => this.line(row.shown, t(row.text)));
    const actions = this.app.names.actions
      .slice(0, kPanelActions)
      .map((action, place) => this.line(kActionKeys[place] ?? '', this.app.action_name(action.id)));
    return html`<yoshin-dialog wide text .heading=${t('keys_title')} @close=${() => this.tell('close')}>
      <div class="groups"><div>${this.group('keys_anywhere', rows(kScreenKeys))}
      ${this.group('keys_actions', actions)}</div><div>
      ${this.group('keys_list', rows([...kListKeys, ...kListControlKeys]))}
      ${this.group('keys_slip', rows(kSlipKeys))}</div></div>
      <div slot="foot"><span class="grow"></span><button @click=${() => this.tell('close')}>${t('close')}</button></div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-keys-dialog', KeysDialog);
