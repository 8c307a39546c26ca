// Enclosed invoices of every provider that gives print data: put in the print queue where there is one, downloaded in
// one run, printed one page an order with each provider's own fields.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { ROOT } from './support/product.mjs';
import { browser, product, screen } from './support/session.mjs';

/// What lets a shop enclose invoices, by provider. アトディーネ is let go on, so that it has an order to print.
const kEnclosed = {
  atobarai_com: { 'atobarai_com.invoice': 'on' },
  kuroneko: { 'kuroneko.bundle': 'on' },
  score: { 'score.payment_type': '3', 'score.invoice': 'on' },
  atodene: { 'atodene.service': '3', 'atodene.enabled': 'on', 'atodene.retired_on': '2099-12-31' },
};
/// Orders of the demo that can be requested as they are, by provider.
const kOrders = {
  atobarai_com: ['D-1104', 'D-1105'],
  kuroneko: ['D-1014'],
  score: ['D-1204'],
  atodene: ['D-1306'],
};
const kNumbers = Object.values(kOrders).flat();

async function order_of(number) {
  const { columns } = await product.get('/api/orders?limit=5000');
  return product.get(`/api/orders/${columns.id[columns.number.indexOf(number)]}`);
}

before(async () => {
  for (const [provider, changes] of Object.entries(kEnclosed)) {
    const shop = (await product.get('/api/shops')).shops.find(each => each.id === 'demo');
    const { enabled, settings, fee_rule } = shop.providers.find(each => each.provider === provider);
    const body = { version: shop.version, enabled, settings: { ...settings, ...changes }, fee_rule };
    await product.send('PUT', `/api/shops/demo/providers/${provider}`, body);
  }
  await screen.open();
});

/// Ticks these orders and begins an action on them; the text of the plan.
async function plan(numbers, action) {
  for (const number of numbers) {
    await screen.find(number);
    await screen.tick(number);
  }
  await screen.press(action);
  return screen.dialogSays(/実行 ?\d/);
}

/// Runs the plan of so many orders; the dialog stays open with the result.
async function run(count) {
  await screen.dialogSays(new RegExp(`実行 ?${count}`));
  await screen.press(`${count} 件を実行する`);
  return screen.dialogSays(/完了しました/);
}

async function leave() {
  await screen.press('閉じる');
  await screen.dialogGone();
  await screen.press('チェックを外す');
}

test('orders with an enclosed invoice are approved at every provider that gives print data', async () => {
  await plan(kNumbers, '与信を実行');
  await run(kNumbers.length);
  await leave();
  for (const [provider, numbers] of Object.entries(kOrders))
    for (const number of numbers) {
      const { record } = await order_of(number);
      assert.deepEqual([record.provider, record.status], [provider, 'approved'], number);
    }
});

test('several orders of 後払い.com are put in the print queue at once, and nothing is offered to be printed yet', async () => {
  const numbers = kOrders.atobarai_com;
  const text = await plan(numbers, '請求書ダウンロード');
  assert.match(text, /印字データの取得/);
  await screen.choose('入力', '印刷対象に入れる（同梱）');
  await screen.dialogSays(/印刷対象への登録（同梱）.*印刷対象への登録（同梱）/);
  await run(numbers.length);
  assert.ok(!(await screen.offered()).some(each => each.startsWith('まとめて印刷')));
  await leave();
  for (const number of numbers) assert.equal((await order_of(number)).invoice, null, number);
});

test('the invoices of four providers are downloaded in one run and printed one page an order', async () => {
  const text = await plan([...kNumbers, 'MANUAL-N5'], '請求書ダウンロード');
  assert.match(text, /対象外 ?1/);
  assert.match(text, /NPは請求書の印字データを渡しません/);
  await run(kNumbers.length);
  await screen.press(`まとめて印刷（${kNumbers.length} 件）`);
  await screen.says('yoshin-print-view', /請求書の印刷/);
  const pages = await browser.run(() =>
    Object.fromEntries(
      [...document.querySelector('yoshin-print-view').shadowRoot.querySelectorAll('article')].map(page => [page.getAttribute('aria-label'), yoshin_test.words(page)]),
    ),
  );
  assert.deepEqual(Object.keys(pages).sort(), [...kNumbers].sort());
  const plain = text => String(text).replaceAll(/\s+/g, ' ');
  const { providers } = JSON.parse(await readFile(join(ROOT, 'tests/golden/core/providers.json'), 'utf8')).expected;
  for (const [provider, numbers] of Object.entries(kOrders))
    for (const number of numbers) {
      const { invoice, order } = await order_of(number);
      const fields = providers.find(each => each.id === provider).invoice.fields;
      const words = plain(pages[number]);
      assert.ok(words.includes(`ご請求金額 ${order.current.billed.toLocaleString('en')} 円`), `${number}: ${words}`);
      for (const [name, value] of Object.entries(invoice)) {
        const field = fields.find(each => each.name === name);
        if (name === 'rows' || value === '') continue;
        assert.ok(field, `${provider} declares ${name}`);
        const printed = words.includes(plain(value)) || ['date', 'yen', 'number'].includes(field.kind);
        assert.equal(printed || field.part === 'form', true, `${number} prints ${name}`);
        assert.ok(!words.includes(name), `${number} has words for ${name}`);
      }
      for (const row of invoice.rows) assert.ok(words.includes(plain(row.itemName)), row.itemName);
      assert.doesNotMatch(words, /見出し|円 円/);
    }
});

/// Opens the last run of an action in the list of runs.
async function open_run(at) {
  await screen.press('実行履歴');
  await screen.dialogSays(/請求書ダウンロード.*請求書ダウンロード/);
  await browser.run(place => {
    const found = yoshin_test.everywhere('yoshin-runs-dialog tbody button, tbody .link').filter(each => yoshin_test.visible(each) && yoshin_test.words(each) === '請求書ダウンロード');
    found[place].click();
  }, at);
  await screen.dialogSays(/請求書ダウンロード — 処理状況.*完了しました/);
}

test('a run that is found again after a reload prints as well, but not one that only filled the print queue', async () => {
  await screen.press('閉じる');
  await screen.open();
  await open_run(1);
  assert.ok(!(await screen.offered()).some(each => each.startsWith('まとめて印刷')));
  await screen.press('閉じる');
  await screen.dialogGone();
  await open_run(0);
  await screen.press(`まとめて印刷（${kNumbers.length} 件）`);
  await screen.says('yoshin-print-view', /請求書の印刷/);
});

test('an order whose invoice was fetched shows it with its own labels in the drawer', async () => {
  await screen.press('閉じる');
  await browser.until('the pages are gone', () => document.querySelector('yoshin-print-view') === null);
  for (const [number, label] of [['D-1104', '収納代行会社'], ['D-1204', '払込票の種類'], ['D-1306', '後払いサービス']]) {
    await screen.find(number);
    await screen.press(number);
    await screen.tab('請求書');
    await screen.says('yoshin-order-drawer', new RegExp(label));
  }
});
