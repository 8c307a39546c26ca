import { LitElement } from 'lit';
import { language } from './language.ts';

/// Base of the page's components: draws itself again when the language changes or a watched target says so.
export abstract class YoshinElement extends LitElement {
  private watched: [EventTarget, string][] = [[language, 'change']];
  private readonly again = () => this.requestUpdate();

  /// Draws again at every `event` of `target`, while the component is on the page.
  protected watch(target: EventTarget, event: string): void {
    this.watched.push([target, event]);
    if (this.isConnected) target.addEventListener(event, this.again);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [target, event] of this.watched) target.addEventListener(event, this.again);
  }

  override disconnectedCallback(): void {
    for (const [target, event] of this.watched) target.removeEventListener(event, this.again);
    super.disconnectedCallback();
  }

  /// Tells the parent something, with a detail.
  protected tell<T>(name: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
