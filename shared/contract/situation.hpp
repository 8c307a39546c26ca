#pragma once

#include <string>
#include <vector>

#include "contract/questions.hpp"
#include "provider/connector.hpp"

namespace yoshin::contract {

/// Owns what a `Context` borrows.
struct Situation {
  Connector const* connector = nullptr;
  Order order;
  CreditRecord record;
  Action action = Action::credit_request;
  ActionInput input;
  Settings settings;
  ShopFacts shop;
  Date today;
  std::vector<std::string> crowded_slips;

  [[nodiscard]] Context context() const {
    return {order, record, action, input, settings, shop, today, crowded_slips};
  }
};

/// Settings from `{key: value}`, all texts. A key that the provider does not declare is kept: it is not looked
/// at.
Settings settings_from(Slot const& slot, Connector const& connector);

/// Reads what a question says of an order, its record and its shop, without an action.
void read_situation(QuestionReader& reader, Node const& question, Situation& situation);
/// The situation that a `check` or `plan` question describes.
Result<Situation, Refused> situation_from(Node const& question);

}  // namespace yoshin::contract
