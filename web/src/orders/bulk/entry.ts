import type { OrderChanges } from '../../api/routes.ts';
import type { CarrierId, Order, OrderDocument, OrderFlag } from '../../core/contract.ts';
import { integer_of } from '../../ui/format.ts';
import type { TextKey } from '../../ui/texts/texts.ts';
import type { BulkEdit } from './undo.ts';

/// What was entered for all orders.
export interface EntryValue {
  text: string;
  /// Leaves the field empty, or takes a fee by hand back.
  clear: boolean;
  /// Puts the text behind what stands there.
  append: boolean;
}

/// A field that is entered for many orders at once.
export interface EntryField {
  id: string;
  label: TextKey;
  kind: 'text' | 'date' | 'carrier' | 'flag' | 'fee' | 'notes';
  /// What the checkbox that empties the field says; none where the field cannot be empty.
  clear?: TextKey;
  changes: (order: Order, value: EntryValue) => OrderChanges;
}

/// What an entry means for the orders.
export interface EntryPlan {
  edits: BulkEdit[];
  /// Orders that have the value already.
  same: number;
  /// Numbers of the orders whose outcome is unknown: they stay as they were sent.
  held: string[];
  /// Orders whose billed amount would differ from the one that their provider holds.
  credited: number;
  /// The same, where the shipment was reported as well.
  reported: number;
}

const kMostFee = 999_999;
/// Flags that a person sets; the others come from the import.
export const kEntryFlags = [
  'shipped',
  'convenience_store',
  'cool',
  'frozen',
  'no_match',
] as const satisfies readonly OrderFlag[];

type DateMember = 'paid_on' | 'planned_ship_date' | 'delivery_date';
const date_field = (id: DateMember): EntryField => ({
  id,
  label: `field_${id}`,
  kind: 'date',
  clear: 'entry_blank',
  changes: (_, { text, clear }) => ({ [id]: clear ? null : text }),
});

function flags_with(order: Order, { text, clear }: EntryValue): OrderFlag[] {
  const others = order.flags.filter(flag => flag !== text);
  if (clear) return others;
  return order.flags.includes(text as OrderFlag) ? order.flags : [...others, text as OrderFlag];
}

function notes_with(order: Order, { text, clear, append }: EntryValue): string {
  if (clear) return '';
  return append && order.notes !== '' ? `${order.notes}\n${text}` : text;
}

/// The lines of the panel in the manuals, in their order: 受注ステータス, 配送業者, チェック項目, 一括入力, 手数料一括入力.
export const kEntryFields: readonly EntryField[] = [
  {
    id: 'order_status',
    label: 'field_order_status',
    kind: 'text',
    changes: (_, { text }) => ({ order_status: text }),
  },
  {
    id: 'carrier',
    label: 'field_carrier',
    kind: 'carrier',
    changes: (_, { text }) => ({ carrier: text as CarrierId, carrier_name: '' }),
  },
  {
    id: 'flags',
    label: 'entry_flags',
    kind: 'flag',
    clear: 'entry_flag_off',
    changes: (order, value) => ({ flags: flags_with(order, value) }),
  },
  date_field('paid_on'),
  date_field('planned_ship_date'),
  date_field('delivery_date'),
  {
    id: 'delivery_time',
    label: 'field_delivery_time',
    kind: 'text',
    clear: 'entry_blank',
    changes: (_, { text, clear }) => ({ delivery_time: clear ? '' : text }),
  },
  {
    id: 'notes',
    label: 'field_notes',
    kind: 'notes',
    clear: 'entry_blank',
    changes: (order, value) => ({ notes: notes_with(order, value) }),
  },
  {
    id: 'hand_fee',
    label: 'entry_fee',
    kind: 'fee',
    clear: 'entry_fee_off',
    changes: (_, { text, clear }) => ({ hand_fee: clear ? null : integer_of(text) }),
  },
];

/// Whether something was entered that can be written.
export function is_complete(field: EntryField, { text, clear }: EntryValue): boolean {
  if (field.kind === 'flag') return text !== '';
  if (clear) return true;
  if (field.kind !== 'fee') return text.trim() !== '';
  const fee = integer_of(text);
  return fee !== null && fee >= 0 && fee <= kMostFee;
}

function differs(order: Order, changes: OrderChanges): boolean {
  return Object.entries(changes).some(
    ([member, value]) => JSON.stringify(order[member as keyof Order]) !== JSON.stringify(value),
  );
}

const kUncredited = ['not_requested', 'cancelled'];

/// What the entry would change, order by order.
export function plan_entry(field: EntryField, value: EntryValue, documents: readonly OrderDocument[]): EntryPlan {
  const plan: EntryPlan = { edits: [], same: 0, held: [], credited: 0, reported: 0 };
  for (const { id, order, record } of documents) {
    const changes = field.changes(order, value);
    if (record.status === 'unknown') plan.held.push(order.number);
    else if (!differs(order, changes)) ++plan.same;
    else {
      plan.edits.push({ id, order, changes });
      const is_money = field.kind === 'fee' && changes.hand_fee !== order.current.fee;
      if (is_money && record.status === 'shipment_reported') ++plan.reported;
      else if (is_money && !kUncredited.includes(record.status)) ++plan.credited;
    }
  }
  return plan;
}
