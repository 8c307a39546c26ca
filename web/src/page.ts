import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from './api/client.ts';
import { routes } from './api/routes.ts';
import type { Run } from './api/shapes.ts';
import type { App, Toast } from './app.ts';
import './bell/bell.ts';
import type { Bell } from './bell/bell.ts';
import type { Target } from './bell/news.ts';
import type { Action } from './core/contract.ts';
import type { DeskParts } from './desk_door.ts';
import { PageWorker } from './local/page_worker.ts';
import type { ImportFlow } from './orders/import/import_flow.ts';
import './orders/order_screen.ts';
import type { OrderScreen } from './orders/order_screen.ts';
import { page_style } from './page_style.ts';
import './runs/run_pills.ts';
import type { RunFlow } from './runs/run_flow.ts';
import type { SlipsFlow } from './slips/slips_flow.ts';
import { start_app } from './start.ts';
import { controls } from './ui/controls.ts';
import { YoshinElement } from './ui/element.ts';
import { keep_focus } from './ui/focus.ts';
import { language, say, t } from './ui/language.ts';

/// A larger file is no carrier's: it is not read twice.
const kMostSlipBytes = 16 * 1024 * 1024;
const kClockSteps = [
  { minutes: 120, text: 'clock_two_hours' },
  { minutes: 1440, text: 'clock_one_day' },
  { minutes: 4320, text: 'clock_three_days' },
] as const;

/// The whole page: header with clock and navigation, the two screens, and what may open from anywhere.
export class Page extends YoshinElement {
  static override properties = {
    app: { state: true },
    error: { state: true },
    screen: { state: true },
    shop: { state: true },
    flow: { state: true },
    flow_shown: { state: true },
    importing: { state: true },
    slips: { state: true },
    showing_runs: { state: true },
    dragging: { state: true },
    moving: { state: true },
  };
  static override styles = [controls, page_style];
  private app: App | null = null;
  private error: unknown = null;
  private screen: 'orders' | 'settings' = 'orders';
  private shop = '';
  private flow: RunFlow | null = null;
  private flow_shown = false;
  private importing: ImportFlow | null = null;
  private slips: SlipsFlow | null = null;
  private showing_runs = false;
  private dragging = false;
  private moving = false;
  private readonly worker = new PageWorker();

  override connectedCallback(): void {
    super.connectedCallback();
    language.restore();
    keep_focus();
    void this.begin();
    addEventListener('dragover', event => this.on_drag(event));
    addEventListener('dragleave', event => {
      if (event.relatedTarget === null) this.dragging = false;
    });
    addEventListener('drop', event => this.on_drop(event));
  }

  private async begin(): Promise<void> {
    try {
      const app = await start_app();
      for (const event of ['toasts', 'clock', 'shops']) this.watch(app, event);
      this.watch(app.feed, 'connection');
      this.watch(this.worker, 'change');
      app.addEventListener('act', event => this.act((event as CustomEvent<{ action: Action; ids: number[] }>).detail));
      this.app = app;
      void this.worker.start();
    } catch (error) {
      this.error = error;
    }
  }

  private async advance(app: App, minutes: number): Promise<void> {
    this.moving = true;
    try {
      app.set_clock((await routes.advance_clock(minutes)).now);
      app.toast('done', t('clock_moved', { now: app.now() }));
    } catch (error) {
      app.report(error);
    }
    this.moving = false;
  }

  private on_drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (!this.importing && !this.slips) this.dragging = true;
  }

  private on_drop(event: DragEvent): void {
    const files = [...(event.dataTransfer?.files ?? [])];
    this.dragging = false;
    if (event.defaultPrevented || files.length === 0 || !this.app) return;
    event.preventDefault();
    const { app } = this;
    app.desk.use(desk => void this.take_files(app, desk, files));
  }

  /// A carrier's file goes where slip numbers are taken, all others to the import of orders. Where one of the two is open,
  /// every file is meant for it.
  private async take_files(app: App, desk: DeskParts, files: readonly File[]): Promise<void> {
    const [file] = files;
    if (file && this.slips) {
      void this.slips.choose_file(file);
      return;
    }
    if (file && files.length === 1 && !this.importing && !app.local && (await this.take_slips(app, desk, file))) return;
    this.begin_import(app, desk);
    void this.importing?.choose_files(files);
  }

  /// Whether the file is a carrier's; it is shown then.
  private async take_slips(app: App, { SlipsFlow }: DeskParts, file: File): Promise<boolean> {
    if (file.size > kMostSlipBytes) return false;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { program } = await app.questions.ask_aside('slips_read', {}, bytes);
    if (!program) return false;
    this.slips ??= new SlipsFlow(app);
    await this.slips.take(file.name, bytes);
    return true;
  }

  /// Starts an action that another part of the page asks for.
  private act({ action, ids }: { action: Action; ids: number[] }): void {
    this.screen = 'orders';
    this.renderRoot.querySelector<OrderScreen>('yoshin-order-screen')?.start(action, ids);
  }

  private open_import(app: App): void {
    app.desk.use(desk => this.begin_import(app, desk));
  }

  private begin_import(app: App, { ImportFlow, LocalImportFlow }: DeskParts): void {
    if (this.importing || this.is_first_run(app)) return;
    const flow = app.local ? new LocalImportFlow(app) : new ImportFlow(app);
    // A file that is opened and not stored shows at once: there is nothing more to say about it.
    if (app.local) flow.addEventListener('change', () => flow.phase === 'stored' && this.show_imported());
    this.importing = flow;
  }

  private close_import(): void {
    this.importing = null;
  }

  private show_imported(): void {
    this.close_import();
    this.screen = 'orders';
    this.renderRoot
      .querySelector<OrderScreen>('yoshin-order-screen')
      ?.show_view(this.app?.local ? 'all' : 'not_requested');
  }

  /// Without a proxy and without settings there is nothing to show yet.
  private is_first_run(app: App): boolean {
    return app.local !== null && app.shops.length === 0;
  }

  private clock(app: App): TemplateResult | typeof nothing {
    const now = html`<time>${app.now()}</time>`;
    if (!app.session.demo) return html`<span class="clock">${now}</span>`;
    return html`<span class="clock" title=${t('clock_hint')}><span class="faint">${t('clock')}</span>${now}${kClockSteps.map(
      step =>
        html`<button class="small" ?disabled=${this.moving} @click=${() => void this.advance(app, step.minutes)}>${t(step.text)}</button>`,
    )}</span>`;
  }

  private news(app: App): TemplateResult {
    return html`<yoshin-run-pills .app=${app} .hidden_run=${this.flow_shown ? (this.flow?.run?.run ?? '') : ''}
      @open-run=${(event: CustomEvent<Run>) => this.open_run(app, event.detail)} @all-runs=${() => this.open_runs(app)}></yoshin-run-pills>`;
  }

  private bell(app: App): TemplateResult | typeof nothing {
    if (this.is_first_run(app)) return nothing;
    return html`<yoshin-bell .app=${app} @go=${(event: CustomEvent<Target>) => this.go(app, event.detail)}></yoshin-bell>`;
  }

  private header(app: App): TemplateResult {
    const go = (
      screen: 'orders' | 'settings',
      text: 'nav_orders' | 'nav_settings',
    ) => html`<button class="nav" aria-current=${this.screen === screen}
      @click=${() => (screen === 'settings' ? this.open_settings('') : this.show_orders())}>${t(text)}</button>`;
    return html`<header><span class="brand"><b>Yoshin</b><span>${t('brand')}</span></span>
      ${
        this.is_first_run(app)
          ? nothing
          : html`<nav>${go('orders', 'nav_orders')}<button class="nav" @click=${() => this.open_import(app)}>${t(app.local ? 'local_open' : 'nav_import')}</button>
        ${
          app.local
            ? nothing
            : html`<button class="nav" @click=${() => this.open_slips(app)}>${t('nav_slips')}</button><button class="nav"
              @click=${() => this.open_runs(app)}>${t('nav_runs')}</button>`
        }${go('settings', 'nav_settings')}</nav>`
      }
      <span class="grow"></span>${this.worker.is_new ? html`<span class="new" role="status">${t('page_new')} <button class="small" @click=${() => this.worker.update()}>${t('page_update')}</button></span>` : nothing}${this.news(app)}${this.clock(app)}${this.bell(app)}
      <button class="plain small" lang=${language.current === 'ja' ? 'en' : 'ja'} @click=${() => language.choose(language.current === 'ja' ? 'en' : 'ja')}>${t('language_switch')}</button>
      <span class="who" title=${app.session.role}>${app.session.name}</span></header>`;
  }

  private take_offer(app: App, toast: Toast): void {
    app.drop_toast(toast.id);
    toast.offer?.run();
  }

  private toasts(app: App): TemplateResult {
    return html`<div class="toasts" role="status" aria-live="polite">${app.toasts.map(
      toast => html`<div class="toast ${toast.kind}"><div><b>${toast.text}</b>${toast.next ? html`<div>${toast.next}</div>` : nothing}</div>
        ${toast.offer ? html`<button class="small" @click=${() => this.take_offer(app, toast)}>${toast.offer.text}</button>` : nothing}
        <button class="plain small" aria-label=${t('close')} @click=${() => app.drop_toast(toast.id)}>×</button></div>`,
    )}</div>`;
  }

  private overlays(app: App): TemplateResult {
    return html`${this.importing ? html`<yoshin-import-dialog .flow=${this.importing} @close=${this.close_import} @imported=${this.show_imported}></yoshin-import-dialog>` : nothing}
      ${
        this.slips
          ? html`<yoshin-slips-dialog .flow=${this.slips} @close=${() => {
              this.slips = null;
            }}></yoshin-slips-dialog>`
          : nothing
      }
      ${
        this.showing_runs
          ? html`<yoshin-runs-dialog .app=${app} @open-run=${(event: CustomEvent<Run>) => this.open_run(app, event.detail)} @close=${() => {
              this.showing_runs = false;
            }}></yoshin-runs-dialog>`
          : nothing
      }
      ${this.dragging ? html`<div class="dragging">${t('drop_here')}</div>` : nothing}${this.toasts(app)}`;
  }

  /// Says plainly that there is no server, or that it was lost just now.
  private connection(app: App): TemplateResult | typeof nothing {
    if (app.local) return html`<yoshin-local-bar .app=${app} @open=${() => this.open_import(app)}></yoshin-local-bar>`;
    if (app.feed.connected) return nothing;
    return html`<div class="offline" role="alert"><span>${t('offline')}</span>
      <button class="small" @click=${() => location.reload()}>${t('local_go_on')}</button></div>`;
  }

  /// The progress of a run, whoever started it: the one that was followed here is found with its rows.
  private open_run(app: App, run: Run): void {
    this.showing_runs = false;
    this.screen = 'orders';
    if (this.flow?.run?.run === run.run) this.flow_shown = true;
    else app.desk.use(({ RunFlow }) => this.show_flow(RunFlow.of_run(app, run)));
  }

  /// Where a press in the bell leads.
  private go(app: App, target: Target): void {
    if (target?.to === 'run') this.open_run(app, target.run);
    if (target?.to === 'settings') this.open_settings(target.shop);
    if (target?.to !== 'view') return;
    this.flow_shown = false;
    this.screen = 'orders';
    this.renderRoot.querySelector<OrderScreen>('yoshin-order-screen')?.show_view(target.view);
  }

  private open_settings(shop: string): void {
    this.app?.desk.use(() => {
      this.flow_shown = false;
      this.shop = shop || this.shop;
      this.screen = 'settings';
    });
  }

  private show_orders(): void {
    this.screen = 'orders';
  }

  private open_slips(app: App): void {
    app.desk.use(({ SlipsFlow }) => {
      this.slips ??= new SlipsFlow(app);
    });
  }

  private open_runs(app: App): void {
    app.desk.use(() => {
      this.showing_runs = true;
    });
  }

  private show_flow(flow: RunFlow): void {
    this.flow?.stop();
    this.flow = flow;
    this.flow_shown = true;
    flow.addEventListener('change', () => this.requestUpdate());
  }

  override render() {
    const { app } = this;
    if (this.error) {
      const known = this.error instanceof ApiError ? this.error : null;
      return html`<div class="start"><b>${t('start_failed')}</b><p>${known ? `${say(known.text)} ${say(known.next_step)}` : String(this.error)}</p>
        <button class="primary" @click=${() => location.reload()}>${t('reload')}</button></div>`;
    }
    if (!app)
      return html`<div class="start" aria-live="polite">${t('loading')}<progress aria-label=${t('loading')}></progress></div>`;
    if (this.is_first_run(app))
      return html`${this.header(app)}<yoshin-local-bar .app=${app}></yoshin-local-bar>
        <yoshin-first-run .app=${app} @made=${(event: CustomEvent<string>) => {
          this.shop = event.detail;
          this.screen = 'settings';
        }}></yoshin-first-run>${this.toasts(app)}`;
    return html`${this.header(app)}${this.connection(app)}
      <yoshin-order-screen role="main" aria-label=${t('nav_orders')} ?hidden=${this.screen !== 'orders'} .app=${app} .flow=${this.flow_shown ? this.flow : null}
        @flow=${(event: CustomEvent<RunFlow>) => this.show_flow(event.detail)}
        @hide-flow=${() => {
          this.flow_shown = false;
        }}
        @news=${() => this.renderRoot.querySelector<Bell>('yoshin-bell')?.toggle()}
        @open-settings=${(event: CustomEvent<string>) => this.open_settings(event.detail)}
        @map-payment=${(event: CustomEvent<string>) => this.open_settings(event.detail)}></yoshin-order-screen>
      ${this.screen === 'settings' ? html`<yoshin-settings-screen .app=${app} .chosen=${this.shop}></yoshin-settings-screen>` : nothing}
      ${this.overlays(app)}`;
  }
}
customElements.define('yoshin-page', Page);
