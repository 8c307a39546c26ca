import { css, type PropertyValues } from 'lit';
import { YoshinElement } from '../../ui/element.ts';
import { chain_of, focused, give_back } from '../../ui/focus.ts';

/// What all popovers of the filter bar look like: a card below the button, a sheet at the foot of a narrow window.
export const popover_style = css`
  :host { flex: none; }
  [popover] {
    position: fixed; inset: auto; margin: 0; padding: 12px; border: 1px solid var(--line-strong); border-radius: 8px; background: var(--surface);
    color: var(--text); box-shadow: var(--shadow); overflow: auto; max-height: calc(100vh - 120px); max-width: calc(100vw - 16px);
    scroll-padding-bottom: 58px;
  }
  .foot { display: flex; align-items: center; gap: 8px; margin-top: 10px; }
  @media (max-width: 600px) {
    [popover] { inset: auto 0 0 0; width: 100vw; max-width: none; max-height: 85vh; border-radius: 12px 12px 0 0; }
  }
`;

/// A button with a card of controls. The browser closes the card on Escape and on a press elsewhere, and gives the focus
/// back to the button.
export abstract class PopoverElement extends YoshinElement {
  static override properties: Record<string, object> = { shown: { state: true } };
  protected shown = false;
  private opened_from: HTMLElement[] = [];

  protected get card(): HTMLElement {
    return this.renderRoot.querySelector('[popover]') as HTMLElement;
  }

  protected get opener(): HTMLElement {
    return this.renderRoot.querySelector('[popovertarget]') as HTMLElement;
  }

  /// Opens the card with the focus inside.
  show(): void {
    if (this.shown) return;
    this.opened_from = chain_of(focused());
    this.card.showPopover();
  }

  hide(): void {
    if (this.shown) this.card.hidePopover();
    this.opener.focus({ preventScroll: true });
  }

  /// Where the focus belongs once the card is closed, which the browser forgets inside of a component: to where it was
  /// when a key opened the card, or else to the button.
  override focus(): void {
    give_back([...this.opened_from, this.opener]);
  }

  protected on_toggle(event: ToggleEvent): void {
    this.shown = event.newState === 'open';
    if (this.shown) return;
    setTimeout(() => {
      this.focus();
      this.opened_from = [];
    });
  }

  /// A press of the button has its content drawn before the card is on the screen, where it has no size yet; the browser
  /// tells when it is there.
  override firstUpdated(): void {
    this.card.addEventListener('toggle', event => {
      if (event.newState !== 'open') return;
      this.place();
      this.card
        .querySelector<HTMLElement>('input:not(:disabled), button:not(:disabled)')
        ?.focus({ preventScroll: true });
    });
  }

  override updated(_changed: PropertyValues): void {
    if (this.card.matches(':popover-open')) this.place();
  }

  /// Below the button, the right edges together; the narrow window's sheet stands by itself.
  private place(): void {
    const sheet = matchMedia('(max-width: 600px)').matches;
    const at = this.opener.getBoundingClientRect();
    const left = Math.max(
      8,
      Math.min(at.left, innerWidth - this.card.offsetWidth - 8, at.right - this.card.offsetWidth),
    );
    this.card.style.top = sheet ? '' : `${at.bottom + 4}px`;
    this.card.style.left = sheet ? '' : `${left}px`;
  }
}
