import { chunks_of } from '../../api/chunks.ts';
import { ApiError } from '../../api/client.ts';
import type { EditResult } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import {
  type FieldRepair,
  type FindingKind,
  type KindProblem,
  kFindingKinds,
  type OrderDocument,
  type Repair,
  type RepairRow,
} from '../../core/contract.ts';
import { t } from '../../ui/language.ts';
import { list_shops } from './list_shops.ts';
import type { BulkEdit } from './undo.ts';

const kDocuments = 100;

/// An order with what the core found in it.
export interface CheckedOrder {
  document: OrderDocument;
  row: RepairRow;
}

/// What one kind of problem means for one order.
export interface CheckedLine {
  kind: FindingKind;
  order: CheckedOrder;
  problems: KindProblem[];
  repairs: (Repair | FieldRepair)[];
}

/// One kind of problem with its orders. `repairable`: of how many a repair is known.
export interface CheckedKind {
  kind: FindingKind;
  lines: CheckedLine[];
  repairable: number;
}

/// An order that could not be repaired, and why.
export interface LeftOrder {
  number: string;
  problem: NonNullable<EditResult['problem']>;
}

const kKinds = Object.keys(kFindingKinds) as FindingKind[];
const is_shown = (problem: KindProblem) => problem.severity !== 'info' || problem.repairs.length > 0;

/// 与信前チェック of some orders: read them, let the core check, choose what to repair, repair. Event `change`.
export class CheckFlow extends EventTarget {
  phase: 'reading' | 'checked' | 'repairing' = 'reading';
  done = 0;
  total = 0;
  error: ApiError | null = null;
  /// The kinds whose repairs are made.
  readonly kinds = new Set<FindingKind>();
  left: LeftOrder[] = [];
  private orders: CheckedOrder[] = [];
  private found: CheckedKind[] | null = null;
  private readonly left_out = new Set<string>();
  private stopped = false;
  private round = 0;

  constructor(readonly app: App) {
    super();
  }

  /// Ends what is under way; nothing is told any more.
  stop(): void {
    this.stopped = true;
  }

  /// Reads and checks the orders, the first ones shown while others are read.
  async check(ids: readonly number[]): Promise<void> {
    const round = ++this.round;
    Object.assign(this, {
      phase: 'reading',
      orders: [],
      found: null,
      error: null,
      left: [],
      done: 0,
      total: ids.length,
    });
    this.left_out.clear();
    this.kinds.clear();
    try {
      for (const piece of chunks_of(ids, kDocuments)) {
        const documents = await this.app.orders.documents(piece);
        const rows = await this.ask(documents);
        if (this.stopped || round !== this.round) return;
        for (const [at, document] of documents.entries()) {
          const row = rows[at];
          if (row?.problems.some(is_shown)) this.orders.push({ document, row });
        }
        this.done += piece.length;
        this.changed();
      }
    } catch (error) {
      this.failed(error);
    }
    this.phase = 'checked';
    this.changed();
  }

  /// Every kind of problem that was found, in the core's order.
  sections(): CheckedKind[] {
    this.found ??= this.put_together();
    return this.found;
  }

  /// Orders with something that stops the action, and those of them that stay so after the repairs.
  counts(): { errors: number; after: number; repairs: number } {
    const stops = this.orders.filter(({ row }) => row.problems.some(problem => problem.severity === 'error'));
    return {
      errors: stops.length,
      after: stops.filter(({ row }) => row.errors_left > 0).length,
      repairs: this.orders.filter(order => this.wanted(order).some(kind => this.repairs_in(order, kind))).length,
    };
  }

  /// Whether the repair of a kind is made in an order.
  is_ticked(kind: FindingKind, id: number): boolean {
    return this.kinds.has(kind) && !this.left_out.has(`${kind} ${id}`);
  }

  tick_order(kind: FindingKind, id: number, on: boolean): void {
    if (on) this.left_out.delete(`${kind} ${id}`);
    else this.left_out.add(`${kind} ${id}`);
    this.changed();
  }

  /// Takes a kind in or out, and asks anew for the orders that have it: one repair may show what lay behind it.
  async tick_kind(kind: FindingKind, on: boolean): Promise<void> {
    if (on) this.kinds.add(kind);
    else this.kinds.delete(kind);
    this.changed();
    const concerned = this.orders.filter(({ row }) => row.problems.some(problem => problem.kind === kind));
    for (const piece of chunks_of(concerned, kDocuments)) {
      const rows = await this.ask(
        piece.map(order => order.document),
        [...this.kinds],
      );
      for (const [at, order] of piece.entries()) order.row = rows[at] ?? order.row;
      this.changed();
    }
  }

  /// Makes the chosen repairs. True when every order took its own.
  async repair(): Promise<boolean> {
    this.phase = 'repairing';
    const edits = await this.edits();
    this.done = 0;
    this.total = edits.length;
    this.changed();
    const results = await this.app.undo.apply(
      edits,
      n => t('check_repaired', { n }),
      done => {
        this.done = done;
        this.changed();
      },
    );
    this.left = results.flatMap(({ problem }, at) => {
      const number = edits[at]?.order.number ?? '';
      return problem ? [{ number, problem }] : [];
    });
    this.phase = 'checked';
    this.changed();
    return this.left.length === 0;
  }

  private async edits(): Promise<BulkEdit[]> {
    const edits: BulkEdit[] = [];
    for (const piece of chunks_of(this.orders, kDocuments)) {
      const special = piece.filter(order => this.wanted(order).length < this.kinds.size);
      const changes = new Map(piece.map(({ row }) => [row.id, row.changes]));
      for (const order of special) {
        const [row] = await this.ask([order.document], this.wanted(order));
        if (row) changes.set(row.id, row.changes);
      }
      for (const { document } of piece) {
        const made = changes.get(document.id) ?? {};
        if (Object.keys(made).length > 0) edits.push({ id: document.id, order: document.order, changes: made });
      }
    }
    return edits;
  }

  /// The kinds that are repaired in an order.
  private wanted({ document }: CheckedOrder): FindingKind[] {
    return [...this.kinds].filter(kind => !this.left_out.has(`${kind} ${document.id}`));
  }

  private repairs_in({ row }: CheckedOrder, kind: FindingKind): boolean {
    return row.repairs.some(repair => repair.kind === kind);
  }

  private put_together(): CheckedKind[] {
    const lines = new Map<FindingKind, CheckedLine[]>(kKinds.map(kind => [kind, []]));
    for (const order of this.orders) for (const line of this.lines_of(order)) lines.get(line.kind)?.push(line);
    return [...lines]
      .filter(([, found]) => found.length > 0)
      .map(([kind, found]) => ({
        kind,
        lines: found,
        repairable: found.filter(line => line.repairs.length > 0).length,
      }));
  }

  /// A ticked kind shows what the repairs make of the order, others what they would change by themselves.
  private lines_of(order: CheckedOrder): CheckedLine[] {
    const problems = order.row.problems.filter(is_shown);
    const kinds = new Set([...problems, ...order.row.repairs].map(each => each.kind));
    return [...kinds].map(kind => {
      const own = problems.filter(problem => problem.kind === kind);
      const made = order.row.repairs.filter(repair => repair.kind === kind);
      const repairs = this.kinds.has(kind) ? made : own.flatMap(problem => problem.repairs);
      return { kind, order, problems: own, repairs };
    });
  }

  private async ask(documents: OrderDocument[], kinds?: FindingKind[]): Promise<RepairRow[]> {
    if (documents.length === 0) return [];
    const question = { today: this.app.today(), shops: list_shops(this.app), documents, ...(kinds ? { kinds } : {}) };
    const answer = await this.app.questions.ask_aside('repairs', question, new Uint8Array());
    if (!kinds) for (const kind of answer.kinds) this.kinds.add(kind);
    return answer.rows;
  }

  private failed(error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    this.error = error;
  }

  private changed(): void {
    this.found = null;
    if (!this.stopped) this.dispatchEvent(new Event('change'));
  }
}
