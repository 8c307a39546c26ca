import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { inverse_of, UndoList } = await load('orders/bulk/undo.ts');
const { send_edits } = await load('orders/bulk/edits.ts');

const order = (id, notes, version = 1) => ({ number: `A-${id}`, notes, hand_fee: null, order_status: '新規', version });
const conflict = { code: 'version_conflict', text: { ja: '変更', en: 'changed' }, next_step: { ja: '', en: '' } };

/// A screen over orders that are kept in a map, each edited only at its version.
function screen(orders) {
  const kept = new Map(orders.map((each, at) => [at + 1, each]));
  const app = {
    kept,
    toasts: [],
    ways: [],
    toast: (kind, text, next, offer) => app.toasts.push({ kind, text, next, offer }),
    drop_toast: () => {},
    orders: {
      edit_many: async edits =>
        edits.map(({ id, version, changes, undo = false }) => {
          app.ways.push(undo);
          const found = kept.get(id);
          if (found.version !== version) return { id, problem: conflict };
          kept.set(id, { ...found, ...changes, version: version + 1 });
          return { id, version: version + 1 };
        }),
    },
  };
  app.undo = new UndoList(app);
  app.texts = () => [...kept.values()].map(each => each.notes);
  app.edits = notes => [...kept].map(([id, each]) => ({ id, order: each, changes: { notes } }));
  return app;
}
const said = n => `${n} edited`;

test('the inverse names the members of the changes with what stood in them', () => {
  assert.deepEqual(inverse_of(order(1, '前'), { notes: '後', hand_fee: 205 }), { notes: '前', hand_fee: null });
});

test('a bulk edit is taken back to the texts before it', async () => {
  const app = screen([order(1, '一'), order(2, '二')]);
  await app.undo.apply(app.edits('同'), said);
  assert.deepEqual(app.texts(), ['同', '同']);
  assert.equal(app.undo.last, '2 edited');
  await app.undo.undo();
  assert.deepEqual(app.texts(), ['一', '二']);
  assert.equal(app.undo.last, null);
  assert.deepEqual(app.ways, [false, false, true, true], 'the way back is told from an edit');
});

test('an order that somebody changed since is left alone and named', async () => {
  const app = screen([order(1, '一'), order(2, '二')]);
  await app.undo.apply(app.edits('同'), said);
  app.kept.set(2, { ...app.kept.get(2), notes: '別の人', version: 9 });
  await app.undo.undo();
  assert.deepEqual(app.texts(), ['一', '別の人']);
  const told = app.toasts.at(-1);
  assert.equal(told.kind, 'error');
  assert.match(told.text, /A-2/);
  assert.doesNotMatch(told.text, /A-1/);
});

test('an order that was refused is not part of what is taken back', async () => {
  const app = screen([order(1, '一'), order(2, '二')]);
  const edits = app.edits('同');
  app.kept.set(2, { ...app.kept.get(2), version: 5 });
  const results = await app.undo.apply(edits, said);
  assert.deepEqual(
    results.map(result => result.problem?.code ?? 'ok'),
    ['ok', 'version_conflict'],
  );
  await app.undo.undo();
  assert.equal(app.kept.get(2).version, 5);
});

test('the toast of an earlier edit takes that one back, and only once', async () => {
  const app = screen([order(1, '一'), order(2, '二')]);
  await app.undo.apply(app.edits('同').slice(0, 1), said);
  const [first] = app.toasts;
  await app.undo.apply(app.edits('異').slice(1), said);
  first.offer.run();
  await new Promise(setImmediate);
  assert.deepEqual(app.texts(), ['一', '異']);
  first.offer.run();
  await new Promise(setImmediate);
  assert.deepEqual(app.texts(), ['一', '異']);
});

test('edits go in calls of at most 100; a call that fails is told of each order that it left', async () => {
  const sizes = [];
  globalThis.fetch = async (_, { body }) => {
    const { edits } = JSON.parse(body);
    sizes.push(edits.length);
    if (sizes.length === 2) return new Response('{}', { status: 503 });
    return new Response(JSON.stringify({ results: edits.map(({ id }) => ({ id, version: 2 })) }));
  };
  const edits = Array.from({ length: 250 }, (_, at) => ({ id: at + 1, version: 1, changes: { notes: '一' } }));
  const results = await send_edits(edits);
  assert.deepEqual(sizes, [100, 100]);
  assert.deepEqual(
    results.map(each => each.id),
    edits.map(each => each.id),
  );
  assert.equal(results.filter(each => each.version === 2).length, 100);
  assert.equal(results.filter(each => each.problem?.code === 'http_503').length, 150);
});
