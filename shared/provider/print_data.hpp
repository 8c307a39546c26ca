#pragma once

#include <span>
#include <string_view>

#include "base/names.hpp"
#include "base/node.hpp"

namespace yoshin {

/// How a field of an invoice's print data is read.
enum class PrintKind { text, date, yen, number, barcode, ocr };
template <>
struct Names<PrintKind> {
  static constexpr auto kTable = std::to_array<Name<PrintKind>>({
      {PrintKind::text, "text", "文字", "text"},
      {PrintKind::date, "date", "日付", "date"},
      {PrintKind::yen, "yen", "金額", "amount in yen"},
      {PrintKind::number, "number", "数値", "number"},
      {PrintKind::barcode, "barcode", "バーコード", "bar code"},
      {PrintKind::ocr, "ocr", "OCRコード", "OCR code"},
  });
};

/// Where a field stands on the printed invoice. Headings and codes of a provider's own form are not printed:
/// our page has its own.
enum class PrintPart { addressee, claim, shop, line, account, code, other, form };
template <>
struct Names<PrintPart> {
  static constexpr auto kTable = std::to_array<Name<PrintPart>>({
      {PrintPart::addressee, "addressee", "宛先", "Addressee"},
      {PrintPart::claim, "claim", "ご請求", "Invoice"},
      {PrintPart::shop, "shop", "ご購入店", "Shop"},
      {PrintPart::line, "line", "明細", "Lines"},
      {PrintPart::account, "account", "お支払先", "Pay to"},
      {PrintPart::code, "code", "払込票の印字データ", "Codes of the payment slip"},
      {PrintPart::other, "other", "その他", "Other"},
      {PrintPart::form, "form", "様式の見出しと区分", "Headings and codes of the form"},
  });
};

/// Whether a usable invoice must have the field.
enum class Given { always, maybe };

/// One field of a provider's print data. A buyer's secret is never one.
struct PrintField {
  std::string_view name;  ///< In the order's document: the provider's own, or one that several providers share.
  std::string_view label_ja;
  std::string_view label_en;
  PrintPart part = PrintPart::other;
  PrintKind kind = PrintKind::text;
  Given given = Given::maybe;
  std::string_view element = {};  ///< The provider's own name where `name` is not.

  /// What the provider's answer calls it.
  [[nodiscard]] constexpr std::string_view in_answer() const { return element.empty() ? name : element; }
};

/// What a provider tells of its invoices. Without fields the print data is kept and shown as it came.
struct InvoiceFacts {
  std::span<PrintField const> fields = {};
  std::string_view lines = {};  ///< The member that holds the lines of the invoice; empty where there is none.
  std::string_view none_ja = {};  ///< Why the provider gives no print data; empty where it does.
  std::string_view none_en = {};
};

/// The print data that may be kept: the fields that the provider declares. Any other is dropped, since nobody
/// has said that it is no secret.
Node printable(Node const& document, InvoiceFacts const& facts);

}  // namespace yoshin
