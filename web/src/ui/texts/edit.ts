export const kEditTexts = {
  save_then: ['保存して{action}へ', 'Save, then {action}'],
  edit_refused: [
    'この内容は保存できません：{field} に「{found}」とあります。{expected}',
    'This cannot be saved: {field} is “{found}”. {expected}',
  ],
  edit_new_billed: ['請求額 {before} 円 → {after} 円', 'Billed {before} → {after} yen'],
  draft_kept: [
    '{number} に保存していない変更があります。開くと続きから編集できます。',
    '{number} has unsaved changes: open it again to go on.',
  ],
  section_flags: ['チェック項目', 'Checks'],
  item_add: ['明細を追加', 'Add a line'],
  item_remove: ['{n} 行目を削除', 'Remove line {n}'],

  merge_taken: [
    '{who}がこの受注を保存しました（{at}）。重ならない変更は合わせてあります。内容を確かめて保存してください。',
    '{who} saved this order meanwhile ({at}). Changes that do not meet were put together: check, then save.',
  ],
  merge_needed: [
    '{who}が同じ項目を変更して保存しました（{at}）。どちらを残すかを選んでください。',
    '{who} changed the same fields and saved them ({at}). Choose which to keep.',
  ],
  merge_somebody: ['別の操作', 'Somebody else'],
  merge_choose: ['違いを見て選ぶ', 'See and choose'],
  merge_title: ['変更が重なりました：{number}', 'Changes that meet: {number}'],
  merge_intro: [
    'あなたが入力している間に、{who}が同じ項目を保存しました。項目ごとに残す値を選んでください。まだ何も保存していません。',
    'While you were typing, {who} saved the same fields. Choose the value to keep for each. Nothing of yours is saved yet.',
  ],
  merge_field: ['項目', 'Field'],
  merge_was: ['元の値', 'Was'],
  merge_mine: ['あなたの値', 'Yours'],
  merge_theirs: ['相手の値', 'Theirs'],
  merge_all_mine: ['すべてあなたの値', 'All yours'],
  merge_all_theirs: ['すべて相手の値', 'All theirs'],
  merge_done: ['この内容で編集に戻る', 'Go on editing with these'],
  merge_blank: ['（空欄）', '(blank)'],
} as const;
