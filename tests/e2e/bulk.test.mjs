// Work on many orders at once: 与信前チェック with repairs shown before and after, 一括入力, the way back, and what
// somebody else changed meanwhile.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { browser, product, screen } from './support/session.mjs';

const kEscape = '\uE00C';
/// Sound orders of the demo, by what the test makes of them.
const numbers = {};

async function row_of(number) {
  const { columns } = await product.get('/api/orders?limit=5000');
  return columns.id[columns.number.indexOf(number)];
}
const order_of = async number => (await product.get(`/api/orders/${await row_of(number)}`)).order;

/// Changes buyer and recipient of an order alike, as somebody else would.
async function spoil(number, members) {
  const order = await order_of(number);
  const changes = { buyer: { ...order.buyer, ...members }, recipient: { ...order.buyer, ...members } };
  await product.send('PUT', `/api/orders/${await row_of(number)}`, { version: order.version, changes });
}

async function tick_only(...wanted) {
  await browser.keys(kEscape);
  await browser.run(() => yoshin_test.everywhere('table[role=grid]')[0].focus());
  await browser.keys(kEscape);
  for (const number of wanted) {
    await screen.find(number);
    await screen.tick(number);
  }
  await screen.says('yoshin-order-panel', new RegExp(`チェックした ${wanted.length} 件`));
}

async function open_task(name) {
  await screen.press('その他の処理');
  await screen.press(name);
}

const toast = pattern => screen.says('yoshin-page', pattern);
/// Unfolds a kind of problem in the dialog.
const unfold = kind => screen.press(kind);
const tick_box = label =>
  browser.until(`the box "${label}"`, wanted => {
    const box = yoshin_test.everywhere('input[type=checkbox]').find(each => yoshin_test.label(each).startsWith(wanted));
    box?.click();
    return box !== undefined;
  }, label);

const choose_field = name =>
  browser.until(`the field "${name}"`, wanted => {
    const radio = yoshin_test.everywhere('input[type=radio]').find(each => yoshin_test.label(each) === wanted);
    radio?.click();
    return radio !== undefined;
  }, name);

/// Ctrl+Z over the list.
async function press_undo() {
  await browser.run(() => yoshin_test.everywhere('table[role=grid]')[0].focus());
  const control = '\uE009';
  const keys = ['keyDown', 'keyUp'].map(type => ({ type, value: 'z' }));
  const actions = [{ type: 'keyDown', value: control }, ...keys, { type: 'keyUp', value: control }];
  await browser.call('POST', `${browser.session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

before(async () => {
  const { columns } = await product.get('/api/orders?limit=5000');
  const sound = provider =>
    columns.number.filter(
      (_, at) =>
        columns.shop[at] === 'demo' &&
        columns.provider[at] === provider &&
        columns.status[at] === 'not_requested' &&
        columns.errors[at] === 0 &&
        columns.flags[at] === '',
    );
  const [np, dummy, other] = sound('np');
  Object.assign(numbers, { np, dummy, other, kuroneko: sound('kuroneko')[0] });
  await spoil(numbers.np, { phone: '355550123' });
  await spoil(numbers.kuroneko, { name: '髙見　花子' });
  await spoil(numbers.dummy, { phone: '000-0000-0000' });
});

test('与信前チェック groups the problems, shows each repair before and after, and repairs them together', async () => {
  await tick_only(numbers.np, numbers.kuroneko, numbers.dummy);
  await open_task('与信前チェック');
  await screen.dialogSays(/3 件を確認 — 要修正 3 件.*選んだ修正のあとに残る要修正 1 件/);
  await unfold('電話番号の桁・ハイフン');
  await screen.dialogSays(new RegExp(`${numbers.np}.*修正前 355550123 修正後 0 355550123`));
  await unfold('使えない文字');
  await screen.dialogSays(/修正前 髙 見 花子 修正後 高 見 花子/);
  await unfold('仮の電話番号');
  await screen.dialogSays(/000-0000-0000/);
  await screen.press('修正を適用（2 件）');
  await screen.dialogGone();
  await toast(/2 件を修正しました。 元に戻す/);
  const [np, kuroneko, dummy] = await Promise.all([numbers.np, numbers.kuroneko, numbers.dummy].map(order_of));
  assert.equal(np.buyer.phone, '0355550123');
  assert.equal(kuroneko.buyer.name, '高見　花子');
  assert.equal(kuroneko.recipient.name, '高見　花子');
  assert.equal(dummy.buyer.phone, '000-0000-0000', 'nothing is guessed');
});

test('元に戻す brings the original texts back', async () => {
  await screen.press('元に戻す');
  await toast(/2 件を元に戻しました。/);
  assert.equal((await order_of(numbers.np)).buyer.phone, '355550123');
  assert.equal((await order_of(numbers.kuroneko)).buyer.name, '髙見　花子');
});

test('an order that is left out keeps its text', async () => {
  await open_task('与信前チェック');
  await screen.dialogSays(/3 件を確認/);
  await unfold('使えない文字');
  await tick_box(`${numbers.kuroneko} を修正する`);
  await screen.press('修正を適用（1 件）');
  await screen.dialogGone();
  assert.equal((await order_of(numbers.np)).buyer.phone, '0355550123');
  assert.equal((await order_of(numbers.kuroneko)).buyer.name, '髙見　花子');
});

test('一括入力 says what it changes, changes it, and Ctrl+Z takes it back', async () => {
  const earlier = (await order_of(numbers.np)).order_status;
  await open_task('一括入力');
  await screen.fill('受注ステータスの値', '発送待ち');
  await screen.dialogSays(/3 件の受注ステータスを「発送待ち」に変更/);
  await screen.press('3 件に適用');
  await screen.dialogGone();
  await toast(/3 件の受注ステータスを「発送待ち」に変更しました。/);
  assert.equal((await order_of(numbers.np)).order_status, '発送待ち');
  await press_undo();
  await toast(/3 件を元に戻しました。/);
  assert.equal((await order_of(numbers.np)).order_status, earlier);
});

test('a fee for many orders is taken back to what it was, also where the rule was changed since', async () => {
  const earlier = await order_of(numbers.kuroneko);
  await tick_only(numbers.kuroneko, numbers.dummy);
  await open_task('一括入力');
  await choose_field('手数料');
  await screen.fill('手数料の値', '310');
  await screen.press('2 件に適用');
  await toast(/2 件の手数料を「310円」に変更しました。/);
  const shop = (await product.get('/api/shops')).shops.find(each => each.id === 'demo');
  const { enabled, settings, fee_rule } = shop.providers.find(each => each.provider === 'kuroneko');
  const bands = fee_rule.bands.map(band => ({ ...band, fee: band.fee + 77 }));
  const body = { version: shop.version, enabled, settings, fee_rule: { ...fee_rule, bands } };
  await product.send('PUT', '/api/shops/demo/providers/kuroneko', body);
  await press_undo();
  await toast(/2 件を元に戻しました。/);
  const { current, hand_fee, fee_source } = await order_of(numbers.kuroneko);
  assert.deepEqual(
    { current, hand_fee, fee_source },
    { current: earlier.current, hand_fee: earlier.hand_fee, fee_source: earlier.fee_source },
  );
});

test('an order that somebody changes in between is named, and nothing of it is changed', async () => {
  await tick_only(numbers.np, numbers.other);
  await open_task('一括入力');
  await choose_field('手数料');
  await screen.fill('手数料の値', '300');
  await screen.dialogSays(/2 件の手数料を「300円」に変更/);
  const seen = await order_of(numbers.other);
  const id = await row_of(numbers.other);
  await product.send('PUT', `/api/orders/${id}`, { version: seen.version, changes: { notes: '別の人' } });
  await screen.press('2 件に適用');
  await screen.dialogSays(new RegExp(`1 件は変更していません。 ${numbers.other} ほかの操作で内容が変わっています。`));
  assert.equal((await order_of(numbers.np)).current.fee, 300);
  const { notes, hand_fee, current } = await order_of(numbers.other);
  assert.deepEqual({ notes, hand_fee, current }, { notes: '別の人', hand_fee: null, current: seen.current });
  await browser.keys(kEscape);
  await screen.dialogGone();
});
