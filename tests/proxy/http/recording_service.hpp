#pragma once

#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "proxy/jobs/service.hpp"

namespace yoshin::http::test {

/// Writes down every call and answers its name. A shop called `explode` throws, one called `refuse` is refused.
class RecordingService final : public Service {
 public:
  std::vector<std::string> calls() {
    std::lock_guard const lock(mutex_);
    return calls_;
  }

  Reply health() override { return record("health"); }
  Reply session(Principal const& who) override { return record("session " + who.name); }
  Reply shops(Principal const&) override { return record("shops"); }
  Reply save_shop(Principal const&, std::string_view shop, Node const& body) override {
    if (shop == "explode") throw std::runtime_error("a secret detail");
    if (shop == "refuse")
      return Failure{Refusal{409,
                             "version_conflict",
                             {"古い版です。", "Out of date."},
                             {"再読込", "Reload"},
                             Node::object().add("current", 7)}};
    return record("save_shop " + std::string(shop) + " " + write_json(body));
  }
  Reply save_provider(Principal const&, std::string_view shop, std::string_view provider,
                      Node const&) override {
    return record("save_provider " + std::string(shop) + " " + std::string(provider));
  }
  Reply save_credentials(Principal const&, std::string_view shop, std::string_view provider,
                         Node const&) override {
    return record("save_credentials " + std::string(shop) + " " + std::string(provider));
  }
  Reply apply_fees(Principal const&, std::string_view shop, Node const&) override {
    return record("apply_fees " + std::string(shop));
  }
  Reply list_orders(Principal const&, ListQuery const& query) override {
    return record("list_orders " + std::to_string(query.after) + " " + std::to_string(query.limit) + " " +
                  std::to_string(query.wait_seconds));
  }
  Reply documents(Principal const&, Node const&) override { return record("documents"); }
  Reply order(Principal const&, std::int64_t id) override { return record("order " + std::to_string(id)); }
  Reply edit_order(Principal const&, std::int64_t id, Node const&) override {
    return record("edit_order " + std::to_string(id));
  }
  Reply edit_orders(Principal const&, Node const&) override { return record("edit_orders"); }
  Reply settle(Principal const&, std::int64_t id, Node const&) override {
    return record("settle " + std::to_string(id));
  }
  Reply push_orders(Principal const&, Node const&) override { return record("push_orders"); }
  Reply open_import(Principal const&, Node const&) override { return record("open_import"); }
  Reply import_chunk(Principal const&, std::string_view import, Node const&) override {
    return record("import_chunk " + std::string(import));
  }
  Reply commit_import(Principal const&, std::string_view import, Node const&) override {
    return record("commit_import " + std::string(import));
  }
  Reply open_run(Principal const&, Node const&) override { return record("open_run"); }
  Reply run_chunk(Principal const&, std::string_view run, Node const&) override {
    return record("run_chunk " + std::string(run));
  }
  Reply commit_run(Principal const&, std::string_view run, Node const&) override {
    return record("commit_run " + std::string(run));
  }
  Reply run_progress(Principal const&, std::string_view run, ProgressQuery const& query) override {
    return record("run_progress " + std::string(run) + " " + std::to_string(query.after) + " " +
                  std::to_string(query.wait_seconds));
  }
  Reply control_run(Principal const&, std::string_view run, Node const&) override {
    return record("control_run " + std::string(run));
  }
  Reply runs(Principal const&, RunList list) override {
    return record(list == RunList::open ? "runs open" : "runs");
  }
  Reply clock(Principal const&) override { return record("clock"); }
  Reply advance_clock(Principal const&, Node const&) override { return record("advance_clock"); }

 private:
  Reply record(std::string call) {
    std::lock_guard const lock(mutex_);
    calls_.push_back(call);
    return Node::object().add("call", std::move(call));
  }
  std::mutex mutex_;
  std::vector<std::string> calls_;
};

}  // namespace yoshin::http::test
