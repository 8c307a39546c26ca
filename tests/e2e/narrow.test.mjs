// The screen on a phone (360 px) and at 200 % zoom: nothing pushes the page sideways, everything can be reached by
// scrolling as a person scrolls, the details are a sheet over the whole page, dialogs fit.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { browser, screen } from './support/session.mjs';

const kEscape = '\uE00C';
/// A window of 1440 x 900 at 200 % has 720 x 450 CSS pixels of two dots each.
const kSizes = {
  'a phone': { width: 360, height: 740, deviceScaleFactor: 1, mobile: false },
  '200 % zoom': { width: 720, height: 450, deviceScaleFactor: 2, mobile: false },
};

/// Each element of `selectors` that cannot be seen whole in width and touched, after scrolling to it what has a scroll bar.
const out_of_reach = selectors => {
  const parent = element => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
  const topmost = (x, y, root = document) => {
    const found = root.elementFromPoint(x, y);
    return found?.shadowRoot && found.shadowRoot !== root ? (topmost(x, y, found.shadowRoot) ?? found) : found;
  };
  const reached = element => {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    for (let each = parent(element); each; each = parent(each)) {
      const { overflowX, overflowY } = getComputedStyle(each);
      if (each.scrollLeft !== 0 && !['auto', 'scroll'].includes(overflowX) && each !== document.documentElement) return false;
      if (each.scrollTop !== 0 && !['auto', 'scroll'].includes(overflowY) && each !== document.documentElement) return false;
    }
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1) return false;
    for (let hit = topmost((left + right) / 2, (top + bottom) / 2); hit; hit = parent(hit)) if (hit === element) return true;
    return false;
  };
  const found = selectors.map(selector => [selector, yoshin_test.everywhere(selector).filter(yoshin_test.visible)]);
  return found.flatMap(([selector, elements]) =>
    elements.length === 0 ? [`${selector}: none`] : elements.filter(each => !reached(each)).map(each => `${selector}: ${yoshin_test.words(each)}`),
  );
};

async function reachable(...selectors) {
  assert.deepEqual(await browser.run(out_of_reach, selectors), []);
}

const sideways = () => [document.documentElement, document.body].some(each => each.scrollWidth > innerWidth || each.scrollLeft !== 0);

afterEach(async () => assert.equal(await browser.run(sideways), false, 'the page scrolls sideways'));

/// The topmost dialog is inside the window, and its buttons too.
async function dialog_fits(what) {
  const box = await browser.run(() => {
    const { left, top, right, bottom } = yoshin_test.everywhere('dialog').pop().getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });
  assert.ok(box, `${what} is larger than the window`);
  await reachable('dialog header button', '[slot=foot] button');
  const body = () => {
    const { clientWidth, scrollWidth } = yoshin_test.everywhere('dialog .body').pop();
    return scrollWidth > clientWidth;
  };
  assert.equal(await browser.run(body), false, `${what} scrolls sideways`);
}

async function leave_dialog() {
  await browser.keys(kEscape);
  await screen.dialogGone();
}

const press_last = selector => browser.run(wanted => yoshin_test.everywhere(wanted).at(-1).click(), selector);

for (const [name, size] of Object.entries(kSizes))
  for (const language of ['ja', 'en']) {
    test(`${name}, ${language}: navigation, tabs, search, panel and list can be reached`, async () => {
      await browser.cdp('Emulation.setDeviceMetricsOverride', size);
      await screen.open();
      if ((await browser.run(() => document.documentElement.lang)) !== language) await browser.run(wanted => yoshin_test.everywhere(`button[lang=${wanted}]`)[0].click(), language);
      await browser.until('the language', wanted => document.documentElement.lang === wanted, language);
      await reachable('.nav', '.clock button', 'header > button', '.who', '[role=tab]', 'input[type=search]', '[popovertarget]');
      await reachable('.actions button', 'th.order', 'th.paid_on', 'tbody .order .link', 'tbody [data-do=action]', 'tbody td.payment');
      await reachable('select#provider');
      for (const [card, inside] of [['yoshin-filter-card', ['.values label', '.range input', '.quick button', '.foot button']], ['yoshin-column-card', ['.menu label', '.menu .up']], ['yoshin-view-card', ['form input', 'form button']]]) {
        await browser.run(wanted => yoshin_test.everywhere(wanted)[0].show(), card);
        await browser.until(card, wanted => yoshin_test.everywhere(wanted)[0].shadowRoot.querySelector('[popover] input') !== null, card);
        await reachable(...inside);
        await browser.run(wanted => yoshin_test.everywhere(wanted)[0].hide(), card);
      }
    });

    test(`${name}, ${language}: the details are a sheet over the whole page, with its close button in view`, async () => {
      await screen.find('D-N902');
      await screen.press('D-N902');
      await browser.until('the order', () => yoshin_test.everywhere('h2').some(each => each.textContent === 'D-N902'));
      const sheet = await browser.run(() => {
        const { left, top, width, height } = yoshin_test.everywhere('yoshin-order-drawer')[0].getBoundingClientRect();
        return { left, top, width, height };
      });
      assert.deepEqual(sheet, { left: 0, top: 0, width: size.width, height: size.height });
      await reachable('aside [role=tab]', '.field input', '.field select', '.field textarea', 'table.items input');
      await browser.run(() => {
        const aside = yoshin_test.everywhere('aside')[0];
        aside.scrollTop = aside.scrollHeight;
      });
      await reachable('aside .close');
      await browser.click(await browser.find(() => yoshin_test.everywhere('aside .close')[0]));
      await browser.until('the list again', () => yoshin_test.everywhere('yoshin-order-drawer').length === 0);
      await screen.search('');
    });

    test(`${name}, ${language}: the dialogs fit`, async () => {
      await screen.tickAll();
      await browser.until('the panel', () => !yoshin_test.everywhere('.actions button')[0].disabled);
      await browser.run(() => yoshin_test.everywhere('.actions button')[0].click());
      await screen.dialogSays(/NP/);
      await dialog_fits('the plan');
      await leave_dialog();
      await browser.run(() => yoshin_test.everywhere('.nav')[3].click());
      await screen.dialogSays(/\d{4}-\d\d-\d\d/);
      await dialog_fits('the runs');
      await leave_dialog();
      await screen.drop('next_engine_500.csv');
      await browser.until('the shop', () => {
        const select = yoshin_test.everywhere('yoshin-import-dialog')[0]?.shadowRoot.querySelector('select');
        if (!select) return false;
        select.value = 'demo';
        select.dispatchEvent(new Event('change'));
        return true;
      });
      await screen.dialogSays(/M-260100001/);
      await dialog_fits('the import');
      await leave_dialog();
    });

    test(`${name}, ${language}: the settings`, async () => {
      await browser.run(() => yoshin_test.everywhere('.nav')[4].click());
      await browser.until('the settings', () => yoshin_test.everywhere('.setting').length > 5);
      await reachable('.nav', 'yoshin-settings-screen', 'label.field input', '.setting select', '.modes input', 'input.number', 'footer button');
    });
  }
