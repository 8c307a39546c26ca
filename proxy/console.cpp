#include "proxy/console.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <iostream>

#include "base/date.hpp"

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

LogFile::LogFile(std::string const& path)
    : file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR)) {
  if (file_ < 0) log_line("cannot write the log " + path + ": " + std::strerror(errno));
}

LogFile::~LogFile() {
  if (file_ >= 0) ::close(file_);
}

void LogFile::write(std::string_view line) const {
  log_line(line);
  if (file_ < 0) return;
  // The computer's own time, also in the demo, whose orders live in a time of their own.
  auto const since_epoch = std::chrono::system_clock::now().time_since_epoch();
  Instant const now{std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count()};
  std::string const text = jst_iso(now) + ' ' + std::string(line) + '\n';
  [[maybe_unused]] auto const written = ::write(file_, text.data(), text.size());
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
