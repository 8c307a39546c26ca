import type { Language } from '../api/shapes.ts';
import type { Name } from '../core/contract.ts';

/// Integer yen with thousands separators and no unit: `12,345`.
export function yen(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/// The integer that a person typed, full-width digits and separators allowed; nothing when it is none.
export function integer_of(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s円¥]/g, '');
  if (!/^-?\d{1,12}$/.test(plain)) return null;
  return Number(plain);
}

/// `2026-01-05T09:00:05+09:00` as `2026-01-05 09:00:05`.
export function date_time(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}

/// A duration in the unit people expect.
export function duration(milliseconds: number, language: Language): string {
  if (milliseconds < 1000) return `${milliseconds} ms`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return language === 'ja' ? `${seconds} 秒` : `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return language === 'ja' ? `${minutes} 分 ${seconds % 60} 秒` : `${minutes} min ${seconds % 60} s`;
}

/// A status label such as `[与信OK] [伝票番号同期OK]` as its bracketed parts.
export function label_parts(label: string): string[] {
  return label.match(/[[【][^\]】]*[\]】]/g) ?? (label === '' ? [] : [label]);
}

/// An English name from a table, which are written as inside a sentence, as it stands on a button or in a cell.
export function standing_alone(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/// The label of an id from a name table; the id itself when the table has none.
export function label_in(names: readonly Name[], id: string, language: Language): string {
  const row = names.find(name => name.id === id);
  return row ? standing_alone(row[language]) : id;
}

/// Whether what is said about an order in this status is news rather than a fault.
export function is_calm(status: string): boolean {
  return status === 'approved' || status === 'reviewing' || status === 'shipment_reported';
}

/// The instant of an ISO time in JST, moved by `milliseconds`, as `YYYY-MM-DD hh:mm`.
export function jst_minutes(iso: string, milliseconds: number): string {
  const moved = new Date(Date.parse(iso) + milliseconds + 9 * 3_600_000);
  return moved.toISOString().slice(0, 16).replace('T', ' ');
}

/// Marks without width that turn the text around them or hide in it; the core reports them when a file is read.
const kInvisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/// The text with such marks written out, `[U+202E]`, so that it reads as it is stored.
export function legible(text: string): string {
  return text.replace(kInvisible, mark => `[U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
}
