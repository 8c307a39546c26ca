#include "provider/kuroneko/codes.hpp"

#include "base/digits.hpp"

namespace yoshin::kuroneko {
namespace {

constexpr auto kSystem = std::to_array<CodeRow>({
    {1, Subject::system, Fault::failed, Word::wait, 0, CodeVerdict::unclear},
    {2, Subject::system, Fault::failed, Word::wait, 0, CodeVerdict::unclear},
    {3, Subject::system, Fault::failed, Word::wait, 0, CodeVerdict::unclear},
});

/// `KAARA0010` → `kaara`.
std::string letters_of(Call call) {
  std::string letters;
  for (char letter : id_of(call).substr(0, 5)) letters += static_cast<char>(letter - 'A' + 'a');
  return letters;
}

}  // namespace

std::span<CodeRow const> codes_of(Call call) {
  switch (call) {
    case Call::kaara: return request_codes();
    case Call::kaars: return query_codes();
    case Call::kaast: return state_codes();
    case Call::kaacl: return cancel_codes();
    case Call::kaasl: return slip_codes();
    case Call::kaasd: return invoice_codes();
    case Call::kaakk: return reduce_codes();
    case Call::kaarr: return reissue_codes();
    case Call::kaasa: break;
  }
  return sms_codes();
}

std::span<CodeRow const> system_codes() {
  return kSystem;
}

std::string wire_code(Call call, int number) {
  return letters_of(call) + padded(number, 3) + "E";
}

std::string system_wire_code(int number) {
  return "err" + padded(number, 4);
}

CodeRow const* find_code(Call call, std::string_view wire) {
  for (CodeRow const& row : codes_of(call))
    if (wire_code(call, row.number) == wire) return &row;
  for (CodeRow const& row : kSystem)
    if (system_wire_code(row.number) == wire) return &row;
  return nullptr;
}

std::string code_for(Call call, Subject subject, Fault fault) {
  for (CodeRow const& row : codes_of(call))
    if (row.subject == subject && row.fault == fault) return wire_code(call, row.number);
  return {};
}

Notice notice_of(CodeRow const& row, std::string_view wire) {
  return {std::string(wire), sentence_of(row.subject, row.fault, row.limit), next_step_of(row.word)};
}

std::optional<Call> call_of(std::string_view endpoint) {
  return from_id<Call>(endpoint);
}

}  // namespace yoshin::kuroneko
