import { css, html } from 'lit';
import { controls } from './controls.ts';
import { YoshinElement } from './element.ts';

/// One row of a menu; `disabled` rows stay in sight.
export interface MenuItem {
  id: string;
  text: string;
  title?: string;
  disabled?: boolean;
}

/// A button that opens a list of things to do. Event: `choose` (the item's id).
export class Menu extends YoshinElement {
  static override properties = { label: {}, items: {} };
  label = '';
  items: readonly MenuItem[] = [];

  static override styles = [
    controls,
    css`
    [popover] { position: fixed; inset: auto; margin: 0; padding: 5px; border: 1px solid var(--line-strong); border-radius: 7px; background: var(--surface); color: var(--text); box-shadow: var(--shadow); }
    .items { display: grid; min-width: 170px; }
    .items button { border-color: transparent; background: none; text-align: left; }
    .items button:hover:not(:disabled), .items button:focus { background: var(--hover); border-color: transparent; }
  `,
  ];

  private get popup(): HTMLElement {
    return this.renderRoot.querySelector('[popover]') as HTMLElement;
  }

  private get opener(): HTMLElement {
    return this.renderRoot.querySelector('[aria-haspopup]') as HTMLElement;
  }

  private get rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)')];
  }

  /// Places the list below its button, its right edges together where it would leave the window.
  private open(): void {
    const { popup, opener } = this;
    popup.showPopover();
    const at = opener.getBoundingClientRect();
    popup.style.top = `${at.bottom + 3}px`;
    popup.style.left = `${Math.max(8, Math.min(at.left, at.right - popup.offsetWidth))}px`;
    this.rows[0]?.focus();
  }

  private close(): void {
    if (this.popup.matches(':popover-open')) this.popup.hidePopover();
    this.opener.focus({ preventScroll: true });
  }

  private choose(id: string): void {
    this.close();
    this.tell('choose', id);
  }

  private on_key(event: KeyboardEvent): void {
    const { rows } = this;
    const at = rows.indexOf(event.target as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const next = to[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else if (next === undefined) return;
    else rows[(next + rows.length) % rows.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  override render() {
    return html`<button aria-haspopup="menu" @click=${this.open}>${this.label} ▾</button>
      <div popover role="menu" aria-label=${this.label} @keydown=${this.on_key}><div class="items">${this.items.map(
        item => html`<button role="menuitem" tabindex="-1" ?disabled=${item.disabled ?? false} title=${item.title ?? ''}
          @click=${() => this.choose(item.id)}>${item.text}</button>`,
      )}</div></div>`;
  }
}
customElements.define('yoshin-menu', Menu);
