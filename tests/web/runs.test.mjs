import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { summary_of } = await load('runs/plan.ts');
const { merged, failed_ids, milestone_of, seconds_left, share_done, standing_of } = await load('runs/progress.ts');

const row = (id, verdict, provider, reason) => ({
  id,
  verdict,
  provider,
  reason: reason ? { ja: reason, en: reason } : null,
  problems: [],
  canonical: '',
  summary: { ja: '', en: '' },
});
const result = (id, outcome) => ({
  id,
  number: `N-${id}`,
  outcome,
  status: 'not_requested',
  notice: null,
  next_step: null,
});
const run = (rows, more = {}) => ({
  run: 'r1',
  action: 'credit_request',
  state: 'running',
  total: 10,
  done: rows.length,
  counts: {},
  cursor: rows.length,
  rows,
  started_at: '',
  elapsed_ms: 1,
  who: '見本係',
  changed_by: '',
  changed_at: null,
  lanes: [],
  ...more,
});

test('a plan is grouped by verdict, provider and reason, the largest group first', () => {
  const summary = summary_of([
    row(1, 'run', 'kuroneko'),
    row(2, 'run', 'np'),
    row(3, 'run', 'np'),
    row(4, 'fix', 'np'),
    row(5, 'skip', 'np', 'b'),
    row(6, 'skip', 'np', 'a'),
    row(7, 'skip', null, 'a'),
  ]);
  assert.deepEqual(summary.by_provider, [
    ['np', 2],
    ['kuroneko', 1],
  ]);
  assert.deepEqual(
    summary.fix.map(each => each.id),
    [4],
  );
  assert.deepEqual(
    summary.reasons.map(group => [group.reason.ja, group.ids]),
    [
      ['a', [6, 7]],
      ['b', [5]],
    ],
  );
});

test('progress adds rows and replaces those that changed', () => {
  const first = run([result(1, 'ok'), result(2, 'pending')]);
  const next = merged(first, run([result(2, 'ok'), result(3, 'ng')], { done: 3, cursor: 3 }));
  assert.deepEqual(
    next.rows.map(each => [each.id, each.outcome]),
    [
      [1, 'ok'],
      [2, 'ok'],
      [3, 'ng'],
    ],
  );
  assert.equal(next.cursor, 3);
});

test('rows of another run are not mixed in', () => {
  assert.deepEqual(merged(run([result(1, 'ok')]), run([], { run: 'r2' })).rows, []);
});

test('an unknown outcome is never among the failed ones to try again', () => {
  const outcomes = ['ok', 'pending', 'ng', 'refused', 'not_sent', 'stale', 'unknown', 'stopped', 'skipped'];
  const rows = outcomes.map((outcome, at) => result(at, outcome));
  assert.deepEqual(
    failed_ids(run(rows)).map(id => outcomes[id]),
    ['refused', 'not_sent', 'stale', 'stopped'],
  );
});

test('an empty run counts as done', () => {
  assert.equal(share_done({ total: 0, done: 0 }), 1);
  assert.equal(share_done({ total: 4, done: 1 }), 0.25);
});

const lane = (done, total, more = {}) => ({
  shop: 'demo',
  provider: 'np',
  total,
  done,
  in_flight: 0,
  per_minute: null,
  seconds_left: null,
  pauses_until: null,
  held: null,
  ...more,
});
const kHeld = { reason: 'credentials_refused', since: '', text: { ja: '', en: '' }, next_step: { ja: '', en: '' } };

test('the time left is that of the slowest lane that goes on, and unknown while one is', () => {
  const lanes = [lane(1, 9, { seconds_left: 20 }), lane(1, 9, { seconds_left: 90 }), lane(9, 9), lane(1, 9, { held: kHeld })];
  assert.equal(seconds_left(run([], { lanes })), 90);
  assert.equal(seconds_left(run([], { lanes: [...lanes, lane(0, 3)] })), null);
  assert.equal(seconds_left(run([], { lanes, state: 'paused' })), null);
});

test('a run is held when orders are left and none of them may be sent', () => {
  const held = lane(1, 9, { held: kHeld });
  assert.equal(standing_of(run([], { lanes: [held, lane(9, 9)] })), 'held');
  assert.equal(standing_of(run([], { lanes: [held, lane(3, 9)] })), 'running');
  assert.equal(standing_of(run([], { lanes: [held], state: 'paused' })), 'paused');
  assert.equal(standing_of(run([], { lanes: [lane(9, 9, { held: kHeld })] })), 'running');
});

test('people who hear the progress are told each quarter and each change of state, not each order', () => {
  const told = new Set();
  for (let done = 0; done <= 100; ++done) told.add(milestone_of(run([], { total: 100, done })));
  assert.equal(told.size, 5);
  assert.notEqual(milestone_of(run([], { state: 'paused' })), milestone_of(run([])));
});
