#include "csv/slips/problem.hpp"

#include "csv/layouts/problem_texts.hpp"

namespace yoshin {
namespace {

constexpr auto kError = ImportSeverity::error;
constexpr auto kWarning = ImportSeverity::warning;

// clang-format off
constexpr ProblemTexts<SlipTrouble> kTexts[] = {
    {SlipTrouble::file_empty, kError,
     "送り状の行が1件以上あるファイル", "a file with at least one row",
     "送り状ソフトから発行済データを出力し直してください", "export the issued labels from the carrier's program again"},
    {SlipTrouble::file_too_large, kError,
     "100MB以内のファイル", "a file of at most 100 MB",
     "期間を区切って出力し、分けて取り込んでください", "export shorter periods and import them one by one"},
    {SlipTrouble::file_workbook, kError,
     "CSVファイル", "a CSV file",
     "Excelブックは読めません。送り状ソフトが出力したCSVをそのまま選んでください",
     "workbooks are not read: choose the CSV as the carrier's program wrote it"},
    {SlipTrouble::file_no_text, kError,
     "CSVファイル", "a CSV file",
     "CSVではありません。圧縮ファイルは展開し、送り状ソフトが出力したCSVを選んでください",
     "this is no CSV: unpack an archive, and choose the CSV as the carrier's program wrote it"},
    {SlipTrouble::file_utf16, kError,
     "Shift_JIS または UTF-8", "Shift_JIS or UTF-8",
     "UTF-16で保存されています。送り状ソフトが出力したCSVをそのまま選んでください",
     "the file was saved as UTF-16: choose the CSV as the carrier's program wrote it"},
    {SlipTrouble::file_encoding, kError,
     "Shift_JIS または UTF-8 として読める文字", "characters that can be read as Shift_JIS or UTF-8",
     "この行の前後が壊れています。送り状ソフトから出力し直してください",
     "the file is damaged near this line: export it from the carrier's program again"},
    {SlipTrouble::quote_broken, kError,
     "項目全体を囲む、閉じた引用符（\"）", "closed quotes (\") round the whole cell",
     "この行の引用符を直すか、出力し直してください", "correct the quotes on this line, or export again"},
    {SlipTrouble::program_unknown, kError,
     "B2クラウド・e飛伝Ⅲ・ゆうプリR・カンガルーマジックⅡの出力ファイル",
     "a file of B2 Cloud, e-Hiden III, Yu-Pri R or Kangaroo Magic II",
     "管理番号と伝票番号の列を見出し付きで出力してください",
     "export the columns of the key and of the slip number with their headers"},
    {SlipTrouble::slip_column_missing, kError,
     "送り状の番号の列", "the column of the slip number",
     "発行済データ（ゆうプリRは発送履歴）を、番号の列を付けて出力し直してください",
     "export the issued labels (in Yu-Pri R: the shipping history) with that column"},
    {SlipTrouble::no_rows, kError,
     "送り状の行が1件以上あるファイル", "a file with at least one row",
     "出力条件を確かめ、出力し直してください", "check the conditions of the export and export again"},
    {SlipTrouble::cells_too_few, kError,
     "管理番号と伝票番号まで揃った行", "a line that reaches to key and slip number",
     "途中で切れた行です。出力し直してください", "the line was cut: export the file again"},
    {SlipTrouble::date_unreal, kWarning,
     "実在する日付（YYYY/MM/DD）", "a real date (YYYY/MM/DD)",
     "出荷日は使わずに取り込みます", "the file is imported without this date"},
};
// clang-format on

static_assert(is_in_order(kTexts, &ProblemTexts<SlipTrouble>::kind, SlipTrouble::date_unreal));

}  // namespace

ImportProblem make_slip_problem(SlipTrouble trouble, std::size_t row, std::string_view field,
                                std::string_view found) {
  return problem_of(kTexts[static_cast<std::size_t>(trouble)], row, field, found);
}

}  // namespace yoshin
