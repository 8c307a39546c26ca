// A stand-in for the proxy, for looking at the page alone: it serves web/dist with the real policy, keeps orders in
// memory and lets the core decide. Usage: node mock.mjs [port] [orders]; YOSHIN_WEB_OUT names the built page.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { open_answers } from '../../support/core.mjs';
import { orders_of, shops_of } from './mock_data.mjs';

const kHere = dirname(fileURLToPath(import.meta.url));
const kDist = process.env.YOSHIN_WEB_OUT ?? join(kHere, '../../../web/dist');
const kPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
  'trusted-types lit-html yoshin-url; report-uri /csp-report';
const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};
const kOutcomes = ['ok', 'ok', 'ok', 'pending', 'ok', 'ng', 'ok', 'refused', 'ok', 'unknown', 'ok', 'not_sent'];
const kStatusAfter = { ok: 'approved', pending: 'reviewing', ng: 'rejected', unknown: 'unknown' };

const ask = await open_answers();
const shops = shops_of(ask('providers').providers);
const rows = orders_of(Number(process.argv[3] ?? 63), ask);
const runs = new Map();
const kNoLaneNews = { in_flight: 0, per_minute: null, seconds_left: null, pauses_until: null, held: null };
let change = rows.length;
let minutes = 0;
const now = () =>
  new Date(Date.parse('2026-05-29T00:05:00Z') + minutes * 60_000 + 9 * 3_600_000).toISOString().replace('Z', '+09:00');

function problems_of(row) {
  if (!row.record.provider || !['not_requested', 'cancelled'].includes(row.record.status)) return [];
  const shop = shops.find(each => each.id === row.order.shop);
  const { name, phone, email } = shop;
  const answer = ask('check', {
    order: row.order,
    record: row.record,
    action: 'credit_request',
    input: { reason: '', reason_text: '' },
    settings: {},
    shop: { name, phone, email },
    today: '2026-05-29',
    crowded_slips: [],
  });
  return answer.ok ? answer.problems : [];
}

const kColumns = {
  id: row => row.id,
  version: row => row.order.version,
  change: row => row.change,
  shop: row => row.order.shop,
  number: row => row.order.number,
  ordered_at: row => row.order.ordered_at.slice(0, 19).replace('T', ' '),
  order_status: row => row.order.order_status,
  buyer_name: row => row.order.buyer.name,
  buyer_kana: row => row.order.buyer.kana,
  recipient_name: row => row.order.recipient.name,
  recipient_phone: row => row.order.recipient.phone,
  item_summary: row =>
    row.order.items[0].name + (row.order.items.length > 1 ? ` ほか${row.order.items.length - 1}点` : ''),
  goods: row => row.order.current.goods,
  billed: row => row.order.current.billed,
  fee: row => row.order.current.fee,
  fee_source: row => row.order.fee_source,
  fee_band: row => row.fee?.band ?? -1,
  payment_method: row => row.order.payment_method,
  provider: row => row.record.provider ?? '',
  status: row => row.record.status,
  stage: row => row.record.stage,
  registration: row => row.record.registration,
  carrier: row => row.order.carrier,
  carrier_name: row => row.order.carrier_name,
  slips: row => row.order.parcels.map(parcel => parcel.slip_number).join(','),
  parcels: row => row.order.parcels.length,
  flags: row => row.order.flags.join(','),
  delivery_date: row => row.order.delivery_date ?? '',
  delivery_time: row => row.order.delivery_time,
  paid_on: row => row.order.paid_on ?? '',
  planned_ship_date: row => row.order.planned_ship_date ?? '',
  errors: row => problems_of(row).filter(each => each.severity === 'error').length,
  warnings: row => problems_of(row).filter(each => each.severity === 'warning').length,
  notice_ja: row => row.record.notices[0]?.text.ja ?? '',
  notice_en: row => row.record.notices[0]?.text.en ?? '',
  next_ja: row => row.record.notices[0]?.next_step.ja ?? '',
  next_en: row => row.record.notices[0]?.next_step.en ?? '',
  anew_pending: row => Number(row.record.anew_pending),
  needs_person: row => Number(row.record.needs_person),
  open: row => row.open,
  lost_action: row => row.record.lost_action,
  buyer_phone: row => row.order.buyer.phone,
  recipient_kana: row => row.order.recipient.kana,
  short_key: row => row.order.short_key,
  other_items: row => row.order.items.map(item => `${item.name},${item.code}`).join(','),
  asked: row => Number(row.record.provider_transaction_id !== ''),
  basis_fee: row => (row.order.edited ?? row.order.imported).fee,
  basis_billed: row => (row.order.edited ?? row.order.imported).billed,
  hand_fee: row => row.order.hand_fee ?? -1,
};

function page(after, limit) {
  const found = rows.filter(row => row.change > after).sort((a, b) => a.change - b.change);
  const shown = found.slice(0, limit);
  const columns = Object.fromEntries(Object.entries(kColumns).map(([name, of]) => [name, shown.map(of)]));
  return { change: shown.at(-1)?.change ?? Math.max(after, 0), more: found.length > shown.length, columns };
}

function touch(row) {
  row.change = ++change;
  row.order.version += 1;
}

function detail(row) {
  const cell = ask('cell', {
    record: row.record,
    slip_entered: row.order.parcels.some(parcel => parcel.slip_number !== ''),
    csv_credited: row.order.flags.includes('csv_credited'),
  }).cell;
  const fee = row.fee ?? {
    source: 'imported',
    mode: 'keep',
    band: null,
    basis_billed: 0,
    basis_fee: 0,
    fee: 0,
    billed: 0,
    sentence: { ja: '', en: '' },
  };
  return {
    id: row.id,
    order: row.order,
    record: row.record,
    cell,
    fee,
    problems: problems_of(row),
    history: row.history,
    open: row.open === 1,
  };
}

function run_view(run, after) {
  const elapsed = Date.now() - run.began;
  const done = run.committed ? Math.min(run.ids.length, Math.floor(elapsed / 70)) : 0;
  while (run.rows.length < done) run.rows.push(finish(run, run.rows.length));
  const lanes = [];
  run.ids.forEach((id, at) => {
    const { order, record } = rows[id - 1];
    const same = lanes.find(each => each.shop === order.shop && each.provider === record.provider);
    const lane = same ?? { shop: order.shop, provider: record.provider, total: 0, done: 0, ...kNoLaneNews };
    if (!same) lanes.push(lane);
    lane.total += 1;
    if (at < done) lane.done += 1;
  });
  const counts = {};
  for (const row of run.rows) counts[row.outcome] = (counts[row.outcome] ?? 0) + 1;
  const state = !run.committed ? 'collecting' : done === run.ids.length ? 'done' : 'running';
  return {
    run: run.id,
    action: run.action,
    reason: '',
    state,
    total: run.ids.length,
    done,
    counts,
    cursor: done,
    rows: run.rows.slice(after),
    started_at: '2026-05-29T09:05:00+09:00',
    elapsed_ms: Math.min(elapsed, run.ids.length * 70),
    who: '見本係',
    changed_by: '',
    changed_at: null,
    lanes,
  };
}

function finish(run, at) {
  const row = rows[run.ids[at] - 1];
  const outcome = kOutcomes[at % kOutcomes.length];
  if (run.action === 'credit_request' && kStatusAfter[outcome]) row.record.status = kStatusAfter[outcome];
  row.open = 0;
  touch(row);
  const bad = {
    ng: ['与信NGになりました。', '与信キャンセルのうえ、別のお支払い方法をご案内ください。'],
    refused: ['住所の項目に使用できない文字があります。', '住所を直してもう一度実行してください。'],
    unknown: ['送信の応答が届きませんでした。', '再送せず、結果を確認してください。'],
    not_sent: ['接続できず、送信していません。', 'もう一度実行できます。'],
  }[outcome];
  return {
    id: row.id,
    number: row.order.number,
    outcome,
    status: row.record.status,
    notice: bad ? { ja: bad[0], en: bad[0] } : null,
    next_step: bad ? { ja: bad[1], en: bad[1] } : null,
  };
}

const sleep = milliseconds => new Promise(done => setTimeout(done, milliseconds));
const refuse = (status, code, ja) => ({
  status,
  body: { error: { code, text: { ja, en: code }, next_step: { ja: '', en: '' }, details: null, request: 'mock' } },
});

/// Route table: method, pattern, answer(match, body, query).
const kRoutes = [
  [
    'GET',
    /^\/api\/session$/,
    () => ({
      name: '見本 店長',
      role: '操作',
      demo: true,
      environment: 'sandbox',
      now: now(),
      version: '0.1.0',
      contract: '',
    }),
  ],
  ['GET', /^\/api\/clock$/, () => ({ now: now(), demo: true })],
  [
    'POST',
    /^\/api\/clock$/,
    (_, body) => {
      minutes += body.advance_minutes;
      return { now: now(), demo: true };
    },
  ],
  ['GET', /^\/api\/shops$/, () => ({ shops, change: 1 })],
  [
    'PUT',
    /^\/api\/shops\/(\w+)$/,
    ([, id], body) =>
      Object.assign(
        shops.find(shop => shop.id === id),
        body,
        { version: body.version + 1 },
      ),
  ],
  [
    'PUT',
    /^\/api\/shops\/(\w+)\/providers\/(\w+)$/,
    ([, id, provider], { enabled, settings, fee_rule }) => {
      const shop = shops.find(each => each.id === id);
      Object.assign(
        shop.providers.find(each => each.provider === provider),
        { enabled, settings, fee_rule },
      );
      return shop;
    },
  ],
  [
    'PUT',
    /^\/api\/shops\/(\w+)\/providers\/(\w+)\/credentials$/,
    ([, id, provider], { values }) => {
      const shop = shops.find(each => each.id === id);
      for (const field of shop.providers.find(each => each.provider === provider).credentials)
        if (field.id in values) field.set = true;
      return shop;
    },
  ],
  [
    'POST',
    /^\/api\/shops\/(\w+)\/fees$/,
    ([, id], { provider }) => {
      const chosen = rows.filter(row => row.order.shop === id && row.record.provider === provider);
      const changes = chosen.slice(0, 7).map(row => ({
        id: row.id,
        number: row.order.number,
        before: { fee: row.order.current.fee, billed: row.order.current.billed },
        after: { fee: row.order.current.fee - 55, billed: row.order.current.billed - 55 },
        sentence: row.fee.sentence,
      }));
      return { changes, skipped: chosen.length - changes.length };
    },
  ],
  [
    'GET',
    /^\/api\/orders$/,
    async (_, __, query) => {
      const [after, limit, wait] = ['after', 'limit', 'wait'].map(name => Number(query.get(name)));
      for (let left = wait * 10; left > 0 && !rows.some(row => row.change > after); --left) await sleep(100);
      return page(after, limit);
    },
  ],
  [
    'POST',
    /^\/api\/orders\/documents$/,
    (_, { ids }) => ({ documents: ids.map(id => ({ id, order: rows[id - 1].order, record: rows[id - 1].record })) }),
  ],
  ['GET', /^\/api\/orders\/(\d+)$/, ([, id]) => detail(rows[id - 1])],
  [
    'PUT',
    /^\/api\/orders\/(\d+)$/,
    ([, id], body) => {
      const row = rows[id - 1];
      if (body.version !== row.order.version) return refuse(409, 'version_conflict', '別の操作で更新されました。');
      Object.assign(row.order, body.changes);
      touch(row);
      return detail(row);
    },
  ],
  [
    'POST',
    /^\/api\/orders\/(\d+)\/settle$/,
    ([, id], body) => {
      const row = rows[id - 1];
      row.record.status = body.kind === 'confirm_absent' ? 'not_requested' : 'approved';
      Object.assign(row.record, { needs_person: false, notices: [] });
      touch(row);
      return detail(row);
    },
  ],
  ['POST', /^\/api\/imports$/, () => ({ import: 'i1' })],
  ['POST', /^\/api\/imports\/i1\/chunks$/, (_, body) => ({ received: body.orders.length })],
  ['POST', /^\/api\/imports\/i1\/commit$/, (_, body) => ({ stored: body.orders, ids: [], unmapped: [] })],
  [
    'POST',
    /^\/api\/runs$/,
    (_, body) => {
      const run = { id: `r${runs.size + 1}`, action: body.action, ids: [], rows: [], began: 0, committed: false };
      runs.set(run.id, run);
      return { run: run.id };
    },
  ],
  [
    'POST',
    /^\/api\/runs\/(\w+)\/orders$/,
    ([, id], body) => {
      runs.get(id).ids.push(...body.orders.map(each => each.id));
      return { received: body.orders.length };
    },
  ],
  [
    'POST',
    /^\/api\/runs\/(\w+)\/commit$/,
    ([, id]) => {
      Object.assign(runs.get(id), { committed: true, began: Date.now() });
      return run_view(runs.get(id), 0);
    },
  ],
  [
    'GET',
    /^\/api\/runs\/(\w+)$/,
    async ([, id], _, query) => {
      await sleep(180);
      return run_view(runs.get(id), Number(query.get('after')));
    },
  ],
  [
    'GET',
    /^\/api\/runs$/,
    (_, __, query) => {
      const all = [...runs.values()].map(run => ({ ...run_view(run, 0), rows: [] })).reverse();
      return { runs: query.get('open') === '1' ? all.filter(run => run.state === 'running') : all };
    },
  ],
];

async function body_of(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const text = Buffer.concat(pieces).toString();
  return text === '' ? {} : JSON.parse(text);
}

async function answer_api(request, url) {
  const route = kRoutes.find(([method, pattern]) => method === request.method && pattern.test(url.pathname));
  if (!route) return refuse(404, 'not_found', 'ありません。');
  if (request.method !== 'GET' && request.headers['x-yoshin'] !== '1')
    return refuse(403, 'forbidden', '許可されていません。');
  const body = request.method === 'GET' ? {} : await body_of(request);
  const answer = await route[2](route[1].exec(url.pathname), body, url.searchParams);
  return answer.status >= 400 ? answer : { status: 200, body: answer };
}

async function serve(request, response) {
  const url = new URL(request.url, 'http://localhost');
  response.setHeader('Content-Security-Policy', kPolicy);
  if (url.pathname === '/csp-report') {
    console.log('CSP', JSON.stringify(await body_of(request)));
    return response.writeHead(204).end();
  }
  if (url.pathname.startsWith('/api/')) {
    const { status, body } = await answer_api(request, url);
    return response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  }
  const name = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
  try {
    const bytes = await readFile(join(kDist, name));
    return response.writeHead(200, { 'Content-Type': kTypes[extname(name)] ?? 'application/octet-stream' }).end(bytes);
  } catch {
    return response.writeHead(404).end();
  }
}

/// Starts the stand-in on a loopback port (0: any) and resolves to the server.
export function start(port) {
  const server = createServer((request, response) => {
    serve(request, response).catch(error => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  return new Promise(ready => server.listen(port, '127.0.0.1', () => ready(server)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = await start(Number(process.argv[2] ?? 0));
  console.log(`http://127.0.0.1:${server.address().port}/`);
}
