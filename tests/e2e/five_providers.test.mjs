// Every provider as its manual shows it: the example rows played through the sandbox, the settings form with the
// manual's labels, and アトディーネ, which takes no new registration any more but serves what it has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, product, screen } from './support/session.mjs';

/// Presses a row button or the run button, confirms the plan, and gives the result's text.
async function confirm(button, decided = '1 件を実行する') {
  await screen.press(button);
  await screen.dialogSays(/実行 ?1/);
  await screen.press(decided);
  const text = await screen.dialogSays(/完了しました/);
  await screen.press('閉じる');
  await screen.dialogGone();
  return text;
}

// The legible rows of the three manuals: payment cell, goods total and billed amount, carrier with its tags. The rows
// name スコア後払い where the manual of the time says ニッセン@払い.
for (const [number, payment, goods, billed, carrier] of [
  ['MANUAL-S1', /^スコア後払い 与信内容変更 与信キャンセル \[与信OK\]$/, '500', '940', 'ヤマト運輸'],
  ['MANUAL-S3', /^スコア後払い 伝票番号同期 与信内容変更 与信キャンセル \[与信OK\]$/, '2,275', '3,107', 'ヤマト運輸'],
  ['MANUAL-S4', /^スコア後払い \[与信OK\] \[伝票番号同期OK\]$/, '2,275', '3,107', 'ヤマト運輸'],
  ['MANUAL-S5', /^スコア後払い 与信を実行 .*加盟店認証に失敗しました。/, '3,243', '3,783', 'ヤマト運輸 [伝票入力済]'],
  ['MANUAL-S6', /^スコア後払い 与信を実行 注意 1$/, '4,493', '5,033', 'FBA 【伝票番号未登録】 FBA出荷依頼中 FBA出荷キャンセル'],
  ['MANUAL-S7', /^スコア後払い \[与信OK\] \[伝票番号同期OK\]$/, '9,493', '9,733', '佐川急便 [伝票入力済] [該当なし]'],
  ['MANUAL-A1', /^後払い\.com 与信を実行$/, '1,232', '1,590', '佐川急便'],
  ['MANUAL-A2', /^後払い\.com 与信キャンセル \[与信OK\]$/, '8,880', '10,465', '佐川急便'],
  ['MANUAL-A3', /^後払い\.com 与信を実行 \[与信NG\] .*与信に失敗しました。 原因につきましては、後払い\.comへ問い合わせをお願いします。/, '41,080', '45,015', '佐川急便'],
  ['MANUAL-A4', /^後払い\.com 伝票番号同期 与信キャンセル \[与信OK\]$/, '2,175', '2,849', '佐川急便 [伝票入力済] [出荷済]'],
  ['MANUAL-A5', /^後払い\.com \[与信OK\] \[伝票番号同期OK\]$/, '3,696', '4,395', '佐川急便 [伝票入力済]'],
  ['MANUAL-A6', /^後払い\.com 与信結果確認 与信キャンセル 【審査中】$/, '1,659', '2,656', ''],
  ['MANUAL-A7', /^後払い\.com 与信キャンセル \[与信OK\]$/, '3,700', '4,861', ''],
  ['MANUAL-A8', /^後払い\.com 与信を実行 注意 1$/, '3,299', '4,164', 'FBA 【伝票番号未登録】 FBA出荷依頼'],
  ['MANUAL-D5', /^アトディーネ \[与信OK\] \[伝票番号同期OK\]$/, '2,275', '3,107', 'ヤマト運輸'],
  ['MANUAL-D6', /^アトディーネ 与信を実行 .*に失敗しました。/, '3,243', '3,783', 'ヤマト運輸 [伝票入力済]'],
  ['MANUAL-D7', /^アトディーネ 与信を実行/, '4,493', '5,033', 'FBA 【伝票番号未登録】 FBA出荷依頼中 FBA出荷キャンセル'],
  ['MANUAL-D8', /^アトディーネ \[与信OK\] \[伝票番号同期OK\]$/, '9,493', '9,733', '佐川急便 [伝票入力済] [該当なし]'],
])
  test(`${number} looks like the manual's picture`, async () => {
    await screen.find(number);
    const cells = await browser.run(
      wanted => ['payment', 'goods', 'billed', 'carrier'].map(name => yoshin_test.words(yoshin_test.row(wanted).querySelector(`td.${name}`))),
      number,
    );
    assert.match(cells[0], payment);
    assert.deepEqual(cells.slice(1, 3), [goods, billed]);
    assert.ok(cells[3].startsWith(carrier), cells[3]);
  });

test('a new credit check with the retired provider is refused, with where to go instead, and nothing is sent', async () => {
  const sent = (await product.control('requests')).requests.length;
  await screen.find('D-1306');
  await screen.press('与信を実行');
  const plan = await screen.dialogSays(/実行 ?0/);
  assert.match(plan, /アトディーネは新しい与信の受付を終了しています。/);
  assert.match(plan, /別の後払い会社（NP後払い、後払い\.com、クロネコ代金後払い、スコア後払い）/);
  assert.match(plan, /登録済みの取引の照会・変更・キャンセル・伝票番号同期|照会・変更・取消・報告は続けられます/);
  await screen.press('やめる');
  await screen.dialogGone();
  assert.equal((await product.control('requests')).requests.length, sent);
});

test('what the retired provider has registered is still asked about, reported and cancelled', async () => {
  await screen.find('D-1304');
  await screen.cell('D-1304', /^アトディーネ 与信結果確認 与信キャンセル 【審査中】/);
  assert.match(await confirm('与信結果確認'), /審査中/);
  await screen.find('D-1302');
  await screen.cell('D-1302', /^アトディーネ 伝票番号同期 与信内容変更 与信キャンセル \[与信OK\]/);
  await confirm('伝票番号同期');
  await screen.cell('D-1302', /^アトディーネ \[与信OK\] \[伝票番号同期OK\]/);
  await screen.find('D-1301');
  await confirm('与信キャンセル', '1 件をキャンセルする');
  await screen.cell('D-1301', /^アトディーネ 与信を実行/);
});

test("the settings form names every field as the provider's manual does", async () => {
  await screen.press('各種設定');
  await screen.press('見本商店');
  await screen.says('yoshin-settings-screen', /見本商店 モール詳細設定/);
  const cards = await browser.run(() =>
    yoshin_test.everywhere('yoshin-provider-form').map(form => ({
      title: yoshin_test.words(form.shadowRoot.querySelector('h2')),
      header: yoshin_test.words(form.shadowRoot.querySelector('header')),
      labels: [...form.shadowRoot.querySelectorAll('label.credential > span:first-child')].map(yoshin_test.words),
    })),
  );
  assert.deepEqual(
    cards.map(({ title, labels }) => [title, ...labels.slice(0, 3)]),
    [
      ['NP後払い設定', '加盟店コード', 'SPコード', '端末ID'],
      ['後払い.com設定', 'サイトID', '事業者ID', 'APIユーザID'],
      ['クロネコ代金後払い設定', '加盟店コード', 'パスワード'],
      ['スコア後払い設定', '加盟店ID', 'ダイレクトパスワード', '接続元ID'],
      ['アトディーネ設定', '加盟店コード', '連携パスワード', '接続先特定ID'],
    ],
  );
  for (const { title, header } of cards) assert.match(header, /認証情報 設定済/, title);
  assert.match(cards[4].header, /新しい与信の受付終了 2023-12-31/);
  for (const { header } of cards.slice(0, 4)) assert.doesNotMatch(header, /受付終了/);
});
