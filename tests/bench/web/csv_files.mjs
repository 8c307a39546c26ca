// How fast a large order file is read: 100,000 orders of Next Engine's layout in CP932, by the worker's core (decoded, parsed,
// made into checked orders) and by Papa Parse behind TextDecoder (decoded, parsed into rows, nothing checked).
// `npm install` in this folder first; then: node tests/bench/web/csv_files.mjs [orders]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { load_module } from '../../wasm/core.mjs';

const Papa = createRequire(import.meta.url)('papaparse');
const kOrders = Number(process.argv[2] ?? 100_000);
const kRounds = 3;
const kStepRows = 4000;

/// The sample's orders again and again, each with a number of its own. Bytes, so that no encoder is needed: numbers are ASCII
/// and stand first on their lines.
function large_file() {
  const sample = readFileSync(fileURLToPath(new URL('../../data/next_engine_500.csv', import.meta.url)));
  const text = sample.toString('latin1');
  const head = text.slice(0, text.indexOf('\r\n') + 2);
  const body = text.slice(head.length);
  const copies = [head];
  for (let copy = 0; copy * 500 < kOrders; ++copy) copies.push(body.replace(/^(M-|MANUAL-)/gm, `${copy}-$1`));
  return Buffer.from(copies.join(''), 'latin1');
}

/// Processor time of this process in ms: a busy machine changes it less than the clock.
const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function median(times) {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
}

const file = large_file();
const question = { shop: 'demo', layout: 'auto', payment_map: [], ship_days: 2, today: '2026-01-06', rules: {} };
const core = await load_module('desk');
const ask = (name, members, bytes) => JSON.parse(core.ask(JSON.stringify({ ask: name, ...members }), bytes));

function read_with_core() {
  const begun = processor();
  let now = ask('import_open', question, file);
  while (now.more) now = ask('import_step', { rows: kStepRows });
  const summary = ask('import_summary', { orders: 100, problems: 300 });
  const taken = processor() - begun;
  ask('import_close', {});
  return { taken, orders: summary.counts.orders, errors: summary.errors };
}

function read_with_papa() {
  const begun = processor();
  const { data } = Papa.parse(new TextDecoder('shift_jis').decode(file), { header: true, skipEmptyLines: true });
  return { taken: processor() - begun, rows: data.length };
}

const ours = Array.from({ length: kRounds }, read_with_core);
const theirs = Array.from({ length: kRounds }, read_with_papa);
const [mine, papa] = [median(ours.map(each => each.taken)), median(theirs.map(each => each.taken))];
console.log(`${(file.length / 2 ** 20).toFixed(1)} MB, ${theirs[0].rows} lines, ${ours[0].orders} orders, ${ours[0].errors} errors`);
console.log(`core: ${Math.round(mine)} ms of processor time (checked orders)`);
console.log(`Papa Parse + TextDecoder: ${Math.round(papa)} ms of processor time (rows only)`);
console.log(`ratio: ${(papa / mine).toFixed(2)}`);
