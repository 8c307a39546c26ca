/// The shapes of the proxy's routes. What the core shares with them stands in core/contract.ts.
import type {
  Cell,
  CredentialField as Credential,
  FeeRule,
  FeeTrace,
  LabelSetting,
  Message,
  Notice,
  OrderDocument,
  OrderMapping,
  Problem,
  SettingField,
} from '../core/contract.ts';

export type Language = keyof Message;

export interface Mapping {
  text: string;
  provider: string;
}
/// A credential as the settings form asks for it; its value never reaches the page.
export interface CredentialField extends Credential {
  set: boolean;
}
export interface ShopProvider {
  provider: string;
  enabled: boolean;
  environment: string;
  settings: Record<string, string>;
  credentials: CredentialField[];
  setting_fields: SettingField[];
  fee_rule: FeeRule;
}
export interface Shop {
  id: string;
  name: string;
  phone: string;
  email: string;
  ship_days: number;
  version: number;
  payment_map: Mapping[];
  /// What its labels say of their sender; absent settings are empty. A shop without a proxy has none.
  labels?: Partial<Record<LabelSetting, string>>;
  order_mappings: OrderMapping[];
  providers: ShopProvider[];
}
export interface FeeChange {
  id: number;
  number: string;
  before: { fee: number; billed: number };
  after: { fee: number; billed: number };
  sentence: Message;
}

/// Why nothing of an order was changed.
export interface EditProblem {
  code: string;
  text: Message;
  next_step: Message;
}
/// What became of one edit: the order's new version, or why it is as it was.
export interface EditResult {
  id: number;
  version?: number;
  problem?: EditProblem;
}

export interface HistoryEntry {
  at: string;
  who: string;
  what: Message;
  kind: string;
  action: string;
  endpoint: string;
  state: string;
  verdict: string;
  request: string;
  answer: string;
  notices: Notice[];
  elapsed_ms: number;
}
export type InvoiceValue = string | number | Record<string, string | number>[];
export interface OrderDetail extends OrderDocument {
  cell: Cell;
  fee: FeeTrace;
  problems: Problem[];
  history: HistoryEntry[];
  /// The print data of the invoice downloaded last, with the provider's own names.
  invoice: Record<string, InvoiceValue> | null;
  open: boolean;
}

export interface RunRow {
  id: number;
  number: string;
  outcome: string;
  status: string;
  notice: Message | null;
  next_step: Message | null;
}
/// Why nothing more of a lane is sent until the run is resumed.
export interface LaneHold {
  reason: string;
  since: string;
  text: Message;
  next_step: Message;
}
/// The orders of one shop at one provider within a run.
export interface RunLane {
  shop: string;
  provider: string;
  total: number;
  done: number;
  in_flight: number;
  per_minute: number | null;
  seconds_left: number | null;
  /// The provider asked for fewer calls.
  pauses_until: string | null;
  held: LaneHold | null;
}
export type RunState = 'collecting' | 'running' | 'paused' | 'stopping' | 'stopped' | 'done';
export interface Run {
  run: string;
  action: string;
  /// The coded reason or variant that it was started with; empty for none.
  reason: string;
  state: RunState;
  who: string;
  total: number;
  done: number;
  counts: Record<string, number>;
  cursor: number;
  rows: RunRow[];
  started_at: string;
  elapsed_ms: number;
  changed_by: string;
  changed_at: string | null;
  lanes: RunLane[];
}
export interface Session {
  name: string;
  role: string;
  demo: boolean;
  environment: string;
  now: string;
  version: string;
}
export interface RowError {
  row: number;
  field: string;
  found: string;
  expected: Message;
  next_step: Message;
}
