// A new build of the page while an old one is open: two real builds of which the second calls itself otherwise. The old
// page stays whole with what was typed in it, says that a new version is there, and gives way to it as a whole.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bundle } from '../../web/build.mjs';
import { Browser } from './support/browser.mjs';
import { ROOT } from './support/product.mjs';
import { Screen } from './support/screen.mjs';
import { static_page } from './support/static_page.mjs';

const folder = mkdtempSync(join(tmpdir(), 'yoshin-update-'));
const wasm = process.env.YOSHIN_WASM ?? join(ROOT, 'build/wasm/wasm');
const builds = ['first', 'second'].map(name => join(folder, name));

/// Another name in the header, and nothing else.
const renamed = {
  name: 'renamed',
  setup({ onLoad }) {
    onLoad({ filter: /ui\/texts\/page\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace("brand: ['与信'", "brand: ['与信（新）'"),
      loader: 'ts',
    }));
  },
};

await bundle({ out: builds[0], wasm });
await bundle({ out: builds[1], wasm, plugins: [renamed] });
let served = builds[0];
const server = await static_page(() => served);
const browser = await Browser.start();
const screen = new Screen(browser, null);

after(async () => {
  await browser.stop();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const header = () => screen.says('yoshin-page', /Yoshin/);
/// The files of the page that this document has loaded.
const loaded = () => browser.run(() => performance.getEntriesByType('resource').map(each => new URL(each.name).pathname.split('/').pop()));
/// What a build has and the other one has not.
const own = at => readdirSync(builds[at]).filter(name => !name.endsWith('.br') && !readdirSync(builds[1 - at]).includes(name));
const active = () =>
  browser.until('a service worker at work', async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === 'activated' && navigator.serviceWorker.controller !== null;
  });

test('the two builds differ in their names, and the first is kept', async () => {
  assert.ok(own(0).some(name => /^yoshin.*\.js$/.test(name)) && own(1).some(name => /^yoshin.*\.js$/.test(name)));
  await screen.load(server.url);
  assert.doesNotMatch(await header(), /与信（新）/);
  await active();
});

test('with the second build on the server the open page stays whole, keeps what was typed, and says so', async () => {
  await screen.fill('', '見本商店 本店');
  served = builds[1];
  await browser.run(async () => {
    await (await navigator.serviceWorker.getRegistration()).update();
  });
  assert.match(await screen.says('yoshin-page', /新しい版があります/), /更新/);
  assert.doesNotMatch(await header(), /与信（新）/);
  const typed = await browser.run(() => yoshin_test.everywhere('yoshin-first-run')[0].shadowRoot.querySelector('input:not([type=file])').value);
  assert.equal(typed, '見本商店 本店');
  const files = await loaded();
  assert.deepEqual(own(1).filter(name => name !== 'service_worker.js' && files.includes(name)), [], 'nothing of the second build');
  // Its files are still there for what it loads later, although the server has them no more.
  const kept = await browser.run(async name => (await fetch(`./${name}`)).status, own(0).find(name => /^yoshin.*\.js$/.test(name)));
  assert.equal(kept, 200);
});

test('更新 loads the second build whole, and without its server it comes again', async () => {
  await screen.press('更新');
  await browser.until('the second build', () => document.querySelector('yoshin-page')?.shadowRoot?.textContent.includes('与信（新）'));
  await screen.helped();
  const files = await loaded();
  assert.deepEqual(own(0).filter(name => files.includes(name)), [], 'nothing of the first build');
  const caches_kept = await browser.until('one build in the cache', async () => {
    const names = await caches.keys();
    return names.length === 1 ? (await (await caches.open(names[0])).keys()).map(request => new URL(request.url).pathname.split('/').pop()) : null;
  });
  for (const name of own(1).filter(each => /\.(js|css|wasm)$/.test(each) && each !== 'service_worker.js')) assert.ok(caches_kept.includes(name), name);
  served = join(folder, 'nothing');
  await screen.load(server.url);
  assert.match(await header(), /与信（新）/);
});
