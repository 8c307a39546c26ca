#include "base/utf8.hpp"
#include "money/yen_text.hpp"
#include "provider/kuroneko/check.hpp"
#include "provider/kuroneko/limits.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

void check_reason(Context const& context, Findings& findings) {
  std::string const& reason = context.input.reason;
  if (reason.size() != 1 || reason < "1" || reason > "6")
    return findings.add({.rule = "kuroneko.reissue.reason",
                         .field = "input.reason",
                         .subject = Subject::reason,
                         .fault = reason.empty() ? Fault::missing : Fault::wrong,
                         .found = reason,
                         .expected = Message{"再発行の理由1～6、または再発行の取下げ",
                                             "a reissue reason from 1 to 6, or the withdrawal of the reissue"},
                         .next_step = Message{"再発行する理由か取下げを選んでから、もう一度実行してください。",
                                              "Choose a reason or the withdrawal, then try again."}});
  std::string const text = wire_text(context.input.reason_text);
  if (reason == "6" && text.empty())
    return findings.add({.rule = "kuroneko.reissue.reason",
                         .field = "input.reason_text",
                         .subject = Subject::reason_text,
                         .fault = Fault::missing});
  check_text({"kuroneko.reissue.reason", "input.reason_text", Subject::reason_text, kMaxReasonText},
             context.input.reason_text, text, context, findings);
}

void check_reissue(Context const& context, Findings& findings) {
  auto const most = static_cast<int>(context.settings.number("kuroneko.reissue_max"));
  if (context.record.reissues >= most)
    findings.add({.rule = "kuroneko.reissue.count",
                  .field = "record.reissues",
                  .subject = Subject::contents,
                  .fault = Fault::limit_reached,
                  .found = std::to_string(context.record.reissues),
                  .expected = Message{std::to_string(most) + "回まで", "at most " + std::to_string(most)},
                  .next_step = next_step_of(Word::by_hand)});
  check_reason(context, findings);
}

void add_wrong_stage(CreditRecord const& record, Findings& findings) {
  bool const reported = record.status == CreditStatus::shipment_reported;
  findings.add({.rule = "kuroneko.reissue.stage",
                .field = "record.stage",
                .subject = Subject::transaction,
                .fault = Fault::wrong_state,
                .found = std::string(reported ? name_of(record.stage).ja : name_of(record.status).ja),
                .expected = Message{"請求書発行済", "invoice issued"},
                .next_step = Message{
                    "請求書の発行後に変更できます。急ぐときは伝票番号同期を取り消してください。",
                    "It can be changed once the invoice is issued; otherwise undo the slip report first."}});
}

/// A reissue that only the console knows may be withdrawn too, so a count of none is no error.
void check_withdrawal(Context const& context, Findings& findings) {
  CreditRecord const& record = context.record;
  if (!is_invoiced(record)) return add_wrong_stage(record, findings);
  std::string const registered = yen_text(record.present_total);
  if (context.order.current.billed != record.present_total)
    findings.add(
        {.rule = "kuroneko.reissue.total",
         .field = "current.billed",
         .subject = Subject::total,
         .fault = Fault::not_the_sum,
         .found = yen_text(context.order.current.billed),
         .expected = Message{"登録済みの " + registered + "円", "the registered " + registered + " yen"},
         .next_step = Message{"請求額を登録済みの額に戻してから、再発行を取り下げてください。",
                              "Put the registered amount back, then withdraw the reissue."}});
  if (record.reissues == 0)
    findings.add({.rule = "kuroneko.reissue.none",
                  .field = "record.reissues",
                  .subject = Subject::transaction,
                  .fault = Fault::no_reissue,
                  .found = "0",
                  .severity = Severity::warning,
                  .next_step = Message{
                      "提供元の管理画面で再発行を依頼した注文か確かめてください。このままでも送信できます。",
                      "Make sure that it was asked for in the provider's console; it can be sent as it "
                      "is."}});
}

/// Before the invoice is out no call changes data at the same total, and none ever raises it.
void check_anew(Context const& context, Findings& findings) {
  Yen const billed = context.order.current.billed;
  CreditRecord const& record = context.record;
  bool const same = billed == record.present_total;
  bool const too_high = context.settings.is_on("kuroneko.reduce") && billed >= record.first_total;
  if (!same && !too_high) return;
  findings.add(
      {.rule = same ? "kuroneko.change.different" : "kuroneko.change.below_first",
       .field = "current.billed",
       .subject = Subject::total,
       .fault = same ? Fault::unchanged : Fault::not_below_first,
       .found = yen_text(billed),
       .severity = Severity::warning,
       .expected =
           same ? Message{"登録済みの " + yen_text(record.present_total) + "円と違う額",
                          "another amount than the registered " + yen_text(record.present_total) + " yen"}
                : Message{"最初の与信額 " + yen_text(record.first_total) + "円より小さい額",
                          "less than the first total of " + yen_text(record.first_total) + " yen"},
       .next_step = Message{"減額では送れないため、与信を取り消してから新しい登録で与信をやり直します。",
                            "This is no reduction: the credit is cancelled and requested anew."}});
}

}  // namespace

void check_change(Context const& context, Findings& findings) {
  CreditRecord const& record = context.record;
  switch (change_of(context)) {
    case Change::reduce: return;
    case Change::reissue: return check_reissue(context, findings);
    case Change::withdraw: return check_withdrawal(context, findings);
    case Change::anew: break;
  }
  if (record.status == CreditStatus::shipment_reported && record.stage != Stage::invoiced)
    return add_wrong_stage(record, findings);
  check_anew(context, findings);
}

}  // namespace yoshin::kuroneko
