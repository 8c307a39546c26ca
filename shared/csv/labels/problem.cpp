#include "csv/labels/problem.hpp"

#include "csv/layouts/problem_texts.hpp"

namespace yoshin {
namespace {

constexpr auto kError = ImportSeverity::error;
constexpr auto kWarning = ImportSeverity::warning;

// clang-format off
constexpr ProblemTexts<LabelTrouble> kTexts[] = {
    {LabelTrouble::key_missing, kError,
     "管理キー", "a short key",
     "受注を取り込んだ後の受注だけが送り状にできます", "only orders that were imported have one"},
    {LabelTrouble::key_too_long, kError,
     "送り状ソフトの桁数に収まる管理キー", "a short key that fits the program's cell",
     "他の送り状ソフトで発行してください", "use another label program"},
    {LabelTrouble::name_missing, kError,
     "お届け先の氏名", "the recipient's name",
     "受注の送付先氏名を入力してください", "enter the recipient's name in the order"},
    {LabelTrouble::text_too_long, kError,
     "送り状ソフトの文字数に収まる文字", "a text that fits the program's cells",
     "受注で短く書き直すか、この受注を除いて書き出してください", "shorten it in the order, or leave the order out"},
    {LabelTrouble::address_missing, kError,
     "お届け先の住所", "the recipient's address",
     "受注の送付先住所を入力してください", "enter the recipient's address in the order"},
    {LabelTrouble::postal_code, kError,
     "7桁の郵便番号", "a postal code of 7 digits",
     "郵便番号を直してください", "correct the postal code"},
    {LabelTrouble::phone, kError,
     "実在する電話番号", "a real phone number",
     "電話番号を直してください", "correct the phone number"},
    {LabelTrouble::ship_date_missing, kError,
     "出荷日", "a ship date",
     "この画面で出荷日を選ぶか、受注の出荷予定日を入力してください",
     "choose a ship date here, or enter the order's planned ship date"},
    {LabelTrouble::sender_missing, kError,
     "ご依頼主・契約の情報", "a value for the sender or the contract",
     "設定 → この店舗 →「送り状」で入力してください", "enter it in Settings → this shop → \"Labels\""},
    {LabelTrouble::not_in_cp932, kError,
     "Shift_JIS (CP932) で書ける文字", "characters that Shift_JIS (CP932) can hold",
     "受注の文字を直してください", "correct the text in the order"},
    {LabelTrouble::formula, kError,
     "= + - @ で始まらない文字", "a text that does not begin with = + - @",
     "表計算ソフトが計算式として読みます。受注の文字を直してください",
     "a spreadsheet would run it as a formula: correct the text in the order"},
    {LabelTrouble::time_unknown, kWarning,
     "送り状ソフトにある時間帯", "a delivery time that the program knows",
     "時間帯は空欄で書き出します。送り状ソフトで選んでください", "the cell stays empty: choose the time in the label program"},
    {LabelTrouble::temperature, kWarning,
     "常温の荷物", "a parcel at room temperature",
     "クール区分は空欄で書き出します。送り状ソフトで選んでください",
     "the cell stays empty: choose chilled or frozen in the label program"},
    {LabelTrouble::contents_cut, kWarning,
     "送り状ソフトの文字数に収まる品名", "contents that fit the program's cell",
     "品名は途中までを書き出します。設定 → この店舗 →「送り状」の品名で決められます",
     "the name is cut: set the contents in Settings → this shop → \"Labels\""},
};
// clang-format on

static_assert(is_in_order(kTexts, &ProblemTexts<LabelTrouble>::kind, LabelTrouble::contents_cut));

}  // namespace

ImportProblem make_label_problem(LabelTrouble trouble, std::size_t row, std::string_view field,
                                 std::string_view found) {
  return problem_of(kTexts[static_cast<std::size_t>(trouble)], row, field, found);
}

}  // namespace yoshin
