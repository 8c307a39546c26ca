import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { Heights } = await load('orders/heights.ts');

test('rows that were never measured stand at the usual height', () => {
  const heights = new Heights(1000, 60);
  assert.equal(heights.top(1000), 60_000);
  assert.equal(heights.at(0), 0);
  assert.equal(heights.at(59), 0);
  assert.equal(heights.at(60), 1);
  assert.equal(heights.at(1e9), 999);
});

test('measured rows move everything below them', () => {
  const heights = new Heights(100, 50);
  assert.equal(heights.set(3, 90), 40);
  assert.equal(heights.set(3, 90), 0);
  assert.equal(heights.top(3), 150);
  assert.equal(heights.top(4), 240);
  assert.equal(heights.at(239), 3);
  assert.equal(heights.set(3, 50), -40);
  assert.equal(heights.top(100), 5000);
});

test('positions equal the plain sums for any mixture of heights', () => {
  const count = 300;
  const heights = new Heights(count, 40);
  const plain = Array(count).fill(40);
  let seed = 7;
  const random = below => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let round = 0; round < 500; ++round) {
    const row = random(count);
    plain[row] = 30 + random(80);
    heights.set(row, plain[row]);
  }
  let top = 0;
  for (let row = 0; row < count; ++row) {
    assert.equal(heights.top(row), top);
    assert.equal(heights.at(top), row);
    assert.equal(heights.at(top + plain[row] - 1), row);
    top += plain[row];
  }
});

test('an empty list has no height and no surprises', () => {
  const heights = new Heights(0, 60);
  assert.equal(heights.top(0), 0);
  assert.equal(heights.at(100), 0);
});
