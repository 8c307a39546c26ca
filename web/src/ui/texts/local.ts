export const kLocalTexts = {
  local_offline: ['オフライン', 'Offline'],
  local_why_away: [
    'サーバーに接続できません。送信はできません（あとで送られることもありません）。',
    'The server cannot be reached. Nothing can be sent, and nothing is kept to be sent later.',
  ],
  local_why_none: [
    'サーバーなしの手数料プレビューです。送信はできません。',
    'A fee preview without a server. Nothing can be sent.',
  ],
  local_works: [
    'CSVを開いて、手数料の確認・入力チェック・修正・書き出しができます。',
    'Open a CSV to preview fees, check and repair fields, and save it again.',
  ],
  local_kept_proxy: ['手数料ルール：{at} に保存したもの', 'Fee rules: as kept on {at}'],
  local_kept_own: ['手数料ルール：このブラウザーに {at} 保存', 'Fee rules: kept in this browser on {at}'],
  local_file: ['{name}：{n} 件（このページの中だけにあります）', '{name}: {n} orders, in this page only'],
  local_back: ['接続が戻りました。', 'The connection is back.'],
  local_reconnect: ['再接続', 'Connect again'],
  local_open_shop: ['このファイルの店舗', 'Shop of this file'],
  local_open_private: [
    'ファイルはこのページの中だけで開きます。どこにも保存・送信されません。',
    'The file is opened inside this page only. It is neither stored nor sent.',
  ],
  local_open_n: ['{n} 件を開く', 'Open {n}'],
  local_open_rest: ['問題のない {n} 件だけを開く', 'Open only the {n} without faults'],
  local_map_why: [
    '割り当てると、開く内容に反映されます。後払いでないものはそのままで構いません。',
    'What you choose is applied to what is opened. Leave what is no deferred payment.',
  ],
  local_map_save: ['割り当てて読み直す', 'Assign and read again'],
  local_blocked: [
    '直すべきところが {n} か所あるため、開けません。',
    'This file cannot be opened: {n} faults must be fixed.',
  ],
  local_locked: [
    'オフラインでは見るだけです。変更は再接続してから行ってください。',
    'Offline these can only be looked at. Connect again to change them.',
  ],
  local_no_keys: [
    '接続情報はサーバーだけが持ちます。ここでは手数料と入力チェックの設定だけを使います。',
    'Credentials are with the server alone. Only fee rules and the settings of the checks are used here.',
  ],
  local_first: ['店舗の手数料ルールを用意します', 'First, the fee rules of your shop'],
  local_first_why: [
    'ルールはこのブラウザーに保存されます。受注データは保存も送信もされません。',
    'The rules are kept in this browser. Orders are neither kept nor sent.',
  ],
  local_first_file: ['設定ファイルがあるとき', 'With a settings file'],
  local_first_file_why: [
    'サーバー版の「各種設定」の「設定を書き出す」で作ったファイルを読み込みます（接続情報は含まれません）。',
    'Read the file made with “Save the settings” in the settings of the page with a server. It holds no credential.',
  ],
  local_first_shop: ['はじめて使うとき', 'Without one'],
  local_first_shop_why: [
    '店舗名を入れると、手数料ルールの入力に進みます。',
    'Enter the name of the shop; its fee rules come next.',
  ],
  local_shop_example: ['例：見本商店 本店', 'e.g. Sample Store'],
  local_first_make: ['手数料ルールの入力へ', 'On to the fee rules'],
  local_new_shop: ['新しい店舗', 'New shop'],
  local_add_shop: ['＋ 店舗を追加', '+ Add a shop'],
  local_read_settings: ['設定を読み込む', 'Read settings'],
  local_save_settings: ['設定を書き出す', 'Save the settings'],
  local_save_settings_title: [
    '手数料ルールと設定をファイルに書き出します。接続情報は含まれません。',
    'Writes fee rules and settings to a file, without credentials.',
  ],
  local_settings_read: ['{n} 店舗の設定を読み込みました。', 'The settings of {n} shops were read.'],
} as const;
