import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { known_texts } = await load('ui/texts/texts.ts');
const kTexts = known_texts();
const { filled } = await load('ui/language.ts');
const { kColumns } = await load('orders/columns.ts');
const places = text => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort();

test('every text exists in Japanese and in English with the same places for values', () => {
  for (const [key, [ja, en]] of Object.entries(kTexts)) {
    assert.notEqual(ja.trim(), '', key);
    assert.notEqual(en.trim(), '', key);
    assert.deepEqual(places(ja), places(en), key);
  }
});

test('the columns are those of the manuals, in their order, with the fee after 請求額', () => {
  const titles = kColumns.map(({ title, second }) =>
    [title, second]
      .filter(Boolean)
      .map(key => kTexts[key][0])
      .join('/'),
  );
  assert.deepEqual(titles, [
    '受注番号/注文日時/受注ステータス',
    '注文者氏名/リピーター/レビュー',
    'ランク',
    '同梱/送り先注意/備考/ポイント注意',
    '利用端末',
    'お支払い方法',
    '合計金額',
    '請求額',
    '手数料/価格範囲',
    '商品名/送り先',
    '送り先氏名/送り先電話番号',
    '配送業者/伝票番号',
    'お届け日指定',
    'お届け時間指定',
    '入金日',
  ]);
});

test('a value that looks like a place is not filled again', () => {
  assert.equal(filled('{name} 様', { name: '{n}', n: 3 }), '{n} 様');
});

test('a place without a value stays visible', () => {
  assert.equal(filled('{n} 件', {}), '{n} 件');
});
