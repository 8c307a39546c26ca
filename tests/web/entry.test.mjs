import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { is_complete, kEntryFields, plan_entry } = await load('orders/bulk/entry.ts');

const field = id => kEntryFields.find(each => each.id === id);
const value = (text, more = {}) => ({ text, clear: false, append: true, ...more });
const document = (id, status, order = {}) => ({
  id,
  order: { number: `A-${id}`, version: 1, order_status: '新規', notes: '', flags: [], hand_fee: null, current: { fee: 100 }, ...order },
  record: { status },
});
const changes_of = (id, entered, order) =>
  plan_entry(field(id), entered, [document(1, 'not_requested', order)]).edits.map(edit => edit.changes);

test('the fields are those of the panel in the manuals, with its dates', () => {
  assert.deepEqual(
    kEntryFields.map(each => each.id),
    ['order_status', 'carrier', 'flags', 'paid_on', 'planned_ship_date', 'delivery_date', 'delivery_time', 'notes', 'hand_fee'],
  );
});

test('orders that have the value already are left alone', () => {
  const plan = plan_entry(field('order_status'), value('新規'), [
    document(1, 'not_requested'),
    document(2, 'approved', { order_status: '発送' }),
  ]);
  assert.equal(plan.same, 1);
  assert.deepEqual(
    plan.edits.map(edit => edit.id),
    [2],
  );
});

test('an order whose outcome is unknown stays as it was sent', () => {
  const plan = plan_entry(field('order_status'), value('発送'), [document(1, 'unknown')]);
  assert.deepEqual(plan.held, ['A-1']);
  assert.deepEqual(plan.edits, []);
});

test('a fee says where the billed amount then differs from the one at the provider', () => {
  const documents = ['not_requested', 'cancelled', 'approved', 'on_hold', 'shipment_reported'].map((status, at) =>
    document(at + 1, status),
  );
  const plan = plan_entry(field('hand_fee'), value('２０５'), documents);
  assert.equal(plan.edits.length, 5);
  assert.deepEqual(plan.edits[0].changes, { hand_fee: 205 });
  assert.equal(plan.credited, 2);
  assert.equal(plan.reported, 1);
});

test('a fee by hand is taken back', () => {
  assert.deepEqual(changes_of('hand_fee', value('', { clear: true }), { hand_fee: 205 }), [{ hand_fee: null }]);
});

test('notes are added behind the present ones, or replace them', () => {
  assert.deepEqual(changes_of('notes', value('二'), { notes: '一' }), [{ notes: '一\n二' }]);
  assert.deepEqual(changes_of('notes', value('二', { append: false }), { notes: '一' }), [{ notes: '二' }]);
  assert.deepEqual(changes_of('notes', value('二')), [{ notes: '二' }]);
});

test('a mark is set and taken off without the others', () => {
  assert.deepEqual(changes_of('flags', value('shipped'), { flags: ['cool'] }), [{ flags: ['cool', 'shipped'] }]);
  assert.deepEqual(changes_of('flags', value('shipped', { clear: true }), { flags: ['shipped', 'cool'] }), [{ flags: ['cool'] }]);
  assert.deepEqual(changes_of('flags', value('shipped'), { flags: ['shipped'] }), []);
});

test('a date may be emptied, a status may not', () => {
  assert.deepEqual(changes_of('paid_on', value('', { clear: true }), { paid_on: '2026-01-05' }), [{ paid_on: null }]);
  assert.equal(field('order_status').clear, undefined);
});

test('only what can be written is complete', () => {
  assert.equal(is_complete(field('order_status'), value(' ')), false);
  assert.equal(is_complete(field('hand_fee'), value('-1')), false);
  assert.equal(is_complete(field('hand_fee'), value('1,000,000')), false);
  assert.equal(is_complete(field('hand_fee'), value('0')), true);
  assert.equal(is_complete(field('paid_on'), value('', { clear: true })), true);
});
