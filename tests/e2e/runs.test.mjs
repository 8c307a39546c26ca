// Long runs: left, found again after a reload, paused, resumed and stopped between orders, held when a provider refuses
// the credentials; and the bell that tells of it. The sandbox's list of requests says what was sent.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { list_orders, plan_run, read_file, start_run, store_file } from '../support/client.mjs';
import { open_core } from '../support/core.mjs';
import { ROOT } from './support/product.mjs';
import { browser, product, screen } from './support/session.mjs';

const kFile = 'next_engine_500.csv';
const kOrders = 30;
const kLate = '350';
const kPatience = 30_000;
const kRegister = 'KAARA0010';
let ask;

before(async () => {
  ask = await open_core();
  const bytes = readFileSync(join(ROOT, 'tests/data', kFile));
  await store_file(product, 'demo', await read_file(product, ask, 'demo', bytes), kFile, bytes);
  await product.control('switches', { name: 'answer_after', value: kLate });
});

/// A run of orders of クロネコ代金後払い, one call each, that somebody else starts.
async function start_long_run(count) {
  const rows = (await list_orders(product)).filter(
    row => row.provider === 'kuroneko' && row.status === 'not_requested' && row.errors === 0 && /^M-/.test(row.number),
  );
  const { proposals } = await plan_run(product, ask, 'credit_request', rows.slice(0, count).map(row => row.id));
  assert.equal(proposals.length, count);
  return start_run(product, 'credit_request', proposals);
}

/// What the sandbox received; the demo's own orders are in it from the start.
const received = async () =>
  (await product.control('requests')).requests.filter(each => each.operation === kRegister).length;
let earlier = 0;
const registrations = async () => (await received()) - earlier;
const run_of = id => product.get(`/api/runs/${id}?after=0&wait=0`);
const in_flight = run => run.lanes.reduce((sum, lane) => sum + lane.in_flight, 0);

/// Asks until the run is as wished.
async function until_run(id, what, wish) {
  const until = Date.now() + kPatience;
  for (;;) {
    const answer = await run_of(id);
    if (wish(answer)) return answer;
    assert.ok(Date.now() < until, `never happened: ${what}; ${JSON.stringify({ ...answer, rows: [] })}`);
    await new Promise(resolve => setImmediate(resolve));
  }
}

/// Presses what stands in a part of the page.
const press_in = (selector, pattern) =>
  browser.until(`${selector} saying ${pattern}`, (wanted, source) => {
    const button = yoshin_test.everywhere(wanted).find(each => yoshin_test.visible(each) && new RegExp(source).test(yoshin_test.words(each)));
    button?.click();
    return button !== undefined;
  }, selector, pattern.source);

let run;

test('a run that somebody else started shows in the header, and its progress opens with its rows', async () => {
  earlier = await received();
  run = await start_long_run(kOrders);
  await until_run(run, 'some results', ({ done }) => done >= 2);
  await press_in('.pill', /与信を実行 \d+ \/ 30 件/);
  const text = await screen.dialogSays(/与信を実行 — 処理状況.*クロネコ.*M-\d+ 完了/);
  assert.match(text, /送信中 \d/);
  await screen.dialogSays(/件\/分.*残り/);
});

test('a pause finishes what is on its way and begins nothing more, also over a reload', async () => {
  await screen.press('一時停止');
  await screen.dialogSays(/一時停止しています/);
  const quiet = await until_run(run, 'nothing on its way', answer => in_flight(answer) === 0);
  assert.equal(quiet.state, 'paused');
  assert.equal(quiet.counts.unknown, 0);
  assert.ok(quiet.done < kOrders, 'orders are left');
  const sent = await registrations();
  assert.equal(sent, quiet.done, 'each order that was begun has ended');
  await screen.press('閉じる');
  await screen.dialogGone();
  await screen.open();
  await screen.says('yoshin-run-pills', /与信を実行 .*一時停止/);
  await browser.cdp('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
  const edges = await browser.run(() => {
    const of = selector => yoshin_test.everywhere(selector)[0].getBoundingClientRect();
    return { nav: of('nav').right, pill: of('.pill'), clock: of('.clock').left };
  });
  await browser.cdp('Emulation.clearDeviceMetricsOverride');
  assert.ok(edges.nav <= edges.pill.left && edges.pill.right <= edges.clock, `the pill covers its neighbours: ${JSON.stringify(edges)}`);
  await press_in('.pill', /与信を実行/);
  const text = await screen.dialogSays(/一時停止しています.*再開/);
  assert.equal((text.match(/M-\d+ 完了/g) ?? []).length, quiet.done, 'all rows are there again');
  assert.equal(await registrations(), sent, 'nothing was sent meanwhile');
});

test('it resumes, and a stop leaves the rest untouched', async () => {
  const { done } = await run_of(run);
  await screen.press('再開');
  await until_run(run, 'more results', answer => answer.done > done);
  await screen.press('中止…');
  await screen.dialogSays(/まだ送信していない \d+ 件をやめます/);
  await browser.until('the button that stops', () => {
    const button = yoshin_test.everywhere('button.danger').find(yoshin_test.visible);
    button?.click();
    return button !== undefined;
  });
  await screen.dialogSays(/中止しました。送信していない受注は元のままです/);
  const over = await until_run(run, 'its end', ({ state }) => state === 'stopped');
  assert.equal(over.counts.ok + over.counts.stopped, kOrders, JSON.stringify(over.counts));
  assert.ok(over.counts.stopped > 0);
  assert.equal(await registrations(), over.counts.ok);
  const status_of = new Map((await list_orders(product)).map(row => [row.id, row.status]));
  for (const row of over.rows)
    assert.equal(status_of.get(row.id), row.outcome === 'ok' ? 'approved' : 'not_requested', row.number);
  await screen.dialogSays(new RegExp(`失敗した ${over.counts.stopped} 件だけもう一度`));
  await screen.press('閉じる');
  await screen.press('実行履歴');
  await screen.dialogSays(/与信を実行 \S+ 中止 30 \/ 30 件/);
  await screen.press('閉じる');
});

test('refused credentials hold the lane, say so, and the bell leads there', async () => {
  await product.control('faults', { provider: 'kuroneko', operation: kRegister, word: '401' });
  run = await start_long_run(8);
  const held = await until_run(run, 'the lane is held', answer => answer.lanes[0].held !== null && in_flight(answer) === 0);
  assert.equal(held.counts.refused, 1);
  assert.ok(held.done <= 4, 'only what was on its way');
  await screen.says('yoshin-run-pills', /停止中/);
  await browser.until('the bell counts', () => /お知らせ [1-9]\d* 件（未読 [1-9]/.test(yoshin_test.everywhere('button.bell')[0]?.textContent ?? ''));
  await browser.run(() => yoshin_test.everywhere('table[role=grid]')[0].focus());
  await browser.keys('b');
  await press_in('li button', /クロネコ代金後払いへの送信が停止しています.*再開/);
  await screen.dialogSays(/接続情報が拒否されたため/);
  await screen.press('再開');
  await screen.dialogSays(/完了しました/);
  const done = await run_of(run);
  assert.deepEqual([done.counts.ok, done.counts.refused], [7, 1]);
  await screen.press('閉じる');
});

test('the bell leads to the view of what waits, and what was read there is not new again', async () => {
  await browser.run(() => yoshin_test.everywhere('button.bell')[0].click());
  await press_in('li button', /与信NGが \d+ 件あります/);
  await browser.until('the view of the refused', () => {
    const tab = yoshin_test.everywhere('[role=tab][aria-selected=true]')[0];
    return tab !== undefined && yoshin_test.words(tab).startsWith('NG');
  });
  // The list of the bell tells that it was closed a moment later.
  const all_read = when =>
    browser.until(when, () => /お知らせ [1-9]\d* 件（未読 0 件）/.test(yoshin_test.everywhere('button.bell')[0]?.textContent ?? ''));
  await all_read('the bell after the visit');
  await screen.open();
  await all_read('the bell after a reload');
});
