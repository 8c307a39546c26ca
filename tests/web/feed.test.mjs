import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { load } from './load.mjs';

const { Feed } = await load('orders/feed.ts');
const kRealFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = kRealFetch;
});

/// A proxy that has these pages of ids and then nothing new, and a core that counts what it is given.
function stage(pages) {
  const asked = [];
  const said = [];
  let rows = 0;
  globalThis.fetch = async url => {
    asked.push(url);
    const at = asked.length - 1;
    // Behind the last page the long poll goes on without an answer.
    if (at >= pages.length) return new Promise(() => {});
    return new Response(JSON.stringify({ ids: pages[at], change: (at + 1) * 10, more: at + 1 < pages.length }));
  };
  const answers = {
    table_reset: () => ({}),
    table_page: (_, file) => {
      const page = JSON.parse(new TextDecoder().decode(file));
      rows += page.ids.length;
      return { rows, ...page };
    },
    table_prepare: () => ({ more: said.filter(each => each === 'table_prepare').length < 3 }),
    table_unmapped: ({ shop }) => ({ unmapped: [{ text: shop, count: 2 }] }),
  };
  const feed = new Feed({
    ask(name, question, file) {
      said.push(name);
      return answers[name](question, file);
    },
  });
  return { feed, asked, said };
}

const loaded = feed => new Promise(done => feed.addEventListener('loaded', done, { once: true }));

test('few rows are asked for first, then large pages by their cursor, then a long poll', async () => {
  const { feed, asked } = stage([[1], [2], [3]]);
  const done = loaded(feed);
  void feed.run();
  await done;
  await new Promise(setImmediate);
  const query = asked.map(url => Object.fromEntries(new URL(url, 'http://proxy').searchParams));
  assert.deepEqual(
    query.map(({ after }) => after),
    ['0', '10', '20', '30'],
  );
  assert.ok(Number(query[0].limit) < Number(query[1].limit));
  assert.deepEqual(
    query.map(({ wait }) => Number(wait) > 0),
    [false, false, false, true],
  );
  assert.equal(feed.rows, 3);
});

test('the list hears of the first page at once and of all rows in the end, but not of every page', async () => {
  const { feed } = stage(Array.from({ length: 40 }, (_, at) => [2 * at + 1, 2 * at + 2]));
  const told = [];
  feed.addEventListener('rows', () => told.push({ rows: feed.rows, changed: [...feed.changed] }));
  const done = loaded(feed);
  void feed.run();
  await done;
  assert.equal(told[0].rows, 2);
  assert.equal(told.at(-1).rows, 80);
  assert.ok(told.length < 40, `${told.length} times`);
  const changed = told.flatMap(each => each.changed);
  assert.deepEqual(
    changed,
    Array.from({ length: 80 }, (_, at) => at + 1),
  );
});

test('the core works ahead until nothing is left', async () => {
  const { feed, said } = stage([[1]]);
  const done = loaded(feed);
  void feed.run();
  await done;
  while (said.filter(each => each === 'table_prepare').length < 3) await new Promise(setImmediate);
  assert.equal(feed.rows, 1);
});

test('an answer that breaks off is a lost connection, and is asked for again', async () => {
  const { feed, asked } = stage([[1], [2]]);
  const answer = globalThis.fetch;
  let broken = false;
  globalThis.fetch = async url => {
    if (asked.length !== 1 || broken) return answer(url);
    broken = true;
    return new Response(
      new ReadableStream({
        start: stream => stream.error(new TypeError('network error')),
      }),
    );
  };
  const states = [];
  feed.addEventListener('connection', () => states.push(feed.connected));
  const done = loaded(feed);
  void feed.run();
  await done;
  await new Promise(setImmediate);
  assert.deepEqual(states, [false, true]);
  assert.equal(feed.rows, 2);
});
