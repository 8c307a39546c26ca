// The order screen without a mouse, and its view in the address: search, next problem, actions, the list of keys, Back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, screen } from './support/session.mjs';

const kEscape = '\uE00C';
const kDown = '\uE015';

/// The order number of the keyboard's row.
const selected = () =>
  browser.run(() => yoshin_test.everywhere('tbody#body tr.active')[0]?.querySelector('.order .link')?.textContent.trim() ?? '');
const focus_list = () => browser.run(() => yoshin_test.everywhere('table[role=grid]')[0].focus());
const address = () => browser.run(() => location.hash);

test('? lists every key, and Escape returns to the list', async () => {
  await focus_list();
  await browser.keys('?');
  const text = await screen.dialogSays(/キーボード操作/);
  for (const name of ['与信を実行', '与信内容変更', '与信結果確認', '与信キャンセル', '伝票番号同期', '請求書ダウンロード', '次の問題', '検索', '詳細を開く'])
    assert.ok(text.includes(name), name);
  await browser.keys('n1');
  assert.match(await screen.dialog(), /キーボード操作/, 'no key acts behind a dialog');
  await browser.keys(kEscape);
  await screen.dialogGone();
});

test('N goes from one order that waits for a person to the next, and to no other', async () => {
  await focus_list();
  const seen = new Set();
  for (let i = 0; i < 5; ++i) {
    await browser.keys('n');
    const number = await selected();
    assert.ok(!seen.has(number), `${number} came twice`);
    seen.add(number);
    const cell = await screen.cell(number, /./);
    assert.match(cell, /NG|結果不明|要修正/, number);
  }
});

test('a digit plans the action for the selected order, and for the ticked ones when there are any', async () => {
  await screen.search('D-1001');
  await screen.count(1);
  await focus_list();
  await browser.keys('1');
  await screen.dialogSays(/与信を実行 — 実行前の確認.*D-1001/);
  await browser.keys(kEscape);
  await screen.dialogGone();
  await screen.search('D-100');
  await browser.until('several orders', () => yoshin_test.everywhere('tbody#body tr').length > 3);
  await focus_list();
  await browser.keys(` ${kDown} `);
  await browser.keys('3');
  const plan = await screen.dialogSays(/与信結果確認 — 実行前の確認/);
  const [, runs, left, fixes] = /実行 (\d+).*対象外 (\d+).*要修正 (\d+)/.exec(plan) ?? [];
  assert.equal(Number(runs) + Number(left) + Number(fixes), 2, plan);
  await browser.keys(kEscape);
  await screen.dialogGone();
  await focus_list();
  await browser.keys(kEscape);
});

test('/ searches, and keys that are typed there are text', async () => {
  await focus_list();
  await browser.keys('/');
  await browser.run(() => yoshin_test.everywhere('input[type=search]')[0].select());
  await browser.keys('n1?/');
  assert.equal(await browser.run(() => yoshin_test.everywhere('input[type=search]')[0].value), 'n1?/');
  assert.equal(await screen.dialog(), '');
  await screen.search('');
});

test('the view stands in the address, Back returns to the one before, and a reload keeps it', async () => {
  await screen.press('結果不明');
  assert.equal(await address(), '#view=unknown');
  await focus_list();
  await browser.keys('f');
  await browser.until('the filter', () => {
    const box = [...yoshin_test.everywhere('yoshin-filter-card')[0].shadowRoot.querySelectorAll('label')].find(each => yoshin_test.words(each).startsWith('NP後払い'));
    box?.querySelector('input').click();
    return box !== undefined;
  });
  await browser.keys(kEscape);
  assert.equal(await address(), '#view=unknown&provider=np');
  await screen.search('見本');
  assert.equal(await address(), '#view=unknown&provider=np', 'what is searched for is in no address');
  await screen.search('');
  await browser.run(() => history.back());
  await browser.until('the view before', () => location.hash === '#view=unknown');
  await browser.run(() => location.reload());
  await browser.until('the same view after a reload', () =>
    [...document.querySelectorAll('yoshin-page')]
      .flatMap(page => [...(page.shadowRoot?.querySelectorAll('yoshin-order-screen') ?? [])])
      .flatMap(each => [...(each.shadowRoot?.querySelectorAll('yoshin-order-filter') ?? [])])
      .some(filter => filter.shadowRoot?.querySelector('[aria-selected="true"]')?.textContent.startsWith('結果不明')));
});
