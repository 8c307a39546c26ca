#include "proxy/gateway/face.hpp"

#include <utility>

#include "proxy/gateway/verify.hpp"

namespace yoshin {
namespace {

/// Owns what a `Listed` borrows beside the state.
class StoredListed {
 public:
  explicit StoredListed(OrderState const& state)
      : settings_(settings_in(state)),
        shop_{state.shop->name, state.shop->phone, state.shop->email},
        fee_rule_(rule_in(state)),
        listed_{state.stored.order, state.stored.record, fee_rule_, settings_, shop_, state.crowded_slips} {}
  [[nodiscard]] Listed const& listed() const { return listed_; }

 private:
  static Settings settings_in(OrderState const& state) {
    auto const provider = state.stored.record.provider;
    auto const* connector = provider ? find_connector(*provider) : nullptr;
    return connector == nullptr ? Settings() : settings_of(state, *connector);
  }
  static FeeRule rule_in(OrderState const& state) {
    auto const provider = state.stored.record.provider;
    auto const* setup = provider ? find_setup(*state.shop, *provider) : nullptr;
    return setup == nullptr ? FeeRule{} : setup->fee_rule;
  }

  Settings settings_;
  ShopFacts shop_;
  FeeRule fee_rule_;
  Listed listed_;
};

}  // namespace

std::vector<std::string> face_of(OrderState const& state, Date today) {
  return face_of(StoredListed(state).listed(), today);
}

OrderWrite write_of(OrderState state, Date today) {
  auto face = face_of(state, today);
  return {std::move(state.stored.order), std::move(state.stored.record), std::move(face), state.stored.inquiry};
}

Problems usual_problems(OrderState const& state, Date today) {
  return usual_problems(StoredListed(state).listed(), today);
}

}  // namespace yoshin
