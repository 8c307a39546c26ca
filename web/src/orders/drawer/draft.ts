import type { OrderChanges } from '../../api/routes.ts';
import type { Order } from '../../core/contract.ts';
import { type Conflict, merge, with_part } from './merge.ts';
import { changes_between } from './paths.ts';

/// What an operator types over a stored order, and what becomes of it when somebody else saves that order meanwhile.
export class Draft {
  /// The order as typed; nothing while it is the stored one.
  typed: Order | null = null;
  /// Fields that both sides changed: a person chooses before anything is saved.
  conflicts: readonly Conflict[] = [];
  /// Whether changes of somebody else were put together with what was typed.
  merged = false;

  constructor(private stored: Order) {}

  get order(): Order {
    return this.typed ?? this.stored;
  }

  keep(order: Order): void {
    this.typed = Object.keys(changes_between(this.stored, order)).length === 0 ? null : order;
    if (this.typed === null) this.merged = false;
  }

  /// Takes the order as it is stored now.
  renew(theirs: Order): void {
    if (this.typed !== null && theirs.version !== this.stored.version) {
      const result = merge(this.stored, this.typed, theirs);
      this.merged = true;
      this.conflicts = result.conflicts;
      this.stored = theirs;
      this.keep(result.order);
    }
    this.stored = theirs;
  }

  /// Keeps the chosen values: of each path mine unless it is among `theirs`.
  settle(theirs: ReadonlySet<string>): void {
    const settled = this.conflicts
      .filter(conflict => theirs.has(conflict.path))
      .reduce((order, { path, theirs: value }) => with_part(order, path, value), this.order);
    this.conflicts = [];
    this.keep(settled);
  }

  changes(): OrderChanges {
    return this.typed ? changes_between(this.stored, this.typed) : {};
  }
}

/// What was typed and not saved, by order: it is there again when the order is opened again, and leaving the page warns.
export class Drafts {
  private readonly drafts = new Map<number, Draft>();

  constructor(page: EventTarget) {
    page.addEventListener('beforeunload', event => {
      if (this.drafts.size > 0) event.preventDefault();
    });
  }

  /// The draft of an order: the one begun before, or an empty one.
  of(id: number, stored: Order): Draft {
    const begun = this.drafts.get(id);
    begun?.renew(stored);
    return begun ?? new Draft(stored);
  }

  /// Remembers a draft for as long as it holds anything.
  keep(id: number, draft: Draft): void {
    if (draft.typed) this.drafts.set(id, draft);
    else this.drafts.delete(id);
  }

  has(id: number): boolean {
    return this.drafts.has(id);
  }
}
