// What a clerk does with single orders: the row menu by mouse and by keyboard, an invoice issued again for a reason,
// an enclosed invoice downloaded, and both ways to settle a lost answer by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, product, screen } from './support/session.mjs';

const kDown = '\uE015';
const kUp = '\uE013';
const kRight = '\uE014';
const kEnter = '\uE007';
const kEscape = '\uE00C';
/// From a slip report of Yamato to the invoice.
const kDaysToInvoice = 4;

/// The order's details as the proxy has them.
async function order_of(number) {
  const { columns } = await product.get('/api/orders?limit=5000');
  return product.get(`/api/orders/${columns.id[columns.number.indexOf(number)]}`);
}

/// Confirms the open plan and waits for the end of its run; the text of the results.
async function confirm(button) {
  await screen.press(button);
  const result = await screen.dialogSays(/完了しました/);
  await screen.press('閉じる');
  await screen.dialogGone();
  return result;
}

test('⋯ opens a menu with the actions that have no button, and the one pressed is planned', async () => {
  await screen.find('D-1009');
  const { labels } = await screen.openMenu('D-1009');
  assert.deepEqual(labels, ['伝票番号訂正', '伝票番号同期取消', '与信結果確認', '与信キャンセル', '伝票番号同期']);
  await screen.press('与信結果確認');
  await screen.dialogSays(/与信結果確認 — 実行前の確認.*実行 1/);
  assert.match(await confirm('1 件を実行する'), /D-1009 完了/);
  await screen.cell('D-1009', /\[与信OK\] \[伝票番号同期OK\]/);
});

test('the menu works without a mouse: right to ⋯, Enter, arrows with wrap, Escape back to where one was', async () => {
  await browser.run(() => yoshin_test.everywhere('table[role=grid]')[0].focus());
  await browser.keys(kRight);
  const is_there = () => {
    const focused = yoshin_test.everywhere('button.menu').find(button => button.matches(':focus'));
    return focused?.getAttribute('aria-label') ?? '';
  };
  for (let steps = 0; steps < 9 && !(await browser.run(is_there)); ++steps) await browser.keys(kRight);
  assert.equal(await browser.run(is_there), 'D-1009 のその他の操作');
  const focused = async () => {
    const { labels, focused: at } = await screen.menuItems();
    return labels[at];
  };
  await browser.keys(kEnter);
  assert.equal(await focused(), '伝票番号訂正');
  await browser.keys(kDown);
  assert.equal(await focused(), '伝票番号同期取消');
  await browser.keys(kUp + kUp);
  assert.equal(await focused(), '伝票番号同期', 'from the first to the last');
  await browser.keys(kEscape);
  assert.equal(await browser.run(() => yoshin_test.everywhere('[popover]:popover-open').length), 0);
  assert.equal(await browser.run(is_there), 'D-1009 のその他の操作');
  await browser.keys(kEnter + kDown + kDown + kEnter);
  await screen.dialogSays(/与信結果確認 — 実行前の確認/);
  await browser.keys(kEscape);
  await screen.dialogGone();
});

test('an invoice is issued again only with a reason, and 「その他」 only with its text', async () => {
  await product.send('POST', '/api/clock', { advance_minutes: kDaysToInvoice * 24 * 60 });
  await screen.openMenu('D-1009');
  await screen.press('与信結果確認');
  await screen.dialogSays(/実行 1/);
  await confirm('1 件を実行する');
  assert.equal((await order_of('D-1009')).record.stage, 'invoiced');
  await browser.until('与信内容変更 in the row menu', () => {
    const button = yoshin_test.row('D-1009')?.querySelector('button.menu');
    return button !== null;
  });
  await screen.openMenu('D-1009');
  await screen.press('与信内容変更');
  const asked = await screen.dialogSays(/請求書を再発行する理由/);
  assert.match(asked, /実行 0/, 'nothing is sent before a reason is given');
  assert.match(asked, /1 住所間違い 2 紛失 3 破損 4 転居 5 入力誤り 6 その他/);
  await screen.choose('請求書を再発行する理由', '6 その他');
  await screen.dialogSays(/実行 0.*要修正 D-1009 再発行の理由（その他） 入力されていること/);
  await screen.fill('理由の内容', `お客様の希望${kEnter}`);
  await screen.dialogSays(/実行 1.*請求書を再発行します/);
  await screen.choose('請求書を再発行する理由', '2 紛失');
  await screen.dialogSays(/実行 1.*請求書を再発行します/);
  assert.match(await confirm('1 件を実行する'), /D-1009 完了/);
  const { body } = await screen.sent(/\/api\/runs$/);
  assert.deepEqual(body.input, { reason: '2', reason_text: '' });
  const { requests } = await product.control('requests');
  const reissue = JSON.stringify(requests.filter(each => JSON.stringify(each).includes('KAARR0010')));
  assert.match(reissue, /reasonReissue[^0-9]*2/, 'the provider received the reason');
  assert.equal((await order_of('D-1009')).record.reissues, 1);
});

test('請求書ダウンロード of an enclosed クロネコ order shows the print data in the drawer', async () => {
  const shops = (await product.get('/api/shops')).shops;
  const shop = shops.find(each => each.id === 'demo');
  const { enabled, settings, fee_rule } = shop.providers.find(each => each.provider === 'kuroneko');
  const bundle = { ...settings, 'kuroneko.bundle': 'on' };
  const body = { version: shop.version, enabled, settings: bundle, fee_rule };
  await product.send('PUT', '/api/shops/demo/providers/kuroneko', body);
  await screen.open();
  await screen.find('D-1014');
  await screen.press('与信を実行');
  await screen.dialogSays(/実行 1/);
  await confirm('1 件を実行する');
  await screen.cell('D-1014', /\[与信OK\]/);
  await screen.openMenu('D-1014');
  await screen.press('請求書ダウンロード');
  await screen.dialogSays(/請求書の印字データを取得します/);
  await confirm('1 件を実行する');
  await screen.press('D-1014');
  await screen.tab('請求書');
  const shown = await screen.says('yoshin-order-drawer', /支払期限/);
  const { invoice, order } = await order_of('D-1014');
  assert.equal(order.current.billed, 1733);
  assert.match(shown, /請求額 1,733 円/);
  const day = text => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  assert.match(shown, new RegExp(`支払期限 ${day(invoice.maturity)}`));
  assert.match(shown, new RegExp(`請求書発行日 ${day(invoice.claimDate)}`));
  assert.ok(invoice.maturity > invoice.claimDate, 'it falls due after it was issued');
  assert.match(shown, /宛名/);
  for (const { itemName } of invoice.rows) assert.ok(shown.includes(itemName), itemName);
  const sum = invoice.rows.reduce((total, row) => total + Number(row.subTotal), 0);
  assert.equal(sum, 1733, 'the lines make up the billed amount');
  assert.ok(shown.includes(`お問い合わせ番号 ${invoice.inquiryNo}`));
});

test('取引IDを入力: an id is demanded, sent, and the result is queried at once', async () => {
  await screen.find('D-N941');
  await screen.cell('D-N941', /取引IDを入力 未登録と確認した/);
  await screen.press('取引IDを入力');
  await screen.dialogSays(/取引IDを入力 — D-N941.*自動では再送しません/);
  assert.deepEqual(await screen.offered(), ['やめる'], 'no id, nothing to save');
  const { ledger } = await product.control('ledger');
  const { order, version } = await order_of('D-N941').then(each => ({ ...each, version: each.order.version }));
  const entry = ledger.find(each => each.provider === 'np' && each.our_id.startsWith(order.short_key));
  await screen.fill('取引ID', entry.provider_id);
  await screen.press('保存して与信結果確認');
  await screen.dialogGone();
  await screen.cell('D-N941', /与信内容変更 与信キャンセル \[与信OK\]/);
  const { request_id, ...sent } = (await screen.sent(/settle$/)).body;
  assert.match(request_id, /^[0-9a-f-]{36}$/);
  assert.deepEqual(sent, { version, kind: 'enter_provider_id', provider_transaction_id: entry.provider_id });
});

test('未登録と確認した: name, reason and evidence are demanded, kept in the history, and the order may run again', async () => {
  await screen.find('D-N942');
  await screen.press('与信を実行');
  await screen.dialogSays(/実行 1/);
  assert.match(await confirm('1 件を実行する'), /結果不明/);
  await screen.cell('D-N942', /取引IDを入力 未登録と確認した \[?結果不明/);
  const { version } = (await order_of('D-N942')).order;
  await screen.press('未登録と確認した');
  await screen.dialogSays(/未登録と確認した — D-N942.*見つからないことを確認した場合だけ/);
  const given = { name: '見本 花子', reason: '管理画面で検索して0件', evidence: 'NP管理画面 取引検索 2026-01-06 10:00' };
  await screen.fill('確認者の氏名', given.name);
  assert.deepEqual(await screen.offered(), ['やめる'], 'reason and evidence are missing');
  await screen.fill('理由', given.reason);
  assert.deepEqual(await screen.offered(), ['やめる'], 'evidence is missing');
  await screen.fill('確認方法', '   ');
  assert.deepEqual(await screen.offered(), ['やめる'], 'blanks are no evidence');
  await screen.fill('確認方法', given.evidence);
  await screen.press('未登録と記録する');
  await screen.dialogGone();
  await screen.cell('D-N942', /^NP後払い 与信を実行/);
  const { request_id, ...sent } = (await screen.sent(/settle$/)).body;
  assert.match(request_id, /^[0-9a-f-]{36}$/);
  assert.deepEqual(sent, { version, kind: 'confirm_absent', ...given });
  await screen.press('D-N942');
  await screen.tab('履歴');
  const history = await screen.says('yoshin-order-drawer', /未登録と確認した：/);
  for (const text of Object.values(given)) assert.ok(history.includes(text), text);
});
