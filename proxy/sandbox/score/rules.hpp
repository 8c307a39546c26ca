#pragma once

#include <span>
#include <string_view>

#include "proxy/sandbox/tree_call.hpp"

namespace yoshin::sandbox {

/// The elements that each document may hold.
std::span<std::string_view const> score_order_elements();
std::span<std::string_view const> score_transaction_elements();
std::span<std::string_view const> score_shipment_elements();

/// The field rules of each document.
std::span<ElementRule const> score_order_rules();
std::span<ElementRule const> score_transaction_rules();
std::span<ElementRule const> score_shipment_rules();

/// Wrong shop, password or terminal; nothing when they are right.
TreeErrors score_credentials(Node const& request);

/// What each operation judges beyond single fields.
TreeErrors score_judge_order(TreeCall const& call);
TreeErrors score_judge_change(TreeCall const& call);
TreeErrors score_judge_query(TreeCall const& call);
TreeErrors score_judge_cancel(TreeCall const& call);
TreeErrors score_judge_shipment(TreeCall const& call);
TreeErrors score_judge_invoice(TreeCall const& call);

}  // namespace yoshin::sandbox
