import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { value_at, with_value, changes_between } = await load('orders/drawer/paths.ts');
const order = () => ({
  buyer: { name: '見本 花子', phone: '03-5555-12' },
  items: [{ name: '茶' }, { name: '急須', quantity: 2 }],
  parcels: [{ slip_number: '' }],
  notes: '',
  version: 4,
  number: 'N-1',
});

test('a repair reaches into parties, items and parcels', () => {
  assert.equal(value_at(with_value(order(), 'buyer.phone', '03-5555-1200'), 'buyer.phone'), '03-5555-1200');
  assert.equal(value_at(with_value(order(), 'items.1.name', '湯呑'), 'items.1.name'), '湯呑');
  assert.equal(value_at(with_value(order(), 'parcels.0.slip_number', '1'), 'parcels.0.slip_number'), '1');
});

test('the order that is shown does not change under an edit', () => {
  const before = order();
  with_value(before, 'buyer.phone', 'x');
  assert.deepEqual(before, order());
});

test('a number stays a number', () => {
  assert.strictEqual(value_at(with_value(order(), 'items.1.quantity', '3'), 'items.1.quantity'), 3);
});

test('a path that leads nowhere changes nothing', () => {
  assert.deepEqual(with_value(order(), 'items.9.name', 'x'), order());
  assert.equal(value_at(order(), 'nothing.here'), undefined);
});

test('an edit sends only the members that differ, and never those that are not editable', () => {
  const after = { ...with_value(order(), 'buyer.phone', '03-5555-1200'), version: 9, number: 'N-2' };
  assert.deepEqual(Object.keys(changes_between(order(), after)), ['buyer']);
  assert.deepEqual(changes_between(order(), order()), {});
});
