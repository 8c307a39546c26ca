// The two halves of the page: the list is there before anything else is asked for, and goes on where the other half
// cannot be loaded.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Browser } from './support/browser.mjs';
import { Product } from './support/product.mjs';
import { Screen } from './support/screen.mjs';

const product = await Product.start();
const browser = await Browser.start();
const screen = new Screen(browser, product);

after(async () => {
  await browser.stop();
  await product.stop();
});

const open_first = () => browser.run(() => yoshin_test.everywhere('tbody#body .order .link')[0].click());

test('nothing of the desk is asked for before the rows are there, and all of it behind them', async () => {
  await screen.open();
  const files = await browser.until('the desk', () => {
    const files = performance
      .getEntriesByType('resource')
      .map(({ name, startTime, responseEnd }) => ({ file: new URL(name).pathname, startTime, responseEnd }));
    return files.filter(({ file }) => file.startsWith('/desk.')).length === 2 ? files : null;
  });
  const rows = files.find(({ file }) => file === '/api/orders');
  for (const { file, startTime } of files.filter(each => each.file.startsWith('/desk.')))
    assert.ok(startTime >= rows.responseEnd, `${file} was asked for before the rows came`);
});

test('where the desk cannot be loaded, the list works, and the page says what to do', async () => {
  await browser.cdp('Network.enable', {});
  await browser.cdp('Network.setBypassServiceWorker', { bypass: true });
  await browser.cdp('Network.setCacheDisabled', { cacheDisabled: true });
  await browser.cdp('Network.setBlockedURLs', { urls: ['*/desk.*'] });
  await screen.open();
  await browser.run(() => yoshin_test.everywhere('yoshin-order-filter')[0].focus_search());
  await browser.keys('D-N951');
  await browser.until('one row', () => yoshin_test.everywhere('tbody#body tr').length === 1);
  await open_first();
  await screen.says('yoshin-page', /画面の続きを読み込めませんでした/);
  assert.equal(await browser.run(() => yoshin_test.everywhere('yoshin-order-drawer').length), 0);
});

test('with the connection back, the same press opens the order', async () => {
  await browser.cdp('Network.setBlockedURLs', { urls: [] });
  await open_first();
  await screen.says('yoshin-order-drawer', /D-N951/);
});
