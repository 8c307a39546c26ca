import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { field_of, gaps_of, with_field, with_fixed, without_column } = await load('orders/import/mapping_draft.ts');

const kColumns = {
  headers: ['番号', '姓', '名', '電話', '携帯'].map(header => ({ header, samples: [] })),
  fields: [
    { id: 'number', required: true, joins: false },
    { id: 'buyer_name', required: true, joins: true },
    { id: 'buyer_phone', required: false, joins: false },
    { id: 'payment_method', required: true, joins: false },
  ],
  proposal: null,
};
const kEmpty = { name: '', date_order: 'year_first', columns: [], fixed: [] };

test('columns of a joined field keep the order of the file, whichever was chosen first', () => {
  const draft = with_field(with_field(kEmpty, kColumns, '名', 'buyer_name'), kColumns, '姓', 'buyer_name');
  assert.deepEqual(draft.columns.map(each => each.header), ['姓', '名']);
});

test('a field that takes one column leaves the header that had it', () => {
  const draft = with_field(with_field(kEmpty, kColumns, '電話', 'buyer_phone'), kColumns, '携帯', 'buyer_phone');
  assert.equal(field_of(draft, '電話'), '');
  assert.equal(field_of(draft, '携帯'), 'buyer_phone');
});

test('a header has one field at a time, and none when it is not used', () => {
  const named = with_field(with_field(kEmpty, kColumns, '番号', 'buyer_name'), kColumns, '番号', 'number');
  assert.deepEqual(named.columns, [{ header: '番号', field: 'number' }]);
  assert.deepEqual(with_field(named, kColumns, '番号', '').columns, []);
});

test('a value for all orders fills a gap until a column takes its place', () => {
  const draft = with_fixed(kEmpty, 'payment_method', 'NP後払い');
  assert.deepEqual(gaps_of(draft, kColumns).map(each => each.id), ['number', 'buyer_name']);
  assert.equal(without_column(draft, kColumns).length, 3);
  assert.deepEqual(with_field(draft, kColumns, '携帯', 'payment_method').fixed, []);
  assert.deepEqual(with_fixed(draft, 'payment_method', '').fixed, []);
});
