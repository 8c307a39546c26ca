#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"
#include "base/node.hpp"
#include "credit/record.hpp"
#include "credit/verdict.hpp"
#include "order/order.hpp"
#include "provider/connector.hpp"
#include "provider/request.hpp"
#include "proxy/store/shop.hpp"
#include "proxy/store/states.hpp"

namespace yoshin {

/// The schedule of inquiries into an unknown outcome.
struct Inquiry {
  std::optional<Instant> next;  ///< Nothing when none is planned.
  int done = 0;                 ///< Inquiries made since the answer was lost.
  friend bool operator==(Inquiry const&, Inquiry const&) = default;
};

/// An order as it is written: the documents, the list's face of it, and its schedule.
struct OrderWrite {
  Order order;
  CreditRecord record;
  std::vector<std::string> face;  ///< Values of the list columns, see `shared/listing`.
  Inquiry inquiry;
};

/// An order as it is stored. `order.version` is the version of the row.
struct StoredOrder {
  std::int64_t id = 0;
  Order order;
  CreditRecord record;
  Inquiry inquiry;
};

/// A changing dispatch whose outcome is unknown.
struct LostDispatch {
  std::int64_t id = 0;
  Action meaning = Action::credit_request;
  int registration = 1;
  int registration_before = 1;             ///< The record's registration when it was sent.
  std::optional<std::size_t> parcel = {};  ///< Index of the parcel that it reported, for one call a parcel.
  std::string endpoint = {};               ///< Id of the call.
  UsesUp uses_up = UsesUp::nothing;
};

/// An order with everything a decision about it looks at, read inside the transaction that decides.
struct OrderState {
  StoredOrder stored;
  std::shared_ptr<Shop const> shop;
  bool sending = false;                    ///< A call of this order is on its way.
  bool changing = false;                   ///< That call may alter something at the provider.
  std::optional<LostDispatch> lost;        ///< Its open dispatch whose outcome is unknown.
  std::vector<std::string> crowded_slips;  ///< Of its slips, those on three or more other orders.
  /// Whether another order of the shop at the same provider holds this transaction id. Set for decisions that
  /// run inside the writing transaction, and valid only there.
  std::function<bool(std::string_view)> is_held_elsewhere;
};

/// A row of a run.
struct RunRef {
  std::string run;
  std::int64_t row = 0;
};

/// How a row of a run ended, with what the screen says about it.
struct RowEnd {
  RunRef ref;
  RowOutcome outcome = RowOutcome::skipped;
  CreditStatus status = CreditStatus::not_requested;
  std::optional<Message> notice;
  std::optional<Message> next_step;
};

/// The decision to send one call for one order. Committing it is the permission to send.
struct Intent {
  ProviderId provider = ProviderId::np;
  std::string environment;
  std::string endpoint;
  std::string label;  ///< The provider's own name of the call.
  Effect effect = Effect::changing;
  std::string sender;        ///< Who pressed, or the schedule.
  std::string request_id;    ///< Made by the browser; empty for a scheduled inquiry.
  std::string operation_id;  ///< Shared by the steps of one press.
  std::optional<RunRef> row;
  bool begins_row = false;  ///< It is the row's first call: only a run that is running begins one.
  Action action = Action::credit_request;   ///< What the operator pressed.
  Action meaning = Action::credit_request;  ///< The transition rows that this call's verdict follows.
  StepRole role = StepRole::acts;
  int registration = 1;
  int registration_before = 1;
  std::optional<std::size_t> parcel;  ///< Index of the parcel, for one call a parcel.
  UsesUp uses_up = UsesUp::nothing;
  std::string content_hash;
  std::string masked_request;  ///< As if the order went alone.
  Instant at;
};

/// A call that was sent for a row of a run, as the journal has it.
struct RowCall {
  StepRole role = StepRole::acts;
  Action meaning = Action::credit_request;
  DispatchState state = DispatchState::unknown;
  std::optional<VerdictKind> verdict;  ///< Nothing when the answer gave none.
};

/// The permission to send: an intent that is durable.
struct Ticket {
  std::int64_t dispatch = 0;
  std::int64_t order = 0;
};

/// The end of a dispatch, written in one transaction with everything that follows from it.
struct Closing {
  DispatchState state = DispatchState::unknown;
  std::string reason;
  std::string verdict;        ///< Id of the verdict; empty when the answer gave none.
  std::string masked_answer;  ///< What arrived, credentials masked; of a call with others, this order's part.
  std::optional<std::string> call_answer;  ///< All that arrived, where several orders share the call.
  std::string library_error;
  int http_status = 0;
  std::int64_t elapsed_ms = 0;
  Instant at;
  std::vector<Notice> notices;
  Node document;  ///< Print data of an invoice; null otherwise.
  std::optional<OrderWrite> write;
  std::optional<DispatchState> lost;  ///< What became of the dispatch whose outcome was unknown.
  std::optional<RowEnd> row;
};

/// A line for the history of an order or of the settings.
struct HistoryNote {
  Instant at;
  std::string who;
  HistoryKind kind = HistoryKind::edit;
  Message what;
  Node details;  ///< May hold personal data: it is sealed.
};

/// One line of an order's history as the drawer shows it; members that a kind does not have are empty.
struct HistoryEntry {
  Instant at;
  std::string who;
  Message what;
  HistoryKind kind = HistoryKind::edit;
  std::string action;
  std::string endpoint;
  std::string state;
  std::string verdict;
  std::string request;
  std::string answer;
  std::vector<Notice> notices;
  std::int64_t elapsed_ms = 0;
};

/// One row of the list: the plain columns and the face.
struct ListRow {
  std::int64_t id = 0;
  std::int64_t version = 0;
  std::int64_t change = 0;
  bool open = false;  ///< A changing call is on its way. One whose outcome is unknown is not.
  std::vector<std::string> face;
};

/// A page of the list in change order.
struct ListPage {
  std::int64_t change = 0;  ///< Pass as `after` for the next page.
  bool more = false;
  std::vector<ListRow> rows;
};

/// A request that may be sent twice: the same id with the same content is the same request.
struct Replay {
  std::string request_id;
  std::string content_hash;
};

/// Orders that are stored together or not at all.
struct Insertion {
  std::vector<OrderWrite> orders;
  Replay replay;
  std::string import;  ///< Id of the import that they come from; empty for pushed orders.
  HistoryNote note;
  std::int64_t import_orders =
      0;  ///< How many orders the import must have; one that arrived later is not dropped.
};

/// A run as it stands.
struct Run {
  std::string id;
  Replay replay;
  Action action = Action::credit_request;
  ActionInput input;
  std::int64_t total = 0;
  std::int64_t received = 0;
  RunState state = RunState::collecting;
  std::string who;
  Instant started;
  Instant finished;
  std::vector<std::int64_t> counts;  ///< By `RowOutcome`.
  std::string changed_by;            ///< Who paused, resumed or stopped it last; empty when nobody did.
  Instant changed;                   ///< When.
  /// Its orders of one shop at one provider.
  struct Lane {
    std::string shop;
    std::string provider;
    std::int64_t total = 0;
    std::int64_t done = 0;
    std::optional<HoldReason> held = {};
    Instant held_since = {};
  };
  std::vector<Lane> lanes;
};

/// What a person asks of a run.
enum class RunOrder { pause, resume, stop };

/// A person's wish about a run: who, when, and how a row ends that a stop leaves unsent (without order and
/// row).
struct RunWish {
  RunOrder order = RunOrder::pause;
  HistoryNote note;
  RowEnd unsent = {};
};

/// The orders of one shop at one provider within a run.
struct LaneRef {
  std::string run;
  std::string shop;
  std::string provider;
  auto operator<=>(LaneRef const&) const = default;
};

/// A row of a run as the browser proposed it.
struct RunRow {
  std::int64_t row = 0;
  std::int64_t order = 0;
  std::int64_t version = 0;
  std::string hash;
  std::string provider;   ///< Read from the order; empty when it has none.
  std::string shop = {};  ///< Read from the order.
};

/// A row of a run that ended.
struct EndedRow {
  std::int64_t cursor = 0;
  std::int64_t order = 0;
  std::string number;
  RowEnd end;
};

/// A run and the rows that have ended, as they stood at one moment.
struct RunPage {
  Run run;
  std::vector<EndedRow> rows;
};

/// An import whose chunks arrive.
struct Import {
  std::string id;
  Replay replay;
  std::string shop;
  std::string layout;
  std::string file_name;
  std::string file_hash;
  std::int64_t received = 0;
  bool committed = false;
  std::string who;
  Instant at;
};

}  // namespace yoshin
