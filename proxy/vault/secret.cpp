#include "proxy/vault/secret.hpp"

#include <sodium.h>

namespace yoshin {

void wipe(std::string& text) noexcept {
  sodium_memzero(text.data(), text.size());
  text.clear();
}

void Secret::wipe() noexcept {
  yoshin::wipe(value_);
}

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this != &other) {
    wipe();
    value_ = other.value_;
    other.wipe();
  }
  return *this;
}

}  // namespace yoshin
