// Damaged order files, dropped on the page as they come: each cell is named with its line, what was found and what to
// do, and nothing of the file is stored.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT } from './support/product.mjs';
import { browser, product, screen } from './support/session.mjs';

const folder = mkdtempSync(join(tmpdir(), 'yoshin-left-'));
before(() => browser.cdp('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder }));
after(() => rmSync(folder, { recursive: true, force: true }));

/// What the clerk must read of each file: line, field, what was found, next step.
const kFiles = {
  'bad_values.csv': [
    /3 受注数量 0 1から9999までの数量 → 数量を直して出力し直してください/,
    /4 受注日 2026\/02\/30 10:00:00 実在する日時.*→ 日時を直して出力し直してください/,
    /5 合計金額 1 ≠ 6243 .*→ 別の受注なら番号を分け、同じ受注なら値を揃えてください/,
    /2 商品価格 1,080 桁区切りのカンマがない金額 → カンマを除いて読みました。金額を確かめてください/,
  ],
  'broken_quote.csv': [/3 受注名 .+ 閉じた引用符（"） → この行で始まる引用符を閉じるか、出力し直してください/],
  'duplicate_numbers.csv': [/3 受注日 2026\/01\/03 22:09:06 ≠ 2026\/01\/01 09:17:32 .*→ 別の受注なら番号を分け/],
  'excel_damage.csv': [
    /2 店舗伝票番号 4\.90715E\+11 .*→ Excelで保存する前のCSVを取り込んでください/,
    /4 受注電話番号 9055551234 0で始まる電話番号 → 先頭の0が消えています/,
    /5 受注日 46027 実在する日時/,
    /6 受注郵便番号 600001 7桁の郵便番号 → 先頭の0を補いました。郵便番号を確かめてください/,
  ],
  'missing_column.csv': [
    /1 受注電話番号 この見出しの列 → 列を足して出力し直してください/,
    /1 合計金額 この見出しの列 → 列を足して出力し直してください/,
  ],
  'wrong_encoding.csv': [/6 店舗伝票番号 \\x82 Shift_JIS または UTF-8 として読める文字 → この行の前後が壊れています/],
};

test('every damaged sample file has its expected messages here', () => {
  assert.deepEqual(readdirSync(join(ROOT, 'tests/data/bad')).sort(), Object.keys(kFiles).sort());
});

for (const [file, messages] of Object.entries(kFiles))
  test(`${file} names its faults and cannot be imported`, async () => {
    const before_count = (await product.get('/api/orders?limit=5000')).columns.id.length;
    await screen.drop(`bad/${file}`);
    await screen.dialogSays(/取り込む店舗/);
    await screen.choose('取り込む店舗', '見本商店');
    const shown = await screen.dialogSays(/何も保存されていません/);
    for (const message of messages) assert.match(shown, message);
    assert.deepEqual(await screen.offered(), ['やめる', '別のファイル'], 'no way to import it');
    assert.equal(await screen.sent(/\/api\/imports/), null, 'the page sent nothing');
    assert.equal((await product.get('/api/orders?limit=5000')).columns.id.length, before_count, 'nothing is stored');
    await screen.press('やめる');
    await screen.dialogGone();
  });

const numbers = async () => (await product.get('/api/orders?limit=5000')).columns.number;

async function read(file) {
  await screen.drop(file);
  await screen.dialogSays(/取り込む店舗/);
  await screen.choose('取り込む店舗', '見本商店');
  return screen.dialogSays(/何も保存されていません/);
}

for (const file of ['broken_quote', 'excel_damage'])
  test(`of ${file}.csv nothing can be chosen to go on without`, async () => {
  const shown = await read(`bad/${file}.csv`);
  assert.doesNotMatch(shown, /除いて進める/);
  await screen.press('やめる');
  await screen.dialogGone();
});

test('the sound orders of a file go on first once that is chosen, and the others follow corrected', async () => {
  const before_import = await numbers();
  assert.match(await read('bad/bad_values.csv'), /問題のない \d+ 件だけを先に進め、残る 1 件/);
  const tick = await browser.until('the choice', () => yoshin_test.everywhere('.rest input').find(yoshin_test.visible) ?? null);
  await browser.click(Object.values(tick)[0]);
  await screen.dialogSays(/取り込める \d+ 件だけを取り込む/);
  await screen.press('取り込める');
  await screen.dialogSays(/1 件は取り込んでいません/);
  const stored = (await numbers()).filter(number => !before_import.includes(number));
  assert.ok(stored.includes('B-1'));
  assert.ok(!stored.includes('B-2'), 'the order with faults was left out');
  await screen.press('取り込まなかった行をCSVで保存');
  const file = join(folder, 'bad_values-要修正.csv');
  await browser.wait_for('the saved file', () => existsSync(file));
  const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  assert.equal(lines.length, 4, 'the three lines of one order below the headers');
  assert.match(lines[1], /^B-2,.*受注数量「0」→ 1から9999までの数量/);
  await screen.press('閉じる');
  await screen.dialogGone();
});
