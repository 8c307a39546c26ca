import { html, nothing } from 'lit';
import type { Shop, ShopProvider } from '../api/shapes.ts';
import type { App } from '../app.ts';
import type { ViewId } from '../core/contract.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { chain_of, focused, give_back } from '../ui/focus.ts';
import { say, t } from '../ui/language.ts';
import { bell_style } from './bell_style.ts';
import { kBellViews, type News, news_of, Seen, type Target } from './news.ts';

const kMostShown = 99;

/// How many of the shop's providers are switched on and lack a credential.
function unready(shop: Shop): number {
  const lacks = (each: ShopProvider) => each.credentials.some(field => !field.set && field.least > 0);
  return shop.providers.filter(each => each.enabled && lacks(each)).length;
}

/// The bell in the header: how many things need a person, and the list of them, one press from where it is done. Event:
/// `go` (a Target).
export class Bell extends YoshinElement {
  static override properties = { app: {}, shown: { state: true } };
  static override styles = [controls, bell_style];
  app!: App;
  private news: News[] = [];
  private shown = false;
  private readonly seen = new Seen(sessionStorage);
  private frame = 0;
  private opened_from: HTMLElement[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const { app } = this;
    for (const [target, event] of [
      [app.open_runs, 'change'],
      [app.feed, 'rows'],
      [app.feed, 'loaded'],
      [app.feed, 'connection'],
      [app, 'shops'],
    ] as const)
      target.addEventListener(event, () => this.look_soon());
    this.look_soon();
  }

  /// At the next frame: pages of changes may come close together.
  private look_soon(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.look();
    });
  }

  private look(): void {
    const { app } = this;
    if (!app.feed.loaded) return;
    this.news = news_of({
      connected: app.feed.connected,
      counts: this.counts(),
      open: app.open_runs.open,
      ended: app.open_runs.ended,
      unmapped: app.shops.flatMap(shop => app.feed.unmapped(shop.id).map(each => ({ ...each, shop: shop.id }))),
      // Without a proxy there is nothing to send, so no credential is missing.
      unready: (app.local ? [] : app.shops)
        .map(shop => ({ shop: shop.id, name: shop.name, providers: unready(shop) }))
        .filter(each => each.providers > 0),
    });
    this.seen.settle(this.news);
    this.requestUpdate();
  }

  private counts(): Partial<Record<ViewId, number>> {
    const filters = kBellViews.map(view => ({ view }));
    const { counts } = this.app.questions.ask('table_counts', { filters, today: this.app.today() });
    return Object.fromEntries(kBellViews.map((view, at) => [view, counts[at] ?? 0]));
  }

  private get popup(): HTMLElement {
    return this.renderRoot.querySelector('[popover]') as HTMLElement;
  }

  /// Opens the list below the bell; closes it when it is open.
  toggle(): void {
    const { popup } = this;
    if (popup.matches(':popover-open')) {
      popup.hidePopover();
      return;
    }
    this.opened_from = chain_of(focused());
    popup.showPopover();
    const at = this.getBoundingClientRect();
    popup.style.top = `${at.bottom + 5}px`;
    popup.style.left = `${Math.max(8, Math.min(at.right - popup.offsetWidth, innerWidth - popup.offsetWidth - 8))}px`;
    (popup.querySelector<HTMLElement>('button') ?? popup).focus();
  }

  private on_toggle(event: ToggleEvent): void {
    this.shown = event.newState === 'open';
    // What stood in the list has been read once it is closed again.
    if (this.shown) return;
    setTimeout(() => give_back(this.opened_from));
    this.seen.mark(this.news);
    this.requestUpdate();
  }

  private on_key(event: KeyboardEvent): void {
    const rows = [...this.popup.querySelectorAll<HTMLElement>('button')];
    const at = rows.indexOf(this.renderRoot.querySelector(':focus') as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const next = to[event.key];
    if (next === undefined || rows.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    rows[(next + rows.length) % rows.length]?.focus();
  }

  private go(target: Target): void {
    this.popup.hidePopover();
    if (target) this.tell('go', target);
  }

  /// The names in the chosen language for the ids among the values.
  private values(one: News): Record<string, string | number> {
    const { action, provider } = one.values;
    return {
      ...one.values,
      ...(action === undefined ? {} : { action: this.app.action_name(String(action)) }),
      ...(provider === undefined ? {} : { provider: this.app.provider_name(String(provider)) }),
    };
  }

  private next(one: News): string {
    if (one.next) return t(one.next, this.values(one));
    if (one.target?.to !== 'run') return '';
    const held = one.target.run.lanes.find(lane => lane.held !== null && lane.provider === one.values.provider)?.held;
    return say(held?.next_step);
  }

  private line(one: News) {
    const unread = this.seen.is_new(one);
    return html`<li class="${one.urgent ? 'urgent' : ''} ${unread ? 'unread' : ''}"><button ?disabled=${one.target === null} @click=${() => this.go(one.target)}>
      <span class="mark" aria-hidden="true"></span><span class="what"><b>${t(one.text, this.values(one))}</b>
      <span>${this.next(one)}</span></span>${unread ? html`<span class="heard">${t('bell_unread')}</span>` : nothing}</button></li>`;
  }

  override render() {
    const unread = this.news.filter(one => this.seen.is_new(one)).length;
    const n = this.news.length;
    const label = t('bell_label', { n, unread });
    return html`<button class="plain bell" title=${`${label} (B)`} aria-expanded=${this.shown} aria-haspopup="true" @click=${this.toggle}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><path d="M10 2.5a5 5 0 0 0-5 5v3.2L3.6 13.6a.6.6 0 0 0 .5.9h11.8a.6.6 0 0 0 .5-.9L15 10.7V7.5a5 5 0 0 0-5-5Z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/><path d="M8 16.5a2 2 0 0 0 4 0" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/></svg><span class="heard">${label}</span>
        ${n > 0 ? html`<i class=${unread > 0 ? 'new' : ''} aria-hidden="true">${Math.min(kMostShown, unread || n)}</i>` : nothing}</button>
      <div popover tabindex="-1" role="region" aria-label=${t('bell_title')} @toggle=${this.on_toggle} @keydown=${this.on_key}>
        <h2>${t('bell_title')}</h2>${n === 0 ? html`<p class="empty">${t('bell_none')}</p>` : html`<ul>${this.news.map(one => this.line(one))}</ul>`}</div>`;
  }
}
customElements.define('yoshin-bell', Bell);
