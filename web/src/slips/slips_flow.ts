import { chunks_of } from '../api/chunks.ts';
import { ApiError } from '../api/client.ts';
import type { App } from '../app.ts';
import {
  type CsvProblem,
  kSlipVerdicts,
  type Message,
  type OrderDocument,
  type Problem,
  type SlipEntry,
  type SlipVerdict,
} from '../core/contract.ts';
import { sha256_hex } from '../core/hash.ts';
import type { SlipsAnswer } from '../core/questions.ts';
import { recognise } from '../orders/import/reading.ts';
import { run_shops } from '../runs/run_flow.ts';
import { t } from '../ui/language.ts';

const kDocuments = 100;
const kNoFile = new Uint8Array();
const kTakenFiles = 'yoshin.slip_files';

export type SlipsPhase = 'choose' | 'reading' | 'preview' | 'applying' | 'applied';
/// Which entries the preview shows: all, those a person must look at, or those of one verdict.
export type SlipsFilter = 'all' | 'look' | SlipVerdict;

/// An order that is not reported, or was not changed, and why.
export interface LeftOrder {
  number: string;
  reason: Message;
}

/// The files taken in this session of the browser: when, by hash.
function taken_files(): Record<string, string> {
  return JSON.parse(sessionStorage.getItem(kTakenFiles) ?? '{}') as Record<string, string>;
}

/// The verdict of an entry and what to do about it.
function reason_of({ verdict, findings }: SlipEntry): Message {
  const { ja, en } = kSlipVerdicts[verdict];
  const next = findings[0]?.next_step;
  return { ja: next?.ja ? `${ja}：${next.ja}` : ja, en: next?.en ? `${en}: ${next.en}` : en };
}

function problem_text(problem: Problem | undefined): Message {
  if (!problem) return { ja: '', en: '' };
  const { field_name, expected, next_step } = problem;
  return {
    ja: `${field_name.ja}：${expected.ja} → ${next_step.ja}`,
    en: `${field_name.en}: ${expected.en} → ${next_step.en}`,
  };
}

/// Whether the entry would change its order, when it is chosen.
export function may_choose(entry: SlipEntry): boolean {
  return entry.changes !== null && (entry.weight === 'goes' || entry.weight === 'asks');
}

/// One slip file: read it in the page, compare it with the orders, change those that were chosen, and hand over which of
/// them can be reported. Event `change`.
export class SlipsFlow extends EventTarget {
  phase: SlipsPhase = 'choose';
  file: { name: string; hash: string } | null = null;
  answer: SlipsAnswer | null = null;
  entries: SlipEntry[] = [];
  readonly chosen = new Set<number>();
  filter: SlipsFilter = 'all';
  done = 0;
  applied = 0;
  /// Orders that can be reported now.
  ready: number[] = [];
  left: LeftOrder[] = [];
  failed: LeftOrder[] = [];
  error: ApiError | null = null;
  private readonly documents = new Map<number, OrderDocument>();
  private readonly keep = new Set<number>();
  /// Counts the readings: an answer to an earlier one is dropped.
  private reading = 0;

  constructor(readonly app: App) {
    super();
    app.questions.wake();
  }

  private moved(phase: SlipsPhase): void {
    this.phase = phase;
    this.dispatchEvent(new Event('change'));
  }

  /// When the file was taken before in this session, or an empty text.
  get taken_at(): string {
    return this.file ? (taken_files()[this.file.hash] ?? '') : '';
  }

  restart(): void {
    ++this.reading;
    this.file = null;
    this.answer = null;
    this.entries = [];
    this.chosen.clear();
    this.keep.clear();
    this.filter = 'all';
    this.error = null;
    this.moved('choose');
  }

  async choose_file(file: File): Promise<void> {
    const problems = await recognise(this.app.questions, [file]);
    if (problems.length > 0) return this.refuse(file.name, problems);
    const bytes = new Uint8Array(await file.arrayBuffer());
    await this.take(file.name, bytes);
  }

  /// A file that is none or too large is not read at all.
  private refuse(name: string, problems: CsvProblem[]): void {
    this.restart();
    this.file = { name, hash: '' };
    this.answer = { program: null, encoding: 'utf8', usable: false, rows: [], problems };
    this.moved('preview');
  }

  /// Reads the file and compares it; nothing leaves the page but the ids of the orders it speaks of.
  async take(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.restart();
    const reading = this.reading;
    this.moved('reading');
    const answer = await this.app.questions.ask_aside('slips_read', {}, bytes);
    const file = { name, hash: await sha256_hex(bytes) };
    try {
      if (answer.usable) await this.read_orders(answer);
      if (reading !== this.reading) return;
      this.file = file;
      this.answer = answer;
      if (answer.usable) await this.match();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
    }
    if (reading === this.reading) this.moved('preview');
  }

  /// The documents of every order that a row may mean.
  private async read_orders(answer: SlipsAnswer): Promise<void> {
    this.documents.clear();
    const keys = [...new Set(answer.rows.map(row => row.key))];
    const ids = new Set(this.app.questions.ask('table_slips', { keys }).keys.flat());
    for (const piece of chunks_of([...ids], kDocuments))
      for (const document of await this.app.orders.documents(piece)) this.documents.set(document.id, document);
  }

  private async match(): Promise<void> {
    const { answer } = this;
    if (!answer?.program) return;
    const slips = [...new Set(answer.rows.map(row => row.slip))].filter(slip => slip !== '');
    const found = this.app.questions.ask('table_slips', { slips }).slips;
    const question = {
      program: answer.program,
      today: this.app.today(),
      rows: answer.rows,
      documents: [...this.documents.values()],
      holders: slips.map((slip, at) => ({ slip, ids: found[at] ?? [] })).filter(each => each.ids.length > 0),
      keep: [...this.keep],
      shops: run_shops(this.app),
    };
    const before = new Set(this.entries.map(entry => entry.id));
    this.entries = (await this.app.questions.ask_aside('slips_match', question, kNoFile)).entries;
    for (const entry of this.entries) {
      if (entry.id === null) continue;
      if (!may_choose(entry)) this.chosen.delete(entry.id);
      else if (!before.has(entry.id) && entry.weight === 'goes') this.chosen.add(entry.id);
    }
  }

  /// The present number of an order stays beside the file's, or gives way to it.
  async keep_present(id: number, keep: boolean): Promise<void> {
    if (keep) this.keep.add(id);
    else this.keep.delete(id);
    this.chosen.add(id);
    await this.match();
    this.moved('preview');
  }

  keeps(id: number): boolean {
    return this.keep.has(id);
  }

  choose(id: number, chosen: boolean): void {
    if (chosen) this.chosen.add(id);
    else this.chosen.delete(id);
    this.moved('preview');
  }

  choose_all(chosen: boolean): void {
    for (const entry of this.shown)
      if (entry.id !== null && may_choose(entry)) this.chosen[chosen ? 'add' : 'delete'](entry.id);
    this.moved('preview');
  }

  show(filter: SlipsFilter): void {
    this.filter = filter;
    this.moved('preview');
  }

  get shown(): SlipEntry[] {
    const { filter } = this;
    if (filter === 'all') return this.entries;
    if (filter === 'look') return this.entries.filter(entry => entry.weight === 'asks' || entry.weight === 'stops');
    return this.entries.filter(entry => entry.verdict === filter);
  }

  /// Changes the chosen orders, then finds out which orders of the file can be reported.
  async apply(): Promise<void> {
    const edits = this.entries.flatMap(({ id, changes }) => {
      const document = id === null ? undefined : this.documents.get(id);
      return id !== null && document && changes && this.chosen.has(id) ? [{ id, order: document.order, changes }] : [];
    });
    this.done = 0;
    this.failed = [];
    this.moved('applying');
    const results = await this.app.undo.apply(
      edits,
      n => t('slips_undo_what', { n }),
      done => {
        this.done = done;
        this.moved('applying');
      },
    );
    for (const [at, result] of results.entries())
      if (result.problem) {
        const { text, next_step } = result.problem;
        const reason = { ja: `${text.ja}${next_step?.ja ?? ''}`, en: `${text.en} ${next_step?.en ?? ''}` };
        this.failed.push({ number: edits[at]?.order.number ?? '', reason });
        this.chosen.delete(result.id);
      }
    this.applied = results.length - this.failed.length;
    if (this.file && this.failed.length === 0)
      sessionStorage.setItem(kTakenFiles, JSON.stringify({ ...taken_files(), [this.file.hash]: this.app.now() }));
    await this.plan();
  }

  /// Which orders of the file can be reported now: those that have its numbers.
  async plan(): Promise<void> {
    this.ready = [];
    this.left = this.entries
      .filter(entry => (entry.weight === 'asks' || entry.weight === 'stops') && !this.chosen.has(entry.id ?? 0))
      .map(entry => ({ number: entry.number || entry.key, reason: reason_of(entry) }));
    const has_numbers = this.entries.filter(
      ({ id, verdict }) => id !== null && (this.chosen.has(id) || verdict === 'same'),
    );
    try {
      for (const piece of chunks_of(has_numbers, kDocuments))
        this.add_plan(await this.app.orders.documents(piece.map(entry => entry.id ?? 0)));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
    }
    this.moved('applied');
  }

  private add_plan(documents: OrderDocument[]): void {
    const numbers = new Map(documents.map(document => [document.id, document.order.number]));
    const { rows } = this.app.questions.ask('plan_run', {
      action: 'slip_sync',
      today: this.app.today(),
      environment: this.app.session.environment,
      shops: run_shops(this.app),
      documents,
    });
    for (const { id, verdict, reason, problems } of rows) {
      if (verdict === 'run') {
        this.ready.push(id);
        continue;
      }
      const reported = this.entries.find(entry => entry.id === id && entry.verdict === 'reported');
      const problem = problems.find(each => each.severity === 'error');
      this.left.push({
        number: numbers.get(id) ?? '',
        reason: reported ? reason_of(reported) : (reason ?? problem_text(problem)),
      });
    }
  }
}
