// Editing an order: what an edit means for the credit is said before saving, and leads on to the action; two people who
// edit the same order lose nothing of either.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, product, screen } from './support/session.mjs';

const kEscape = '\uE00C';

async function id_of(number) {
  const { columns } = await product.get('/api/orders?limit=5000');
  return columns.id[columns.number.indexOf(number)];
}
const order_of = async number => product.get(`/api/orders/${await id_of(number)}`);

/// Somebody else saves the order: through the API, as another browser would.
async function other_saves(number, changes) {
  const { id, order } = await order_of(number);
  await product.send('PUT', `/api/orders/${id}`, { version: order.version, changes });
}

async function open(number) {
  await screen.find(number);
  await browser.run(wanted => yoshin_test.row(wanted).querySelector('.order .link').click(), number);
  await screen.says('yoshin-order-drawer', new RegExp(number));
}

const bar = pattern => screen.says('yoshin-order-form', pattern);
/// Types into a field of a section of the form, given the section's heading.
function type(section, label, text) {
  return browser.until(
    `${section} ${label}`,
    (heading, name, value) => {
      const sections = yoshin_test.everywhere('yoshin-order-form')[0]?.shadowRoot.querySelectorAll('section') ?? [];
      const part = [...sections].find(each => each.querySelector('h3').textContent === heading);
      const field = [...(part?.querySelectorAll('input, textarea') ?? [])].find(each => yoshin_test.label(each).startsWith(name));
      if (!field || field.disabled) return false;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      return true;
    },
    section,
    label,
    text,
  );
}

test('a note on an approved order needs no call, and the bar says so before saving', async () => {
  await open('MANUAL-N2');
  await type('備考', '備考', '午前着を希望');
  await bar(/連絡不要.*NP後払いに伝えた内容は変わりません.*元に戻す 保存/);
  await screen.press('保存');
  await browser.until('the bar is gone', () => !yoshin_test.everywhere('yoshin-order-form')[0].shadowRoot.querySelector('.bar'));
  assert.equal((await order_of('MANUAL-N2')).order.notes, '午前着を希望');
});

test('another name of the buyer has to follow as 与信内容変更, which saving can lead to', async () => {
  await type('注文者', '氏名', '見本 桜子');
  await bar(/与信内容変更が必要.*NP後払いに伝えた内容が変わります/);
  await screen.press('保存して与信内容変更へ');
  await screen.dialogSays(/与信内容変更 — 実行前の確認.*実行 1/);
  await browser.keys(kEscape);
  await screen.dialogGone();
  assert.equal((await order_of('MANUAL-N2')).order.buyer.name, '見本 桜子');
});

test('クロネコ examines the credit again, and before credit nothing has to follow', async () => {
  await open('MANUAL-K2');
  await type('注文者', '氏名', '見本 桜子');
  await bar(/取消と再与信が必要.*クロネコ代金後払いではこの変更に取消と再登録が必要です/);
  await screen.press('元に戻す');
  await open('MANUAL-K1');
  await type('注文者', '氏名', '見本 桜子');
  await bar(/与信前.*次の与信で送られます/);
  await screen.press('元に戻す');
});

test('what cannot be stored is named before anybody tries to save it', async () => {
  await screen.press('明細を追加');
  await browser.run(() => {
    const rows = [...yoshin_test.everywhere('yoshin-order-form')[0].shadowRoot.querySelectorAll('table.items tbody tr')];
    const quantity = rows.at(-1).querySelector('input.quantity');
    quantity.value = '0';
    quantity.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await bar(/この内容は保存できません：商品 \d+ 数量/);
  await screen.press('元に戻す');
});

test('what somebody else saved meanwhile is put together with what is typed here', async () => {
  await open('MANUAL-N4');
  await type('注文者', '電話番号', '03-5555-0001');
  await other_saves('MANUAL-N4', { notes: '倉庫に確認済み' });
  await bar(/この受注を保存しました.*重ならない変更は合わせてあります/);
  await screen.press('保存');
  await browser.until('the bar is gone', () => !yoshin_test.everywhere('yoshin-order-form')[0].shadowRoot.querySelector('.bar'));
  const { order } = await order_of('MANUAL-N4');
  assert.deepEqual([order.buyer.phone, order.notes], ['03-5555-0001', '倉庫に確認済み']);
});

test('where both changed the same field, a person chooses between both values, and nothing is saved before', async () => {
  await type('備考', '備考', '電話で確認');
  await other_saves('MANUAL-N4', { notes: '出荷を止める', buyer: { ...(await order_of('MANUAL-N4')).order.buyer, kana: 'ミホン サクラコ' } });
  await bar(/同じ項目を変更して保存しました/);
  await screen.press('違いを見て選ぶ');
  const shown = await screen.dialogSays(/変更が重なりました：MANUAL-N4/);
  assert.match(shown, /備考 元の値 : 倉庫に確認済み 電話で確認 出荷を止める/);
  assert.equal((await order_of('MANUAL-N4')).order.notes, '出荷を止める', 'nothing of ours is saved');
  await browser.keys(kEscape);
  await screen.dialogGone();
  await bar(/同じ項目を変更して保存しました/);
  await screen.press('違いを見て選ぶ');
  await screen.dialogSays(/変更が重なりました/);
  await browser.run(() => {
    const dialog = yoshin_test.everywhere('yoshin-merge-dialog')[0].shadowRoot;
    dialog.querySelectorAll('input[type=radio]')[0].click();
  });
  await screen.press('この内容で編集に戻る');
  await screen.dialogGone();
  await screen.press('保存');
  await browser.until('the bar is gone', () => !yoshin_test.everywhere('yoshin-order-form')[0].shadowRoot.querySelector('.bar'));
  const { order } = await order_of('MANUAL-N4');
  assert.deepEqual([order.notes, order.buyer.kana], ['電話で確認', 'ミホン サクラコ']);
});

test('what was typed is there again after another order was looked at', async () => {
  await type('備考', '備考', '折り返し待ち');
  await open('MANUAL-N1');
  await open('MANUAL-N4');
  await bar(/保存していない変更があります/);
  assert.equal((await order_of('MANUAL-N4')).order.notes, '電話で確認');
  await screen.press('元に戻す');
});
