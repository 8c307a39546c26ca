#include "proxy/sandbox/kuroneko/calls.hpp"

#include <array>

#include "base/date.hpp"
#include "proxy/sandbox/kuroneko/placeholders.hpp"

namespace yoshin::sandbox {
namespace {

constexpr std::string_view kPathEnd = "APIAction_execute.action";

struct Action {
  std::string_view id;
  Elements (*act)(KuronekoCall&, Twist);
  /// Whether the call decides credit, so that a scripted `reject` is a decision and no refusal of the message.
  bool decides;
};
// clang-format off
constexpr auto kActions = std::to_array<Action>({
    {"KAARA0010", kuroneko_request,  true},
    {"KAARS0010", kuroneko_result,   false},
    {"KAAST0010", kuroneko_state,    false},
    {"KAACL0010", kuroneko_cancel,   false},
    {"KAASL0010", kuroneko_slip,     false},
    {"KAAKK0010", kuroneko_reduce,   false},
    {"KAARR0010", kuroneko_reissue,  false},
    {"KAASD0010", kuroneko_print,    false},
    {"KAASA0020", kuroneko_sms_code, false},
});
// clang-format on

Action const& action_of(std::string_view id) {
  for (Action const& action : kActions)
    if (action.id == id) return action;
  return kActions.front();
}

/// The API id in a path; empty when the path has another form.
std::string_view api_in(std::string_view path) {
  std::string_view const name = path.substr(kKuronekoBase.size());
  if (name.size() <= kPathEnd.size() || name.substr(name.size() - kPathEnd.size()) != kPathEnd) return {};
  return name.substr(0, name.size() - kPathEnd.size());
}

bool declares_form(Request const& request) {
  std::string_view const type = request.header("content-type");
  constexpr std::string_view kForm = "application/x-www-form-urlencoded";
  return type == kForm || type.substr(0, kForm.size() + 1) == std::string(kForm) + ";";
}

/// The answer's common elements, then `rest`.
Reply answer(World& world, Form const& form, std::string_view error, std::string_view order_number,
             Elements rest) {
  std::string const now = jst_compact(world.clock.now());
  std::string_view const times = world.switches.get("kuroneko.time_elements");
  Elements elements{{"returnCode", error.empty() ? "0" : "1"}, {"errorCode", std::string(error)}};
  if (times != "requestDate") elements.emplace_back("returnDate", now);
  if (times != "returnDate") elements.emplace_back("requestDate", now);
  elements.emplace_back("ycfStrCode", form.get("ycfStrCode"));
  elements.emplace_back("orderNo", order_number);
  elements.insert(elements.end(), rest.begin(), rest.end());
  return {200,
          std::string(world.switches.get("kuroneko.content_type")),
          flat_xml(world.switches.get("kuroneko.root"), elements),
          {},
          Delivery::whole,
          0};
}

Reply refuse(KuronekoCall const& call, std::string_view code) {
  return answer(call.world, call.form, code, call.form.get("orderNo"), {});
}

Disturbance const* disturbance_of(KuronekoApi const& api, KuronekoCall const& call) {
  if (Disturbance const* scripted_fault = call.world.faults.take("kuroneko", api.id)) return scripted_fault;
  std::int64_t const billed = call.form.get("totalAmount").empty() && call.transaction
                                  ? call.transaction->billed
                                  : parse_integer(call.form.get("totalAmount")).value_or(0);
  return fresh_trigger(call.world, Dialect::kuroneko, call.form.get("orderNo"), api.id, api.occasion, billed);
}

/// The number of the code that a twist refuses the call with; 0 when it does not.
int refusal_of(KuronekoApi const& api, Twist twist) {
  switch (twist) {
    case Twist::exists: return api.exists;
    case Twist::refuse_state: return api.refused;
    case Twist::reject: return action_of(api.id).decides ? 0 : api.refused;
    case Twist::none:
    case Twist::approve:
    case Twist::unknown_value:
    case Twist::other_ids: return 0;
  }
  return 0;
}

Reply carry_out(KuronekoApi const& api, KuronekoCall& call, Trace& trace) {
  Disturbance const* disturbance = disturbance_of(api, call);
  if (disturbance != nullptr) trace.disturbance = disturbance->word;
  Twist const twist = disturbance == nullptr ? Twist::none : disturbance->twist;
  if (int const number = refusal_of(api, twist); number != 0) return refuse(call, kuroneko_code(api, number));
  bool const stored = disturbance == nullptr || disturbance->effect == Effect::stored;
  Elements const elements = stored ? action_of(api.id).act(call, twist) : Elements{};
  std::string_view const number =
      twist == Twist::other_ids ? placeholder::kKuronekoOtherNumber : call.form.get("orderNo");
  Reply reply = answer(call.world, call.form, "", number, elements);
  if (disturbance == nullptr) return reply;
  return disturb(std::move(reply), *disturbance, call.world.store.next("disturbed") - 1);
}

Reply plain(int status) {
  return {status, "text/plain", "", {}, Delivery::whole, 0};
}

}  // namespace

bool kuroneko_knows_operation(std::string_view operation) {
  return kuroneko_api(operation) != nullptr;
}

Reply answer_kuroneko(World& world, Request const& request, Trace& trace) {
  KuronekoApi const* api = kuroneko_api(api_in(request.path));
  if (api == nullptr) return plain(404);
  if (request.method != "POST") return plain(405);
  trace.operation = api->id;
  auto const form = parse_form(request.body);
  Form const empty({});
  if (!form || !declares_form(request)) return refuse({world, form ? *form : empty, {}}, api->layout);
  KuronekoCall call{world, *form, world.store.load(Dialect::kuroneko, form->get("orderNo"), world.now_ms())};
  if (!kuroneko_knows_fields(*api, *form)) return refuse(call, api->layout);
  std::string const broken = kuroneko_first_broken(*api, call);
  if (!broken.empty()) return refuse(call, broken);
  return carry_out(*api, call, trace);
}

}  // namespace yoshin::sandbox
