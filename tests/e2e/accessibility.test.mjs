// Nothing serious for axe-core in any view or dialog, in either language, light and dark. The dialogs: support/views.mjs.
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { Axe } from './support/axe.mjs';
import { browser, screen } from './support/session.mjs';
import { kViews, prepare_views, speak, stop_views } from './support/views.mjs';

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

test('an order with an invoice', () => prepare_views());
after(() => stop_views());

for (const language of ['ja', 'en']) {
  test(`${language}: the order list in every one of its views`, async () => {
    await screen.open();
    await speak(language);
    await axe.load();
    await each_tab('yoshin-order-filter', at => look(`view ${at}`));
    await browser.run(() => yoshin_test.everywhere('yoshin-order-filter')[0].shadowRoot.querySelectorAll('[role=tab]')[0].click());
  });

  test(`${language}: the row menu`, async () => {
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

  for (const view of kViews)
    test(`${language}: ${view.name}`, async () => {
      await view.open();
      await browser.run(open_details);
      if (view.loads) await axe.load();
      await look(view.name, view.part);
      await view.leave();
      if (view.loads) await axe.load();
    });
}
