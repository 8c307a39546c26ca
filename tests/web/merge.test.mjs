import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { merge, with_part } = await load('orders/drawer/merge.ts');
const order = (parts = {}) => ({
  buyer: { name: '見本 花子', phone: '03-5555-1200' },
  recipient: { name: '見本 花子', phone: '03-5555-1200' },
  items: [{ name: '茶', quantity: 1 }],
  parcels: [{ slip_number: '' }],
  edited: null,
  hand_fee: null,
  notes: '',
  version: 4,
  ...parts,
});

test('what only one of two people changed is taken from each', () => {
  const mine = with_part(order(), 'buyer.phone', '03-5555-0001');
  const theirs = { ...with_part(order(), 'buyer.name', '見本 華子'), version: 5 };
  const merged = merge(order(), mine, theirs);
  assert.deepEqual(merged.order.buyer, { name: '見本 華子', phone: '03-5555-0001' });
  assert.equal(merged.order.version, 5);
  assert.deepEqual(merged.taken, ['buyer.name']);
  assert.deepEqual(merged.conflicts, []);
});

test('what both changed differently waits for a person, with all three values', () => {
  const merged = merge(order(), order({ notes: '午後着' }), order({ notes: '午前着', version: 5 }));
  assert.deepEqual(merged.conflicts, [{ path: 'notes', was: '', mine: '午後着', theirs: '午前着' }]);
});

test('what both changed alike is no conflict', () => {
  const merged = merge(order(), order({ notes: '午後着' }), order({ notes: '午後着', version: 5 }));
  assert.deepEqual(merged.conflicts, []);
  assert.equal(merged.order.notes, '午後着');
});

test('lines of an order are never mixed', () => {
  const mine = order({ items: [{ name: '茶', quantity: 2 }] });
  const theirs = order({ items: [{ name: '緑茶', quantity: 1 }], version: 5 });
  const [conflict] = merge(order(), mine, theirs).conflicts;
  assert.equal(conflict.path, 'items');
  assert.deepEqual(conflict.theirs, theirs.items);
});

test('a person who typed nothing gets the other order as it is', () => {
  const theirs = order({ notes: '午前着', version: 5 });
  assert.deepEqual(merge(order(), order(), theirs).order, theirs);
});
