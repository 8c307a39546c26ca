import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { DeskDoor } = await load('desk_door.ts');
/// Everything that waits for nothing but its turn has had it.
const settled = () => new Promise(done => setImmediate(done));

/// A door whose loading ends when the test says so.
function door_of() {
  const told = { loads: [], failures: 0 };
  const load_desk = () => new Promise((come, fail) => told.loads.push({ come, fail }));
  return { told, door: new DeskDoor(load_desk, () => ++told.failures) };
}

test('work waits for the desk, and is done at once when it is there', async () => {
  const { told, door } = door_of();
  const done = [];
  door.use(({ name }) => done.push(name));
  assert.deepEqual(done, []);
  told.loads[0].come({ name: 'desk' });
  await settled();
  door.use(() => done.push('again'));
  assert.deepEqual(done, ['desk', 'again']);
  assert.equal(told.loads.length, 1);
});

test('loading ahead fails silently, and the next use tries again and says so', async () => {
  const { told, door } = door_of();
  const done = [];
  door.prepare();
  told.loads[0].fail(new Error('no network'));
  await settled();
  assert.equal(told.failures, 0);
  door.use(() => done.push('first'));
  told.loads[1].fail(new Error('no network'));
  await settled();
  assert.equal(told.failures, 1);
  door.use(() => done.push('second'));
  told.loads[2].come({});
  await settled();
  assert.deepEqual(done, ['second']);
});

test('a defect in the work is not taken for a desk that cannot be loaded', async () => {
  const { told, door } = door_of();
  door.prepare();
  told.loads[0].come({});
  await settled();
  assert.throws(() => door.use(() => { throw new Error('defect'); }), /defect/);
  assert.equal(told.failures, 0);
});
