// One product with a browser on its order screen, for all tests of a file: started before the first of them and ended
// after the last. Then neither the console nor the content security policy may have complained, and the proxy must end
// cleanly.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Browser } from './browser.mjs';
import { Product } from './product.mjs';
import { Screen } from './screen.mjs';

/// Nothing is left running when a later part does not start.
async function started() {
  const parts = [];
  try {
    const product = await Product.start();
    parts.push(product);
    const browser = await Browser.start();
    parts.push(browser);
    const screen = new Screen(browser, product);
    await screen.open();
    return { product, browser, screen };
  } catch (error) {
    for (const part of parts.reverse()) await part.stop();
    throw error;
  }
}

export const { product, browser, screen } = await started();

after(async () => {
  const complaints = await screen.complaints();
  await browser.stop();
  const code = await product.stop();
  assert.deepEqual(complaints, [], 'the console or the content security policy complained');
  assert.equal(code, 0, `the proxy must end cleanly:\n${product.log.slice(-2000)}`);
});
