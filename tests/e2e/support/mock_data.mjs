// Invented orders of two shops in every state a row can have. Nobody and nothing in here exists.

const kBuyers = [
  ['見本 花子', 'ミホン ハナコ'],
  ['架空 太郎', 'カクウ タロウ'],
  ['例田 一郎', 'レイダ イチロウ'],
  ['試作 美咲', 'シサク ミサキ'],
  ['雛形 健', 'ヒナガタ ケン'],
  ['仮名 さくら', 'カメイ サクラ'],
  ['標本 直樹', 'ヒョウホン ナオキ'],
  ['図解 由美', 'ズカイ ユミ'],
  ['株式会社サンプル商事 総務 例山 恵', 'サンプルショウジ レイヤマ メグミ'],
  ['模型 大輔', 'モケイ ダイスケ'],
];
const kAddresses = [
  ['100-0001', '東京都千代田区千代田', '見本ビル101'],
  ['530-0001', '大阪府大阪市北区梅田', '例示マンション202'],
  ['460-0001', '愛知県名古屋市中区三の丸', ''],
  ['810-0001', '福岡県福岡市中央区天神', '架空ハイツ3号'],
];
const kItems = [
  ['宇治煎茶 100g', 1296, 8],
  ['有機ほうじ茶 ティーバッグ 20包', 864, 8],
  ['南部鉄器 急須 0.6L', 12800, 10],
  ['波佐見焼 湯呑 2客', 3960, 10],
  ['玄米茶 徳用 500g', 1080, 8],
  ['抹茶スイーツ詰め合わせ 12個入', 4320, 8],
  ['今治タオル ギフトセット', 5500, 10],
  ['国産はちみつ 600g', 3780, 8],
];
// status, stage, slips, notice, options
const kStates = [
  ['not_requested'],
  ['not_requested'],
  ['not_requested', { bad: 'phone' }],
  ['not_requested'],
  ['reviewing'],
  ['approved'],
  ['approved', { slips: 1 }],
  ['approved', { slips: 2, flags: ['frozen'] }],
  ['shipment_reported', { slips: 1, stage: 'slip' }],
  ['rejected', { notice: 0 }],
  ['on_hold', { notice: 1 }],
  ['unknown', { notice: 2 }],
  ['shipment_reported', { slips: 1, stage: 'paid', flags: ['shipped'] }],
  ['cancelled'],
  ['not_requested', { notice: 3 }],
  ['shipment_reported', { slips: 1, stage: 'sale_fixed', flags: ['shipped'] }],
  ['approved'],
  ['not_requested', { flags: ['fba_request'] }],
  ['approved', { flags: ['convenience_store'] }],
  ['shipment_reported', { slips: 1, stage: 'slip', flags: ['no_match'] }],
  ['not_requested', { unmapped: '代金引換' }],
];
const kNotices = [
  {
    code: 'E0100115',
    ja: '与信に失敗しました。原因につきましては、後払い会社へ問い合わせをお願いします。',
    en: 'The credit check failed. Please ask the provider for the cause.',
    next_ja: '与信キャンセルのうえ、別のお支払い方法をご案内ください。',
    next_en: 'Cancel the credit and offer another payment method.',
  },
  {
    code: 'RE009',
    ja: '購入者の住所を確認してください。',
    en: 'Check the buyer’s address.',
    next_ja: '住所を直して「与信内容変更」を押してください。',
    next_en: 'Correct the address and press “change order data”.',
  },
  {
    code: '',
    ja: '送信の応答が届きませんでした（30秒で時間切れ）。',
    en: 'No answer came (timed out after 30 seconds).',
    next_ja: '再送せず、取引IDを入力するか、未登録と確認してください。',
    next_en: 'Do not send again: enter the transaction id or confirm that it is absent.',
  },
  {
    code: 'E0100002',
    ja: '加盟店認証に失敗しました。',
    en: 'The shop could not be authenticated.',
    next_ja: '各種設定で認証情報を確認してください。',
    next_en: 'Check the credentials in the settings.',
  },
];
const kProviderNames = { np: ['NP後払い', 'NP Atobarai'], kuroneko: ['クロネコ代金後払い', 'Kuroneko Atobarai'] };

function party(at, bad) {
  const [name, kana] = kBuyers[at % kBuyers.length];
  const [postal_code, address1, address2] = kAddresses[at % kAddresses.length];
  const phone = bad === 'phone' ? '03-5555-12' : `03-5555-${String(1200 + at).padStart(4, '0')}`;
  return {
    name,
    kana,
    company: '',
    department: '',
    postal_code,
    address1: `${address1}${(at % 9) + 1}-${(at % 5) + 1}`,
    address2,
    phone,
    email: `buyer${at}@example.invalid`,
  };
}

function record_of(provider, status, options, billed, at) {
  const unasked = ['not_requested', 'cancelled'].includes(status);
  const [ja, en] = kProviderNames[provider] ?? ['', ''];
  const notice = options.notice === undefined ? null : kNotices[options.notice];
  return {
    provider,
    status,
    stage: options.stage ?? 'slip',
    status_before_unknown: 'not_requested',
    lost_action: 'credit_request',
    registration: at % 17 === 5 ? 2 : 1,
    provider_transaction_id:
      unasked || status === 'unknown' || provider !== 'np' ? '' : String(10000000000 + at * 7919),
    first_total: unasked ? 0 : billed,
    present_total: unasked ? 0 : billed,
    authorised_at: '',
    reported_slips: [],
    past: [],
    reissues: 0,
    anew_pending: false,
    needs_person: status === 'unknown',
    notices: notice
      ? [
          {
            code: notice.code,
            text: { ja: `${ja}: ${notice.ja}`, en: `${en}: ${notice.en}` },
            next_step: { ja: notice.next_ja, en: notice.next_en },
          },
        ]
      : [],
  };
}

function slips(count, carrier, at) {
  if (count === 0) return [];
  return Array.from({ length: count }, (_, each) => {
    const eleven = String(40012345600 + at * 37 + each * 7).padStart(11, '0');
    return { slip_number: eleven + (Number(eleven) % 7) };
  });
}

function order_of(at) {
  const [status, options = {}] = kStates[at % kStates.length];
  const shop = at % 3 === 2 ? 'shop2' : 'demo';
  const provider = options.unmapped ? null : at % 5 < 3 ? 'np' : 'kuroneko';
  const [name, unit_price, tax_rate_percent] = kItems[at % kItems.length];
  const [second, second_price, second_tax] = kItems[(at * 3 + 1) % kItems.length];
  const items = [{ name, unit_price, quantity: (at % 3) + 1, tax_rate_percent, kind: 'goods', code: `T-${100 + at}` }];
  if (at % 2 === 0)
    items.push({
      name: second,
      unit_price: second_price,
      quantity: 1,
      tax_rate_percent: second_tax,
      kind: 'goods',
      code: `T-${300 + at}`,
    });
  const goods = items.reduce((sum, item) => sum + item.unit_price * item.quantity, 0);
  const shipping = goods > 8000 ? 0 : 660;
  const amounts = {
    goods,
    tax: 0,
    shipping,
    fee: 0,
    discount: 0,
    points: at % 7 === 3 ? -200 : 0,
    other: 0,
    billed: goods + shipping + (at % 7 === 3 ? -200 : 0),
  };
  const carrier = provider === 'kuroneko' ? 'yamato' : at % 4 === 1 ? 'japan_post' : 'sagawa';
  const day = 28 - (at % 24);
  const text = options.unmapped ?? (provider === 'np' ? 'NP後払い' : 'クロネコ代金後払い');
  return {
    order: {
      shop,
      number: `${shop === 'demo' ? 'DEMO' : 'YH'}-${20260500 - at * 3}`,
      short_key: `K7Q2M9X${String(100 + at)}`,
      ordered_at: `2026-05-${String(day).padStart(2, '0')}T${String(8 + (at % 12)).padStart(2, '0')}:${String((at * 17) % 60).padStart(2, '0')}:${String((at * 29) % 60).padStart(2, '0')}+09:00`,
      order_status: ['新規受付', '出荷待ち', '確認待ち'][at % 3],
      buyer: party(at, options.bad),
      recipient: party(at % 4 === 0 ? at + 1 : at),
      items,
      imported: amounts,
      edited: null,
      hand_fee: at === 15 ? 100 : null,
      current: { ...amounts },
      fee_source: 'imported',
      payment_method: text,
      carrier,
      carrier_name: '',
      parcels: slips(options.slips ?? 0, carrier, at),
      planned_ship_date: '2026-05-31',
      delivery_date: at % 6 === 0 ? '2026-06-02' : null,
      delivery_time: at % 6 === 0 ? '14~16時' : '',
      paid_on: options.stage === 'paid' ? '2026-05-27' : null,
      flags: options.flags ?? [],
      notes: at % 8 === 0 ? '熨斗をつけてください。' : '',
      version: 1,
    },
    status,
    options,
    provider,
  };
}

const kHistory = [
  {
    at: '2026-05-28T10:02:11+09:00',
    who: '見本 店長',
    kind: 'call',
    action: 'credit_request',
    endpoint: 'transactions',
    state: 'closed',
    verdict: 'reviewing',
    elapsed_ms: 412,
    what: { ja: '与信を実行', en: 'Credit requested' },
    request: 'POST /v1/transactions\nX-NP-Terminal-Id: ••••••\n\n{\n  "transactions": [ … ]\n}',
    answer: '{\n  "results": [ { "authori_result": "10" } ]\n}',
  },
  {
    at: '2026-05-28T09:58:40+09:00',
    who: '見本 店長',
    kind: 'edit',
    action: '',
    endpoint: '',
    state: '',
    verdict: '',
    elapsed_ms: 0,
    what: { ja: '注文者電話番号を変更', en: 'Buyer phone changed' },
    request: '',
    answer: '',
  },
  {
    at: '2026-05-28T09:40:02+09:00',
    who: '見本 店長',
    kind: 'import',
    action: '',
    endpoint: '',
    state: '',
    verdict: '',
    elapsed_ms: 0,
    what: { ja: '受注CSVから取込（手数料 価格範囲1）', en: 'Imported from CSV' },
    request: '',
    answer: '',
  },
].map(entry => ({ ...entry, notices: [] }));

const kRule = {
  mode: 'overwrite',
  bands: [
    { lower: 1, upper: 9999, fee: 330 },
    { lower: 10000, upper: 49999, fee: 220 },
    { lower: 50000, upper: 999999, fee: 0 },
    { lower: 0, upper: 0, fee: 0 },
    { lower: 0, upper: 0, fee: 0 },
  ],
};
const kFlawedRule = {
  mode: 'overwrite',
  bands: [
    { lower: 1, upper: 9999, fee: 330 },
    { lower: 9000, upper: 29999, fee: 220 },
    { lower: 40000, upper: 999999, fee: 110 },
    { lower: 0, upper: 0, fee: 0 },
    { lower: 0, upper: 0, fee: 0 },
  ],
};

/// `count` orders with their records, numbered from 1; `ask` is the core's door.
export function orders_of(count, ask) {
  return Array.from({ length: count }, (_, at) => {
    const { order, status, options, provider } = order_of(at);
    const priced = provider ? ask('fee_apply', { order, rule: kRule }) : { order, fee: null };
    const record = record_of(provider, status, options, priced.order.current.billed, at);
    return {
      id: at + 1,
      change: at + 1,
      open: at === 4 ? 1 : 0,
      order: priced.order,
      fee: priced.fee,
      record,
      history: status === 'not_requested' ? kHistory.slice(1) : kHistory,
    };
  });
}

/// The two shops with their provider settings; `providers` is the core's answer of that name.
export function shops_of(providers) {
  const shop = (id, name, rule) => ({
    id,
    name,
    phone: '03-5555-0100',
    email: `info@${id}.example.invalid`,
    ship_days: 3,
    version: 1,
    payment_map: [
      { text: 'NP後払い', provider: 'np' },
      { text: 'クロネコ代金後払い', provider: 'kuroneko' },
    ],
    providers: providers.map(({ id: provider, credentials, setting_fields }, at) => ({
      provider,
      enabled: true,
      environment: 'sandbox',
      settings: {},
      setting_fields,
      fee_rule: at === 0 ? kRule : rule,
      credentials: credentials.map((field, each) => ({ ...field, set: id === 'demo' || each === 0 })),
    })),
  });
  return [shop('demo', '見本茶舗 本店', kRule), shop('shop2', '架空百貨 楽市店', kFlawedRule)];
}
