#pragma once

#include <string_view>

namespace yoshin {

/// Order files, as they are read.
inline constexpr std::string_view kFileTypes = R"(export interface CsvProblem {
  row: number;
  field: string;
  found: string;
  expected: Message;
  next_step: Message;
  severity: Severity;
  /// Which of the files that were given together, from 1.
  file: number;
}
export interface CsvOrder {
  row: number;
  order: Order;
  provider: ProviderId | '';
  fee: FeeTrace;
  problems: CsvProblem[];
}
/// A question that brings order files, one behind the other; `sizes` says where one ends.
export interface ImportQuestion {
  shop: string;
  layout: 'auto' | LayoutId;
  payment_map: { text: string; provider: string }[];
  ship_days: number;
  today: string;
  rules: Record<string, FeeRule>;
  sizes?: number[];
  /// The shop's own mappings; with `mapped` as the layout one of them, by its name, is the only candidate.
  mappings?: OrderMapping[];
  mapping?: string;
}
/// What a header says of a file. Two or more `choices`: a person has to choose the layout.
export interface ImportHeader {
  layout: LayoutId | '';
  /// The name of the mapping that was used.
  mapping: string;
  encoding: 'cp932' | 'utf8' | 'utf8_bom';
  rows: number;
  choices: Exclude<LayoutId, 'mapped'>[];
  mapping_choices: string[];
}
export interface ImportProgress {
  read: number;
  rows: number;
  more: boolean;
}
)";

/// Order files, results and column mappings.
inline constexpr std::string_view kFileQuestions = R"(  csv_read: {
    question: ImportQuestion;
    answer: ImportHeader & {
      importable: boolean;
      orders: CsvOrder[];
      problems: CsvProblem[];
      unmapped: { text: string; count: number }[];
    };
  };
  csv_write: {
    question: { layout: LayoutId; encoding: 'cp932' | 'utf8' | 'utf8_bom'; orders: Order[] };
    answer: { file: string; problems: CsvProblem[] };
  };
  /// The headers of a file with values from it, every field that a column can be, and what the headers seem to be.
  mapping_columns: {
    question: object;
    answer: {
      headers: { header: string; samples: string[] }[];
      fields: (Message & { id: MappedField; required: boolean; joins: boolean })[];
      proposal: OrderMapping;
    };
  };
  /// A file by its size and its first bytes: what keeps it out before it is read.
  import_recognise: { question: { size: number }; answer: { problems: CsvProblem[] } };
  /// A large file: opened, read in steps, looked at, handed on in pieces, closed.
  import_open: { question: ImportQuestion; answer: ImportProgress };
  import_step: { question: { rows: number }; answer: ImportProgress };
  import_summary: {
    question: { orders: number; problems: number };
    answer: ImportHeader & {
      importable: boolean;
      /// What could come in without the orders that have errors; null where the file may not be whole, or none has one.
      rest: { orders: number; left_out: number } | null;
      counts: { orders: number; to_fix: number; by_provider: { provider: ProviderId | ''; orders: number }[] };
      errors: number;
      warnings: number;
      /// The first ones.
      orders: CsvOrder[];
      /// The first ones, errors before warnings.
      problems: CsvProblem[];
      unmapped: { text: string; count: number }[];
    };
  };
  /// Of a file with errors none, or with `rest` those that have no error of their own.
  import_orders: {
    question: { from: number; count: number; rest?: boolean };
    answer: { orders: { order: Order; provider: ProviderId | '' }[] };
  };
  import_problems: { question: { language: keyof Message }; answer: { file: string } };
  /// The lines of the orders that are left out, of one of the files, with what is wrong with each.
  import_left_out: { question: { file: number; language: keyof Message }; answer: { file: string } };
  import_close: { question: object; answer: object };
  /// A file may be written in parts; `rows_before` counts the rows of the parts before.
  results_write: {
    question: { encoding: 'cp932' | 'utf8' | 'utf8_bom'; documents: OrderDocument[]; rows_before?: number };
    answer: { file: string; problems: CsvProblem[] };
  };
)";

}  // namespace yoshin
