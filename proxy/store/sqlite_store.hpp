#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "proxy/store/database.hpp"
#include "proxy/store/store.hpp"
#include "proxy/vault/vault.hpp"

namespace yoshin {

/// The store over one SQLite file. Personal data and raw answers are sealed by the vault.
class SqliteStore final : public Store {
 public:
  /// Opens the file and begins a new epoch. The vault must outlive the store.
  static Result<std::unique_ptr<SqliteStore>, Message> open(std::string const& path, Vault const& vault,
                                                            CommitFailure commit_failed = stop_process);

  std::vector<std::shared_ptr<Shop const>> shops() override;
  std::shared_ptr<Shop const> shop(std::string_view id) override;
  bool add_shop(Shop const& shop) override;
  Result<std::shared_ptr<Shop const>, Clash> save_shop(Shop const& shop, HistoryNote const& note) override;
  Result<std::shared_ptr<Shop const>, Clash> save_credentials(std::string_view shop, ProviderId provider,
                                                              CredentialSet const& values,
                                                              HistoryNote const& note) override;
  CredentialSet credentials(std::string_view shop, ProviderId provider) override;

  Result<Inserted, Clash> insert_orders(Insertion const& insertion) override;
  std::optional<OrderState> load(std::int64_t id) override;
  Result<bool, Clash> change_order(std::int64_t id, std::optional<Replay> const& replay,
                                   Alter const& alter) override;
  ListPage list(std::int64_t after, std::int64_t limit) override;
  std::vector<std::int64_t> orders_of(OrdersAt const& place, std::int64_t after, std::int64_t limit) override;
  std::size_t refresh_faces(std::span<std::int64_t const> ids, FaceOf const& face_of) override;
  std::vector<HistoryEntry> history(std::int64_t order) override;
  Node last_details(std::int64_t order) override;
  std::optional<Instant> last_change(std::int64_t order) override;
  Node invoice(std::int64_t order) override;

  std::vector<Opened> open_call(Next const& next, Decide const& decide) override;
  std::vector<bool> close_call(std::span<Ticket const> tickets, Conclude const& conclude) override;
  int close_lost(std::int64_t epoch, ConcludeLost const& conclude) override;
  [[nodiscard]] std::int64_t epoch() const override { return epoch_; }
  std::vector<std::int64_t> due_inquiries(Instant now, std::int64_t limit) override;

  Result<Run, Clash> open_run(Run const& run) override;
  Result<std::int64_t, Clash> add_run_rows(std::string_view run, std::int64_t index, std::string_view hash,
                                           std::vector<RunRow> const& rows) override;
  Result<Run, Clash> start_run(std::string_view run, Instant at) override;
  std::optional<Run> run(std::string_view id) override;
  std::vector<Run> recent_runs(std::int64_t limit) override;
  std::vector<std::string> open_runs() override;
  Result<Run, Clash> control_run(std::string_view run, RunWish const& wish) override;
  bool hold_lane(LaneRef const& lane, HoldReason reason, HistoryNote const& note) override;
  std::vector<RunRow> planned_rows(std::string_view run) override;
  std::vector<RowCall> calls_of_row(RunRef const& ref) override;
  void end_row(RowEnd const& end, Instant at) override;
  std::optional<RunPage> run_page(std::string_view run, std::int64_t after, std::int64_t limit) override;

  Result<Import, Clash> open_import(Import const& import) override;
  std::optional<Import> import(std::string_view id) override;
  Result<std::int64_t, Clash> add_import_chunk(std::string_view import, std::int64_t index,
                                               std::string_view hash, std::string_view document,
                                               std::int64_t orders) override;
  std::vector<std::string> import_chunks(std::string_view import) override;

  std::optional<std::int64_t> broken_history() override;
  std::map<std::string, std::int64_t, std::less<>> dispatch_counts() override;

 private:
  SqliteStore(std::unique_ptr<Database> database, Vault const& vault);

  /// Where the texts of a dispatch stand: in its own row, or, written before schema 3, in that of its call.
  struct SealedDispatch {
    std::string call;
    std::int64_t order = 0;
    std::string own;      ///< Empty before schema 3.
    std::string of_call;  ///< Since then, the answer of a call that several orders share, else empty.
  };
  /// Texts of a sealed dispatch, in this order.
  enum DispatchText : std::size_t { kRequest, kAnswer, kNotices, kDocument, kDispatchTexts };

  // Sealing, each to its row.
  [[nodiscard]] std::string seal(std::string_view table, std::string_view row,
                                 std::vector<std::string_view> const& texts) const;
  [[nodiscard]] std::vector<std::string> unseal(std::string_view table, std::string_view row,
                                                std::string_view sealed, std::size_t least) const;

  // The rest runs inside a transaction of the caller.
  void read_shops();
  void seal_file_names();
  void write_shop(Shop const& shop);
  void append_history(HistoryNote const& note, std::optional<std::int64_t> order);
  [[nodiscard]] std::string seal_order(OrderWrite const& write) const;
  void insert_order(std::int64_t id, OrderWrite const& write, std::string const& sealed);
  std::int64_t update_order(std::int64_t id, OrderWrite const& write);
  void touch_order(std::int64_t id);
  void write_slips(std::int64_t id, Order const& order);
  std::optional<OrderState> state_of(std::int64_t id);
  /// The same for a decision that is written in this transaction: it may ask who holds an id.
  std::optional<OrderState> state_to_change(std::int64_t id);
  std::vector<std::string> stored_face(std::int64_t id);
  std::vector<std::string> crowded_slips(std::int64_t id);
  Opened open_in_call(std::int64_t order, Decide const& decide, std::string& call);
  void write_call(std::string_view call, std::int64_t order, Intent const& intent);
  Ticket write_intent(std::string_view call, std::int64_t order, Intent const& intent);
  [[nodiscard]] std::vector<std::string> dispatch_texts(SealedDispatch const& sealed) const;
  void write_closing(Ticket const& ticket, Closing const& closing, OrderState const& before);
  void write_schedule(std::int64_t id, Inquiry const& inquiry);
  void settle_lost(std::int64_t order, DispatchState state);
  void append_calls(std::int64_t order, std::vector<HistoryEntry>& entries);
  void append_notes(std::int64_t order, std::vector<HistoryEntry>& entries);
  std::optional<Run> run_of(std::string_view id);
  void read_lanes(Run& run);
  std::optional<Clash> refusal_to_begin(RunRef const& row);
  void end_unsent(std::string_view run, RunWish const& wish);
  std::vector<EndedRow> ended_rows(std::string_view run, std::int64_t after, std::int64_t limit);
  void write_row_end(RowEnd const& end, Instant at);
  std::optional<Import> import_of(std::string_view request_id, std::string_view id);

  std::unique_ptr<Database> database_;
  Vault const& vault_;
  std::int64_t epoch_ = 0;
  std::map<std::string, std::shared_ptr<Shop const>, std::less<>> shops_;
};

}  // namespace yoshin
