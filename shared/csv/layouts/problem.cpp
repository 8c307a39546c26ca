#include "csv/layouts/problem.hpp"

#include <iterator>

#include "text/width.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kMostFound = 100;

/// What a kind of problem says. `row.trouble` repeats the index so that the order can be checked.
struct TroubleText {
  Trouble trouble;
  ImportSeverity severity;
  char const* expected_ja;
  char const* expected_en;
  char const* next_ja;
  char const* next_en;
};

constexpr auto kError = ImportSeverity::error;
constexpr auto kWarning = ImportSeverity::warning;

// clang-format off
constexpr TroubleText kTexts[] = {
    {Trouble::file_empty, kError,
     "見出し行と1件以上の受注", "a header row and at least one order",
     "カートから受注CSVを出力し直してください", "export the order CSV from the cart again"},
    {Trouble::file_too_large, kError,
     "64MB以内、約20万行以内のファイル", "a file of at most 64 MB and about 200,000 lines",
     "期間を区切って出力し、分けて取り込んでください", "export shorter periods and import them one by one"},
    {Trouble::file_workbook, kError,
     "CSVファイル", "a CSV file",
     "Excelブックは読めません。カートが出力したCSVをそのまま選んでください",
     "workbooks are not read: choose the CSV as the cart wrote it"},
    {Trouble::file_utf16, kError,
     "Shift_JIS または UTF-8", "Shift_JIS or UTF-8",
     "UTF-16で保存されています。カートが出力したCSVをそのまま選んでください",
     "the file was saved as UTF-16: choose the CSV as the cart wrote it"},
    {Trouble::file_encoding, kError,
     "Shift_JIS または UTF-8 として読める文字", "characters that can be read as Shift_JIS or UTF-8",
     "この行の前後が壊れています。カートから出力し直してください",
     "the file is damaged near this line: export it from the cart again"},
    {Trouble::quote_unclosed, kError,
     "閉じた引用符（\"）", "a closing quote (\")",
     "この行で始まる引用符を閉じるか、出力し直してください", "close the quote that opens on this line, or export again"},
    {Trouble::quote_stray, kError,
     "項目全体を囲む引用符（\"）。項目の中では2つ重ねる", "quotes (\") round the whole cell, doubled inside it",
     "この行の引用符を直すか、出力し直してください", "correct the quotes on this line, or export again"},
    {Trouble::quote_text_after, kError,
     "閉じる引用符（\"）のすぐ後にカンマか行末", "a comma or the end of the line right after a closing quote (\")",
     "この行の引用符を直すか、出力し直してください", "correct the quotes on this line, or export again"},
    {Trouble::layout_unknown, kError,
     "ネクストエンジン・楽天RMS・Yahoo!・与信の受注CSVの見出し行、または対応づけた列",
     "the header row of an order CSV of Next Engine, Rakuten RMS, Yahoo! or Yoshin, or columns that were mapped",
     "受注CSVであれば「列を対応づける」で読めるようにできます",
     "if this is an order CSV, press “Map the columns” to have it read"},
    {Trouble::layout_ambiguous, kError,
     "1つの形式だけに合う見出し行", "a header row that fits one layout only",
     "「ファイル形式」で形式を選んでください", "choose the layout in “Layout”"},
    {Trouble::items_file_missing, kError,
     "商品の列、または注文ファイルと商品ファイルの2つ", "columns of items, or the orders file and the items file",
     "これは注文ファイルです。商品ファイルも一緒に選んでください",
     "this is the orders file: choose the items file together with it"},
    {Trouble::orders_file_missing, kError,
     "注文の列、または注文ファイルと商品ファイルの2つ", "columns of orders, or the orders file and the items file",
     "これは商品ファイルです。注文ファイルも一緒に選んでください",
     "this is the items file: choose the orders file together with it"},
    {Trouble::one_file_only, kError,
     "1つのファイル（2つに分かれるのはYahoo!の注文と商品だけ）",
     "one file (only Yahoo! has orders and items in two)",
     "1つずつ取り込んでください", "import the files one by one"},
    {Trouble::results_file, kError,
     "受注CSV（商品と住所のあるファイル）", "an order CSV (a file with items and addresses)",
     "CSV出力の結果ファイルです。取り込めるのは「データ書出」の受注CSVです",
     "this is a file of results: what can be imported is the order CSV that \"Export CSV\" writes"},
    {Trouble::column_missing, kError,
     "この見出しの列", "a column with this header",
     "列を足して出力し直してください", "add the column and export again"},
    {Trouble::column_repeated, kError,
     "同じ見出しの列は1つだけ", "one column with this header only",
     "重なった列を消すか、出力し直してください", "remove the repeated column, or export again"},
    {Trouble::cells_too_many, kError,
     "見出しと同じ数の項目", "as many cells as the header has",
     "項目の中のカンマは引用符（\"）で囲んでください", "put cells that contain a comma in quotes (\")"},
    {Trouble::cells_too_few, kError,
     "見出しと同じ数の項目", "as many cells as the header has",
     "途中で切れた行がないか確かめ、出力し直してください", "look for a line that was cut, and export again"},
    {Trouble::no_rows, kError,
     "1件以上の受注", "at least one order",
     "出力条件を確かめ、出力し直してください", "check the conditions of the export and export again"},
    {Trouble::shop_differs, kError,
     "取込先の店舗の受注", "an order of the shop that the file is imported into",
     "取込先の店舗を選び直してください", "choose the shop again"},
    {Trouble::not_in_cp932, kError,
     "Shift_JIS (CP932) で書ける文字", "characters that Shift_JIS (CP932) can hold",
     "UTF-8で書き出すか、文字を直してください", "export as UTF-8, or correct the text"},
    {Trouble::excel_number, kError,
     "省略されていない数字（4.90715E+11 のような表示でない）", "all digits, not a form such as 4.90715E+11",
     "Excelで保存する前のCSVを取り込んでください", "import the CSV as it was before a spreadsheet saved it"},
    {Trouble::value_missing, kError,
     "空欄でない値", "a value",
     "値を入れて出力し直してください", "enter the value and export again"},
    {Trouble::number_charset, kError,
     "半角英数字とハイフンの受注番号", "an order number of half-width letters, digits and hyphens",
     "受注番号を直して出力し直してください", "correct the order number and export again"},
    {Trouble::number_length, kError,
     "30文字以内の受注番号", "an order number of at most 30 characters",
     "受注番号を直して出力し直してください", "correct the order number and export again"},
    {Trouble::text_length, kError,
     "短い文字列（氏名・住所200、商品名500、電話60、備考2000文字以内）",
     "a shorter text (names and addresses 200, item names 500, phone 60, notes 2000 characters)",
     "短くして出力し直してください", "shorten it and export again"},
    {Trouble::date_unreal, kError,
     "実在する日付（YYYY/MM/DD）", "a real date (YYYY/MM/DD)",
     "日付を直して出力し直してください", "correct the date and export again"},
    {Trouble::date_time_unreal, kError,
     "実在する日時（YYYY/MM/DD hh:mm:ss）", "a real date and time (YYYY/MM/DD hh:mm:ss)",
     "日時を直して出力し直してください", "correct the date and time and export again"},
    {Trouble::amount_form, kError,
     "円の整数（例 1980）", "whole yen, e.g. 1980",
     "金額を直して出力し直してください", "correct the amount and export again"},
    {Trouble::amount_separators, kWarning,
     "桁区切りのカンマがない金額", "an amount without thousands separators",
     "カンマを除いて読みました。金額を確かめてください", "it was read without its commas: check the amount"},
    {Trouble::amount_range, kError,
     "±999,999,999円以内の金額", "an amount within ±999,999,999 yen",
     "金額を直して出力し直してください", "correct the amount and export again"},
    {Trouble::points_negative, kError,
     "0以上のポイント利用額（差し引く額を正の数で）", "points used as zero or a positive number",
     "符号を直して出力し直してください", "correct the sign and export again"},
    {Trouble::quantity_form, kError,
     "1以上の整数の数量", "a whole quantity of at least 1",
     "数量を直して出力し直してください", "correct the quantity and export again"},
    {Trouble::quantity_range, kError,
     "1から9999までの数量", "a quantity from 1 to 9999",
     "数量を直して出力し直してください", "correct the quantity and export again"},
    {Trouble::tax_rate, kError,
     "消費税率 0、8、10 のいずれか", "a tax rate of 0, 8 or 10",
     "税率を直して出力し直してください", "correct the tax rate and export again"},
    {Trouble::phone_zero_lost, kError,
     "0で始まる電話番号", "a phone number that begins with 0",
     "先頭の0が消えています。Excelで保存する前のCSVを取り込んでください",
     "the leading zero was lost: import the CSV as it was before a spreadsheet saved it"},
    {Trouble::phone_padded, kWarning,
     "市外局番からの電話番号", "a phone number with its area code",
     "消えた0を補いました。電話番号を確かめてください", "lost zeros were added: check the phone number"},
    {Trouble::postal_padded, kWarning,
     "7桁の郵便番号", "a postal code of 7 digits",
     "先頭の0を補いました。郵便番号を確かめてください", "leading zeros were added: check the postal code"},
    {Trouble::code_damaged, kWarning,
     "省略や日付への変換のない商品コード", "an item code that no spreadsheet shortened or made a date of",
     "商品コードがExcelで変わっています。Excelで保存する前のCSVを使ってください",
     "a spreadsheet changed the item code: use the CSV as it was before"},
    {Trouble::name_unknown, kError,
     "与信が書き出した値のいずれか", "one of the values that Yoshin writes",
     "与信が書き出したファイルの値に戻してください", "put back the value of the exported file"},
    {Trouble::repeat_differs, kError,
     "同じ受注番号の行では、商品以外の列がすべて同じ値", "lines of one order number alike in all columns but the item's",
     "別の受注なら番号を分け、同じ受注なら値を揃えてください",
     "give another order its own number, or make the values of one order alike"},
    {Trouble::lines_too_many, kError,
     "1受注あたり999明細以内", "at most 999 lines an order",
     "受注を分けて出力し直してください", "split the order and export again"},
    {Trouble::several_destinations, kError,
     "送付先が1か所の受注", "an order with one destination",
     "後払いは送付先1か所ごとの審査です。送付先ごとに受注を分けて出力し直してください",
     "deferred payment is reviewed per destination: split the order by destination and export again"},
    {Trouble::order_without_items, kError,
     "1行以上の商品", "at least one line of items",
     "同じ期間の商品ファイルを選んでください", "choose the items file of the same period"},
    {Trouble::item_without_order, kError,
     "注文ファイルにある受注番号", "an order number of the orders file",
     "同じ期間の注文ファイルを選んでください", "choose the orders file of the same period"},
    {Trouble::remainder_total, kWarning,
     "合計金額 = 商品計 + 税金 + 発送料 + 手数料 + その他費用 − ポイント",
     "total = goods + tax + shipping + fee + other charges − points",
     "差額の理由を調べ、受注の金額を直してください", "find the reason and correct the order's amounts"},
    {Trouble::remainder_goods, kWarning,
     "商品計 = 商品価格 × 受注数量 の合計", "goods total = sum of price × quantity",
     "差額の理由を調べ、受注の金額を直してください", "find the reason and correct the order's amounts"},
    {Trouble::remainder_billed, kWarning,
     "請求額 = 商品計 + 消費税 + 送料 + 手数料 + その他費用 − ポイント − クーポン・値引",
     "billed = goods + tax + shipping + fee + other charges − points − coupons and discounts",
     "差額の理由を調べ、受注の金額を直してください", "find the reason and correct the order's amounts"},
    {Trouble::remainder_items, kWarning,
     "商品計 = 単価 × 数量 の合計", "goods total = sum of unit price × quantity",
     "差額の理由を調べ、受注の金額を直してください", "find the reason and correct the order's amounts"},
    {Trouble::parcels_too_many, kError,
     "99個口以内", "at most 99 parcels",
     "伝票番号を減らして出力し直してください", "use fewer slip numbers and export again"},
};
// clang-format on

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < std::size(kTexts); ++i)
    if (kTexts[i].trouble != static_cast<Trouble>(i)) return false;
  return std::size(kTexts) == static_cast<std::size_t>(Trouble::parcels_too_many) + 1;
}
static_assert(is_in_order());

}  // namespace

ImportProblem make_problem(Trouble trouble, std::size_t row, std::string_view field, std::string_view found) {
  auto const& text = kTexts[static_cast<std::size_t>(trouble)];
  return {row,
          std::string(field),
          first_characters(found, kMostFound),
          {text.expected_ja, text.expected_en},
          {text.next_ja, text.next_en},
          text.severity,
          trouble,
          1};
}

}  // namespace yoshin
