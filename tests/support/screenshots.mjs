// Takes the pictures of docs/images from the demo: its orders run, some slip numbers entered, one order open; then those of
// the user guides in both languages.
// Usage: node tests/support/screenshots.mjs [BINARY]
import { join } from 'node:path';
import { Browser } from '../e2e/support/browser.mjs';
import { Product, ROOT } from '../e2e/support/product.mjs';
import { Screen } from '../e2e/support/screen.mjs';
import { list_orders, plan_run, start_run, wait_run } from './client.mjs';
import { open_core } from './core.mjs';
import { take_guide_pictures } from './guide_pictures.mjs';

const kSize = { width: 1440, height: 900 };
const kShown = 'D-N961';
/// Parcels that leave after the credit check: the right numbers for their carriers.
const kSlips = { 'D-N961': '490714955765', 'D-K961': '490714955754', 'D-N962': '490714955732', 'D-K962': '490714955743' };
const kReported = ['D-N962', 'D-K962'];

const kBinary = process.argv[2] ?? 'build/release/proxy/yoshin';

const product = await Product.start({ binary: kBinary });
const browser = await Browser.start(kSize);
const screen = new Screen(browser, product);
const ask = await open_core();

async function run(action, numbers) {
  const rows = (await list_orders(product)).filter(row => numbers.includes(row.number));
  const { proposals } = await plan_run(product, ask, action, rows.map(row => row.id));
  await wait_run(product, await start_run(product, action, proposals));
}

async function prepare() {
  const numbers = (await list_orders(product)).map(row => row.number).filter(number => number.startsWith('D-'));
  // The youngest orders stay as they were imported, so that the first thing to do is in the picture.
  await run('credit_request', numbers.filter(number => !/^D-10[23]/.test(number)));
  const rows = await list_orders(product);
  for (const [number, slip_number] of Object.entries(kSlips)) {
    const { id, version } = rows.find(row => row.number === number);
    await product.send('PUT', `/api/orders/${id}`, { version, changes: { parcels: [{ slip_number }] } });
  }
  await run('slip_sync', kReported);
}

/// The picture holds the page alone, in exactly this size.
async function fit_window() {
  const [width, height] = await browser.run(() => [innerWidth, innerHeight]);
  const rect = { width: kSize.width * 2 - width, height: kSize.height * 2 - height };
  await browser.call('POST', `${browser.session}/window/rect`, rect);
}

/// Scrolls the list so that this order is the first in sight.
const scroll_to = number =>
  browser.until(`${number} at the top`, wanted => {
    const scroller = yoshin_test.everywhere('#scroll')[0];
    const row = yoshin_test.row(wanted);
    // The group's own box scrolls away; its cells stay.
    const head = scroller.querySelector('thead th').getBoundingClientRect().bottom;
    const off = row ? row.getBoundingClientRect().top - head : scroller.clientHeight / 2;
    scroller.scrollTop += off;
    return row !== undefined && Math.abs(off) < 1;
  }, number);

try {
  await prepare();
  await screen.open();
  await fit_window();
  await scroll_to('D-1023');
  await browser.screenshot(join(ROOT, 'docs/images/order-screen.png'));
  await scroll_to('D-N962');
  await screen.press(kShown);
  await screen.press('送信内容');
  await screen.says('yoshin-request-view', /POST/);
  await browser.run(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  await browser.screenshot(join(ROOT, 'docs/images/order-detail.png'));
} finally {
  await browser.stop();
  await product.stop();
}
for (const language of ['ja', 'en']) await take_guide_pictures(kBinary, language);
