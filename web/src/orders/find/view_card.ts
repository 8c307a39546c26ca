import { css, html, nothing, type TemplateResult } from 'lit';
import type { App } from '../../app.ts';
import { controls } from '../../ui/controls.ts';
import { yen } from '../../ui/format.ts';
import { t } from '../../ui/language.ts';
import { known_ids } from '../known_ids.ts';
import { view_from } from '../view_address.ts';
import { PopoverElement, popover_style } from './popover.ts';
import { kMostViews, type SavedView, type SavedViews } from './saved_views.ts';

/// マイビュー: the operator's own views with their counts. Events: `open-view` (id), `save-view` (name), `views` when one
/// was renamed or deleted.
export class ViewCard extends PopoverElement {
  static override properties = { app: {}, current: {}, renamed: { state: true } };
  app!: App;
  views!: SavedViews;
  /// Id of the view that the list shows; empty for none.
  current = '';
  private renamed = '';

  static override styles = [
    controls,
    popover_style,
    css`
    [popover] { width: min(340px, calc(100vw - 16px)); }
    ul { list-style: none; margin: 0 0 10px; padding: 0; display: grid; gap: 1px; }
    li { display: flex; align-items: center; gap: 2px; border-radius: 5px; }
    li:hover, li.current { background: var(--hover); }
    .open { flex: 1; display: flex; align-items: center; gap: 8px; min-width: 0; border: 0; background: none; text-align: left; }
    .open span { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
    .open i { font-style: normal; color: var(--faint); font-size: 12px; }
    .current .open { font-weight: 600; color: var(--accent-strong); }
    li input { flex: 1; }
    form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 6px; border-top: 1px solid var(--line); padding-top: 10px; }
    form label { grid-column: 1 / -1; font-weight: 600; font-size: 12px; color: var(--muted); }
    .hint { margin-top: 6px; font-size: 12px; line-height: 1.6; }
    .opener { max-width: 190px; overflow: hidden; text-overflow: ellipsis; }
    .opener.on { border-color: var(--accent); color: var(--accent-strong); font-weight: 600; }
    @media (max-width: 600px) { [popover] { width: 100vw; } }
  `,
  ];

  private counts(views: readonly SavedView[]): number[] {
    const filters = views.map(view => view_from(view.address, known_ids(this.app)).filter);
    return this.app.questions.ask('table_counts', { filters, today: this.app.today() }).counts;
  }

  private save(event: Event): void {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector('input') as HTMLInputElement;
    if (input.value.trim() === '') {
      input.focus();
      return;
    }
    this.tell('save-view', input.value);
    input.value = '';
    this.hide();
  }

  private rename(view: SavedView, name: string): void {
    this.renamed = '';
    if (this.views.rename(view.id, name)) this.tell('views');
    this.focus_row(view.id);
  }

  private drop(view: SavedView): void {
    const all = this.views.all();
    const at = all.findIndex(each => each.id === view.id);
    this.views.remove(view.id);
    this.tell('views');
    this.requestUpdate();
    this.focus_row((all[at + 1] ?? all[at - 1])?.id ?? '');
  }

  private focus_row(id: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(id ? `li[data-id="${id}"] .open` : 'form input')?.focus(),
    );
  }

  private row(view: SavedView, count: number): TemplateResult {
    if (this.renamed === view.id)
      return html`<li data-id=${view.id}><input maxlength="30" autocomplete="off" .value=${view.name} aria-label=${t('my_view_new_name', { name: view.name })}
        @keydown=${(event: KeyboardEvent) => {
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          event.stopPropagation();
          this.rename(view, event.key === 'Enter' ? (event.target as HTMLInputElement).value : view.name);
        }}></li>`;
    const start = () => {
      this.renamed = view.id;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('li input')?.select());
    };
    return html`<li data-id=${view.id} class=${view.id === this.current ? 'current' : ''}><button class="open" aria-current=${view.id === this.current ? 'true' : 'false'} @click=${() => {
      this.hide();
      this.tell('open-view', view.id);
    }}><span>${view.name}</span><i>${yen(count)}</i></button>
      <button class="small plain" aria-label=${t('my_view_rename', { name: view.name })} title=${t('my_view_rename', { name: view.name })} @click=${start}>✎</button>
      <button class="small plain" aria-label=${t('my_view_delete', { name: view.name })} title=${t('my_view_delete', { name: view.name })} @click=${() => this.drop(view)}>×</button></li>`;
  }

  private content(): TemplateResult {
    const views = this.views.all();
    const counts = this.counts(views);
    return html`${
      views.length > 0
        ? html`<ul>${views.map((view, at) => this.row(view, counts[at] ?? 0))}</ul>`
        : html`<p class="muted hint">${t('my_views_none')}</p><br>`
    }<form @submit=${this.save}><label for="name">${t('my_view_name')}</label><input id="name" maxlength="30" autocomplete="off"><button class="primary" ?disabled=${views.length >= kMostViews}>${t('my_view_save')}</button></form>
      <p class="muted hint">${views.length >= kMostViews ? t('my_view_full', { n: kMostViews }) : t('my_view_note')}</p>`;
  }

  override render() {
    const current = this.views.find(this.current);
    return html`<button class="opener ${current ? 'on' : ''}" popovertarget="card" aria-haspopup="dialog" aria-expanded=${this.shown}>${current?.name ?? t('my_views')} ▾</button>
      <div popover id="card" role="dialog" aria-label=${t('my_views')} @beforetoggle=${this.on_toggle}>${this.shown ? this.content() : nothing}</div>`;
  }
}
customElements.define('yoshin-view-card', ViewCard);
