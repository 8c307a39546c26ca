// The other half of the page: what opens over the list or beside it. Loaded through `DeskDoor`.
import './ui/texts/desk_texts.ts';
import './local/first_run.ts';
import './local/local_bar.ts';
import './orders/drawer/order_drawer.ts';
import './orders/import/import_dialog.ts';
import './orders/screen_dialogs.ts';
import './runs/runs_dialog.ts';
import './settings/settings_screen.ts';
import './slips/slips_dialog.ts';

export { Local, local_session } from './local/local.ts';
export { LocalImportFlow } from './local/local_import.ts';
export { export_orders } from './orders/export.ts';
export { ImportFlow } from './orders/import/import_flow.ts';
export { RunFlow } from './runs/run_flow.ts';
export { SlipsFlow } from './slips/slips_flow.ts';
