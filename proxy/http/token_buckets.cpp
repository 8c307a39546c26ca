#include "proxy/http/token_buckets.hpp"

#include <algorithm>

namespace yoshin::http {
namespace {

/// The bucket of all addresses that found no room of their own.
constexpr char const* kShared = "";

}  // namespace

double TokenBuckets::tokens_at(Bucket const& bucket, Time now) const {
  auto const seconds = std::chrono::duration<double>(std::max(now, bucket.filled) - bucket.filled).count();
  return std::min<double>(rate_.burst, bucket.tokens + seconds * rate_.per_second);
}

TokenBuckets::Bucket& TokenBuckets::bucket_of(std::string const& address, Time now) {
  if (auto const found = buckets_.find(address); found != buckets_.end()) return found->second;
  if (buckets_.size() >= most_)
    std::erase_if(buckets_, [&](auto const& entry) { return tokens_at(entry.second, now) >= rate_.burst; });
  std::string const key = buckets_.size() < most_ ? address : kShared;
  return buckets_.try_emplace(key, Bucket{static_cast<double>(rate_.burst), now}).first->second;
}

bool TokenBuckets::take(std::string const& address, Time now) {
  std::lock_guard const lock(mutex_);
  Bucket& bucket = bucket_of(address, now);
  bucket.tokens = tokens_at(bucket, now);
  bucket.filled = std::max(now, bucket.filled);
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}

std::size_t TokenBuckets::addresses() {
  std::lock_guard const lock(mutex_);
  return buckets_.size();
}

}  // namespace yoshin::http
