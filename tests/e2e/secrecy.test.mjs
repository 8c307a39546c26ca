// Where secrets and personal data may not be: planted markers are looked for in every answer, in everything the
// process prints, and in every byte it leaves on the disk.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { plan_run, start_run, wait_run } from '../support/client.mjs';
import { open_core } from '../support/core.mjs';
import { Product, ROOT } from './support/product.mjs';

/// Each fits its field's form, so that only the provider finds it wrong.
const kCredentials = {
  np: { merchant_code: 'MARKNPMERCHANT77', sp_code: 'mark-np-service-key-77', terminal_id: '7701928374' },
  kuroneko: { shop_code: '77019283746', password: 'Mk77pwQx' },
};
const kBuyer = {
  name: '見本　椋鳥之助',
  kana: 'ミホン　ムクドリノスケ',
  postal_code: '1000001',
  address1: '東京都千代田区見本町７－７７－７７７',
  address2: 'ムクドリノスケ荘７７号',
  phone: '0355557797',
  email: 'mukudori.marker77@example.invalid',
};
const kRecipient = {
  ...kBuyer,
  name: '試験　鶺鴒丸',
  kana: 'シケン　セキレイマル',
  address1: '東京都千代田区試験町８－８８－８８８',
  phone: '0355558828',
  email: 'sekirei.marker88@example.invalid',
};
const kPersonal = ['name', 'kana', 'address1', 'address2', 'phone', 'email'];
const kCredentialMarkers = Object.values(kCredentials).flatMap(values => Object.values(values));
const kPersonalMarkers = [kBuyer, kRecipient].flatMap(party => kPersonal.map(field => party[field]));
const kPlaces = [
  ['np', 'NP後払い'],
  ['kuroneko', 'クロネコ代金後払い'],
];

let product;
let run;
let today;
let ids = [];

function order_of(provider, payment_method) {
  const amounts = { goods: 3000, tax: 0, shipping: 0, fee: 205, discount: 0, points: 0, other: 0, billed: 3205 };
  return {
    shop: 'demo',
    number: `SECRET-${provider}`,
    ordered_at: '2026-01-05T09:00:05+09:00',
    buyer: kBuyer,
    recipient: kRecipient,
    items: [{ name: '見本の品', unit_price: 3000, quantity: 1, tax_rate_percent: 10, kind: 'goods', code: 'M-1' }],
    imported: amounts,
    current: amounts,
    payment_method,
    carrier: 'yamato',
    planned_ship_date: today,
  };
}

/// How a marker may stand in a file, a log or an answer: as it is, escaped for JSON or a form, in UTF-16, in
/// hexadecimal, in base64 at each of the three offsets.
function forms_of(marker) {
  const utf8 = Buffer.from(marker, 'utf8');
  const escaped = [...marker].map(c => (c > '\x7f' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c));
  const forms = [utf8, Buffer.from(escaped.join('')), Buffer.from(encodeURIComponent(marker))];
  forms.push(Buffer.from(utf8.toString('hex')), Buffer.from(marker, 'utf16le'));
  for (const offset of [0, 1, 2]) {
    const shifted = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64').replace(/=+$/, '');
    // The characters at both ends also depend on the neighbours.
    forms.push(Buffer.from(shifted.slice(offset === 0 ? 0 : offset + 1, -1)));
  }
  return forms;
}

function markers_in(bytes, markers) {
  return markers.filter(marker => forms_of(marker).some(form => bytes.includes(form)));
}

function files_under(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files_under(path) : [path];
  });
}

/// The sandbox plays the providers, which do get the buyer's data and check the credentials that they gave out: its
/// own database is theirs, not the proxy's.
const is_of_the_provider = path => /\/sandbox\.db(-wal|-shm|-journal)?$/.test(path);

before(async () => {
  const ask = await open_core();
  product = await Product.start();
  today = (await product.get('/api/clock')).now.slice(0, 10);
  for (const [provider] of kPlaces)
    await product.send('PUT', `/api/shops/demo/providers/${provider}/credentials`, { values: kCredentials[provider] });
  const orders = kPlaces.map(([provider, payment]) => order_of(provider, payment));
  const pushed = await product.send('POST', '/api/orders', { request_id: randomUUID(), shop: 'demo', orders });
  ({ ids } = pushed);
  const plan = await plan_run(product, ask, 'credit_request', ids);
  assert.equal(plan.proposals.length, 2, `both orders must be sent: ${JSON.stringify(plan.rows)}`);
  run = await wait_run(product, await start_run(product, 'credit_request', plan.proposals));
});

after(async () => {
  if (!product) return;
  if (product.child.exitCode === null) await product.stop();
  rmSync(product.folder, { recursive: true, force: true });
});

test('wrong credentials end in a refusal that the operator sees', () => {
  assert.deepEqual(
    run.rows.map(row => row.outcome),
    ['refused', 'refused'],
    JSON.stringify(run.rows),
  );
});

test('the markers did travel: the sandbox received credentials and personal data', async () => {
  const received = Buffer.from(JSON.stringify(await product.control('requests')));
  assert.notDeepEqual(markers_in(received, kCredentialMarkers), [], 'the search must be able to find credentials');
  assert.notDeepEqual(markers_in(received, kPersonalMarkers), [], 'the search must be able to find buyers');
});

/// Every GET route of the published contract, with these values in its holes.
function addresses() {
  const { paths } = JSON.parse(readFileSync(join(ROOT, 'proxy/http/openapi.json'), 'utf8'));
  const templates = Object.keys(paths).filter(path => paths[path].get !== undefined);
  return templates.flatMap(path => {
    if (path.includes('{id}')) return ids.map(id => path.replace('{id}', id));
    return [path.replace('{run}', run.run)];
  });
}

test('no GET answer holds a credential', async () => {
  const all = addresses();
  assert.ok(all.length >= 8, `too few routes: ${all}`);
  for (const address of [...all, '/api/orders?limit=5000', `/api/runs/${run.run}?after=0`, '/']) {
    const response = await fetch(product.url + address);
    assert.equal(response.status, 200, address);
    const answer = Buffer.from(await response.arrayBuffer());
    assert.deepEqual(markers_in(answer, kCredentialMarkers), [], address);
    const headers = Buffer.from(JSON.stringify([...response.headers]));
    assert.deepEqual(markers_in(headers, [...kCredentialMarkers, ...kPersonalMarkers]), [], address);
  }
  const history = JSON.stringify(await product.get(`/api/orders/${ids[0]}`));
  assert.ok(history.includes(kBuyer.name), 'the order itself is shown, so the search would have found a marker');
});

test('an answer to a bad write repeats neither the credential nor the buyer', async () => {
  const values = { merchant_code: kCredentials.np.merchant_code, terminal_id: `${kCredentials.np.terminal_id}0` };
  const credentials = product.send('PUT', '/api/shops/demo/providers/np/credentials', { values });
  await assert.rejects(credentials, error => markers_in(Buffer.from(error.message), kCredentialMarkers).length === 0);
});

test('nothing printed and no file of the proxy holds a marker, neither while it runs nor after', async () => {
  const markers = [...kCredentialMarkers, ...kPersonalMarkers];
  const look = when => {
    assert.deepEqual(markers_in(Buffer.from(product.log), markers), [], `printed ${when}`);
    const files = files_under(product.folder).filter(path => !is_of_the_provider(path));
    assert.ok(files.some(path => path.endsWith('yoshin.db')), `no database among ${files}`);
    for (const path of files) assert.deepEqual(markers_in(readFileSync(path), markers), [], `${path} ${when}`);
  };
  look('while it runs');
  assert.equal(await product.stop({ keep: true }), 0);
  look('after it ended');
  const ledger = readFileSync(join(product.folder, 'sandbox.db'));
  assert.notDeepEqual(markers_in(ledger, kPersonalMarkers), [], 'the search finds what is not sealed');
});
