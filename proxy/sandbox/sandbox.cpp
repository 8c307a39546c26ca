#include "proxy/sandbox/sandbox.hpp"

#include <utility>

#include "proxy/sandbox/control.hpp"
#include "proxy/sandbox/engine.hpp"
#include "proxy/sandbox/http_server.hpp"

namespace yoshin {

/// The server goes first at the end, so that no request meets an engine that is gone.
struct Sandbox::Parts {
  sandbox::Engine engine;
  std::unique_ptr<sandbox::HttpServer> server;
};

Sandbox::Sandbox(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Sandbox::~Sandbox() {
  stop();
}

Result<std::unique_ptr<Sandbox>, std::string> Sandbox::open(SandboxOptions options) {
  auto store = sandbox::Store::open(options.data_folder);
  if (!store) return Failure{store.error()};
  sandbox::Use const use = options.tests ? sandbox::Use::tests : sandbox::Use::demo;
  std::unique_ptr<Parts> parts(
      new Parts{{std::move(store).value(), options.clock, use, options.seed}, nullptr});
  sandbox::Engine& engine = parts->engine;
  auto server =
      sandbox::HttpServer::open(options.host, options.port,
                                [&engine](sandbox::Request const& request) { return engine.handle(request); });
  if (!server) return Failure{server.error()};
  parts->server = std::move(server).value();
  return std::unique_ptr<Sandbox>(new Sandbox(std::move(parts)));
}

int Sandbox::port() const {
  return parts_->server->port();
}
void Sandbox::stop() {
  parts_->server->stop();
}

std::vector<sandbox::LedgerEntry> Sandbox::ledger() {
  return parts_->engine.ledger();
}
std::vector<sandbox::ReceivedRequest> Sandbox::requests() {
  return parts_->engine.requests();
}

Node Sandbox::transactions(std::string_view provider) {
  Node list = Node::list();
  for (auto const& transaction : parts_->engine.transactions(from_id<sandbox::Dialect>(provider)))
    list.push(sandbox::shown(transaction));
  return list;
}

bool Sandbox::queue_fault(std::string_view provider, std::string_view operation, std::string_view word,
                          std::int64_t count) {
  return parts_->engine.queue_fault(provider, operation, word, count);
}
bool Sandbox::force_state(std::string_view provider, std::string_view id, std::string_view state) {
  return parts_->engine.force_state(provider, id, state);
}
bool Sandbox::set_switch(std::string_view name, std::string_view value) {
  return parts_->engine.set_switch(name, value);
}

}  // namespace yoshin
