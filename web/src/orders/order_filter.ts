import { css, html, nothing } from 'lit';
import type { App } from '../app.ts';
import type { TableFilter, ViewId } from '../core/contract.ts';
import type { TableView } from '../core/questions.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { t } from '../ui/language.ts';
import { choose_columns, chosen_columns, kColumns } from './columns.ts';
import { kProblemViews, kViews } from './views.ts';

/// What a tab holds, where its name does not say it.
function view_title(id: ViewId): string | typeof nothing {
  if (id === 'slip_unsynced') return t('view_slip_unsynced_title');
  return id === 'due_soon' ? t('view_due_soon_title') : nothing;
}

/// Status tabs with counts, shop and provider, search, column choice. Events: `filter` (TableFilter), `columns`.
/// What is searched for stays in memory: it never enters an address.
export class OrderFilter extends YoshinElement {
  static override properties = { view: {}, filter: {} };
  app!: App;
  view: TableView | null = null;
  filter!: TableFilter;

  static override styles = [
    controls,
    css`
    :host { display: flex; align-items: center; gap: 8px; padding: 0 12px; background: var(--surface); border-bottom: 1px solid var(--line); }
    .tabs { display: flex; overflow-x: auto; scrollbar-width: none; flex: 0 1 auto; min-width: 0; margin-right: auto; }
    .tabs button {
      position: relative; height: 40px; padding: 0 9px; border: 0; border-radius: 0; background: none; color: var(--muted); flex: none;
    }
    .tabs button:hover { color: var(--text); background: none; }
    .tabs button[aria-selected='true'] { color: var(--accent-strong); font-weight: 600; }
    .tabs button[aria-selected='true']::after {
      content: ''; position: absolute; left: 6px; right: 6px; bottom: 0; height: 2px; background: var(--accent); border-radius: 1px;
    }
    .tabs i { font-style: normal; margin-left: 5px; font-size: 12px; font-weight: 500; color: var(--faint); }
    .tabs .urgent i { background: var(--ng-soft); color: var(--ng); padding: 1px 5px; border-radius: 8px; }
    .tabs :focus-visible { outline-offset: -3px; }
    input[type='search'] { min-width: 118px; max-width: 218px; flex: 1 1 118px; }
    select { width: 118px; }
    details { position: relative; }
    summary {
      list-style: none; height: 28px; line-height: 26px; padding: 0 9px; border: 1px solid var(--line-strong); border-radius: 5px; cursor: pointer; white-space: nowrap;
    }
    summary::-webkit-details-marker { display: none; }
    .menu {
      position: absolute; right: 0; top: 32px; z-index: 20; padding: 8px 12px; background: var(--surface); border: 1px solid var(--line-strong);
      border-radius: 7px; box-shadow: var(--shadow); display: grid; gap: 5px; white-space: nowrap;
    }
    .menu label { display: flex; gap: 7px; align-items: center; }
    @media (max-width: 1400px) {
      .tabs button { padding: 0 6px; }
      .tabs button[aria-selected='true']::after { left: 4px; right: 4px; }
      .tabs i { margin-left: 4px; }
      .tabs .urgent i { padding: 1px 4px; }
      select { width: 110px; }
    }
    @media (max-width: 1000px) {
      select { min-width: 88px; }
      .menu { max-height: calc(100vh - 140px); overflow: auto; }
    }
    @media (max-width: 600px) {
      :host { flex-wrap: wrap; padding-bottom: 6px; }
      .tabs { flex: 1 0 100%; }
      select { flex: 1 1 40%; }
      input[type='search'] { max-width: none; }
    }
  `,
  ];

  private change(part: Partial<TableFilter>): void {
    this.tell('filter', { ...this.filter, ...part });
  }

  private on_key(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = kViews.findIndex(id => id === (this.filter.view || 'all'));
    const next = kViews[(at + step + kViews.length) % kViews.length];
    this.change({ view: next ?? 'all' });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  }

  private tab(id: ViewId) {
    const selected = (this.filter.view || 'all') === id;
    const count = this.view?.counts[id] ?? 0;
    return html`<button role="tab" class=${kProblemViews.includes(id) && count > 0 ? 'urgent' : ''} aria-selected=${selected} tabindex=${selected ? 0 : -1}
      title=${view_title(id)} @click=${() => this.change({ view: id })}>${t(`view_${id}`)}<i>${count}</i></button>`;
  }

  private on_menu_key(event: KeyboardEvent): void {
    const menu = event.currentTarget as HTMLDetailsElement;
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }

  /// A menu that lost the focus is out of the way.
  private on_menu_left(event: FocusEvent): void {
    const menu = event.currentTarget as HTMLDetailsElement;
    const to = event.relatedTarget as Node | null;
    if (!menu.contains(to) && !menu.matches(':hover')) menu.open = false;
  }

  private column_menu() {
    const chosen = chosen_columns().map(column => column.id);
    const toggle = (id: string, shown: boolean) => {
      choose_columns(shown ? [...chosen, id] : chosen.filter(each => each !== id));
      this.tell('columns');
      this.requestUpdate();
    };
    return html`<details @keydown=${this.on_menu_key} @focusout=${this.on_menu_left}><summary>${t('columns')}</summary><div class="menu">${kColumns.map(
      column => html`<label><input type="checkbox" .checked=${chosen.includes(column.id)} ?disabled=${column.id === 'order'}
        @change=${(event: Event) => toggle(column.id, (event.target as HTMLInputElement).checked)}>${t(column.title)}${
          column.second ? ` / ${t(column.second)}` : ''
        }</label>`,
    )}</div></details>`;
  }

  override render() {
    const value = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
    const one = (id: string) => (id === '' ? [] : [id]);
    return html`<div class="tabs" role="tablist" aria-label=${t('views')} @keydown=${this.on_key}>${kViews.map(id => this.tab(id))}</div>
      ${
        this.app.shops.length > 1
          ? html`<select aria-label=${t('all_shops')} .value=${this.filter.shops[0] ?? ''} @change=${(event: Event) => this.change({ shops: one(value(event)) })}>
        <option value="">${t('all_shops')}</option>${this.app.shops.map(shop => html`<option value=${shop.id}>${shop.name}</option>`)}</select>`
          : ''
      }
      <select aria-label=${t('all_providers')} .value=${this.filter.providers[0] ?? ''} @change=${(event: Event) => this.change({ providers: one(value(event)) })}>
        <option value="">${t('all_providers')}</option>${this.app.names.providers.map(name => html`<option value=${name.id}>${this.app.provider_name(name.id)}</option>`)}</select>
      <input type="search" autocomplete="off" spellcheck="false" .value=${this.filter.text} placeholder=${t('search')} aria-label=${t('search')}
        title=${t('search')} @input=${(event: Event) => this.change({ text: value(event) })}>${this.column_menu()}`;
  }

  focus_search(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }
}
customElements.define('yoshin-order-filter', OrderFilter);
