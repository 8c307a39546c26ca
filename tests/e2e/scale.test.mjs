// A list of thousands: only the rows in sight exist, each says where it stands, and they are the right ones after
// scrolling, sorting and searching. Served by the stand-in, so that the rows need not be imported first.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Browser, waitForLine } from './support/browser.mjs';
import { ROOT } from './support/product.mjs';
import { Screen } from './support/screen.mjs';

const kRows = 3000;

const server = spawn(process.execPath, [join(ROOT, 'tests/e2e/support/mock.mjs'), '0', String(kRows)], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [url] = await waitForLine(server, /^http:\/\/127\.0\.0\.1:\d+/);
const browser = await Browser.start();
const screen = new Screen(browser, { url });
after(async () => {
  const complaints = await screen.complaints();
  await browser.stop();
  server.kill();
  assert.deepEqual(complaints, [], 'the console or the content security policy complained');
});

/// Every order that the server has: number, amount, date, names.
async function all_orders() {
  const { columns } = await (await fetch(`${url}/api/orders?after=0&limit=${kRows}&wait=0`)).json();
  return columns.id.map((id, at) => ({
    id,
    number: columns.number[at],
    billed: columns.billed[at],
    ordered_at: columns.ordered_at[at],
    names: [columns.buyer_name[at], columns.recipient_name[at]],
  }));
}

/// What is drawn, in the order of the page.
const drawn = () =>
  browser.run(() =>
    yoshin_test.everywhere('tbody#body tr').map(row => ({
      place: Number(row.getAttribute('aria-rowindex')),
      number: row.querySelector('.order .link').textContent.trim(),
    })),
  );
const scroll_to = share =>
  browser.run(part => {
    const scroller = yoshin_test.everywhere('#scroll')[0];
    scroller.scrollTop = scroller.scrollHeight * part;
  }, share);
const until_count = rows =>
  browser.until(
    `${rows} orders`,
    count => yoshin_test.everywhere('table[role=grid]')[0].getAttribute('aria-rowcount') === count,
    String(rows + 2),
  );
const until_first = number =>
  browser.until(
    `${number} in the first row`,
    wanted => {
      const [first] = yoshin_test.everywhere('tbody#body tr');
      return first?.getAttribute('aria-rowindex') === '2' && first.querySelector('.order .link').textContent.trim() === wanted;
    },
    number,
  );

/// The drawn rows are neighbours in the list, and those of `expected` that stand there.
async function assert_rows(expected) {
  const rows = await drawn();
  assert.ok(rows.length > 3 && rows.length < 80, `${rows.length} rows are drawn`);
  rows.forEach(({ place, number }, at) => {
    assert.equal(place, rows[0].place + at, 'rows are numbered one after the other');
    assert.equal(number, expected[place - 2].number, `row ${place}`);
  });
  return rows;
}

const by = (key, sign) => (a, b) => (a[key] < b[key] ? -sign : a[key] > b[key] ? sign : a.id - b.id);
const orders = await all_orders();
const usual = [...orders].sort(by('ordered_at', -1));

await screen.open();
await until_count(kRows);

test('a long list is a table that says how long it is and where each of its few rows stands', async () => {
  assert.equal(await browser.run(() => yoshin_test.everywhere('table[role=grid]')[0].tagName), 'TABLE');
  await until_first(usual[0].number);
  await assert_rows(usual);
});

test('scrolling shows the rows that stand there, to the very last', async () => {
  for (const share of [0.5, 0.25]) {
    const [{ place: before }] = await drawn();
    await scroll_to(share);
    await browser.until(
      'other rows',
      gone => Number(yoshin_test.everywhere('tbody#body tr')[0].getAttribute('aria-rowindex')) !== gone,
      before,
    );
    await assert_rows(usual);
  }
  // Rows are measured when they are drawn: the end is reached when it stays the end.
  await browser.until(
    'the last row',
    last => {
      const scroller = yoshin_test.everywhere('#scroll')[0];
      scroller.scrollTop = scroller.scrollHeight;
      return yoshin_test.everywhere('tbody#body tr').at(-1).getAttribute('aria-rowindex') === last;
    },
    String(kRows + 1),
  );
  const rows = await assert_rows(usual);
  assert.equal(rows.at(-1).number, usual.at(-1).number);
});

test('a sort begins at the top, and equal amounts keep the order in which they came', async () => {
  const sorted = [...orders].sort(by('billed', 1));
  await browser.run(() => yoshin_test.everywhere('th.billed button')[0].click());
  await until_first(sorted[0].number);
  await assert_rows(sorted);
});

test('a search leaves what matches, and every word narrows it', async () => {
  for (const text of ['図解', '図解　由美', 'いかなる注文にもない']) {
    const words = text.split('　');
    const found = orders.filter(({ names }) => words.every(word => names.some(name => name.includes(word))));
    await screen.search(text);
    await until_count(found.length);
  }
  await screen.search('');
  await until_count(kRows);
});
