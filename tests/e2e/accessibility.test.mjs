// Nothing serious for axe-core in any view, in either language, light and dark.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Axe } from './support/axe.mjs';
import { browser, screen } from './support/session.mjs';

const kEscape = '\uE00C';
/// Orders of several providers in different states.
const kOrders = ['D-N902', 'D-K902', 'D-N941', 'D-N921', 'D-K911', 'D-1001', 'MANUAL-K7'];

const axe = new Axe(browser);
const faults = [];

/// Looks at a view; what is found fails the test at its end, so that one run tells all.
async function look(view, selector) {
  faults.push(...(await axe.faults(view, selector)));
}

afterEach(() => assert.deepEqual(faults.splice(0), []));

/// Presses the n-th visible element of a selector.
const press_nth = (selector, n) =>
  browser.until(`${selector} ${n}`, (wanted, at) => {
    const found = yoshin_test.everywhere(wanted).filter(each => yoshin_test.visible(each) && !each.disabled);
    found.at(at)?.click();
    return found.at(at) !== undefined;
  }, selector, n);

const leave_card = () => browser.keys(kEscape);

async function leave_dialog() {
  await browser.keys(kEscape);
  await screen.dialogGone();
}

/// Shows what is folded away in the drawer and the settings.
const open_details = () => {
  for (const each of yoshin_test.everywhere('.entry details, section details')) each.open = true;
};

/// Presses each tab of a component in turn.
async function each_tab(component, visit) {
  const tabs = wanted => [...yoshin_test.everywhere(wanted).at(-1).shadowRoot.querySelectorAll('[role=tab]')];
  const count = await browser.run(`wanted => (${tabs})(wanted).length`, component);
  for (let at = 0; at < count; ++at) {
    await browser.run(`(wanted, at) => { (${tabs})(wanted)[at].click(); }`, component, at);
    await browser.until('the tab', `(wanted, at) => (${tabs})(wanted)[at].getAttribute('aria-selected') === 'true'`, component, at);
    await visit(at);
  }
}

for (const [language, words] of Object.entries({
  ja: { lang: '日本語', plan: /対象外/, done: /完了しました/, runs: /\d{4}-\d\d-\d\d/, settings: '各種設定', fees: '手数料を再適用', reapply: /件に適用する/ },
  en: { lang: 'English', plan: /Not applicable/, done: /Finished/, runs: /\d{4}-\d\d-\d\d/, settings: 'Settings', fees: 'Apply fees again', reapply: /Apply to/ },
})) {
  test(`${language}: the order list in every one of its views`, async () => {
    await screen.open();
    if (language === 'en') await screen.press(words.lang);
    await browser.until('the language', wanted => document.documentElement.lang === wanted, language);
    await axe.load();
    await each_tab('yoshin-order-filter', at => look(`view ${at}`));
    await browser.run(() => yoshin_test.everywhere('yoshin-order-filter')[0].shadowRoot.querySelectorAll('[role=tab]')[0].click());
  });

  test(`${language}: filter, views and columns, and the row menu`, async () => {
    for (const card of ['yoshin-filter-card', 'yoshin-view-card', 'yoshin-column-card']) {
      await browser.run(wanted => yoshin_test.everywhere(wanted)[0].show(), card);
      await browser.until(card, wanted => yoshin_test.everywhere(wanted)[0].shadowRoot.querySelector('[popover] input') !== null, card);
      await look(card, card);
      await leave_card();
    }
    await screen.find('D-1009');
    await screen.openMenu('D-1009');
    await look('row menu', 'yoshin-row-menu');
    await browser.keys(kEscape);
    await screen.search('');
  });

  for (const number of kOrders)
    test(`${language}: every tab of the drawer of ${number}`, async () => {
      await screen.find(number);
      await screen.press(number);
      await browser.until('the order', wanted => yoshin_test.everywhere('h2').some(each => each.textContent === wanted), number);
      await each_tab('yoshin-order-drawer', async at => {
        await browser.run(open_details);
        await look(`drawer ${number} tab ${at}`, 'yoshin-order-drawer');
      });
      await browser.keys(kEscape);
      await screen.search('');
    });

  test(`${language}: plan, results, CSV output and runs`, async () => {
    await screen.tickAll();
    await press_nth('.actions button', 0);
    await screen.dialogSays(words.plan);
    await look('plan', 'yoshin-run-dialog');
    await press_nth('[slot=foot] .primary', -1);
    await screen.dialogSays(words.done);
    await look('results', 'yoshin-run-dialog');
    await leave_dialog();
    await look('ticked');
    await browser.keys('?');
    await screen.dialogSays(/PageDown/);
    await look('keys', 'yoshin-keys-dialog');
    await leave_dialog();
    await press_nth('.bar ~ button', -2);
    await screen.dialogSays(/UTF-8/);
    await look('CSV output', 'yoshin-results-dialog');
    await leave_dialog();
    await press_nth('.nav', 3);
    await screen.dialogSays(words.runs);
    await look('runs', 'yoshin-runs-dialog');
    await leave_dialog();
  });

  test(`${language}: an order file, damaged and whole`, async () => {
    for (const [file, answer] of [['bad/excel_damage.csv', '.note.error'], ['next_engine_500.csv', '.facts']]) {
      await screen.drop(file);
      await look(`${file} dropped`, 'yoshin-import-dialog');
      await browser.until('the shop', () => {
        const select = yoshin_test.everywhere('yoshin-import-dialog')[0]?.shadowRoot.querySelector('select');
        if (!select) return false;
        select.value = 'demo';
        select.dispatchEvent(new Event('change'));
        return true;
      });
      await browser.until(answer, wanted => yoshin_test.everywhere('yoshin-import-dialog')[0].shadowRoot.querySelector(wanted) !== null, answer);
      await look(`${file} read`, 'yoshin-import-dialog');
      await leave_dialog();
    }
  });

  test(`${language}: the dialogs that settle a lost answer`, async () => {
    for (const kind of ['enter_provider_id', 'confirm_absent']) {
      await screen.find('D-N941');
      await press_nth(`tbody [data-kind=${kind}]`, 0);
      await screen.dialogSays(/D-N941/);
      await look(kind, 'yoshin-settle-dialog');
      await leave_dialog();
    }
    await screen.search('');
  });

  test(`${language}: the settings and the fees to apply again`, async () => {
    await screen.press(words.settings);
    await browser.until('the settings', () => yoshin_test.everywhere('.setting').length > 5);
    await browser.run(open_details);
    await look('settings');
    await screen.press(words.fees);
    await screen.dialogSays(words.reapply);
    await look('fees', 'yoshin-reapply-dialog');
    await leave_dialog();
  });
}
