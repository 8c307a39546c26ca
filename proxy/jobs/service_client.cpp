#include "proxy/jobs/service_client.hpp"

#include <algorithm>
#include <optional>

#include "base/base64.hpp"
#include "base/json.hpp"
#include "contract/answer.hpp"
#include "proxy/store/states.hpp"
#include "proxy/vault/digest.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kChunk = 50;

/// Questions asked in process may be larger than a request body: a whole order file answers at once.
constexpr JsonLimits kAnswerLimits{64U << 20U, 32};

Result<Node, Refusal> ask(Node const& question, std::string_view file = {}) {
  auto reply = parse_json(contract::answer(write_json(question), file), kAnswerLimits);
  if (!reply.ok() || !reply.value().boolean_at("ok"))
    return Failure{Refusal{422,
                           "core_refused",
                           {"入力を確認してください。", "Check the input."},
                           {},
                           reply.ok() ? std::move(reply).value() : Node{}}};
  return std::move(reply).value();
}

Node copy_of(Node const& from, std::initializer_list<std::string_view> names) {
  Node copy = Node::object();
  for (std::string_view name : names)
    if (auto const* child = from.find(name)) copy.add(name, *child);
  return copy;
}

Node const* shop_of(Node const& shops, std::string_view id) {
  for (Node const& shop : shops.items_at("shops"))
    if (shop.text_at("id") == id) return &shop;
  return nullptr;
}

Node number_list(std::vector<std::int64_t> const& ids) {
  Node list = Node::list();
  for (std::int64_t id : ids) list.push(id);
  return list;
}

Refusal not_found(std::string_view what) {
  return {404,
          "not_found",
          {std::string(what) + " が見つかりません。", std::string(what) + " was not found."},
          {},
          {}};
}

bool is_finished(Node const& run) {
  auto const state = from_id<RunState>(run.text_at("state"));
  return state && is_over(*state);
}

}  // namespace

std::string ServiceClient::next_request_id() {
  return "client-" + principal_.name + "-" + std::to_string(++requests_);
}

std::int64_t ServiceClient::version_of(std::string_view shop) {
  auto const shops = service_.shops(principal_);
  auto const* stored = shops.ok() ? shop_of(shops.value(), shop) : nullptr;
  return stored == nullptr ? 0 : stored->integer_at("version").value_or(0);
}

Reply ServiceClient::save_shop(Node const& shop) {
  std::string const id(shop.text_at("id"));
  Node body = copy_of(shop, {"name", "phone", "email", "ship_days", "payment_map", "labels"});
  Reply saved = service_.save_shop(principal_, id, body.add("version", version_of(id)));
  for (Node const& provider : shop.items_at("providers")) {
    if (!saved.ok()) return saved;
    saved = save_provider(id, provider);
  }
  return saved;
}

Reply ServiceClient::save_provider(std::string_view shop, Node const& provider) {
  auto const name = provider.text_at("provider");
  Reply saved = Node::object();
  if (auto const* values = provider.find("credentials"))
    saved = service_.save_credentials(principal_, shop, name, Node::object().add("values", *values));
  if (!saved.ok() || provider.find("settings") == nullptr) return saved;
  Node settings = copy_of(provider, {"enabled", "settings", "fee_rule"});
  return service_.save_provider(principal_, shop, name, settings.add("version", version_of(shop)));
}

Reply ServiceClient::import_file(std::string_view shop, std::string_view layout, std::string_view file_name,
                                 std::string_view bytes, std::string_view today) {
  auto shops = service_.shops(principal_);
  auto const* stored = shops.ok() ? shop_of(shops.value(), shop) : nullptr;
  if (stored == nullptr) return Failure{not_found(shop)};
  Node question = copy_of(*stored, {"payment_map", "ship_days"});
  if (Node const* mappings = stored->find("order_mappings")) question.add("mappings", *mappings);
  question.add("ask", "csv_read").add("shop", shop).add("layout", layout).add("today", today);
  auto read = ask(question, bytes);
  if (!read.ok()) return read;
  if (!read.value().boolean_at("importable"))
    return Failure{
        Refusal{422,
                "rows_invalid",
                {"ファイルに直すべき行があります。", "The file has lines to fix."},
                {"ファイルを直してもう一度取り込んでください。", "Fix the file and import it again."},
                read.value()}};

  Node opening = Node::object();
  opening.add("request_id", next_request_id()).add("shop", shop).add("layout", layout);
  opening.add("file_name", file_name).add("file_hash", sha256_hex(bytes));
  auto opened = service_.open_import(principal_, opening);
  if (!opened.ok()) return opened;
  std::string const import(opened.value().text_at("import"));

  Node::Items const& orders = read.value().items_at("orders");
  for (std::size_t from = 0; from < orders.size(); from += kChunk) {
    Node chunk = Node::list();
    for (std::size_t i = from; i < std::min(from + kChunk, orders.size()); ++i)
      if (auto const* order = orders[i].find("order")) chunk.push(*order);
    Node body = Node::object().add("index", static_cast<std::int64_t>(from / kChunk));
    auto received = service_.import_chunk(principal_, import, body.add("orders", std::move(chunk)));
    if (!received.ok()) return received;
  }
  return service_.commit_import(principal_, import,
                                Node::object().add("orders", static_cast<std::int64_t>(orders.size())));
}

Result<std::int64_t, Refusal> ServiceClient::id_of_order(std::string_view shop, std::string_view number) {
  ListQuery query;
  for (bool more = true; more;) {
    auto const page = service_.list_orders(principal_, query);
    if (!page.ok()) return Failure{page.error()};
    Node const* columns = page.value().find("columns");
    if (columns == nullptr) break;
    auto const& ids = columns->items_at("id");
    for (std::size_t i = 0; i < ids.size(); ++i)
      if (columns->items_at("number")[i].text() == number && columns->items_at("shop")[i].text() == shop)
        return ids[i].integer().value_or(0);
    query.after = page.value().integer_at("change").value_or(0);
    more = page.value().boolean_at("more");
  }
  return Failure{not_found(number)};
}

Result<Node, Refusal> ServiceClient::planning_shops() {
  auto shops = service_.shops(principal_);
  if (!shops.ok()) return shops;
  Node all = Node::object();
  for (Node const& shop : shops.value().items_at("shops")) {
    Node providers = Node::object();
    for (Node const& provider : shop.items_at("providers")) {
      auto const& fields = provider.items_at("credentials");
      bool const complete = std::all_of(fields.begin(), fields.end(), [](Node const& field) {
        return field.boolean_at("set") || field.integer_at("least") == 0;
      });
      Node facts = copy_of(provider, {"enabled", "settings"});
      providers.add(provider.text_at("provider"), facts.add("credentials_set", complete));
    }
    Node entry = Node::object().add("shop", copy_of(shop, {"name", "phone", "email"}));
    all.add(shop.text_at("id"), entry.add("providers", std::move(providers)));
  }
  return all;
}

Result<Node, Refusal> ServiceClient::plan(std::string_view action, std::vector<std::int64_t> const& ids,
                                          std::string_view today) {
  auto shops = planning_shops();
  if (!shops.ok()) return shops;
  Node documents = Node::list();
  for (std::size_t from = 0; from < ids.size(); from += kChunk) {
    std::vector<std::int64_t> const some(
        ids.begin() + static_cast<std::ptrdiff_t>(from),
        ids.begin() + static_cast<std::ptrdiff_t>(std::min(from + kChunk, ids.size())));
    auto got = service_.documents(principal_, Node::object().add("ids", number_list(some)));
    if (!got.ok()) return got;
    for (Node const& document : got.value().items_at("documents")) documents.push(document);
  }
  Node question = Node::object();
  question.add("ask", "plan_run").add("action", action).add("input", Node::object()).add("today", today);
  question.add("environment", "sandbox").add("shops", std::move(shops).value()).add("documents", documents);
  auto planned = ask(question);
  if (planned.ok()) planned.value().add("documents", std::move(documents));
  return planned;
}

Reply ServiceClient::run(std::string_view shop, std::string_view action,
                         std::vector<std::string> const& numbers, std::string_view today) {
  std::vector<std::int64_t> ids;
  for (std::string const& number : numbers) {
    auto const id = id_of_order(shop, number);
    if (!id.ok()) return Failure{id.error()};
    ids.push_back(id.value());
  }
  auto planned = plan(action, ids, today);
  if (!planned.ok()) return planned;

  Node orders = Node::list();
  auto const& rows = planned.value().items_at("rows");
  auto const& documents = planned.value().items_at("documents");
  for (std::size_t i = 0; i < rows.size() && i < documents.size(); ++i) {
    auto const canonical =
        rows[i].text_at("verdict") == "run" ? from_base64(rows[i].text_at("canonical")) : std::nullopt;
    auto const* order = documents[i].find("order");
    if (!canonical || order == nullptr) continue;
    Node entry = Node::object();
    entry.add("id", rows[i].integer_at("id").value_or(0))
        .add("version", order->integer_at("version").value_or(0));
    orders.push(entry.add("hash", sha256_hex(*canonical)));
  }
  auto const count = static_cast<std::int64_t>(orders.items()->size());
  if (count == 0) return planned;

  Node opening = Node::object().add("request_id", next_request_id());
  opening.add("action", action).add("input", Node::object()).add("total", count);
  auto opened = service_.open_run(principal_, opening);
  if (!opened.ok()) return opened;
  std::string const run(opened.value().text_at("run"));
  auto received =
      service_.run_chunk(principal_, run, Node::object().add("index", 0).add("orders", std::move(orders)));
  if (!received.ok()) return received;
  Reply progress = service_.commit_run(principal_, run, Node::object());
  while (progress.ok() && !is_finished(progress.value()))
    progress = service_.run_progress(principal_, run, {progress.value().integer_at("cursor").value_or(0), 8});
  return progress.ok() ? service_.run_progress(principal_, run, {0, 0}) : progress;
}

Reply ServiceClient::enter_slips(std::string_view shop, std::string_view number,
                                 std::vector<std::string> const& slips) {
  auto stored = order(shop, number);
  if (!stored.ok()) return stored;
  Node parcels = Node::list();
  for (std::string const& slip : slips) parcels.push(Node::object().add("slip_number", slip));
  auto const* document = stored.value().find("order");
  Node body = Node::object();
  body.add("version", document == nullptr ? 0 : document->integer_at("version").value_or(0));
  body.add("changes", Node::object().add("parcels", std::move(parcels)));
  return service_.edit_order(principal_, stored.value().integer_at("id").value_or(0), body);
}

Reply ServiceClient::order(std::string_view shop, std::string_view number) {
  auto const id = id_of_order(shop, number);
  if (!id.ok()) return Failure{id.error()};
  return service_.order(principal_, id.value());
}

}  // namespace yoshin
