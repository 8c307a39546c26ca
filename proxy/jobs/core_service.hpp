#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "proxy/jobs/faces.hpp"
#include "proxy/jobs/import_desk.hpp"
#include "proxy/jobs/inquiries.hpp"
#include "proxy/jobs/open_service.hpp"
#include "proxy/jobs/order_desk.hpp"
#include "proxy/jobs/run_desk.hpp"
#include "proxy/jobs/shop_desk.hpp"
#include "proxy/store/store.hpp"
#include "proxy/vault/vault.hpp"

namespace yoshin {

/// The service over one store: the desks, the lanes of workers and the thread of the inquiry schedule.
class CoreService final : public RunningService {
 public:
  CoreService(ServiceOptions options, std::unique_ptr<Vault> vault, std::unique_ptr<Store> store);
  ~CoreService() override;
  CoreService(CoreService const&) = delete;
  CoreService& operator=(CoreService const&) = delete;

  /// Applies R5, takes up running runs and starts the threads. Throws `StoreFailure`.
  void start();
  void stop() override;
  void tick() override;
  void work() override;

  Reply health() override;
  Reply session(Principal const& who) override;
  Reply shops(Principal const& who) override;
  Reply save_shop(Principal const& who, std::string_view shop, Node const& body) override;
  Reply save_provider(Principal const& who, std::string_view shop, std::string_view provider,
                      Node const& body) override;
  Reply save_credentials(Principal const& who, std::string_view shop, std::string_view provider,
                         Node const& body) override;
  Reply apply_fees(Principal const& who, std::string_view shop, Node const& body) override;

  Reply list_orders(Principal const& who, ListQuery const& query) override;
  Reply documents(Principal const& who, Node const& body) override;
  Reply order(Principal const& who, std::int64_t id) override;
  Reply edit_order(Principal const& who, std::int64_t id, Node const& body) override;
  Reply edit_orders(Principal const& who, Node const& body) override;
  Reply settle(Principal const& who, std::int64_t id, Node const& body) override;
  Reply push_orders(Principal const& who, Node const& body) override;

  Reply open_import(Principal const& who, Node const& body) override;
  Reply import_chunk(Principal const& who, std::string_view import, Node const& body) override;
  Reply commit_import(Principal const& who, std::string_view import, Node const& body) override;

  Reply open_run(Principal const& who, Node const& body) override;
  Reply run_chunk(Principal const& who, std::string_view run, Node const& body) override;
  Reply commit_run(Principal const& who, std::string_view run, Node const& body) override;
  Reply run_progress(Principal const& who, std::string_view run, ProgressQuery const& query) override;
  Reply control_run(Principal const& who, std::string_view run, Node const& body) override;
  Reply runs(Principal const& who, RunList list) override;

  Reply clock(Principal const& who) override;
  Reply advance_clock(Principal const& who, Node const& body) override;

 private:
  Office office();
  void follow_schedule();
  template <class Work>
  Reply guarded(Principal const& who, Work const& work);

  ServiceOptions options_;
  std::unique_ptr<Vault> vault_;
  std::unique_ptr<Store> store_;
  Pulse pulse_;
  Dispatcher dispatcher_;
  ShopDesk shop_desk_;
  OrderDesk order_desk_;
  ImportDesk import_desk_;
  Lanes lanes_;
  RunDesk run_desk_;
  Inquiries inquiries_;
  DailyFaces daily_faces_;
  std::mutex schedule_mutex_;
  std::condition_variable schedule_wake_;
  bool stopping_ = false;
  std::thread schedule_;
};

}  // namespace yoshin
