#include "tests/support/heap_peak.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>

#if defined(__SANITIZE_ADDRESS__)
// The compiler's package has the library, but no header for it.
extern "C" {
std::size_t __sanitizer_get_current_allocated_bytes();
int __sanitizer_install_malloc_and_free_hooks(void (*taken)(void const volatile*, std::size_t),
                                              void (*given_back)(void const volatile*));
}
#else
#include <fstream>
#include <string>
#endif

namespace yoshin::test {

#if defined(__SANITIZE_ADDRESS__)
namespace {

/// The heap is looked at whenever a thread has taken so many bytes more.
constexpr std::size_t kInterval = 64 * 1024;

std::atomic<std::int64_t> peak{0};

std::int64_t in_use() {
  return static_cast<std::int64_t>(__sanitizer_get_current_allocated_bytes());
}

void look() {
  auto const now = in_use();
  for (auto seen = peak.load(); now > seen && !peak.compare_exchange_weak(seen, now);) {
  }
}

void taken(void const volatile*, std::size_t size) {
  thread_local std::size_t since = 0;
  since += size;
  if (since < kInterval) return;
  since = 0;
  look();
}

void given_back(void const volatile*) {}

}  // namespace

HeapPeak::HeapPeak() : start_(in_use()) {
  static int const installed = __sanitizer_install_malloc_and_free_hooks(taken, given_back);
  (void)installed;
  peak = start_;
}

std::int64_t HeapPeak::growth() const {
  look();
  return peak - start_;
}
#else
namespace {

/// Without the sanitizer freed memory is used again, so the process's own highest size says it.
std::int64_t highest_size() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;)
    if (word == "VmHWM:") {
      std::int64_t kib = 0;
      status >> kib;
      return kib * 1024;
    }
  return 0;
}

}  // namespace

HeapPeak::HeapPeak() : start_(highest_size()) {}

std::int64_t HeapPeak::growth() const {
  return highest_size() - start_;
}
#endif

}  // namespace yoshin::test
