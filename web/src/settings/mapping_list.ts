import { css, html, nothing, type TemplateResult } from 'lit';
import type { Shop } from '../api/shapes.ts';
import type { App } from '../app.ts';
import type { OrderMapping } from '../core/contract.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { t } from '../ui/language.ts';
import { card_style } from './card_style.ts';
import { save_mappings } from './save_mappings.ts';

const kHeadersShown = 4;

/// The shop's own file layouts: each can be given another name, or be deleted and brought back. They are made where a file
/// is imported.
export class MappingList extends YoshinElement {
  static override properties = {
    app: {},
    shop: {},
    renamed: { state: true },
    name: { state: true },
    busy: { state: true },
  };
  static override styles = [
    controls,
    card_style,
    css`
    .card > .parts { grid-template-columns: minmax(0, 1fr); }
    ul { list-style: none; margin: 0; padding: 0; }
    li { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; padding: 7px 0; border-top: 1px solid var(--line); }
    li .what { flex: 1 1 220px; min-width: 0; }
    li .what b, li .what span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    li .what span { color: var(--muted); font-size: 12px; }
    li input { width: 100%; }
    .bad-text { color: var(--error); font-size: 12px; flex-basis: 100%; }
  `,
  ];
  app!: App;
  shop!: Shop;
  /// The mapping whose name is being written, and what was written so far.
  private renamed: string | null = null;
  private name = '';
  private busy = false;

  private begin(name: string): void {
    this.renamed = name;
    this.name = name;
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.select());
  }

  private get taken(): boolean {
    const wanted = this.name.trim();
    return wanted !== this.renamed && this.shop.order_mappings.some(each => each.name === wanted);
  }

  /// Saves with the shop as it is now, which a toast may outlive; whether that succeeded.
  private async save(change: (mappings: readonly OrderMapping[]) => OrderMapping[]): Promise<boolean> {
    const shop = this.app.shop(this.shop.id);
    if (!shop) return false;
    this.busy = true;
    try {
      await save_mappings(this.app, shop, change(shop.order_mappings));
      return true;
    } catch (error) {
      this.app.report(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  private async rename(): Promise<void> {
    const [before, name] = [this.renamed, this.name.trim()];
    if (name === '' || this.taken) return;
    const with_name = (each: OrderMapping) => (each.name === before ? { ...each, name } : each);
    const done = name === before || (await this.save(mappings => mappings.map(with_name)));
    if (!done) return;
    this.renamed = null;
    if (name !== before) this.app.toast('done', t('mapping_renamed', { name }));
    this.focus_list();
  }

  private async take_away(gone: OrderMapping, at: number): Promise<void> {
    if (!(await this.save(mappings => mappings.filter(each => each.name !== gone.name)))) return;
    const run = async () => {
      const back = await this.save(now => [...now.slice(0, at), gone, ...now.slice(at)]);
      if (back) this.app.toast('done', t('mapping_back_again', { name: gone.name }));
    };
    this.app.toast('done', t('mapping_removed', { name: gone.name }), '', {
      text: t('undo_bulk'),
      run: () => void run(),
    });
    this.focus_list();
  }

  /// The pressed button is gone: a keyboard goes on from the heading.
  private focus_list(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h3')?.focus());
  }

  private name_field(): TemplateResult {
    const stop = () => {
      this.renamed = null;
      this.focus_list();
    };
    const on_key = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'Enter') void this.rename();
      if (event.key === 'Escape') stop();
    };
    return html`<li><span class="what"><input maxlength="60" aria-label=${t('mapping_name')} class=${this.taken ? 'bad' : ''} .value=${this.name}
        @input=${(event: Event) => {
          this.name = (event.target as HTMLInputElement).value;
        }} @keydown=${on_key}></span>
      <button class="small primary" ?disabled=${this.busy || this.taken || this.name.trim() === ''} @click=${this.rename}>${t('mapping_rename_save')}</button>
      <button class="small" @click=${stop}>${t('cancel')}</button>
      ${this.taken ? html`<span class="bad-text" role="alert">${t('mapping_name_taken')}</span>` : nothing}</li>`;
  }

  private row(mapping: OrderMapping, at: number): TemplateResult {
    const { name, columns } = mapping;
    if (name === this.renamed) return this.name_field();
    const shown = columns.slice(0, kHeadersShown).map(column => column.header);
    const locked = this.busy || this.app.local?.locked;
    return html`<li><span class="what"><b><bdi>${name}</bdi></b><span>${t('mapping_columns', { n: columns.length })} <bdi>${shown.join(t('list_comma'))}${columns.length > kHeadersShown ? '…' : ''}</bdi></span></span>
      <button class="small" ?disabled=${locked} aria-label=${t('mapping_rename_of', { name })} @click=${() => this.begin(name)}>${t('mapping_rename')}</button>
      <button class="small" ?disabled=${locked} aria-label=${t('mapping_remove_of', { name })} @click=${() => void this.take_away(mapping, at)}>${t('mapping_remove')}</button></li>`;
  }

  override render() {
    const mappings = this.shop.order_mappings;
    return html`<div class="card"><div class="parts"><section><h3 tabindex="-1">${t('mapping_list')}</h3><p class="why">${t('mapping_list_why')}</p>
      ${mappings.length === 0 ? html`<p class="why">${t('mapping_list_none')}</p>` : html`<ul>${mappings.map((each, at) => this.row(each, at))}</ul>`}</section></div></div>`;
  }
}
customElements.define('yoshin-mapping-list', MappingList);
