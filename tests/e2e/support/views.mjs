// Every dialog, card and screen that opens over or beside the order list, and how to open each in either language: what
// walks over all of them (accessibility, narrow windows) goes through this one table. A new dialog is a row here.
import assert from 'node:assert/strict';
import { browser, product, screen } from './session.mjs';
import { static_page } from './static_page.mjs';

const kEscape = '\uE00C';
/// Places in the navigation and in その他の処理.
const kNav = { orders: 0, import: 1, slips: 2, runs: 3, settings: 4 };
const kTasks = { check: 0, entry: 1, fees: 2, labels: 3, slips: 4 };
/// Orders of the demo by what a view needs of them.
const kLost = 'D-N941';
const kInvoiced = 'D-1014';
const kEdited = 'MANUAL-N4';

/// Presses the n-th of the visible elements that can be pressed.
export const press_nth = (selector, n) =>
  browser.until(`${selector} ${n}`, (wanted, at) => {
    const found = yoshin_test.everywhere(wanted).filter(each => yoshin_test.visible(each) && !each.disabled).at(at);
    found?.click();
    return found !== undefined;
  }, selector, n);

/// Waits until something in the last element of `selector` is there to be seen.
const shows = (selector, inside) =>
  browser.until(`${inside} in ${selector}`, (wanted, part) => {
    const root = yoshin_test.everywhere(wanted).at(-1);
    return root ? yoshin_test.everywhere(part, root.shadowRoot ?? root).some(yoshin_test.visible) : false;
  }, selector, inside);

const in_last = (selector, script, ...args) =>
  browser.run(`(wanted, ...args) => (${script})(yoshin_test.everywhere(wanted).at(-1), ...args)`, selector, ...args);

async function go(place) {
  await press_nth('.nav', kNav[place]);
}

async function tick_list() {
  await go('orders');
  await browser.until('every order ticked', () => {
    const box = yoshin_test.everywhere('thead th.tick input')[0];
    if (!box.checked) box.click();
    return box.checked;
  });
}

async function untick() {
  if (await browser.run(() => yoshin_test.everywhere('.untick').length > 0)) await press_nth('.untick', 0);
}

async function panel_task(name) {
  await browser.run(() => yoshin_test.everywhere('yoshin-order-panel yoshin-menu, yoshin-menu')[0].shadowRoot.querySelector('[aria-haspopup]').click());
  await browser.until(`the task ${name}`, place => {
    const item = yoshin_test.everywhere('yoshin-order-panel yoshin-menu [role=menuitem], [role=menuitem]').filter(yoshin_test.visible)[place];
    item?.click();
    return item !== undefined;
  }, kTasks[name]);
}

async function with_shop() {
  await browser.until('the shop', () => {
    const select = yoshin_test.everywhere('yoshin-import-dialog')[0]?.shadowRoot.querySelector('select');
    if (!select) return false;
    select.value = 'demo';
    select.dispatchEvent(new Event('change'));
    return true;
  });
}

async function read_file(file, then) {
  await screen.drop(file);
  await with_shop();
  await shows('yoshin-import-dialog', then);
}

async function open_order(number) {
  await screen.find(number);
  await browser.run(wanted => yoshin_test.row(wanted).querySelector('.order .link').click(), number);
  await browser.until('the order', wanted => yoshin_test.everywhere('h2').some(each => each.textContent === wanted), number);
}

const card = name => async () => {
  await go('orders');
  await in_last(name, each => each.show());
  await shows(name, '[popover] input');
};

async function settle(kind) {
  await screen.find(kLost);
  await press_nth(`tbody [data-kind=${kind}]`, 0);
  await shows('yoshin-settle-dialog', '.form');
}

async function id_of(number) {
  const { columns } = await product.get('/api/orders?limit=5000');
  return columns.id[columns.number.indexOf(number)];
}

let edits = 0;
/// Two people change the same fields of an order; the page asks which shall stay.
async function merge() {
  await open_order(kEdited);
  const type = text =>
    in_last('yoshin-order-form', (form, value) => {
      for (const field of [...[...form.shadowRoot.querySelector('section').querySelectorAll('input')].slice(0, 2), form.shadowRoot.querySelector('textarea')]) {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      }
    }, text);
  await shows('yoshin-order-form', 'textarea');
  await type(`見本 ${++edits}`);
  const id = await id_of(kEdited);
  const { order } = await product.get(`/api/orders/${id}`);
  const changes = { notes: `別の人 ${edits}`, buyer: { ...order.buyer, name: `別の人 ${edits}`, kana: 'ベツノヒト' } };
  await product.send('PUT', `/api/orders/${id}`, { version: order.version, changes });
  await shows('yoshin-order-form', '.bar .note.error');
  await in_last('yoshin-order-form', form => form.shadowRoot.querySelector('.bar button.primary').click());
  await shows('yoshin-merge-dialog', 'tbody tr');
}

async function leave_merge() {
  await browser.keys(kEscape);
  await screen.dialogGone();
  await in_last('yoshin-order-form', form => form.shadowRoot.querySelector('.bar button').click());
  await leave_drawer();
}

async function leave_drawer() {
  await browser.run(() => yoshin_test.everywhere('aside .close')[0]?.click());
  await browser.until('the list again', () => yoshin_test.everywhere('yoshin-order-drawer').length === 0);
  await screen.search('');
}

/// Twelve digits whose last is the first eleven modulo 7, as the carriers print them.
function slip_of(serial) {
  const first = String(49_000_000_000 + serial);
  return first + String(Number(BigInt(first) % 7n));
}

/// A carrier's file with a row of each kind: new, a wrong digit, twice the same number, damaged, of nobody.
async function slips_file() {
  const { columns } = await product.get('/api/orders?limit=5000');
  const fits = (_, at) => columns.status[at] === 'approved' && columns.slips[at] === '' && columns.carrier[at] === 'yamato';
  const [first, second, third, fourth, fifth] = columns.number.filter(fits);
  const wrong = slip_of(2).slice(0, 11) + String((Number(slip_of(2)[11]) + 1) % 7);
  const rows = [[first, slip_of(1)], [second, wrong], [third, slip_of(3)], [fourth, slip_of(3)], [fifth, '4.9E+11'], ['NOSUCHKEY1', slip_of(5)]];
  return Buffer.from(`お客様管理番号,送り状種類,クール区分,伝票番号,出荷予定日\r\n${rows.map(([key, slip]) => `${key},0,0,${slip},2026/01/07\r\n`).join('')}`);
}

/// Runs the action of the panel on the ticked orders to its end.
async function run(action) {
  await press_nth('.actions button', action);
  await press_nth('yoshin-run-dialog [slot=foot] .primary, [slot=foot] .primary', -1);
  await shows('yoshin-run-dialog', '[slot=foot] button.primary');
  await browser.until('the end of the run', () => yoshin_test.everywhere('yoshin-run-dialog')[0].flow.phase === 'done');
}

/// Makes what some views show and the demo lacks: an order with an invoice. To be called before the walk.
export async function prepare_views() {
  const shop = (await product.get('/api/shops')).shops.find(each => each.id === 'demo');
  const { enabled, settings, fee_rule } = shop.providers.find(each => each.provider === 'kuroneko');
  await product.send('PUT', '/api/shops/demo/providers/kuroneko', { version: shop.version, enabled, settings: { ...settings, 'kuroneko.bundle': 'on' }, fee_rule });
  await screen.open();
  await screen.find(kInvoiced);
  await screen.tick(kInvoiced);
  for (const action of [0, 5]) {
    await run(action);
    await leave_dialog();
  }
  await untick();
  await screen.search('');
}

async function invoice_pages() {
  await open_order(kInvoiced);
  await in_last('yoshin-order-drawer', drawer => [...drawer.shadowRoot.querySelectorAll('[role=tab]')].at(-1).click());
  await press_nth('.pane .primary', 0);
  await shows('yoshin-print-view', 'article');
}

async function leave_print() {
  await browser.keys(kEscape);
  await browser.until('no pages', () => document.querySelector('yoshin-print-view') === null);
  await leave_drawer();
}

async function leave_dialog() {
  await browser.keys(kEscape);
  await screen.dialogGone();
}

const leave_card = () => browser.keys(kEscape);

let server = null;
/// The page as a folder on any web server; `kept` are the settings that the page of the product keeps.
async function alone() {
  assert.deepEqual(await browser.complaints(), []);
  const kept = await browser.run(() => localStorage.getItem('yoshin.kept'));
  const language = await browser.run(() => document.documentElement.lang);
  server ??= await static_page();
  await screen.load(server.url);
  await speak(language);
  return kept;
}

async function with_rules() {
  const kept = await alone();
  await shows('yoshin-page', 'yoshin-first-run');
  await browser.run(text => {
    const input = yoshin_test.everywhere('input[type=file]')[0];
    const data = new DataTransfer();
    data.items.add(new File([text], 'settings.json'));
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
  }, kept);
  await shows('yoshin-page', 'yoshin-order-screen');
}

async function local_file() {
  await with_rules();
  await screen.drop('next_engine_500.csv');
  await with_shop();
  await press_nth('[slot=foot] .primary', -1);
  await screen.dialogGone();
  await screen.count(500);
}

/// Takes what the page alone kept away again, and goes back to the product.
async function leave_alone() {
  const language = await browser.run(() => document.documentElement.lang);
  await browser.run(() => localStorage.clear());
  await screen.open();
  // What the browser writes down and belongs there: no proxy answered, and nobody was asked before the file was left.
  assert.deepEqual((await browser.complaints()).filter(line => !/api\/session .*404|beforeunload/.test(line)), []);
  await speak(language);
}

/// Ends what the walk started.
export function stop_views() {
  server?.stop();
}

/// Shows the page in a language.
export async function speak(language) {
  await browser.until('a page', () => yoshin_test.everywhere('button[lang]').length > 0);
  await browser.run(wanted => yoshin_test.everywhere(`button[lang=${wanted}]`)[0]?.click(), language);
  await browser.until('the language', wanted => document.documentElement.lang === wanted, language);
}

// biome-ignore format: a table, one view a row
/// Name, the component to look at, what kind of thing it is, how to open it and how to leave it again; `loads`: opening and
/// leaving loads the page anew.
export const kViews = [
  { name: 'keys', part: 'yoshin-keys-dialog', open: async () => { await go('orders'); await browser.run(() => yoshin_test.everywhere('table[role=grid]')[0].focus()); await browser.keys('?'); await shows('yoshin-keys-dialog', 'kbd'); } },
  { name: 'filter', part: 'yoshin-filter-card', kind: 'card', open: card('yoshin-filter-card'), leave: leave_card },
  { name: 'own views', part: 'yoshin-view-card', kind: 'card', open: card('yoshin-view-card'), leave: leave_card },
  { name: 'columns', part: 'yoshin-column-card', kind: 'card', open: card('yoshin-column-card'), leave: leave_card },
  { name: 'bell', part: 'yoshin-bell', kind: 'card', open: async () => { await in_last('yoshin-bell', bell => bell.toggle()); await shows('yoshin-bell', '[popover] h2'); }, leave: leave_card },
  { name: 'results', part: 'yoshin-results-dialog', open: async () => { await tick_list(); await press_nth('.bar ~ button', 1); await shows('yoshin-results-dialog', 'fieldset'); } },
  { name: 'check', part: 'yoshin-check-dialog', open: async () => { await tick_list(); await panel_task('check'); await shows('yoshin-check-dialog', '.kind'); for (let at = 0; at < 3; ++at) await press_nth('yoshin-check-dialog .fold, .fold', at); } },
  { name: 'entry', part: 'yoshin-entry-dialog', open: async () => { await tick_list(); await panel_task('entry'); await shows('yoshin-entry-dialog', '.value input'); } },
  { name: 'entry, flag', part: 'yoshin-entry-dialog', open: async () => { await tick_list(); await panel_task('entry'); await press_nth('.choices input', 2); await shows('yoshin-entry-dialog', '.preview'); } },
  { name: 'fee simulation', part: 'yoshin-simulation-dialog', open: async () => { await panel_task('fees'); await shows('yoshin-simulation-dialog', 'yoshin-fee-plot'); } },
  { name: 'labels', part: 'yoshin-labels-dialog', open: async () => { await tick_list(); await panel_task('labels'); await shows('yoshin-labels-dialog', 'fieldset'); } },
  { name: 'slips, choose', part: 'yoshin-slips-dialog', open: async () => { await untick(); await go('slips'); await shows('yoshin-slips-dialog', '.drop'); } },
  { name: 'slips, compared', part: 'yoshin-slips-dialog', open: async () => { await screen.drop('issued.csv', await slips_file()); await shows('yoshin-slips-dialog', 'tbody tr'); } },
  { name: 'import, choose', part: 'yoshin-import-dialog', open: async () => { await go('import'); await shows('yoshin-import-dialog', '.drop'); } },
  { name: 'import, damaged', part: 'yoshin-import-dialog', open: () => read_file('bad/excel_damage.csv', '.note.error') },
  { name: 'import, whole', part: 'yoshin-import-dialog', open: () => read_file('next_engine_500.csv', '.facts') },
  { name: 'import, columns', part: 'yoshin-import-dialog', open: async () => { await read_file('own_cart_40.csv', '.stack button'); await press_nth('.stack > .row > button.primary', 0); await shows('yoshin-mapping-view', 'table'); } },
  { name: 'settle by id', part: 'yoshin-settle-dialog', open: () => settle('enter_provider_id'), leave: async () => { await leave_dialog(); await screen.search(''); } },
  { name: 'settle as absent', part: 'yoshin-settle-dialog', open: () => settle('confirm_absent'), leave: async () => { await leave_dialog(); await screen.search(''); } },
  { name: 'merge', part: 'yoshin-merge-dialog', open: merge, leave: leave_merge },
  { name: 'plan', part: 'yoshin-run-dialog', open: async () => { await tick_list(); await press_nth('.actions button', 0); await shows('yoshin-run-dialog', '[slot=foot] .primary'); } },
  { name: 'run results', part: 'yoshin-run-dialog', open: async () => { await tick_list(); await run(0); } },
  { name: 'runs', part: 'yoshin-runs-dialog', open: async () => { await go('runs'); await shows('yoshin-runs-dialog', 'tbody tr'); } },
  { name: 'settings', part: 'yoshin-page', kind: 'page', open: async () => { await go('settings'); await browser.until('the settings', () => yoshin_test.everywhere('.setting').length > 5); }, leave: () => go('orders') },
  { name: 'reapply', part: 'yoshin-reapply-dialog', open: async () => { await go('settings'); await press_nth('footer button', 0); await shows('yoshin-reapply-dialog', 'table, .empty'); }, leave: async () => { await leave_dialog(); await go('orders'); } },
  { name: 'invoice', part: 'yoshin-print-view', kind: 'page', open: invoice_pages, leave: leave_print },
  { name: 'without a server, first run', part: 'yoshin-page', kind: 'page', open: async () => { await alone(); await shows('yoshin-page', 'yoshin-first-run'); }, leave: leave_alone, loads: true },
  { name: 'without a server, no file', part: 'yoshin-page', kind: 'page', open: with_rules, leave: leave_alone, loads: true },
  { name: 'without a server, a file', part: 'yoshin-page', kind: 'page', open: local_file, leave: leave_alone, loads: true },
].map(view => ({ kind: 'dialog', leave: leave_dialog, ...view }));
