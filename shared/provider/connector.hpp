#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"
#include "base/result.hpp"
#include "credit/action.hpp"
#include "credit/record.hpp"
#include "credit/verdict.hpp"
#include "order/order.hpp"
#include "provider/facts.hpp"
#include "provider/problem.hpp"
#include "provider/request.hpp"

namespace yoshin {

/// What the operator told us beyond pressing the button.
struct ActionInput {
  std::string reason;       ///< Id of a `ReasonChoice`, e.g. the reissue reason `1`…`6`; empty for none.
  std::string reason_text;  ///< Free text that goes with it.
  friend bool operator==(ActionInput const&, ActionInput const&) = default;
};

/// The public settings of one shop for one provider. Anything not set takes the default of its field.
class Settings {
 public:
  Settings() = default;
  Settings(std::span<SettingField const> fields, std::map<std::string, std::string, std::less<>> values)
      : fields_(fields), values_(std::move(values)) {}

  /// The value, or the field's default; empty for a key that no field declares.
  [[nodiscard]] std::string_view text(std::string_view key) const;
  /// `on` is true, everything else is false.
  [[nodiscard]] bool is_on(std::string_view key) const { return text(key) == "on"; }
  /// The value as an integer, or that of the field's default when it is none.
  [[nodiscard]] std::int64_t number(std::string_view key) const;
  [[nodiscard]] std::map<std::string, std::string, std::less<>> const& values() const { return values_; }

 private:
  std::span<SettingField const> fields_;
  std::map<std::string, std::string, std::less<>> values_;
};

/// Facts about the shop itself that checks compare with.
struct ShopFacts {
  std::string name;
  std::string phone;
  std::string email;
};

/// Everything a decision may look at. Borrowed; nothing in it is changed.
struct Context {
  Order const& order;
  CreditRecord const& record;
  Action action;
  ActionInput const& input;
  Settings const& settings;
  ShopFacts const& shop;
  Date today;  ///< In JST.
  std::span<std::string const>
      crowded_slips;  ///< Slip numbers already on as many other orders as a provider allows.
};

/// What a step is for, which says whether its verdict counts.
enum class StepRole {
  acts,     ///< A changing call. Its verdict moves the order; the next step waits until it is final and good.
  asks,     ///< Read-only; adds reasons, moves nothing. The next step follows whatever it answers.
  decides,  ///< Read-only; its verdict decides a query.
  tries,    ///< Read-only, one of several ways to ask: a clear verdict decides and ends the plan, else the next
            ///< step follows.
  confirms  ///< Read-only after a changing call; a clear verdict is the truth, an unclear one changes nothing.
};
template <>
struct Names<StepRole> {
  static constexpr auto kTable = std::to_array<Name<StepRole>>({
      {StepRole::acts, "acts", "変更", "acts"},
      {StepRole::asks, "asks", "照会", "asks"},
      {StepRole::decides, "decides", "照会（決定）", "decides"},
      {StepRole::tries, "tries", "照会（試行）", "tries"},
      {StepRole::confirms, "confirms", "確認", "confirms"},
  });
};

/// What a call that took effect uses up at the provider, beyond what it does.
enum class UsesUp { nothing, reissue };
template <>
struct Names<UsesUp> {
  static constexpr auto kTable = std::to_array<Name<UsesUp>>({
      {UsesUp::nothing, "nothing", "なし", "nothing"},
      {UsesUp::reissue, "reissue", "請求書再発行", "invoice reissue"},
  });
};

/// One call of a plan.
struct Step {
  std::string endpoint;  ///< Id of an endpoint of the connector.
  StepRole role = StepRole::acts;
  Action meaning =
      Action::credit_request;  ///< The transition rows that its verdict follows (cancel + anew differ).
  int registration = 1;        ///< The registration it belongs to; one more than the record's for "anew".
  std::optional<std::size_t> parcel;  ///< Index of the parcel, for one call a parcel.
  Message summary;                    ///< What this call will do, as the operator sees it before sending.
  UsesUp uses_up = UsesUp::nothing;
  friend bool operator==(Step const&, Step const&) = default;
};

/// The calls of one action, in order.
using Steps = std::vector<Step>;

/// Why an action cannot be planned: a reason for the operator and what to do instead.
struct PlanError {
  Notice notice;
};

/// Why a request cannot be built although it was planned. `check` finds these first, so this is a defect of
/// ours.
struct BuildError {
  Message text;
};

/// What was sent for one order, so that an answer can be compared with it.
struct Sent {
  ProviderRequest request;  ///< As if the order went alone. With holes: nothing here is secret.
  std::string our_id;       ///< The provider-facing id.
  std::string provider_transaction_id;
  Yen billed;
  CreditStatus status;  ///< Status when it was sent.
  Stage stage = Stage::slip;
  Settings settings = {};  ///< The public settings under which it was sent: some say how an answer is read.
  /// Ids, ours and the provider's, of all orders of the call, sorted; borrowed. Empty when the order went
  /// alone.
  std::span<std::string const> in_call = {};
  bool slip_reported = false;  ///< The provider has accepted a slip number of this registration.
};

/// Whether a slip report stood when it was sent, lost calls since or not: a reading that cannot show a shipment
/// does not undo one.
[[nodiscard]] bool is_slip_reported(Sent const& sent);

/// A decoded answer whose HTTP status says that it may be read (200 or 4xx with a body).
struct Answer {
  int http_status = 200;
  Node body;
};

/// What an answer said, in our words.
struct Outcome {
  Verdict verdict;
  std::string provider_transaction_id;  ///< Empty when the answer carries none.
  std::string authorised_at;            ///< The provider's own time of the decision, raw.
  std::vector<Notice> notices;          ///< Reasons, warnings and codes with the operator's next step.
  bool exists_already = false;          ///< The provider knows the id: `unclear`, and to be found by a query.
  Node document;                        ///< Print data of an invoice; null otherwise.
};

/// Why an answer cannot be trusted. The dispatch becomes `unknown`. `missing`: it speaks of other orders of the
/// call only.
enum class ParseFault { unreadable, missing, wrong_id, wrong_amount, unknown_code };
struct ParseError {
  ParseFault fault = ParseFault::unreadable;
  std::string code;  ///< The raw code or id that did not fit.
  Message text;
  /// The provider's id where the answer named it all the same, so that a query can settle the row; empty
  /// otherwise.
  std::string provider_transaction_id = {};
};

/// One code that an answer may carry, as a table of the connector has it.
struct KnownCode {
  std::string_view endpoint;  ///< Id of the only call that answers it; empty for more than one.
  std::string_view element;   ///< The element or member of the answer that holds it; `name@attribute` for one.
  std::string code;           ///< As it stands on the wire.
  std::optional<VerdictKind> verdict;  ///< What it makes of the call; nothing where it only explains.
  Message next_step;                   ///< What the operator is told to do; empty where there is nothing to do.
};

/// One provider: its facts and six pure functions. A plain value; every provider defines exactly one.
struct Connector {
  ProviderId id;
  Facts facts;
  std::span<Endpoint const> endpoints;           ///< The only paths that exist; never a host.
  std::span<CredentialField const> credentials;  ///< What the settings form asks.
  std::span<SettingField const> settings;        ///< Public settings with their defaults.
  Problems (*check)(Context const&);  ///< 与信前チェック, offline: every broken rule, none twice.
  Result<Steps, PlanError> (*plan)(Context const&);
  Result<ProviderRequest, BuildError> (*build)(Step const&, Context const&);
  Result<Outcome, ParseError> (*parse)(Step const&, Sent const&, Answer const&);
  std::vector<KnownCode> (*codes)();  ///< Every row of every code table, under the default settings.
};

/// The connector of a provider, or null for one that is not built in.
Connector const* find_connector(ProviderId id);
/// All connectors that are built in, in the order of `ProviderId`.
std::span<Connector const* const> all_connectors();
/// The endpoint of that id, or null.
Endpoint const* find_endpoint(Connector const& connector, std::string_view id);

}  // namespace yoshin
