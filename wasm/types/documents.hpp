#pragma once

#include <string_view>

namespace yoshin {

/// The payment cell; its writer is not a table because its labels are views.
inline constexpr std::string_view kCellType = R"(export interface Cell {
  label: Message;
  buttons: Action[];
  menu: Action[];
  settlements: Settlement[];
  /// Why nothing is offered; absent otherwise.
  reason?: Message;
}
)";

/// What several questions bring or answer.
inline constexpr std::string_view kDocumentTypes = R"(
export interface Name extends Message {
  id: string;
}
export interface OrderDocument {
  id: number;
  order: Order;
  record: CreditRecord;
  /// When the order last changed or was answered, in JST.
  changed_at?: string | null;
}
export interface OrderPage {
  change: number;
  more: boolean;
  columns: Record<string, (string | number)[]>;
}
)";

/// What every question may answer instead.
inline constexpr std::string_view kRefusalType = R"(/// Why a question was refused.
export interface Refusal {
  code: string;
  text: Message;
  next_step?: Message;
  fields?: FieldError[];
  details?: { code: string; provider_transaction_id: string };
}

)";

/// Orders as the list and the panel look at them, where no proxy keeps them.
inline constexpr std::string_view kOrderQuestions =
    R"(  /// The page of the list that the documents make, as `GET /api/orders` gives it; `change` counts pages.
  list_page: {
    question: { documents: OrderDocument[]; shops: Record<string, ListShop>; today: string; change: number };
    answer: { page: OrderPage };
  };
  /// What is computed of one order when it is looked at.
  order_detail: {
    question: { document: OrderDocument; shops: Record<string, ListShop>; today: string };
    answer: { cell: Cell; fee: FeeTrace; problems: Problem[] };
  };
  /// The order as an edit makes it; `changes` are members of an order. The version stays. `before`: the fee that stood
  /// before an edit that is taken back.
  order_edit: {
    question: { order: Order; changes: object; rule: FeeRule; before?: { fee: number; fee_source: FeeSource } };
    answer: { order: Order };
  };
)";

}  // namespace yoshin
