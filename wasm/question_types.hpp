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

/// The members of each question and of its answer, as the functions of `shared/contract` read and write them.
inline constexpr std::string_view kQuestionTypes = R"(
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
export interface CredentialField {
  id: string;
  label: Message;
  kind: FieldKind;
  least: number;
  most: number;
  preset: string;
}
export interface SettingField {
  id: string;
  label: Message;
  kind: FieldKind;
  preset: string;
  choices: { value: string; label: Message }[];
  on_form: boolean;
}
export interface Endpoint {
  id: string;
  label: string;
  method: string;
  path: string;
  effect: 'read_only' | 'changing';
}
/// A coded reason or variant of an action; a problem on `input.reason` says when one is demanded (error) or may be
/// given (info).
export interface ReasonChoice {
  action: Action;
  id: string;
  label: Message;
  needs_text: boolean;
}
/// A field of an invoice's print data, by the provider's own name.
export interface PrintField {
  name: string;
  label: Message;
  part: PrintPart;
  kind: PrintKind;
}
/// `lines` names the member with the lines; `none` says why the provider gives no print data.
export interface InvoiceFacts {
  fields: PrintField[];
  lines: string;
  none: Message | null;
}
export interface Provider {
  id: ProviderId;
  label: Message;
  retired_on: string | null;
  asked_by: 'our_id' | 'our_id_once' | 'provider_id';
  credentials: CredentialField[];
  setting_fields: SettingField[];
  reasons: ReasonChoice[];
  invoice: InvoiceFacts;
  endpoints: Endpoint[];
}
export interface Situation {
  order: Order;
  record: CreditRecord;
  action: Action;
  input?: ActionInput;
  settings?: Record<string, string>;
  shop?: ShopFacts;
  today: string;
  crowded_slips?: string[];
}
/// One call of a plan. `body` is the wire format with credentials masked, `readable` the same for people.
export interface PlannedStep {
  endpoint: string;
  label: string;
  method: string;
  path: string;
  format: 'json' | 'form' | 'xml' | 'multipart';
  role: StepRole;
  meaning: Action;
  registration: number;
  parcel: number | null;
  summary: Message;
  headers: { name: string; value: string }[];
  body: string;
  readable: string;
}
export interface RunShop {
  shop: ShopFacts;
  providers: Record<string, { enabled: boolean; credentials_set: boolean; settings: Record<string, string> }>;
}
/// A shop as far as the order list looks at it.
export interface ListShop {
  shop: ShopFacts;
  providers: Record<string, { settings: Record<string, string>; fee_rule: FeeRule }>;
}
export interface PlannedRow {
  id: number;
  verdict: 'run' | 'skip' | 'fix';
  provider: ProviderId | null;
  reason: Message | null;
  problems: Problem[];
  canonical: string;
  summary: Message;
}
export interface Outcome {
  verdict: { kind: VerdictKind; stage: Stage };
  provider_transaction_id: string;
  authorised_at: string;
  notices: Notice[];
  exists_already: boolean;
  document: unknown;
}
export interface FeeFinding {
  flaw: FeeFlaw;
  band: number;
  other: number | null;
  message: Message;
  mend: { label: Message; rule: FeeRule } | null;
}
/// A run of billed amounts that a rule treats alike; `upper` is included, null without end. `losing` rows hold these
/// amounts too and come too late.
export interface FeeStep {
  lower: number;
  upper: number | null;
  band: number | null;
  losing: number[];
}
export interface FeeChange {
  order: number;
  before: FeeTrace;
  after: FeeTrace;
}
export interface FeeSums {
  fee: number;
  billed: number;
}
export interface KindProblem extends Problem {
  kind: FindingKind;
}
export interface FieldRepair extends Repair {
  field_name: Message;
  kind: FindingKind;
}
/// What is wrong with an order, and the edit that its one-press repairs make.
export interface RepairRow {
  id: number;
  problems: KindProblem[];
  repairs: FieldRepair[];
  /// Members of the order as an edit takes them; none when nothing is repaired.
  changes: Partial<Order>;
  /// Problems that still stop the action after the edit.
  errors_left: number;
}
/// Which orders a rule is tried on; days in JST, both included.
export interface FeeTrial {
  shop: string;
  provider: ProviderId;
  rule: FeeRule;
  from?: string;
  to?: string;
}
export interface FeeTotals {
  orders: number;
  changed: number;
  before: FeeSums;
  after: FeeSums;
}
/// `bands` has one entry a row of the rule, and a last one for orders that no row holds.
export interface FeeScope extends FeeTotals {
  bands: FeeTotals[];
}
export interface FeeRowChange {
  id: number;
  number: string;
  ordered_at: string;
  status: CreditStatus;
  before: FeeSums;
  after: FeeSums;
  sentence: Message;
}
/// `free`: orders that re-applying changes; `held`: those whose amounts change through 与信内容変更 only.
export type FeeListed = 'free' | 'held';
export interface CsvProblem {
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
/// One order of a slip file, or one row that means none (`id` is null). `changes` is what an edit of the order would
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
export interface Transition {
  from: CreditStatus;
  action: Action;
  verdict: VerdictKind;
  to: CreditStatus;
  restores: boolean;
}
export interface NameTables {
  statuses: Name[];
  stages: Name[];
  actions: Name[];
  carriers: Name[];
  flags: Name[];
  providers: Name[];
  fee_modes: Name[];
  fee_sources: Name[];
  item_kinds: Name[];
  settlements: Name[];
  verdicts: Name[];
}

/// The parts of a filter that are lists.
export type FilterList =
  | 'shops'
  | 'providers'
  | 'statuses'
  | 'carriers'
  | 'order_statuses'
  | 'flags'
  | 'problems'
  | 'slips';

/// Why a question was refused.
export interface Refusal {
  code: string;
  text: Message;
  next_step?: Message;
  fields?: FieldError[];
  details?: { code: string; provider_transaction_id: string };
}

/// Every question by its name: what it takes and what it answers beside `ok`.
export interface Questions {
  names: { question: object; answer: NameTables };
  providers: { question: object; answer: { providers: Provider[] } };
  transitions: { question: object; answer: { rows: Transition[] } };
  cell: {
    question: { record: CreditRecord; slip_entered: boolean; csv_credited?: boolean };
    answer: { cell: Cell };
  };
  check: { question: Situation; answer: { problems: Problem[] } };
  plan: {
    question: Situation & { environment: string };
    answer: { steps: PlannedStep[]; canonical: string };
  };
  plan_run: {
    question: {
      action: Action;
      input?: ActionInput;
      today: string;
      environment: string;
      shops: Record<string, RunShop>;
      documents: OrderDocument[];
      crowded_slips?: string[];
    };
    answer: { rows: PlannedRow[] };
  };
  parse: {
    question: {
      provider: ProviderId;
      step: object;
      sent: object;
      settings?: Record<string, string>;
      http_status?: number;
      answer: unknown;
    };
    answer: { outcome: Outcome };
  };
  edit_judge: {
    question: {
      order: Order;
      record: CreditRecord;
      changes: object;
      rule?: FeeRule;
      settings?: Record<string, string>;
      shop?: ShopFacts;
      today: string;
    };
    answer: { order: Order; effect: EditEffect; text: Message; follows: Action | null };
  };
  fee_apply: { question: { order: Order; rule: FeeRule }; answer: { fee: FeeTrace; order: Order } };
  fee_lint: { question: { rule: FeeRule }; answer: { findings: FeeFinding[]; steps: FeeStep[] } };
  /// Why an order's present fee is what it is.
  fee_explain: {
    question: { billed: number; fee: number; basis_fee: number; source: FeeSource; rule: FeeRule };
    answer: { sentence: Message };
  };
  fee_replay: {
    question: { orders: Order[]; before: FeeRule; after: FeeRule };
    answer: { changes: FeeChange[] };
  };
  /// Without `kinds`, those whose repairs lose nothing and do not happen by themselves; they are answered.
  repairs: {
    question: {
      today: string;
      shops: Record<string, ListShop>;
      documents: OrderDocument[];
      kinds?: FindingKind[];
    };
    answer: { rows: RepairRow[]; kinds: FindingKind[] };
  };
  csv_read: {
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
  import_orders: {
    question: { from: number; count: number };
    answer: { orders: { order: Order; provider: ProviderId | '' }[] };
  };
  import_problems: { question: { language: keyof Message }; answer: { file: string } };
  import_close: { question: object; answer: object };
  /// A file may be written in parts; `rows_before` counts the rows of the parts before.
  results_write: {
    question: { encoding: 'cp932' | 'utf8' | 'utf8_bom'; documents: OrderDocument[]; rows_before?: number };
    answer: { file: string; problems: CsvProblem[] };
  };
  /// The page of the list that the documents make, as `GET /api/orders` gives it; `change` counts pages.
  list_page: {
    question: { documents: OrderDocument[]; shops: Record<string, ListShop>; today: string; change: number };
    answer: { page: OrderPage };
  };
  /// What is computed of one order when it is looked at.
  order_detail: {
    question: { document: OrderDocument; shops: Record<string, ListShop>; today: string };
    answer: { cell: Cell; fee: FeeTrace; problems: Problem[] };
  };
  /// The order as an edit makes it; `changes` are members of an order. The version stays.
  order_edit: { question: { order: Order; changes: object; rule: FeeRule }; answer: { order: Order } };
  /// The file goes in the second buffer. `program` is null for a file that is no carrier's.
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
  table_reset: { question: object; answer: object };
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
  table_next: { question: { from: number; views: ViewId[] }; answer: { row: number | null } };
  /// `counts`: how many orders' basis amounts lie in each [edges[i], edges[i + 1]).
  /// For each key the orders whose short key or number it is, for each slip number the orders that have it.
  table_slips: {
    question: { keys?: string[]; slips?: string[] };
    answer: { keys: number[][]; slips: number[][] };
  };
  table_fees: {
    question: FeeTrial & { edges?: number[] };
    answer: { free: FeeScope; held: FeeScope; by_hand: number; counts: number[] };
  };
  table_fee_changes: {
    question: FeeTrial & { listed?: FeeListed; first: number; count: number };
    answer: { total: number; changes: FeeRowChange[] };
  };
  table_fee_file: {
    question: FeeTrial & { listed?: FeeListed };
    answer: { file: string; rows: number };
  };
  table_fee_columns: {
    question: { groups: { begin: number; end: number; rule: FeeRule }[] };
    answer: { rows: number };
  };
}
)";

}  // namespace yoshin
