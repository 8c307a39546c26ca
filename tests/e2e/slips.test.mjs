// A carrier's file brings slip numbers: dropped on the page, compared with the orders, taken, and reported in one go;
// the same file again changes nothing, and what must not be taken is shown with its reason.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, product, screen } from './support/session.mjs';

/// Twelve digits whose last is the first eleven modulo 7, as the carriers print them.
function slip_of(serial) {
  const first = String(49_000_000_000 + serial);
  return first + String(Number(BigInt(first) % 7n));
}

function with_wrong_digit(slip) {
  return slip.slice(0, 11) + String((Number(slip[11]) + 1) % 7);
}

async function order_at(id) {
  return product.get(`/api/orders/${id}`);
}

/// Orders of the list that a test may use, each once.
async function orders_where(fits) {
  const { columns } = await product.get('/api/orders?limit=5000');
  const rows = columns.id.map((id, at) => Object.fromEntries(Object.keys(columns).map(name => [name, columns[name][at]])));
  return Promise.all(rows.filter(fits).map(async row => ({ ...row, ...(await order_at(row.id)) })));
}

const text_of = rows => `お客様管理番号,送り状種類,クール区分,伝票番号,出荷予定日\r\n${rows.map(([key, slip]) => `${key},0,0,${slip},2026/01/07\r\n`).join('')}`;
const file_of = rows => Buffer.from(text_of(rows));

const folder = mkdtempSync(join(tmpdir(), 'yoshin-labels-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/// The bytes of the file that the browser saved under such a name.
async function saved(pattern) {
  const named = () => readdirSync(folder).find(name => pattern.test(name) && name.endsWith('.csv'));
  await browser.wait_for('the saved file', () => named() !== undefined);
  return readFileSync(join(folder, named()));
}

let approved = [];
let reported = null;

before(async () => {
  await browser.cdp('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const of_yamato = row => row.carrier === 'yamato' && row.provider !== 'kuroneko';
  approved = await orders_where(row => of_yamato(row) && row.status === 'approved' && row.slips === '');
  [reported] = await orders_where(row => of_yamato(row) && row.status === 'shipment_reported');
  assert.ok(approved.length >= 4 && reported, `approved orders without a slip: ${approved.length}`);
});

/// The row of the dry run that speaks of an order or a key, as text.
function entry(name) {
  return browser.until(`an entry of ${name}`, wanted => {
    const rows = yoshin_test.everywhere('yoshin-slips-dialog tbody tr, tbody tr').filter(row => row.closest('table.list'));
    const found = rows.find(row => row.querySelector('td.order')?.textContent.includes(wanted));
    return found ? yoshin_test.words(found) : null;
  }, name);
}

let rows = [];

test('a dropped B2 file is compared, taken, and reported in one go', async () => {
  const [first, second, third, fourth] = approved;
  rows = [
    [first.order.short_key, slip_of(1)],
    [second.number, slip_of(2).replace(/(....)(....)(....)/, '$1-$2-$3')],
    [third.number, with_wrong_digit(slip_of(3))],
    [fourth.number, slip_of(1)],
    ['NOSUCHKEY1', slip_of(5)],
    [reported.number, slip_of(6)],
  ];
  await screen.drop('issued.csv', file_of(rows));
  await screen.dialogSays(/伝票番号の取込.*ヤマト B2クラウド.*6 行/);
  assert.match(await entry(second.number), /番号なし.*49.*新規/);
  assert.match(await entry(third.number), /検査数字が違う.*7で割った余り/);
  assert.match(await entry(first.number), /ファイル内で重複/);
  assert.match(await entry('NOSUCHKEY1'), /該当する受注なし.*確かめて/);
  assert.match(await entry(reported.number), /報告済み.*伝票番号訂正/);
  await screen.press('1 件を取り込む');
  await screen.dialogSays(/1 件の伝票番号を取り込みました。.*1 件をいま同期できます/);
  await screen.press('1 件を同期する');
  await screen.dialogSays(/伝票番号同期.*実行 1/);
  await screen.press('1 件を実行する');
  await screen.dialogSays(/完了しました/);
  await screen.press('閉じる');
  await screen.dialogGone();
  const after = await order_at(second.id);
  assert.equal(after.record.status, 'shipment_reported');
  assert.deepEqual(after.order.parcels.map(parcel => parcel.slip_number), [slip_of(2)]);
  for (const { id, order } of [first, third, fourth, reported])
    assert.deepEqual((await order_at(id)).order.parcels, order.parcels, 'nothing that was not chosen is changed');
});

test('the same file again changes nothing, and what was asked about is taken by a tick and back again', async () => {
  const [, second, third] = approved;
  await screen.drop('issued again.csv', file_of(rows));
  await screen.dialogSays(/このファイルは .* に取り込みました/);
  assert.match(await entry(second.number), /同じ/);
  assert.match(await screen.dialog(), /変わる受注はありません/);
  await browser.run(number => yoshin_test.everywhere('input[type=checkbox]').find(box => box.getAttribute('aria-label') === `${number} を取り込む`).click(), third.number);
  await screen.press('1 件を取り込む');
  await screen.dialogSays(/1 件の伝票番号を取り込みました/);
  assert.equal((await order_at(third.id)).order.parcels[0].slip_number, with_wrong_digit(slip_of(3)));
  await screen.press('閉じる');
  await screen.dialogGone();
  await browser.until('the way back of the last edit', () => {
    const button = yoshin_test.everywhere('button').filter(each => yoshin_test.visible(each) && yoshin_test.words(each) === '元に戻す').pop();
    button?.click();
    return button !== undefined;
  });
  await browser.until('that it was taken back', () => yoshin_test.everywhere('.toast').some(toast => /1 件を元に戻しました/.test(yoshin_test.words(toast))));
  assert.deepEqual((await order_at(third.id)).order.parcels, []);
});

test('a number that a spreadsheet damaged stops its order, and an order file still goes to the import', async () => {
  const [, , third] = approved;
  await screen.press('伝票取込');
  await screen.dialogSays(/送り状ソフトのファイル/);
  await screen.press('やめる');
  await screen.dialogGone();
  await screen.drop('damaged.csv', file_of([[third.number, '4.9E+11']]));
  await screen.dialogSays(/ヤマト B2クラウド/);
  assert.match(await entry(third.number), /番号が壊れている.*4\.9E\+11.*Excel/);
  assert.ok(!(await screen.offered()).some(text => text.startsWith('1 件を取り込む')));
  await screen.press('やめる');
  await screen.dialogGone();
  await screen.drop('next_engine_500.csv');
  await screen.dialogSays(/データ取込.*取り込む店舗/);
});

test('labels leave with the short key, and the file that the carrier gives back is taken by it', async () => {
  const [, , third] = approved;
  await screen.open();
  await screen.find(third.number);
  await screen.tickAll();
  await screen.press('その他の処理');
  await screen.press('送り状CSV');
  await screen.dialogSays(/送り状CSVの書き出し.*ヤマト B2クラウド 1 件/);
  await screen.press('1 件を書き出す');
  await screen.dialogGone();
  const bytes = await saved(/^b2-/);
  const [head, line] = new TextDecoder('shift_jis', { fatal: true }).decode(bytes).split('\r\n').map(each => each.split(','));
  assert.equal(head.length, 95);
  assert.equal(line.length, 95);
  assert.equal(line[0], third.order.short_key);
  assert.equal(line[24], '見本商店');
  assert.match(line[11] + line[12], /例示|見本|例町|試見|試町/);
  line[3] = slip_of(30);
  // Key, kind and number are ASCII: the rest may stay as it came.
  const issued = Buffer.concat([bytes.subarray(0, bytes.indexOf('\r\n') + 2), Buffer.from(`${line[0]},${line[1]},,${line[3]}${','.repeat(91)}\r\n`)]);
  await screen.drop('issued.csv', issued);
  await screen.dialogSays(/ヤマト B2クラウド/);
  assert.match(await entry(third.number), /新規/);
  await screen.press('1 件を取り込む');
  await screen.dialogSays(/1 件をいま同期できます/);
  await screen.press('閉じる');
  assert.deepEqual((await order_at(third.id)).order.parcels.map(parcel => parcel.slip_number), [slip_of(30)]);
});

test('a file of orders that is dropped beside the box is named as such there, and opens nothing over it', async () => {
  await screen.press('伝票取込');
  await screen.dialogSays(/送り状ソフトのファイルをここにドロップ/);
  await screen.drop('own_cart_40.csv');
  await screen.dialogSays(/伝票番号の取込.*別のファイル/);
  assert.equal(await browser.run(() => yoshin_test.everywhere('yoshin-dialog').length), 1);
  await browser.keys('\uE00C');
  await screen.dialogGone();
});
