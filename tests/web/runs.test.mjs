import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { summary_of } = await load('runs/plan.ts');
const { merged, failed_ids, share_done } = await load('runs/progress.ts');

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
  by_provider: {},
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
  const outcomes = ['ok', 'pending', 'ng', 'refused', 'not_sent', 'stale', 'unknown', 'skipped'];
  const rows = outcomes.map((outcome, at) => result(at, outcome));
  assert.deepEqual(
    failed_ids(run(rows)).map(id => outcomes[id]),
    ['refused', 'not_sent', 'stale'],
  );
});

test('an empty run counts as done', () => {
  assert.equal(share_done({ total: 0, done: 0 }), 1);
  assert.equal(share_done({ total: 4, done: 1 }), 0.25);
});
