#include "proxy/console.hpp"

#include <pthread.h>

#include <csignal>
#include <iostream>
#include <string>

namespace yoshin {
namespace {

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

}  // namespace

void say(std::string_view ja, std::string_view en) {
  std::cout << ja << " / " << en << std::endl;
}

Exit fail(Message const& message) {
  std::cerr << message.ja << " / " << message.en << std::endl;
  return kFailed;
}

void log_line(std::string_view line) {
  std::clog << "yoshin: " + std::string(line) + '\n';
}

void block_stop_signals() {
  auto const signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

void wait_for_stop() {
  auto const signals = stop_signals();
  int number = 0;
  sigwait(&signals, &number);
}

}  // namespace yoshin
