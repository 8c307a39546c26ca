#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/names.hpp"
#include "proxy/sandbox/http_message.hpp"
#include "proxy/sandbox/tls_identity.hpp"

namespace yoshin::sandbox {

/// Whether the call takes effect before its answer is disturbed.
enum class Effect { stored, dropped };

/// What a disturbance changes in the meaning of an answer.
enum class Twist { none, approve, reject, refuse_state, exists, unknown_value, other_ids };

/// What a disturbance puts in the place of a well-formed answer.
enum class Content {
  own,
  empty_500,
  empty_200,
  empty_503,
  server_error,
  too_many,
  unauthorized,
  html,
  shift_jis,
  redirect,
  gzip_bomb
};

/// One way to go wrong on purpose.
struct Disturbance {
  std::string_view word;  ///< The script word, or the three digits of an amount trigger.
  Effect effect;
  Twist twist;
  Content content;
  Delivery delivery;
};

/// The disturbance a script word stands for, or null.
Disturbance const* scripted(std::string_view word);
/// Every script word, in the order of the documentation; those of a TLS handshake last.
std::vector<std::string_view> script_words();

/// What kind of call an amount trigger fires at.
enum class Occasion { registration, change, cancel, slip, reading };

/// The disturbance that an amount's last three digits ask for on this occasion, or null.
Disturbance const* triggered(Occasion occasion, std::int64_t billed);

/// Puts the disturbance's content and way of delivery into an answer. `turn` counts such answers, so that
/// variants (500, 502, 503, 504; with and without Retry-After) take turns.
Reply disturb(Reply reply, Disturbance const& disturbance, std::int64_t turn);

/// Faults queued by hand for the next calls of one operation.
class FaultQueue {
 public:
  /// Queues `word` for the next `count` ≥ 1 calls of the operation; operation `*` means any of the provider's.
  /// False when the word is unknown.
  bool add(std::string_view provider, std::string_view operation, std::string_view word, std::int64_t count);
  /// Takes the next fault for this operation; null when none is queued.
  Disturbance const* take(std::string_view provider, std::string_view operation);
  /// Queues a handshake for the next `count` ≥ 1 connections with TLS: it comes before any call can be told.
  bool add(Handshake handshake, std::int64_t count);
  /// How the next connection with TLS is to be met.
  Handshake take_handshake();
  void clear();

 private:
  struct Waiting {
    std::string provider;
    std::string operation;
    Disturbance const* disturbance;
    std::int64_t count;
  };
  std::vector<Waiting> waiting_;
  std::vector<std::pair<Handshake, std::int64_t>> handshakes_;
};

}  // namespace yoshin::sandbox
