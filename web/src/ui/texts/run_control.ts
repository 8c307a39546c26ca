export const kRunControlTexts = {
  run_pace: ['{n} 件/分', '{n} a minute'],
  run_in_flight: ['送信中 {n}', '{n} on their way'],
  run_started_by: ['{who}が開始', 'started by {who}'],
  run_lane: ['{provider}（{shop}）', '{provider} ({shop})'],
  run_lane_done: ['完了', 'done'],
  run_lane_waits: ['順番待ち', 'waiting'],
  run_lane_held: ['停止中', 'held'],
  run_slowed: [
    '後払い会社から「混み合っている」と応答があったため、{time} まで待ってから 1 件ずつ送ります。',
    'The provider asked for fewer calls: waiting until {time}, then one at a time.',
  ],
  run_paused_note: [
    '一時停止しています。新しい受注は送信しません。再開を押すと続きから送信します。',
    'Paused: no further order is sent. Resume goes on where it stopped.',
  ],
  run_stopping_note: [
    '中止しています。送信中の受注の結果を待っています。',
    'Stopping: waiting for the orders that are on their way.',
  ],
  run_stopped_note: [
    '中止しました。送信していない受注は元のままです。',
    'Stopped. Orders that were not sent are as they were.',
  ],
  run_changed_by: ['{who}・{time}', '{who}, {time}'],
  run_pause: ['一時停止', 'Pause'],
  run_pause_title: [
    '送信中の受注は最後まで処理し、次の受注から送信を止めます。',
    'Orders on their way are finished; no further one is sent.',
  ],
  run_resume: ['再開', 'Resume'],
  run_resume_title: ['止めたところから送信を続けます。', 'Goes on where it stopped.'],
  run_stop: ['中止…', 'Stop…'],
  run_stop_title: [
    'まだ送信していない受注の送信をやめます。送信した受注は取り消されません。',
    'Orders not sent yet are left alone. Those sent are not undone.',
  ],
  run_stop_sure: [
    'まだ送信していない {n} 件をやめます。送信した受注は取り消されません。',
    'The {n} orders not sent yet are left alone. Those sent are not undone.',
  ],
  run_stop_do: ['{n} 件を中止する', 'Stop {n}'],
  run_stop_not: ['続ける', 'Keep going'],
  run_settings: ['接続情報を直す', 'Correct the credentials'],
  run_announce: ['{standing}、{done} / {total} 件', '{standing}, {done} of {total}'],
  runs_who: ['実行した人', 'Who'],
  outcome_stopped: ['中止（未送信）', 'Stopped'],
} as const;
