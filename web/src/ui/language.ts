import type { Language } from '../api/shapes.ts';
import { kActions, kSettlements, type Message } from '../core/contract.ts';
import { standing_alone } from './format.ts';
import { type TextKey, text_of } from './texts/texts.ts';

const kStored = 'yoshin.language';

/// The language people read, and who wants to know when it changes. Japanese until somebody chooses English.
class LanguageChoice extends EventTarget {
  current: Language = 'ja';

  restore(): void {
    if (localStorage.getItem(kStored) === 'en') this.choose('en');
  }

  choose(language: Language): void {
    this.current = language;
    localStorage.setItem(kStored, language);
    document.documentElement.lang = language;
    document.title = t('page_title');
    this.dispatchEvent(new Event('change'));
  }
}
export const language = new LanguageChoice();

/// Puts the values into the `{name}` places of a text.
export function filled(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/// The text of the page in the chosen language.
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  const [ja, en] = text_of(key);
  return filled(language.current === 'ja' ? ja : en, values);
}

/// Messages name a button by its label in the manuals; the longest first, as one label may begin another.
const kButtons = [...Object.values(kActions), ...Object.values(kSettlements)].sort((a, b) => b.ja.length - a.ja.length);

/// An English sentence with each button called what it is called on the English page.
export function with_english_buttons(text: string): string {
  return kButtons.reduce(
    (sentence, { ja, en }) => sentence.replaceAll(`「${ja}」`, ja).replaceAll(ja, `“${standing_alone(en)}”`),
    text,
  );
}

/// A message of core or proxy in the chosen language; empty for none.
export function say(message: Message | string | null | undefined): string {
  if (!message) return '';
  if (typeof message === 'string') return message;
  return language.current === 'ja' || !message.en ? message.ja : with_english_buttons(message.en);
}
