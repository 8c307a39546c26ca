import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { chunks_of, chunks_by_size } = await load('api/chunks.ts');
const { RequestIds } = await load('api/request_id.ts');

function memory() {
  const texts = new Map();
  return {
    texts,
    getItem: key => texts.get(key) ?? null,
    setItem: (key, text) => texts.set(key, text),
    removeItem: key => texts.delete(key),
  };
}

test('a list is cut without loss and in order', () => {
  const list = Array.from({ length: 451 }, (_, at) => at);
  const pieces = chunks_of(list, 200);
  assert.deepEqual(
    pieces.map(piece => piece.length),
    [200, 200, 51],
  );
  assert.deepEqual(pieces.flat(), list);
});

test('no piece of an import is larger than a body may be', () => {
  const order = { name: 'あ'.repeat(1000) };
  const pieces = chunks_by_size(Array(50).fill(order), 500, 10_000);
  for (const piece of pieces) assert.ok(Buffer.byteLength(JSON.stringify(piece)) <= 10_000);
  assert.equal(pieces.flat().length, 50);
});

test('an order too large for a piece still travels, alone', () => {
  assert.deepEqual(
    chunks_by_size(['x'.repeat(100), 'y'], 10, 50).map(piece => piece.length),
    [1, 1],
  );
});

test('a write keeps its request id until it was answered', () => {
  let made = 0;
  const store = memory();
  const ids = new RequestIds(store, () => `id-${++made}`);
  assert.equal(ids.of('run.a'), 'id-1');
  assert.equal(ids.of('run.a'), 'id-1');
  assert.equal(new RequestIds(store, () => 'other').of('run.a'), 'id-1');
  ids.done('run.a');
  assert.equal(ids.of('run.a'), 'id-2');
});
