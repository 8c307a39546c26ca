import { kPanelActions } from '../core/contract.ts';
import { dialog_is_open } from '../ui/dialog.ts';
import { focused } from '../ui/focus.ts';
import { do_key, type KeyRow } from '../ui/keys.ts';
import { is_list_key } from './table_keys.ts';

/// What keys ask of the order screen.
export interface ScreenDoings {
  focus_search(): void;
  /// Gives the focus to the list.
  focus(): void;
  open_filter(): void;
  next_problem(): void;
  /// The panel's action of that place, counted from 0.
  act(place: number): void;
  show_keys(): void;
  /// What needs a person.
  show_news(): void;
  /// Takes the last bulk edit back.
  undo(): void;
}

/// One key for each action of the panel, in its order.
export const kActionKeys: readonly string[] = Array.from({ length: kPanelActions }, (_, place) => String(place + 1));

// biome-ignore format: a table, one line a key
/// Keys that work wherever nothing is typed.
export const kScreenKeys: readonly KeyRow<ScreenDoings>[] = [
  { shown: '/', text: 'key_search',       keys: { '/': screen => screen.focus_search() } },
  { shown: 'Enter ↓', text: 'key_search_list', keys: {} },
  { shown: 'F', text: 'key_filter',       keys: { f: screen => screen.open_filter(), F: screen => screen.open_filter() } },
  { shown: 'N', text: 'key_next_problem', keys: { n: screen => screen.next_problem(), N: screen => screen.next_problem() } },
  { shown: 'Ctrl+Z', text: 'key_undo',    keys: {} },
  { shown: 'B', text: 'bell_key',         keys: { b: screen => screen.show_news(), B: screen => screen.show_news() } },
  { shown: '?', text: 'key_keys',         keys: { '?': screen => screen.show_keys() } },
];

const kActions: readonly KeyRow<ScreenDoings>[] = kActionKeys.map((key, place) => ({
  shown: key,
  text: 'keys_actions',
  keys: { [key]: screen => screen.act(place) },
}));

/// Whether the key belongs to something that is typed into, or to what lies over the screen.
function is_taken(event: KeyboardEvent): boolean {
  const typed = 'textarea, select, input:not([type="checkbox"]), [popover]';
  return dialog_is_open() || event.composedPath().some(each => each instanceof HTMLElement && each.matches(typed));
}

const is_undo = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey;

/// Whether the key leads from the search to the list: Escape once there is nothing left to clear.
function leaves_search({ key }: KeyboardEvent, target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLInputElement) || target.type !== 'search' || dialog_is_open()) return false;
  return key === 'Enter' || key === 'ArrowDown' || (key === 'Escape' && target.value === '');
}

/// A key that nothing has the focus for: one of the list goes to the list.
function hand_to_list(screen: ScreenDoings, event: KeyboardEvent): boolean {
  if (focused() !== null || dialog_is_open() || !is_list_key(event)) return false;
  screen.focus();
  focused()?.dispatchEvent(new KeyboardEvent(event.type, event));
  return true;
}

/// The keys of the whole screen. Other keys with Ctrl, Alt or ⌘ than that of undoing are the browser's.
export function handle_screen_key(screen: ScreenDoings, event: KeyboardEvent): void {
  if (is_undo(event) && !event.defaultPrevented && !is_taken(event)) {
    event.preventDefault();
    screen.undo();
    return;
  }
  if (event.defaultPrevented || event.isComposing) return;
  if (leaves_search(event, event.composedPath()[0])) {
    event.preventDefault();
    screen.focus();
    return;
  }
  if (hand_to_list(screen, event)) {
    event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || is_taken(event)) return;
  if (do_key([...kScreenKeys, ...kActions], screen, event)) event.preventDefault();
}
