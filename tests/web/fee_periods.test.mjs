import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { period_of } = await load('fees/periods.ts');
const { change_text, difference } = await load('fees/sums.ts');
const none = { from: '', to: '' };

test('a month has its first and its last day, over the end of a year and in a leap year', () => {
  assert.deepEqual(period_of('this_month', '2026-04-17', none), { from: '2026-04-01', to: '2026-04-30' });
  assert.deepEqual(period_of('last_month', '2026-01-05', none), { from: '2025-12-01', to: '2025-12-31' });
  assert.deepEqual(period_of('last_month', '2028-03-31', none), { from: '2028-02-01', to: '2028-02-29' });
});

test('ninety days end today and are ninety', () => {
  const { from, to } = period_of('days_90', '2026-03-31', none);
  assert.equal(to, '2026-03-31');
  assert.equal((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1, 90);
});

test('all has no bounds, and a period of one’s own is kept', () => {
  assert.deepEqual(period_of('all', '2026-03-31', { from: '2026-01-01', to: '' }), none);
  assert.deepEqual(period_of('custom', '2026-03-31', { from: '2026-01-01', to: '' }), { from: '2026-01-01', to: '' });
});

test('an amount that stays is told once, one that moves with where to and how far', () => {
  assert.equal(change_text(205, 205), '205');
  assert.equal(change_text(1205, 330), '1,205 → 330');
  assert.equal(difference(205, 1330), '+1,125');
  assert.equal(difference(330, 205), '−125');
  assert.equal(difference(5, 5), '±0');
});
