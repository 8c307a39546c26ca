import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { news_of, Seen } = await load('bell/news.ts');

const kHeld = { reason: 'credentials_refused', since: 's', text: { ja: '', en: '' }, next_step: { ja: '', en: '' } };
const lane = more => ({ shop: 'demo', provider: 'np', total: 9, done: 1, in_flight: 0, held: null, ...more });
const run = (id, more = {}) => ({ run: id, action: 'credit_request', state: 'running', total: 9, done: 1, counts: {}, changed_at: null, lanes: [lane()], ...more });
const situation = more => ({ connected: true, counts: {}, open: [], ended: [], unmapped: [], unready: [], ...more });
const texts = more => news_of(situation(more)).map(one => one.text);

function memory() {
  const kept = new Map();
  return { kept, getItem: key => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text) };
}

test('nothing to do is nothing to tell', () => {
  assert.deepEqual(texts({ counts: { all: 500, approved: 12 }, open: [run('a')], ended: [run('b', { counts: { ok: 9 } })] }), []);
});

test('orders that wait for a person lead to their view, the urgent ones first', () => {
  const news = news_of(situation({ counts: { to_fix: 3, due_soon: 5, unknown: 2, rejected: 1, on_hold: 4 } }));
  assert.deepEqual(
    news.map(one => [one.target.view, one.count]),
    [['unknown', 2], ['on_hold', 4], ['due_soon', 5], ['rejected', 1], ['to_fix', 3]],
  );
});

test('a held lane and a paused run lead to the run', () => {
  const held = run('a', { lanes: [lane({ held: kHeld }), lane({ provider: 'kuroneko' })] });
  const paused = run('b', { state: 'paused' });
  const news = news_of(situation({ open: [paused, held] }));
  assert.deepEqual(
    news.map(one => [one.text, one.target.run.run]),
    [['bell_lane', 'a'], ['bell_paused', 'b']],
  );
  assert.deepEqual(texts({ open: [run('c', { lanes: [lane({ held: kHeld, done: 9 })] })] }), [], 'nothing is left of it');
});

test('of a repeated action only the newest failure counts', () => {
  const failed = run('old', { state: 'done', counts: { refused: 2, stale: 1 } });
  assert.deepEqual(
    news_of(situation({ ended: [failed] })).map(one => [one.text, one.count]),
    [['bell_failed', 3]],
  );
  assert.deepEqual(texts({ ended: [run('new', { state: 'done', counts: { ok: 3 } }), failed] }), []);
  assert.deepEqual(texts({ ended: [run('c', { action: 'slip_sync', counts: { ok: 3 } }), failed] }), ['bell_failed']);
});

test('settings that stand in the way lead to the shop', () => {
  const news = news_of(
    situation({
      connected: false,
      unmapped: [{ shop: 'demo', text: '掛け払い', count: 2 }],
      unready: [{ shop: 'demo', name: '見本', providers: 2 }],
    }),
  );
  assert.deepEqual(
    news.map(one => [one.text, one.target?.shop ?? null]),
    [['bell_offline', null], ['bell_unmapped', 'demo'], ['bell_credentials', 'demo']],
  );
});

test('what was read is new again only when there is more of it', () => {
  const storage = memory();
  const of = count => news_of(situation({ counts: { unknown: count } }));
  let seen = new Seen(storage);
  assert.ok(seen.is_new(of(2)[0]));
  seen.mark(of(2));
  seen = new Seen(storage);
  assert.ok(!seen.is_new(of(2)[0]), 'it is remembered over a reload');
  assert.ok(seen.is_new(of(3)[0]));
  seen.settle(of(1));
  assert.ok(!seen.is_new(of(1)[0]));
  assert.ok(seen.is_new(of(2)[0]));
  seen.settle([]);
  assert.ok(seen.is_new(of(1)[0]), 'what went away and came back is new');
});

test('no text of the shop stands in the browser\u2019s storage', () => {
  const storage = memory();
  const news = news_of(situation({ unmapped: [{ shop: 'demo', text: '見本花子払い', count: 2 }] }));
  new Seen(storage).mark(news);
  assert.doesNotMatch([...storage.kept.values()].join(), /見本|demo/);
});
