// Finding orders: every part of the filter and every searched column, the operator's own views, the columns' order, ranges
// of ticks; and that what is searched for never leaves the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, product, screen } from './support/session.mjs';

const kEscape = '\uE00C';
const kShift = '\uE008';
const kDown = '\uE015';
const kUp = '\uE013';

const documents = await (async () => {
  const page = await (await fetch(`${product.url}/api/orders?after=0&limit=2000`)).json();
  const { columns } = page;
  return columns.id.map((_, at) => Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[at]])));
})();

const rows = () => browser.run(() => yoshin_test.everywhere('yoshin-order-screen')[0].view.rows);
const ticked = () => browser.run(() => yoshin_test.everywhere('yoshin-order-table')[0].ticked.size);
const address = () => browser.run(() => decodeURIComponent(location.hash));
const focus_list = () => browser.run(() => yoshin_test.everywhere('table[role=grid]')[0].focus());
/// What holds the focus: its tag, and its text or name.
const focused = () =>
  browser.run(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return `${at?.tagName} ${at?.getAttribute('aria-label') ?? at?.textContent?.trim()}`;
  });

async function shows(count, what) {
  await browser.until(`${count} orders: ${what}`, wanted => yoshin_test.everywhere('yoshin-order-screen')[0].view.rows === wanted, count);
}

/// Opens one of the cards of the filter bar.
async function open_card(card) {
  await browser.run(wanted => yoshin_test.everywhere(wanted)[0].show(), card);
  await browser.until(card, wanted => yoshin_test.everywhere(wanted)[0].shadowRoot.querySelector('[popover] input') !== null, card);
}

/// Ticks or unticks a value on the filter's card.
const press_value = (part, value) =>
  browser.until(`${part}: ${value}`, (wanted_part, wanted_value) => {
    const card = yoshin_test.everywhere('yoshin-filter-card')[0].shadowRoot;
    const group = [...card.querySelectorAll('fieldset')].find(each => each.querySelector('legend').textContent === wanted_part);
    const label = [...(group?.querySelectorAll('label') ?? [])].find(each => each.querySelector('span').textContent === wanted_value);
    label?.querySelector('input').click();
    return label !== undefined;
  }, part, value);

const set_range = (label, value) =>
  browser.run((wanted, text) => {
    const input = [...yoshin_test.everywhere('yoshin-filter-card')[0].shadowRoot.querySelectorAll('.range input')].find(each => each.getAttribute('aria-label') === wanted);
    input.value = text;
    input.dispatchEvent(new Event('change'));
  }, label, value);

const count_of = predicate => documents.filter(predicate).length;

test('every part of the filter keeps the orders that have it, and stands in the address', async () => {
  await open_card('yoshin-filter-card');
  const day = documents.find(each => each.number === 'D-1003').ordered_at.slice(0, 10);
  const parts = [
    ['店舗', '見本商店', 'shop=demo', each => each.shop === 'demo'],
    ['後払い', 'NP後払い', 'provider=np', each => each.provider === 'np'],
    ['与信状態', '与信OK', 'status=approved', each => each.status === 'approved'],
    ['問題', '要修正あり', 'problem=errors', each => each.errors > 0],
    ['問題', '要確認', 'problem=person', each => each.needs_person === 1 || each.anew_pending === 1],
    ['伝票番号', '伝票番号あり', 'slip=entered', each => each.slips !== ''],
    ['配送業者', 'ヤマト運輸', 'carrier=yamato', each => each.carrier === 'yamato'],
    ['フラグ', '冷凍', 'flag=frozen', each => each.flags.split(',').includes('frozen')],
  ];
  for (const [part, value, where, has] of parts) {
    await press_value(part, value);
    assert.ok(count_of(has) > 0 && count_of(has) < documents.length, `${part} must tell orders apart`);
    await shows(count_of(has), `${part} ${value}`);
    assert.equal(await address(), `#${where}`);
    await press_value(part, value);
    await shows(documents.length, 'no filter');
  }
  const ranges = [
    ['注文日（から）', day, `ordered_from=${day}`, each => each.ordered_at.slice(0, 10) >= day],
    ['注文日（まで）', day, `ordered_to=${day}`, each => each.ordered_at.slice(0, 10) <= day],
    ['出荷予定日（から）', '2000-01-01', 'ship_from=2000-01-01', each => each.planned_ship_date !== ''],
    ['出荷予定日（まで）', '2000-01-01', 'ship_to=2000-01-01', () => false],
    ['請求額（から）', '5000', 'billed_from=5000', each => each.billed >= 5000],
    ['請求額（まで）', '5,000', 'billed_to=5000', each => each.billed <= 5000],
  ];
  for (const [label, value, where, has] of ranges) {
    await set_range(label, value);
    await shows(count_of(has), label);
    assert.equal(await address(), `#${where}`);
    await set_range(label, '');
    await shows(documents.length, 'no filter');
  }
  await browser.keys(kEscape);
});

test('every searched column finds its order, in any width, with or without hyphens', async () => {
  const order = documents.find(each => each.number === 'D-1001');
  const hiragana = text => text.replace(/[ァ-ヶ]/g, kana => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  const wide = text => text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const hyphens = phone => `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`;
  const reported = documents.find(each => each.slips.length === 12);
  for (const [number, word] of [
    ['D-1001', 'ｄ－１００１'],
    ['D-1001', order.buyer_name],
    ['D-1001', hiragana(order.buyer_kana)],
    ['D-1001', order.buyer_phone],
    ['D-1001', hyphens(order.buyer_phone)],
    ['D-1001', wide(hyphens(order.recipient_phone))],
    ['D-1001', hiragana(order.recipient_kana)],
    ['D-1001', order.short_key.toLowerCase()],
    ['D-1001', `${order.other_items.split(',')[1]} ${order.number}`],
    ['D-1001', `${order.payment_method} ${order.item_summary.split(' ')[0]} ${order.number}`],
    [reported.number, reported.slips.replace(/(.{4})(?=.)/g, '$1-')],
  ]) {
    await screen.search(word);
    await browser.until(`${number} by ${word}`, wanted => yoshin_test.row(wanted) !== undefined && yoshin_test.everywhere('yoshin-order-screen')[0].view.rows < 20, number);
  }
  await screen.search('no such word');
  await shows(0, 'nothing');
  assert.match(await browser.run(() => yoshin_test.words(yoshin_test.everywhere('.empty')[0])), /検索語や絞り込みを変えて/);
  await screen.search('');
});

test('what is searched for is in no address, no history, no storage and no request', async () => {
  const secret = '09055553265';
  await screen.search(secret);
  await browser.until('few orders', () => yoshin_test.everywhere('yoshin-order-screen')[0].view.rows < 10);
  await screen.press('未与信');
  await screen.press('すべて');
  const held = await browser.run(() => ({
    address: location.href,
    title: document.title,
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    requests: performance.getEntriesByType('resource').map(each => each.name).join(' '),
    written: JSON.stringify(globalThis.yoshin_sent),
  }));
  for (const [where, text] of Object.entries(held)) assert.ok(!text.includes(secret), where);
  const { entries } = await browser.cdp('Page.getNavigationHistory');
  assert.ok(entries.length > 1 && !JSON.stringify(entries).includes(secret), 'the history');
  assert.ok(!product.log.includes(secret), 'the log of the proxy');
  await screen.search('');
});

test('a card that the mouse opens lies inside the window, with the focus in it', async () => {
  for (const card of ['yoshin-filter-card', 'yoshin-view-card', 'yoshin-column-card']) {
    const opener = await browser.run(wanted => yoshin_test.everywhere(wanted)[0].shadowRoot.querySelector('[popovertarget]'), card);
    await browser.click(Object.values(opener)[0]);
    const box = await browser.until(`${card} with the focus`, wanted => {
      const { shadowRoot } = yoshin_test.everywhere(wanted)[0];
      const open = shadowRoot.querySelector('[popover]');
      if (!open.contains(shadowRoot.activeElement)) return null;
      const { left, right, top } = open.getBoundingClientRect();
      return { left, right, top, width: innerWidth };
    }, card);
    assert.ok(box.left >= 0 && box.right <= box.width && box.top > 0, `${card}: ${JSON.stringify(box)}`);
    await browser.keys(kEscape);
    await browser.until(`${card} closed`, wanted => yoshin_test.everywhere(wanted)[0].shadowRoot.querySelector('[popover]:popover-open') === null, card);
  }
});

test('chips name what is set and take it away, and the focus stays in the bar', async () => {
  await browser.run(() => { location.hash = '#provider=np&billed_from=5000'; });
  await shows(count_of(each => each.provider === 'np' && each.billed >= 5000), 'both');
  await screen.press('後払い NP後払い');
  await shows(count_of(each => each.billed >= 5000), 'the amount alone');
  await browser.until('the next chip has the focus', () => yoshin_test.everywhere('.chips')[0].getRootNode().activeElement?.textContent.includes('請求額'));
  await screen.press('絞り込みを解除');
  await shows(documents.length, 'nothing set');
  await browser.until('the button of the filter has the focus', () => document.activeElement !== document.body && yoshin_test.everywhere('yoshin-filter-card')[0].shadowRoot.activeElement !== null);
});

test('with the days orders become due soon', async () => {
  const due = () => browser.run(() => yoshin_test.everywhere('yoshin-order-screen')[0].view.counts.due_soon);
  const before = await due();
  await screen.press('+1日');
  await browser.until('more that is due', was => yoshin_test.everywhere('yoshin-order-screen')[0].view.counts.due_soon > was, before);
});

test('N goes through what is due soon as well, as its tab counts it', async () => {
  await screen.press('期限間近');
  const shown = await browser.until('the orders that are due', () => yoshin_test.everywhere('yoshin-order-screen')[0].view.rows);
  await browser.run(() => yoshin_test.everywhere('table[role=grid]')[0].focus());
  const visited = new Set();
  for (let at = 0; at < Math.min(shown, 5); ++at) {
    await browser.keys('n');
    visited.add(await browser.run(() => yoshin_test.everywhere('yoshin-order-table')[0].active));
  }
  assert.equal(visited.size, Math.min(shown, 5));
  await screen.press('すべて');
});

test("the operator's own view keeps filter, sort and columns, and opens by its address", async () => {
  await screen.press('NG');
  await open_card('yoshin-view-card');
  await screen.fill('いまの表示の名前', '朝のNG');
  await screen.press('保存');
  await browser.until('its address', () => location.hash === '#view=rejected&my=1');
  await open_card('yoshin-column-card');
  await browser.run(() => yoshin_test.everywhere('yoshin-column-card')[0].shadowRoot.querySelector('li[data-id=billed] .up').click());
  await browser.keys(kEscape);
  const heads = () => browser.run(() => yoshin_test.everywhere('thead th').map(each => each.className).filter(name => name !== 'tick'));
  await browser.until('the moved column', () => yoshin_test.everywhere('thead th').findIndex(each => each.className === 'billed') < yoshin_test.everywhere('thead th').findIndex(each => each.className === 'goods'));
  const moved = await heads();
  await screen.press('すべて');
  await browser.until('the usual columns', () => yoshin_test.everywhere('thead th').findIndex(each => each.className === 'billed') > yoshin_test.everywhere('thead th').findIndex(each => each.className === 'goods'));
  await screen.open();
  await browser.run(() => { location.hash = '#view=rejected&my=1'; });
  await browser.until('the view', () => yoshin_test.words(yoshin_test.everywhere('.opener')[0] ?? document.body).startsWith('朝のNG'));
  assert.deepEqual(await heads(), moved);
  await open_card('yoshin-view-card');
  await browser.run(() => yoshin_test.everywhere('yoshin-view-card')[0].shadowRoot.querySelector('li [aria-label$="を削除"]').click());
  await browser.until('no view', () => yoshin_test.everywhere('yoshin-view-card')[0].shadowRoot.querySelector('li') === null && location.hash === '#view=rejected');
  await browser.keys(kEscape);
  await screen.press('すべて');
});

test('the order of columns survives a reload, and goes back to that of the manuals', async () => {
  const heads = () => browser.run(() => yoshin_test.everywhere('thead th').map(each => each.className));
  const before = await heads();
  await open_card('yoshin-column-card');
  await browser.run(() => yoshin_test.everywhere('yoshin-column-card')[0].shadowRoot.querySelector('li[data-id=carrier] .up').focus());
  await browser.keys(' ');
  await browser.until('the column moved', () => yoshin_test.everywhere('thead th').findIndex(each => each.className === 'carrier') < yoshin_test.everywhere('thead th').findIndex(each => each.className === 'recipient'));
  await browser.until('the focus went along', () => yoshin_test.everywhere('yoshin-column-card')[0].shadowRoot.activeElement?.getAttribute('aria-label') === '配送業者 を前へ');
  const moved = await heads();
  await browser.keys(kEscape);
  await screen.open();
  assert.deepEqual(await heads(), moved);
  await open_card('yoshin-column-card');
  await screen.press('マニュアルの並びに戻す');
  await browser.until('the old order', was => JSON.stringify(yoshin_test.everywhere('thead th').map(each => each.className)) === was, JSON.stringify(before));
  await browser.keys(kEscape);
});

test('Shift with the arrows ticks a range and takes it back, Ctrl+A ticks every order of the list', async () => {
  await focus_list();
  await browser.keys('\uE011');
  const shifted = keys => browser.call('POST', `${browser.session}/actions`, {
    actions: [{ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value: kShift }, ...[...keys].flatMap(value => [{ type: 'keyDown', value }, { type: 'keyUp', value }]), { type: 'keyUp', value: kShift }] }],
  });
  await shifted(kDown + kDown + kDown);
  assert.equal(await ticked(), 4);
  await shifted(kUp);
  assert.equal(await ticked(), 3);
  await browser.keys(kEscape);
  assert.equal(await ticked(), 0);
  await screen.search('D-100');
  const listed = await browser.until('some orders', () => {
    const { rows } = yoshin_test.everywhere('yoshin-order-screen')[0].view;
    return rows < 100 ? rows : null;
  });
  await focus_list();
  await browser.call('POST', `${browser.session}/actions`, {
    actions: [{ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value: '\uE009' }, { type: 'keyDown', value: 'a' }, { type: 'keyUp', value: 'a' }, { type: 'keyUp', value: '\uE009' }] }],
  });
  assert.equal(await ticked(), listed);
  await screen.says('yoshin-order-panel', new RegExp(`一覧の ${listed} 件すべて`));
  await screen.search('D-1001');
  await screen.says('yoshin-order-panel', new RegExp(`うち ${listed - 1} 件は一覧の外`));
  await focus_list();
  await browser.keys(kEscape);
  await screen.search('');
});

test('after a dialog the focus is where it was, and a row that is gone leaves it to the list', async () => {
  await focus_list();
  await browser.keys('?');
  await screen.dialogSays(/キーボード操作/);
  await browser.keys(kEscape);
  await screen.dialogGone();
  await browser.until('the list has the focus', () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.tagName === 'TABLE';
  });
  await browser.keys('\uE011\uE014');
  assert.match(await focused(), /^(BUTTON|INPUT)/);
  await browser.run(() => { location.hash = '#view=on_hold'; });
  await browser.until('another view', () => yoshin_test.everywhere('yoshin-order-screen')[0].view.rows < 20);
  assert.match(await focused(), /^TABLE/);
  assert.ok((await rows()) > 0);
  await screen.press('すべて');
});
