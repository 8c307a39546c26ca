// The screen on a phone (360 px) and at 200 % zoom: nothing pushes the page sideways, everything can be reached by
// scrolling as a person scrolls, the details are a sheet over the whole page, dialogs fit.
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { browser, screen } from './support/session.mjs';
import { kViews, prepare_views, speak, stop_views } from './support/views.mjs';

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

/// A card stands inside the window and does not scroll sideways.
async function card_fits({ name, part }) {
  const found = await browser.run(wanted => {
    const card = yoshin_test.everywhere(wanted).at(-1).shadowRoot.querySelector('[popover]');
    const { left, top, right, bottom } = card.getBoundingClientRect();
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return { inside, wide: card.scrollWidth > card.clientWidth };
  }, part);
  assert.deepEqual(found, { inside: true, wide: false }, name);
}

test('an order with an invoice', () => prepare_views());
after(() => stop_views());

for (const [name, size] of Object.entries(kSizes))
  for (const language of ['ja', 'en']) {
    test(`${name}, ${language}: navigation, tabs, search, panel and list can be reached`, async () => {
      await browser.cdp('Emulation.setDeviceMetricsOverride', size);
      await screen.open();
      await speak(language);
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

    for (const view of kViews)
      test(`${name}, ${language}: ${view.name}`, async () => {
        await view.open();
        if (view.kind === 'dialog') await dialog_fits(view.name);
        if (view.kind === 'card') await card_fits(view);
        assert.equal(await browser.run(sideways), false, 'the page scrolls sideways');
        await view.leave();
      });

    test(`${name}, ${language}: the settings`, async () => {
      await browser.run(() => yoshin_test.everywhere('.nav')[4].click());
      await browser.until('the settings', () => yoshin_test.everywhere('.setting').length > 5);
      await reachable('.nav', 'yoshin-settings-screen', 'label.field input', '.setting select', '.modes input', 'input.number', 'footer button');
    });
  }
