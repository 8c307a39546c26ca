import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';

const kRoot = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { kept_of, settings_of_text, shops_of, read_kept, write_kept } = await load('local/kept.ts');
const { kind_of, files_to_drop } = await load('local/page_cache.ts');
const { reach } = await load('local/reach.ts');

const kRule = { mode: 'add', bands: [{ lower: 1, upper: 10000, fee: 330 }] };
const kShop = {
  id: 'demo',
  name: '見本商店',
  phone: '03-1111-2222',
  email: 'person@example.invalid',
  ship_days: 3,
  version: 9,
  payment_map: [{ text: 'NP後払い', provider: 'np' }],
  orders: [{ buyer: '見本 花子' }],
  providers: [
    {
      provider: 'np',
      enabled: true,
      environment: 'sandbox',
      settings: { 'np.sms': 'on', password: 'Mk77pwQx' },
      credentials: [{ id: 'password', label: { ja: 'パスワード', en: 'password' }, set: true, value: 'Mk77pwQx' }],
      setting_fields: [{ id: 'np.sms', label: { ja: '', en: '' }, kind: 'toggle', preset: 'off', choices: [] }],
      fee_rule: kRule,
    },
  ],
};
const kept = () => kept_of([kShop], 'proxy', '2026-01-05T09:00:00+09:00');

test('fee rules, switches and the payment table are kept, and nothing of a credential or a person', () => {
  assert.deepEqual(kept().shops, [
    {
      id: 'demo',
      name: '見本商店',
      ship_days: 3,
      payment_map: [{ text: 'NP後払い', provider: 'np' }],
      providers: [
        { provider: 'np', enabled: true, environment: 'sandbox', settings: { 'np.sms': 'on' }, fee_rule: kRule },
      ],
    },
  ]);
  const text = JSON.stringify(kept());
  for (const secret of ['Mk77pwQx', 'password', '03-1111-2222', 'person@example', '花子']) assert.ok(!text.includes(secret), secret);
});

test("a shop's own column mappings are there without the server, and a damaged one is not taken", () => {
  const mapping = { name: '自社カート', date_order: 'mdy', columns: [{ header: '注文ID', field: 'number' }], fixed: [{ field: 'payment_method', value: 'NP後払い' }] };
  const cells = new Map();
  const store = { getItem: key => cells.get(key) ?? null, setItem: (key, value) => cells.set(key, value) };
  write_kept(store, kept_of([{ ...kShop, order_mappings: [mapping] }], 'proxy', '2026-01-05T09:00:00+09:00'));
  const [shop] = shops_of(read_kept(store), []);
  assert.deepEqual(shop.order_mappings, [mapping]);
  write_kept(store, kept_of([{ ...kShop, order_mappings: [{ ...mapping, columns: [{ header: 1 }] }] }], 'proxy', ''));
  assert.equal(read_kept(store), null);
});

test('what was kept is read again as shops, without credentials', () => {
  const cells = new Map();
  const store = { getItem: key => cells.get(key) ?? null, setItem: (key, value) => cells.set(key, value) };
  assert.equal(read_kept(store), null);
  write_kept(store, kept());
  const facts = [{ id: 'np', setting_fields: kShop.providers[0].setting_fields }];
  const [shop] = shops_of(read_kept(store), facts);
  assert.deepEqual(shop.providers[0].fee_rule, kRule);
  assert.deepEqual(shop.providers[0].credentials, []);
  assert.deepEqual([shop.phone, shop.email], ['', '']);
  assert.deepEqual(shops_of(read_kept(store), [])[0].providers, [], 'a provider that is not built in is left out');
});

test('a file that is no settings file, or a damaged one, is refused with a reason', () => {
  const damaged = change => {
    const read = JSON.parse(JSON.stringify(kept()));
    change(read);
    return JSON.stringify(read);
  };
  const bad = [
    '',
    'null',
    '[]',
    '{"format":"yoshin-settings"}',
    damaged(read => {
      read.version = 2;
    }),
    damaged(read => {
      read.shops[0].providers[0].fee_rule.bands[0].fee = 1.5;
    }),
    damaged(read => {
      read.shops[0].providers[0].fee_rule.mode = 'double';
    }),
    damaged(read => {
      read.shops[0].id = '../x';
    }),
    damaged(read => {
      read.shops[0].payment_map = [null];
    }),
    damaged(read => {
      read.shops = [null];
    }),
  ];
  for (const text of bad) assert.ok(settings_of_text(text).problem?.ja, text);
  assert.deepEqual(settings_of_text(JSON.stringify(kept())), kept());
});


test('the service worker leaves the API and every write alone', () => {
  const scope = 'http://127.0.0.1:8080/tools/';
  const kind = (path, mode = 'cors', method = 'GET') => kind_of({ method, url: new URL(path, scope).href, mode }, scope);
  assert.equal(kind('./', 'navigate'), 'page');
  assert.equal(kind('./?view=fix#x', 'navigate'), 'page');
  assert.equal(kind('./index.html', 'navigate'), 'page');
  assert.equal(kind('./yoshin.0123456789.js'), 'file');
  for (const path of ['api/session', 'api', 'api/orders?after=0', '/api/orders', '/elsewhere', 'https://example.invalid/'])
    assert.equal(kind(path), 'other', path);
  assert.equal(kind('api/orders', 'navigate'), 'other');
  assert.equal(kind('./', 'navigate', 'POST'), 'other');
  assert.deepEqual(files_to_drop(['yoshin-page-a', 'yoshin-page-b', 'else'], 'yoshin-page-b'), ['yoshin-page-a']);
});

test('a page knows a proxy that is away from a server that has none', async () => {
  const session = { now: '2026-01-05T09:00:00+09:00', environment: 'sandbox' };
  assert.deepEqual(await reach(async () => session), session);
  assert.equal(await reach(async () => ({ hello: 1 })), 'none');
  assert.equal(await reach(async () => JSON.parse('<html>')), 'none');
});

test('a web server or gateway that answers for no proxy is told from a proxy that refuses', async () => {
  const { fetch } = globalThis;
  const answered = async (status, body) => {
    globalThis.fetch = async () => new Response(body, { status });
    return reach().catch(error => error.code);
  };
  try {
    assert.equal(await answered(404, '<h1>Not Found</h1>'), 'none');
    assert.equal(await answered(200, '<!doctype html>'), 'none');
    assert.equal(await answered(502, ''), 'unreachable');
    assert.equal(await answered(503, '{}'), 'unreachable');
    assert.equal(await answered(403, '{"error":{"code":"forbidden"}}'), 'forbidden');
    assert.equal(await answered(404, '{"error":{"code":"not_found"}}'), 'not_found');
    globalThis.fetch = async () => {
      throw new TypeError('failed');
    };
    assert.equal(await reach(), 'unreachable');
  } finally {
    globalThis.fetch = fetch;
  }
});

test('an order of a file has a short key of letters that are not mistaken for each other', async () => {
  const { short_key } = await load('local/short_key.ts');
  for (let n = 0; n < 200; ++n) assert.match(short_key(), /^[0-9A-HJKMNP-QSTV-Z]{10}$/);
  const bytes = [Uint8Array.of(0, 255, 254, 30, 31, 248), Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)];
  assert.equal(short_key(() => bytes.shift()), '0Z01234567', 'bytes beyond a whole number of rounds are dropped');
});

test('the page says the policy that the proxy sends, for servers that send no headers', () => {
  const header = [...readFileSync(join(kRoot, 'proxy/http/security_headers.hpp'), 'utf8').split('kContentSecurityPolicy =')[1].split(';\n')[0].matchAll(/"([^"]*)"/g)]
    .map(match => match[1])
    .join('');
  const [, tag] = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(kRoot, 'web/src/index.html'), 'utf8'));
  // A tag cannot say who may frame the page, nor where to report to.
  const rules = text => text.split(/;\s*/).filter(rule => rule !== '' && !/^(frame-ancestors|report-uri)/.test(rule));
  assert.deepEqual(rules(tag), rules(header));
});
