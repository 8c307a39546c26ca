// Tabulator with the same rows, as objects that are there already.
import { TabulatorFull } from 'tabulator-tables';
import './node_modules/tabulator-tables/dist/css/tabulator.min.css';
import { kShown, matches } from './columns.mjs';
import { drawn_when, list_bench } from './measure.mjs';
import { columns_of, objects_of } from './rows.mjs';

const rows_of = () => document.querySelectorAll('.tabulator-row');

let data;
let table;
let ready = false;
const filters = { provider: '', text: '' };
const apply = () =>
  table.setFilter(
    row => (!filters.provider || row.provider === filters.provider) && (!filters.text || matches(row, filters.text)),
  );
globalThis.bench = list_bench({
  prepare(count) {
    data = objects_of(columns_of(count));
    return {};
  },
  async start() {
    const began = performance.now();
    const columns = kShown.map(([field, title, width]) => ({ field, title, width }));
    table = new TabulatorFull('#list', { data, columns, height: '800px' });
    table.on('tableBuilt', () => {
      ready = true;
    });
    return (await drawn_when('the first rows', () => ready && rows_of().length > 0)) - began;
  },
  // Rows near the visible part stay in the page: the one at the upper edge tells what is shown.
  first() {
    const top = document.querySelector('.tabulator-tableholder').getBoundingClientRect().top;
    for (const row of rows_of()) if (row.getBoundingClientRect().bottom > top + 1) return row.textContent;
    return '';
  },
  sort: column => void table.setSort(column, 'asc'),
  filter(provider) {
    filters.provider = provider;
    apply();
  },
  search(text) {
    filters.text = text;
    apply();
  },
  scroller: () => document.querySelector('.tabulator-tableholder'),
});
