#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "provider/merge.hpp"
#include "proxy/gateway/press_operation.hpp"

namespace yoshin {

/// One exchange in the making: the operations whose orders it carries. The first decides who may go along.
class Call {
 public:
  /// Whether nobody else may go along.
  [[nodiscard]] bool is_full() const { return !first_.empty() && names_.size() >= bound_; }
  /// Takes the operation's present step in, if it goes to the same place as the first one's with a request that
  /// can be merged with it. The bound is that of the shop as stored.
  bool admit(PressOperation const& operation, OrderState const& state);
  /// Adds an admitted operation whose dispatch was opened.
  void add(PressOperation& operation);
  /// After the last one: tells every operation whose ids the call carries.
  void close();

  [[nodiscard]] std::vector<PressOperation*> const& operations() const { return operations_; }
  [[nodiscard]] bool is_shared() const { return operations_.size() > 1; }
  /// What goes over the wire.
  [[nodiscard]] Result<ProviderRequest, MergeError> request() const;
  /// Ids, ours and the provider's, of all its orders, sorted; empty for a single one.
  [[nodiscard]] std::vector<std::string> const& ids() const { return ids_; }

 private:
  /// Where the first one goes; empty before.
  std::vector<std::string> first_;
  ProviderRequest sample_;
  std::optional<Batch> batch_;
  std::size_t bound_ = 1;
  std::set<std::string> names_;  ///< What names the admitted orders in their requests.
  std::vector<PressOperation*> operations_;
  std::vector<std::string> ids_;
};

/// The ids by which an answer may name the operation's order, sorted.
std::vector<std::string> ids_of(PressOperation const& operation);

}  // namespace yoshin
