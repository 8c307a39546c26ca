// The other half of the page: what opens over the list or beside it. Loaded through `DeskDoor`.
import './ui/texts/desk_texts.ts';
import './labels/labels_dialog.ts';
import './fees/simulation_dialog.ts';
import './local/first_run.ts';
import './local/local_bar.ts';
import './orders/bulk/check_dialog.ts';
import './orders/bulk/entry_dialog.ts';
import './orders/drawer/order_drawer.ts';
import './orders/import/import_dialog.ts';
import './orders/keys_dialog.ts';
import './orders/results_dialog.ts';
import './orders/settle_dialog.ts';
import './runs/run_dialog.ts';
import './runs/runs_dialog.ts';
import './settings/settings_screen.ts';
import './slips/slips_dialog.ts';

export { Local, local_session } from './local/local.ts';
export { LocalImportFlow } from './local/local_import.ts';
export { export_orders } from './orders/export.ts';
export { ImportFlow } from './orders/import/import_flow.ts';
export { show_print } from './orders/invoice/print_view.ts';
export { RunFlow } from './runs/run_flow.ts';
export { SlipsFlow } from './slips/slips_flow.ts';
