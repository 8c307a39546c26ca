import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../../ui/controls.ts';
import { t } from '../../ui/language.ts';
import { type Column, kColumns, usual_columns } from '../columns.ts';
import { PopoverElement, popover_style } from './popover.ts';

/// 表示列: which columns the list shows and in which order, by dragging or by buttons. 受注番号 stays in front, where it
/// stays in sight. Event: `columns` (ids in their order).
export class ColumnCard extends PopoverElement {
  static override properties = { columns: {}, said: { state: true } };
  columns: readonly Column[] = [];
  private said = '';
  private dragged = '';
  /// The column that a button moved, until it is drawn at its new place.
  private moved: { id: string; button: string } | null = null;

  static override styles = [
    controls,
    popover_style,
    css`
    h3 { font-size: 12px; color: var(--muted); margin-bottom: 5px; }
    ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 1px; }
    li { display: flex; align-items: center; gap: 2px; border-radius: 4px; padding-left: 2px; }
    li[draggable='true'] { cursor: grab; }
    li:hover { background: var(--hover); }
    li.over { box-shadow: 0 -2px var(--accent); }
    label { display: flex; gap: 7px; align-items: center; flex: 1; padding: 2px 10px 2px 2px; white-space: nowrap; }
    .up, .down { width: 24px; padding: 0; }
    .grip { color: var(--faint); width: 12px; text-align: center; }
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  `,
  ];

  private get ids(): string[] {
    return this.columns.map(column => column.id);
  }

  private choose(ids: readonly string[]): void {
    this.tell('columns', ids);
  }

  /// Puts a shown column at a place behind the first; the focus stays on the button that moved it.
  private move(column: Column, to: number, button?: string): void {
    const others = this.ids.filter(id => id !== column.id);
    if (to < 1 || to > others.length) return;
    this.choose([...others.slice(0, to), column.id, ...others.slice(to)]);
    this.said = t('column_moved', { column: t(column.title), n: to + 1 });
    if (button) this.moved = { id: column.id, button };
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!changed.has('columns') || !this.moved) return;
    const { id, button } = this.moved;
    this.moved = null;
    const row = this.renderRoot.querySelector(`li[data-id="${id}"]`);
    const same = row?.querySelector<HTMLButtonElement>(`.${button}:not(:disabled)`);
    (same ?? row?.querySelector<HTMLButtonElement>('button:not(:disabled)'))?.focus();
  }

  private drop(event: DragEvent, target: Column): void {
    event.preventDefault();
    const column = kColumns.find(each => each.id === this.dragged);
    this.dragged = '';
    (event.currentTarget as HTMLElement).classList.remove('over');
    if (column && column !== target) this.move(column, Math.max(1, this.ids.indexOf(target.id)));
  }

  private row(column: Column): TemplateResult {
    const at = this.ids.indexOf(column.id);
    const fixed = column.id === 'order';
    const movable = at > 0;
    const name = t(column.title);
    const toggle = (shown: boolean) =>
      this.choose(shown ? [...this.ids, column.id] : this.ids.filter(id => id !== column.id));
    const mark = (event: DragEvent, over: boolean) =>
      (event.currentTarget as HTMLElement).classList.toggle('over', over);
    return html`<li data-id=${column.id} draggable=${movable ? 'true' : 'false'} @dragstart=${(event: DragEvent) => {
      this.dragged = column.id;
      event.dataTransfer?.setData('text/plain', '');
    }} @dragover=${(event: DragEvent) => {
      if (this.dragged === '' || at < 0) return;
      event.preventDefault();
      mark(event, true);
    }} @dragleave=${(event: DragEvent) => mark(event, false)} @drop=${(event: DragEvent) => this.drop(event, column)}>
      <span class="grip" aria-hidden="true">${movable ? '⠿' : ''}</span>
      <label><input type="checkbox" .checked=${at >= 0} ?disabled=${fixed} @change=${(event: Event) => toggle((event.target as HTMLInputElement).checked)}>${name}${
        column.second ? ` / ${t(column.second)}` : ''
      }</label>
      ${
        movable
          ? html`<button class="small plain up" ?disabled=${at === 1} aria-label=${t('column_up', { column: name })} title=${t('column_up', { column: name })} @click=${() => this.move(column, at - 1, 'up')}>↑</button>
      <button class="small plain down" ?disabled=${at === this.ids.length - 1} aria-label=${t('column_down', { column: name })} title=${t('column_down', { column: name })} @click=${() => this.move(column, at + 1, 'down')}>↓</button>`
          : nothing
      }</li>`;
  }

  private content(): TemplateResult {
    const hidden = kColumns.filter(column => !this.ids.includes(column.id));
    const usual = usual_columns().map(column => column.id);
    return html`<h3>${t('columns_order')}</h3><ul class="menu">${[...this.columns, ...hidden].map(column => this.row(column))}</ul>
      <div class="foot"><button ?disabled=${usual.join() === this.ids.join()} @click=${() => this.choose(usual)}>${t('columns_reset')}</button><span class="grow"></span>
        <button class="primary" @click=${this.hide}>${t('close')}</button></div><div class="said" role="status">${this.said}</div>`;
  }

  override render() {
    return html`<button popovertarget="card" aria-haspopup="dialog" aria-expanded=${this.shown}>${t('columns')} ▾</button>
      <div popover id="card" role="dialog" aria-label=${t('columns')} @beforetoggle=${this.on_toggle}>${this.shown ? this.content() : nothing}</div>`;
  }
}
customElements.define('yoshin-column-card', ColumnCard);
