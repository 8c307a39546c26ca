// The columns that the compared grids show: the texts of the order list, one line a row, nothing to press.

export const kShown = [
  ['number', '注文番号', 140],
  ['ordered_at', '受注日時', 140],
  ['buyer_name', '注文者', 110],
  ['provider', 'お支払い方法', 110],
  ['status', '与信', 110],
  ['goods', '合計金額', 80],
  ['billed', '請求額', 80],
  ['fee', '手数料', 80],
  ['item_summary', '商品', 220],
  ['recipient_name', '送り先', 110],
  ['slips', '伝票番号', 120],
  ['delivery_date', '配達日', 90],
];
/// What the search box looks at, as in the order list.
export const kSearched = [
  'number',
  'buyer_name',
  'buyer_kana',
  'recipient_name',
  'recipient_phone',
  'item_summary',
  'payment_method',
  'slips',
];
export const matches = (row, text) => kSearched.some(name => row[name].includes(text));
