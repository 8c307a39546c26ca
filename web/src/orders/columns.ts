import type { TemplateResult } from 'lit';
import type { TableRow } from '../core/contract.ts';
import type { TextKey } from '../ui/texts/texts.ts';
import * as cells from './cells.ts';

/// A column of the order list, in the manuals' order and with their labels; 手数料 is ours and follows 請求額.
export interface Column {
  id: string;
  title: TextKey;
  second?: TextKey;
  /// The column of the core's table that it sorts by; none when it cannot be sorted.
  sort?: string;
  cell: (row: TableRow, context: cells.CellContext) => TemplateResult;
  /// Whether it is shown until the operator chooses: order files carry nothing for the others.
  shown: boolean;
}

// biome-ignore format: a table, one column a row
export const kColumns: readonly Column[] = [
  { id: 'order',         title: 'col_number',        second: 'col_number_2',    sort: 'ordered_at',     cell: cells.number_cell,        shown: true },
  { id: 'buyer',         title: 'col_buyer',         second: 'col_buyer_2',     sort: 'buyer_name',     cell: cells.buyer_cell,         shown: true },
  { id: 'rank',          title: 'col_rank',                                                             cell: cells.blank_cell,         shown: false },
  { id: 'bundle',        title: 'col_bundle',        second: 'col_bundle_2',                            cell: cells.blank_cell,         shown: false },
  { id: 'device',        title: 'col_device',                                                           cell: cells.blank_cell,         shown: false },
  { id: 'payment',       title: 'col_payment',                                  sort: 'status',         cell: cells.payment_cell,       shown: true },
  { id: 'goods',         title: 'col_goods',                                    sort: 'goods',          cell: cells.goods_cell,         shown: true },
  { id: 'billed',        title: 'col_billed',                                   sort: 'billed',         cell: cells.billed_cell,        shown: true },
  { id: 'fee',           title: 'col_fee',           second: 'col_fee_2',       sort: 'fee',            cell: cells.fee_cell,           shown: true },
  { id: 'items',         title: 'col_items',         second: 'col_items_2',     sort: 'item_summary',   cell: cells.item_cell,          shown: true },
  { id: 'recipient',     title: 'col_recipient',     second: 'col_recipient_2', sort: 'recipient_name', cell: cells.recipient_cell,     shown: true },
  { id: 'carrier',       title: 'col_carrier',       second: 'col_carrier_2',   sort: 'carrier',        cell: cells.carrier_cell,       shown: true },
  { id: 'delivery_date', title: 'col_delivery_date',                            sort: 'delivery_date',  cell: cells.delivery_date_cell, shown: true },
  { id: 'delivery_time', title: 'col_delivery_time',                            sort: 'delivery_time',  cell: cells.delivery_time_cell, shown: true },
  { id: 'paid_on',       title: 'col_paid_on',                                  sort: 'paid_on',        cell: cells.paid_on_cell,       shown: true },
];

const kStored = 'yoshin.columns';

/// The columns shown until the operator chooses, in the manuals' order.
export function usual_columns(): Column[] {
  return kColumns.filter(column => column.shown);
}

/// The columns of these ids, in this order. 受注番号 stays in front: it stays in sight while the list is scrolled
/// sideways. Ids of no column are left out.
export function columns_of(ids: readonly string[]): Column[] {
  const rest = new Set(ids.filter(id => id !== 'order'));
  return ['order', ...rest].flatMap(id => kColumns.find(column => column.id === id) ?? []);
}

/// The columns that the operator wants to see, kept on this computer (ids only, in their order).
export function chosen_columns(): Column[] {
  const stored = localStorage.getItem(kStored);
  return stored === null ? usual_columns() : columns_of(stored.split(','));
}

export function choose_columns(ids: readonly string[]): void {
  localStorage.setItem(kStored, ids.join(','));
}
