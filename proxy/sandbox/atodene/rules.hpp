#pragma once

#include <span>
#include <string_view>

#include "proxy/sandbox/tree_call.hpp"

namespace yoshin::sandbox {

/// The elements that each document may hold.
std::span<std::string_view const> atodene_order_elements();
std::span<std::string_view const> atodene_change_elements();
std::span<std::string_view const> atodene_transaction_elements();
std::span<std::string_view const> atodene_shipment_elements();

/// The field rules of each document.
std::span<ElementRule const> atodene_order_rules();
std::span<ElementRule const> atodene_transaction_rules();
std::span<ElementRule const> atodene_change_rules();
std::span<ElementRule const> atodene_cancel_rules();
std::span<ElementRule const> atodene_shipment_rules();

/// Wrong shop, link id or password; nothing when they are right.
TreeErrors atodene_credentials(Node const& request);

/// What each operation judges beyond single fields.
TreeErrors atodene_judge_order(TreeCall const& call);
TreeErrors atodene_judge_query(TreeCall const& call);
TreeErrors atodene_judge_change(TreeCall const& call);
TreeErrors atodene_judge_cancel(TreeCall const& call);
TreeErrors atodene_judge_shipment(TreeCall const& call);
TreeErrors atodene_judge_invoice(TreeCall const& call);

}  // namespace yoshin::sandbox
