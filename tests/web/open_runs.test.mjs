import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { load } from './load.mjs';

const { OpenRuns } = await load('runs/open_runs.ts');
const real = { fetch: globalThis.fetch, setTimeout: globalThis.setTimeout, setInterval: globalThis.setInterval };
/// Everything that waits for nothing but its turn has had it.
const settled = () => new Promise(done => setImmediate(done));

/// Timers and answers that come when the test says so.
const timers = [];
const asked = [];
globalThis.setTimeout = work => timers.push(work);
globalThis.setInterval = () => 0;
globalThis.fetch = url => new Promise(come => asked.push({ url, answer: body => come(new Response(JSON.stringify(body))) }));
after(() => Object.assign(globalThis, real));

const run_of = done => ({ run: 'r1', done });
/// Lets the waiting timers go off.
const ring = () => timers.splice(0).forEach(work => work());
const answer = async body => {
  asked.shift().answer(body);
  await settled();
};

test('what changes while an answer is on its way is asked for again', async () => {
  const feed = new EventTarget();
  const runs = new OpenRuns();
  runs.watch(feed);
  ring();
  assert.equal(asked.length, 1);
  feed.dispatchEvent(new Event('rows'));
  await answer({ runs: [run_of(0)] });
  await answer({ runs: [run_of(0)] });
  assert.deepEqual(runs.open, [run_of(0)]);
  ring();
  assert.equal(asked.length, 1, 'the event in between was not forgotten');
  await answer({ runs: [] });
  await answer({ runs: [run_of(3)] });
  assert.deepEqual([runs.open, runs.ended], [[], [run_of(3)]]);
});

test('an earlier answer that comes later changes nothing', async () => {
  const feed = new EventTarget();
  const runs = new OpenRuns();
  runs.ended = [run_of(9)];
  runs.watch(feed);
  ring();
  feed.dispatchEvent(new Event('rows'));
  ring();
  const [first, second] = asked.splice(0);
  second.answer({ runs: [run_of(2)] });
  await settled();
  first.answer({ runs: [run_of(1)] });
  await settled();
  assert.deepEqual(runs.open, [run_of(2)]);
});
