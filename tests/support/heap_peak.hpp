#pragma once

#include <cstdint>

namespace yoshin::test {

/// Watches the heap from its making on. One at a time; the whole process counts.
class HeapPeak {
 public:
  HeapPeak();
  HeapPeak(HeapPeak const&) = delete;
  HeapPeak& operator=(HeapPeak const&) = delete;

  /// The most memory that was in use at once, in bytes over what was in use at the start. Memory that is freed
  /// does not count, although the address sanitizer holds it back and the process stays as large.
  [[nodiscard]] std::int64_t growth() const;

 private:
  std::int64_t start_;
};

}  // namespace yoshin::test
