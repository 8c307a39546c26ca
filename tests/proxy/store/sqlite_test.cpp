#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "proxy/store/pack.hpp"
#include "store_fixture.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

/// Runs SQL on the file as an administrator would, beside the program. The SQLite result code.
int execute(std::string const& path, char const* sql) {
  sqlite3* file = nullptr;
  BOOST_REQUIRE(sqlite3_open(path.c_str(), &file) == SQLITE_OK);
  int const result = sqlite3_exec(file, sql, nullptr, nullptr, nullptr);
  sqlite3_close(file);
  return result;
}

/// What schema 5 and those after it added, taken away again, so that the file is as an earlier version left it.
constexpr char kBeforeRunControl[] =
    "ALTER TABLE runs DROP COLUMN changed_by; ALTER TABLE runs DROP COLUMN changed_at; "
    "ALTER TABLE run_rows DROP COLUMN shop; DROP TABLE run_holds; "
    "ALTER TABLE shops DROP COLUMN labels; ALTER TABLE shops DROP COLUMN order_mappings; PRAGMA user_version = "
    "4";

/// The store, with a look into its file.
class SqliteFixture : public StoreFixture {
 public:
  /// The first column of the only row of a query.
  [[nodiscard]] std::string column(char const* sql) const {
    SQLite::Database file(database());
    return file.execAndGet(sql).getString();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sqlite, SqliteFixture)

BOOST_AUTO_TEST_CASE(a_second_process_is_refused) {
  BOOST_TEST(!SqliteStore::open(database(), *vault).ok());
}

BOOST_AUTO_TEST_CASE(the_database_itself_refuses_a_second_open_changing_dispatch) {
  auto const id = insert("A-1");
  BOOST_REQUIRE(open(id).has_value());
  store.reset();
  constexpr char kSecond[] =
      "INSERT INTO dispatches SELECT NULL, call, order_id, request_id, operation_id, run, run_row, action, "
      "meaning, "
      "role, changing, registration, registration_before, attempt, content_hash, state, reason, verdict, "
      "parcel, sealed, uses_up FROM "
      "dispatches";
  BOOST_TEST(execute(database(), kSecond) == SQLITE_CONSTRAINT);
}

BOOST_AUTO_TEST_CASE(the_history_is_append_only_and_a_forged_line_is_noticed) {
  insert("A-1");
  insert("A-2");
  store.reset();
  BOOST_TEST(execute(database(), "UPDATE history SET who = 'x'") == SQLITE_CONSTRAINT);
  BOOST_TEST(execute(database(), "DELETE FROM history") == SQLITE_CONSTRAINT);
  BOOST_TEST(
      execute(database(),
              "DROP TRIGGER history_is_never_changed; UPDATE history SET who = 'x' WHERE sequence = 1") ==
      SQLITE_OK);
  auto const refused = SqliteStore::open(database(), *vault);
  BOOST_REQUIRE(!refused.ok());
  BOOST_TEST(refused.error().en.find("Line 1 ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_newer_schema_and_a_damaged_file_are_refused) {
  store.reset();
  BOOST_TEST(execute(database(), "PRAGMA user_version = 99") == SQLITE_OK);
  BOOST_TEST(!SqliteStore::open(database(), *vault).ok());
  BOOST_TEST(execute(database(), "PRAGMA user_version = 1; PRAGMA wal_checkpoint(TRUNCATE)") == SQLITE_OK);
  std::fstream file(database(), std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(4096);
  file << std::string(8192, 'x');
  file.close();
  BOOST_TEST(!SqliteStore::open(database(), *vault).ok());
}

BOOST_AUTO_TEST_CASE(another_key_opens_nothing) {
  insert("A-1");
  store.reset();
  auto const other = std::move(Vault::open((folder / "other.key").string(), KeyCreation::if_missing)).value();
  BOOST_TEST(!SqliteStore::open(database(), *other).ok());
}

BOOST_AUTO_TEST_CASE(no_personal_data_stands_in_the_files) {
  auto const id = insert("A-1");
  auto const ticket = open(id);
  BOOST_TEST(close(*ticket, DispatchState::answered_ok));
  Import import;
  import.id = "import-1";
  import.replay = {"request-1", "x"};
  import.shop = "demo";
  import.file_name = "PIIMARKER.csv";
  BOOST_TEST(store->open_import(import).ok());
  BOOST_TEST(store->import(import.id)->file_name == "PIIMARKER.csv");
  std::ostringstream all;
  for (auto const& file : std::filesystem::directory_iterator(folder))
    all << std::ifstream(file.path()).rdbuf();
  BOOST_TEST(all.str().find("花子") == std::string::npos);
  BOOST_TEST(all.str().find("PIIMARKER") == std::string::npos);
  BOOST_TEST(store->history(id).front().request == "PIIMARKER request A-1");
}

BOOST_AUTO_TEST_CASE(a_file_name_that_an_earlier_version_kept_in_the_clear_is_sealed_at_the_start) {
  store.reset();
  BOOST_TEST(
      execute(database(),
              "INSERT INTO imports (id, request_id, content_hash, shop, layout, file_name, file_hash, "
              "received, committed, who, at) VALUES ('i', 'r', 'c', 'demo', 'yoshin', 'clear.csv', 'h', 0, "
              "0, 'w', 0)") == SQLITE_OK);
  reopen();
  BOOST_TEST(store->import("i")->file_name == "clear.csv");
  store.reset();
  BOOST_TEST(execute(database(),
                     "CREATE TABLE found (id INTEGER CHECK (id = 0)); INSERT INTO found SELECT "
                     "count(*) FROM imports WHERE file_name <> ''") == SQLITE_OK);
}

BOOST_AUTO_TEST_CASE(orders_that_an_earlier_version_left_under_review_are_due_at_once) {
  auto const id = insert("A-1");
  store.reset();
  BOOST_TEST(execute(database(), kBeforeRunControl) == SQLITE_OK);
  BOOST_TEST(execute(database(),
                     "UPDATE orders SET status = 'reviewing'; ALTER TABLE imports DROP COLUMN sealed; "
                     "ALTER TABLE dispatches DROP COLUMN uses_up; PRAGMA user_version = 3") == SQLITE_OK);
  reopen();
  BOOST_TEST(store->due_inquiries({0}, 10) == std::vector<std::int64_t>{id}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_run_that_an_earlier_version_left_goes_on_in_the_lanes_of_its_shops) {
  auto const id = insert("A-1");
  Run run;
  run.id = "run";
  run.replay = {"request", "x"};
  run.total = 1;
  BOOST_REQUIRE(store->open_run(run).ok());
  BOOST_REQUIRE(store->add_run_rows("run", 0, "h", {{0, id, 1, std::string(64, 'a'), {}}}).ok());
  BOOST_REQUIRE(store->start_run("run", {1}).ok());
  store.reset();
  BOOST_TEST(execute(database(), kBeforeRunControl) == SQLITE_OK);
  reopen();
  Run const found = *store->run("run");
  BOOST_TEST((found.state == RunState::running));
  BOOST_REQUIRE(found.lanes.size() == 1U);
  BOOST_TEST(found.lanes.front().shop == "demo");
  BOOST_TEST(store->planned_rows("run").front().shop == "demo");
}

BOOST_AUTO_TEST_CASE(a_failing_write_leaves_nothing_behind) {
  auto const id = insert("A-1");
  auto const full = [](OrderState const&) -> std::optional<Intent> {
    throw StoreFailure(StoreFailure::Kind::full, "disk");
  };
  auto const next = [&] { return std::optional(id); };
  BOOST_CHECK_THROW((void)store->open_call(next, full), StoreFailure);
  BOOST_TEST(store->dispatch_counts().empty());
  BOOST_TEST(open(id).has_value());
}

BOOST_AUTO_TEST_CASE(the_whole_answer_of_a_shared_call_stands_once_and_sealed) {
  auto const opened = open_together({insert("A-1"), insert("A-2")});
  BOOST_TEST(close(*opened[0].value(), DispatchState::answered_ok, {}, "PIIMARKER whole answer"));
  BOOST_TEST(close(*opened[1].value(), DispatchState::answered_ok));
  BOOST_TEST(column("SELECT count(*) FROM calls") == "1");
  auto const plain =
      vault->unseal(column("SELECT sealed FROM calls"), row_place("calls", column("SELECT id FROM calls")));
  BOOST_REQUIRE(plain.ok());
  BOOST_TEST(unpack(plain.value())->front() == "PIIMARKER whole answer");
}

BOOST_AUTO_TEST_CASE(a_dispatch_from_before_schema_3_is_read_from_its_call) {
  auto const id = insert("A-1");
  auto const ticket = open(id);
  std::string const call = column("SELECT id FROM calls");
  std::string const sealed =
      vault->seal(pack({"old request", "old answer", "[]", "null"}), row_place("calls", call));
  std::string const old = "UPDATE dispatches SET sealed = NULL; UPDATE calls SET sealed = '" + sealed + "'";
  BOOST_REQUIRE(execute(database(), old.c_str()) == SQLITE_OK);
  BOOST_TEST(store->history(id).front().request == "old request");
  BOOST_TEST(store->history(id).front().answer == "old answer");
  BOOST_TEST(close(*ticket, DispatchState::answered_ok));
  BOOST_TEST(store->history(id).front().request == "old request");
  BOOST_TEST(store->history(id).front().answer == "PIIMARKER answer");
}

/// A commit that fails is an outcome nobody knows: the handler that stops the process is called (R7).
BOOST_AUTO_TEST_CASE(a_commit_that_fails_stops_the_process) {
  struct Stopped {};
  auto database_file = std::move(Database::open((folder / "other.db").string(), [](std::string_view) {
                         throw Stopped{};
                       })).value();
  auto const break_at_commit = [&] {
    database_file->run("PRAGMA defer_foreign_keys = ON");
    return database_file->run("INSERT INTO order_slips (slip, order_id) VALUES ('1', 999)");
  };
  BOOST_CHECK_THROW(database_file->write(break_at_commit), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()
