import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { kMostViews, SavedViews } = await load('orders/find/saved_views.ts');

/// A storage like the browser's, in memory.
function memory(stored = null) {
  return { text: stored, getItem() { return this.text; }, setItem(_name, text) { this.text = text; } };
}

test('a saved view comes back with its address and columns', () => {
  const storage = memory();
  const saved = new SavedViews(storage).save('  朝の確認 ', '#view=due_soon&shop=demo', ['order', 'billed']);
  assert.deepEqual(new SavedViews(storage).find(saved.id), { id: saved.id, name: '朝の確認', address: '#view=due_soon&shop=demo', columns: ['order', 'billed'] });
});

test('the same name overwrites, and keeps the id that bookmarks hold', () => {
  const views = new SavedViews(memory());
  const first = views.save('朝', '#view=unknown', []);
  views.save('夜', '#view=to_fix', []);
  assert.equal(views.save('朝', '#view=rejected', []).id, first.id);
  assert.deepEqual(views.all().map(view => view.address).sort(), ['#view=rejected', '#view=to_fix']);
});

test('a name is neither blank nor that of another view', () => {
  const views = new SavedViews(memory());
  assert.equal(views.save('　 ', '', []), null);
  const { id } = views.save('朝', '', []);
  views.save('夜', '', []);
  assert.equal(views.rename(id, '夜'), false);
  assert.equal(views.rename(id, ' '), false);
  assert.equal(views.rename(id, '昼'), true);
  assert.equal(views.find(id).name, '昼');
});

test('a removed view is gone, and an id is not used twice at a time', () => {
  const views = new SavedViews(memory());
  const ids = ['a', 'b', 'c'].map(name => views.save(name, '', []).id);
  views.remove(ids[1]);
  assert.equal(views.find(ids[1]), undefined);
  const again = views.save('d', '', []).id;
  assert.equal(new Set([ids[0], ids[2], again]).size, 3);
});

test('no more are kept than the menu can show', () => {
  const views = new SavedViews(memory());
  for (let at = 0; at < kMostViews; ++at) assert.ok(views.save(`v${at}`, '', []));
  assert.equal(views.save('one more', '', []), null);
  assert.ok(views.save('v3', '#view=unknown', []), 'an old one can still be replaced');
});

test('what is damaged is left out', () => {
  assert.deepEqual(new SavedViews(memory('{no json')).all(), []);
  assert.deepEqual(new SavedViews(memory('{"a":1}')).all(), []);
  const kept = { id: '1', name: 'a', address: '', columns: [] };
  assert.deepEqual(new SavedViews(memory(JSON.stringify([kept, null, { id: 2 }, { ...kept, columns: [1] }]))).all(), [kept]);
});
