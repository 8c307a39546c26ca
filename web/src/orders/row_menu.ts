import { css, html, nothing } from 'lit';
import type { App } from '../app.ts';
import type { TableRow } from '../core/contract.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { label_in } from '../ui/format.ts';
import { language, t } from '../ui/language.ts';

const kEdge = 8;

/// その他の操作 of one row: the actions that have no button of their own. Event `choose` ({row, action}).
export class RowMenu extends YoshinElement {
  static override properties = { app: {}, row: { state: true } };
  static override styles = [
    controls,
    css`
    [popover] { position: fixed; inset: auto; margin: 0; padding: 5px; border: 1px solid var(--line-strong); border-radius: 7px; background: var(--surface); color: var(--text); box-shadow: var(--shadow); }
    .items { display: grid; min-width: 150px; }
    .title { padding: 2px 9px 5px; font-size: 11.5px; color: var(--muted); }
    .items button { border-color: transparent; background: none; text-align: left; }
    .items button:hover:not(:disabled), .items button:focus { background: var(--hover); border-color: transparent; }
  `,
  ];
  app!: App;
  private row: TableRow | null = null;
  private opener: HTMLElement | null = null;

  private get popup(): HTMLElement {
    return this.renderRoot.querySelector('[popover]') as HTMLElement;
  }

  private get items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)')];
  }

  /// Opens below the row's button, or above it where there is no room.
  async open(row: TableRow, opener: HTMLElement): Promise<void> {
    this.row = row;
    this.opener = opener;
    await this.updateComplete;
    const { popup } = this;
    popup.showPopover();
    const at = opener.getBoundingClientRect();
    const { offsetHeight, offsetWidth } = popup;
    const below = at.bottom + 3 + offsetHeight < window.innerHeight - kEdge;
    popup.style.top = `${below ? at.bottom + 3 : Math.max(kEdge, at.top - 3 - offsetHeight)}px`;
    popup.style.left = `${Math.max(kEdge, Math.min(at.left, window.innerWidth - kEdge - offsetWidth))}px`;
    this.items[0]?.focus();
  }

  close(): void {
    if (this.popup.matches(':popover-open')) this.popup.hidePopover();
  }

  private choose(action: string): void {
    const { row } = this;
    this.close();
    this.tell('choose', { row, action });
  }

  private on_key(event: KeyboardEvent): void {
    const { items } = this;
    const at = items.indexOf(event.target as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
    const next = to[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') {
      this.close();
      this.opener?.focus({ preventScroll: true });
    } else if (next === undefined) {
      return;
    } else {
      items[(next + items.length) % items.length]?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  override render() {
    const { row } = this;
    return html`<div popover role="menu" aria-label=${t('menu_more')} @keydown=${this.on_key}>${
      row
        ? html`<div class="items"><div class="title">${t('menu_of', { number: row.number })}</div>${row.cell.menu.map(
            action => html`<button role="menuitem" tabindex="-1" ?disabled=${row.open === 1 || this.app.local !== null} @click=${() => this.choose(action)}>
              ${label_in(this.app.names.actions, action, language.current)}</button>`,
          )}</div>`
        : nothing
    }</div>`;
  }
}
customElements.define('yoshin-row-menu', RowMenu);
