#pragma once

#include <string_view>

namespace yoshin {

/// A slip file beside the orders that it means.
inline constexpr std::string_view kSlipTypes =
    R"(/// One order of a slip file, or one row that means none (`id` is null). `changes` is what an edit of the order would
/// send; null where nothing would change. `may_add`: the present numbers may stay beside the file's (`keep`).
export interface SlipEntry {
  id: number | null;
  version: number | null;
  number: string;
  key: string;
  rows: number[];
  verdict: SlipVerdict;
  weight: SlipWeight;
  findings: SlipFinding[];
  before: SlipSet;
  after: SlipSet;
  may_add: boolean;
  changes: { parcels: Parcel[]; carrier?: CarrierId; carrier_name?: string } | null;
}
)";

/// Slip files and label files.
inline constexpr std::string_view kSlipQuestions =
    R"(  /// The file goes in the second buffer. `program` is null for a file that is no carrier's.
  slips_read: {
    question: object;
    answer: {
      program: SlipProgram | null;
      encoding: 'cp932' | 'utf8' | 'utf8_bom';
      usable: boolean;
      rows: SlipRow[];
      problems: CsvProblem[];
    };
  };
  slips_match: {
    question: {
      program: SlipProgram;
      today: string;
      rows: SlipRow[];
      documents: OrderDocument[];
      holders?: SlipHolder[];
      keep?: number[];
      shops?: Record<string, RunShop>;
    };
    answer: { entries: SlipEntry[] };
  };
  /// The programs that label files are written for, and the carriers whose orders are theirs.
  label_programs: { question: object; answer: { programs: { program: SlipProgram; carriers: CarrierId[] }[] } };
  /// The orders that fit stand in the file; the others are named by an error among the problems.
  labels_write: {
    question: {
      program: SlipProgram;
      ship_date?: string | null;
      documents: OrderDocument[];
      shops: Record<string, { name: string; phone: string; labels: Partial<Record<LabelSetting, string>> }>;
    };
    answer: { file: string; written: number[]; problems: (CsvProblem & { id: number })[] };
  };
)";

}  // namespace yoshin
