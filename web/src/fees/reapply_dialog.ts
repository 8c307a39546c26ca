import { css, html, nothing } from 'lit';
import type { FeeChange } from '../api/shapes.ts';
import type { App } from '../app.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { YoshinElement } from '../ui/element.ts';
import { yen } from '../ui/format.ts';
import { say, t } from '../ui/language.ts';

const kRowsShown = 200;

/// 手数料を再適用: shows what the saved rule would change, then applies it. Event `close`.
export class ReapplyDialog extends YoshinElement {
  static override properties = { changes: { state: true }, busy: { state: true } };
  app!: App;
  shop = '';
  provider = '';
  private changes: FeeChange[] | null = null;
  private skipped = 0;
  private busy = false;

  static override styles = [
    controls,
    css`
    .scroll { max-height: 52vh; overflow: auto; border: 1px solid var(--line); border-radius: 6px; margin-top: 10px; }
    td.changed { font-weight: 600; }
  `,
  ];

  override firstUpdated(): void {
    void this.ask({ preview: true });
  }

  private async ask({ preview }: { preview: boolean }): Promise<void> {
    this.busy = true;
    try {
      const answer = await this.app.shop_source.apply_fees(this.shop, this.provider, preview);
      this.changes = answer.changes;
      this.skipped = answer.skipped;
      if (preview) return;
      this.app.toast('done', t('fee_reapplied', { n: answer.changes.length }));
      this.tell('close');
    } catch (error) {
      this.app.report(error);
      this.tell('close');
    } finally {
      this.busy = false;
    }
  }

  private table(changes: readonly FeeChange[]) {
    if (changes.length === 0)
      return html`<div class="empty"><b>${t('fee_reapply_none')}</b><br>${t('fee_reapply_none_next')}</div>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('fee_reapply')}><table class="list"><thead><tr><th>${t('col_number')}</th><th class="number">${t('col_fee')} ${t('fee_before')}</th>
      <th class="number">${t('fee_after')}</th><th class="number">${t('col_billed')} ${t('fee_before')}</th><th class="number">${t('fee_after')}</th><th></th></tr></thead>
      <tbody>${changes.slice(0, kRowsShown).map(
        change => html`<tr><td>${change.number}</td><td class="number">${yen(change.before.fee)}</td><td class="number changed">${yen(change.after.fee)}</td>
          <td class="number">${yen(change.before.billed)}</td><td class="number changed">${yen(change.after.billed)}</td><td class="muted">${say(change.sentence)}</td></tr>`,
      )}</tbody></table></div>${changes.length > kRowsShown ? html`<p class="muted">${t('more_n', { n: changes.length - kRowsShown })}</p>` : nothing}`;
  }

  override render() {
    const n = this.changes?.length ?? 0;
    return html`<yoshin-dialog wide .heading=${t('fee_reapply_title', { provider: this.app.provider_name(this.provider) })} @close=${() => this.tell('close')}>
      <p>${t('fee_reapply_why')} <span class="muted">${this.skipped > 0 ? t('fee_skipped', { n: this.skipped }) : nothing}</span></p>
      ${this.changes ? this.table(this.changes) : html`<progress aria-label=${t('fee_reapply')}></progress>`}
      <div slot="foot"><span class="grow"></span><button @click=${() => this.tell('close')}>${t('cancel')}</button>
        <button class="primary" ?disabled=${n === 0 || this.busy} @click=${() => void this.ask({ preview: false })}>${t('fee_reapply_confirm', { n })}</button></div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-reapply-dialog', ReapplyDialog);
