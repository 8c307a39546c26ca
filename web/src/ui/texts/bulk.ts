export const kBulkTexts = {
  undo: ['元に戻す', 'Undo'],
  undo_done: ['{n} 件を元に戻しました。', '{n} orders are as they were.'],
  undo_left: ['{n} 件は元に戻していません（{orders}）。', '{n} orders were left as they are ({orders}).'],
  undo_changed_since: [
    'そのあとに変更された受注です。詳細を開いて確認してください。',
    'They were changed in the meantime: open them and look.',
  ],
  undo_and_more: ['{shown} ほか{n}件', '{shown} and {n} more'],
  list_comma: ['、', ', '],
} as const;
