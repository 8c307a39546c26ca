// The focus never falls off the screen: what closes, what is done and what disappears under it leaves it at a place from
// which the keys go on working.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { browser, product, screen } from './support/session.mjs';

const kEscape = '\uE00C';
const kDown = '\uE015';
const kControl = '\uE009';
const kEnter = '\uE007';

/// What holds the focus, through every shadow root: its name, and the component it stands in.
const focus = () =>
  browser.run(() => {
    let held = document.activeElement;
    while (held?.shadowRoot?.activeElement) held = held.shadowRoot.activeElement;
    return `${held?.getRootNode().host?.localName ?? ''} ${held?.localName ?? ''}`.trim();
  });
const in_list = what =>
  browser.until(`${what}: the focus is in the list`, () => {
    let held = document.activeElement;
    while (held?.shadowRoot?.activeElement) held = held.shadowRoot.activeElement;
    return held?.matches('table[role=grid]') ?? false;
  });
const focus_list = () => browser.run(() => yoshin_test.everywhere('table[role=grid]')[0].focus());
const selected = () =>
  browser.run(() => yoshin_test.everywhere('tbody#body tr.active')[0]?.querySelector('.order .link')?.textContent.trim() ?? '');

beforeEach(async () => {
  await screen.search('');
  await focus_list();
});

test('Enter and ↓ lead from the search to what was found, and Escape leaves an empty search', async () => {
  for (const key of [kEnter, kDown]) {
    await browser.keys('/D-1001');
    await screen.count(1);
    await browser.keys(key);
    await in_list('search');
    await screen.search('');
  }
  await browser.keys('/');
  assert.equal(await focus(), 'yoshin-order-filter input');
  await browser.keys(kEscape);
  await in_list('empty search');
});

test('the keys of the list work before anything on the page was pressed', async () => {
  await browser.run(() => {
    let held = document.activeElement;
    while (held?.shadowRoot?.activeElement) held = held.shadowRoot.activeElement;
    held.blur();
  });
  assert.equal(await focus(), 'body');
  const from = await selected();
  await browser.keys(kDown);
  await in_list('↓');
  assert.notEqual(await selected(), from, 'and the key did its work');
});

for (const [key, what] of [['b', 'the news'], ['f', 'the filter']])
  test(`Escape leads from ${what} back to the list it was opened from`, async () => {
    await browser.keys(key);
    await browser.until(`${what} open`, () => yoshin_test.everywhere('[popover]:popover-open').length === 1);
    await browser.keys(kEscape);
    await in_list(what);
  });

test('taking typed changes back leaves the focus in the order, and Escape leads to the list', async () => {
  await screen.find('D-1001');
  await focus_list();
  await browser.keys(kEnter);
  await screen.says('yoshin-order-drawer', /D-1001/);
  await screen.fill('フリガナ', 'テスト');
  const undo = await browser.until('元に戻す', () => [...yoshin_test.everywhere('yoshin-order-form')[0].shadowRoot.querySelectorAll('button')].find(each => yoshin_test.words(each) === '元に戻す') ?? null);
  await browser.run(button => button.focus(), undo);
  await browser.keys(kEnter);
  await browser.until('the bar is gone', () => !yoshin_test.everywhere('yoshin-order-form')[0].shadowRoot.querySelector('.bar'));
  await browser.until('the focus is in the order', () => {
    let held = document.activeElement;
    while (held?.shadowRoot?.activeElement && held.localName !== 'yoshin-order-drawer') held = held.shadowRoot.activeElement;
    return held?.localName === 'yoshin-order-drawer';
  });
  await browser.keys(kEscape);
  await in_list('the order is closed');
});

test('a button of a dialog that goes away once it was pressed leaves the focus in the dialog', async () => {
  await screen.drop('unknown.csv', Buffer.from('注文の番号,品\r\nX-1,りんご\r\n'));
  await screen.dialogSays(/取り込む店舗/);
  await screen.choose('取り込む店舗', '見本商店');
  await screen.press('列を対応づける');
  await browser.until('the mapping', () => yoshin_test.everywhere('yoshin-mapping-view').length === 1);
  await browser.until('the focus is in the dialog', () => {
    let held = document.activeElement;
    while (held?.shadowRoot?.activeElement) held = held.shadowRoot.activeElement;
    return held?.localName === 'dialog';
  });
  await browser.keys(kEscape);
  await screen.dialogGone();
});

test('ticked orders outside of the list are said without a second line of buttons', async () => {
  await browser.cdp('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
  const height = () => browser.run(() => yoshin_test.everywhere('yoshin-order-panel')[0].getBoundingClientRect().height);
  await screen.find('D-1001');
  const before = await height();
  await screen.tick('D-1001');
  await screen.find('D-1002');
  await screen.says('yoshin-order-panel', /1 件は一覧の外/);
  const after = await height();
  await browser.cdp('Emulation.clearDeviceMetricsOverride');
  await screen.find('D-1001');
  await screen.tick('D-1001');
  assert.equal(after, before, 'the list would jump below the pointer');
});

test('once a bulk edit is taken back, nothing offers to take it back', async () => {
  const { columns } = await product.get('/api/orders?limit=5000');
  await screen.find('D-1001');
  await screen.tick('D-1001');
  await screen.press('その他の処理');
  await screen.press('一括入力');
  await screen.dialogSays(/一括入力/);
  await screen.fill('受注ステータスの値', '確認中');
  await screen.press('1 件に適用');
  const offers = () => browser.run(() => yoshin_test.everywhere('.toast button').filter(each => yoshin_test.words(each) === '元に戻す').length);
  await browser.until('the offer', () => yoshin_test.everywhere('.toast button').some(each => yoshin_test.words(each) === '元に戻す'));
  await screen.dialogGone();
  await focus_list();
  const press = (type, value) => ({ type, value });
  const actions = [press('keyDown', kControl), press('keyDown', 'z'), press('keyUp', 'z'), press('keyUp', kControl)];
  await browser.call('POST', `${browser.session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  await screen.says('yoshin-page', /1 件を元に戻しました/);
  assert.equal(await offers(), 0);
  const after = await product.get('/api/orders?limit=5000');
  assert.deepEqual(after.columns.order_status, columns.order_status);
});
