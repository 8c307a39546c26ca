import type { Core } from './abi.ts';
import type { Aside } from './aside.ts';
import type { Questions as Contract, FieldError, Message, Refusal } from './contract.ts';

/// A question that the core refused, with its reason for people.
export class CoreRefusal extends Error {
  constructor(
    readonly code: string,
    readonly text: Message,
    readonly next_step: Message | null,
    readonly fields: readonly FieldError[] = [],
  ) {
    super(code);
  }
}

type Name = keyof Contract;
type Question<N extends Name> = Contract[N]['question'];
type Answer<N extends Name> = Contract[N]['answer'];

function text_of<N extends Name>(name: N, question: Question<N>): string {
  return JSON.stringify({ ask: name, ...question });
}

function answer_of<N extends Name>(text: string): Answer<N> {
  const answer = JSON.parse(text) as { ok: true } | { ok: false; error: Refusal };
  if (answer.ok) return answer as unknown as Answer<N>;
  const { code, text: why, next_step = null, fields = [] } = answer.error;
  throw new CoreRefusal(code, why, next_step, fields);
}

/// The questions of the contract, typed. Every rule is behind them; nothing is decided here.
export class Questions {
  constructor(
    private readonly core: Core,
    private readonly aside: Aside,
  ) {}

  /// Asks the core; a refusal is thrown. `file` is the second buffer, for questions about a file.
  ask<N extends Name>(name: N, question: Question<N>, file?: Uint8Array): Answer<N> {
    return answer_of(this.core.ask(text_of(name, question), file));
  }

  /// Asks while the page goes on: for files. A worker that cannot run is replaced by the page's own core.
  async ask_aside<N extends Name>(name: N, question: Question<N>, file = new Uint8Array()): Promise<Answer<N>> {
    const text = text_of(name, question);
    const answer = await this.aside.ask(text, file).catch(() => this.core.ask(text, file));
    return answer_of(answer);
  }

  /// Makes the next `ask_aside` answer sooner.
  wake(): void {
    this.aside.wake();
  }

  /// A window of the present view.
  table_rows(from: number, count: number): Answer<'table_rows'>['rows'] {
    return this.ask('table_rows', { from, count }).rows;
  }
}

export type TableView = Answer<'table_view'>;
export type EditAnswer = Answer<'edit_judge'>;
export type ImportSummary = Answer<'import_summary'>;
export type ImportedRow = Answer<'import_orders'>['orders'][number];
export type MappingColumns = Answer<'mapping_columns'>;
export type MappingPreview = Answer<'csv_read'>;
export type ImportQuestion = Question<'import_open'>;
export type SlipsAnswer = Answer<'slips_read'>;
export type LabelsAnswer = Answer<'labels_write'>;
