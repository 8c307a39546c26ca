import { html, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import type { TextKey } from '../ui/texts/texts.ts';

/// What a task of the panel works on: the ticked orders, the orders of the list as it is filtered, or none of both.
export type TaskScope = 'ticked' | 'listed' | 'none';

/// Work on many orders that is no action at a provider: a dialog of its own, opened from the panel.
export interface PanelTask {
  id: string;
  text: TextKey;
  title?: TextKey;
  /// Without such orders the task cannot be chosen.
  scope: TaskScope;
  /// A button of its own, or a row of その他の処理.
  place: 'button' | 'menu';
  dialog: (app: App, ticked: readonly number[], close: () => void) => TemplateResult;
}

/// The tasks, in the order in which the panel offers them.
export const kPanelTasks: readonly PanelTask[] = [
  {
    id: 'results',
    text: 'panel_results',
    title: 'panel_results_title',
    scope: 'listed',
    place: 'button',
    dialog: (app, ticked, close) =>
      html`<yoshin-results-dialog .app=${app} .ticked=${ticked} @close=${close}></yoshin-results-dialog>`,
  },
  {
    id: 'check',
    text: 'check',
    title: 'check_title',
    scope: 'listed',
    place: 'menu',
    dialog: (app, ticked, close) =>
      html`<yoshin-check-dialog .app=${app} .ticked=${ticked} @close=${close}></yoshin-check-dialog>`,
  },
  {
    id: 'entry',
    text: 'entry',
    title: 'entry_title',
    scope: 'ticked',
    place: 'menu',
    dialog: (app, ticked, close) =>
      html`<yoshin-entry-dialog .app=${app} .ticked=${ticked} @close=${close}></yoshin-entry-dialog>`,
  },
  {
    id: 'fees',
    text: 'sim_task',
    title: 'sim_task_title',
    scope: 'none',
    place: 'menu',
    dialog: (app, _ticked, close) =>
      html`<yoshin-simulation-dialog .app=${app} @close=${close}></yoshin-simulation-dialog>`,
  },
  {
    id: 'labels',
    text: 'panel_labels',
    title: 'panel_labels_title',
    scope: 'ticked',
    place: 'menu',
    dialog: (app, ticked, close) =>
      html`<yoshin-labels-dialog .app=${app} .ticked=${ticked} @close=${close}></yoshin-labels-dialog>`,
  },
  {
    id: 'slips',
    text: 'panel_slips',
    title: 'panel_slips_title',
    scope: 'none',
    place: 'menu',
    dialog: (app, _ticked, close) => html`<yoshin-slips-dialog .app=${app} @close=${close}></yoshin-slips-dialog>`,
  },
];
