import { css, html } from 'lit';
import type { App } from '../../app.ts';
import { controls } from '../../ui/controls.ts';
import { YoshinElement } from '../../ui/element.ts';
import { t } from '../../ui/language.ts';
import '../../ui/dialog.ts';
import type { Conflict } from './merge.ts';
import { part_label, part_text } from './part_text.ts';

/// Two people changed the same fields: one choice a field. Events: `settle` (the set of paths that keep the other
/// side's value), `close`.
export class MergeDialog extends YoshinElement {
  static override properties = { conflicts: {}, number: {}, who: {}, theirs: { state: true } };
  app!: App;
  conflicts: readonly Conflict[] = [];
  number = '';
  who = '';
  private theirs: ReadonlySet<string> = new Set();

  static override styles = [
    controls,
    css`
    p { margin-bottom: 12px; line-height: 1.6; }
    td, th { overflow-wrap: anywhere; }
    td.side { width: 34%; }
    label { display: flex; gap: 7px; align-items: baseline; padding: 4px 6px; border-radius: 5px; }
    label:has(:checked) { background: var(--accent-soft); font-weight: 600; }
    input { flex: none; align-self: center; }
    .was { font-size: 12px; line-height: 17px; font-weight: 400; }
    .row { margin-bottom: 8px; }
    .scroll { overflow-x: auto; }
  `,
  ];

  private choose(path: string, theirs: boolean): void {
    const others = [...this.theirs].filter(each => each !== path);
    this.theirs = new Set(theirs ? [...others, path] : others);
  }

  private side(conflict: Conflict, side: 'mine' | 'theirs') {
    const is_theirs = side === 'theirs';
    const words = part_text(this.app, conflict.path, conflict[side]);
    return html`<td class="side"><label><input type="radio" name=${conflict.path} aria-label=${`${part_label(conflict.path)} ${t(`merge_${side}`)}: ${words}`}
      .checked=${this.theirs.has(conflict.path) === is_theirs} @change=${() => this.choose(conflict.path, is_theirs)}><bdi>${words}</bdi></label></td>`;
  }

  private row(conflict: Conflict) {
    return html`<tr><th scope="row">${part_label(conflict.path)}
        <div class="was muted">${t('merge_was')}: <bdi>${part_text(this.app, conflict.path, conflict.was)}</bdi></div></th>
      ${this.side(conflict, 'mine')}${this.side(conflict, 'theirs')}</tr>`;
  }

  override render() {
    const all = (theirs: boolean) => () => {
      this.theirs = new Set(theirs ? this.conflicts.map(conflict => conflict.path) : []);
    };
    return html`<yoshin-dialog wide .heading=${t('merge_title', { number: this.number })} @close=${() => this.tell('close')}>
      <p>${t('merge_intro', { who: this.who })}</p>
      <div class="row"><button class="small" @click=${all(false)}>${t('merge_all_mine')}</button><button class="small" @click=${all(true)}>${t('merge_all_theirs')}</button></div>
      <div class="scroll"><table class="list"><thead><tr><th>${t('merge_field')}</th><th>${t('merge_mine')}</th><th>${t('merge_theirs')}</th></tr></thead>
        <tbody>${this.conflicts.map(conflict => this.row(conflict))}</tbody></table></div>
      <div slot="foot"><span class="grow"></span><button @click=${() => this.tell('close')}>${t('cancel')}</button>
        <button class="primary" @click=${() => this.tell('settle', this.theirs)}>${t('merge_done')}</button></div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-merge-dialog', MergeDialog);
