// The pictures of the user guides, in one language: what a clerk does in a day, on the demo's orders.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Browser } from '../e2e/support/browser.mjs';
import { Product, ROOT } from '../e2e/support/product.mjs';
import { Screen } from '../e2e/support/screen.mjs';
import { load } from '../web/load.mjs';
import { list_orders } from './client.mjs';

const kSize = { width: 1280, height: 800 };
const kEscape = '\uE00C';
const kTexts = (await load('ui/texts/texts.ts')).known_texts();
/// What leaves today, with slip numbers as the carrier gave them; the last one has a wrong check digit.
const kSlips = [['D-N951', '490714955765'], ['D-K951', '490714955754'], ['D-N952', '490714955733']];

/// Everything that a picture's steps may use; `say` gives the page's own text of a key.
class Tour {
  constructor(parts, language) {
    Object.assign(this, parts, { language });
  }

  say(key) {
    return kTexts[key][this.language === 'ja' ? 0 : 1].replace(/\{.*$/, '').trim();
  }

  press(key) {
    return this.screen.press(this.say(key));
  }

  async leave() {
    await this.browser.keys(kEscape);
    await this.screen.dialogGone();
  }

  async open_task(key) {
    await this.press('panel_more');
    await this.press(key);
  }

  async tick(...numbers) {
    for (const number of numbers) {
      await this.screen.find(number);
      await this.screen.tick(number);
    }
    await this.screen.search('');
  }

  drawn() {
    return this.browser.run(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
}

async function choose_first_shop(tour) {
  await tour.browser.until('the shop', () => {
    const select = yoshin_test.everywhere('select').find(each => [...each.options].some(option => option.value === 'demo') && each.getRootNode().host?.localName.endsWith('dialog'));
    if (!select) return false;
    select.value = 'demo';
    select.dispatchEvent(new Event('change'));
    return true;
  });
}

const type_name = () => {
  const field = yoshin_test.everywhere('yoshin-order-form')[0].shadowRoot.querySelector('section input');
  field.value = '見本 桜子';
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

/// One picture a row: its name, and how to get there.
const kPictures = [
  { name: 'list', steps: async () => {} },
  {
    name: 'import',
    steps: async tour => {
      await tour.screen.drop('next_engine_500.csv');
      await choose_first_shop(tour);
      await tour.browser.until('the preview', () => yoshin_test.everywhere('.facts').length > 0);
    },
    after: tour => tour.leave(),
  },
  {
    name: 'filter',
    steps: async tour => {
      await tour.press('filter');
      await tour.browser.until('the filters', () => yoshin_test.everywhere('yoshin-filter-card')[0].shadowRoot.querySelector('[popover] input') !== null);
    },
    after: tour => tour.browser.keys(kEscape),
  },
  {
    name: 'check',
    steps: async tour => {
      await tour.open_task('check');
      await tour.browser.until('the problems', () => {
        const [kind] = yoshin_test.everywhere('section.kind');
        if (kind && !kind.classList.contains('open')) kind.querySelector('.head button').click();
        return kind?.classList.contains('open') ?? false;
      });
    },
    after: tour => tour.leave(),
  },
  {
    name: 'plan',
    steps: async tour => {
      await tour.tick('D-1020', 'D-1021', 'D-1022', 'D-1023');
      await tour.browser.run(() => yoshin_test.everywhere('.actions button')[0].click());
      await tour.screen.dialogSays(/4/);
    },
  },
  {
    name: 'run',
    steps: async tour => {
      await tour.browser.run(() => [...yoshin_test.everywhere('[slot=foot] .primary')].pop().click());
      await tour.screen.dialogSays(new RegExp(tour.say('run_finished').slice(0, 4)));
    },
    after: tour => tour.leave(),
  },
  {
    name: 'edit',
    steps: async tour => {
      await tour.screen.find('MANUAL-K2');
      await tour.screen.press('MANUAL-K2');
      await tour.browser.until('the form', () => yoshin_test.everywhere('yoshin-order-form').length > 0);
      await tour.browser.run(type_name);
      await tour.browser.until('the bar', () => yoshin_test.everywhere('yoshin-order-form')[0].shadowRoot.querySelector('.bar') !== null);
    },
    after: async tour => {
      await tour.press('undo');
      await tour.browser.keys(kEscape);
      await tour.screen.search('');
    },
  },
  {
    name: 'slips',
    steps: async tour => {
      const orders = new Map((await list_orders(tour.product)).map(row => [row.number, row.id]));
      const rows = await Promise.all(
        kSlips.map(async ([number, slip]) => {
          const { order } = await tour.product.get(`/api/orders/${orders.get(number)}`);
          return `${order.short_key},0,,${slip}`;
        }),
      );
      const file = ['お客様管理番号,送り状種類,クール区分,伝票番号', ...rows, 'NOSUCHKEY1,0,,490714955721', ''].join('\r\n');
      await tour.screen.drop('b2.csv', Buffer.from(file, 'utf8'));
      await tour.browser.until('the comparison', () => yoshin_test.everywhere('yoshin-slips-dialog')[0]?.shadowRoot.querySelector('tbody tr') != null);
    },
    after: tour => tour.leave(),
  },
  {
    name: 'fees',
    steps: async tour => {
      await tour.press('nav_settings');
      await tour.browser.until('the plot', () => yoshin_test.everywhere('yoshin-fee-editor')[0]?.shadowRoot.querySelector('svg') != null || yoshin_test.everywhere('svg').length > 0);
      await tour.browser.run(() => yoshin_test.everywhere('yoshin-fee-editor')[0].scrollIntoView({ block: 'center' }));
    },
    after: tour => tour.press('nav_orders'),
  },
  {
    name: 'offline',
    steps: async tour => {
      await tour.browser.until('the kept page', async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');
      tour.is_stopped = true;
      await tour.product.stop({ keep: true, signal: 'SIGKILL' });
      await tour.screen.load();
      await tour.screen.drop('demo/orders.csv');
      await choose_first_shop(tour);
      await tour.browser.until('the file', () => {
        const open = [...yoshin_test.everywhere('[slot=foot] .primary')].pop();
        if (open && !open.disabled) open.click();
        return yoshin_test.dialog() === '';
      });
    },
  },
];

/// Takes every picture of one language into docs/images/guide/<language>.
export async function take_guide_pictures(binary, language) {
  const folder = join(ROOT, 'docs/images/guide', language);
  mkdirSync(folder, { recursive: true });
  const product = await Product.start({ binary });
  const browser = await Browser.start(kSize);
  const screen = new Screen(browser, product);
  const tour = new Tour({ product, browser, screen }, language);
  try {
    await screen.open();
    if (language === 'en') await screen.press('English');
    for (const picture of kPictures) {
      await picture.steps(tour);
      await tour.drawn();
      await browser.screenshot(join(folder, `${picture.name}.png`));
      await picture.after?.(tour);
    }
  } finally {
    await browser.stop();
    if (!tour.is_stopped) await product.stop();
  }
}
