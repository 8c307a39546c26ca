#include "store_fixture.hpp"

#include <atomic>
#include <boost/test/unit_test.hpp>

#include "proxy/vault/random.hpp"

namespace yoshin::test {
namespace {

Instant const kNow = *parse_time("2026-01-05T09:00:00+09:00");

}  // namespace

StoreFixture::StoreFixture() {
  static std::atomic<int> count = 0;
  folder = std::filesystem::temp_directory_path() /
           ("yoshin-store-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
  std::filesystem::create_directories(folder);
  vault = std::move(Vault::open((folder / "yoshin.key").string(), KeyCreation::if_missing)).value();
  reopen();
  Shop shop;
  shop.id = "demo";
  shop.name = "見本商店";
  shop.providers.push_back({ProviderId::np, true, "sandbox", {}, {}, {}});
  store->add_shop(shop);
}

StoreFixture::~StoreFixture() {
  store.reset();
  std::filesystem::remove_all(folder);
}

void StoreFixture::reopen() {
  store.reset();
  auto opened = SqliteStore::open(database(), *vault);
  BOOST_REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? std::string() : opened.error().en));
  store = std::move(opened).value();
}

OrderWrite StoreFixture::order(std::string const& number) {
  OrderWrite write;
  write.order.shop = "demo";
  write.order.number = number;
  write.order.short_key = random_short_key();
  write.order.version = 1;
  write.order.buyer.name = "見本　花子";
  write.record.provider = ProviderId::np;
  write.face = {"one", "2"};
  return write;
}

std::int64_t StoreFixture::insert(std::string const& number) {
  Insertion insertion;
  insertion.orders.push_back(order(number));
  insertion.replay = {"insert-" + number, number};
  insertion.note = {kNow, "見本係", HistoryKind::import, {"取込", "imported"}, {}};
  return store->insert_orders(insertion).value().ids.front();
}

std::vector<Store::Opened> StoreFixture::open_together(std::vector<std::int64_t> const& orders, Effect effect) {
  auto order = orders.begin();
  auto const next = [&] { return order == orders.end() ? std::nullopt : std::optional(*order++); };
  return store->open_call(next, [&](OrderState const& state) {
    Intent intent;
    intent.endpoint = "register";
    intent.effect = effect;
    intent.role = effect == Effect::changing ? StepRole::acts : StepRole::decides;
    intent.masked_request = "PIIMARKER request " + state.stored.order.number;
    intent.at = kNow;
    return std::optional(intent);
  });
}

std::optional<Ticket> StoreFixture::open(std::int64_t id, Effect effect) {
  auto const opened = open_together({id}, effect);
  return opened.front() ? opened.front().value() : std::nullopt;
}

bool StoreFixture::close(Ticket const& ticket, DispatchState state, std::optional<DispatchState> lost,
                         std::optional<std::string> call_answer) {
  auto const conclude = [&](std::size_t, OrderState const&) {
    Closing closing;
    closing.state = state;
    closing.masked_answer = "PIIMARKER answer";
    closing.call_answer = call_answer;
    closing.at = kNow;
    closing.lost = lost;
    return closing;
  };
  return store->close_call(std::span(&ticket, 1), conclude).front();
}

}  // namespace yoshin::test
