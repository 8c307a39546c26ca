// Orders in the layouts of the malls, as those write them: all their columns, most of them of no use to us.

const split = (text, at) => {
  const place = text.search(at);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
};
const PREFECTURE = /^(北海道|東京都|京都府|大阪府|.{2,3}県)/u;
const CITY = /^([^０-９]*?(?:市[^０-９]*?区|市|区|町))/u;

/// 都道府県, 郡市区, それ以降.
function address_parts({ address1, address2 }) {
  const prefecture = PREFECTURE.exec(address1)?.[0] ?? '';
  const rest = address1.slice(prefecture.length);
  const city = CITY.exec(rest)?.[0] ?? '';
  return [prefecture, city, rest.slice(city.length), address2];
}
function phone_parts(phone) {
  const front = /^(0[5789]0|03|06|0\d\d)/.exec(phone)[0].length;
  return [phone.slice(0, front), phone.slice(front, -4), phone.slice(-4)];
}
function party_cells(who) {
  const [prefecture, city, town, building] = address_parts(who);
  const [family, given] = split(who.name, /[　 ]/u);
  const [family_kana, given_kana] = split(who.kana, /[　 ]/u);
  const street = town + (building ? `　${building}` : '');
  return {
    post: [who.postal.slice(0, 3), who.postal.slice(3)],
    address: [prefecture, city, street],
    name: [family, given, family_kana, given_kana],
    phone: phone_parts(who.phone),
  };
}

const kParty = ['郵便番号1', '郵便番号2', '住所都道府県', '住所郡市区', '住所それ以降の住所', '姓', '名', '姓カナ', '名カナ', '電話番号1', '電話番号2', '電話番号3'];
const kWrapping = [1, 2].flatMap(n => [`ラッピングタイトル${n}`, `ラッピング名${n}`, `ラッピング料金${n}`, `税込別${n}`, `ラッピング種類${n}`]);
export const RAKUTEN = [
  '注文番号', 'ステータス', 'サブステータスID', 'サブステータス', '注文日時', '注文日', '注文時間', 'キャンセル期限日', '注文確認日時', '注文確定日時', '発送指示日時', '発送完了報告日時',
  '支払方法名', 'クレジットカード支払い方法', 'クレジットカード支払い回数', '配送方法', '配送区分', '注文種別', '複数送付先フラグ', '送付先一致フラグ', '離島フラグ', '楽天確認中フラグ',
  '警告表示タイプ', '楽天会員フラグ', '購入履歴修正有無フラグ', '商品合計金額', '消費税合計', '送料合計', '代引料合計', '請求金額', '合計金額', 'ポイント利用額', 'クーポン利用総額',
  '店舗発行クーポン利用額', '楽天発行クーポン利用額', ...kParty.map(name => `注文者${name}`), '注文者メールアドレス', '注文者性別', '申込番号', '申込お届け回数', '送付先ID', '送付先送料', '送付先代引料',
  '送付先消費税合計', '送付先商品合計金額', '送付先合計金額', 'のし', ...kParty.map(name => `送付先${name}`), '商品明細ID', '商品ID', '商品名', '商品番号', '商品管理番号', '単価', '個数', '送料込別',
  '税込別', '代引手数料込別', '項目・選択肢', 'ポイント倍率', '納期情報', '在庫タイプ', ...kWrapping, 'お届け時間帯', 'お届け日指定', '担当者', 'ひとことメモ', 'コメント', '利用端末',
  'メールキャリアコード', 'あす楽希望フラグ', '医薬品受注フラグ', '商品税率', 'SKU管理番号', 'システム連携用SKU番号', 'SKU情報',
];

function party_members(prefix, who) {
  const { post, address, name, phone } = party_cells(who);
  const values = [...post, ...address, ...name, ...phone];
  return Object.fromEntries(kParty.map((column, index) => [prefix + column, values[index]]));
}

/// The rows of one order, as objects by column.
export function rakuten_rows(order, index) {
  const [date, time] = order.at.replaceAll('/', '-').split(' ');
  return order.items.map((item, line) => ({
    注文番号: `100001-${date.replaceAll('-', '')}-${String(10000000 + index)}`,
    ステータス: 300,
    注文日時: `${date} ${time}`,
    注文日: date,
    注文時間: time,
    支払方法名: order.payment,
    配送方法: '宅配便',
    複数送付先フラグ: 0,
    送付先一致フラグ: order.gift ? 0 : 1,
    商品合計金額: order.goods,
    消費税合計: 0,
    送料合計: order.shipping,
    代引料合計: order.fee,
    請求金額: order.billed,
    合計金額: order.goods + order.shipping + order.fee,
    ポイント利用額: order.points,
    クーポン利用総額: 0,
    ...party_members('注文者', order.buyer),
    注文者メールアドレス: order.email,
    送付先ID: 9000001 + index,
    ...party_members('送付先', order.recipient),
    商品明細ID: 1 + line,
    商品ID: 10000000 + line,
    商品名: item.name,
    商品番号: item.code,
    商品管理番号: item.code.toLowerCase(),
    単価: item.price,
    個数: item.quantity,
    送料込別: '送料別',
    税込別: '税込',
    お届け時間帯: order.time,
    コメント: order.note,
    商品税率: item.tax / 100,
  }));
}

export const YAHOO_ORDERS = ['OrderId', 'OrderTime', 'OrderStatus', 'BillName', 'BillNameKana', 'BillZipCode', 'BillPrefecture', 'BillCity', 'BillAddress1', 'BillAddress2', 'BillPhoneNumber', 'BillMailAddress', 'ShipName', 'ShipNameKana', 'ShipZipCode', 'ShipAddressFull', 'ShipPrefecture', 'ShipCity', 'ShipAddress1', 'ShipAddress2', 'ShipPhoneNumber', 'ShipMethodName', 'ShipInvoiceNumber1', 'ShipInvoiceNumber2', 'ShipDate', 'ShipCharge', 'PayCharge', 'UsePoint', 'Total', 'PayMethodName', 'CombinedPayMethodName', 'ShipStatus', 'PayStatus', 'BuyerComments'];
export const YAHOO_ITEMS = ['OrderId', 'LineId', 'Title', 'SubCode', 'UnitPrice', 'Quantity', 'ItemTaxRatio'];

const yahoo_number = index => `mihon-${10000001 + index}`;
function yahoo_party(prefix, who) {
  const [prefecture, city, town, building] = address_parts(who);
  return { [`${prefix}Name`]: who.name, [`${prefix}NameKana`]: who.kana, [`${prefix}ZipCode`]: who.postal, [`${prefix}Prefecture`]: prefecture, [`${prefix}City`]: city, [`${prefix}Address1`]: town, [`${prefix}Address2`]: building, [`${prefix}PhoneNumber`]: who.phone };
}

export function yahoo_order(order, index) {
  const { recipient } = order;
  return {
    OrderId: yahoo_number(index), OrderTime: order.at, OrderStatus: '新規予約中', ...yahoo_party('Bill', order.buyer), BillMailAddress: order.email, ...yahoo_party('Ship', recipient),
    ShipAddressFull: recipient.address1 + recipient.address2, ShipMethodName: order.carrier, ShipCharge: order.shipping, PayCharge: order.fee, UsePoint: order.points, Total: order.billed,
    PayMethodName: order.payment, ShipStatus: 0, PayStatus: 0, BuyerComments: order.note,
  };
}
export function yahoo_items(order, index) {
  return order.items.map((item, line) => ({ OrderId: yahoo_number(index), LineId: line + 1, Title: item.name, SubCode: item.code, UnitPrice: item.price, Quantity: item.quantity, ItemTaxRatio: item.tax }));
}

/// A cart of its own making: no layout that we know, with names and dates in its own way.
export const OWN_CART = ['注文ID', '購入日', '購入時刻', 'お名前（姓）', 'お名前（名）', '郵便', '都道府県', 'ご住所', '電話', 'Eメール', '決済', '品名', '品番', '価格', '点数', '送料', '手数料', 'お支払合計', '備考欄'];
export function own_cart_rows(order, index) {
  const [date, time] = order.at.split(' ');
  const [family, given] = split(order.buyer.name, /[　 ]/u);
  const [prefecture, city, town, building] = address_parts(order.buyer);
  return order.items.map(item => ({
    注文ID: `CART-${5001 + index}`, 購入日: date.split('/').slice(1).concat(date.split('/')[0]).join('/'), 購入時刻: time, 'お名前（姓）': family, 'お名前（名）': given, 郵便: order.buyer.postal, 都道府県: prefecture,
    ご住所: city + town + (building ? `　${building}` : ''), 電話: order.buyer.phone, Eメール: order.email, 決済: order.payment, 品名: item.name, 品番: item.code, 価格: item.price,
    点数: item.quantity, 送料: order.shipping, 手数料: order.fee, お支払合計: order.billed, 備考欄: order.note,
  }));
}

/// Rows as cells in the order of the columns.
export const cells_of = (columns, rows) => rows.map(row => columns.map(name => row[name] ?? ''));
