/// Files that come in: layouts, halves, large files.
export const kLayoutTexts = {
  layout_auto: ['自動判定', 'Automatic'],
  encoding_cp932: ['Shift_JIS (CP932)', 'Shift_JIS (CP932)'],
  encoding_utf8: ['UTF-8', 'UTF-8'],
  encoding_utf8_bom: ['UTF-8（BOM付き）', 'UTF-8 with BOM'],
  import_layouts: [
    'ネクストエンジン・楽天RMS・Yahoo!（注文と商品の2つは一緒に選択）・与信のCSV。100MB、20万行まで。',
    'CSV of Next Engine, Rakuten RMS, Yahoo! (choose orders and items together) or Yoshin. Up to 100 MB, 200,000 lines.',
  ],
  import_reading_n: ['読み取っています… {done} / {total} 行', 'Reading… {done} / {total} lines'],
  import_stop: ['読み取りをやめる', 'Stop reading'],
  import_which: ['どの形式で読みますか', 'Which layout is it?'],
  import_add_file: ['もう1つのファイルを足す', 'Add the other file'],
  import_add_file_why: [
    'Yahoo!の注文ファイルと商品ファイルは、受注番号（OrderId）でつなぎます。',
    'The orders file and the items file of Yahoo! are joined by OrderId.',
  ],
  import_save_problems: ['一覧をCSVで保存', 'Save the list as CSV'],
} as const;
