#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace yoshin::http {

/// How many requests an address may make: so many at once, and so many a second in the long run.
struct RequestRate {
  int per_second = 200;
  int burst = 1'000;
};

/// One bucket of tokens an address; every request takes one. Memory is bounded: when there are too many
/// addresses, those whose bucket is full again are forgotten, and what then finds no room shares one bucket.
/// Thread-safe.
class TokenBuckets {
 public:
  using Time = std::chrono::steady_clock::time_point;
  explicit TokenBuckets(RequestRate rate, std::size_t most_addresses = 10'000)
      : rate_(rate), most_(most_addresses) {}

  /// Takes one token of the address; false when it has none left at `now` (monotonic, never decreasing).
  bool take(std::string const& address, Time now);
  [[nodiscard]] std::size_t addresses();

 private:
  struct Bucket {
    double tokens;
    Time filled;
  };
  Bucket& bucket_of(std::string const& address, Time now);
  [[nodiscard]] double tokens_at(Bucket const& bucket, Time now) const;

  RequestRate rate_;
  std::size_t most_;
  std::mutex mutex_;
  std::map<std::string, Bucket> buckets_;
};

}  // namespace yoshin::http
