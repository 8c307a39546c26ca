// The page without its proxy: the process is ended, the page comes from the service worker, says so, and works on a local
// file with the rules that it kept; nothing is sent then or later. And the page as a folder on a plain web server.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, test } from 'node:test';
import { Browser } from './support/browser.mjs';
import { Product, ROOT } from './support/product.mjs';
import { Screen } from './support/screen.mjs';

const kFile = 'demo/orders.csv';
const kTypes = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const downloads = mkdtempSync(join(tmpdir(), 'yoshin-offline-'));
let product = await Product.start();
const { folder, url } = product;
const port = Number(new URL(url).port);
const browser = await Browser.start();
const screen = new Screen(browser, product);
await browser.cdp('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });

after(async () => {
  await browser.stop();
  await product.stop();
  rmSync(downloads, { recursive: true, force: true });
});

/// The list of the page, row by row.
const rows_shown = () => {
  const { questions } = yoshin_test.everywhere('yoshin-order-screen')[0].app;
  return questions.table_rows(0, 1000).map(({ number, fee, billed, fee_band, provider }) => ({ number, fee, billed, fee_band, provider }));
};
const by_number = rows => rows.sort((a, b) => (a.number < b.number ? -1 : 1));

/// The list of the proxy, without what belongs to the row itself.
async function stored() {
  const { columns } = await product.get('/api/orders?limit=5000');
  const { change, ...told } = columns;
  return told;
}

async function saved(name) {
  const file = join(downloads, name);
  await browser.wait_for(`the file ${name}`, () => existsSync(file));
  return readFileSync(file, 'utf8');
}

const today_here = () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
const bar = () => screen.says('yoshin-local-bar', /オフライン/);
let before;
/// How many orders the file holds.
let orders = 0;
let repaired;
let settings;

test('while there is a proxy, the page keeps its own files and the fee rules, and nothing else', async () => {
  await screen.open();
  before = await stored();
  orders = before.shop.filter(shop => shop === 'demo').length;
  await browser.until('the kept page', async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === 'activated';
  });
  const files = await browser.run(async () => {
    const caches_kept = await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()));
    return caches_kept.flat().map(request => new URL(request.url).pathname);
  });
  assert.ok(files.includes('/'), 'the page itself is kept');
  assert.ok(files.some(file => file.endsWith('.wasm')));
  assert.ok(!files.some(file => file.startsWith('/api')), `no answer of the API is kept: ${files}`);
  const kept = await browser.run(() => JSON.stringify({ ...localStorage }));
  assert.match(kept, /fee_rule/);
  for (const shop of (await product.get('/api/shops')).shops)
    for (const personal of [shop.phone, shop.email]) assert.ok(personal === '' || !kept.includes(personal), 'how to reach a shop is not kept');
  for (const member of ['credentials', 'password', 'phone', 'email', 'buyer', '花子']) assert.ok(!kept.includes(member), member);
  await screen.press('各種設定');
  await screen.press('設定を書き出す');
  settings = await saved(`yoshin-settings-${(await product.get('/api/session')).now.slice(0, 10)}.json`);
  assert.ok(!/credential|password|phone|email/.test(settings));
});

test('with the proxy ended the page comes all the same, says オフライン and refuses to send', async () => {
  await product.stop({ keep: true, signal: 'SIGKILL' });
  await screen.load();
  const text = await bar();
  assert.match(text, /サーバーに接続できません。送信はできません/);
  assert.match(text, /手数料ルール：\d{4}-\d\d-\d\d \d\d:\d\d に保存したもの/);
  await screen.says('yoshin-order-table', /CSVはまだ開いていません/);
});

test('a local file is opened, and its fees are those that the proxy computed', async () => {
  await screen.drop(kFile);
  await screen.dialogSays(/どこにも保存・送信されません/);
  await screen.choose('このファイルの店舗', '見本商店');
  await screen.press(`${orders} 件を開く`);
  await screen.dialogGone();
  await screen.count(orders);
  assert.ok((await bar()).includes(`orders.csv：${orders} 件（このページの中だけにあります）`));
  const shown = by_number(await browser.run(rows_shown));
  const proxy = by_number(
    before.number.map((number, at) => ({ number, fee: before.fee[at], billed: before.billed[at], fee_band: before.fee_band[at], provider: before.provider[at] })),
  ).filter(row => shown.some(({ number }) => number === row.number));
  assert.equal(shown.length, orders);
  assert.deepEqual(shown, proxy);
  assert.ok(shown.some(row => row.fee_band >= 0), 'a rule gave at least one fee');
});

test('its orders are found, checked and repaired in the page', async () => {
  const kana = number => browser.run(wanted => yoshin_test.everywhere('yoshin-order-screen')[0].app.questions.table_rows(0, 1000).find(row => row.number === wanted)?.buyer_kana, number);
  const [found] = await browser.run(() => yoshin_test.everywhere('yoshin-order-screen')[0].app.questions.table_rows(0, 1000).filter(row => row.provider === 'kuroneko' && /[ァ-ヶ]/.test(row.buyer_kana)).map(row => row.number));
  await screen.find(found);
  await screen.press(found);
  await screen.tab('問題と修正');
  await screen.says('yoshin-order-drawer', /注文者氏名カナ/);
  await screen.press('この修正を適用');
  await screen.says('yoshin-page', /修正/);
  await browser.until('the repaired name', wanted => !/[ァ-ヶ]/.test(yoshin_test.everywhere('yoshin-order-screen')[0].app.questions.table_rows(0, 1000).find(row => row.number === wanted)?.buyer_kana ?? 'ア'), found);
  repaired = { number: found, kana: await kana(found) };
  await screen.search('');
  await screen.count(orders);
});

test('nothing that sends can be pressed, and leaving the page with an open file warns', async () => {
  await screen.tickAll();
  const actions = await browser.run(() =>
    yoshin_test.everywhere('yoshin-order-panel')[0].shadowRoot.querySelectorAll('.actions button').length > 0 &&
    [...yoshin_test.everywhere('.actions button'), ...yoshin_test.everywhere('button[data-do=action]')].every(button => button.disabled && button.title !== ''));
  assert.equal(actions, true);
  assert.equal(await browser.run(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))), false, 'the page warns');
  assert.equal(await screen.sent(/./), null, 'nothing was written to any address');
});

test('the orders are saved again as a CSV of our own', async () => {
  await screen.press('データ書出');
  const csv = await saved(`yoshin-orders-${today_here()}.csv`);
  assert.ok(csv.split('\n').some(line => line.includes(repaired.number) && line.includes(repaired.kana)), 'with the repair');
  const missing = before.number.filter(number => number.startsWith('D-') && !csv.includes(number));
  assert.deepEqual(missing, [], 'with every order of the file');
});

test('the proxy that comes back saw nothing, and its orders are not mixed with the file', async () => {
  product = await Product.start({ data: folder, port });
  screen.product = product;
  assert.deepEqual(await stored(), before);
  await browser.run(() => dispatchEvent(new Event('online')));
  await screen.says('yoshin-local-bar', /接続が戻りました/);
  assert.equal(await browser.run(() => yoshin_test.everywhere('yoshin-order-screen')[0].app.feed.rows), orders, 'the file is still shown');
  await screen.open();
  await screen.count(before.number.length);
  assert.equal(await browser.run(() => yoshin_test.everywhere('yoshin-local-bar').length), 0);
});

/// web/dist on a web server that knows nothing of us and adds no header, in a folder of its own.
async function plain_server() {
  const asked = [];
  const server = createServer(async (request, answer) => {
    asked.push(`${request.method} ${request.url}`);
    const name = request.url.startsWith('/tools/fees/') ? request.url.slice('/tools/fees/'.length) || 'index.html' : null;
    const bytes = name && !name.includes('..') ? await readFile(join(ROOT, 'web/dist', name)).catch(() => null) : null;
    answer.writeHead(bytes ? 200 : 404, { 'Content-Type': kTypes[extname(name ?? '')] ?? 'application/octet-stream' });
    answer.end(bytes ?? '<h1>Not Found</h1>');
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { asked, url: `http://127.0.0.1:${server.address().port}/tools/fees/`, stop: () => server.close() };
}

test('as a folder on any web server the page previews fees with rules from a settings file', async () => {
  const server = await plain_server();
  try {
    await screen.load(server.url);
    await screen.says('yoshin-first-run', /店舗の手数料ルールを用意します/);
    await browser.run(text => {
      const input = yoshin_test.everywhere('yoshin-settings-file input[type=file], input[type=file]')[0];
      const data = new DataTransfer();
      data.items.add(new File([text], 'settings.json'));
      input.files = data.files;
      input.dispatchEvent(new Event('change'));
    }, settings);
    await screen.says('yoshin-order-table', /CSVはまだ開いていません/);
    await screen.drop(kFile);
    await screen.choose('このファイルの店舗', '見本商店');
    await screen.press(`${orders} 件を開く`);
    await screen.dialogGone();
    await screen.count(orders);
    const fees = new Map(before.number.map((number, at) => [number, before.fee[at]]));
    for (const { number, fee } of await browser.run(rows_shown)) assert.equal(fee, fees.get(number), number);
    const beyond = server.asked.filter(line => !line.startsWith('GET /tools/fees/'));
    assert.deepEqual([...new Set(beyond)], ['GET /api/session'], 'it looks once whether there is a proxy');
  } finally {
    server.stop();
  }
});
