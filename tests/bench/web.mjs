// The order list of 100,000 rows in headless Chromium: the real page beside Tabulator, AG Grid Community and plain
// objects, with the same rows; and fee previews of 1,000,000 orders. Medians of several rounds, each in a fresh page.
// Usage: node tests/bench/web.mjs [rounds] [rows] [page …]; needs build/wasm and tests/bench/web/node_modules.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Browser } from '../e2e/support/browser.mjs';
import { orders_of, shops_of } from '../e2e/support/mock_data.mjs';
import { ROOT } from '../e2e/support/product.mjs';
import { open_core } from '../support/core.mjs';
import { kWasm } from '../wasm/core.mjs';
import { kFigures, kRatios } from './web/figures.mjs';

const kPages = ['yoshin', 'tabulator', 'ag_grid', 'plain'];
const [rounds = '3', rows = '100000', ...wanted] = process.argv.slice(2);
const pages = wanted.length > 0 ? wanted : kPages;
const { build } = createRequire(join(ROOT, 'web/'))('esbuild');

const ask = await open_core();
const module_of = name => ['application/wasm', readFileSync(join(kWasm, `yoshin_${name}.wasm`))];

async function script_of(page) {
  const result = await build({
    entryPoints: [join(ROOT, `tests/bench/web/${page}_page.mjs`)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    outdir: tmpdir(),
    legalComments: 'none',
    tsconfig: join(ROOT, 'web/tsconfig.json'),
    nodePaths: [join(ROOT, 'web/node_modules')],
    conditions: ['production'],
    define: { YOSHIN_LIST_FILE: '"/list.wasm"', YOSHIN_DESK_FILE: '"/desk.wasm"', YOSHIN_WORKER_FILE: '"/worker.js"' },
  });
  const file = ending => result.outputFiles.find(each => each.path.endsWith(ending))?.contents ?? new Uint8Array();
  return { js: file('.js'), css: file('.css') };
}

const page_style = (
  await build({ entryPoints: [join(ROOT, 'web/src/ui/page.css')], bundle: true, minify: true, write: false })
).outputFiles[0].contents;

/// A `check` question as the page asks it.
function check_question() {
  const [{ order, record }] = orders_of(1, ask);
  const shop = { name: '見本茶舗', phone: '03-5555-0100', email: 'info@example.invalid' };
  const input = { reason: '', reason_text: '' };
  const today = '2026-05-29';
  return { ask: 'check', order, record, action: 'credit_request', input, settings: {}, shop, today, crowded_slips: [] };
}

const session = {
  name: '見本 店長',
  role: '操作',
  demo: false,
  environment: 'sandbox',
  now: '2026-05-29T09:05:00+09:00',
  version: '',
  contract: '',
};
const json = value => ['application/json', JSON.stringify(value)];
const scripts = Object.fromEntries(await Promise.all(pages.map(async page => [page, await script_of(page)])));
const html = page => `<!doctype html><html lang="ja"><meta charset="utf-8"><link rel="stylesheet" href="/${page}.css">
<style>html,body{margin:0;height:100%}#list{height:800px}</style>
<script type="module" src="/${page}.js"></script><body>${page === 'yoshin' ? '<yoshin-page></yoshin-page>' : '<div id="list"></div>'}</body></html>`;
const answers = {
  '/list.wasm': module_of('list'),
  '/desk.wasm': module_of('desk'),
  '/check.json': json(check_question()),
  '/api/session': json(session),
  '/api/clock': json({ now: session.now, demo: false }),
  '/api/shops': json({ shops: shops_of(ask('providers').providers), change: 1 }),
};
for (const page of pages) {
  answers[`/${page}`] = ['text/html; charset=utf-8', html(page)];
  answers[`/${page}.js`] = ['text/javascript', scripts[page].js];
  answers[`/${page}.css`] = ['text/css', page === 'yoshin' ? page_style : scripts[page].css];
}
const server = createServer((request, response) => {
  const [type, body] = answers[request.url.split('?')[0]] ?? [];
  if (!type) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': type }).end(body);
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}`;

async function round_of(page) {
  const browser = await Browser.start();
  try {
    await browser.call('POST', `${browser.session}/timeouts`, { script: 300_000 });
    await browser.open(`${address}/${page}`);
    await browser.run(
      () =>
        new Promise(done => {
          const look = () => (globalThis.bench ? done() : setTimeout(look, 20));
          look();
        }),
    );
    // Other programs take no part in the processor's time of the page's main thread.
    await browser.cdp('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await browser.cdp('Performance.getMetrics');
      return metrics.find(each => each.name === 'TaskDuration').value * 1000;
    };
    const figures = {};
    for (const step of await browser.run(() => Object.keys(globalThis.bench))) {
      const before = await busy();
      Object.assign(figures, await browser.run((name, count) => globalThis.bench[name](count), step, Number(rows)));
      figures[`${step}_busy`] = (await busy()) - before;
    }
    if (figures.scroll_frames) figures.scroll_busy /= figures.scroll_frames;
    await browser.cdp('HeapProfiler.collectGarbage');
    const { usedSize } = await browser.cdp('Runtime.getHeapUsage');
    const { js, css } = scripts[page];
    const gzip = gzipSync(js).length + gzipSync(css).length;
    const brotli = brotliCompressSync(js).length + brotliCompressSync(css).length;
    return { ...figures, memory: (usedSize + (figures.wasm ?? 0)) / 1e6, gzip: gzip / 1024, brotli: brotli / 1024 };
  } finally {
    await browser.stop();
  }
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];
const measured = {};
const began_load = loadavg()[0];
try {
  for (let round = 0; round < Number(rounds); ++round)
    for (const page of pages)
      for (const [name, value] of Object.entries(await round_of(page))) ((measured[page] ??= {})[name] ??= []).push(value);
} finally {
  server.close();
}
const figure = (page, name) => (measured[page]?.[name] ? median(measured[page][name]) : undefined);
const number = value => (value === undefined ? '–' : value >= 100 ? String(Math.round(value)) : value.toFixed(value < 1 ? 3 : 1));

console.log(`${rows} orders, medians of ${rounds} rounds, load ${began_load.toFixed(1)} before and ${loadavg()[0].toFixed(1)} after\n`);
console.log(`| | ${pages.join(' | ')} |\n|---|${pages.map(() => '---|').join('')}`);
for (const { name, what, of = {} } of kFigures)
  console.log(`| ${what} | ${pages.map(page => number(figure(page, of[page] ?? name))).join(' | ')} |`);
console.log();
for (const { what, goal, from, top, below } of kRatios) {
  const [upper, lower] = [figure(...top), below ? figure(...below) : 1];
  if (upper === undefined || lower === undefined) continue;
  const value = upper / lower;
  const met = from ? value >= goal : value <= goal;
  console.log(`${met ? 'met   ' : 'MISSED'}  ${what}: ${number(value)} (goal ${from ? '≥' : '≤'} ${goal})`);
}
