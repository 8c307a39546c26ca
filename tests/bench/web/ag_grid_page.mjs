// AG Grid Community with the same rows, as objects that are there already.
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { kShown, matches } from './columns.mjs';
import { drawn_when, list_bench } from './measure.mjs';
import { columns_of, objects_of } from './rows.mjs';

ModuleRegistry.registerModules([AllCommunityModule]);

let rowData;
let api;
const filters = { provider: '', text: '' };
const first = () => document.querySelector('.ag-row[row-index]:not([style*="none"])');
globalThis.bench = list_bench({
  prepare(count) {
    rowData = objects_of(columns_of(count));
    return {};
  },
  async start() {
    const began = performance.now();
    api = createGrid(document.querySelector('#list'), {
      rowData,
      columnDefs: kShown.map(([field, headerName, width]) => ({ field, headerName, width })),
      isExternalFilterPresent: () => filters.provider !== '' || filters.text !== '',
      doesExternalFilterPass: ({ data }) =>
        (!filters.provider || data.provider === filters.provider) && (!filters.text || matches(data, filters.text)),
    });
    return (await drawn_when('the first rows', () => first()?.textContent)) - began;
  },
  first() {
    const top = document.querySelector('.ag-body-viewport, .ag-grid-viewport').getBoundingClientRect().top;
    const shown = [...document.querySelectorAll('.ag-row[row-index]')].filter(row => row.getBoundingClientRect().bottom > top + 1);
    shown.sort((a, b) => a.getAttribute('row-index') - b.getAttribute('row-index'));
    return shown[0]?.textContent ?? '';
  },
  sort: colId => api.applyColumnState({ state: [{ colId, sort: 'asc' }], defaultState: { sort: null } }),
  filter(provider) {
    filters.provider = provider;
    api.onFilterChanged();
  },
  search(text) {
    filters.text = text;
    api.onFilterChanged();
  },
  scroller: () => document.querySelector('.ag-body-viewport, .ag-grid-viewport'),
});
