// What leaves the screen: results as CSV in either encoding, orders credited by CSV that are left alone, and invoices
// printed one page an order.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT } from './support/product.mjs';
import { browser, product, screen } from './support/session.mjs';

const folder = mkdtempSync(join(tmpdir(), 'yoshin-downloads-'));

before(async () => {
  await browser.cdp('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});

after(() => rmSync(folder, { recursive: true, force: true }));

async function order_of(number) {
  const { columns } = await product.get('/api/orders?limit=5000');
  return product.get(`/api/orders/${columns.id[columns.number.indexOf(number)]}`);
}

/// The bytes of the results file once the browser has saved it; the file is taken away.
async function saved() {
  const file = join(folder, `yoshin-results-${(await product.get('/api/session')).now.slice(0, 10)}.csv`);
  await browser.wait_for('the saved file', () => existsSync(file));
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
}

const cells_of = text => text.split('\r\n').map(line => line.split(','));

test('CSV出力 saves the results of the filtered list in Shift_JIS, one line an order', async () => {
  await screen.search('MANUAL-N');
  await browser.until('the manual rows', () => yoshin_test.everywhere('tfoot .order b').some(b => /\d/.test(b.textContent)));
  const { columns } = await product.get('/api/orders?limit=5000');
  const numbers = columns.number.filter(number => number.startsWith('MANUAL-N'));
  await screen.count(numbers.length);
  await screen.press('CSV出力');
  await screen.dialogSays(new RegExp(`いまの一覧の ${numbers.length} 件`));
  await screen.press(`${numbers.length} 件を書き出す`);
  await screen.dialogGone();
  const bytes = await saved();
  const rows = cells_of(new TextDecoder('shift_jis', { fatal: true }).decode(bytes));
  assert.deepEqual(rows.pop(), [''], 'the last line is ended');
  const [head, ...lines] = rows;
  assert.equal(head.length, 16);
  assert.deepEqual(lines.map(line => line[1]).sort(), [...numbers].sort());
  const { order, record, changed_at } = await order_of('MANUAL-N5');
  const told = Object.fromEntries(head.map((name, at) => [name, lines.find(line => line[1] === 'MANUAL-N5')[at]]));
  assert.equal(told.与信状態, '伝票番号同期OK');
  assert.equal(told.取引ID, record.provider_transaction_id);
  assert.equal(told.送信注文ID, order.short_key);
  assert.equal(told.合計金額, '3696');
  assert.equal(told.請求額, '4395');
  assert.equal(told.伝票番号, order.parcels[0].slip_number);
  assert.equal(told.最終更新日時, changed_at.slice(0, 19).replace('T', ' '));
});

test('a character that Shift_JIS lacks is shown with its order, and UTF-8 saves it', async () => {
  const { id, order } = await order_of('D-1001');
  const parcels = [{ slip_number: '=1+𠮷' }];
  await product.send('PUT', `/api/orders/${id}`, { version: order.version, changes: { parcels } });
  await screen.find('D-1001');
  await screen.tickAll();
  await screen.press('CSV出力');
  await screen.press('1 件を書き出す');
  const said = await screen.dialogSays(/Shift_JISで書けない文字/);
  assert.match(said, /D-1001 伝票番号 𠮷/);
  await screen.press('UTF-8（BOM付き）で書き出す');
  await screen.dialogGone();
  const bytes = await saved();
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const [, line] = cells_of(new TextDecoder().decode(bytes));
  assert.equal(line[1], 'D-1001');
  assert.equal(line[12], "'=1+𠮷", 'no spreadsheet runs it');
  await screen.press('チェックを外す');
});

test('an order credited by CSV offers nothing, says why, and is left out of a run', async () => {
  const [head, ...lines] = cells_of(new TextDecoder('shift_jis').decode(readFileSync(join(ROOT, 'tests/data/yoshin_500.csv'))));
  const at = name => head.indexOf(name);
  const alone = line => lines.filter(each => each[1] === line[1]).length === 1;
  const chosen = lines.find(line => line.length === head.length && line[at('支払方法')] === 'NP後払い' && alone(line));
  chosen[at('受注番号')] = 'CSV-1';
  chosen[at('管理キー')] = '';
  chosen[at('フラグ')] = 'CSV与信';
  await screen.drop('csv_credited.csv', Buffer.from(`${head.join(',')}\r\n${chosen.join(',')}\r\n`));
  await screen.dialogSays(/取り込む店舗/);
  await screen.choose('取り込む店舗', '見本商店');
  await screen.dialogSays(/1 件の受注/);
  await screen.press('1 件を取り込む');
  await screen.dialogSays(/1 件を取り込みました/);
  await screen.press('閉じる');
  await screen.find('CSV-1');
  const cell = await screen.cell('CSV-1', /\[CSV与信\].*CSVで取り込んだ/);
  assert.doesNotMatch(cell, /与信を実行/);
  await screen.tickAll();
  await screen.press('与信を実行');
  const plan = await screen.dialogSays(/対象外/);
  assert.match(plan, /実行 0 .*CSVで取り込んだ.*CSV-1/);
  await screen.press('やめる');
  await screen.dialogGone();
  await screen.press('チェックを外す');
  assert.equal((await order_of('CSV-1')).record.status, 'not_requested');
});

test('invoices downloaded in bulk are printed one page an order, and the page under them is not', async () => {
  const shop = (await product.get('/api/shops')).shops.find(each => each.id === 'demo');
  const { enabled, settings, fee_rule } = shop.providers.find(each => each.provider === 'kuroneko');
  const body = { version: shop.version, enabled, settings: { ...settings, 'kuroneko.bundle': 'on' }, fee_rule };
  await product.send('PUT', '/api/shops/demo/providers/kuroneko', body);
  await screen.open();
  const numbers = [];
  for (const number of ['D-1014', 'D-1015', 'D-1016']) {
    const { record, problems } = await order_of(number).catch(() => ({ record: {}, problems: [] }));
    if (record.provider === 'kuroneko' && record.status === 'not_requested' && !problems.some(each => each.severity === 'error')) numbers.push(number);
  }
  assert.ok(numbers.length >= 2, `orders to bill: ${numbers}`);
  await screen.search('D-101');
  for (const number of numbers) await screen.tick(number);
  await screen.press('与信を実行');
  await screen.dialogSays(new RegExp(`実行 ${numbers.length}`));
  await screen.press(`${numbers.length} 件を実行する`);
  await screen.dialogSays(/完了しました/);
  await screen.press('閉じる');
  await screen.press('請求書ダウンロード');
  await screen.dialogSays(new RegExp(`実行 ${numbers.length}`));
  await screen.press(`${numbers.length} 件を実行する`);
  await screen.dialogSays(/完了しました/);
  await screen.press('まとめて印刷');
  const text = await screen.says('yoshin-print-view', /請求書の印刷/);
  for (const number of numbers) {
    const { invoice, order } = await order_of(number);
    assert.ok(text.includes(`受注番号 ${number}`), number);
    assert.ok(text.includes(`${order.current.billed.toLocaleString('en')} 円`), `billed amount of ${number}`);
    assert.ok(text.includes(invoice.maturity.replace(/(....)(..)(..)/, '$1-$2-$3')), 'due date');
    for (const field of ['accountNo1', 'memberName', 'barCode', 'upperOcrCode', 'inquiryNo']) assert.ok(text.includes(invoice[field]), field);
  }
  assert.match(text, /規格は後払い会社の資料に記載がない/);
  await browser.cdp('Emulation.setEmulatedMedia', { media: 'print' });
  const shown = await browser.run(() => {
    const view = document.querySelector('yoshin-print-view');
    const bar = view.shadowRoot.querySelector('.bar');
    return { page: getComputedStyle(document.querySelector('yoshin-page')).display, bar: getComputedStyle(bar).display, articles: view.shadowRoot.querySelectorAll('article').length };
  });
  assert.deepEqual(shown, { page: 'none', bar: 'none', articles: numbers.length });
  await browser.cdp('Emulation.setEmulatedMedia', { media: '' });
  const { data } = await browser.cdp('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  const pdf = Buffer.from(data, 'base64').toString('latin1');
  assert.equal(pdf.match(/\/Type \/Page\b/g)?.length, numbers.length, 'one page an order');
  assert.match(pdf, /\/MediaBox \[0 0 59[45]\S* 84[12]\S*\]/, 'A4');
  await screen.press('閉じる');
  await browser.until('the pages are gone', () => document.querySelector('yoshin-print-view') === null && !document.querySelector('yoshin-page').inert);
});

test('the invoice tab says why there is nothing to print', async () => {
  await screen.find('MANUAL-N5');
  await screen.press('MANUAL-N5');
  await screen.tab('請求書');
  await screen.says('yoshin-order-drawer', /NPは請求書の印字データを渡しません/);
});
