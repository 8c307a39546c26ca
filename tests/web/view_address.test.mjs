import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { address_of, kNoFilter, kUsualSort, view_from } = await load('orders/view_address.ts');

const kKnown = {
  shops: ['demo', 'second'],
  providers: ['', 'np', 'kuroneko'],
  statuses: ['approved', 'rejected'],
  carriers: ['none', 'yamato'],
  flags: ['cool'],
  problems: ['errors', 'none'],
  slips: ['entered', 'missing'],
  columns: ['ordered_at', 'billed'],
  saved: ['1', '2'],
};
/// A filter with every part set but the search text.
const kWhole = {
  ...kNoFilter,
  shops: ['second', 'demo'],
  providers: ['', 'np'],
  statuses: ['rejected'],
  carriers: ['none', 'yamato'],
  order_statuses: ['確認待ち & 保留', ''],
  flags: ['cool'],
  problems: ['none'],
  slips: ['missing'],
  ordered_from: '2026-01-01',
  ordered_to: '2026-02-28',
  ship_from: '2024-02-29',
  ship_to: '2026-12-31',
  billed_from: 0,
  billed_to: 54_000,
  view: 'due_soon',
};

test('the usual view has no address', () => {
  assert.equal(address_of({ filter: kNoFilter, sort: kUsualSort, saved: '' }), '');
  assert.deepEqual(view_from('', kKnown), { filter: kNoFilter, sort: kUsualSort, saved: '' });
});

test('a view comes back from its address as it was', () => {
  for (const sort of [kUsualSort, { column: 'billed', descending: true }, { column: 'ordered_at', descending: false }]) {
    for (const saved of ['', '2']) {
    const address = address_of({ filter: kWhole, sort, saved });
    assert.match(address, /^#/);
    assert.deepEqual(view_from(address, kKnown), { filter: kWhole, sort, saved });
    }
  }
});

test('each part of the filter stands in the address by itself', () => {
  for (const [name, value] of Object.entries(kWhole)) {
    if (name === 'text') continue;
    const filter = { ...kNoFilter, [name]: value };
    assert.deepEqual(view_from(address_of({ filter, sort: kUsualSort, saved: '' }), kKnown).filter, filter, name);
  }
});

test('what is searched for never stands in the address', () => {
  const address = address_of({ filter: { ...kNoFilter, text: '見本 09055501234', view: 'to_fix' }, sort: kUsualSort, saved: '' });
  assert.equal(address, '#view=to_fix');
  const whole = { ...kWhole, text: '見本 09055501234' };
  assert.equal(address_of({ filter: whole, sort: kUsualSort, saved: '' }), address_of({ filter: kWhole, sort: kUsualSort, saved: '' }));
});

test('an old address that names things of yesterday opens what is left of it', () => {
  const { filter, sort, saved } = view_from('#my=9&view=nonsense&shop=gone&shop=demo&provider=zz&sort=-name&text=secret&x=1', kKnown);
  assert.deepEqual(filter, { ...kNoFilter, shops: ['demo'] });
  assert.deepEqual(sort, kUsualSort);
  assert.equal(saved, '');
});

test('days and amounts that are none are left out', () => {
  for (const part of [
    'ordered_from=2026-02-30',
    'ordered_to=tomorrow',
    'ship_from=2026-1-1',
    'ship_to=',
    'billed_from=-1',
    'billed_to=1e3',
    'billed_to=1000000000',
    'billed_from=１００',
    `order_status=${'長'.repeat(101)}`,
  ])
    assert.deepEqual(view_from(`#${part}`, kKnown).filter, kNoFilter, part);
});
