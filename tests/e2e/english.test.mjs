// The English page is English: no Japanese is left in anything that the page says, in any view. Order data, the
// headers of an order file and what travels to a provider stay as they are.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { browser, product, screen } from './support/session.mjs';

const kEscape = '\uE00C';
const kJapanese = /[\u3001-\u3003\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/// The headers of the order files and how an order names its recipient there.
const kFileWords = ['受注番号', '店舗伝票番号', '受注数量', '受注電話番号', '受注郵便番号', '受注日', '合計金額', '商品価格', '商品計'];

let data;

function texts_in(value, out) {
  if (typeof value === 'string') {
    for (const line of value.split('\n')) if (kJapanese.test(line)) out.add(line.trim());
  } else if (value !== null && typeof value === 'object') {
    for (const each of Object.values(value)) texts_in(each, out);
  }
  return out;
}

/// Every text that belongs to an order or a shop, the longest first.
async function order_data() {
  const { columns } = await product.get('/api/orders?limit=5000');
  const out = new Set([...kFileWords, (await product.get('/api/session')).name]);
  for (const [name, values] of Object.entries(columns)) if (!/_ja$/.test(name)) texts_in(values, out);
  const { documents } = await product.send('POST', '/api/orders/documents', { ids: columns.id.slice(0, 100) });
  texts_in(documents.map(each => each.order), out);
  const { shops } = await product.get('/api/shops');
  texts_in(shops.map(({ name, payment_map }) => [name, payment_map.map(each => each.text)]), out);
  return [...out].sort((a, b) => b.length - a.length);
}

/// What the page says now, one entry each: texts, tool tips, labels for screen readers, hints in empty fields.
const said = () => {
  const skipped = element => element.closest('pre, [lang="ja"], style, script') !== null;
  const out = new Set([document.title]);
  for (const element of yoshin_test.everywhere('*')) {
    if (skipped(element)) continue;
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) out.add(node.textContent.trim());
    for (const name of ['title', 'aria-label', 'placeholder']) out.add(element.getAttribute(name) ?? '');
  }
  return [...out];
};

/// What is left in Japanese of what the page says, order data taken out.
async function left_over() {
  const texts = await browser.run(said);
  const rest = texts.map(text => data.reduce((shorter, each) => shorter.replaceAll(each, ''), text));
  return texts.filter((_, at) => kJapanese.test(rest[at]));
}

/// Presses the n-th element of a selector.
const press_nth = (selector, n) =>
  browser.until(`${selector} ${n}`, (wanted, at) => {
    const found = yoshin_test.everywhere(wanted).filter(each => yoshin_test.visible(each));
    found.at(at)?.click();
    return found.at(at) !== undefined;
  }, selector, n);

before(async () => {
  await screen.press('English');
  await screen.says('yoshin-order-panel', /Tick orders first/);
  data = await order_data();
});

test('the order list, in every one of its views', async () => {
  assert.equal(await browser.run(() => document.documentElement.lang), 'en');
  const views = await browser.run(() => yoshin_test.everywhere('[role=tab]').length);
  for (let view = views - 1; view >= 0; --view) {
    await press_nth('[role=tab]', view);
    await browser.until('the view', at => yoshin_test.everywhere('[role=tab]')[at].getAttribute('aria-selected') === 'true', view);
    assert.deepEqual(await left_over(), [], `view ${view}`);
  }
});

test('the plan of a bulk action and its results', async () => {
  await screen.tickAll();
  await press_nth('.actions button', 0);
  await screen.dialogSays(/Not applicable/);
  assert.deepEqual(await left_over(), [], 'plan');
  await press_nth('[slot=foot] .primary', -1);
  await screen.dialogSays(/Finished/);
  assert.deepEqual(await left_over(), [], 'results');
  await browser.keys(kEscape);
  await screen.dialogGone();
  await screen.press('Untick');
  await press_nth('.nav', 3);
  await screen.dialogSays(/\d{4}-\d\d-\d\d/);
  assert.deepEqual(await left_over(), [], 'runs');
  await browser.keys(kEscape);
  await screen.dialogGone();
});

for (const number of ['D-N902', 'D-K902', 'D-N941', 'D-K941', 'D-N921', 'D-K911', 'D-1009', 'D-1001', 'MANUAL-K7'])
  test(`every tab of the drawer of ${number}`, async () => {
    await screen.find(number);
    await screen.press(number);
    await browser.until('the order', wanted => yoshin_test.everywhere('h2').some(each => each.textContent === wanted), number);
    const drawer_tabs = () => yoshin_test.everywhere('yoshin-order-drawer')[0].shadowRoot.querySelectorAll('[role=tab]');
    const count = await browser.run(`() => (${drawer_tabs})().length`);
    for (let tab = 0; tab < count; ++tab) {
      await browser.run(`at => { (${drawer_tabs})()[at].click(); }`, tab);
      await browser.until('the tab', `at => (${drawer_tabs})()[at].getAttribute('aria-selected') === 'true'`, tab);
      assert.deepEqual(await left_over(), [], `tab ${tab}`);
    }
  });

test('the dialogs that settle a lost answer', async () => {
  for (const kind of ['enter_provider_id', 'confirm_absent']) {
    await screen.find('D-N941');
    await press_nth(`tbody [data-kind=${kind}]`, 0);
    await screen.dialogSays(/D-N941/);
    assert.deepEqual(await left_over(), [], kind);
    await browser.keys(kEscape);
    await screen.dialogGone();
  }
});

test('an order file, damaged and whole', async () => {
  const choose_shop = () =>
    browser.until('the shop', () => {
      const select = yoshin_test.everywhere('yoshin-import-dialog')[0]?.shadowRoot.querySelector('select');
      if (!select) return false;
      select.value = 'demo';
      select.dispatchEvent(new Event('change'));
      return true;
    });
  for (const [file, pattern] of [['bad/excel_damage.csv', /cannot be imported/], ['next_engine_500.csv', /500 orders/]]) {
    await screen.drop(file);
    await screen.dialogSays(/Shop/);
    assert.deepEqual(await left_over(), [], `${file} dropped`);
    await choose_shop();
    await screen.dialogSays(pattern);
    if (file === 'next_engine_500.csv') {
      await press_nth('[slot=foot] .primary', -1);
      await screen.dialogSays(/500 orders imported/);
      data = await order_data();
    } else {
      const dialog = await left_over();
      assert.deepEqual(dialog.filter(text => !/例示|　/.test(text)), [], `${file} read`);
    }
    await browser.keys(kEscape);
    await screen.dialogGone();
  }
});

test('the settings, advanced ones included', async () => {
  await screen.press('Settings');
  await browser.run(() => {
    for (const each of yoshin_test.everywhere('details')) each.open = true;
  });
  await browser.until('the settings', () => yoshin_test.everywhere('.setting').length > 5);
  assert.deepEqual(await left_over(), []);
});
