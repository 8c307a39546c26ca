#include "proxy/sandbox/sandbox.hpp"

#include <csignal>
#include <fstream>
#include <utility>

#include "proxy/sandbox/control.hpp"
#include "proxy/sandbox/engine.hpp"
#include "proxy/sandbox/http_server.hpp"
#include "proxy/sandbox/tls_door.hpp"

namespace yoshin {

/// The servers go first at the end, so that no request meets an engine that is gone.
struct Sandbox::Parts {
  sandbox::Engine engine;
  std::optional<sandbox::TlsIdentity> identity;
  std::unique_ptr<sandbox::HttpServer> server;
  std::unique_ptr<sandbox::HttpServer> tls_server;

  sandbox::HttpServer::Handler handler() {
    return [this](sandbox::Request const& request) { return engine.handle(request); };
  }
  Result<Done, std::string> open_tls(ListenAddress const& address, std::string const& data_folder);
};

namespace {

Result<Done, std::string> write_authority(std::string const& data_folder, std::string const& pem) {
  if (data_folder.empty()) return Done{};
  std::string const path = data_folder + "/sandbox-ca.pem";
  std::ofstream file(path, std::ios::trunc);
  file << pem;
  file.close();
  if (!file) return Failure{"cannot write " + path};
  return Done{};
}

}  // namespace

Result<Done, std::string> Sandbox::Parts::open_tls(ListenAddress const& address,
                                                   std::string const& data_folder) {
  // OpenSSL writes without MSG_NOSIGNAL; a client that resets must not end the process.
  std::signal(SIGPIPE, SIG_IGN);
  identity = sandbox::TlsIdentity::make();
  if (!identity) return Failure{std::string("no certificate could be made")};
  if (auto written = write_authority(data_folder, identity->authority_pem()); !written) return written;
  auto opened =
      sandbox::HttpServer::open(address.host, address.port, handler(), [this](sandbox::Connection& connection) {
        return sandbox::greet(connection, *identity, engine.next_handshake());
      });
  if (!opened) return Failure{opened.error()};
  tls_server = std::move(opened).value();
  engine.use_tls(identity->authority_pem());
  return Done{};
}

Sandbox::Sandbox(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Sandbox::~Sandbox() {
  stop();
}

Result<std::unique_ptr<Sandbox>, std::string> Sandbox::open(SandboxOptions options) {
  auto store = sandbox::Store::open(options.data_folder);
  if (!store) return Failure{store.error()};
  sandbox::Use const use = options.tests ? sandbox::Use::tests : sandbox::Use::demo;
  std::unique_ptr<Parts> parts(
      new Parts{{std::move(store).value(), options.clock, use, options.seed}, std::nullopt, nullptr, nullptr});
  auto server = sandbox::HttpServer::open(options.host, options.port, parts->handler());
  if (!server) return Failure{server.error()};
  parts->server = std::move(server).value();
  if (options.tls)
    if (auto opened = parts->open_tls(*options.tls, options.data_folder); !opened)
      return Failure{opened.error()};
  return std::unique_ptr<Sandbox>(new Sandbox(std::move(parts)));
}

int Sandbox::port() const {
  return parts_->server->port();
}
int Sandbox::tls_port() const {
  return parts_->tls_server ? parts_->tls_server->port() : 0;
}
std::string Sandbox::authority_pem() const {
  return parts_->engine.authority_pem();
}
void Sandbox::stop() {
  parts_->server->stop();
  if (parts_->tls_server) parts_->tls_server->stop();
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
