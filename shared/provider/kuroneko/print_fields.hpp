#pragma once

#include <array>

#include "provider/print_data.hpp"

namespace yoshin::kuroneko {

/// The print data of an enclosed invoice (KAASD0010), in the provider's order. One without a field that is
/// always given cannot be paid or delivered. Rows are numbered from 1 in the answer.
// clang-format off
inline constexpr auto kPrintFields = std::to_array<PrintField>({
    {"postCode",     "郵便番号",           "Postal code",      PrintPart::addressee, PrintKind::text,    Given::always},
    {"address1",     "住所1",              "Address 1",        PrintPart::addressee, PrintKind::text,    Given::always},
    {"address2",     "住所2",              "Address 2",        PrintPart::addressee, PrintKind::text,    Given::maybe},
    {"name",         "宛名",               "Addressee",        PrintPart::addressee, PrintKind::text,    Given::always},
    {"claimDate",    "請求書発行日",       "Issued on",        PrintPart::claim,     PrintKind::date,    Given::always},
    {"orderDate",    "注文日",             "Ordered on",       PrintPart::claim,     PrintKind::date,    Given::always},
    {"maturity",     "支払期限",           "Due on",           PrintPart::claim,     PrintKind::date,    Given::always},
    {"buyStore",     "購入店",             "Shop",             PrintPart::shop,      PrintKind::text,    Given::always},
    {"hpAddress",    "店舗URL",            "Shop address",     PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"telNum",       "店舗電話番号",       "Shop phone",       PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"email",        "店舗メール",         "Shop mail",        PrintPart::shop,      PrintKind::text,    Given::maybe},
    {"claimSum",     "請求額",             "Billed",           PrintPart::claim,     PrintKind::yen,     Given::always},
    {"itemName",     "商品名",             "Item",             PrintPart::line,      PrintKind::text,    Given::always},
    {"itemCount",    "数量",               "Qty",              PrintPart::line,      PrintKind::number,  Given::maybe},
    {"unitPrice",    "単価",               "Price",            PrintPart::line,      PrintKind::number,  Given::maybe},
    {"subTotal",     "小計",               "Sum",              PrintPart::line,      PrintKind::number,  Given::always},
    {"accountNo1",   "口座番号1",          "Account no. 1",    PrintPart::account,   PrintKind::text,    Given::always},
    {"accountNo2",   "口座番号2",          "Account no. 2",    PrintPart::account,   PrintKind::text,    Given::maybe},
    {"memberName",   "加入者名",           "Account holder",   PrintPart::account,   PrintKind::text,    Given::always},
    {"recipient",    "受取人",             "Payee",            PrintPart::account,   PrintKind::text,    Given::maybe},
    {"buyerName",    "購入者名",           "Buyer",            PrintPart::other,     PrintKind::text,    Given::maybe},
    {"buyName",      "お買い上げ名",       "Purchase",         PrintPart::other,     PrintKind::text,    Given::maybe},
    {"inquiryNo",    "お問い合わせ番号",   "Inquiry no.",      PrintPart::claim,     PrintKind::text,    Given::always},
    {"upperOcrCode", "OCRコード（上段）",  "OCR code (upper)", PrintPart::code,      PrintKind::ocr,     Given::always},
    {"lowerOcrCode", "OCRコード（下段）",  "OCR code (lower)", PrintPart::code,      PrintKind::ocr,     Given::always},
    {"barCode",      "バーコード",         "Bar code",         PrintPart::code,      PrintKind::barcode, Given::always},
    {"billPostCode", "自由項目",           "Free item",        PrintPart::other,     PrintKind::text,    Given::maybe},
});
// clang-format on

/// The rows `itemName1`, `itemCount1` … of the answer stand under `rows`, one object each.
inline constexpr InvoiceFacts kInvoice{kPrintFields, "rows", {}, {}};

}  // namespace yoshin::kuroneko
