export const kInvoiceTexts = {
  invoice_note: [
    '後払い会社から届いた請求書の印字データです。',
    'The print data of the invoice as the provider sent it.',
  ],
  invoice_yen: ['{amount} 円', '{amount} yen'],
  invoice_print: ['印刷', 'Print'],
  invoice_none: ['この後払い会社には請求書の印字データがありません。', 'This provider gives no print data.'],
  invoice_missing: ['請求書はまだダウンロードしていません。', 'The invoice was not downloaded yet.'],
  invoice_missing_next: [
    '「請求書ダウンロード」を押すと、ここに表示され、印刷できます。',
    'Press “download invoice”: it is shown here then and can be printed.',
  ],
  invoice_not_now: [
    'いまの状態では請求書をダウンロードできません。与信OKの後にダウンロードできます。',
    'In this state there is no invoice to download; there is one after credit OK.',
  ],
  print_all: ['まとめて印刷（{n} 件）', 'Print all ({n})'],
  print_title: ['請求書の印刷', 'Print invoices'],
  print_pages: ['{n} 件・{n} ページ（A4）', 'Orders: {n}, pages: {n} (A4)'],
  print_without: ['印字データのない受注: {numbers}', 'Orders without print data: {numbers}'],
  print_reading: ['請求書を読み込んでいます…', 'Reading the invoices…'],
} as const;
