import type { Core } from './abi.ts';
import type { Questions as Contract, Message, Refusal } from './contract.ts';

/// A question that the core refused, with its reason for people.
export class CoreRefusal extends Error {
  constructor(
    readonly code: string,
    readonly text: Message,
    readonly next_step: Message | null,
  ) {
    super(code);
  }
}

type Name = keyof Contract;
type Question<N extends Name> = Contract[N]['question'];
type Answer<N extends Name> = Contract[N]['answer'];

/// The questions of the contract, typed. Every rule is behind them; nothing is decided here.
export class Questions {
  constructor(private readonly core: Core) {}

  /// Asks the core; a refusal is thrown. `file` is the second buffer, for questions about a file.
  ask<N extends Name>(name: N, question: Question<N>, file?: Uint8Array): Answer<N> {
    const text = this.core.ask(JSON.stringify({ ask: name, ...question }), file);
    const answer = JSON.parse(text) as { ok: true } | { ok: false; error: Refusal };
    if (answer.ok) return answer as unknown as Answer<N>;
    throw new CoreRefusal(answer.error.code, answer.error.text, answer.error.next_step ?? null);
  }

  /// A window of the present view.
  table_rows(from: number, count: number): Answer<'table_rows'>['rows'] {
    return this.ask('table_rows', { from, count }).rows;
  }
}

export type TableView = Answer<'table_view'>;
export type CsvAnswer = Answer<'csv_read'>;
