#include "shop_floor.hpp"

#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <boost/test/unit_test.hpp>

#include "contract/answer.hpp"
#include "contract/codec.hpp"
#include "provider/connector.hpp"
#include "proxy/vault/digest.hpp"

namespace yoshin::test {
namespace {

std::filesystem::path new_folder() {
  static std::atomic<int> count = 0;
  auto const folder = std::filesystem::temp_directory_path() /
                      ("yoshin-jobs-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder;
}

/// A provider whose service has ended takes part as if it still ran.
std::map<std::string, std::string, std::less<>> settings_of(ProviderId provider) {
  if (provider != ProviderId::atodene) return {};
  return {{"atodene.enabled", "on"}, {"atodene.retired_on", "2027-12-31"}, {"atodene.service", "2"}};
}

/// Values for a provider that has none yet, of the shortest length that its form takes.
void add_credentials(ShopSeed& seed, Connector const& connector) {
  for (auto const& one : seed.credentials)
    if (one.provider == connector.id) return;
  for (CredentialField const& field : connector.credentials)
    if (field.least > 0)
      seed.credentials.push_back(
          {connector.id, std::string(field.id), std::string(static_cast<std::size_t>(field.least), '7')});
}

ShopSeed seed() {
  ShopSeed one;
  one.shop.id = "demo";
  one.shop.name = "見本商店";
  one.shop.phone = "03-5555-9999";
  one.shop.email = "shop@example.invalid";
  for (Connector const* connector : all_connectors()) {
    ProviderId const id = connector->id;
    one.shop.payment_map.push_back({std::string(name_of(id).ja), id});
    one.shop.providers.push_back({id, true, "sandbox", settings_of(id), {}, {}});
  }
  one.credentials = {
      {ProviderId::np, "merchant_code", "MERCHANTMARKER1"}, {ProviderId::np, "sp_code", "SPCODEMARKER2"},
      {ProviderId::np, "terminal_id", "9173640285"},        {ProviderId::kuroneko, "shop_code", "91736402851"},
      {ProviderId::kuroneko, "password", "PWMARK3x"},       {ProviderId::atobarai_com, "site_id", "91736"},
      {ProviderId::atobarai_com, "enterprise_id", "28519"}, {ProviderId::atobarai_com, "api_user_id", "7364"}};
  for (Connector const* connector : all_connectors()) add_credentials(one, *connector);
  return one;
}

/// Each provider has a path of its own; nobody listens there: the test's own transport answers instead.
Egress nowhere() {
  std::vector<EgressRow> rows;
  for (Connector const* connector : all_connectors())
    rows.push_back({connector->id, "sandbox", "http://127.0.0.1:1/" + std::string(id_of(connector->id))});
  return Egress(std::move(rows));
}

std::string from_base64(std::string_view text) {
  std::string out(text.size(), '\0');
  std::size_t length = 0;
  sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(), text.size(), nullptr,
                    &length, nullptr, sodium_base64_VARIANT_ORIGINAL);
  out.resize(length);
  return out;
}

}  // namespace

Node must(Reply const& reply) {
  BOOST_REQUIRE_MESSAGE(
      reply.ok(), (reply.ok() ? std::string() : reply.error().code + " " + write_json(reply.error().details)));
  return reply.value();
}

std::string code_of(Reply const& reply) {
  return reply.ok() ? "ok" : reply.error().code;
}

ShopFloor::ShopFloor(Background background, std::optional<Network> network, std::string_view start)
    : folder(new_folder()), clock(*parse_time(start)), background_(background), network_(std::move(network)) {
  reopen();
}

ShopFloor::~ShopFloor() {
  service.reset();
  std::filesystem::remove_all(folder);
}

void ShopFloor::reopen() {
  service.reset();
  auto const egress = network_ ? network_->egress : nowhere();
  Transport& transport = network_ ? network_->transport : providers;
  ShopSeed shop = seed();
  if (network_) shop.credentials = network_->credentials;
  ServiceOptions options{folder.string(), {}, clock, transport, egress, Mode::demo, "sandbox", {shop}};
  options.background = background_;
  options.log = [this](std::string_view line) {
    {
      std::lock_guard const lock(log_mutex_);
      log.emplace_back(line);
    }
    if (on_log) on_log(line);
  };
  auto opened = open_service(std::move(options));
  BOOST_REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? std::string() : opened.error().en));
  service = std::move(opened).value();
}

Order ShopFloor::order(std::string const& number, ProviderId provider) {
  Order one;
  one.number = number;
  one.ordered_at = *parse_time("2026-01-05T09:00:05+09:00");
  one.buyer = {"見本　花子",
               provider == ProviderId::kuroneko ? "ﾐﾎﾝ ﾊﾅｺ" : "ミホン　ハナコ",
               "",
               "",
               "1000001",
               "東京都千代田区見本町１－２－３",
               "",
               "0355551234",
               "buyer@example.invalid"};
  one.recipient = one.buyer;
  one.items = {{"緑茶", Yen{1500}, 2, 8, ItemKind::goods, "T-1"}};
  one.imported = {Yen{3000}, {}, {}, Yen{300}, {}, {}, {}, Yen{3300}};
  one.current = one.imported;
  one.payment_method = name_of(provider).ja;
  one.carrier = CarrierId::yamato;
  one.planned_ship_date = Date{2026, 1, 8};
  return one;
}

std::string ShopFloor::request_id() {
  return "request-" + std::to_string(++requests_);
}

std::vector<std::int64_t> ShopFloor::push(std::vector<Order> const& orders) {
  Node list = Node::list();
  for (Order const& one : orders) list.push(to_node(one));
  Node const reply = must(service->push_orders(
      clerk,
      Node::object().add("request_id", request_id()).add("shop", "demo").add("orders", std::move(list))));
  std::vector<std::int64_t> ids;
  for (Node const& id : reply.items_at("ids")) ids.push_back(*id.integer());
  return ids;
}

std::vector<std::int64_t> ShopFloor::ready_to_ship(int count) {
  constexpr std::int64_t kFirstSlip = 49'071'495'570;
  constexpr std::ptrdiff_t kMostPushed = 100;
  std::vector<Order> orders;
  for (int i = 0; i < count; ++i) {
    Order one = order("S-" + std::to_string(i), ProviderId::np);
    std::int64_t const slip = kFirstSlip + i;
    one.parcels = {{std::to_string(slip) + std::to_string(slip % 7)}};
    orders.push_back(std::move(one));
  }
  std::vector<std::int64_t> ids;
  for (auto first = orders.begin(); first != orders.end();) {
    auto const last = first + std::min<std::ptrdiff_t>(kMostPushed, orders.end() - first);
    for (auto id : push(std::vector(first, last))) ids.push_back(id);
    first = last;
  }
  for (std::string const& outcome : run("credit_request", ids)) BOOST_REQUIRE_EQUAL(outcome, "ok");
  return ids;
}

void ShopFloor::set(ProviderId provider, std::map<std::string, std::string, std::less<>> const& settings) {
  Node values = Node::object();
  for (auto const& [key, value] : settings) values.add(key, value);
  Node const shops = must(service->shops(clerk));
  must(service->save_provider({"見本管理者", Role::administrator}, "demo", id_of(provider),
                              Node::object()
                                  .add("version", *shops.items_at("shops").front().integer_at("version"))
                                  .add("settings", std::move(values))));
}

Node ShopFloor::document(std::int64_t id) {
  Node const reply = must(service->documents(clerk, Node::object().add("ids", Node::list().push(id))));
  return reply.items_at("documents").front();
}

std::string ShopFloor::record(std::int64_t id, std::string_view name) {
  Node const stored = document(id);
  Node const* value = stored.find("record")->find(name);
  if (value == nullptr) return {};
  if (auto text = value->text()) return std::string(*text);
  return write_json(*value);
}

Node ShopFloor::proposal(std::int64_t id, std::string_view action, Node input) {
  Node const stored = document(id);
  Node const shops = must(service->shops(clerk));
  Node const& shop = shops.items_at("shops").front();
  Node settings = Node::object();
  for (Node const& provider : shop.items_at("providers"))
    if (provider.text_at("provider") == stored.find("record")->text_at("provider"))
      settings = *provider.find("settings");
  Node const facts = Node::object()
                         .add("name", shop.text_at("name"))
                         .add("phone", shop.text_at("phone"))
                         .add("email", shop.text_at("email"));
  Node const question = Node::object()
                            .add("ask", "plan")
                            .add("order", *stored.find("order"))
                            .add("record", *stored.find("record"))
                            .add("action", action)
                            .add("input", std::move(input))
                            .add("settings", std::move(settings))
                            .add("shop", facts)
                            .add("today", to_iso(jst_date(clock.now())))
                            .add("environment", "sandbox");
  auto const answer = parse_json(contract::answer(write_json(question)));
  std::string const canonical = from_base64(answer.value().text_at("canonical"));
  return Node::object()
      .add("id", id)
      .add("version", *stored.find("order")->integer_at("version"))
      .add("hash", sha256_hex(canonical));
}

std::string ShopFloor::start(std::string_view action, Node const& proposals, std::string const& id,
                             Node input) {
  auto const total = static_cast<std::int64_t>(proposals.items()->size());
  Node const opened = must(service->open_run(clerk, Node::object()
                                                        .add("request_id", id)
                                                        .add("action", action)
                                                        .add("input", std::move(input))
                                                        .add("total", total)));
  std::string run(opened.text_at("run"));
  must(service->run_chunk(clerk, run, Node::object().add("index", 0).add("orders", proposals)));
  must(service->commit_run(clerk, run, Node::object()));
  return run;
}

std::map<std::int64_t, std::string> ShopFloor::outcomes(std::string const& run) {
  std::map<std::int64_t, std::string> found;
  Node const progress = must(service->run_progress(clerk, run, {0, 0}));
  for (Node const& row : progress.items_at("rows")) found[*row.integer_at("id")] = row.text_at("outcome");
  return found;
}

Node ShopFloor::row_of(std::string const& run, std::int64_t id) {
  Node const progress = must(service->run_progress(clerk, run, {0, 0}));
  for (Node const& row : progress.items_at("rows"))
    if (row.integer_at("id") == id) return row;
  BOOST_FAIL("the run has no row of the order that ended");
  return {};
}

Node ShopFloor::settle_body(std::int64_t id, std::string_view kind) {
  return Node::object()
      .add("request_id", request_id())
      .add("version", *document(id).find("order")->integer_at("version"))
      .add("kind", kind);
}

Node ShopFloor::looked_body(std::int64_t id, std::string_view kind) {
  return settle_body(id, kind)
      .add("name", "見本係")
      .add("reason", "管理画面で確認した")
      .add("evidence", "画面の控え");
}

std::string ShopFloor::settlements(std::int64_t id) {
  return write_json(*must(service->order(clerk, id)).find("cell")->find("settlements"));
}

std::vector<std::string> ShopFloor::run(std::string_view action, std::vector<std::int64_t> const& ids) {
  Node proposals = Node::list();
  for (std::int64_t id : ids) proposals.push(proposal(id, action));
  std::string const run = start(action, proposals, request_id());
  service->work();
  auto const ended = outcomes(run);
  std::vector<std::string> in_order;
  for (std::int64_t id : ids) in_order.push_back(ended.at(id));
  return in_order;
}

int ShopFloor::registrations(std::int64_t id) {
  std::string const key(document(id).find("order")->text_at("short_key"));
  int count = 0;
  for (auto const& [our_id, one] : providers.ledger)
    if (our_id.substr(0, key.size()) == key) count += one.registered;
  return count;
}

}  // namespace yoshin::test
