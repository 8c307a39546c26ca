import type { App } from '../../app.ts';
import type { Amounts, CarrierId, Item, OrderFlag, Parcel } from '../../core/contract.ts';
import { label_in, yen } from '../../ui/format.ts';
import { language, t } from '../../ui/language.ts';
import type { TextKey } from '../../ui/texts/texts.ts';

interface Part {
  label: TextKey;
  /// The value in words; texts and dates stand for themselves.
  text?: (app: App, value: never) => string;
}

// biome-ignore format: a table, one member a row
const kParts: Readonly<Record<string, Part>> = {
  items:    { label: 'section_items', text: (_, items: Item[]) => items.map(each => `${each.name} ${yen(each.unit_price)} × ${each.quantity}`).join('、') },
  edited:   { label: 'section_amounts', text: (_, amounts: Amounts) => `${t('amount_billed')} ${yen(amounts.billed)}` },
  hand_fee: { label: 'hand_fee', text: (_, fee: number) => yen(fee) },
  carrier:  { label: 'field_carrier', text: (app, carrier: CarrierId) => label_in(app.names.carriers, carrier, language.current) },
  parcels:  { label: 'field_slips', text: (_, parcels: Parcel[]) => parcels.map(each => each.slip_number).join('、') },
  flags:    { label: 'section_flags', text: (app, flags: OrderFlag[]) => flags.map(each => label_in(app.names.flags, each, language.current)).join('、') },
};

const kItemFields: Readonly<Record<string, TextKey>> = {
  name: 'item_name',
  unit_price: 'item_price',
  quantity: 'item_quantity',
  tax_rate_percent: 'item_tax',
};

/// What a field is called on the form: `buyer.phone` is 注文者 電話番号, `items.1.quantity` 商品 2 数量.
export function part_label(path: string): string {
  const [member = '', second, field = ''] = path.split('.');
  if (member === 'buyer' || member === 'recipient')
    return `${t(`section_${member}`)}${second ? ` ${t(`field_${second}` as TextKey)}` : ''}`;
  const label = t(kParts[member]?.label ?? (`field_${member}` as TextKey));
  const line = second === undefined ? '' : ` ${Number(second) + 1}`;
  return `${label}${line}${kItemFields[field] ? ` ${t(kItemFields[field])}` : ''}`;
}

/// The value of a field in words.
export function part_text(app: App, path: string, value: unknown): string {
  const text = kParts[path]?.text as ((app: App, value: unknown) => string) | undefined;
  const words = value === null || value === undefined ? '' : text ? text(app, value) : String(value);
  return words || t('merge_blank');
}
