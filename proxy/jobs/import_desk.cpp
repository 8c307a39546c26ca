#include "proxy/jobs/import_desk.hpp"

#include <utility>

#include "base/json.hpp"
#include "proxy/jobs/body.hpp"
#include "proxy/jobs/intake.hpp"
#include "proxy/store/pack.hpp"
#include "proxy/vault/digest.hpp"
#include "proxy/vault/random.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kMostPushed = 100;
constexpr std::size_t kMostInChunk = 1'000;
constexpr std::int64_t kMostChunks = 10'000;
constexpr std::int64_t kMostOrders = 200'000;

Node inserted_node(Inserted const& inserted, std::map<std::string, std::int64_t> const& unmapped) {
  Node ids = Node::list();
  for (std::int64_t id : inserted.ids) ids.push(id);
  Node texts = Node::list();
  for (auto const& [text, count] : unmapped) texts.push(Node::object().add("text", text).add("count", count));
  return Node::object()
      .add("stored", static_cast<std::int64_t>(inserted.ids.size()))
      .add("ids", std::move(ids))
      .add("unmapped", std::move(texts));
}

}  // namespace

Reply ImportDesk::store(Intake intake, Replay replay, std::string_view import, std::int64_t import_orders,
                        HistoryNote note) {
  if (!intake.bad_rows.empty()) return Failure{rows_refusal(std::move(intake))};
  Insertion insertion{std::move(intake.orders), std::move(replay), std::string(import), std::move(note),
                      import_orders};
  auto const inserted = office_.store.insert_orders(insertion);
  if (!inserted) return Failure{refusal_of(inserted.error())};
  if (!inserted.value().duplicates.empty()) {
    intake.orders = std::move(insertion.orders);
    refuse_duplicates(intake, inserted.value().duplicates);
    return Failure{rows_refusal(std::move(intake))};
  }
  office_.pulse.strike();
  return inserted_node(inserted.value(), intake.unmapped);
}

Reply ImportDesk::push(Principal const& who, Node const& document) {
  if (auto no = office_.forbids(who, Operation::work_on_orders)) return Failure{std::move(*no)};
  Body body(document);
  std::string request_id = body.request_id();
  std::string const shop_id = body.text("shop", 1, 100);
  Node::Items const& orders = body.list("orders", kMostPushed);
  if (body.complaint()) return Failure{*body.complaint()};
  auto const shop = office_.store.shop(shop_id);
  if (!shop) return Failure{refusal(Reason::not_found)};
  Intake intake;
  for (Node const& order : orders) take_in(intake, order, shop, office_);
  HistoryNote note{office_.clock.now(), who.name, HistoryKind::import, {"注文を受信", "order received"}, {}};
  return store(std::move(intake), {std::move(request_id), sha256_hex("push" + write_json(document))}, "", 0,
               std::move(note));
}

Reply ImportDesk::open(Principal const& who, Node const& document) {
  if (auto no = office_.forbids(who, Operation::work_on_orders)) return Failure{std::move(*no)};
  Body body(document);
  Import import;
  import.id = random_id();
  import.replay.request_id = body.request_id();
  import.shop = body.text("shop", 1, 100);
  import.layout = body.text("layout", 1, 50);
  import.file_name = body.text("file_name", 0, 300);
  import.file_hash = body.hash("file_hash");
  import.who = who.name;
  import.at = office_.clock.now();
  if (body.complaint()) return Failure{*body.complaint()};
  if (!office_.store.shop(import.shop)) return Failure{refusal(Reason::not_found)};
  import.replay.content_hash = sha256_hex(pack({import.shop, import.layout, import.file_hash}));
  auto const opened = office_.store.open_import(import);
  if (!opened)
    return Failure{opened.error() == Clash::duplicate ? refusal(Reason::already_imported)
                                                      : refusal_of(opened.error())};
  return Node::object().add("import", opened.value().id);
}

Reply ImportDesk::chunk(Principal const& who, std::string_view import, Node const& document) {
  if (auto no = office_.forbids(who, Operation::work_on_orders)) return Failure{std::move(*no)};
  Body body(document);
  std::int64_t const index = body.integer("index", 0, kMostChunks);
  Node::Items const& orders = body.list("orders", kMostInChunk);
  if (body.complaint()) return Failure{*body.complaint()};
  auto const stored = office_.store.import(import);
  if (stored && stored->received + static_cast<std::int64_t>(orders.size()) > kMostOrders)
    return Failure{refusal(Reason::too_many)};
  std::string const text = write_json(*document.find("orders"));
  auto const received = office_.store.add_import_chunk(import, index, sha256_hex(text), text,
                                                       static_cast<std::int64_t>(orders.size()));
  if (!received) return Failure{refusal_of(received.error())};
  return Node::object().add("received", received.value());
}

Reply ImportDesk::commit(Principal const& who, std::string_view import_id, Node const& document) {
  if (auto no = office_.forbids(who, Operation::work_on_orders)) return Failure{std::move(*no)};
  Body body(document);
  std::int64_t const total = body.integer("orders", 0, kMostOrders);
  if (body.complaint()) return Failure{*body.complaint()};
  auto const import = office_.store.import(import_id);
  if (!import) return Failure{refusal(Reason::not_found)};
  if (import->received != total) return Failure{refusal(Reason::wrong_state)};
  auto const shop = office_.store.shop(import->shop);
  Intake intake;
  for (std::string const& chunk : office_.store.import_chunks(import_id)) {
    auto const orders = parse_json(chunk);
    if (!orders || orders.value().items() == nullptr) return Failure{refusal(Reason::wrong_state)};
    for (Node const& order : *orders.value().items()) take_in(intake, order, shop, office_);
  }
  HistoryNote note{office_.clock.now(),
                   who.name,
                   HistoryKind::import,
                   {"取込：" + import->file_name, "imported: " + import->file_name},
                   {}};
  return store(std::move(intake), {"import-" + import->id, std::to_string(total)}, import_id, total,
               std::move(note));
}

}  // namespace yoshin
