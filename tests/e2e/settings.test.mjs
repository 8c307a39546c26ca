// モール詳細設定 as a clerk handles it: credentials are written and never shown, the fee rule is saved without changing
// an order, and 手数料を再適用 shows what would change before it does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, product, screen } from './support/session.mjs';

const kPassword = 'Mk77pwQx';
const kTab = '\uE004';

async function open_settings() {
  await screen.press('各種設定');
  await screen.press('見本商店');
  await screen.says('yoshin-settings-screen', /見本商店 モール詳細設定/);
}

/// Fee and billed amount of an order, as the proxy has them.
async function amounts_of(number) {
  const { columns } = await product.get('/api/orders?limit=5000');
  const at = columns.number.indexOf(number);
  return { fee: columns.fee[at], billed: columns.billed[at] };
}

/// Everything on the page that could show a text: words and what stands in fields.
const shown_anywhere = wanted =>
  document.documentElement.outerHTML.includes(wanted) ||
  yoshin_test.everywhere('*').some(each => each.value === wanted || each.placeholder === wanted || each.title === wanted || (each.shadowRoot?.textContent ?? '').includes(wanted));

test('a credential is saved and used, and from then on the page says only that it is set', async () => {
  await open_settings();
  await screen.fill('パスワード', kPassword);
  assert.equal(await browser.run(shown_anywhere, kPassword), true, 'the search finds what is being typed');
  await screen.press('認証情報を保存');
  await browser.until('the field to be empty again', () => yoshin_test.everywhere('input[type=password]').every(input => input.value === ''));
  const { url, body } = await screen.sent(/credentials$/);
  assert.match(url, /\/api\/shops\/demo\/providers\/kuroneko\/credentials$/);
  assert.deepEqual(body, { values: { password: kPassword } }, 'only what was typed is sent');
  await screen.open();
  await open_settings();
  const card = await screen.says('yoshin-provider-form', /パスワード/);
  assert.match(card, /パスワード 設定済/);
  assert.equal(await browser.run(shown_anywhere, kPassword), false, 'the page does not show it');
  assert.ok(!JSON.stringify(await product.get('/api/shops')).includes(kPassword), 'and was never told it');
  await screen.press('受注一覧');
  await screen.find('D-1014');
  await screen.press('与信を実行');
  await screen.press('1 件を実行する');
  const result = await screen.dialogSays(/完了しました/);
  assert.match(result, /D-1014 送信内容エラー 未与信 クロネコ代金後払い：/, 'the provider was shown the new password');
  await screen.press('閉じる');
  await screen.dialogGone();
});

test('saving a fee rule shows its effect, and changes no order', async () => {
  await open_settings();
  const before_change = await amounts_of('D-1015');
  assert.deepEqual(before_change, { fee: 205, billed: 7377 });
  await screen.fill('1 行目の上限', `9999${kTab}`);
  await screen.fill('1 行目の手数料', `330${kTab}`);
  await browser.until('the effect', () => yoshin_test.everywhere('.effect').some(each => /件が変わり/.test(each.textContent) && !/: 0 件が変わり/.test(each.textContent)));
  await screen.press('設定を保存する');
  await browser.until('nothing left to save', () => yoshin_test.everywhere('footer .primary').every(button => button.disabled));
  const { fee_rule } = (await screen.sent(/providers\/np$/)).body;
  assert.deepEqual(fee_rule, { mode: 'overwrite', bands: [{ lower: 1, upper: 9999, fee: 330 }, ...Array(4).fill({ lower: 0, upper: 0, fee: 0 })] });
  assert.deepEqual(await amounts_of('D-1015'), before_change);
});

test('a band with its bounds the wrong way round is named before it can do harm', async () => {
  await screen.fill('2 行目の下限', `20000${kTab}`);
  await screen.fill('2 行目の上限', `10000${kTab}`);
  await screen.says('yoshin-fee-editor', /./);
  await browser.until('the flaw', () => yoshin_test.everywhere('yoshin-fee-editor').some(each => /2行目|2 行目/.test(yoshin_test.words(each.shadowRoot.querySelector('ul') ?? each))));
  await screen.press('元に戻す');
});

test('手数料を再適用 shows every change first, leaves requested orders alone, and applies only when confirmed', async () => {
  await screen.press('手数料を再適用');
  const preview = await screen.dialogSays(/手数料を再適用 — NP後払い.*D-1015/);
  assert.match(preview, /D-1015 205 330 7,377 7,502/, 'fee and billed amount before and after');
  assert.match(preview, /対象外 \d+ 件/, 'orders with a credit are left out');
  assert.ok(!/D-1001 /.test(preview), 'a reported order is not among them');
  assert.deepEqual(await amounts_of('D-1015'), { fee: 205, billed: 7377 }, 'a preview changes nothing');
  await screen.press('やめる');
  await screen.dialogGone();
  assert.deepEqual(await amounts_of('D-1015'), { fee: 205, billed: 7377 });
  await screen.press('手数料を再適用');
  const [, count] = /(\d+) 件に適用する/.exec(await screen.dialogSays(/[1-9]\d* 件に適用する/));
  await screen.press(`${count} 件に適用する`);
  await screen.dialogGone();
  assert.deepEqual(await amounts_of('D-1015'), { fee: 330, billed: 7502 });
  assert.deepEqual(await amounts_of('D-1001'), { fee: 205, billed: 7099 });
  await screen.press('受注一覧');
  await screen.find('D-1015');
  const row = await browser.until('the new amounts in the list', () => {
    const text = yoshin_test.words(yoshin_test.row('D-1015') ?? document.body);
    return /7,502/.test(text) ? text : null;
  });
  assert.match(row, /330 価格範囲 1/);
});
