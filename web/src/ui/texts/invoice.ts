export const kInvoiceTexts = {
  invoice_note: [
    '後払い会社から届いた請求書の印字データです。',
    'The print data of the invoice as the provider sent it.',
  ],
  invoice_postCode: ['郵便番号', 'Postal code'],
  invoice_address1: ['住所1', 'Address 1'],
  invoice_address2: ['住所2', 'Address 2'],
  invoice_name: ['宛名', 'Addressee'],
  invoice_claimDate: ['請求書発行日', 'Issued on'],
  invoice_orderDate: ['注文日', 'Ordered on'],
  invoice_maturity: ['支払期限', 'Due on'],
  invoice_buyStore: ['購入店', 'Shop'],
  invoice_hpAddress: ['店舗URL', 'Shop address'],
  invoice_telNum: ['店舗電話番号', 'Shop phone'],
  invoice_email: ['店舗メール', 'Shop mail'],
  invoice_claimSum: ['請求額', 'Billed'],
  invoice_yen: ['{amount} 円', '{amount} yen'],
  invoice_rows: ['明細', 'Lines'],
  invoice_itemName: ['商品名', 'Item'],
  invoice_itemCount: ['数量', 'Qty'],
  invoice_unitPrice: ['単価', 'Price'],
  invoice_subTotal: ['小計', 'Sum'],
  invoice_accountNo1: ['口座番号1', 'Account no. 1'],
  invoice_accountNo2: ['口座番号2', 'Account no. 2'],
  invoice_memberName: ['加入者名', 'Account holder'],
  invoice_recipient: ['受取人', 'Payee'],
  invoice_buyerName: ['購入者名', 'Buyer'],
  invoice_buyName: ['お買い上げ名', 'Purchase'],
  invoice_inquiryNo: ['お問い合わせ番号', 'Inquiry no.'],
  invoice_upperOcrCode: ['OCRコード（上段）', 'OCR code (upper)'],
  invoice_lowerOcrCode: ['OCRコード（下段）', 'OCR code (lower)'],
  invoice_barCode: ['バーコード', 'Bar code'],
  invoice_billPostCode: ['自由項目', 'Free item'],
  invoice_taxRate: ['税率', 'Tax rate'],
  invoice_SubTotal: ['商品合計', 'Goods total'],
  invoice_CarriageFee: ['送料', 'Shipping'],
  invoice_ChargeFee: ['手数料', 'Fee'],
  invoice_TaxAmount: ['消費税額', 'Tax'],
  invoice_SubUseAmount_1: ['対象額1', 'Taxed amount 1'],
  invoice_SubTaxAmount_1: ['消費税額1', 'Tax 1'],
  invoice_SubUseAmount_2: ['対象額2', 'Taxed amount 2'],
  invoice_SubTaxAmount_2: ['消費税額2', 'Tax 2'],
  invoice_ReIssueCount: ['再発行回数', 'Reissues'],
  invoice_Cv_BarcodeString1: ['バーコード番号1', 'Bar code digits 1'],
  invoice_Cv_BarcodeString2: ['バーコード番号2', 'Bar code digits 2'],
  invoice_Cv_ReceiptAgentName: ['収納代行会社', 'Collecting agent'],
  invoice_Cv_SubscriberName: ['コンビニ加入者名', 'Store payee'],
  invoice_Yu_DtCode: ['払込取扱票コード', 'Transfer form code'],
  invoice_Yu_ChargeClass: ['払込料金区分', 'Transfer fee class'],
  invoice_Bk_BankCode: ['銀行コード', 'Bank code'],
  invoice_Bk_BranchCode: ['支店コード', 'Branch code'],
  invoice_Bk_BankName: ['銀行名', 'Bank'],
  invoice_Bk_BranchName: ['支店名', 'Branch'],
  invoice_Bk_DepositClass: ['預金種目', 'Account type'],
  invoice_Bk_AccountNumber: ['銀行口座番号', 'Bank account'],
  invoice_Bk_AccountHolder: ['口座名義', 'Holder'],
  invoice_Bk_AccountHolderKn: ['口座名義カナ', 'Holder in kana'],
  invoice_Bk_Number: ['振込番号', 'Transfer number'],
  invoice_Ent_OrderId: ['任意注文番号', 'Own order number'],
  invoice_CorporationNumber: ['法人番号', 'Corporation number'],
  invoice_ConfirmNumber: ['確認番号', 'Confirmation number'],
  invoice_CustomerNumber: ['お客様番号', 'Customer number'],
  invoice_MypageUrl: ['マイページURL', 'My page address'],
  invoice_CreditLimitDate: ['与信期限', 'Credit valid until'],
} as const;

/// How a field of the print data is read; text where nothing is said.
const kKinds: Readonly<Record<string, 'date' | 'yen' | 'number'>> = {
  claimDate: 'date',
  orderDate: 'date',
  maturity: 'date',
  claimSum: 'yen',
  itemCount: 'number',
  unitPrice: 'number',
  subTotal: 'number',
};

/// The kind of a field of the print data.
export function invoice_kind(field: string): 'date' | 'yen' | 'number' | 'text' {
  return kKinds[field] ?? 'text';
}

/// The text for a field of the print data; nothing for one that we have no words for.
export function invoice_field(field: string): keyof typeof kInvoiceTexts | null {
  const key = `invoice_${field}`;
  return key in kInvoiceTexts ? (key as keyof typeof kInvoiceTexts) : null;
}
