// What the page does with the proxy, without the page: read an order file, plan a run, hand it over, follow it.
// `product` is what tests/e2e/support/product.mjs starts; `ask` comes from core.mjs.
import { createHash, randomUUID } from 'node:crypto';

const kChunkOrders = 200;
const kDocuments = 100;
const kProposals = 200;
const kPage = 5000;
const kNoInput = { reason: '', reason_text: '' };

const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');
const pieces_of = (list, most) =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, i) => list.slice(i * most, (i + 1) * most));

async function today_of(product) {
  return (await product.get('/api/clock')).now.slice(0, 10);
}

export async function shop_of(product, id) {
  const { shops } = await product.get('/api/shops');
  return shops.find(shop => shop.id === id);
}

/// The whole order list as rows.
export async function list_orders(product) {
  const rows = [];
  for (let after = -1, more = true; more; ) {
    const page = await product.get(`/api/orders?after=${Math.max(after, 0)}&limit=${kPage}`);
    const { columns } = page;
    columns.id.forEach((_, i) =>
      rows.push(Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[i]]))),
    );
    ({ more, change: after } = page);
  }
  return rows;
}

/// What the core makes of an order file for this shop.
export async function read_file(product, ask, shop_id, bytes) {
  const shop = await shop_of(product, shop_id);
  return ask(
    'csv_read',
    {
      shop: shop_id,
      layout: 'auto',
      payment_map: shop.payment_map,
      ship_days: shop.ship_days,
      today: await today_of(product),
      rules: Object.fromEntries(shop.providers.map(each => [each.provider, each.fee_rule])),
    },
    bytes,
  );
}

/// Stores what `read_file` answered; the ids of the orders.
export async function store_file(product, shop, answer, name, bytes) {
  const opened = { request_id: randomUUID(), shop, layout: answer.layout, file_name: name, file_hash: sha256(bytes) };
  const { import: id } = await product.send('POST', '/api/imports', opened);
  const orders = answer.orders.map(each => each.order);
  for (const [index, piece] of pieces_of(orders, kChunkOrders).entries())
    await product.send('POST', `/api/imports/${id}/chunks`, { index, orders: piece });
  return (await product.send('POST', `/api/imports/${id}/commit`, { orders: orders.length })).ids;
}

async function run_shops(product) {
  const { shops } = await product.get('/api/shops');
  const provider_of = each => ({
    enabled: each.enabled,
    credentials_set: each.credentials.every(field => field.set || field.least === 0),
    settings: each.settings,
  });
  return Object.fromEntries(
    shops.map(({ id, name, phone, email, providers }) => [
      id,
      {
        shop: { name, phone, email },
        providers: Object.fromEntries(providers.map(each => [each.provider, provider_of(each)])),
      },
    ]),
  );
}

/// The plan of an action: `rows` as the core judged them, `proposals` for those that it would run.
export async function plan_run(product, ask, action, ids) {
  const { environment } = await product.get('/api/session');
  const today = await today_of(product);
  const shops = await run_shops(product);
  const rows = [];
  const proposals = [];
  for (const piece of pieces_of(ids, kDocuments)) {
    const { documents } = await product.send('POST', '/api/orders/documents', { ids: piece });
    const plan = ask('plan_run', { action, input: kNoInput, today, environment, shops, documents }).rows;
    const version_of = new Map(documents.map(each => [each.id, each.order.version]));
    rows.push(...plan);
    for (const row of plan.filter(each => each.verdict === 'run'))
      proposals.push({
        id: row.id,
        version: version_of.get(row.id),
        hash: sha256(Buffer.from(row.canonical, 'base64')),
      });
  }
  return { rows, proposals };
}

/// Hands the proposals over; the id of the run, which then goes on by itself.
export async function start_run(product, action, proposals) {
  const opened = { request_id: randomUUID(), action, input: kNoInput, total: proposals.length };
  const { run } = await product.send('POST', '/api/runs', opened);
  for (const [index, orders] of pieces_of(proposals, kProposals).entries())
    await product.send('POST', `/api/runs/${run}/orders`, { index, orders });
  await product.send('POST', `/api/runs/${run}/commit`, {});
  return run;
}

/// Follows a run to its end: its last answer, with the rows of all answers.
export async function wait_run(product, run) {
  const rows = [];
  for (let cursor = 0; ; ) {
    const answer = await product.get(`/api/runs/${run}?after=${cursor}&wait=8`);
    rows.push(...answer.rows);
    if (answer.state === 'done' || answer.state === 'stopped') return { ...answer, rows };
    ({ cursor } = answer);
  }
}
