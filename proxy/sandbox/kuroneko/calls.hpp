#pragma once

#include "proxy/sandbox/kuroneko/rules.hpp"
#include "proxy/sandbox/xml.hpp"

namespace yoshin::sandbox {

/// The path under which クロネコ代金後払い is simulated; `<API id>APIAction_execute.action` follows.
inline constexpr std::string_view kKuronekoBase = "/kuroneko/kuroneko-atobarai-api/";

/// Answers one request below `kKuronekoBase`.
Reply answer_kuroneko(World& world, Request const& request, Trace& trace);
/// Whether it is an API id of クロネコ's.
bool kuroneko_knows_operation(std::string_view operation);

/// What each API does once no rule is broken; returns the elements that follow `orderNo` in the answer.
Elements kuroneko_request(KuronekoCall& call, Twist twist);
Elements kuroneko_result(KuronekoCall& call, Twist twist);
Elements kuroneko_state(KuronekoCall& call, Twist twist);
Elements kuroneko_cancel(KuronekoCall& call, Twist twist);
Elements kuroneko_slip(KuronekoCall& call, Twist twist);
Elements kuroneko_reduce(KuronekoCall& call, Twist twist);
Elements kuroneko_reissue(KuronekoCall& call, Twist twist);
Elements kuroneko_print(KuronekoCall& call, Twist twist);
Elements kuroneko_sms_code(KuronekoCall& call, Twist twist);

}  // namespace yoshin::sandbox
