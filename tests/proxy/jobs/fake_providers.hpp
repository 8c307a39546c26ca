#pragma once

#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/node.hpp"
#include "credit/provider_id.hpp"
#include "proxy/gateway/transport.hpp"

namespace yoshin::test {

/// What goes wrong with one call.
enum class Fault {
  lost_after,      ///< The provider takes it; the answer never arrives.
  lost_before,     ///< It never arrives, but nothing proves that.
  not_sent,        ///< Provably not sent.
  http_500,        ///< Taken, then answered with HTTP 500.
  refused,         ///< Refused as a message.
  credit_ng,       ///< Taken, credit refused.
  review,          ///< Taken, under review.
  killed,          ///< The process ends while the answer is on its way: `Killed` is thrown after it was taken.
  first_left_out,  ///< All are taken; the answer says nothing about the first.
  second_refused,  ///< The second is refused as a message, the others are taken.
  all_refused,     ///< The whole call is refused with an error that names nobody.
  cut,             ///< All are taken; half the answer arrives.
  foreign_id,      ///< Taken, but the answer names the transaction that was registered first.
  unauthorized,    ///< Not taken: HTTP 401.
  too_many         ///< Not taken: HTTP 429, to be tried again in 20 seconds.
};

/// Thrown in place of a SIGKILL.
struct Killed {};

/// Two providers behind the network boundary, with a ledger of the registrations they accepted. Everything else
/// of the tests is the real program.
class FakeProviders final : public Transport {
 public:
  WireAnswer send(WireRequest const& request) override;

  /// The next calls of an endpoint meet these faults, one a call.
  void script(std::string const& endpoint, std::vector<Fault> faults);
  /// Called with the endpoint before a call is answered.
  std::function<void(std::string const&)> on_call;

  struct Transaction {
    int registered = 0;  ///< How often this id was accepted.
    std::string np_id;
    std::string credit;  ///< `approved`, `rejected`, `reviewing`.
    bool cancelled = false;
    bool shipped = false;
    std::string state =
        {};            ///< クロネコ: what KAAST answers whatever happened; empty for what follows from it.
    int reissues = 0;  ///< クロネコ: accepted reissues of the invoice.
  };
  /// By our id of the registration.
  std::map<std::string, Transaction> ledger;
  std::vector<std::string> calls;   ///< Endpoints in the order in which they were called.
  std::vector<std::string> bodies;  ///< As they went over the wire.
  std::vector<std::string> headers;
  std::string noise;                                 ///< Put into every answer's unused parts.
  std::map<std::string, std::string> fixed_answers;  ///< XML by path, for providers without a ledger here.

 private:
  WireAnswer answer_of(ProviderId provider, WireRequest const& request, std::string const& endpoint,
                       Fault const* fault);
  Transaction* by_np_id(std::string const& np_id);
  WireAnswer answer_np(std::string const& endpoint, std::string const& body, Fault const* fault);
  std::optional<Node> take_np(std::string const& endpoint, Node const& element, Fault const* fault);
  WireAnswer answer_kuroneko(std::string const& endpoint, std::string const& body, Fault const* fault);

  std::mutex mutex_;
  std::map<std::string, std::deque<Fault>> faults_;
  int next_np_ = 1;
};

}  // namespace yoshin::test
