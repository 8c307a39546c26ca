#pragma once

#include <array>

#include "provider/print_data.hpp"

namespace yoshin::score {

/// The print data of an enclosed invoice (払込票印字データ). Without a field that is always given it cannot be
/// delivered or paid. `shopCode` is a credential and none of them, `customerAddress1` (the prefecture) begins
/// `address1`, and the sum of a line is ours.
// clang-format off
inline constexpr auto kPrintFields = std::to_array<PrintField>({
    {"postCode",       "郵便番号",                  "Postal code",          PrintPart::addressee, PrintKind::text,    Given::always, "customerZip"},
    {"address1",       "住所1",                     "Address 1",            PrintPart::addressee, PrintKind::text,    Given::always, "customerAddress2"},
    {"address2",       "住所2",                     "Address 2",            PrintPart::addressee, PrintKind::text,    Given::maybe,  "customerAddress3"},
    {"companyName",    "会社名",                    "Company",              PrintPart::addressee, PrintKind::text,    Given::maybe},
    {"department",     "部署名",                    "Department",           PrintPart::addressee, PrintKind::text,    Given::maybe},
    {"name",           "宛名",                      "Addressee",            PrintPart::addressee, PrintKind::text,    Given::always, "customerName"},
    {"invoiceTitle",   "帳票の表題",                "Title of the form",    PrintPart::form,      PrintKind::text,    Given::maybe},
    {"claimDate",      "請求書発行日",              "Issued on",            PrintPart::claim,     PrintKind::date,    Given::always, "invoiceStartDate"},
    {"orderDate",      "注文日",                    "Ordered on",           PrintPart::claim,     PrintKind::date,    Given::maybe,  "shopOrderDate"},
    {"maturity",       "支払期限",                  "Due on",               PrintPart::claim,     PrintKind::date,    Given::always, "timeOfReceipts"},
    {"buyStore",       "購入店",                    "Shop",                 PrintPart::shop,      PrintKind::text,    Given::maybe,  "invoiceShopsiteName"},
    {"shopZip",        "店舗郵便番号",              "Shop postal code",     PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"shopAddress1",   "店舗都道府県",              "Shop prefecture",      PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"shopAddress2",   "店舗住所1",                 "Shop address 1",       PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"shopAddress3",   "店舗住所2",                 "Shop address 2",       PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"telNum",         "店舗電話番号",              "Shop phone",           PrintPart::shop,      PrintKind::text,    Given::maybe,  "shopTel"},
    {"shopFax",        "店舗FAX",                   "Shop fax",             PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"email",          "店舗メール",                "Shop mail",            PrintPart::shop,      PrintKind::text,    Given::maybe,  "shopEmail"},
    {"shopMessage1",   "店舗からのお知らせ1",       "Shop's message 1",     PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"shopMessage2",   "店舗からのお知らせ2",       "Shop's message 2",     PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"shopMessage3",   "店舗からのお知らせ3",       "Shop's message 3",     PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"shopMessage4",   "店舗からのお知らせ4",       "Shop's message 4",     PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"shopMessage5",   "店舗からのお知らせ5",       "Shop's message 5",     PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"claimSum",       "請求額",                    "Billed",               PrintPart::claim,     PrintKind::yen,     Given::always, "billedAmount"},
    {"tax",            "内消費税",                  "Tax included",         PrintPart::claim,     PrintKind::yen,     Given::maybe},
    {"inquiryNo",      "お問い合わせ番号",          "Inquiry no.",          PrintPart::claim,     PrintKind::text,    Given::always, "invoiceCode"},
    {"barCode",        "バーコード",                "Bar code",             PrintPart::code,      PrintKind::barcode, Given::always, "invoiceBarCode"},
    {"invoiceKbn",     "請求書区分",                "Kind of invoice",      PrintPart::form,      PrintKind::text,    Given::maybe},
    {"historySeq",     "発行の連番",                "Number of the issue",  PrintPart::form,      PrintKind::text,    Given::maybe},
    {"remindedKbn",    "督促区分",                  "Reminder class",       PrintPart::form,      PrintKind::text,    Given::maybe},
    {"nissenName",     "後払い会社",                "Provider",             PrintPart::account,   PrintKind::text,    Given::maybe},
    {"nissenQaUrl",    "お問い合わせURL",           "Inquiry address",      PrintPart::account,   PrintKind::text,    Given::maybe},
    {"nissenMessage1", "後払い会社からのお知らせ1", "Provider's message 1", PrintPart::other,     PrintKind::text,    Given::maybe},
    {"nissenMessage2", "後払い会社からのお知らせ2", "Provider's message 2", PrintPart::other,     PrintKind::text,    Given::maybe},
    {"nissenMessage3", "後払い会社からのお知らせ3", "Provider's message 3", PrintPart::other,     PrintKind::text,    Given::maybe},
    {"nissenMessage4", "後払い会社からのお知らせ4", "Provider's message 4", PrintPart::other,     PrintKind::text,    Given::maybe},
    {"yobi1",          "払込票の種類",              "Kind of payment slip", PrintPart::form,      PrintKind::text,    Given::maybe},
    {"accountNo1",     "ゆうちょ口座番号",          "Postal account",       PrintPart::account,   PrintKind::text,    Given::maybe,  "yobi2"},
    {"memberName",     "加入者名",                  "Account holder",       PrintPart::account,   PrintKind::text,    Given::maybe,  "yobi3"},
    {"upperOcrCode",   "OCRコード（上段）",         "OCR code (upper)",     PrintPart::code,      PrintKind::ocr,     Given::maybe,  "yobi4"},
    {"lowerOcrCode",   "OCRコード（下段）",         "OCR code (lower)",     PrintPart::code,      PrintKind::ocr,     Given::maybe,  "yobi5"},
    {"yobi6",          "払込人住所",                "Payer's address",      PrintPart::code,      PrintKind::text,    Given::maybe},
    {"yobi7",          "位置合わせの印",            "Alignment mark",       PrintPart::form,      PrintKind::text,    Given::maybe},
    {"yobi8",          "予備8",                     "Reserve 8",            PrintPart::form,      PrintKind::text,    Given::maybe},
    {"yobi9",          "予備9",                     "Reserve 9",            PrintPart::form,      PrintKind::text,    Given::maybe},
    {"yobi10",         "予備10",                    "Reserve 10",           PrintPart::form,      PrintKind::text,    Given::maybe},
    {"itemName",       "商品名",                    "Item",                 PrintPart::line,      PrintKind::text,    Given::always, "goodsName"},
    {"itemCount",      "数量",                      "Qty",                  PrintPart::line,      PrintKind::number,  Given::always, "goodsNum"},
    {"unitPrice",      "単価",                      "Price",                PrintPart::line,      PrintKind::number,  Given::always, "goodsPrice"},
    {"subTotal",       "小計",                      "Sum",                  PrintPart::line,      PrintKind::number,  Given::maybe},
});
// clang-format on

/// Its lines stand under `rows`, one object each.
inline constexpr InvoiceFacts kInvoice{kPrintFields, "rows", {}, {}};

}  // namespace yoshin::score
