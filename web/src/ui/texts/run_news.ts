/// What the header says of runs.
export const kRunNewsTexts = {
  run_done_n: ['{done} / {total} 件', '{done} of {total}'],
  runs_more: ['ほか {n} 件の実行', '{n} more runs'],
  runs_open_one: ['{action}の処理状況を開く', 'Open the progress of {action}'],
  run_left: ['残り{time}', '{time} left'],
  run_left_unknown: ['残り時間を計算しています', 'working out the time left'],
  time_hours: ['約{h}時間{n}分', 'about {h} h {n} min'],
  time_less: ['1分未満', 'less than a minute'],
  time_minutes: ['約{n}分', 'about {n} min'],
  state_collecting: ['受付中', 'collecting'],
  state_running: ['処理中', 'running'],
  state_done: ['完了', 'done'],
  state_held: ['停止中', 'held'],
  state_paused: ['一時停止', 'paused'],
  state_stopping: ['中止しています', 'stopping'],
  state_stopped: ['中止', 'stopped'],
} as const;
