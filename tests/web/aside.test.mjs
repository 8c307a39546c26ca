import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { Aside } = await load('core/aside.ts');
const { Questions } = await load('core/questions.ts');
const kNoFile = new Uint8Array();
/// Everything that waits for nothing but its turn has had it.
const settled = () => new Promise(done => setImmediate(done));

/// A worker that keeps what it was told and answers when the test says so.
class FakeWorker extends EventTarget {
  told = [];
  ended = false;
  postMessage(message) {
    this.told.push(message);
  }
  terminate() {
    this.ended = true;
  }
  answer(id, answer) {
    this.dispatchEvent(Object.assign(new Event('message'), { data: { id, answer } }));
  }
}

function aside_of(workers) {
  const module = async () => ({ the: 'compiled core' });
  const start = () => {
    workers.push(new FakeWorker());
    return workers.at(-1);
  };
  return new Aside(module, start);
}

test('the worker is given the compiled core first, once, and answers find their questions in any order', async () => {
  const workers = [];
  const aside = aside_of(workers);
  aside.wake();
  const first = aside.ask('one', kNoFile);
  const second = aside.ask('two', kNoFile);
  await settled();
  const [worker] = workers;
  assert.equal(workers.length, 1);
  assert.deepEqual(worker.told[0], { the: 'compiled core' });
  const [, one, two] = worker.told;
  worker.answer(two.id, 'second');
  worker.answer(one.id, 'first');
  assert.deepEqual(await Promise.all([first, second]), ['first', 'second']);
});

test('a worker that cannot run is replaced by the core of the page, and another one is tried next time', async () => {
  const workers = [];
  const core = { ask: text => JSON.stringify({ ok: true, asked: JSON.parse(text).ask }) };
  const questions = new Questions({ ask: () => '' }, async () => core, aside_of(workers));
  const asked = questions.ask_aside('csv_read', {}, kNoFile);
  await settled();
  workers[0].dispatchEvent(new Event('error'));
  assert.deepEqual(await asked, { ok: true, asked: 'csv_read' });
  assert.ok(workers[0].ended);
  void questions.ask_aside('csv_read', {}, kNoFile);
  await settled();
  assert.equal(workers.length, 2);
});

test('a refusal from the worker is a refusal', async () => {
  const workers = [];
  const questions = new Questions({ ask: () => '' }, async () => ({ ask: () => '' }), aside_of(workers));
  const asked = questions.ask_aside('csv_read', {}, kNoFile);
  await settled();
  const text = { ja: '読めません', en: 'not readable' };
  workers[0].answer(workers[0].told[1].id, JSON.stringify({ ok: false, error: { code: 'bad_file', text } }));
  await assert.rejects(asked, { code: 'bad_file' });
});
