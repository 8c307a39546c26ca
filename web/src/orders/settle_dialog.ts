import { html } from 'lit';
import { routes } from '../api/routes.ts';
import type { App } from '../app.ts';
import type { Settlement } from '../core/contract.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { form_style } from '../ui/form_style.ts';
import { t } from '../ui/language.ts';
import '../ui/dialog.ts';

/// The order whose lost outcome a person settles.
export interface Settling {
  id: number;
  number: string;
  version: number;
  kind: Settlement;
}

/// What the dialog says for each step; `how` says when it may be taken.
const kTexts = {
  enter_provider_id: { title: 'settle_title_id', how: 'settle_id_how', save: 'settle_id_save' },
  confirm_absent: { title: 'settle_title_absent', how: 'settle_absent_how', save: 'settle_absent_save' },
  confirm_done: { title: 'settle_title_done', how: 'settle_done_how', save: 'settle_done_save' },
  confirm_not_done: { title: 'settle_title_not_done', how: 'settle_not_done_how', save: 'settle_not_done_save' },
} as const satisfies Record<Settlement, object>;

/// The step by which a person settles an order in 結果不明. Event `close`.
export class SettleDialog extends YoshinElement {
  static override properties = { busy: { state: true }, complete: { state: true } };
  static override styles = [controls, form_style];
  app!: App;
  order!: Settling;
  busy = false;
  complete = false;

  private values(): Record<string, string> {
    const fields = [...this.renderRoot.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name]')];
    return Object.fromEntries(fields.map(field => [field.name, field.value.trim()]));
  }

  private typed(): void {
    this.complete = Object.values(this.values()).every(value => value !== '');
  }

  private async save(): Promise<void> {
    const { id, number, version, kind } = this.order;
    const write = `settle.${id}.${version}.${kind}`;
    this.busy = true;
    try {
      const request_id = this.app.request_ids.of(write);
      await routes.settle(id, { request_id, version, kind, ...this.values() });
      this.app.request_ids.done(write);
      this.app.toast('done', t('settle_saved', { number }));
      this.tell('close');
    } catch (error) {
      this.app.report(error);
    } finally {
      this.busy = false;
    }
  }

  private id_form() {
    return html`<label class="field"><span>${t('settle_provider_id')}</span>
        <input name="provider_transaction_id" maxlength="40" autocomplete="off" spellcheck="false" autofocus></label>`;
  }

  private looked_form() {
    return html`<label class="field"><span>${t('settle_name')}</span><input name="name" maxlength="40" autofocus></label>
      <label class="field"><span>${t('settle_reason')}</span><input name="reason" maxlength="200"></label>
      <label class="field"><span>${t('settle_evidence')}</span><textarea name="evidence" rows="3" maxlength="1000"></textarea></label>`;
  }

  override render() {
    const { kind, number } = this.order;
    const texts = kTexts[kind];
    return html`<yoshin-dialog .heading=${t(texts.title, { number })} @close=${() => this.tell('close')}>
      <div class="form" @input=${this.typed}><p class="note warning">${t('settle_why')}</p><p>${t(texts.how)}</p>
        ${kind === 'enter_provider_id' ? this.id_form() : this.looked_form()}</div>
      <div slot="foot"><span class="grow"></span><button @click=${() => this.tell('close')}>${t('cancel')}</button>
        <button class="primary" ?disabled=${!this.complete || this.busy} @click=${this.save}>
          ${t(texts.save)}</button></div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-settle-dialog', SettleDialog);
