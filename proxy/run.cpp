#include "proxy/run.hpp"

#include <algorithm>
#include <memory>

#include "contract/answer.hpp"
#include "proxy/config/clock.hpp"
#include "proxy/config/data_folder.hpp"
#include "proxy/config/keys.hpp"
#include "proxy/demo_start.hpp"
#include "proxy/gateway/egress.hpp"
#include "proxy/gateway/httplib_transport.hpp"
#include "proxy/http/api.hpp"
#include "proxy/http/guard_server.hpp"
#include "proxy/http/health_page.hpp"
#include "proxy/http/static_files.hpp"
#include "proxy/jobs/open_service.hpp"
#include "proxy/listener.hpp"
#include "proxy/sandbox/sandbox.hpp"
#include "proxy/vault/digest.hpp"
#include "proxy/vault/key_file.hpp"

namespace yoshin {
namespace {

Egress egress_of(Config const& config, Mode mode) {
  std::vector<EgressRow> rows;
  for (auto const& provider : config.providers)
    for (auto const& [environment, url] : provider.base_urls) {
      bool const sandbox = environment == Environment::sandbox;
      if (sandbox && mode != Mode::demo && config.environment != Environment::sandbox) continue;
      // The simulator has its own paths, whatever the configuration says of the real systems.
      auto paths = sandbox ? sandbox_paths(provider.id) : provider.paths;
      paths.insert(provider.paths.begin(), provider.paths.end());
      rows.push_back(
          {provider.id, std::string(id_of(environment)), url, provider.deadline_ms, std::move(paths)});
    }
  return Egress(std::move(rows));
}

std::int64_t longest_deadline(Config const& config) {
  std::int64_t longest = 0;
  for (auto const& provider : config.providers) longest = std::max(longest, provider.deadline_ms);
  return longest;
}

/// The page's files; without a folder the proxy serves the API alone.
http::StaticFiles load_page(std::string const& folder) {
  if (folder.empty()) return {};
  auto files = http::StaticFiles::load(folder);
  if (files) return std::move(*files);
  say(folder + " に index.html がありません。API だけを提供します。",
      "There is no index.html in " + folder + "; only the API is served.");
  return {};
}

/// A short hash of everything the page and the proxy must agree on: names, providers, transitions.
std::string contract_hash() {
  std::string text;
  for (std::string_view const question :
       {R"({"ask":"names"})", R"({"ask":"providers"})", R"({"ask":"transitions"})"})
    text += contract::answer(question);
  return sha256_hex(text).substr(0, 16);
}

http::GuardOptions main_options(Config const& config, Log const& log) {
  http::GuardOptions options{{}, {config.hosts}, config.trusted_peers, log, {}};
  options.rate.per_second = static_cast<int>(config.requests_per_second);
  options.rate.burst = options.rate.per_second * 5;
  return options;
}

/// Serves until a signal comes. The order of stopping: no new connections, then the service, which wakes the
/// requests that wait in it, then the threads. Health answers until the end.
Exit serve(Config const& config, RunningService& service, http::StaticFiles page, Log const& log) {
  http::Api api(service, config.principal, http::Reach::loopback_only, std::move(page), log);
  Listener main(main_options(config, log),
                [&api](http::HttpRequest const& request) { return api.answer(request); });
  http::HealthPage health_page(service, main.counters(), [&api] { return api.reports(); });
  http::GuardOptions health_options;
  health_options.limits = http::health_limits();
  Listener health(std::move(health_options),
                  [&health_page](http::HttpRequest const& request) { return health_page.answer(request); });
  if (auto const opened = main.open(config.listen, "YOSHIN_LISTEN"); !opened) return fail(opened.error());
  if (config.health_listen)
    if (auto const opened = health.open(*config.health_listen, "YOSHIN_LISTEN_HEALTH"); !opened)
      return fail(opened.error());
  if (config.health_listen) say("稼働状況: " + health.url(), "Health and metrics: " + health.url());
  say("与信を開始しました: " + main.url(), "Yoshin is running: " + main.url());
  wait_for_stop();
  say("停止しています…", "Stopping…");
  main.stop();
  service.stop();
  main.join();
  health.stop();
  health.join();
  if (main.broke() || health.broke())
    return fail({"接続の受付が止まりました。", "Accepting connections ended by itself."});
  return kDone;
}

Result<std::unique_ptr<Sandbox>, Message> open_sandbox(Config const& config, Clock& clock) {
  auto opened = Sandbox::open({config.data_folder, config.sandbox_listen.host, config.sandbox_listen.port,
                               clock, false, 0, config.sandbox_tls_listen});
  if (!opened)
    return Failure{
        Message{"サンドボックスを開始できません（" + opened.error() +
                    "）。アドレスが使用中なら、YOSHIN_SANDBOX_LISTEN で別のアドレスを指定してください。",
                "The sandbox cannot start (" + opened.error() +
                    "). If the address is in use, name another one with YOSHIN_SANDBOX_LISTEN."}};
  auto const url = to_url({config.sandbox_listen.host, opened.value()->port()});
  say("決済会社のサンドボックス: " + url, "Sandbox of the providers: " + url);
  if (config.sandbox_tls_listen) {
    auto const port = std::to_string(opened.value()->tls_port());
    auto const file = config.data_folder + "/sandbox-ca.pem";
    say("TLS: https://localhost:" + port + " 認証局: " + file,
        "TLS: https://localhost:" + port + " authority: " + file);
  }
  return std::move(opened).value();
}

Result<Done, Message> open_data(Config const& config, Command const& command) {
  if (command.fresh) {
    if (auto erased = erase_data(config.data_folder); !erased) return erased;
    say("以前のデータを消しました: " + config.data_folder, "Erased the earlier data in " + config.data_folder);
  }
  if (auto prepared = prepare_data_folder(config.data_folder); !prepared) return prepared;
  say("データ: " + config.data_folder, "Data: " + config.data_folder);
  return Done{};
}

}  // namespace

Exit run_proxy(Config const& config, Command const& command) {
  Mode const mode = command.demo ? Mode::demo : Mode::production;
  if (auto const opened = open_data(config, command); !opened) return fail(opened.error());
  LogFile const log_file(config.data_folder + "/yoshin.log");
  Log const log = [&log_file](std::string_view line) { log_file.write(line); };
  RunningClock clock(command.demo ? config.data_folder + "/clock" : std::string{});

  std::unique_ptr<Sandbox> sandbox;
  if (command.demo) {
    auto opened = open_sandbox(config, clock);
    if (!opened) return fail(opened.error());
    sandbox = std::move(opened).value();
  }
  TransportOptions transport_options;
  transport_options.ca_file = config.ca_file;
  HttplibTransport transport(egress_of(config, mode), transport_options);
  std::string const environment(command.demo ? "sandbox" : id_of(config.environment));
  ServiceOptions options{config.data_folder,      {},   clock,       transport,
                         egress_of(config, mode), mode, environment, {}};
  if (command.demo) options.shops = sample_shops(command.scenario_folder);
  options.deadline_ms = longest_deadline(config);
  options.review = {config.review_minutes, config.review_days};
  options.log = log;
  options.version = YOSHIN_VERSION;
  options.contract = contract_hash();
  auto service = open_service(std::move(options));
  if (!service) return fail(service.error());
  if (sandbox) {
    auto const played =
        play_samples({*service.value(), *sandbox, clock, config.principal}, command.scenario_folder);
    if (!played) log(played.error().ja + " / " + played.error().en);
  }
  return serve(config, *service.value(), load_page(command.web_folder), log);
}

Exit run_sandbox(Config const& config, Command const& command) {
  if (auto const opened = open_data(config, command); !opened) return fail(opened.error());
  RunningClock clock(config.data_folder + "/clock");
  auto const sandbox = open_sandbox(config, clock);
  if (!sandbox) return fail(sandbox.error());
  wait_for_stop();
  say("停止しています…", "Stopping…");
  sandbox.value()->stop();
  return kDone;
}

Exit make_key(Config const& config, Command const& command) {
  if (auto const opened = open_data(config, command); !opened) return fail(opened.error());
  auto const path = config.data_folder + "/yoshin.key";
  auto const keys = read_keys(path, KeyCreation::if_missing);
  if (!keys) return fail(keys.error());
  say("鍵ファイル: " + path + " 必ず控えを安全な場所に保管してください。",
      "Key file: " + path + " Keep a copy in a safe place.");
  return kDone;
}

}  // namespace yoshin
