// The same questions over plain objects, without any screen; and the fee preview in every way.
import { Engine } from 'json-rules-engine';
import { matches } from './columns.mjs';
import { columns_of, objects_of } from './rows.mjs';

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];
function timed(rounds, work) {
  const times = [];
  for (let round = 0; round < rounds; ++round) {
    const began = performance.now();
    work();
    times.push(performance.now() - began);
  }
  return median(times);
}

function totals_of(rows) {
  const totals = { goods: 0, billed: 0, fee: 0, by_provider: {}, counts: {} };
  for (const row of rows) {
    totals.goods += row.goods;
    totals.billed += row.billed;
    totals.fee += row.fee;
    totals.by_provider[row.provider] = (totals.by_provider[row.provider] ?? 0) + row.billed;
    totals.counts[row.status] = (totals.counts[row.status] ?? 0) + 1;
  }
  return totals;
}

function list_figures(count) {
  const rows = objects_of(columns_of(count));
  const by_text = name => (a, b) => (a[name] < b[name] ? -1 : a[name] > b[name] ? 1 : 0);
  return {
    plain_sort_text: timed(7, () => totals_of([...rows].sort(by_text('buyer_name')))),
    plain_sort_number: timed(7, () => totals_of([...rows].sort((a, b) => b.billed - a.billed))),
    plain_filter: timed(7, () => totals_of(rows.filter(row => row.provider === 'kuroneko').sort(by_text('ordered_at')))),
    plain_search: timed(7, () => totals_of(rows.filter(row => matches(row, '佐藤')).sort(by_text('ordered_at')))),
    plain_totals: timed(15, () => totals_of(rows)),
  };
}

const kBands = [
  { lower: 1, upper: 9999, fee: 330 },
  { lower: 10000, upper: 29999, fee: 440 },
  { lower: 30000, upper: 49999, fee: 660 },
  { lower: 50000, upper: 99999, fee: 880 },
  { lower: 100000, upper: 300000, fee: 1100 },
];
const kGroups = 10;

function with_fee(order, bands) {
  for (const band of bands)
    if (order.billed >= band.lower && order.billed <= band.upper)
      return { fee: band.fee, billed: order.billed - order.fee + band.fee };
  return order;
}

async function engine_rate(orders) {
  const engine = new Engine();
  for (const [at, { lower, upper, fee }] of kBands.entries())
    engine.addRule({
      priority: kBands.length - at,
      conditions: {
        all: [
          { fact: 'billed', operator: 'greaterThanInclusive', value: lower },
          { fact: 'billed', operator: 'lessThanInclusive', value: upper },
        ],
      },
      event: { type: 'fee', params: { fee } },
    });
  const few = orders.slice(0, 3000);
  const began = performance.now();
  for (const order of few) await engine.run(order);
  return few.length / (performance.now() - began);
}

function amounts_of(count) {
  return Int32Array.from({ length: count }, (_, at) => (at * 7919) % 310_000);
}

function core_rate(core, count) {
  const { exports, ask } = core;
  exports.yoshin_fee_rows(count);
  new Int32Array(exports.memory.buffer, exports.yoshin_column(0), count).set(amounts_of(count));
  const piece = count / kGroups;
  const groups = Array.from({ length: kGroups }, (_, at) => ({
    begin: at * piece,
    end: (at + 1) * piece,
    rule: { mode: 'overwrite', bands: kBands },
  }));
  const rate = count / timed(31, () => ask({ ask: 'table_fee_columns', groups }));
  const billed = new Int32Array(exports.memory.buffer, exports.yoshin_column(3), count);
  return { rate, sum: billed.reduce((sum, each) => sum + each, 0) };
}

/// One module of the core: `list` or `desk`.
async function open_module(name) {
  const env = { emscripten_notify_memory_growth: () => {} };
  const wasi_snapshot_preview1 = { proc_exit: () => {} };
  const { instance } = await WebAssembly.instantiateStreaming(fetch(`/${name}.wasm`), { env, wasi_snapshot_preview1 });
  const { exports } = instance;
  exports._initialize();
  const ask = question => {
    const bytes = new TextEncoder().encode(JSON.stringify(question));
    const at = exports.yoshin_question(bytes.length);
    exports.yoshin_file(0);
    new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
    const size = exports.yoshin_ask();
    const text = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.yoshin_answer(), size));
    return JSON.parse(text);
  };
  return { exports, ask };
}

/// Microseconds of one `check` question, written and read as JSON.
async function question_time(ask) {
  const question = await (await fetch('/check.json')).json();
  const answer = ask(question);
  if (!answer.ok) throw new Error(answer.error.text.en);
  const piece = 200;
  return (1000 * timed(31, () => { for (let at = 0; at < piece; ++at) ask(question); })) / piece;
}

async function fee_figures(count) {
  const core = await open_module('list');
  const columns = core_rate(core, count);
  const amounts = amounts_of(count);
  const orders = Array.from({ length: count }, (_, at) => ({ id: at, shop: 'demo', provider: 'np', billed: amounts[at], fee: 0 }));
  // Like the columns, it leaves the new fee and amount of every order behind.
  const previews = new Array(count);
  const plain = timed(7, () => {
    for (let at = 0; at < count; ++at) previews[at] = with_fee(orders[at], kBands);
  });
  const sum = previews.reduce((total, each) => total + each.billed, 0);
  if (sum !== columns.sum) throw new Error(`the ways differ: ${sum} and ${columns.sum}`);
  return {
    fee_columns: columns.rate / 1000,
    fee_plain: count / plain / 1000,
    fee_engine: (await engine_rate(orders)) / 1000,
    question: await question_time((await open_module('desk')).ask),
  };
}

globalThis.bench = {
  prepare: count => ({ rows: count }),
  list: count => list_figures(count),
  fees: () => fee_figures(1_000_000),
};
