// Order files of every kind, dropped on the page: each layout comes in whole, and a file that is none of them is refused
// with a message that says what it is, while the page goes on.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './support/product.mjs';
import { browser, product, screen } from './support/session.mjs';

const sample = name => readFileSync(join(ROOT, 'tests/data', name));
const stored = async () => (await product.get('/api/orders?limit=5000')).columns.id.length;

/// Drops several files at once, as from the desktop. The page fills a file up to `size` bytes, or repeats its last line
/// under numbers of their own, so that large ones need not travel.
async function drop(files) {
  const packed = files.map(({ content, ...file }) => ({ ...file, base64: content.toString('base64') }));
  await browser.run(list => {
    const data = new DataTransfer();
    for (const { name, base64, size = 0, lines = 0 } of list) {
      const front = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
      const parts = [front];
      const filler = new Uint8Array(1 << 20).fill(0x61);
      for (let at = front.length; at < size; at += filler.length) parts.push(filler);
      const line = new TextDecoder().decode(front).trimEnd().split('\r\n').pop();
      for (let index = 0; index < lines; ++index) parts.push(line.replace(/^[^,]*/, `L-${index}`), '\r\n');
      data.items.add(new File(parts, name, { type: 'text/csv' }));
    }
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
  }, packed);
}

async function read(files) {
  await drop(files);
  await screen.dialogSays(/取り込む店舗/);
  await screen.choose('取り込む店舗', '見本商店');
}
const named = (name, content = sample(name)) => ({ name, content });

async function cancel() {
  await screen.press('やめる');
  await screen.dialogGone();
}

test('a Rakuten file is recognised and imported', async () => {
  const before = await stored();
  await read([named('rakuten_40.csv')]);
  const shown = await screen.dialogSays(/40 件を取り込む/);
  assert.match(shown, /楽天RMS 受注CSV/);
  assert.match(shown, /Shift_JIS/);
  await screen.press('40 件を取り込む');
  await screen.dialogSays(/40 件を取り込みました/);
  assert.equal(await stored(), before + 40);
  await screen.press('閉じる');
  await screen.dialogGone();
});

test('the two files of Yahoo! are asked for and joined', async () => {
  const before = await stored();
  await read([named('yahoo_orders_40.csv')]);
  await screen.dialogSays(/商品ファイルも一緒に選んでください/);
  await screen.dialogSays(/もう1つのファイルを足す/);
  await cancel();
  await read([named('yahoo_items_40.csv'), named('yahoo_orders_40.csv')]);
  assert.match(await screen.dialogSays(/40 件を取り込む/), /Yahoo!ショッピング/);
  await screen.press('40 件を取り込む');
  await screen.dialogSays(/40 件を取り込みました/);
  assert.equal(await stored(), before + 40);
  await screen.press('閉じる');
  await screen.dialogGone();
});

/// Chooses a field for a header of the file.
const map_column = (header, field) => screen.choose(`${header} の項目`, field);

test('a file of a layout of its own is mapped once and recognised after a reload', async () => {
  const before = await stored();
  await read([named('own_cart_40.csv')]);
  await screen.dialogSays(/何も保存されていません/);
  await screen.press('列を対応づける');
  const kView = 'yoshin-mapping-view';
  assert.match(await screen.says(kView, /ファイルの列/), /CART-5001/, 'values of the file are shown');
  await screen.says(kView, /実在する日時/);
  await screen.choose('日付の並び', '月/日/年');
  await screen.says(kView, /プレビュー.*CART-5001(?!.*実在する日時)/);
  // Taking a needed column away says so at once.
  await map_column('電話', '使わない');
  await screen.says(kView, /まだ決まっていない項目 この形式の名前 注文者電話番号/);
  await map_column('電話', '＊ 注文者電話番号');
  await screen.says(kView, /まだ決まっていない項目 この形式の名前(?! 注文者電話番号)/);
  await screen.fill('＊ この形式の名前', '自社カート');
  await screen.press('保存して読み取る');
  assert.match(await screen.dialogSays(/40 件を取り込む/), /列の対応づけ「自社カート」/);
  await screen.press('やめる');
  await screen.dialogGone();
  assert.equal(await stored(), before);
  await screen.open();
  await read([named('own_cart_40.csv')]);
  assert.match(await screen.dialogSays(/40 件を取り込む/), /列の対応づけ「自社カート」/);
  await screen.press('40 件を取り込む');
  await screen.dialogSays(/40 件を取り込みました/);
  assert.equal(await stored(), before + 40);
  await screen.press('閉じる');
  await screen.dialogGone();
});

test('a mapping gets another name in the settings, is deleted and comes back, and files follow', async () => {
  const names = async () => (await product.get('/api/shops')).shops[0].order_mappings.map(each => each.name);
  const kList = 'yoshin-mapping-list';
  await screen.press('各種設定');
  await screen.says(kList, /自社カート \d+ 列/);
  await screen.press('名前を変更');
  await screen.fill('この形式の名前', '本店カート');
  await screen.press('名前を保存');
  await screen.says(kList, /本店カート \d+ 列/);
  assert.deepEqual(await names(), ['本店カート']);
  await screen.press('削除');
  await screen.says(kList, /まだありません/);
  assert.deepEqual(await names(), []);
  await screen.press('元に戻す');
  await screen.says(kList, /本店カート \d+ 列/);
  assert.deepEqual(await names(), ['本店カート']);
  await screen.press('受注一覧');
  await read([named('own_cart_40.csv')]);
  assert.match(await screen.dialogSays(/40 件を取り込む/), /列の対応づけ「本店カート」/);
  await cancel();
});

const kHostile = {
  'orders.xlsx': [Buffer.from('PK\x03\x04\x14\0\x06\0[Content_Types].xml'), /Excelブックは読めません/],
  'orders.zip': [Buffer.from('PK\x03\x04\x14\0\0\0orders.csv'), /圧縮されたファイルです/],
  'invoice.pdf': [Buffer.from('%PDF-1.7\n'), /PDFや画像など/],
  'unicode.csv': [Buffer.from('\uFEFF注文番号,注文日時\r\n', 'utf16le'), /UTF-16で保存されています/],
  'nul.csv': [Buffer.from('a,b\0\0\0c\r\n1,2,3\r\n'), /文字でないファイルです/],
  'surrogate.csv': [Buffer.from([0x61, 0x0d, 0x0a, 0xed, 0xa0, 0x80, 0x0d, 0x0a]), /この行の前後が壊れています/],
};

for (const [name, [content, message]] of Object.entries(kHostile))
  test(`${name} is refused for what it is`, async () => {
    const before = await stored();
    await read([named(name, content)]);
    await screen.dialogSays(message);
    assert.deepEqual(await screen.offered(), ['やめる', '別のファイル']);
    await cancel();
    assert.equal(await stored(), before);
  });

test('a file over the limit is refused before it is read', async () => {
  await read([{ name: 'huge.csv', content: Buffer.from('a,b\r\n'), size: 130 * 2 ** 20 }]);
  await screen.dialogSays(/130 MB .*100MB以内、20万行以内/);
  await cancel();
});

/// Chooses a file of the disk in the topmost dialog, as the browser's own dialog would: nothing of it passes through here.
async function choose_from_disk(path) {
  const { result } = await browser.cdp('Runtime.evaluate', { expression: "yoshin_test.everywhere('input[type=file]').at(-1)" });
  await browser.cdp('DOM.setFileInputFiles', { files: [path], objectId: result.objectId });
}

test('a file of 2 GB is refused at once, as orders and as slip numbers, and the page goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yoshin-huge-'));
  const path = join(folder, 'huge.csv');
  writeFileSync(path, '注文番号,注文日時\r\n'.repeat(400));
  truncateSync(path, 2 * 2 ** 30);
  try {
    for (const [open, name] of [['データ取込', '取り込む店舗'], ['伝票取込', '']]) {
      await screen.press(open);
      if (name) await screen.choose(name, '見本商店');
      await browser.until('the choice of a file', () => yoshin_test.everywhere('input[type=file]').length > 0);
      const waits = await watch_waits();
      await choose_from_disk(path);
      await screen.dialogSays(/2048 MB .*100MB以内、20万行以内/);
      const { longest, whole } = await waits();
      assert.ok(longest < 1000 && whole < 10_000, `${open}: still for ${Math.round(longest)} of ${Math.round(whole)} ms`);
      assert.ok(!(await screen.offered()).some(text => /取り込む/.test(text)));
      await cancel();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/// The header and the first line of the Next Engine sample.
const kTwoLines = sample('next_engine_500_utf8_bom.csv').toString('utf8').split('\r\n').slice(0, 2);

/// From here to the returned function's call: how long it was, and the longest time for which the page did not answer.
async function watch_waits() {
  await browser.run(() => {
    let last = performance.now();
    globalThis.yoshin_begun = last;
    globalThis.yoshin_longest = 0;
    const beat = () => {
      const now = performance.now();
      globalThis.yoshin_longest = Math.max(globalThis.yoshin_longest, now - last);
      last = now;
      globalThis.yoshin_beat = setTimeout(beat, 0);
    };
    beat();
    return true;
  });
  return () =>
    browser.run(() => {
      clearTimeout(globalThis.yoshin_beat);
      return { longest: globalThis.yoshin_longest, whole: performance.now() - globalThis.yoshin_begun };
    });
}

/// A file of one order with so many lines, one yen each.
function many_lines(number, lines) {
  const [header, sample_line] = kTwoLines;
  const names = header.replace('\uFEFF', '').split(',');
  const values = { 店舗伝票番号: number, 支払方法: 'スコア後払い', 商品計: lines, 発送料: 0, 手数料: 0, 合計金額: lines, 商品価格: 1, 受注数量: 1 };
  const line = at =>
    sample_line.split(',').map((cell, place) => (names[place] === '商品名' ? `品 ${at + 1}` : (values[names[place]] ?? cell))).join(',');
  return named(`${number}.csv`, Buffer.from([header, ...Array.from({ length: lines }, (_, at) => line(at)), ''].join('\r\n')));
}

test('an order of 999 lines comes in, is checked and edited while the page answers; one of 1,000 is refused', async () => {
  const shop = (await product.get('/api/shops')).shops.find(each => each.id === 'demo');
  const { enabled, settings, fee_rule } = shop.providers.find(each => each.provider === 'score');
  const limited = { ...settings, 'score.detail_rows_max': '99' };
  await product.send('PUT', '/api/shops/demo/providers/score', { version: shop.version, enabled, settings: limited, fee_rule });
  await screen.open();
  await read([many_lines('LINES-1000', 1000)]);
  await screen.dialogSays(/1001 店舗伝票番号 LINES-1000 1受注あたり999明細以内/);
  await cancel();
  await read([many_lines('LINES-999', 999)]);
  await screen.press('1 件を取り込む');
  await screen.dialogSays(/1 件を取り込みました/);
  await screen.press('閉じる');
  await screen.dialogGone();
  await screen.find('LINES-999');
  const waits = await watch_waits();
  await screen.press('LINES-999');
  const rows = () => yoshin_test.everywhere('table.items tbody tr').length;
  await browser.until('every line', `() => (${rows})() === 999`);
  await screen.tab('問題と修正');
  await screen.says('yoshin-order-drawer', /店舗設定の最大行数以内の明細/);
  await screen.tab('注文');
  await browser.until('the last line', () => {
    const quantity = yoshin_test.everywhere('table.items input.quantity').at(-1);
    if (!quantity) return false;
    quantity.value = '2';
    quantity.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  });
  await screen.says('yoshin-order-form', /保存していない変更/);
  await screen.press('保存');
  const { columns } = await product.get('/api/orders?limit=5000');
  const id = columns.id[columns.number.indexOf('LINES-999')];
  await screen.says('yoshin-order-drawer', /LINES-999/);
  await browser.until('the bar is gone', () => !yoshin_test.everywhere('yoshin-order-form')[0].shadowRoot.querySelector('.bar'));
  const { longest } = await waits();
  const { order } = await product.get(`/api/orders/${id}`);
  assert.equal(order.items.length, 999);
  assert.deepEqual([order.items[998].name, order.items[998].quantity], ['品 999', 2]);
  assert.ok(longest < 1500, `the page stood still for ${Math.round(longest)} ms`);
  await browser.keys('\uE00C');
  await screen.search('');
});

test('the page answers while a large file is read, and the reading can be stopped', async () => {
  const file = { name: 'large.csv', content: Buffer.from(`${kTwoLines.join('\r\n')}\r\n`), lines: 30_000 };
  await drop([file]);
  await screen.dialogSays(/取り込む店舗/);
  const waits = await watch_waits();
  await screen.choose('取り込む店舗', '見本商店');
  await screen.dialogSays(/30,001 件を取り込む/);
  const { longest, whole } = await waits();
  // A core that reads the file on the page's own thread stands still for as long as the reading takes.
  assert.ok(longest < 1000, `the page stood still for ${Math.round(longest)} ms`);
  assert.ok(longest < whole / 2, `the page stood still for ${Math.round(longest)} of ${Math.round(whole)} ms`);
  await screen.press('別のファイル');
  await screen.dialogSays(/受注CSVをここにドロップ/);
  await drop([file]);
  await screen.press('読み取りをやめる');
  await screen.dialogSays(/受注CSVをここにドロップ/);
  await cancel();
});

test('markup, formulas and direction marks are text, and said where they matter', async () => {
  const before = await stored();
  const [header, line] = kTwoLines;
  const place = name => header.replace('\uFEFF', '').split(',').indexOf(name);
  const cells = line.split(',');
  cells[place('店舗伝票番号')] = 'H-1';
  cells[place('受注名')] = '<img src=x onerror=alert(1)>\u202Eevil';
  cells[place('商品名')] = '=HYPERLINK(1)';
  await read([named('hostile.csv', Buffer.from([header, cells.join(','), ''].join('\r\n')))]);
  const shown = await screen.dialogSays(/件を取り込む/);
  assert.match(shown, /<img src=x onerror=alert\(1\)>/);
  assert.match(shown, /2 受注名 .*\[U\+202E\]evil.*見えない文字/);
  await cancel();
  assert.equal(await stored(), before);
});
