import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { load } from './load.mjs';

const { RunFlow } = await load('runs/run_flow.ts');
const { RequestIds } = await load('api/request_id.ts');
const { kProxyOrders } = await load('orders/source.ts');
const kRealFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = kRealFetch;
});

function memory() {
  const texts = new Map();
  return {
    getItem: key => texts.get(key) ?? null,
    setItem: (key, text) => texts.set(key, text),
    removeItem: key => texts.delete(key),
  };
}

function app_of(provider_of) {
  let made = 0;
  return {
    orders: kProxyOrders,
    open_runs: { refresh_soon() {} },
    shops: [],
    session: { environment: 'sandbox' },
    today: () => '2026-01-05',
    request_ids: new RequestIds(memory(), () => `id-${++made}`),
    questions: {
      ask: (_, { documents }) => ({
        rows: documents.map(({ id }) => ({
          id,
          verdict: 'run',
          provider: provider_of(id),
          reason: null,
          problems: [],
          canonical: 'AAEC',
          summary: { ja: '', en: '' },
        })),
      }),
    },
  };
}

// A proxy of a few lines: `break_at` names the route whose next answer is lost.
function proxy_of(provider_of) {
  const calls = [];
  const proxy = { calls, break_at: '' };
  globalThis.fetch = async (url, init = {}) => {
    const body = init.body ? JSON.parse(init.body) : null;
    calls.push({ url, body, headers: init.headers ?? {} });
    if (proxy.break_at !== '' && url.endsWith(proxy.break_at)) {
      proxy.break_at = '';
      throw new TypeError('connection lost');
    }
    if (url === '/api/orders/documents')
      return Response.json({
        documents: body.ids.map(id => ({
          id,
          order: { number: `N-${id}`, version: id + 1 },
          record: { provider: provider_of(id) },
        })),
      });
    if (url === '/api/runs') return Response.json({ run: 'r1' });
    if (url.includes('/orders')) return Response.json({ received: body.orders.length });
    return Response.json({
      run: 'r1',
      state: 'done',
      total: 1,
      done: 1,
      counts: {},
      cursor: 1,
      rows: [],
      lanes: [],
      elapsed_ms: 1,
    });
  };
  return proxy;
}

const settled = flow => new Promise(done => flow.addEventListener('change', () => flow.phase === 'done' && done()));

test('orders are read by hundreds and handed over by two hundreds, with the versions that were planned', async () => {
  const { calls } = proxy_of(() => 'np');
  const flow = new RunFlow(
    app_of(() => 'np'),
    'credit_request',
    Array.from({ length: 450 }, (_, at) => at + 1),
    '',
  );
  await flow.prepare();
  assert.equal(flow.phase, 'planned');
  const end = settled(flow);
  await flow.confirm();
  await end;
  assert.deepEqual(
    calls.filter(call => call.url === '/api/orders/documents').map(call => call.body.ids.length),
    [100, 100, 100, 100, 50],
  );
  const chunks = calls.filter(call => call.url === '/api/runs/r1/orders').map(call => call.body);
  assert.deepEqual(
    chunks.map(chunk => [chunk.index, chunk.orders.length]),
    [
      [0, 200],
      [1, 200],
      [2, 50],
    ],
  );
  assert.deepEqual(chunks[0].orders[0], {
    id: 1,
    version: 2,
    hash: 'ae4b3280e56e2faf83f414a6e3dabe9d5fbe18976544c05fed121accb85b53fc',
  });
  for (const call of calls.filter(each => each.body !== null)) assert.equal(call.headers['X-Yoshin'], '1');
});

test('nothing is sent before the plan was confirmed', async () => {
  const { calls } = proxy_of(() => 'np');
  await new RunFlow(
    app_of(() => 'np'),
    'credit_request',
    [1, 2],
    '',
  ).prepare();
  assert.deepEqual(
    calls.map(call => call.url),
    ['/api/orders/documents'],
  );
});

test('a run whose answer was lost is handed over again under the same request id', async () => {
  const proxy = proxy_of(() => 'np');
  const flow = new RunFlow(
    app_of(() => 'np'),
    'credit_request',
    [1],
    '',
  );
  await flow.prepare();
  proxy.break_at = '/commit';
  await flow.confirm();
  assert.equal(flow.phase, 'failed');
  assert.equal(flow.error.code, 'unreachable');
  const end = settled(flow);
  await flow.confirm();
  await end;
  const ids = proxy.calls.filter(call => call.url === '/api/runs').map(call => call.body.request_id);
  assert.deepEqual(ids, ['id-1', 'id-1']);
});

test('the same action once more is a new run', async () => {
  const proxy = proxy_of(() => 'np');
  const app = app_of(() => 'np');
  for (let round = 0; round < 2; ++round) {
    const flow = new RunFlow(app, 'credit_query', [1], '');
    await flow.prepare();
    const end = settled(flow);
    await flow.confirm();
    await end;
  }
  const ids = proxy.calls.filter(call => call.url === '/api/runs').map(call => call.body.request_id);
  assert.deepEqual(ids, ['id-1', 'id-2']);
});

test('a chosen provider leaves the orders of the others out of the plan', async () => {
  const provider_of = id => (id % 3 === 0 ? 'kuroneko' : 'np');
  proxy_of(provider_of);
  const flow = new RunFlow(app_of(provider_of), 'credit_request', [1, 2, 3, 4, 5, 6], 'kuroneko');
  await flow.prepare();
  assert.deepEqual(
    flow.plan.run.map(row => row.id),
    [3, 6],
  );
  assert.equal(flow.others, 4);
});

test('an input that is not demanded is offered for one order alone, one that is demanded for all', async () => {
  proxy_of(() => 'kuroneko');
  const reason = { action: 'credit_query', id: 'sms_code', label: { ja: '', en: '' }, needs_text: true };
  const offered = async (severity, ids) => {
    const app = app_of(() => 'kuroneko');
    const { ask } = app.questions;
    app.questions.ask = (name, question) => {
      if (name === 'providers') return { providers: [{ id: 'kuroneko', reasons: [reason] }] };
      const { rows } = ask(name, question);
      return { rows: rows.map(row => ({ ...row, problems: [{ field: 'input.reason', severity }] })) };
    };
    const flow = new RunFlow(app, 'credit_query', ids, '');
    await flow.prepare();
    return flow.reasons().length;
  };
  assert.equal(await offered('info', [1]), 1);
  assert.equal(await offered('info', [1, 2]), 0);
  assert.equal(await offered('error', [1, 2]), 1);
});

test('a choice without a text is offered for many orders of one provider, and for a mixture of providers to none', async () => {
  const reason = (id, needs_text) => ({ action: 'invoice_download', id, label: { ja: '', en: '' }, needs_text });
  const offered = async provider_of => {
    proxy_of(provider_of);
    const app = app_of(provider_of);
    const { ask } = app.questions;
    app.questions.ask = (name, question) => {
      if (name === 'providers') return { providers: [{ id: 'atobarai_com', reasons: [reason('enclosed', false), reason('worded', true)] }] };
      const { rows } = ask(name, question);
      const problems = row => (row.provider === 'atobarai_com' ? [{ field: 'input.reason', severity: 'info' }] : []);
      return { rows: rows.map(row => ({ ...row, problems: problems(row) })) };
    };
    const flow = new RunFlow(app, 'invoice_download', [1, 2, 3], '');
    await flow.prepare();
    return flow.reasons().map(each => each.id);
  };
  assert.deepEqual(await offered(() => 'atobarai_com'), ['enclosed']);
  assert.deepEqual(await offered(id => (id === 2 ? 'kuroneko' : 'atobarai_com')), []);
});

test('a run that somebody else started is found with its rows, paused and resumed', async () => {
  const answers = [
    { state: 'running', done: 2, cursor: 1, rows: [{ id: 1, outcome: 'ok' }] },
    { state: 'done', done: 2, cursor: 2, rows: [{ id: 2, outcome: 'ng' }] },
  ];
  const asked = [];
  let resume;
  const resumed = new Promise(done => (resume = done));
  globalThis.fetch = async (url, init = {}) => {
    asked.push([url, init.body ? JSON.parse(init.body) : null]);
    if (url.endsWith('/control')) return Response.json({ run: 'r9', total: 2, state: 'paused', done: 1, cursor: 0, rows: [], lanes: [] });
    if (asked.length > 1) await resumed;
    return Response.json({ run: 'r9', total: 2, counts: {}, lanes: [], ...answers.shift() });
  };
  const app = app_of(() => 'np');
  const flow = RunFlow.of_run(app, { run: 'r9', action: 'credit_request', reason: 'kuroneko.reissue' });
  assert.equal(flow.action, 'credit_request');
  await new Promise(done => flow.addEventListener('change', () => flow.run && done()));
  const end = settled(flow);
  await flow.control('paused');
  assert.equal(flow.run.state, 'paused');
  assert.deepEqual(flow.run.rows.map(row => row.id), [1], 'the rows that arrived stay');
  resume();
  await end;
  assert.deepEqual(flow.run.rows.map(row => row.outcome), ['ok', 'ng']);
  assert.deepEqual(
    asked.filter(([url]) => url.endsWith('/control')),
    [['/api/runs/r9/control', { state: 'paused' }]],
  );
  assert.equal(flow.input.reason, 'kuroneko.reissue', 'with what it was started with');
});
