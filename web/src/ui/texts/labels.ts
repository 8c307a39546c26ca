export const kLabelTexts = {
  labels_title: ['送り状CSVの書き出し', 'Files for label programs'],
  labels_program: ['送り状ソフト（配送業者で分けています）', 'Label program (by carrier)'],
  labels_which: ['書き出す受注', 'Which orders'],
  labels_ship_date: ['出荷日', 'Ship date'],
  labels_ship_date_hint: ['空欄なら受注ごとの出荷予定日', 'Empty: each order’s planned ship date'],
  labels_only_approved: ['与信OKの受注だけ', 'Approved orders only'],
  labels_with_undecided: ['配送業者が未定の {n} 件も含める', 'With the {n} orders that name no carrier'],
  labels_left: [
    '{n} 件は送り状にできません。受注か設定を直すか、除いて書き出してください。',
    '{n} orders do not fit. Correct them or the settings, or write the file without them.',
  ],
  labels_look: ['送り状ソフトで確かめるところ', 'To look at in the label program'],
  labels_and_more: ['{number} ほか {n} 件', '{number} and {n} more'],
  labels_form: ['Shift_JIS・管理キー付き', 'Shift_JIS, with the short key'],
  labels_yupri_hint: [
    'ゆうプリRの取込フィルタは「標準フォーマットV3」（100項目・見出しなし）です。荷物のサイズは空欄なので、ゆうプリRで選んでください。',
    'Import it into Yu-Pri R with the filter “standard format V3” (100 columns, no header). The parcel’s size stays empty: choose it there.',
  ],
  labels_save: ['{n} 件を書き出す', 'Write {n}'],
  labels_save_without: ['{left} 件を除き {n} 件を書き出す', 'Write {n}, leave out {left}'],
  labels_done: ['{n} 件の送り状CSVを書き出しました', 'Label file of {n} orders written'],
  label_settings: ['送り状', 'Labels'],
  label_settings_why: [
    '「送り状CSV」のご依頼主と契約のコードです。氏名と電話番号は店舗の情報を使います。',
    'Sender and contract codes of the label files. Name and phone are the shop’s.',
  ],
} as const;
