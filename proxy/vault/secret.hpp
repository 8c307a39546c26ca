#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>

namespace yoshin {

/// A text that must never be shown: it cannot be printed, compared, copied by accident or turned into JSON, and
/// its memory is wiped when it goes.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string_view value) : value_(value) {}
  Secret(Secret&& other) noexcept { *this = std::move(other); }
  Secret& operator=(Secret&& other) noexcept;
  Secret(Secret const&) = delete;
  Secret& operator=(Secret const&) = delete;
  ~Secret() { wipe(); }

  /// The text itself. Call it only where the value is put into a request or sealed.
  [[nodiscard]] std::string_view reveal() const { return value_; }
  [[nodiscard]] bool empty() const { return value_.empty(); }

  friend std::ostream& operator<<(std::ostream&, Secret const&) = delete;

 private:
  void wipe() noexcept;
  std::string value_;
};

/// Overwrites a text that held something secret and empties it.
void wipe(std::string& text) noexcept;

}  // namespace yoshin
