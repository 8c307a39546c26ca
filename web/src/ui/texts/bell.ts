export const kBellTexts = {
  bell_title: ['お知らせ', 'What needs a person'],
  bell_label: ['お知らせ {n} 件（未読 {unread} 件）', '{n} things need a person ({unread} unread)'],
  bell_none: ['対応が必要なことはありません。', 'Nothing needs a person.'],
  bell_unread: ['未読', 'Unread'],
  bell_key: ['お知らせを開く', 'Open what needs a person'],
  bell_unknown: ['結果不明が {n} 件あります', '{n} with an unknown outcome'],
  bell_unknown_next: [
    '与信結果確認を押すか、取引IDを入力して結果を確定してください。再送はしません。',
    'Query the result or enter the transaction id. Nothing is sent again.',
  ],
  bell_on_hold: ['与信保留が {n} 件あります', '{n} on hold'],
  bell_on_hold_next: [
    '保留の理由に合わせて受注を直し、与信内容変更を押してください。',
    'Correct the order as the reason says, then press “Change order data”.',
  ],
  bell_due_soon: ['出荷予定日が近い受注が {n} 件あります', '{n} are due to ship soon'],
  bell_due_soon_next: [
    '与信・伝票番号の登録・伝票番号同期のうち、残っている作業を済ませてください。',
    'Do what is left of credit check, slip number and slip report.',
  ],
  bell_rejected: ['与信NGが {n} 件あります', '{n} refused'],
  bell_rejected_next: [
    '理由を確かめ、別の支払方法の案内か与信キャンセルを行ってください。',
    'Look at the reason; offer another payment or cancel the credit.',
  ],
  bell_to_fix: ['要修正が {n} 件あります', '{n} to fix'],
  bell_to_fix_next: ['赤い項目を直すと与信を実行できます。', 'Fix the red fields, then credit can be requested.'],
  bell_lane: ['{action}：{provider}への送信が停止しています', '{action}: sending to {provider} is held'],
  bell_paused: ['{action}が一時停止中です（残り {n} 件）', '{action} is paused ({n} left)'],
  bell_paused_next: ['再開または中止を選んでください。', 'Resume or stop it.'],
  bell_failed: ['{action}で {n} 件が処理できませんでした', '{action}: {n} did not go through'],
  bell_failed_next: ['理由を確かめて、もう一度実行してください。', 'Look at the reasons and run them again.'],
  bell_unmapped: [
    '支払方法「{text}」の割り当てがありません（{n} 件）',
    'Payment method “{text}” is mapped to nothing ({n})',
  ],
  bell_unmapped_next: ['店舗設定で後払い会社に割り当ててください。', 'Map it to a provider in the shop settings.'],
  bell_credentials: [
    '{shop}：接続情報が未登録の後払い会社が {n} 社あります',
    '{shop}: {n} providers without credentials',
  ],
  bell_credentials_next: [
    '店舗設定の後払い設定で登録するか、使わない場合は無効にしてください。',
    'Enter them in the provider settings, or switch the provider off.',
  ],
  bell_offline: ['サーバーに接続できません', 'The server cannot be reached'],
  bell_offline_next: [
    '再接続しています。つながるまで送信はできません。',
    'Reconnecting. Nothing can be sent until then.',
  ],
} as const;
