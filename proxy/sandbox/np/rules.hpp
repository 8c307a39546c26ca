#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/node.hpp"
#include "proxy/sandbox/model.hpp"
#include "proxy/sandbox/switches.hpp"

namespace yoshin::sandbox {

/// NP's seven operations. The values index the columns of the state table.
enum class NpOperation { registration, update, find, cancel, shipments, payments, reregister };

/// Codes of every field rule that a complete order (取引登録) breaks, in the order of the field codes. An empty
/// list means that it may be registered.
std::vector<std::string> np_order_codes(Node const& element, Switches const& switches);

/// Which members an element may hold.
enum class NpForm { order, update, reregistration, id, shipment };
/// Codes for members that no one knows and for values of the wrong type.
std::vector<std::string> np_form_codes(Node const& element, NpForm form);

/// The first broken id rule of an NP取引ID; empty when it is well-formed.
std::string_view np_id_code(std::string_view id);

/// Codes of every broken carrier and slip rule of a shipment report, then of the invoice date.
std::vector<std::string> np_shipment_codes(Node const& element, std::string_view settlement_type,
                                           Switches const& switches);

/// The code with which an operation is refused in a state; empty when it is allowed.
std::string_view np_state_code(NpOperation operation, State state);

/// |Σ price × quantity − billed| in yen.
std::int64_t np_goods_difference(Node const& order);

}  // namespace yoshin::sandbox

namespace yoshin {

template <>
struct Names<sandbox::NpOperation> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<sandbox::NpOperation>>({
      {sandbox::NpOperation::registration, "register",   "取引登録",     "register"},
      {sandbox::NpOperation::update,       "update",     "取引変更",     "update"},
      {sandbox::NpOperation::find,         "find",       "与信結果取得", "find"},
      {sandbox::NpOperation::cancel,       "cancel",     "取引キャンセル", "cancel"},
      {sandbox::NpOperation::shipments,    "shipments",  "出荷報告",     "report shipment"},
      {sandbox::NpOperation::payments,     "payments",   "入金状況取得", "find payments"},
      {sandbox::NpOperation::reregister,   "reregister", "再登録",       "re-register"},
  });
  // clang-format on
};

}  // namespace yoshin
