#pragma once

#include <string>

#include "proxy/config/config.hpp"
#include "proxy/console.hpp"

namespace yoshin {

/// What the command line says.
struct Command {
  std::string config_file;
  std::string web_folder;       ///< Empty: the API alone is served.
  std::string scenario_folder;  ///< The sample orders of the demo.
  bool demo = false;
  bool fresh = false;
  bool check_config = false;
};

/// Runs the proxy, in the demo with its sandbox, until a signal comes.
Exit run_proxy(Config const& config, Command const& command);
/// Runs the sandbox alone until a signal comes.
Exit run_sandbox(Config const& config, Command const& command);
/// Makes the key file when there is none. Production never does it by itself: losing the key loses all stored
/// credentials, so a person decides.
Exit make_key(Config const& config, Command const& command);

}  // namespace yoshin
