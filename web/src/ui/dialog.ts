import { css, html, nothing } from 'lit';
import { controls } from './controls.ts';
import { YoshinElement } from './element.ts';
import { chain_of, focused, give_back } from './focus.ts';
import { t } from './language.ts';

let open_dialogs = 0;

/// Whether a dialog lies over the page, wherever the focus is.
export function dialog_is_open(): boolean {
  return open_dialogs > 0;
}

/// A modal dialog: heading, content, footer slot. The browser's own <dialog> keeps the focus inside; it returns to where
/// it was, or as near as possible, when the dialog is taken away.
/// Event `close` when the operator leaves it.
export class Dialog extends YoshinElement {
  static override properties = {
    heading: {},
    wide: { type: Boolean, reflect: true },
    locked: { type: Boolean },
    text: { type: Boolean },
  };
  heading = '';
  wide = false;
  /// While locked, Escape does nothing.
  locked = false;
  /// Whether the content is text alone: then the keyboard scrolls it by having the focus there.
  text = false;
  private opened_from: HTMLElement[] = [];

  static override styles = [
    controls,
    css`
    dialog {
      width: min(620px, calc(100vw - 40px)); max-height: calc(100vh - 64px); padding: 0; border: 1px solid var(--line-strong);
      border-radius: 9px; background: var(--surface); color: var(--text); box-shadow: var(--shadow); overflow: hidden;
    }
    :host([wide]) dialog { width: min(1080px, calc(100vw - 40px)); }
    dialog:focus-visible { outline: none; }
    dialog[open] { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; }
    dialog::backdrop { background: var(--veil); }
    header { display: flex; align-items: center; padding: 12px 12px 11px 18px; border-bottom: 1px solid var(--line); gap: 10px; }
    h2 { flex: 1; font-size: 15px; font-weight: 600; }
    .body { overflow: auto; padding: 16px 18px; }
    footer { border-top: 1px solid var(--line); background: var(--raised); }
    .close { width: 28px; padding: 0; font-size: 16px; line-height: 1; color: var(--muted); }
    ::slotted([slot='foot']) { display: flex; align-items: center; gap: 10px; padding: 11px 18px; }
    @media (max-width: 600px), (max-height: 600px) {
      dialog, :host([wide]) dialog { width: calc(100vw - 16px); max-width: none; max-height: calc(100vh - 16px); }
      .body { padding: 12px; }
      ::slotted([slot='foot']) { flex-wrap: wrap; justify-content: flex-end; gap: 6px 10px; padding: 8px 12px; }
    }
  `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.opened_from = chain_of(focused());
    ++open_dialogs;
  }

  override disconnectedCallback(): void {
    --open_dialogs;
    super.disconnectedCallback();
    // What opened the dialog may itself be drawn again first.
    setTimeout(() => give_back(this.opened_from));
  }

  override firstUpdated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    dialog?.showModal();
    // The browser gives the focus to the first button, which is the one that closes; a ring around it says nothing.
    if ((this.renderRoot as ShadowRoot).activeElement?.classList.contains('close')) dialog?.focus();
  }

  /// Where the focus goes when what had it inside is taken away.
  override focus(): void {
    this.renderRoot.querySelector('dialog')?.focus({ preventScroll: true });
  }

  private leave(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    if (!this.locked) this.tell('close');
  }

  override render() {
    return html`<dialog autofocus tabindex="-1" @cancel=${this.leave} @close=${(event: Event) => event.stopPropagation()} aria-labelledby="heading">
      <header><h2 id="heading">${this.heading}</h2>${
        this.locked
          ? nothing
          : html`<button class="plain close" @click=${this.leave} aria-label=${t('close')} title=${t('close')}>×</button>`
      }</header>
      <div class="body" tabindex=${this.text ? 0 : nothing}><slot></slot></div><footer><slot name="foot"></slot></footer></dialog>`;
  }
}
customElements.define('yoshin-dialog', Dialog);
