import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { yen, integer_of, label_parts, label_in, legible, jst_minutes, date_time, duration } = await load('ui/format.ts');

test('yen are grouped by thousands, negative ones too', () => {
  assert.deepEqual([0, 999, 1000, 1234567, -2500].map(yen), ['0', '999', '1,000', '1,234,567', '-2,500']);
});

test('an amount is read in the ways people type it', () => {
  assert.deepEqual(['205', '１，２３４', '1,234円', '¥500', '-300'].map(integer_of), [205, 1234, 1234, 500, -300]);
});

test('what is no whole number is not guessed at', () => {
  assert.deepEqual(['', 'abc', '1.5', '12-3', '1e5'].map(integer_of), [null, null, null, null, null]);
});

test('a status label splits into its bracketed parts', () => {
  assert.deepEqual(label_parts('[与信OK] [伝票番号同期OK]'), ['[与信OK]', '[伝票番号同期OK]']);
  assert.deepEqual(label_parts('【与信中】'), ['【与信中】']);
  assert.deepEqual(label_parts(''), []);
});

test('an id without a label shows itself', () => {
  const names = [{ id: 'np', ja: 'NP後払い', en: 'NP Atobarai' }];
  assert.equal(label_in(names, 'np', 'ja'), 'NP後払い');
  assert.equal(label_in(names, 'nobody', 'en'), 'nobody');
});

test('the clock counts on in JST across midnight', () => {
  assert.equal(jst_minutes('2026-01-05T23:59:30+09:00', 31_000), '2026-01-06 00:00');
});

test('times and durations read as people write them', () => {
  assert.equal(date_time('2026-01-05T09:00:05+09:00'), '2026-01-05 09:00:05');
  assert.equal(duration(840, 'ja'), '840 ms');
  assert.equal(duration(125_000, 'ja'), '2 分 5 秒');
});

test('a mark that turns or hides in a text is written out, and all other text stays as it is', () => {
  assert.equal(legible('見本\u202e太郎\u200b'), '見本[U+202E]太郎[U+200B]');
  for (const plain of ['', '能登　太郎', 'ﾉﾄ ﾀﾛｳ', '<b>&', '👨‍🍳'.replace('\u200d', '')]) assert.equal(legible(plain), plain);
});
