#pragma once

#include <string_view>
#include <vector>

#include "credit/record.hpp"
#include "provider/connector.hpp"

namespace yoshin {

/// A step that a person takes where no call can tell what happened.
enum class Settlement {
  enter_provider_id,  ///< The id from the provider's console, with which a query settles a lost registration.
  confirm_absent,     ///< There is no such registration.
  confirm_done,       ///< The lost change, cancellation or report was carried out.
  confirm_not_done    ///< It was not; a new attempt is allowed.
};
template <>
struct Names<Settlement> {
  static constexpr auto kTable = std::to_array<Name<Settlement>>({
      {Settlement::enter_provider_id, "enter_provider_id", "取引IDを入力", "enter transaction id"},
      {Settlement::confirm_absent, "confirm_absent", "未登録と確認した", "confirmed as not registered"},
      {Settlement::confirm_done, "confirm_done", "実施済みと確認した", "confirmed as done"},
      {Settlement::confirm_not_done, "confirm_not_done", "未実施と確認した", "confirmed as not done"},
  });
};

/// What the payment cell (お支払い方法) of a row offers and says.
struct Cell {
  std::vector<Action> buttons;
  std::vector<Action> menu;
  std::vector<Settlement> settlements;
  std::string_view label_ja;
  std::string_view label_en;
  Message reason = {};  ///< Why nothing is offered although there is an order; empty otherwise.
};

/// What a cell looks at of an order.
enum class CreditBy { api, csv };
/// Which way the order's credit result comes.
CreditBy credit_by(Order const& order);

/// The cell of an order with this record and with or without an entered slip number. In `unknown` it offers
/// 与信結果確認 where the provider can be asked, and the settlements where it cannot or where a person has to
/// look. Without a provider it is empty. A credit result that came by CSV leaves nothing but a lost answer to
/// settle, and a reason.
Cell cell_of(CreditRecord const& record, bool slip_entered, CreditBy by = CreditBy::api);
/// Whether the cell offers the action as a button or in its menu, and the transition table lets it start.
bool offers(CreditRecord const& record, bool slip_entered, Action action);

}  // namespace yoshin
