#pragma once

#include <array>
#include <string_view>

namespace yoshin::migrations {

/// Schema 1. Personal data and raw answers stand in the columns named `sealed` only; yen and times
/// (milliseconds since 1970 UTC) are integers.
inline constexpr std::string_view kFirst = R"sql(
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counters VALUES ('change', 0), ('epoch', 0);

CREATE TABLE shops (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
  ship_days INTEGER NOT NULL, payment_map TEXT NOT NULL) STRICT;
CREATE TABLE shop_providers (
  shop TEXT NOT NULL REFERENCES shops (id), provider TEXT NOT NULL, enabled INTEGER NOT NULL,
  environment TEXT NOT NULL, settings TEXT NOT NULL, fee_rule TEXT NOT NULL, PRIMARY KEY (shop, provider)) STRICT;
CREATE TABLE credentials (
  shop TEXT NOT NULL REFERENCES shops (id), provider TEXT NOT NULL, field TEXT NOT NULL, sealed TEXT NOT NULL,
  PRIMARY KEY (shop, provider, field)) STRICT;

CREATE TABLE orders (
  id INTEGER PRIMARY KEY, shop TEXT NOT NULL REFERENCES shops (id), number TEXT NOT NULL,
  short_key TEXT NOT NULL UNIQUE, provider TEXT NOT NULL, status TEXT NOT NULL, stage TEXT NOT NULL,
  registration INTEGER NOT NULL, provider_transaction_id TEXT NOT NULL, billed INTEGER NOT NULL,
  needs_person INTEGER NOT NULL, anew_pending INTEGER NOT NULL, version INTEGER NOT NULL, change INTEGER NOT NULL,
  inquiry_at INTEGER, inquiries INTEGER NOT NULL, sealed TEXT NOT NULL, UNIQUE (shop, number)) STRICT;
CREATE UNIQUE INDEX orders_by_change ON orders (change);
CREATE INDEX orders_by_provider ON orders (shop, provider, id);
CREATE INDEX orders_by_inquiry ON orders (inquiry_at) WHERE inquiry_at IS NOT NULL;
CREATE INDEX orders_by_provider_id ON orders (shop, provider, provider_transaction_id)
  WHERE provider_transaction_id <> '';
CREATE TABLE order_slips (
  slip TEXT NOT NULL, order_id INTEGER NOT NULL REFERENCES orders (id), PRIMARY KEY (slip, order_id))
  STRICT, WITHOUT ROWID;
CREATE INDEX slips_by_order ON order_slips (order_id);

CREATE TABLE calls (
  id TEXT PRIMARY KEY, shop TEXT NOT NULL, provider TEXT NOT NULL, environment TEXT NOT NULL, endpoint TEXT NOT NULL,
  label TEXT NOT NULL, sender TEXT NOT NULL, epoch INTEGER NOT NULL, opened_at INTEGER NOT NULL, closed_at INTEGER,
  elapsed_ms INTEGER, library_error TEXT, http_status INTEGER, sealed TEXT NOT NULL) STRICT;
CREATE TABLE dispatches (
  id INTEGER PRIMARY KEY, call TEXT NOT NULL REFERENCES calls (id), order_id INTEGER NOT NULL REFERENCES orders (id),
  request_id TEXT NOT NULL, operation_id TEXT NOT NULL, run TEXT, run_row INTEGER, action TEXT NOT NULL,
  meaning TEXT NOT NULL, role TEXT NOT NULL, changing INTEGER NOT NULL, registration INTEGER NOT NULL,
  registration_before INTEGER NOT NULL, attempt INTEGER NOT NULL, content_hash TEXT NOT NULL, state TEXT NOT NULL,
  reason TEXT NOT NULL, verdict TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX one_open_changing_dispatch ON dispatches (order_id)
  WHERE changing = 1 AND state IN ('sending', 'unknown');
CREATE UNIQUE INDEX one_open_reading_dispatch ON dispatches (order_id) WHERE changing = 0 AND state = 'sending';
CREATE INDEX dispatches_by_order ON dispatches (order_id, id);
CREATE INDEX dispatches_by_call ON dispatches (call);
CREATE INDEX dispatches_by_row ON dispatches (run, run_row, id) WHERE run IS NOT NULL;
CREATE INDEX dispatches_sending ON dispatches (id) WHERE state = 'sending';

CREATE TABLE history (
  sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, order_id INTEGER,
  sealed TEXT NOT NULL, mac TEXT NOT NULL) STRICT;
CREATE INDEX history_by_order ON history (order_id, sequence) WHERE order_id IS NOT NULL;
CREATE TRIGGER history_is_never_changed BEFORE UPDATE ON history
  BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_is_never_deleted BEFORE DELETE ON history
  BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TABLE replays (
  request_id TEXT PRIMARY KEY, content_hash TEXT NOT NULL, result TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
  id TEXT PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL,
  shop TEXT NOT NULL REFERENCES shops (id), layout TEXT NOT NULL, file_name TEXT NOT NULL, file_hash TEXT NOT NULL,
  received INTEGER NOT NULL, committed INTEGER NOT NULL, who TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX one_import_of_a_file ON imports (shop, file_hash) WHERE committed = 1;
CREATE TABLE import_chunks (
  import TEXT NOT NULL REFERENCES imports (id), idx INTEGER NOT NULL, hash TEXT NOT NULL, sealed TEXT NOT NULL,
  PRIMARY KEY (import, idx)) STRICT;

CREATE TABLE runs (
  id TEXT PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL, action TEXT NOT NULL,
  sealed TEXT NOT NULL, total INTEGER NOT NULL, received INTEGER NOT NULL,
  state TEXT NOT NULL, who TEXT NOT NULL, started_at INTEGER NOT NULL, finished_at INTEGER NOT NULL,
  ended INTEGER NOT NULL) STRICT;
CREATE INDEX runs_by_start ON runs (started_at);
CREATE TABLE run_chunks (
  run TEXT NOT NULL REFERENCES runs (id), idx INTEGER NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (run, idx)) STRICT;
CREATE TABLE run_rows (
  run TEXT NOT NULL REFERENCES runs (id), row INTEGER NOT NULL, order_id INTEGER NOT NULL REFERENCES orders (id),
  version INTEGER NOT NULL, hash TEXT NOT NULL, provider TEXT NOT NULL, cursor INTEGER, outcome TEXT, status TEXT,
  sealed TEXT, PRIMARY KEY (run, row), UNIQUE (run, order_id)) STRICT;
CREATE UNIQUE INDEX run_rows_by_cursor ON run_rows (run, cursor) WHERE cursor IS NOT NULL;
CREATE INDEX run_rows_planned ON run_rows (run, row) WHERE cursor IS NULL;
)sql";

/// Schema 2: which parcel a call reported, so that a lost one settles for that parcel only.
inline constexpr std::string_view kParcelOfDispatch = R"sql(
ALTER TABLE dispatches ADD COLUMN parcel INTEGER;
)sql";

/// Schema 3: several orders may share a call, so each dispatch keeps the texts that are its own. Since then
/// `calls.sealed` holds the whole answer of a shared call; before, the texts of its only dispatch.
inline constexpr std::string_view kTextsOfDispatch = R"sql(
ALTER TABLE dispatches ADD COLUMN sealed TEXT;
)sql";

/// Schema 4: the name of an imported file is sealed (`file_name` is empty from here on; the store seals the
/// names that stand there). Orders under review are due at once: from here on they are asked about by
/// themselves. A dispatch says what it uses up, which a person who settles it must count.
inline constexpr std::string_view kSealedFileNames = R"sql(
ALTER TABLE dispatches ADD COLUMN uses_up TEXT NOT NULL DEFAULT 'nothing';
ALTER TABLE imports ADD COLUMN sealed TEXT NOT NULL DEFAULT '';
UPDATE orders SET inquiry_at = 0, inquiries = 0 WHERE status = 'reviewing' AND inquiry_at IS NULL;
)sql";

/// Schema 5: runs are paused, resumed and stopped, and one of their lanes is held for a reason of its own. A
/// row of a run knows the shop of its lane.
inline constexpr std::string_view kRunControl = R"sql(
ALTER TABLE runs ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run_rows ADD COLUMN shop TEXT NOT NULL DEFAULT '';
UPDATE run_rows SET shop = (SELECT shop FROM orders WHERE orders.id = order_id);
CREATE TABLE run_holds (
  run TEXT NOT NULL REFERENCES runs (id), shop TEXT NOT NULL, provider TEXT NOT NULL, reason TEXT NOT NULL,
  at INTEGER NOT NULL, PRIMARY KEY (run, shop, provider)) STRICT, WITHOUT ROWID;
)sql";

/// Schema 6: what a shop's labels say of their sender.
inline constexpr std::string_view kShopLabels = R"sql(
ALTER TABLE shops ADD COLUMN labels TEXT NOT NULL DEFAULT '{}';
)sql";

/// Schema 7: the files of its own that a shop has mapped.
inline constexpr std::string_view kOrderMappings = R"sql(
ALTER TABLE shops ADD COLUMN order_mappings TEXT NOT NULL DEFAULT '[]';
)sql";

/// Every schema, the n-th one leads to version n. A row is never changed once released; a new one is added.
inline constexpr auto kAll = std::to_array<std::string_view>(
    {kFirst, kParcelOfDispatch, kTextsOfDispatch, kSealedFileNames, kRunControl, kShopLabels, kOrderMappings});

}  // namespace yoshin::migrations
