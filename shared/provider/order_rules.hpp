#pragma once

#include <optional>

#include "provider/connector.hpp"

namespace yoshin {

/// Why an action may not be sent for an order, whatever its fields hold: the first rule of every provider that
/// applies, or nothing. The screen's plan and the proxy ask the same.
/// - A credit result that came by CSV ends the work by API (operator manuals of スコア, 後払い.com and NP;
///   applied to all). Only a lost answer may still be asked about.
/// - An invoice is not downloaded where the provider gives no print data.
std::optional<Notice> order_refusal(Connector const& connector, Order const& order, CreditRecord const& record,
                                    Action action);

/// The first of these rules alone: whether the order's result came by CSV. For whoever plans a single order and
/// lets the connector itself say why there is no invoice.
std::optional<Notice> csv_refusal(Order const& order, CreditRecord const& record, Action action);

/// 与信前チェック of an action: what the connector finds, and what every provider's orders are warned about,
/// once:
/// - FBA rows stand among those that offer 与信を実行 (operator manuals of スコア, 後払い.com, クロネコ and
///   アトディーネ), although Amazon ships them: `order.fba`.
Problems problems_for(Connector const& connector, Context const& context);

/// What is said of an order whose credit result came by CSV.
Notice csv_credited_notice();

}  // namespace yoshin
