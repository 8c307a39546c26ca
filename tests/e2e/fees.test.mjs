// 手数料 as a clerk sets it: flaws are told and drawn while the numbers are typed, what another rule would do is seen on
// the real orders before anything changes, and 手数料を再適用 then does exactly that.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Axe } from './support/axe.mjs';
import { browser, product, screen } from './support/session.mjs';

const folder = mkdtempSync(join(tmpdir(), 'yoshin-downloads-'));

before(async () => {
  await browser.cdp('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});

after(() => rmSync(folder, { recursive: true, force: true }));

/// Every order of the demo shop at NP, whole, as the proxy has it.
async function documents() {
  const { columns } = await product.get('/api/orders?limit=5000');
  const ids = columns.id.filter((_, at) => columns.shop[at] === 'demo' && columns.provider[at] === 'np');
  const pieces = [];
  for (let at = 0; at < ids.length; at += 100) pieces.push(await product.send('POST', '/api/orders/documents', { ids: ids.slice(at, at + 100) }));
  return pieces.flatMap(piece => piece.documents).sort((a, b) => (a.order.number < b.order.number ? -1 : 1));
}

/// The rule as the manuals' words have it, written anew: the first row that holds the basis sets the fee.
function expected(documents, bands) {
  const free = documents.filter(({ order, record }) => ['not_requested', 'cancelled'].includes(record.status) && order.hand_fee === null);
  return free.map(({ order }) => {
    const basis = order.edited ?? order.imported;
    const band = bands.findIndex(([lower, upper]) => lower <= basis.billed && basis.billed <= upper);
    const fee = band >= 0 ? bands[band][2] : basis.fee;
    return { number: order.number, before: order.current, band, fee, billed: basis.billed - basis.fee + fee };
  });
}

const sum = (orders, value) => orders.reduce((total, each) => total + value(each), 0);
const yen = amount => amount.toLocaleString('en');

async function open_simulation() {
  await screen.press('その他の処理');
  await screen.press('手数料シミュレーション');
  await screen.dialogSays(/手数料シミュレーション.*NP後払い/);
  await screen.press('NP後払い');
}

/// Types without leaving the field: nothing but `input` tells the page.
async function type_in(label, text) {
  await browser.until(`a field "${label}"`, wanted => {
    const field = yoshin_test.everywhere('yoshin-simulation-dialog').flatMap(each => yoshin_test.everywhere('input', each.shadowRoot)).find(each => yoshin_test.label(each) === wanted);
    field?.focus();
    field?.select();
    return field !== undefined;
  }, label);
  await browser.keys(text);
}

const editor_says = pattern =>
  browser.until(`the editor saying ${pattern}`, source => {
    const editor = yoshin_test.everywhere('yoshin-simulation-dialog yoshin-fee-editor, yoshin-fee-editor').filter(yoshin_test.visible).pop();
    const text = editor ? yoshin_test.words(editor.shadowRoot.querySelector('.findings')) : '';
    return new RegExp(source).test(text) ? text : null;
  }, pattern.source);

/// What the picture shows: its steps as they are read out, and its holes between rows.
const picture = () =>
  browser.run(() => {
    const plot = yoshin_test.everywhere('yoshin-fee-plot').filter(yoshin_test.visible).pop().shadowRoot;
    return {
      steps: [...plot.querySelectorAll('.step')].map(each => each.getAttribute('aria-label')),
      holes: [...plot.querySelectorAll('.gap.inner title')].map(each => each.textContent),
      bars: plot.querySelectorAll('.bar').length,
    };
  });

test('a gap is told and hatched while the number is still being typed, and one press closes it', async () => {
  await open_simulation();
  await type_in('1 行目の上限', '4999');
  await type_in('1 行目の手数料', '330');
  await type_in('2 行目の上限', '999999');
  await type_in('2 行目の手数料', '205');
  await type_in('2 行目の下限', '6000');
  const said = await editor_says(/隙間/);
  assert.match(said, /5,000円～5,999円に当てはまる行がありません/);
  const typed = await browser.run(() => {
    let active = document.activeElement;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return { label: active.getAttribute('aria-label'), value: active.value, caret: active.selectionStart };
  });
  assert.deepEqual(typed, { label: '2 行目の下限', value: '6000', caret: 4 }, 'the text and its caret are left alone');
  const drawn = await picture();
  assert.deepEqual(drawn.holes, ['5,000円～5,999円: 該当なし（手数料は変わりません）']);
  assert.deepEqual(drawn.steps, ['1円～4,999円: 1行目、手数料を330円にする', '6,000円～999,999円: 2行目、手数料を205円にする']);
  assert.ok(drawn.bars > 3, 'the orders lie beneath');
  const axe = new Axe(browser);
  await axe.load();
  assert.deepEqual(await axe.faults('a rule with a gap', 'yoshin-simulation-dialog'), []);
  await screen.press('1行目の上限を5,999円にする');
  await editor_says(/問題はありません/);
  assert.deepEqual((await picture()).holes, []);
});

test('reversed bounds, an overlap and what is no number are told for what they are', async () => {
  await type_in('3 行目の下限', '9000');
  await type_in('3 行目の上限', '100');
  await editor_says(/上下逆 3行目の下限9,000円が上限100円より大きい/);
  await screen.press('100円～9,000円に入れ替える');
  await editor_says(/到達しない行 3行目/);
  await screen.press('3行目を空にする');
  await editor_says(/問題はありません/);
  await type_in('3 行目の手数料', '50');
  await editor_says(/使われない手数料 3行目/);
  await screen.press('3行目を空にする');
  await type_in('3 行目の手数料', '5x');
  await editor_says(/3 行目の手数料に0～999,999,999の整数/);
  await type_in('3 行目の手数料', '0');
  await editor_says(/問題はありません/);
});

test('an amount is tried in one sentence', async () => {
  await type_in('この請求金額なら 円', '6000');
  await browser.until('the sentence', () => yoshin_test.everywhere('output').some(each => /請求額6,000円は2行目（6,000円～999,999円）に当てはまるため、手数料は205円（上書き）、請求額は6,205円です。/.test(each.textContent)));
});

const kBands = [
  [1, 5999, 330],
  [6000, 999_999, 205],
];

test('the simulation adds up to what the orders themselves say, and the CSV lists those that change', async () => {
  const orders = expected(await documents(), kBands);
  const changing = orders.filter(each => each.fee !== each.before.fee);
  assert.ok(changing.length > 2 && changing.length < orders.length, `${changing.length} of ${orders.length}`);
  const total = await browser.until('the totals', wanted => {
    const row = yoshin_test.everywhere('tr.total')[0];
    const text = row ? yoshin_test.words(row) : '';
    return text.includes(wanted) ? text : null;
  }, yen(sum(orders, each => each.fee)));
  assert.match(total, new RegExp(`^合計 ${orders.length} ${changing.length} ${yen(sum(orders, each => each.before.fee))} → ${yen(sum(orders, each => each.fee))} `));
  assert.ok(total.includes(`${yen(sum(orders, each => each.before.billed))} → ${yen(sum(orders, each => each.billed))}`), total);
  for (const [at, [lower, upper]] of kBands.entries()) {
    const held = orders.filter(each => each.band === at);
    const line = await browser.run(range => yoshin_test.words(yoshin_test.everywhere('table.bands tr').find(row => yoshin_test.words(row).includes(range))), `${yen(lower)}円～${yen(upper)}円`);
    assert.ok(line.startsWith(`${at + 1} ${yen(lower)}円～${yen(upper)}円 ${held.length} `), line);
  }
  await screen.press('変わる受注をCSVで保存');
  const file = join(folder, `yoshin-fees-np-${(await product.get('/api/session')).now.slice(0, 10)}.csv`);
  await browser.wait_for('the saved file', () => existsSync(file));
  const [head, ...lines] = readFileSync(file, 'utf8').replace(/^\uFEFF/, '').trimEnd().split('\r\n').map(line => line.split(','));
  assert.deepEqual(head.slice(0, 7), ['受注番号', '注文日時', '与信状態', '手数料 変更前', '手数料 変更後', '請求額 変更前', '請求額 変更後']);
  const told = lines.map(line => [line[0], ...line.slice(3, 7).map(Number)]).sort();
  assert.deepEqual(told, changing.map(each => [each.number, each.before.fee, each.fee, each.before.billed, each.billed]).sort());
});

test('a period without orders says so, and orders after their credit are counted apart', async () => {
  await screen.press('期間を指定');
  await browser.until('the days', () => {
    const day = yoshin_test.everywhere('input[type=date]').find(each => each.getAttribute('aria-label') === '開始日');
    if (!day) return false;
    day.value = '2099-01-01';
    day.dispatchEvent(new Event('change'));
    return true;
  });
  await screen.says('yoshin-fee-trial', /この期間に受注はありません/);
  await browser.run(() => yoshin_test.everywhere('yoshin-simulation-dialog')[0].shadowRoot.querySelectorAll('.kinds button')[3].click());
  const credited = (await documents()).filter(({ order, record }) => !['not_requested', 'cancelled'].includes(record.status) && order.hand_fee === null);
  await screen.says('yoshin-fee-trial', new RegExp(`与信後（試算のみ） ${credited.length} 件`));
});

test('saving changes no order; re-applying changes exactly those of the simulation', async () => {
  const earlier = await documents();
  const orders = expected(earlier, kBands);
  await screen.press('この設定を保存');
  await browser.until('the rule to be saved', () => !yoshin_test.dialog().includes('未保存'));
  assert.deepEqual((await screen.sent(/providers\/np$/)).body.fee_rule.bands.slice(0, 2), kBands.map(([lower, upper, fee]) => ({ lower, upper, fee })));
  assert.deepEqual((await documents()).map(each => each.order.current), earlier.map(each => each.order.current));
  const changing = orders.filter(each => each.fee !== each.before.fee);
  await screen.press('手数料を再適用');
  await screen.dialogSays(new RegExp(`${changing.length} 件に適用する`));
  await screen.press(`${changing.length} 件に適用する`);
  await screen.says('yoshin-fee-trial', /変わる受注はありません/);
  const later = new Map((await documents()).map(({ order }) => [order.number, order.current]));
  for (const each of orders) assert.deepEqual([later.get(each.number).fee, later.get(each.number).billed], [each.fee, each.billed], each.number);
  for (const { order, record } of earlier)
    if (!['not_requested', 'cancelled'].includes(record.status)) assert.deepEqual(later.get(order.number), order.current, order.number);
  await screen.press('閉じる');
  await screen.dialogGone();
});

test('every fee in the list is explained in one sentence, one of an earlier rule as that', async () => {
  const { columns } = await product.get('/api/orders?limit=5000');
  const pick = wanted => columns.number.find((_, at) => columns.shop[at] === 'demo' && columns.provider[at] === 'np' && wanted(at));
  const why = async number => {
    await screen.find(number);
    return browser.run(wanted => yoshin_test.row(wanted).querySelector('[aria-description]').title, number);
  };
  assert.match(await why(pick(at => columns.status[at] === 'not_requested' && columns.fee[at] === 330)), /は1行目（1円～5,999円）に当てはまるため、手数料は330円（上書き）/);
  const held = pick(at => columns.status[at] === 'approved' && columns.fee[at] === 205 && columns.billed[at] < 6000);
  const sentence = await why(held);
  assert.match(sentence, /手数料は205円です。いまの手数料設定では330円になりますが/);
  await screen.press(held);
  await screen.says('yoshin-order-form', /手数料は205円です。いまの手数料設定では330円になりますが/);
});
