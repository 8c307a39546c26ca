import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { App } from '../app.ts';
import '../fees/simulation_dialog.ts';
import '../labels/labels_dialog.ts';
import '../runs/run_dialog.ts';
import type { RunFlow } from '../runs/run_flow.ts';
import '../slips/slips_dialog.ts';
import { YoshinElement } from '../ui/element.ts';
import './bulk/check_dialog.ts';
import './bulk/entry_dialog.ts';
import { show_print } from './invoice/print_view.ts';
import './keys_dialog.ts';
import type { PanelTask } from './panel_tasks.ts';
import './results_dialog.ts';
import './settle_dialog.ts';
import type { Settling } from './settle_dialog.ts';

/// The dialogs of the order screen: the plan and progress of an action, 決着, the work of the panel, the list of keys.
/// Events: `left` (a dialog was closed), `hide-flow`, `settings` (shop id), `again` (RunFlow), `open-order` (id).
export class ScreenDialogs extends YoshinElement {
  static override properties = {
    flow: {},
    settling: { state: true },
    task: { state: true },
    showing_keys: { state: true },
  };
  app!: App;
  flow: RunFlow | null = null;
  private settling: Settling | null = null;
  private task: PanelTask | null = null;
  private showing_keys = false;
  /// The orders that were ticked when the task was opened.
  private ticked: readonly number[] = [];

  settle(settling: Settling): void {
    this.settling = settling;
  }

  open_task(task: PanelTask, ticked: readonly number[]): void {
    this.ticked = ticked;
    this.task = task;
  }

  show_keys(): void {
    this.showing_keys = true;
  }

  private close_flow(): void {
    if (this.flow?.phase === 'reading' || this.flow?.phase === 'planned') this.flow.stop();
    this.tell('hide-flow');
    this.tell('left');
  }

  private flow_dialog(flow: RunFlow) {
    const print = (ids: readonly number[]) => {
      this.close_flow();
      show_print(this.app, ids);
    };
    const open = (id: number) => {
      this.close_flow();
      this.tell('open-order', id);
    };
    return keyed(
      flow,
      html`<yoshin-run-dialog .flow=${flow} @close=${this.close_flow}
        @settings=${(event: CustomEvent<string>) => this.tell('settings', event.detail)}
        @print=${(event: CustomEvent<number[]>) => print(event.detail)}
        @again=${(event: CustomEvent<RunFlow>) => this.tell('again', event.detail)}
        @open-order=${(event: CustomEvent<number>) => open(event.detail)}></yoshin-run-dialog>`,
    );
  }

  private settle_dialog(settling: Settling) {
    return html`<yoshin-settle-dialog .app=${this.app} .order=${settling} @close=${() => {
      this.settling = null;
    }}></yoshin-settle-dialog>`;
  }

  private task_dialog(task: PanelTask) {
    return task.dialog(this.app, this.ticked, () => {
      this.task = null;
      this.tell('left');
    });
  }

  private keys_dialog() {
    return html`<yoshin-keys-dialog .app=${this.app} @close=${() => {
      this.showing_keys = false;
    }}></yoshin-keys-dialog>`;
  }

  override render() {
    return html`${this.flow ? this.flow_dialog(this.flow) : nothing}${this.settling ? this.settle_dialog(this.settling) : nothing}${
      this.task ? this.task_dialog(this.task) : nothing
    }${this.showing_keys ? this.keys_dialog() : nothing}`;
  }
}
customElements.define('yoshin-screen-dialogs', ScreenDialogs);
