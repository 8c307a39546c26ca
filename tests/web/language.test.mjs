import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { say, with_english_buttons, language } = await load('ui/language.ts');

test('an English sentence calls each button what it is called on the English page', () => {
  assert.equal(with_english_buttons('Press 与信キャンセル, then 与信を実行.'), 'Press “Cancel credit”, then “Request credit”.');
  assert.equal(with_english_buttons('Use 「取引IDを入力」 first.'), 'Use “Enter transaction id” first.');
});

test('of two labels that begin alike the longer one is meant', () => {
  assert.equal(with_english_buttons('Press 伝票番号同期取消.'), 'Press “Undo slip report”.');
  assert.equal(with_english_buttons('Press 伝票番号同期.'), 'Press “Report slip number”.');
});

test('a Japanese page shows the Japanese sentence as it is', () => {
  assert.equal(language.current, 'ja');
  assert.equal(say({ ja: '与信を実行を押してください。', en: 'Press 与信を実行.' }), '与信を実行を押してください。');
});
