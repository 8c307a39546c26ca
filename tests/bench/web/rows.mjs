// Orders as the proxy's list sends them: pages of columns. Deterministic: the same count gives the same rows, with
// invented people. Runs in the browser and under Node.

function random_from(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const kFamily =
  '佐藤サトウ 鈴木スズキ 高橋タカハシ 田中タナカ 伊藤イトウ 渡辺ワタナベ 山本ヤマモト 中村ナカムラ 小林コバヤシ 加藤カトウ 吉田ヨシダ 山田ヤマダ 佐々木ササキ 山口ヤマグチ 松本マツモト 井上イノウエ 木村キムラ 林ハヤシ 斎藤サイトウ 清水シミズ 能登ノト 曽根ソネ 髙田タカダ 見本ミホン';
const kGiven =
  '花子ハナコ 太郎タロウ 美咲ミサキ 健一ケンイチ 陽菜ヒナ 翔太ショウタ 大輔ダイスケ 結衣ユイ 拓也タクヤ 直樹ナオキ 由美ユミ 恵メグミ 誠マコト 彩アヤ 浩ヒロシ 舞マイ 悠斗ユウト 葵アオイ 蓮レン 凛リン';
const names_of = text =>
  text.split(' ').map(each => {
    const kana = /[ァ-ヶー]+$/u.exec(each)[0];
    return [each.slice(0, -kana.length), kana];
  });
const kItems = [
  '煎茶　さみどり　100g',
  'ほうじ茶　ティーバッグ20個',
  '抹茶　30g缶',
  '急須　黒　360ml',
  '湯のみ　二客組',
  '羊羹　三本詰合せ',
  '最中　10個入',
  '風呂敷　ソメイ柄',
  '今治タオル ギフトセット',
  '国産はちみつ 600g',
];
const kProviders = ['np', 'np', 'np', 'kuroneko', 'kuroneko', 'kuroneko', 'atobarai_com', 'score', 'atodene', ''];
const kPayments = {
  np: 'NP後払い',
  kuroneko: 'クロネコ代金後払い',
  atobarai_com: '後払い.com',
  score: 'スコア後払い',
  atodene: 'アトディーネ',
  '': 'クレジットカード',
};
const kStatuses =
  'not_requested not_requested not_requested reviewing approved approved approved approved shipment_reported shipment_reported shipment_reported shipment_reported shipment_reported rejected on_hold unknown cancelled'.split(
    ' ',
  );
const kStages = ['slip', 'slip', 'sale_fixed', 'invoiced', 'paid'];
const kCarriers = ['yamato', 'yamato', 'sagawa', 'japan_post'];
const kTimes = ['', '', '午前中', '14時～16時', '18時～20時'];
const kNotices = {
  rejected: [
    '与信に失敗しました。原因につきましては、後払い会社へ問い合わせをお願いします。',
    'The credit check failed. Please ask the provider for the cause.',
    '与信キャンセルのうえ、別のお支払い方法をご案内ください。',
    'Cancel the credit and offer another payment method.',
  ],
  on_hold: ['購入者の住所を確認してください。', 'Check the buyer’s address.', '住所を直してください。', 'Correct the address.'],
  unknown: ['送信の応答が届きませんでした。', 'No answer came.', '再送せず、結果を確認してください。', 'Do not send again.'],
};

/// The columns of `count` orders with ids from 1.
export function columns_of(count, seed = 20260105) {
  const random = random_from(seed);
  const below = limit => Math.floor(random() * limit);
  const pick = list => list[below(list.length)];
  const two = number => String(number).padStart(2, '0');
  const families = names_of(kFamily);
  const given = names_of(kGiven);
  const columns = {};
  const put = (name, value) => {
    columns[name] ??= [];
    columns[name].push(value);
  };
  const person = () => {
    const [first, last] = [pick(families), pick(given)];
    return { name: `${first[0]}　${last[0]}`, kana: `${first[1]}　${last[1]}` };
  };
  for (let id = 1; id <= count; ++id) {
    const buyer = person();
    const recipient = random() < 0.12 ? person() : buyer;
    const provider = pick(kProviders);
    const status = provider === '' ? 'not_requested' : pick(kStatuses);
    const sent = ['approved', 'shipment_reported'].includes(status) && (status !== 'approved' || random() < 0.4);
    const items = 1 + below(3);
    const goods = (1 + below(240)) * 108;
    const fee = pick([0, 205, 330, 220]);
    const notice = kNotices[status] ?? ['', '', '', ''];
    const day = `${2024 + below(3)}-${two(1 + below(12))}-${two(1 + below(28))}`;
    put('id', id);
    put('version', 1);
    put('change', id);
    put('open', 0);
    put('shop', id % 5 === 0 ? 'second' : 'demo');
    put('number', `M-${260000000 + id * 7}`);
    put('ordered_at', `${day} ${two(below(24))}:${two(below(60))}:${two(below(60))}`);
    put('order_status', pick(['新規受付', '出荷待ち', '確認待ち']));
    put('buyer_name', buyer.name);
    put('buyer_kana', buyer.kana);
    put('recipient_name', recipient.name);
    put('recipient_phone', `0${pick(['7', '8', '9'])}0-${1000 + below(9000)}-${1000 + below(9000)}`);
    put('item_summary', pick(kItems) + (items > 1 ? ` ほか${items - 1}点` : ''));
    put('goods', goods);
    put('billed', goods + pick([0, 550, 660, 880]) + fee);
    put('fee', fee);
    put('basis_fee', 0);
    put('fee_source', fee === 0 ? 'imported' : 'rule');
    put('fee_band', fee === 0 ? -1 : 0);
    put('payment_method', kPayments[provider]);
    put('provider', provider);
    put('status', status);
    put('stage', status === 'shipment_reported' ? pick(kStages) : 'slip');
    put('registration', random() < 0.03 ? 2 : 1);
    put('carrier', pick(kCarriers));
    put('carrier_name', '');
    put('slips', sent ? String(400000000000 + below(99999999999)) : '');
    put('parcels', sent ? 1 : 0);
    put('flags', status === 'shipment_reported' && random() < 0.3 ? 'shipped' : '');
    put('delivery_date', random() < 0.3 ? day : '');
    put('delivery_time', pick(kTimes));
    put('paid_on', '');
    put('planned_ship_date', day);
    put('errors', status === 'not_requested' && provider !== '' && random() < 0.05 ? 1 + below(2) : 0);
    put('warnings', status === 'not_requested' && random() < 0.1 ? 1 : 0);
    put('notice_ja', notice[0]);
    put('notice_en', notice[1]);
    put('next_ja', notice[2]);
    put('next_en', notice[3]);
    put('anew_pending', 0);
    put('needs_person', status === 'unknown' ? 1 : 0);
    put('asked', ['not_requested', 'cancelled'].includes(status) ? 0 : 1);
    put('lost_action', 'credit_request');
  }
  return columns;
}

/// The same rows, those from place `begin` on, cut into pages as `GET /api/orders` answers them.
export function pages_of(columns, limit, begin = 0) {
  const count = columns.id.length;
  const pages = [];
  for (let from = begin; from < count || from === 0; from += limit) {
    const cut = Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.slice(from, from + limit)]));
    pages.push({ change: cut.change.at(-1) ?? 0, more: from + limit < count, columns: cut });
  }
  return pages;
}

/// The same rows as objects, for whoever wants them so.
export function objects_of(columns) {
  const names = Object.keys(columns);
  return columns.id.map((_, at) => Object.fromEntries(names.map(name => [name, columns[name][at]])));
}
