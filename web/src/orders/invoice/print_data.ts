import type { InvoiceValue } from '../../api/shapes.ts';
import type { InvoiceFacts, Message, PrintField, PrintKind, PrintPart } from '../../core/contract.ts';
import { yen } from '../../ui/format.ts';

export type Invoice = Record<string, InvoiceValue>;
export type Line = Record<string, string | number>;

/// A field of the print data with its value as people read it.
export interface Entry {
  name: string;
  label: Message;
  part: PrintPart;
  kind: PrintKind;
  text: string;
}

/// A provider without a table is shown by its own names.
function field_of(facts: InvoiceFacts, name: string): PrintField {
  const field = facts.fields.find(each => each.name === name);
  return field ?? { name, label: { ja: name, en: name }, part: 'other', kind: 'text' };
}

/// A value as people read it; what does not look as its kind should is shown as it came.
export function shown(kind: PrintKind, value: string | number): string {
  const text = String(value);
  const date = /^(\d{4})[-/]?(\d\d)[-/]?(\d\d)$/.exec(text);
  if (kind === 'date' && date) return date.slice(1).join('-');
  if ((kind === 'yen' || kind === 'number') && /^-?\d+$/.test(text)) return yen(Number(text));
  return text;
}

function is_list(value: InvoiceValue): value is Line[] {
  return Array.isArray(value);
}

/// An amount that is no plain number is shown as it came, without a unit.
function kind_of({ kind }: PrintField, value: string | number): PrintKind {
  return kind === 'yen' && !/^-?\d+$/.test(String(value)) ? 'text' : kind;
}

/// The single fields of an invoice that hold something, in the provider's order.
export function entries_of(facts: InvoiceFacts, invoice: Invoice): Entry[] {
  return Object.entries(invoice).flatMap(([name, value]) => {
    if (is_list(value) || value === '') return [];
    const field = field_of(facts, name);
    const kind = kind_of(field, value);
    return [{ name, label: field.label, part: field.part, kind, text: shown(kind, value) }];
  });
}

/// A list of the invoice with its columns, those that any of its lines has.
export interface Lines {
  name: string;
  columns: PrintField[];
  rows: Line[];
}

export function lines_of(facts: InvoiceFacts, invoice: Invoice): Lines[] {
  return Object.entries(invoice).flatMap(([name, value]) => {
    if (!is_list(value)) return [];
    const names = [...new Set(value.flatMap(line => Object.keys(line)))];
    return [{ name, columns: names.map(each => field_of(facts, each)), rows: value }];
  });
}
