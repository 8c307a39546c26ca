import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { address_of, kNoFilter, kUsualSort, view_from } = await load('orders/view_address.ts');

const kKnown = { shops: ['demo', 'second'], providers: ['np', 'kuroneko'], columns: ['ordered_at', 'billed'] };

test('the usual view has no address', () => {
  assert.equal(address_of({ filter: kNoFilter, sort: kUsualSort }), '');
  assert.deepEqual(view_from('', kKnown), { filter: kNoFilter, sort: kUsualSort });
});

test('a view comes back from its address as it was', () => {
  const filter = { ...kNoFilter, shops: ['second'], providers: ['np'], view: 'unknown' };
  for (const sort of [kUsualSort, { column: 'billed', descending: true }, { column: 'ordered_at', descending: false }]) {
    const address = address_of({ filter, sort });
    assert.match(address, /^#/);
    assert.deepEqual(view_from(address, kKnown), { filter, sort });
  }
});

test('what is searched for never stands in the address', () => {
  const address = address_of({ filter: { ...kNoFilter, text: '見本 09055501234', view: 'to_fix' }, sort: kUsualSort });
  assert.equal(address, '#view=to_fix');
});

test('an old address that names things of yesterday opens what is left of it', () => {
  const { filter, sort } = view_from('#view=nonsense&shop=gone&shop=demo&provider=zz&sort=-name&text=secret&x=1', kKnown);
  assert.deepEqual(filter, { ...kNoFilter, shops: ['demo'] });
  assert.deepEqual(sort, kUsualSort);
});
