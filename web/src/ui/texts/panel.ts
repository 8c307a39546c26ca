/// The work that the panel offers on many orders, and taking it back.
export const kPanelTexts = {
  check: ['与信前チェック', 'Check before credit'],
  check_title: [
    '与信の前に問題を確かめ、まとめて直します',
    'Finds problems before credit is requested and repairs them together',
  ],
  entry: ['一括入力', 'Enter for all ticked'],
  entry_title: [
    '受注ステータス・配送業者・入金日・手数料などを、チェックした受注にまとめて入力します',
    'Enters order status, carrier, payment date, fee and others for all ticked orders',
  ],
  sim_task: ['手数料シミュレーション', 'Fee simulation'],
  sim_task_title: [
    '手数料設定を変えたら受注がどう変わるかを、変える前に試します',
    'Shows what another fee rule would do to the orders before anything is changed',
  ],
  panel_labels: ['送り状CSV…', 'Label files…'],
  panel_labels_title: [
    'チェックした受注を送り状ソフト用のCSVに書き出します',
    'Writes the ticked orders for a carrier’s label program',
  ],
  panel_slips: ['伝票取込…', 'Import slip numbers…'],
  panel_slips_title: [
    '送り状ソフトのファイルから伝票番号を入れ、そのまま同期します',
    'Takes slip numbers from a carrier’s file and goes on to report them',
  ],
  undo_bulk: ['元に戻す', 'Undo'],
  undo_done: ['{n} 件を元に戻しました。', '{n} orders are as they were.'],
  undo_left: ['{n} 件は元に戻していません（{orders}）。', '{n} orders were left as they are ({orders}).'],
  undo_changed_since: [
    'そのあとに変更された受注です。詳細を開いて確認してください。',
    'They were changed in the meantime: open them and look.',
  ],
  undo_and_more: ['{shown} ほか{n}件', '{shown} and {n} more'],
  undo_none: ['元に戻せる一括編集はありません。', 'There is no bulk edit to undo.'],
  list_comma: ['、', ', '],
  key_undo: ['直前の一括編集を元に戻す', 'Undo the last bulk edit'],
} as const;
