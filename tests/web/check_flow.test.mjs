import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { CheckFlow } = await load('orders/bulk/check_flow.ts');
const { marks_between } = await load('orders/bulk/marks.ts');

const message = text => ({ ja: text, en: text });
const document = (id, phone, name = '見本') => ({
  id,
  order: { number: `A-${id}`, version: 1, buyer: { phone, name }, recipient: {}, items: [] },
  record: {},
});
const problem = (kind, field, before, after) => ({
  kind,
  rule: kind,
  severity: kind === 'automatic' ? 'info' : 'error',
  field,
  field_name: message(field),
  found: before,
  expected: message(''),
  next_step: message(''),
  provider_code: '',
  repairs: after === undefined ? [] : [{ field, before, after }],
});

/// A core that finds a phone without its zero, a name with 髙, a dummy phone and half-width kana.
function judged({ id, order }, kinds) {
  const { phone, name } = order.buyer;
  const problems = [];
  if (phone === '000') problems.push(problem('dummy_phone', 'buyer.phone', phone));
  else if (!phone.startsWith('0')) problems.push(problem('phone', 'buyer.phone', phone, `0${phone}`));
  if (name.includes('髙')) problems.push(problem('characters', 'buyer.name', name, name.replace('髙', '高')));
  if (name.includes('ｶ')) problems.push(problem('automatic', 'buyer.name', name, name.replace('ｶ', 'カ')));
  const made = problems.filter(each => kinds.includes(each.kind) && each.repairs.length > 0);
  const repairs = made.map(each => ({ ...each.repairs[0], kind: each.kind, field_name: each.field_name }));
  const buyer = { ...order.buyer };
  for (const { field, after } of repairs) buyer[field.slice('buyer.'.length)] = after;
  const left = problems.filter(each => each.severity === 'error' && !made.includes(each));
  return { id, problems, repairs, changes: repairs.length > 0 ? { buyer } : {}, errors_left: left.length };
}

function screen(documents) {
  const app = {
    asked: 0,
    sent: [],
    today: () => '2026-01-06',
    shops: [],
    orders: { documents: async ids => documents.filter(each => ids.includes(each.id)) },
    undo: {
      apply: async edits => {
        app.sent = edits;
        return edits.map(({ id }) => app.results?.(id) ?? { id, version: 2 });
      },
    },
    questions: {
      ask_aside: async (_, { documents, kinds }) => {
        ++app.asked;
        const used = kinds ?? ['phone', 'dummy_phone', 'characters'];
        return { rows: documents.map(each => judged(each, used)), kinds: used };
      },
    },
  };
  return app;
}
const kinds_of = flow => flow.sections().map(({ kind, lines, repairable }) => `${kind} ${lines.length}/${repairable}`);

test('orders are put together by kind of problem, sound ones left out', async () => {
  const flow = new CheckFlow(screen([document(1, '3'), document(2, '4', '髙見'), document(3, '000'), document(4, '03')]));
  await flow.check([1, 2, 3, 4]);
  assert.deepEqual(kinds_of(flow), ['phone 2/2', 'dummy_phone 1/0', 'characters 1/1']);
  assert.deepEqual(flow.counts(), { errors: 3, after: 1, repairs: 2 });
});

test('only what is chosen is repaired, order by order and kind by kind', async () => {
  const app = screen([document(1, '3', '髙見'), document(2, '4')]);
  const flow = new CheckFlow(app);
  await flow.check([1, 2]);
  flow.tick_order('phone', 1, false);
  assert.equal(await flow.repair(), true);
  assert.deepEqual(
    app.sent.map(({ id, changes }) => [id, changes.buyer.phone, changes.buyer.name]),
    [
      [1, '3', '高見'],
      [2, '04', '見本'],
    ],
  );
});

test('a kind that is taken out is not repaired, and its problem counts again', async () => {
  const app = screen([document(1, '3'), document(2, '03', '髙見')]);
  const flow = new CheckFlow(app);
  await flow.check([1, 2]);
  await flow.tick_kind('characters', false);
  assert.equal(flow.counts().after, 1);
  await flow.repair();
  assert.deepEqual(
    app.sent.map(({ id }) => id),
    [1],
  );
});

test('what is converted when sent is repaired only when it is asked for', async () => {
  const app = screen([document(1, '03', 'ｶナ')]);
  const flow = new CheckFlow(app);
  await flow.check([1]);
  assert.deepEqual(kinds_of(flow), ['automatic 1/1']);
  assert.equal(flow.counts().repairs, 0);
  await flow.tick_kind('automatic', true);
  assert.equal(flow.counts().repairs, 1);
});

test('an order that was refused is told with its number', async () => {
  const app = screen([document(1, '3'), document(2, '4')]);
  const refused = { code: 'version_conflict', text: message('changed'), next_step: message('') };
  app.results = id => (id === 2 ? { id, problem: refused } : { id, version: 2 });
  const flow = new CheckFlow(app);
  await flow.check([1, 2]);
  assert.equal(await flow.repair(), false);
  assert.deepEqual(flow.left, [{ number: 'A-2', problem: refused }]);
});

test('many orders are read and asked about by the hundred', async () => {
  const documents = Array.from({ length: 250 }, (_, at) => document(at + 1, '3'));
  const app = screen(documents);
  const flow = new CheckFlow(app);
  await flow.check(documents.map(each => each.id));
  assert.equal(app.asked, 3);
  assert.equal(flow.counts().repairs, 250);
});

test('the marks of two texts hold both of them, and only what differs is marked', () => {
  const text = pieces => pieces.map(piece => piece.text).join('');
  const marked = pieces => pieces.filter(piece => piece.changed).map(piece => piece.text);
  for (const [before, after, old, now] of [
    ['髙見　花子', '高見　花子', ['髙'], ['高']],
    ['03-5555-0001', '0355550001', ['-', '-'], []],
    ['', '高見', [], ['高見']],
    ['𠮷田', '吉田', ['𠮷'], ['吉']],
    ['千代田区1', '東京都千代田区1', [], ['東京都']],
  ]) {
    const marks = marks_between(before, after);
    assert.equal(text(marks.before), before);
    assert.equal(text(marks.after), after);
    assert.deepEqual(marked(marks.before), old);
    assert.deepEqual(marked(marks.after), now);
  }
});
