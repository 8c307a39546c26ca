import type { Core } from './abi.ts';
import type { Aside } from './aside.ts';
import { type Questions as Contract, type FieldError, kListQuestions, type Message, type Refusal } from './contract.ts';

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

/// The questions of the contract, typed. Every rule is behind them; nothing is decided here. The core comes in two
/// modules: the list's, which is there from the beginning, and the desk's, which answers everything else.
export class Questions {
  private desk: Core | null = null;

  /// `load_desk` loads the desk's module.
  constructor(
    private readonly list: Core,
    private readonly load_desk: () => Promise<Core>,
    private readonly aside: Aside,
  ) {}

  /// Makes the desk's questions answerable. Safe to repeat.
  async open_desk(): Promise<void> {
    this.desk ??= await this.load_desk();
  }

  /// Asks the core; a refusal is thrown. `file` is the second buffer, for questions about a file.
  ask<N extends Name>(name: N, question: Question<N>, file?: Uint8Array): Answer<N> {
    const core = kListQuestions.has(name) ? this.list : this.desk;
    if (!core) throw new Error(`${name} was asked before the desk was open`);
    return answer_of(core.ask(text_of(name, question), file));
  }

  /// Asks the desk while the page goes on: for files. A worker that cannot run is replaced by the page's own core.
  async ask_aside<N extends Name>(name: N, question: Question<N>, file = new Uint8Array()): Promise<Answer<N>> {
    try {
      return answer_of(await this.aside.ask(text_of(name, question), file));
    } catch (error) {
      if (error instanceof CoreRefusal) throw error;
      await this.open_desk();
      return this.ask(name, question, file);
    }
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
