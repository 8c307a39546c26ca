#include <utility>

#include "proxy/jobs/body.hpp"
#include "proxy/jobs/core_service.hpp"

namespace yoshin {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kMostMinutes = 400 * 24 * 60;

Node clock_node(ServiceOptions const& options) {
  return Node::object().add("now", jst_iso(options.clock.now())).add("demo", options.mode == Mode::demo);
}

}  // namespace

/// Every route looks first; writing routes ask for more themselves. A store that fails becomes an answer.
template <class Work>
Reply CoreService::guarded(Principal const& who, Work const& work) {
  if (auto no = office().forbids(who, Operation::look)) return Failure{std::move(*no)};
  try {
    return work();
  } catch (StoreFailure const& failure) {
    options_.log(std::string("request refused: ") + failure.what());
    return Failure{refusal_of(failure)};
  }
}

Reply CoreService::health() {
  return Node::object().add("status", "ok");
}

Reply CoreService::session(Principal const& who) {
  return Node::object()
      .add("name", who.name)
      .add("role", id_of(who.role))
      .add("demo", options_.mode == Mode::demo)
      .add("environment", options_.environment)
      .add("now", jst_iso(options_.clock.now()))
      .add("version", options_.version)
      .add("contract", options_.contract);
}

Reply CoreService::shops(Principal const& who) {
  return guarded(who, [&] { return shop_desk_.list(); });
}
Reply CoreService::save_shop(Principal const& who, std::string_view shop, Node const& body) {
  return guarded(who, [&] { return shop_desk_.save_shop(who, shop, body); });
}
Reply CoreService::save_provider(Principal const& who, std::string_view shop, std::string_view provider,
                                 Node const& body) {
  return guarded(who, [&] { return shop_desk_.save_provider(who, shop, provider, body); });
}
Reply CoreService::save_credentials(Principal const& who, std::string_view shop, std::string_view provider,
                                    Node const& body) {
  return guarded(who, [&] { return shop_desk_.save_credentials(who, shop, provider, body); });
}
Reply CoreService::apply_fees(Principal const& who, std::string_view shop, Node const& body) {
  return guarded(who, [&] { return shop_desk_.apply_fees(who, shop, body); });
}

Reply CoreService::list_orders(Principal const& who, ListQuery const& query) {
  return guarded(who, [&] { return order_desk_.list(query); });
}
Reply CoreService::documents(Principal const& who, Node const& body) {
  return guarded(who, [&] { return order_desk_.documents(body); });
}
Reply CoreService::order(Principal const& who, std::int64_t id) {
  return guarded(who, [&] { return order_desk_.detail(id); });
}
Reply CoreService::edit_order(Principal const& who, std::int64_t id, Node const& body) {
  return guarded(who, [&] { return order_desk_.edit(who, id, body); });
}
Reply CoreService::edit_orders(Principal const& who, Node const& body) {
  return guarded(who, [&] { return order_desk_.edit_many(who, body); });
}
Reply CoreService::settle(Principal const& who, std::int64_t id, Node const& body) {
  return guarded(who, [&] { return order_desk_.settle(who, id, body); });
}
Reply CoreService::push_orders(Principal const& who, Node const& body) {
  return guarded(who, [&] { return import_desk_.push(who, body); });
}

Reply CoreService::open_import(Principal const& who, Node const& body) {
  return guarded(who, [&] { return import_desk_.open(who, body); });
}
Reply CoreService::import_chunk(Principal const& who, std::string_view import, Node const& body) {
  return guarded(who, [&] { return import_desk_.chunk(who, import, body); });
}
Reply CoreService::commit_import(Principal const& who, std::string_view import, Node const& body) {
  return guarded(who, [&] { return import_desk_.commit(who, import, body); });
}

Reply CoreService::open_run(Principal const& who, Node const& body) {
  return guarded(who, [&] { return run_desk_.open(who, body); });
}
Reply CoreService::run_chunk(Principal const& who, std::string_view run, Node const& body) {
  return guarded(who, [&] { return run_desk_.chunk(who, run, body); });
}
Reply CoreService::commit_run(Principal const& who, std::string_view run, Node const&) {
  return guarded(who, [&] { return run_desk_.commit(who, run); });
}
Reply CoreService::run_progress(Principal const& who, std::string_view run, ProgressQuery const& query) {
  return guarded(who, [&] { return run_desk_.progress(run, query); });
}
Reply CoreService::control_run(Principal const& who, std::string_view run, Node const& body) {
  return guarded(who, [&] { return run_desk_.control(who, run, body); });
}
Reply CoreService::runs(Principal const& who, RunList list) {
  return guarded(who, [&] { return list == RunList::open ? run_desk_.open_runs() : run_desk_.recent(); });
}

Reply CoreService::clock(Principal const&) {
  return clock_node(options_);
}

Reply CoreService::advance_clock(Principal const& who, Node const& document) {
  if (options_.mode != Mode::demo) return Failure{refusal(Reason::not_demo)};
  if (auto no = office().forbids(who, Operation::move_clock)) return Failure{std::move(*no)};
  Body body(document);
  std::int64_t const minutes = body.integer("advance_minutes", 1, kMostMinutes);
  if (body.complaint()) return Failure{*body.complaint()};
  if (!options_.clock.advance(minutes * kMinute)) return Failure{refusal(Reason::not_demo)};
  pulse_.strike();
  return clock_node(options_);
}

}  // namespace yoshin
