import type { MappedField, OrderMapping } from '../../core/contract.ts';
import type { MappingColumns } from '../../core/questions.ts';

type Field = MappingColumns['fields'][number];

/// The field that a header feeds in a draft; nothing when it feeds none.
export function field_of(draft: OrderMapping, header: string): MappedField | '' {
  return draft.columns.find(column => column.header === header)?.field ?? '';
}

/// The draft with one header given to a field, or to none. Columns keep the order of the file, which is the order in which
/// they are joined; a field that takes one column leaves the header that had it.
export function with_field(
  draft: OrderMapping,
  columns: MappingColumns,
  header: string,
  field: MappedField | '',
): OrderMapping {
  const joins = columns.fields.find(each => each.id === field)?.joins ?? false;
  const kept = draft.columns.filter(each => each.header !== header && (joins || each.field !== field));
  if (field !== '') kept.push({ header, field });
  const place = new Map(columns.headers.map((each, index) => [each.header, index]));
  kept.sort((one, other) => (place.get(one.header) ?? 0) - (place.get(other.header) ?? 0));
  const fixed = draft.fixed.filter(each => each.field !== field);
  return { ...draft, columns: kept, fixed };
}

/// The draft with a value for all orders; an empty one is none.
export function with_fixed(draft: OrderMapping, field: MappedField, value: string): OrderMapping {
  const fixed = draft.fixed.filter(each => each.field !== field);
  if (value !== '') fixed.push({ field, value });
  return { ...draft, fixed };
}

/// Required fields without a column: each needs one, or a value for all orders.
export function without_column(draft: OrderMapping, columns: MappingColumns): Field[] {
  return columns.fields.filter(field => field.required && !draft.columns.some(column => column.field === field.id));
}

/// The required fields that have neither.
export function gaps_of(draft: OrderMapping, columns: MappingColumns): Field[] {
  return without_column(draft, columns).filter(field => !draft.fixed.some(each => each.field === field.id));
}
