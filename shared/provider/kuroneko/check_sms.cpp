#include <algorithm>

#include "provider/kuroneko/check.hpp"
#include "provider/kuroneko/limits.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

void offer_code(Findings& findings) {
  findings.add(
      {.rule = "kuroneko.sms.offered",
       .field = "input.reason",
       .subject = Subject::sms_code,
       .fault = Fault::missing,
       .severity = Severity::info,
       .expected = Message{"購入者に届いた認証番号（任意）", "the code that the buyer received (optional)"},
       .next_step = Message{"購入者から認証番号を聞いたときだけ、選んで入力してください。",
                            "Choose it only when the buyer has told you the code."}});
}

void check_given_code(Context const& context, Findings& findings) {
  std::string const code = wire_sms_code(context.input.reason_text);
  bool const digits = std::all_of(code.begin(), code.end(), [](char one) { return one >= '0' && one <= '9'; });
  Finding finding{.rule = "kuroneko.sms.code",
                  .field = "input.reason_text",
                  .subject = Subject::sms_code,
                  .found = context.input.reason_text,
                  .limit = kMaxSmsCode};
  if (code.empty()) {
    finding.fault = Fault::missing;
  } else if (!digits) {
    finding.fault = Fault::not_digits;
  } else if (code.size() > kMaxSmsCode) {
    finding.fault = Fault::too_long;
  } else {
    return;
  }
  findings.add(std::move(finding));
}

}  // namespace

void check_sms_code(Context const& context, Findings& findings) {
  bool const given = context.input.reason == kSmsCode;
  bool const awaited = awaits_sms_code(context);
  if (!given) {
    if (awaited) offer_code(findings);
    return;
  }
  findings.switch_to(Call::kaasa);
  if (!awaited)
    findings.add({.rule = "kuroneko.sms.state",
                  .field = "input.reason",
                  .subject = Subject::transaction,
                  .fault = Fault::nothing_waiting,
                  .found = std::string(name_of(context.record.status).ja),
                  .next_step = Message{"認証番号を入力せずに、与信結果確認を実行してください。",
                                       "Press \"query result\" without a code."}});
  check_given_code(context, findings);
}

}  // namespace yoshin::kuroneko
