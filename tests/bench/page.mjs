// How long people wait for the page, in Chromium: from the address to the first rows of 600 orders, from a dropped file
// of 500 orders to its preview, and the longest time the page stood still meanwhile. Usage: node page.mjs BINARY
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Browser } from '../e2e/support/browser.mjs';
import { Product, ROOT } from '../e2e/support/product.mjs';
import { read_file, store_file } from '../support/client.mjs';
import { open_core } from '../support/core.mjs';

const kFile = 'next_engine_500.csv';
const kRounds = 5;

/// Runs in the page before anything of ours: notes when `shown` first finds something, and every long task.
const probe = () => {
  const everywhere = (selector, root = document) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(each => (each.shadowRoot ? everywhere(selector, each.shadowRoot) : [])),
  ];
  const state = { tasks: [], everywhere };
  globalThis.yoshin_probe = state;
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) state.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  state.first = selector =>
    new Promise(done => {
      const look = () => (everywhere(selector).length > 0 ? done(performance.now()) : requestAnimationFrame(look));
      look();
    });
  state.longest = from => Math.max(0, ...state.tasks.filter(task => task.startTime >= from).map(task => task.duration));
  state.rows = state.first('tbody#body tr');
};

async function first_rows(browser, url) {
  await browser.open(url);
  const rows = await browser.run(() => yoshin_probe.rows);
  // A long task is reported after it ended.
  await browser.run(() => new Promise(done => setTimeout(done, 300)));
  return { time: rows, longest: await browser.run(() => yoshin_probe.longest(0)) };
}

async function preview(browser, bytes) {
  const time = await browser.run(async base64 => {
    const { everywhere } = yoshin_probe;
    everywhere('.nav')[1].click();
    await yoshin_probe.first('.top select');
    const select = everywhere('.top select')[0];
    select.value = 'demo';
    select.dispatchEvent(new Event('change'));
    await new Promise(done => setTimeout(done, 300));
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], 'orders.csv'));
    const began = performance.now();
    globalThis.yoshin_probe.began = began;
    everywhere('.drop')[0].dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    return (await yoshin_probe.first('.facts')) - began;
  }, bytes.toString('base64'));
  await browser.run(() => new Promise(done => setTimeout(done, 300)));
  return { time, longest: await browser.run(() => yoshin_probe.longest(yoshin_probe.began)) };
}

function line(what, rounds) {
  const sorted = name => rounds.map(round => Math.round(round[name])).sort((a, b) => a - b);
  const [times, longest] = [sorted('time'), sorted('longest')];
  console.log(`${what}: ${times[0]}–${times.at(-1)} ms, longest task ${longest[0]}–${longest.at(-1)} ms`);
}

const product = await Product.start({ binary: process.argv[2] ?? 'build/bench/proxy/yoshin' });
const browser = await Browser.start();
try {
  const ask = await open_core();
  const bytes = readFileSync(join(ROOT, 'tests/data', kFile));
  await store_file(product, 'demo', await read_file(product, ask, 'demo', bytes), kFile, bytes);
  const source = `(${probe})()`;
  await browser.call('POST', `${browser.session}/goog/cdp/execute`, {
    cmd: 'Page.addScriptToEvaluateOnNewDocument',
    params: { source },
  });
  const shown = [];
  const previews = [];
  for (let round = 0; round < kRounds; ++round) {
    shown.push(await first_rows(browser, product.url));
    previews.push(await preview(browser, bytes));
  }
  line('first rows of 600 orders, cold cache', shown.slice(0, 1));
  line('first rows of 600 orders, warm cache', shown.slice(1));
  line('preview of a dropped file of 500 orders', previews);
} finally {
  await browser.stop();
  await product.stop();
}
