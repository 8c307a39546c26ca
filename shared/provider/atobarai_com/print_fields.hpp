#pragma once

#include <array>

#include "provider/print_data.hpp"

namespace yoshin::atobarai_com {

/// The print data of an enclosed invoice, in the order of the document. `MypagePassword` is none of them: it is
/// the buyer's own. Without a field that is always given the invoice cannot be delivered or paid. The number of
/// a line is part of its elements' names.
// clang-format off
inline constexpr auto kPrintFields = std::to_array<PrintField>({
    {"postCode",            "郵便番号",          "Postal code",         PrintPart::addressee, PrintKind::text,    Given::always, "PostalCode"},
    {"address1",            "住所",              "Address",             PrintPart::addressee, PrintKind::text,    Given::always, "UnitingAddress"},
    {"name",                "宛名",              "Addressee",           PrintPart::addressee, PrintKind::text,    Given::always, "NameKj"},
    {"inquiryNo",           "お問い合わせ番号",  "Inquiry no.",         PrintPart::claim,     PrintKind::text,    Given::always, "OrderId"},
    {"orderDate",           "注文日",            "Ordered on",          PrintPart::claim,     PrintKind::date,    Given::maybe,  "ReceiptOrderDate"},
    {"maturity",            "支払期限",          "Due on",              PrintPart::claim,     PrintKind::date,    Given::always, "LimitDate"},
    {"buyStore",            "購入店",            "Shop",                PrintPart::shop,      PrintKind::text,    Given::maybe,  "SiteNameKj"},
    {"hpAddress",           "店舗URL",           "Shop address",        PrintPart::shop,      PrintKind::text,    Given::maybe,  "Url"},
    {"telNum",              "店舗電話番号",      "Shop phone",          PrintPart::shop,      PrintKind::text,    Given::maybe,  "Phone"},
    {"claimSum",            "請求額",            "Billed",              PrintPart::claim,     PrintKind::yen,     Given::always, "UseAmount"},
    {"SubTotal",            "商品合計",          "Goods total",         PrintPart::claim,     PrintKind::yen,     Given::maybe},
    {"CarriageFee",         "送料",              "Shipping",            PrintPart::claim,     PrintKind::yen,     Given::maybe},
    {"ChargeFee",           "手数料",            "Fee",                 PrintPart::claim,     PrintKind::yen,     Given::maybe},
    {"TaxAmount",           "消費税額",          "Tax",                 PrintPart::claim,     PrintKind::yen,     Given::maybe},
    {"SubUseAmount_1",      "対象額1",           "Taxed amount 1",      PrintPart::claim,     PrintKind::yen,     Given::maybe},
    {"SubTaxAmount_1",      "消費税額1",         "Tax 1",               PrintPart::claim,     PrintKind::yen,     Given::maybe},
    {"SubUseAmount_2",      "対象額2",           "Taxed amount 2",      PrintPart::claim,     PrintKind::yen,     Given::maybe},
    {"SubTaxAmount_2",      "消費税額2",         "Tax 2",               PrintPart::claim,     PrintKind::yen,     Given::maybe},
    {"ReIssueCount",        "再発行回数",        "Reissues",            PrintPart::form,      PrintKind::number,  Given::maybe},
    {"itemName",            "商品名",            "Item",                PrintPart::line,      PrintKind::text,    Given::always, "ItemNameKj"},
    {"itemCount",           "数量",              "Qty",                 PrintPart::line,      PrintKind::number,  Given::maybe,  "ItemNum"},
    {"unitPrice",           "単価",              "Price",               PrintPart::line,      PrintKind::number,  Given::maybe,  "UnitPrice"},
    {"subTotal",            "小計",              "Sum",                 PrintPart::line,      PrintKind::number,  Given::always, "SumMoney"},
    {"taxRate",             "税率（％）",        "Tax rate (%)",        PrintPart::line,      PrintKind::number,  Given::maybe,  "TaxRate"},
    {"barCode",             "バーコード",        "Bar code",            PrintPart::code,      PrintKind::barcode, Given::maybe,  "Cv_BarcodeData"},
    {"Cv_BarcodeString1",   "バーコード番号1",   "Bar code digits 1",   PrintPart::code,      PrintKind::ocr,     Given::maybe},
    {"Cv_BarcodeString2",   "バーコード番号2",   "Bar code digits 2",   PrintPart::code,      PrintKind::ocr,     Given::maybe},
    {"Cv_ReceiptAgentName", "収納代行会社",      "Collecting agent",    PrintPart::code,      PrintKind::text,    Given::maybe},
    {"Cv_SubscriberName",   "コンビニ加入者名",  "Store payee",         PrintPart::code,      PrintKind::text,    Given::maybe},
    {"Yu_DtCode",           "払込取扱票コード",  "Transfer form code",  PrintPart::code,      PrintKind::ocr,     Given::maybe},
    {"memberName",          "加入者名",          "Account holder",      PrintPart::account,   PrintKind::text,    Given::maybe,  "Yu_SubscriberName"},
    {"accountNo1",          "ゆうちょ口座番号",  "Postal account",      PrintPart::account,   PrintKind::text,    Given::maybe,  "Yu_AccountNumber"},
    {"Yu_ChargeClass",      "払込料金区分",      "Transfer fee class",  PrintPart::code,      PrintKind::text,    Given::maybe},
    {"upperOcrCode",        "OCRコード（上段）", "OCR code (upper)",    PrintPart::code,      PrintKind::ocr,     Given::maybe,  "Yu_MtOcrCode1"},
    {"lowerOcrCode",        "OCRコード（下段）", "OCR code (lower)",    PrintPart::code,      PrintKind::ocr,     Given::maybe,  "Yu_MtOcrCode2"},
    {"Bk_BankCode",         "銀行コード",        "Bank code",           PrintPart::account,   PrintKind::text,    Given::maybe},
    {"Bk_BranchCode",       "支店コード",        "Branch code",         PrintPart::account,   PrintKind::text,    Given::maybe},
    {"Bk_BankName",         "銀行名",            "Bank",                PrintPart::account,   PrintKind::text,    Given::maybe},
    {"Bk_BranchName",       "支店名",            "Branch",              PrintPart::account,   PrintKind::text,    Given::maybe},
    {"Bk_DepositClass",     "預金種目",          "Account type",        PrintPart::account,   PrintKind::text,    Given::maybe},
    {"Bk_AccountNumber",    "銀行口座番号",      "Bank account",        PrintPart::account,   PrintKind::text,    Given::maybe},
    {"Bk_AccountHolder",    "口座名義",          "Holder",              PrintPart::account,   PrintKind::text,    Given::maybe},
    {"Bk_AccountHolderKn",  "口座名義カナ",      "Holder in kana",      PrintPart::account,   PrintKind::text,    Given::maybe},
    {"Bk_Number",           "振込番号",          "Transfer number",     PrintPart::account,   PrintKind::text,    Given::maybe},
    {"Ent_OrderId",         "任意注文番号",      "Own order number",    PrintPart::claim,     PrintKind::text,    Given::maybe},
    {"CorporationNumber",   "法人番号",          "Corporation number",  PrintPart::other,     PrintKind::text,    Given::maybe},
    {"ConfirmNumber",       "確認番号",          "Confirmation number", PrintPart::other,     PrintKind::text,    Given::maybe},
    {"CustomerNumber",      "お客様番号",        "Customer number",     PrintPart::other,     PrintKind::text,    Given::maybe},
    {"MypageUrl",           "マイページURL",     "My page address",     PrintPart::other,     PrintKind::text,    Given::maybe},
    {"CreditLimitDate",     "与信期限",          "Credit valid until",  PrintPart::form,      PrintKind::date,    Given::maybe},
});
// clang-format on

/// Its lines stand under `rows`, one object each.
inline constexpr InvoiceFacts kInvoice{kPrintFields, "rows", {}, {}};

}  // namespace yoshin::atobarai_com
