// Measures the whole product: node tests/bench/proxy.mjs BINARY (default: the release build). Fresh data, the demo's
// shop and all sandboxes in the same process. Prints one line a number.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Product, ROOT } from '../e2e/support/product.mjs';
import { plan_run, read_file, shop_of, start_run, store_file, wait_run } from '../support/client.mjs';
import { open_core } from '../support/core.mjs';

const kFile = 'next_engine_500.csv';
const kUnmapped = 'クレジットカード';
const kRetired = 'アトディーネ';
const kSyncs = 500;
const kFirstSlip = 49071495570;

const say = (name, value, unit) => console.log(`${name.padEnd(58)} ${String(value).padStart(9)} ${unit}`);
const now = () => performance.now();

/// Resident memory of a process in MB.
function resident(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return (Number(kilobytes) / 1024).toFixed(1);
}

/// Runs `work` and prints how long it took.
async function timed(name, work) {
  const began = now();
  const result = await work();
  say(name, Math.round(now() - began), 'ms');
  return result;
}

function page_weight() {
  const halves = JSON.parse(readFileSync(join(ROOT, 'web/dist/manifest.json'), 'utf8'));
  const kilobytes = bytes => (bytes / 1000).toFixed(1);
  for (const [half, files] of Object.entries(halves)) {
    for (const { file, bytes, brotli } of files)
      say(`page, ${half}: ${file}, raw / brotli`, `${kilobytes(bytes)} / ${kilobytes(brotli)}`, 'KB');
    say(`page, ${half}, brotli`, kilobytes(files.reduce((sum, { brotli }) => sum + brotli, 0)), 'KB');
  }
}

/// So that all 500 orders of the file go to a provider that takes them.
async function map_every_payment(product) {
  const shop = await shop_of(product, 'demo');
  const { id, version, name, phone, email, ship_days, payment_map } = shop;
  const kept = payment_map.filter(each => each.text !== kRetired);
  const mapped = [...kept, ...[kUnmapped, kRetired].map(text => ({ text, provider: 'np' }))];
  await product.send('PUT', `/api/shops/${id}`, { version, name, phone, email, ship_days, payment_map: mapped });
}

async function import_file(product, ask) {
  const bytes = readFileSync(join(ROOT, 'tests/data', kFile));
  const answer = await timed('500 orders: read in the core', () => read_file(product, ask, 'demo', bytes));
  return timed('500 orders: upload and commit', () => store_file(product, 'demo', answer, kFile, bytes));
}

async function run_all(product, ask, ids) {
  const plan = await timed('500 orders: documents and plan', () => plan_run(product, ask, 'credit_request', ids));
  const calls_before = (await product.control('requests')).requests.length;
  const began = now();
  const result = await wait_run(product, await start_run(product, 'credit_request', plan.proposals));
  const took = now() - began;
  const calls = (await product.control('requests')).requests.length - calls_before;
  say('orders run', result.total, 'orders');
  say('credit requests of all providers, first to last result', Math.round(took), 'ms');
  say('orders a second', Math.round((result.total / took) * 1000), '/s');
  // The simulator keeps a bounded list of what it received.
  if (calls > result.total / 2) say('provider calls a second', Math.round((calls / took) * 1000), '/s');
  const outcomes = Object.entries(result.counts).filter(([, count]) => count > 0);
  say('outcomes', outcomes.map(([name, count]) => `${name} ${count}`).join(', '), '');
}

/// How many orders one slip report of NP may carry; the other settings go back to their presets.
async function set_batch(product, most) {
  const { version } = await shop_of(product, 'demo');
  const settings = { 'np.batch_max.shipments': String(most) };
  await product.send('PUT', '/api/shops/demo/providers/np', { version, settings });
}

/// Orders at NP, approved, each with a valid slip number: copies of one sound order of the file.
async function ready_to_ship(product, ask, series) {
  const bytes = readFileSync(join(ROOT, 'tests/data', kFile));
  const answer = await read_file(product, ask, 'demo', bytes);
  const sound = answer.orders.find(each => each.order.payment_method === 'NP後払い' && each.problems.length === 0);
  const orders = Array.from({ length: kSyncs }, (_, i) => {
    const slip = kFirstSlip + series * kSyncs + i;
    const parcels = [{ slip_number: `${slip}${slip % 7}` }];
    return { order: { ...sound.order, number: `SYNC-${series}-${i}`, carrier: 'yamato', parcels } };
  });
  const name = `sync-${series}.csv`;
  const ids = await store_file(product, 'demo', { ...answer, orders }, name, Buffer.from(name));
  const { proposals } = await plan_run(product, ask, 'credit_request', ids);
  const result = await wait_run(product, await start_run(product, 'credit_request', proposals));
  return result.rows.filter(row => row.outcome === 'ok').map(row => row.id);
}

/// The same slip reports, one a call and a hundred a call.
async function sync_slips(product, ask) {
  for (const [series, most] of [1, 100].entries()) {
    await set_batch(product, most);
    const ids = await ready_to_ship(product, ask, series);
    const { proposals } = await plan_run(product, ask, 'slip_sync', ids);
    const began = now();
    const result = await wait_run(product, await start_run(product, 'slip_sync', proposals));
    const took = now() - began;
    say(`slip reports, at most ${most} a call: ${result.counts.ok} done of ${result.total}`, Math.round(took), 'ms');
    say('orders a second', Math.round((result.total / took) * 1000), '/s');
  }
}

async function measure(binary) {
  const ask = await open_core();
  const began = now();
  const product = await Product.start({ binary });
  try {
    await product.get('/api/health');
    say('start on fresh data, sample orders played, to health', Math.round(now() - began), 'ms');
    say('resident memory, idle', resident(product.child.pid), 'MB');
    await map_every_payment(product);
    const ids = await import_file(product, ask);
    await run_all(product, ask, ids);
    await sync_slips(product, ask);
    await timed('the list of all orders', () => product.get('/api/orders?after=0&limit=5000'));
    say('resident memory after the run', resident(product.child.pid), 'MB');
  } finally {
    say('stop', await product.stop(), '(exit code)');
  }
  page_weight();
}

await measure(resolve(process.argv[2] ?? 'build/release/proxy/yoshin'));
