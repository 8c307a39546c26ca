import { chunks_by_size } from '../../api/chunks.ts';
import { ApiError } from '../../api/client.ts';
import { routes } from '../../api/routes.ts';
import type { Mapping, RowError, Shop } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import type { FeeRule, LayoutId } from '../../core/contract.ts';
import { bytes_of_base64, sha256_hex } from '../../core/hash.ts';
import { CoreRefusal, type ImportedRow, type ImportQuestion, type ImportSummary } from '../../core/questions.ts';
import { language } from '../../ui/language.ts';
import type { TextKey } from '../../ui/texts/texts.ts';
import { download } from '../export.ts';
import { type Loaded, load, read_in_steps, recognise, refused } from './reading.ts';

const kChunkOrders = 500;
/// The orders of a shop may come in two files: Yahoo! writes orders and items apart.
const kMostFiles = 2;

export type Layout = 'auto' | LayoutId;
/// What the dialog calls the parts of the work that are not the same for every kind of it.
export type ImportWords = Record<'title' | 'shop' | 'private' | 'commit' | 'why_map' | 'save_map' | 'blocked', TextKey>;

export type ImportPhase = 'choose' | 'reading' | 'preview' | 'storing' | 'stored';

/// One import: read the files in the page, show what they hold, store it only when confirmed. Event `change`.
export class ImportFlow extends EventTarget {
  readonly words: ImportWords = {
    title: 'import_title',
    shop: 'import_shop',
    private: 'import_private',
    commit: 'import_commit',
    why_map: 'import_unmapped_why',
    save_map: 'import_map_save',
    blocked: 'import_blocked',
  };
  phase: ImportPhase = 'choose';
  shop: string;
  layout: Layout = 'auto';
  files: File[] = [];
  answer: ImportSummary | null = null;
  error: ApiError | CoreRefusal | null = null;
  row_errors: RowError[] = [];
  /// Lines read or orders stored so far, and how many there are.
  done = 0;
  total = 0;
  stored = 0;

  private loaded: Loaded | null = null;
  /// Counts the readings: an answer to an earlier one is dropped, and its steps end.
  private reading = 0;

  constructor(readonly app: App) {
    super();
    app.questions.wake();
    this.shop = app.shops.length === 1 ? (app.shops[0]?.id ?? '') : '';
  }

  protected moved(phase: ImportPhase): void {
    this.phase = phase;
    this.dispatchEvent(new Event('change'));
  }

  get names(): string {
    return this.files.map(file => file.name).join(' ＋ ');
  }

  async choose_files(files: readonly File[]): Promise<void> {
    this.files = files.slice(0, kMostFiles);
    this.loaded = null;
    await this.read();
  }

  /// The other half of an export that comes in two files.
  async add_file(file: File): Promise<void> {
    await this.choose_files([...this.files.slice(0, kMostFiles - 1), file]);
  }

  async choose_shop(shop: string): Promise<void> {
    this.shop = shop;
    await this.read();
  }

  async choose_layout(layout: Layout): Promise<void> {
    this.layout = layout;
    await this.read();
  }

  /// Back to the choice of a file. A reading on its way ends.
  restart(): void {
    this.stop();
    this.files = [];
    this.loaded = null;
    this.answer = null;
    this.error = null;
    this.row_errors = [];
    this.moved('choose');
  }

  /// Ends a reading on its way and lets the core forget the file.
  stop(): void {
    ++this.reading;
    void this.app.questions.ask_aside('import_close', {}).catch(() => {});
  }

  /// Lets the core read the files; nothing leaves the page. Without a shop or a file nothing happens yet.
  async read(): Promise<void> {
    const shop = this.app.shop(this.shop);
    if (!shop || this.files.length === 0) return this.moved('choose');
    this.error = null;
    this.row_errors = [];
    this.done = 0;
    this.total = 0;
    const reading = ++this.reading;
    this.moved('reading');
    const answer = await this.answer_of(shop, reading);
    if (reading !== this.reading || answer === null) return;
    this.answer = answer instanceof CoreRefusal ? null : answer;
    this.error = answer instanceof CoreRefusal ? answer : null;
    this.moved('preview');
  }

  private question_of(shop: Shop): ImportQuestion {
    const { id, payment_map, ship_days, providers } = shop;
    const rules: Record<string, FeeRule> = Object.fromEntries(providers.map(each => [each.provider, each.fee_rule]));
    return { shop: id, layout: this.layout, payment_map, ship_days, today: this.app.today(), rules };
  }

  /// What the core makes of the files, read beside the page so that it stays alive; nothing once another reading began.
  private async answer_of(shop: Shop, reading: number): Promise<ImportSummary | CoreRefusal | null> {
    const { questions } = this.app;
    try {
      const problems = this.loaded ? [] : await recognise(questions, this.files);
      if (problems.length > 0) return refused(problems);
      this.loaded ??= await load(this.files);
      return await read_in_steps(questions, this.question_of(shop), this.loaded, (read, rows) => {
        if (reading !== this.reading) return false;
        this.done = read;
        this.total = rows;
        this.moved('reading');
        return true;
      });
    } catch (error) {
      if (error instanceof CoreRefusal) return error;
      throw error;
    }
  }

  /// Hands the list of problems to the browser as a file for a spreadsheet.
  async save_problems(): Promise<void> {
    const { file } = await this.app.questions.ask_aside('import_problems', { language: language.current });
    download(`yoshin-import-problems-${this.app.today()}.csv`, [bytes_of_base64(file)], 'text/csv');
  }

  /// Adds rows to the shop's payment table and reads the file again with it.
  async map(rows: readonly Mapping[]): Promise<void> {
    const shop = this.app.shop(this.shop);
    if (!shop) return;
    const { id, version, name, phone, email, ship_days } = shop;
    try {
      const payment_map = [...shop.payment_map, ...rows];
      this.app.keep_shop(
        await this.app.shop_source.save_shop(id, { version, name, phone, email, ship_days, payment_map }),
      );
      await this.read();
    } catch (error) {
      this.app.report(error);
    }
  }

  /// Every order of the file with its provider, some at a time: all of a large file would not fit into one answer.
  protected async *pieces(): AsyncGenerator<ImportedRow[]> {
    const all = this.answer?.counts.orders ?? 0;
    for (let from = 0; from < all; from += kChunkOrders)
      yield (await this.app.questions.ask_aside('import_orders', { from, count: kChunkOrders })).orders;
  }

  /// Stores all orders or none. Safe to repeat after a lost answer.
  async commit(): Promise<void> {
    const { loaded, answer } = this;
    if (!loaded || !answer) return;
    this.error = null;
    this.row_errors = [];
    this.done = 0;
    this.total = answer.counts.orders;
    this.moved('storing');
    try {
      await this.store(loaded, answer);
      this.moved('stored');
      this.stop();
    } catch (error) {
      if (!(error instanceof ApiError) && !(error instanceof CoreRefusal)) throw error;
      this.error = error;
      const { rows } = ((error instanceof ApiError && error.details) || {}) as { rows?: RowError[] };
      this.row_errors = rows ?? [];
      this.moved('preview');
    }
  }

  private async store(loaded: Loaded, answer: ImportSummary): Promise<void> {
    const file_hash = await sha256_hex(loaded.bytes);
    const write = `import.${this.shop}.${file_hash}`;
    const opened = await routes.open_import({
      request_id: this.app.request_ids.of(write),
      shop: this.shop,
      layout: answer.layout,
      file_name: this.names,
      file_hash,
    });
    let index = 0;
    for await (const rows of this.pieces()) {
      const orders = rows.map(row => row.order);
      for (const piece of chunks_by_size(orders, kChunkOrders)) {
        await routes.import_chunk(opened.import, index++, piece);
        this.done += piece.length;
        this.moved('storing');
      }
    }
    try {
      this.stored = (await routes.commit_import(opened.import, this.total)).stored;
      this.app.request_ids.done(write);
    } catch (error) {
      if (error instanceof ApiError && error.status >= 400) this.app.request_ids.done(write);
      throw error;
    }
  }
}
