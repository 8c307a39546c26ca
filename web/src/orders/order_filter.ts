import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import type { TableFilter, ViewId } from '../core/contract.ts';
import type { TableView } from '../core/questions.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { t } from '../ui/language.ts';
import type { Column } from './columns.ts';
import './find/column_card.ts';
import './find/filter_card.ts';
import type { FilterCard } from './find/filter_card.ts';
import { chips_of } from './find/filter_parts.ts';
import type { SavedViews } from './find/saved_views.ts';
import './find/view_card.ts';
import { order_filter_style } from './order_filter_style.ts';
import { kNoFilter } from './view_address.ts';
import { kProblemViews, kViews } from './views.ts';

/// What a tab holds, where its name does not say it.
function view_title(id: ViewId): string | typeof nothing {
  if (id === 'slip_unsynced') return t('view_slip_unsynced_title');
  return id === 'due_soon' ? t('view_due_soon_title') : nothing;
}

/// Status tabs with counts, the operator's views, search, filter, column choice, and the active filters below. Events:
/// `filter` (TableFilter), `columns` (ids), `open-view`, `save-view`, `views`. What is searched for stays in memory: it
/// never enters an address.
export class OrderFilter extends YoshinElement {
  static override properties = { app: {}, view: {}, filter: {}, columns: {}, saved: {} };
  app!: App;
  views!: SavedViews;
  view: TableView | null = null;
  filter!: TableFilter;
  columns: readonly Column[] = [];
  /// Id of the operator's own view that is shown; empty for none.
  saved = '';

  static override styles = [controls, order_filter_style];

  /// What takes the focus once the new filter is drawn.
  private to_focus: (() => HTMLElement | null) | null = null;

  override updated(changed: PropertyValues): void {
    if (!changed.has('filter')) return;
    this.to_focus?.()?.focus();
    this.to_focus = null;
  }

  private change(part: Partial<TableFilter>): void {
    this.tell('filter', { ...this.filter, ...part });
  }

  private on_key(event: KeyboardEvent): void {
    const at = kViews.findIndex(id => id === (this.filter.view || 'all'));
    const to: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.change({ view: kViews.at(next % kViews.length) ?? 'all' });
    this.to_focus = () => this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]');
  }

  private tab(id: ViewId): TemplateResult {
    const selected = (this.filter.view || 'all') === id;
    const count = this.view?.counts[id] ?? 0;
    const urgent = kProblemViews.includes(id);
    return html`<button role="tab" class=${urgent && count > 0 ? `urgent ${id}` : ''} aria-selected=${selected} tabindex=${selected ? 0 : -1}
      title=${view_title(id)} @click=${() => this.change({ view: id })}>${t(`view_${id}`)}<i>${count}</i></button>`;
  }

  /// Takes a part of the filter away; the focus goes to the next chip, or to the filter's button.
  private take_away(without: Partial<TableFilter>, at: number): void {
    this.change(without);
    this.to_focus = () => {
      const left = [...this.renderRoot.querySelectorAll<HTMLElement>('.chips button.part')];
      return left[at] ?? left.at(-1) ?? this.card;
    };
  }

  private chips(): TemplateResult | typeof nothing {
    const chips = chips_of(this.app, this.filter);
    if (chips.length === 0) return nothing;
    const clear = () => this.take_away({ ...kNoFilter, text: this.filter.text, view: this.filter.view }, 0);
    return html`<div class="chips" role="group" aria-label=${t('filters_active')}>${chips.map(
      (
        chip,
        at,
      ) => html`<button class="part small" aria-label=${t('filter_remove', { part: `${chip.title}: ${chip.text}` })} title=${`${chip.title}: ${chip.text}`}
        @click=${() => this.take_away(chip.without, at)}><b>${chip.title}</b><span>${chip.text}</span><i aria-hidden="true">×</i></button>`,
    )}<button class="link" @click=${clear}>${t('clear_filter')}</button></div>`;
  }

  override render() {
    const on_filter = (event: CustomEvent<Partial<TableFilter>>) => this.change(event.detail);
    return html`<div class="bar"><div class="tabs" role="tablist" aria-label=${t('views')} @keydown=${this.on_key}>${kViews.map(id => this.tab(id))}</div>
      <yoshin-view-card .app=${this.app} .views=${this.views} .current=${this.saved} @open-view=${(event: CustomEvent<string>) => this.tell('open-view', event.detail)}
        @save-view=${(event: CustomEvent<string>) => this.tell('save-view', event.detail)} @views=${() => this.tell('views')}></yoshin-view-card>
      <input type="search" autocomplete="off" spellcheck="false" .value=${this.filter.text} placeholder=${t('search')} aria-label=${t('search')} aria-keyshortcuts="/"
        title=${t('search_title')} @input=${(event: Event) => this.change({ text: (event.target as HTMLInputElement).value })}>
      <yoshin-filter-card .app=${this.app} .filter=${this.filter} .view=${this.view} @filter=${on_filter}></yoshin-filter-card>
      <yoshin-column-card .columns=${this.columns} @columns=${(event: CustomEvent<string[]>) => this.tell('columns', event.detail)}></yoshin-column-card></div>${this.chips()}`;
  }

  private get card(): FilterCard | null {
    return this.renderRoot.querySelector('yoshin-filter-card');
  }

  focus_search(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }

  open_filter(): void {
    this.card?.show();
  }
}
customElements.define('yoshin-order-filter', OrderFilter);
