// The real page with the real core. Only the answers of the order list come from memory, byte for byte as the proxy
// would send them, so that what is timed begins when the bytes are there.
import { drawn_when, list_bench } from './measure.mjs';
import { columns_of, pages_of } from './rows.mjs';

const kFirstRows = 300;
const kPageRows = 2000;
const memories = [];
let open_gate;
const gate = new Promise(done => {
  open_gate = done;
});
let answers = [];

const real_fetch = globalThis.fetch;
globalThis.fetch = async (url, init) => {
  if (!String(url).startsWith('/api/orders?')) return real_fetch(url, init);
  const query = new URL(url, location.href).searchParams;
  if (query.get('after') === '0') await gate;
  const bytes = answers.shift();
  // Nothing changes any more: the long poll waits for ever.
  if (!bytes) return new Promise(() => {});
  return new Response(bytes, { headers: { 'Content-Type': 'application/json' } });
};
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
  const instance = await instantiate(...given);
  memories.push(instance.exports.memory);
  return instance;
};

const find = (...path) =>
  path.reduce((root, selector) => (root?.shadowRoot ?? root)?.querySelector(selector), document);
const screen = () => find('yoshin-page', 'yoshin-order-screen');
const table = () => screen()?.shadowRoot.querySelector('yoshin-order-table');
const first_row = () => table()?.shadowRoot.querySelector('#body tr .order .link')?.textContent ?? '';
const kHeads = { buyer_name: 'buyer', recipient_name: 'recipient', billed: 'billed' };
let longest = 0;
new PerformanceObserver(list => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

const list = {
  prepare(rows) {
    const encoder = new TextEncoder();
    const columns = columns_of(rows);
    // As the page asks: few rows first.
    const pages = [...pages_of(columns, kFirstRows).slice(0, 1), ...pages_of(columns, kPageRows, kFirstRows)];
    answers = pages.map(page => encoder.encode(JSON.stringify(page)));
    return { bytes: answers.reduce((sum, each) => sum + each.length, 0) / 1e6 };
  },
  async start() {
    await drawn_when('the page', () => table() !== null);
    longest = 0;
    const began = performance.now();
    this.began = began;
    open_gate();
    return (await drawn_when('the first rows', () => first_row() !== '')) - began;
  },
  async loaded() {
    const { feed } = screen().app;
    const all_rows = (await drawn_when('all rows', () => feed.loaded)) - this.began;
    // A long task is reported after it ended.
    await new Promise(done => setTimeout(done, 300));
    return { all_rows, longest };
  },
  first: () => first_row() + (table().shadowRoot.querySelector('#body tr')?.getAttribute('aria-rowindex') ?? ''),
  sort: column => table().shadowRoot.querySelector(`th.${kHeads[column]} button`).click(),
  filter(provider) {
    const filter = screen().shadowRoot.querySelector('yoshin-order-filter');
    filter.dispatchEvent(
      new CustomEvent('filter', { detail: { ...filter.filter, providers: provider ? [provider] : [] } }),
    );
  },
  search(text) {
    const input = screen().shadowRoot.querySelector('yoshin-order-filter').shadowRoot.querySelector('input[type=search]');
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  },
  scroller: () => table().shadowRoot.querySelector('#scroll'),
  more: { core: () => core_figures() },
};

/// What the core needs for each question, without the screen.
function core_figures() {
  const { questions } = screen().app;
  const none = { shops: [], providers: [], statuses: [], text: '', view: 'all' };
  const timed = (filter, sort) => {
    const times = [];
    for (let round = 0; round < 15; ++round) {
      const began = performance.now();
      questions.ask('table_view', { filter: { ...none, ...filter }, sort });
      times.push(performance.now() - began);
    }
    return times.sort((a, b) => a - b)[7];
  };
  const usual = { column: 'ordered_at', descending: true };
  const figures = {
    core_sort_text: timed({}, { column: 'buyer_name', descending: false }),
    core_sort_number: timed({}, { column: 'billed', descending: true }),
    core_filter: timed({ providers: ['kuroneko'] }, usual),
    core_search: timed({ text: '佐藤' }, usual),
  };
  return { ...figures, wasm: memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) };
}

globalThis.bench = list_bench(list);
await import('../../../web/src/main.ts');
