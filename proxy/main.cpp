#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "proxy/run.hpp"

namespace yoshin {
namespace {

Exit complain(Complaints const& complaints) {
  for (auto const& complaint : complaints) std::cerr << to_line(complaint) << '\n';
  auto const count = std::to_string(complaints.size());
  std::cerr << "設定に " << count << " 件の問題があります。 / The configuration has " << count << " problem(s)."
            << std::endl;
  return kWrongUse;
}

Exit start(int argc, char** argv) {
  CLI::App app{"与信 (Yoshin): 後払いの受注画面 / one order screen for every deferred-payment provider"};
  Command command;
  app.set_version_flag("--version", YOSHIN_VERSION);
  app.add_option("--config", command.config_file, "設定ファイル / configuration file")
      ->check(CLI::ExistingFile);
  app.add_flag("--check-config", command.check_config, "設定を調べて終わる / check the configuration and end");
  app.require_subcommand(0, 1);
  app.fallthrough();
  auto* const run_command = app.add_subcommand("run", "プロキシを動かす / run the proxy");
  run_command->add_option("--web", command.web_folder,
                          "画面のファイルのフォルダー / folder of the page's files");
  run_command
      ->add_option("--scenario", command.scenario_folder,
                   "見本の注文のフォルダー / folder of the sample orders")
      ->default_val("tests/data/demo");
  run_command->add_flag("--demo", command.demo,
                        "サンドボックスと見本の店で動かす / run with sandbox and sample shop");
  run_command->add_flag("--fresh", command.fresh, "以前のデータを先に消す / erase earlier data first");
  auto* const sandbox_command =
      app.add_subcommand("sandbox", "サンドボックスだけを動かす / run the sandbox alone");
  auto* const key_command = app.add_subcommand("make-key", "データの鍵を作る / make the key of the data");
  try {
    app.parse(argc, argv);
  } catch (CLI::ParseError const& error) {
    return app.exit(error) == 0 ? kDone : kWrongUse;
  }

  auto const config = load_config(command.config_file, process_variable);
  if (!config) return complain(config.error());
  if (command.check_config) {
    say("設定に問題はありません。", "The configuration is fine.");
    return kDone;
  }
  ::umask(S_IRWXG | S_IRWXO);
  block_stop_signals();
  if (run_command->parsed()) return run_proxy(config.value(), command);
  if (key_command->parsed()) return make_key(config.value(), command);
  if (sandbox_command->parsed()) return run_sandbox(config.value(), command);
  std::cout << app.help();
  return kWrongUse;
}

}  // namespace
}  // namespace yoshin

int main(int argc, char** argv) {
  try {
    return yoshin::start(argc, argv);
  } catch (std::exception const& error) {
    std::cerr << "yoshin: " << error.what() << std::endl;
    return yoshin::kFailed;
  }
}
