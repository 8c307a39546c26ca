#pragma once

#include <string_view>

namespace yoshin {

/// The filter of the table.
inline constexpr std::string_view kTableTypes = R"(/// The parts of a filter that are lists.
export type FilterList =
  | 'shops'
  | 'providers'
  | 'statuses'
  | 'carriers'
  | 'order_statuses'
  | 'flags'
  | 'problems'
  | 'slips';

)";

/// The order table.
inline constexpr std::string_view kTableQuestions = R"(  table_reset: { question: object; answer: object };
  table_load: { question: { page: OrderPage }; answer: { rows: number } };
  /// The file is the text of an OrderPage; `ids` are those of its rows.
  table_page: { question: object; answer: { rows: number; change: number; more: boolean; ids: number[] } };
  /// One piece of work ahead of the next sort or search; `more` when some is left.
  table_prepare: { question: object; answer: { more: boolean } };
  table_unmapped: { question: { shop: string }; answer: { unmapped: { text: string; count: number }[] } };
  table_view: {
    /// `today` in JST; without it nothing is due soon.
    question: { filter?: Partial<TableFilter>; sort?: Partial<TableSort>; today?: string };
    answer: {
      rows: number;
      totals: {
        orders: number;
        goods: number;
        billed: number;
        fee: number;
        by_provider: Record<string, { orders: number; billed: number }>;
      };
      counts: Record<ViewId, number>;
    };
  };
  table_rows: { question: { from: number; count: number }; answer: { rows: TableRow[] } };
  table_ids: { question: { all: true }; answer: { ids: number[] } };
  /// How many rows each of the filters would show.
  table_counts: { question: { filters: Partial<TableFilter>[]; today?: string }; answer: { counts: number[] } };
  /// What each list of the filter may be set to, with the rows it would leave beside the filter's other parts.
  table_choices: {
    question: { filter: Partial<TableFilter>; today?: string };
    answer: { choices: Record<FilterList, { value: string; orders: number }[]> };
  };
  table_places: { question: { ids: number[] }; answer: { rows: (number | null)[] } };
  table_next: { question: { from: number; views: ViewId[] }; answer: { row: number | null } };
  /// For each key the orders whose short key or number it is, for each slip number the orders that have it.
  table_slips: {
    question: { keys?: string[]; slips?: string[] };
    answer: { keys: number[][]; slips: number[][] };
  };
)";

}  // namespace yoshin
