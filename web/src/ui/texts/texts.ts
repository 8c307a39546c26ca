import { kBellTexts } from './bell.ts';
import type { kDeskTexts } from './desk_texts.ts';
import { kFindTexts } from './find.ts';
import { kKeyTexts } from './keys.ts';
import { kOrderTexts } from './orders.ts';
import { kPageTexts } from './page.ts';
import { kPanelTexts } from './panel.ts';
import { kRunNewsTexts } from './run_news.ts';

/// The texts of what the page shows at first.
export const kListTexts = {
  ...kPageTexts,
  ...kKeyTexts,
  ...kOrderTexts,
  ...kFindTexts,
  ...kBellTexts,
  ...kPanelTexts,
  ...kRunNewsTexts,
} as const;

type Texts = typeof kListTexts & typeof kDeskTexts;
export type TextKey = keyof Texts;

const known: Record<string, readonly [ja: string, en: string]> = { ...kListTexts };

/// Makes the texts of the desk known.
export function add_texts(texts: Readonly<Record<string, readonly [string, string]>>): void {
  Object.assign(known, texts);
}

/// A text of the page: Japanese, English. `{name}` is a place for a value. One that is not there yet is a defect; its
/// key is shown in its place.
export function text_of(key: TextKey): readonly [ja: string, en: string] {
  return known[key] ?? [key, key];
}

/// Every text that is known by now.
export function known_texts(): Readonly<Record<string, readonly [ja: string, en: string]>> {
  return known;
}
