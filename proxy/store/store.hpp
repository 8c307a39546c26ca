#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "proxy/store/rows.hpp"
#include "proxy/vault/secret.hpp"

namespace yoshin {

/// The store could not do what it was asked; nothing of it was written. Its text holds no data.
class StoreFailure : public std::runtime_error {
 public:
  enum class Kind { full, unavailable };
  StoreFailure(Kind kind, std::string const& text) : std::runtime_error(text), kind_(kind) {}
  [[nodiscard]] Kind kind() const { return kind_; }

 private:
  Kind kind_;
};

/// Why a write was not done although the store works.
enum class Clash {
  missing,        ///< No such row.
  version,        ///< The row is not at the expected version.
  other_content,  ///< The request id was used for other content.
  duplicate,      ///< A key exists already.
  wrong_state,    ///< The thing is past the state in which this can be done.
  damaged,        ///< The row is there but cannot be read.
  held,           ///< The run, or its lane of the shop and provider, is paused.
  stopped         ///< The run was stopped, or the row has ended.
};

/// The credentials of one shop for one provider, by field.
using CredentialSet = std::map<std::string, Secret, std::less<>>;

/// What orders become when they are stored: their ids, or the positions of those whose number the shop has
/// already.
struct Inserted {
  std::vector<std::int64_t> ids;
  std::vector<std::size_t> duplicates;
};

/// Orders of a shop at a provider.
struct OrdersAt {
  std::string_view shop;
  ProviderId provider;
  std::span<CreditStatus const> statuses = {};  ///< Of these only; empty: all.
};

/// Persistence in domain verbs. Every verb is one transaction; verbs that decide get the decision as a
/// function, which runs inside the transaction on what it read there. Throws `StoreFailure` when the storage
/// fails before the commit; a commit that fails ends the process (R7). Thread-safe.
class Store {
 public:
  using Decide = std::function<std::optional<Intent>(OrderState const&)>;
  /// The next order that may go into a call; nothing when the call is complete.
  using Next = std::function<std::optional<std::int64_t>()>;
  /// The permission to send, nothing when the decision was against it, or why it could not be given:
  /// `duplicate` when another call of the order is open (the database's own rule), `missing`, `damaged`.
  using Opened = Result<std::optional<Ticket>, Clash>;
  /// For the order of the ticket with that index.
  using Conclude = std::function<Closing(std::size_t, OrderState const&)>;
  /// For a call that was on its way when its process ended; the step is rebuilt from the journal.
  using ConcludeLost = std::function<Closing(OrderState const&, Step const&)>;
  struct Change {
    OrderWrite write;
    HistoryNote note;
    std::optional<DispatchState> lost;  ///< Settles the open unknown dispatch.
  };
  using FaceOf = std::function<std::vector<std::string>(OrderState const&)>;
  using Alter = std::function<std::optional<Change>(OrderState const&)>;

  virtual ~Store() = default;

  virtual std::vector<std::shared_ptr<Shop const>> shops() = 0;
  virtual std::shared_ptr<Shop const> shop(std::string_view id) = 0;
  /// Adds a shop unless there is one of that id; says whether it did.
  virtual bool add_shop(Shop const& shop) = 0;
  /// Stores the shop if its stored version is `shop.version`, and raises the version.
  virtual Result<std::shared_ptr<Shop const>, Clash> save_shop(Shop const& shop, HistoryNote const& note) = 0;
  /// Replaces the given fields, keeps the others, and raises the shop's version.
  virtual Result<std::shared_ptr<Shop const>, Clash> save_credentials(std::string_view shop,
                                                                      ProviderId provider,
                                                                      CredentialSet const& values,
                                                                      HistoryNote const& note) = 0;
  virtual CredentialSet credentials(std::string_view shop, ProviderId provider) = 0;

  /// Stores all orders or none. A replayed request returns the ids of the first time. `wrong_state`: the import
  /// has other orders than those that were read from it.
  virtual Result<Inserted, Clash> insert_orders(Insertion const& insertion) = 0;
  virtual std::optional<OrderState> load(std::int64_t id) = 0;
  /// Lets `alter` decide on the order as stored; writes what it returns and raises the version. False when
  /// `alter` returned nothing. A replayed request does nothing and returns true.
  virtual Result<bool, Clash> change_order(std::int64_t id, std::optional<Replay> const& replay,
                                           Alter const& alter) = 0;
  /// Rows with a change number above `after`, in change order.
  virtual ListPage list(std::int64_t after, std::int64_t limit) = 0;
  /// Ids of the shop's orders at a provider above `after`, ascending.
  virtual std::vector<std::int64_t> orders_of(OrdersAt const& place, std::int64_t after,
                                              std::int64_t limit) = 0;
  /// Writes what the list shows of the orders anew where `face_of` says something else than is stored: such a
  /// row gets a change number but no version, since the order itself is as it was. Returns how many differed.
  virtual std::size_t refresh_faces(std::span<std::int64_t const> ids, FaceOf const& face_of) = 0;
  virtual std::vector<HistoryEntry> history(std::int64_t order) = 0;
  /// The details of the newest line of the order's history; null for an order without one.
  virtual Node last_details(std::int64_t order) = 0;
  /// When the order was last changed, sent or answered; nothing for an order without a history.
  virtual std::optional<Instant> last_change(std::int64_t order) = 0;
  /// The print data of the invoice downloaded last, or null.
  virtual Node invoice(std::int64_t order) = 0;

  /// Opens one call with a dispatch for each order that `next` names and `decide`, looking at it as stored,
  /// returns an intent for; all are committed together. One answer an order, in the order in which they were
  /// named.
  virtual std::vector<Opened> open_call(Next const& next, Decide const& decide) = 0;
  /// Ends the dispatches of one call together (R6), each that is still `sending` with what `conclude` makes of
  /// it; false for those that something else ended before.
  virtual std::vector<bool> close_call(std::span<Ticket const> tickets, Conclude const& conclude) = 0;
  /// Ends every dispatch that is `sending` and was opened before `epoch` (R5), each as `conclude` says. Returns
  /// how many.
  virtual int close_lost(std::int64_t epoch, ConcludeLost const& conclude) = 0;
  /// The number of this life of the process; every open raises it.
  [[nodiscard]] virtual std::int64_t epoch() const = 0;
  /// Orders whose inquiry is due.
  virtual std::vector<std::int64_t> due_inquiries(Instant now, std::int64_t limit) = 0;

  /// Stores a new run, or returns the one that has its request id.
  virtual Result<Run, Clash> open_run(Run const& run) = 0;
  /// Adds a chunk of rows; the same chunk again changes nothing. Returns how many rows the run has.
  virtual Result<std::int64_t, Clash> add_run_rows(std::string_view run, std::int64_t index,
                                                   std::string_view hash, std::vector<RunRow> const& rows) = 0;
  /// Starts a run all of whose rows arrived; a started one stays as it is.
  virtual Result<Run, Clash> start_run(std::string_view run, Instant at) = 0;
  virtual std::optional<Run> run(std::string_view id) = 0;
  virtual std::vector<Run> recent_runs(std::int64_t limit) = 0;
  /// Ids of runs that were started and are not over, the oldest first.
  virtual std::vector<std::string> open_runs() = 0;
  /// Pauses, resumes or stops a run; asking twice changes nothing. From then on no row of a paused or stopped
  /// run is begun. A resume lifts every hold of its lanes; a stop ends the rows that were not begun.
  /// `wrong_state`: it is not started or over.
  virtual Result<Run, Clash> control_run(std::string_view run, RunWish const& wish) = 0;
  /// Holds the lane of a run while rows of it are left; says whether it was not held before.
  virtual bool hold_lane(LaneRef const& lane, HoldReason reason, HistoryNote const& note) = 0;
  /// Rows of a run that have not ended.
  virtual std::vector<RunRow> planned_rows(std::string_view run) = 0;
  /// The calls that were sent for a row, in the order of sending; none for one that was never opened.
  virtual std::vector<RowCall> calls_of_row(RunRef const& ref) = 0;
  /// Ends a row of a run; a row that has ended stays as it is.
  virtual void end_row(RowEnd const& end, Instant at) = 0;
  /// The run with its rows that ended after the cursor, both read at the same moment.
  virtual std::optional<RunPage> run_page(std::string_view run, std::int64_t after, std::int64_t limit) = 0;

  /// Stores a new import, or returns the one that has its request id. `duplicate`: the shop has committed the
  /// file.
  virtual Result<Import, Clash> open_import(Import const& import) = 0;
  virtual std::optional<Import> import(std::string_view id) = 0;
  /// Adds a chunk of `orders` documents; the same chunk again changes nothing. Returns how many orders arrived.
  virtual Result<std::int64_t, Clash> add_import_chunk(std::string_view import, std::int64_t index,
                                                       std::string_view hash, std::string_view document,
                                                       std::int64_t orders) = 0;
  /// The chunks in order.
  virtual std::vector<std::string> import_chunks(std::string_view import) = 0;

  /// Verifies the chain of the history; the sequence number of the first bad line, or nothing.
  virtual std::optional<std::int64_t> broken_history() = 0;
  /// Rows of the journal by state, for tests and metrics.
  virtual std::map<std::string, std::int64_t, std::less<>> dispatch_counts() = 0;
};

}  // namespace yoshin
