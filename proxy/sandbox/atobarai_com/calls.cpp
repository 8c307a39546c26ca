#include "proxy/sandbox/atobarai_com/calls.hpp"

#include <algorithm>
#include <array>

#include "proxy/sandbox/atobarai_com/placeholders.hpp"
#include "proxy/sandbox/atobarai_com/rules.hpp"

namespace yoshin::sandbox {
namespace {

using namespace placeholder;

constexpr std::int64_t kCancelMinutes = 30;
constexpr std::int64_t kMsPerMinute = 60'000;

/// One call whose ids are good.
struct Call {
  World& world;
  Fields const& fields;
  std::vector<Transaction> transactions;  ///< Those that the call names and the provider knows.
};

AtobaraiMessages one(std::string_view code, std::string_view text) {
  return {{std::string(code), std::string(text)}};
}

AtobaraiMessages judge_order(Call const& call) {
  return atobarai_judge_order(call.world, call.fields);
}

AtobaraiMessages ids_named(Call const& call) {
  auto const ids = call.fields.list_of("OrderId");
  bool const given =
      !ids.empty() && std::none_of(ids.begin(), ids.end(), [](auto const& id) { return id.empty(); });
  return given ? AtobaraiMessages{} : one(kAtobaraiIdMissing, "注文IDがありません");
}

AtobaraiMessages judge_status(Call const& call) {
  if (auto messages = ids_named(call); !messages.empty()) return messages;
  return call.transactions.empty() ? one(kAtobaraiIdUnknown, "注文IDが見つかりません") : AtobaraiMessages{};
}

AtobaraiMessages all_known(Call const& call) {
  if (auto messages = ids_named(call); !messages.empty()) return messages;
  bool const known = call.transactions.size() == call.fields.list_of("OrderId").size();
  return known ? AtobaraiMessages{} : one(kAtobaraiIdUnknown, "注文IDが見つかりません");
}

bool carrier_exists(std::string_view id) {
  auto const number = parse_integer(id);
  return number && (*number == 1 || *number == 2 || (*number >= 9001 && *number <= 9099));
}

AtobaraiMessages judge_slip(Call const& call) {
  if (auto messages = all_known(call); !messages.empty()) return messages;
  if (!carrier_exists(call.fields.get("DelivId"))) return one(kAtobaraiCarrier, "配送会社が正しくありません");
  if (call.fields.get("JournalNum").empty()) return one(kAtobaraiSlip, "伝票番号がありません");
  State const state = call.transactions.front().state;
  bool const reported = state == State::shipped || state == State::paid;
  if (reported && !call.world.switches.on("atobarai_com.reship"))
    return one(kAtobaraiReported, "伝票番号は登録済みです");
  return state == State::approved || reported ? AtobaraiMessages{}
                                              : one(kAtobaraiState, "与信OKの注文ではありません");
}

AtobaraiMessages judge_cancel(Call const& call) {
  if (auto messages = all_known(call); !messages.empty()) return messages;
  if (call.world.switches.get("atobarai_com.cancel") == "refused")
    return one(kAtobaraiCancelRefused, "キャンセル申請は受け付けられません");
  for (Transaction const& transaction : call.transactions) {
    if (transaction.state == State::cancelled) return one(kAtobaraiCancelled, "キャンセル済みの注文です");
    if (transaction.state == State::paid && !call.world.switches.on("atobarai_com.cancel_paid"))
      return one(kAtobaraiState, "入金済みの注文です");
  }
  return {};
}

AtobaraiMessages judge_change(Call const& call) {
  if (auto messages = all_known(call); !messages.empty()) return messages;
  return atobarai_judge_order(call.world, call.fields);
}

void decide_by(Transaction& transaction, Twist twist, std::int64_t now_ms) {
  Decision const* by_amount = decision_for(transaction.billed);
  Decision const usual = by_amount == nullptr ? kApproval : *by_amount;
  decide(transaction, twist == Twist::approve ? kApproval : twist == Twist::reject ? kRefusal : usual, now_ms);
}

std::string registered(World const& world, Transaction const& transaction, Twist twist) {
  std::string_view const own =
      twist == Twist::other_ids ? kAtobaraiOtherOwnId : std::string_view(transaction.our_id);
  return atobarai_element(world, "orderId", own) + atobarai_element(world, "systemOrderId", transaction.id) +
         atobarai_status(world, transaction.state, twist == Twist::unknown_value);
}

std::string register_order(Call& call, Twist twist) {
  World& world = call.world;
  std::string const number = std::to_string(world.store.next("atobarai_com"));
  Transaction transaction;
  transaction.dialect = Dialect::atobarai_com;
  transaction.id = "AK" + std::string(8 - number.size(), '0') + number;
  transaction.our_id = call.fields.get("O_Ent_OrderId");
  transaction.billed = transaction.first_billed = parse_integer(call.fields.get("O_UseAmount")).value_or(0);
  transaction.registered_ms = world.now_ms();
  transaction.order = atobarai_kept(call.fields);
  decide_by(transaction, twist, world.now_ms());
  world.store.save(transaction);
  world.store.accept({"atobarai_com", transaction.our_id, transaction.id, transaction.billed, world.now_ms()});
  return registered(world, transaction, twist);
}

std::string change_order(Call& call, Twist twist) {
  Transaction& transaction = call.transactions.front();
  transaction.billed = parse_integer(call.fields.get("O_UseAmount")).value_or(0);
  transaction.order = atobarai_kept(call.fields);
  decide_by(transaction, twist, call.world.now_ms());
  call.world.store.save(transaction);
  return registered(call.world, transaction, twist);
}

std::string tell_status(Call& call, Twist twist) {
  std::int64_t room = call.world.switches.number("atobarai_com.answered_ids");
  if (room == 0) room = INT64_MAX;
  std::string results;
  for (Transaction const& transaction : call.transactions) {
    if (room-- <= 0) break;
    std::string_view const id =
        twist == Twist::other_ids ? kAtobaraiOtherOwnId : std::string_view(transaction.id);
    results += "<result>" + atobarai_element(call.world, "orderId", id) +
               atobarai_status(call.world, transaction.state, twist == Twist::unknown_value) + "</result>";
  }
  return "<results>" + results + "</results>";
}

std::string report_slip(Call& call, Twist) {
  Transaction& transaction = call.transactions.front();
  transaction.carrier = call.fields.get("DelivId");
  transaction.slips = {std::string(call.fields.get("JournalNum"))};
  if (transaction.state == State::approved) ship(transaction, call.world.now_ms());
  call.world.store.save(transaction);
  return {};
}

std::string cancel(Call& call, Twist) {
  bool const later = call.world.switches.get("atobarai_com.cancel") == "later";
  std::int64_t const now = call.world.now_ms();
  for (Transaction& transaction : call.transactions) {
    if (later) {
      transaction.plan = {{now + kCancelMinutes * kMsPerMinute, State::cancelled, Reason::none}};
    } else {
      enter(transaction, State::cancelled, Reason::none, now);
    }
    call.world.store.save(transaction);
  }
  return {};
}

struct Operation {
  std::string_view id;
  std::string_view path;
  Occasion occasion;
  bool order;  ///< The order form: its names begin with `O_`, and it decides credit.
  AtobaraiMessages (*judge)(Call const&);
  std::string (*act)(Call&,
                     Twist);  ///< Takes effect; returns what the answer holds between status and messages.
};
constexpr std::string_view kModifyPath = "api/modify/rest";
constexpr std::string_view kBillingPath = "api/billing/xml";
// clang-format off
constexpr auto kOperations = std::to_array<Operation>({
    {"register", "api/order/rest",    Occasion::registration, true,  judge_order,  register_order},
    {"modify",   kModifyPath,         Occasion::change,       true,  judge_change, change_order},
    {"status",   "api/status/rest",   Occasion::reading,      false, judge_status, tell_status},
    {"slip",     "api/shipping/rest", Occasion::slip,         false, judge_slip,   report_slip},
    {"cancel",   "api/cancel/rest",   Occasion::cancel,       false, judge_cancel, cancel},
});
// clang-format on
constexpr std::string_view kBilling = "billing";

Operation const* operation_at(World const& world, std::string_view path) {
  if (path == kModifyPath && !world.switches.on("atobarai_com.modify")) return nullptr;
  for (Operation const& operation : kOperations)
    if (operation.path == path) return &operation;
  return nullptr;
}

Reply plain(int status) {
  return {status, "text/plain", "", {}, Delivery::whole, 0};
}

std::string_view refusal_of(Operation const& operation, Twist twist) {
  switch (twist) {
    case Twist::exists: return kAtobaraiExists;
    case Twist::refuse_state: return kAtobaraiState;
    case Twist::reject: return operation.order ? std::string_view{} : kAtobaraiState;
    case Twist::none:
    case Twist::approve:
    case Twist::unknown_value:
    case Twist::other_ids: return {};
  }
  return {};
}

Disturbance const* disturbance_of(Operation const& operation, Call const& call) {
  if (Disturbance const* fault = call.world.faults.take("atobarai_com", operation.id)) return fault;
  bool const known = !call.transactions.empty();
  std::string const key = known ? call.transactions.front().id : std::string(call.fields.get("O_Ent_OrderId"));
  std::int64_t const billed = operation.order ? parse_integer(call.fields.get("O_UseAmount")).value_or(0)
                              : known         ? call.transactions.front().billed
                                              : 0;
  return fresh_trigger(call.world, Dialect::atobarai_com, key, operation.id, operation.occasion, billed);
}

Reply carry_out(Operation const& operation, Call& call, Trace& trace) {
  Disturbance const* disturbance = disturbance_of(operation, call);
  if (disturbance != nullptr) trace.disturbance = disturbance->word;
  Twist const twist = disturbance == nullptr ? Twist::none : disturbance->twist;
  if (auto const code = refusal_of(operation, twist); !code.empty())
    return atobarai_answer(call.world, one(code, "この状態では受け付けられません"), "");
  bool const stored = disturbance == nullptr || disturbance->effect == Effect::stored;
  Reply reply = atobarai_answer(call.world, {}, stored ? operation.act(call, twist) : std::string());
  if (disturbance == nullptr) return reply;
  return disturb(std::move(reply), *disturbance, call.world.store.next("disturbed") - 1);
}

Reply answer_billing(World& world, Request const& request, Trace& trace) {
  trace.operation = kBilling;
  Disturbance const* fault = world.faults.take("atobarai_com", kBilling);
  if (fault != nullptr) trace.disturbance = fault->word;
  return answer_atobarai_billing(world, request, fault);
}

}  // namespace

Reply answer_atobarai(World& world, Request const& request, Trace& trace) {
  std::string_view const path = std::string_view(request.path).substr(kAtobaraiBase.size());
  Operation const* operation = operation_at(world, path);
  if (operation == nullptr && path != kBillingPath) return plain(404);
  if (request.method != "POST") return plain(405);
  if (operation == nullptr) return answer_billing(world, request, trace);
  trace.operation = operation->id;
  auto const fields = parse_fields(request);
  if (!fields) return atobarai_answer(world, one(kAtobaraiUnreadable, "リクエストを読み取れません"), "");
  // The provider's own test host is said to answer like this.
  if (world.switches.on("atobarai_com.all_success")) return atobarai_answer(world, {}, "");
  if (auto const messages = atobarai_credentials(*fields, operation->order); !messages.empty())
    return atobarai_answer(world, messages, "");
  Call call{world, *fields, {}};
  for (std::string const& id : fields->list_of("OrderId"))
    if (auto known = world.store.load(Dialect::atobarai_com, id, world.now_ms()))
      call.transactions.push_back(std::move(*known));
  if (auto const messages = operation->judge(call); !messages.empty())
    return atobarai_answer(world, messages, "");
  return carry_out(*operation, call, trace);
}

bool atobarai_knows_operation(std::string_view operation) {
  auto const same = [operation](Operation const& row) { return row.id == operation; };
  return operation == kBilling || std::any_of(kOperations.begin(), kOperations.end(), same);
}

std::string atobarai_masked(std::string_view body) {
  std::string out(body);
  constexpr std::array<std::string_view, 6> kSecrets{
      "O_EnterpriseId=", "O_ApiUserId=", "O_SiteId=", "EnterpriseId=", "ApiUserId=", "SiteId="};
  for (std::string_view const secret : kSecrets)
    for (std::size_t at = out.find(secret); at != std::string::npos; at = out.find(secret, at)) {
      at += secret.size();
      std::size_t const end = std::min(out.find('&', at), out.size());
      out.replace(at, end - at, "***");
    }
  return out;
}

}  // namespace yoshin::sandbox
