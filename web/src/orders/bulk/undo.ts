import type { OrderChanges, OrderEdit } from '../../api/routes.ts';
import type { EditResult } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import type { Order } from '../../core/contract.ts';
import { say, t } from '../../ui/language.ts';

/// An edit of an order as it is now.
export interface BulkEdit {
  id: number;
  order: Order;
  changes: OrderChanges;
}

/// One bulk edit that can be taken back: what each order was, at the version that the edit gave it.
export interface Undoable {
  what: string;
  edits: (OrderEdit & { number: string })[];
  /// The toast that offers the way back.
  toast?: number;
}

const kMostKept = 20;
const kNamed = 3;

/// The changes that make the order again what it was before.
export function inverse_of(order: Order, changes: OrderChanges): OrderChanges {
  return Object.fromEntries(Object.keys(changes).map(member => [member, order[member as keyof Order]])) as OrderChanges;
}

/// The first numbers of a list, and how many more there are.
function named(numbers: readonly string[]): string {
  const shown = numbers.slice(0, kNamed).join(t('list_comma'));
  return numbers.length > kNamed ? t('undo_and_more', { shown, n: numbers.length - kNamed }) : shown;
}

/// Bulk edits and the way back. Event: `change`.
export class UndoList extends EventTarget {
  private readonly kept: Undoable[] = [];
  private busy = false;

  constructor(private readonly app: App) {
    super();
  }

  /// What `undo` would take back, in the operator's words; nothing when there is nothing.
  get last(): string | null {
    return this.kept.at(-1)?.what ?? null;
  }

  /// Makes the edits, tells how many were made and offers the way back. `what` says it in the past tense.
  async apply(
    edits: readonly BulkEdit[],
    what: (n: number) => string,
    progress?: (done: number) => void,
  ): Promise<EditResult[]> {
    const sent = edits.map(({ id, order, changes }) => ({ id, version: order.version, changes }));
    const results = await this.app.orders.edit_many(sent, progress);
    const made: Undoable['edits'] = [];
    for (const [at, { order, changes, id }] of edits.entries()) {
      const version = results[at]?.version;
      if (version !== undefined)
        made.push({ id, version, number: order.number, changes: inverse_of(order, changes), undo: true });
    }
    if (made.length > 0) this.keep({ what: what(made.length), edits: made });
    return results;
  }

  /// Takes a bulk edit back, the last one unless another is named. Orders that somebody changed since stay as they
  /// are and are named.
  async undo(done = this.kept.at(-1)): Promise<void> {
    const last = this.kept.find(each => each === done);
    if (!last || this.busy) return;
    this.busy = true;
    this.kept.splice(this.kept.indexOf(last), 1);
    if (last.toast !== undefined) this.app.drop_toast(last.toast);
    this.changed();
    try {
      this.tell(last, await this.app.orders.edit_many(last.edits));
    } finally {
      this.busy = false;
    }
  }

  private keep(done: Undoable): void {
    this.kept.push(done);
    if (this.kept.length > kMostKept) this.kept.shift();
    this.changed();
    done.toast = this.app.toast('done', done.what, '', { text: t('undo_bulk'), run: () => void this.undo(done) });
  }

  private tell({ edits }: Undoable, results: readonly EditResult[]): void {
    const left = results.flatMap((result, at) => (result.problem ? [edits[at]?.number ?? ''] : []));
    const back = results.length - left.length;
    if (back > 0) this.app.toast('done', t('undo_done', { n: back }));
    const problem = results.find(result => result.problem)?.problem;
    if (!problem) return;
    const why = problem.code === 'version_conflict' ? t('undo_changed_since') : say(problem.text);
    this.app.toast('error', t('undo_left', { n: left.length, orders: named(left) }), why);
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
