#pragma once

#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace yoshin::http {

/// How many things (sockets, requests) each address has open. Thread-safe.
class AddressCounts {
 public:
  /// Counts one more unless the address already has `most`.
  bool enter(std::string const& address, int most) {
    std::lock_guard const lock(mutex_);
    int& count = counts_[address];
    if (count >= most) return false;
    ++count;
    return true;
  }
  void leave(std::string const& address) {
    std::lock_guard const lock(mutex_);
    auto const found = counts_.find(address);
    if (found != counts_.end() && --found->second == 0) counts_.erase(found);
  }

 private:
  std::mutex mutex_;
  std::map<std::string, int> counts_;
};

/// A place that is given back at the end of the scope. `held` is false when the address had too many.
class AddressPlace {
 public:
  AddressPlace(AddressCounts& counts, std::string address, int most)
      : counts_(counts), address_(std::move(address)), held_(counts.enter(address_, most)) {}
  ~AddressPlace() {
    if (held_) counts_.leave(address_);
  }
  AddressPlace(AddressPlace const&) = delete;
  AddressPlace& operator=(AddressPlace const&) = delete;
  [[nodiscard]] bool held() const { return held_; }

 private:
  AddressCounts& counts_;
  std::string address_;
  bool held_;
};

}  // namespace yoshin::http
