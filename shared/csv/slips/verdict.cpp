#include "csv/layouts/problem_texts.hpp"
#include "csv/slips/match.hpp"

namespace yoshin {
namespace {

/// A wrong check digit is an error only where the provider enforces it (reference CSV facts §5), which the
/// provider's own check says (`refused`); elsewhere the clerk decides.
using VerdictTexts = KindTexts<SlipVerdict, SlipWeight>;

constexpr auto kStops = SlipWeight::stops;
constexpr auto kAsks = SlipWeight::asks;
constexpr auto kGoes = SlipWeight::goes;
constexpr auto kRests = SlipWeight::rests;

// clang-format off
constexpr VerdictTexts kTexts[] = {
    {SlipVerdict::no_order, kStops,
     "管理キーか受注番号と同じ値", "a short key or an order number",
     "別の店舗や別の仕組みの送り状でないか確かめてください。受注の取込前なら、受注を取り込んでからもう一度選んでください",
     "see whether the label belongs to another shop or system; import its order first if that is still to come"},
    {SlipVerdict::ambiguous, kStops,
     "1件の受注だけに当たる値", "a value that means one order only",
     "同じ受注番号が複数の店舗にあります。送り状に管理キーを使うか、一覧で手入力してください",
     "several shops have this order number: use the short key on labels, or enter the number in the list"},
    {SlipVerdict::damaged, kStops,
     "省略されていない数字（4.90715E+11 のような表示でない）", "all digits, not a form such as 4.90715E+11",
     "Excelで保存する前のファイルを選び直してください。桁は推測で補いません",
     "choose the file as it was before a spreadsheet saved it; digits are never guessed"},
    {SlipVerdict::refused, kStops,
     "後払い会社が受け付ける番号", "a number that the provider takes",
     "送り状の番号を確かめてください", "check the number on the label"},
    {SlipVerdict::wrong_digit, kAsks,
     "先頭11桁を7で割った余りが12桁目", "the twelfth digit is the first eleven modulo 7",
     "送り状の番号と見比べ、正しければ選んでください", "compare it with the label and tick it if it is right"},
    {SlipVerdict::wrong_length, kAsks,
     "12桁の番号", "a number of 12 digits",
     "送り状の番号と見比べ、正しければ選んでください", "compare it with the label and tick it if it is right"},
    {SlipVerdict::used_elsewhere, kAsks,
     "他の受注にない番号", "a number that no other order has",
     "同梱して発送したときだけ選んでください", "tick it only if the orders were shipped together"},
    {SlipVerdict::repeated, kAsks,
     "ファイルの中で1つの受注だけの番号", "a number of one order in the file",
     "同梱して発送したときだけ選んでください", "tick it only if the orders were shipped together"},
    {SlipVerdict::carrier_differs, kAsks,
     "受注の配送業者と同じ会社の送り状", "a label of the order's carrier",
     "取り込むと配送業者も変わります。正しければ選んでください", "the carrier changes, too: tick it if that is right"},
    {SlipVerdict::collects_cash, kAsks,
     "代金を受け取らない送り状", "a label that collects no money",
     "後払いの受注です。代金引換の送り状でないか確かめてください",
     "the order is paid later: see that the carrier does not collect money for it"},
    {SlipVerdict::stopped, kAsks,
     "与信OKの受注", "an approved order",
     "出荷を止めるか、与信を取り直してください。番号だけ入れるなら選んでください",
     "hold the shipment or request credit anew; tick it to enter the number all the same"},
    {SlipVerdict::reported, kAsks,
     "まだ報告していない受注", "an order that was not reported yet",
     "取り込んだあと「伝票番号訂正」で後払い会社へ知らせてください",
     "then tell the provider with \"correct slip number\""},
    {SlipVerdict::replaces, kAsks,
     "伝票番号が空の受注", "an order without a slip number",
     "いまの番号が入れ替わります。個口を足すなら「足す」にしてください",
     "the present number is replaced; choose \"add\" if it is one more parcel"},
    {SlipVerdict::not_approved, kGoes,
     "与信OKの受注", "an approved order",
     "番号は入ります。同期は与信OKになってからです", "the number is entered; it is reported once credit is approved"},
    {SlipVerdict::adds, kGoes, "", "", "", ""},
    {SlipVerdict::carrier_set, kGoes, "", "", "", ""},
    {SlipVerdict::fresh, kGoes, "", "", "", ""},
    {SlipVerdict::no_slip, kRests,
     "発行済みの送り状", "an issued label",
     "送り状を発行してから、もう一度出力してください", "issue the label and export the file again"},
    {SlipVerdict::same, kRests, "", "", "", ""},
};
// clang-format on

static_assert(is_in_order(kTexts, &VerdictTexts::kind, Names<SlipVerdict>::kTable.back().value));

VerdictTexts const& text_of(SlipVerdict verdict) {
  return kTexts[static_cast<std::size_t>(verdict)];
}

}  // namespace

SlipWeight weight_of(SlipVerdict verdict) {
  return text_of(verdict).weight;
}

SlipFinding make_finding(SlipVerdict verdict, std::size_t row, Message found) {
  auto const& text = text_of(verdict);
  return {verdict,
          row,
          {first_characters(found.ja, kMostFound), first_characters(found.en, kMostFound)},
          text.expected(),
          text.next_step()};
}

SlipFinding make_finding(SlipVerdict verdict, std::size_t row, std::string const& found) {
  return make_finding(verdict, row, Message{found, found});
}

}  // namespace yoshin
