import type { TextKey } from './texts/texts.ts';

/// Keys that belong together, what they do, and how the list of keys writes them: both come from the same row.
export interface KeyRow<Target> {
  shown: string;
  text: TextKey;
  keys: Readonly<Record<string, (target: Target, event: KeyboardEvent) => void>>;
}

/// Does what the rows say of the pressed key. False when it is none of theirs.
export function do_key<Target>(rows: readonly KeyRow<Target>[], target: Target, event: KeyboardEvent): boolean {
  const row = rows.find(each => event.key in each.keys);
  row?.keys[event.key]?.(target, event);
  return row !== undefined;
}
